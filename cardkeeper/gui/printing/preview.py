"""The near side of the print dialog: outside, inside, envelope and signing sheet, page by page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from cardkeeper.gui import look
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.printing.proofing import Proofed
from cardkeeper.gui.printing.sheet_view import SheetPicture, SheetPictures, SheetRow, SheetStrip
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.empty import Sign
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import Panel, Stage
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from cardkeeper.services.printing.printing import Side

SHEET, OUTSIDE, INSIDE, ENVELOPE, SIGNING = "sheet", "outside", "inside", "envelope", "signing"
_TABS = (
    (SHEET, N_("Sheet")),
    (OUTSIDE, N_("Outside")),
    (INSIDE, N_("Inside")),
    (ENVELOPE, N_("Envelope")),
    (SIGNING, N_("Signing sheet")),
)
_WIDE = 470


class PrintPreview(Stage):
    """What the printer gets, made of the very PDFs."""

    def __init__(self, darkroom: Darkroom, first: int = 1) -> None:
        """`first` is the number of the card to begin with."""
        super().__init__()
        self._proofed: Proofed | None = None
        self._first = first
        self._pictures = SheetPictures(darkroom)
        self.tabs = SegmentedControl([(key, _(word)) for key, word in _TABS], _("Part of the batch"))
        self.picture = SheetPicture(self._pictures)
        self.caption = PlainLabel("", Type.META_MEDIUM, "text2")
        self.strip = SheetStrip(self._pictures)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(_("Checking the cards"))
        self._note = Panel("surface", outlined=False)
        self._good = Sign(Icon.CHECK_CIRCLE_FILL, "ok", 18)
        self._untried = Sign(Icon.INFO_FILL, "info", 18)
        self._note_title = PlainLabel("", Type.BODY_STRONG)
        self._note_words = ParagraphLabel("", Type.META)
        self._lay_out()
        self.tabs.offer([SHEET])
        self.tabs.chosen.connect(lambda _key: self._show())
        self.strip.chosen.connect(self._look)

    def show_proof(self, proofed: Proofed) -> None:
        """The pages of a batch as it is wanted now."""
        self._proofed = proofed
        self._pictures.forget()
        self._bar.hide()
        wishes = proofed.wishes
        sheets = [OUTSIDE, INSIDE] if proofed.has_two_sides else [SHEET]
        keys = sheets if wishes.cards else []
        keys += [ENVELOPE] if proofed.envelopes and wishes.envelopes else []
        keys += [SIGNING] if wishes.signing else []
        # Something always lies on the stage, even where nothing of it is wanted.
        self.tabs.offer(keys or sheets)
        title, words = proofed.lines_up
        self._note.setVisible(bool(proofed.has_two_sides and wishes.printer))
        self._good.setVisible(proofed.is_tested)
        self._untried.setVisible(not proofed.is_tested)
        self._note_title.setText(title)
        self._note_words.setText(words)
        self._show()
        begin = next((n for n, side in enumerate(_fronts(proofed)) if self._first in side.numbers), 0)
        if self._first > 1:
            self.strip.go_to(begin)

    def wait(self, done: int, total: int) -> None:
        """The proof is being made."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setVisible(total > 0 and done < total)

    def _show(self) -> None:
        if self._proofed is not None:
            self.strip.show_rows(self._rows(self._proofed))

    def _rows(self, proofed: Proofed) -> list[SheetRow]:
        if self.tabs.key == SIGNING:
            return [SheetRow(0, proofed.signing, 0, _("Signing sheet, in the order of the pile"))]
        if self.tabs.key == ENVELOPE:
            return [
                SheetRow(n, proofed.envelopes, n, _envelope(n, len(proofed.names), name))
                for n, name in enumerate(proofed.names)
            ]
        wanted = 2 if self.tabs.key == INSIDE else 1
        pages = [(n, side) for n, side in enumerate(proofed.sides) if side.side == wanted]
        return [
            SheetRow(
                place, proofed.cards, page, _sheet(place, len(pages), _listed(proofed.names, side.numbers))
            )
            for place, (page, side) in enumerate(pages)
        ]

    def _look(self, row: object) -> None:
        shown = row if isinstance(row, SheetRow) else None
        self.picture.show_row(shown)
        self.caption.setText(shown.words if shown else "")

    def _lay_out(self) -> None:
        self.setMinimumWidth(look.px(300))
        side = look.px(24)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, look.px(20), side, look.px(20))
        column.setSpacing(look.px(10))
        tabs = QHBoxLayout()
        tabs.addStretch()
        tabs.addWidget(self.tabs)
        tabs.addStretch()
        column.addLayout(tabs)
        column.addWidget(self.picture, 1)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.caption)
        column.addWidget(self._bar)
        column.addWidget(self.strip)
        note = QHBoxLayout(self._note)
        note.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        note.setSpacing(look.px(12))
        for sign in (self._good, self._untried):
            note.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addWidget(self._note_title)
        words.addWidget(self._note_words)
        note.addLayout(words, 1)
        column.addWidget(self._note)
        self._note.hide()
        self._bar.hide()


def _fronts(proofed: Proofed) -> "list[Side]":
    """The outsides, sheet by sheet."""
    return [side for side in proofed.sides if side.side == 1]


def _listed(names: tuple[str, ...], numbers: tuple[int, ...]) -> str:
    return ", ".join(names[number - 1] for number in numbers)


def _sheet(place: int, count: int, names: str) -> str:
    return ngettext("Sheet {n} of {count}. {names}", "Sheet {n} of {count}. {names}", count).format(
        n=place + 1, count=count, names=names
    )


def _envelope(place: int, count: int, name: str) -> str:
    return _("Envelope {n} of {count}. {name}").format(n=place + 1, count=count, name=name)
