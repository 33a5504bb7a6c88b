"""The choices of the print dialog: printer, format, paper, order, both sides, and what goes along."""

import dataclasses
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.printing import remembered
from cardkeeper.gui.printing.labels_along import LabelsAlong
from cardkeeper.gui.printing.proofing import Proofed
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import ComboBox
from cardkeeper.gui.widgets.labels import ElidedLabel, PlainLabel
from cardkeeper.gui.widgets.panels import Hairline
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.printing.print_wishes import Wishes
from cardkeeper.services.printing.printers import Printer

_BY_PRINTER, _BY_HAND = "printer", "hand"
_BY_DAY, _BY_NAME = "mail-day", "name"


class Choices(QWidget):
    """`changed` tells the Wishes as they are now; `proof_wanted` that the sheets look different for it."""

    changed = Signal(object)
    proof_wanted = Signal(object)

    def __init__(self, session: Session, wishes: Wishes) -> None:
        super().__init__()
        self._session, self.wishes = session, wishes
        self.printer = ComboBox(_("Printer"))
        self.format = ComboBox(_("Format"))
        self.paper = ComboBox(_("Paper"))
        self.order = ComboBox(_("Order"))
        for box in (self.printer, self.format, self.paper, self.order):
            # Long names of printers are cut here; the list that opens shows them whole.
            box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        self.sides = SegmentedControl(
            ((_BY_PRINTER, _("Printer does it")), (_BY_HAND, _("I turn the pile"))), _("Both sides")
        )
        self.cards = QCheckBox(_("Cards"))
        self.cards.hide()
        self.envelopes = QCheckBox(_("Envelopes"))
        self.labels = LabelsAlong(session, wanted=bool(wishes.labels))
        self.test = Button(_("Print a test sheet"), v="link")
        self.feed = Button(_("How to feed"), v="link")
        self.feed.hide()
        self.signing = QCheckBox(_("Signing sheet"))
        self._below_envelopes = ElidedLabel("", Type.META, "text2")
        self._below_paper = ElidedLabel("", Type.META, "text2")
        self._fill()
        self._lay_out()
        self._connect()

    def keep_batch(self) -> None:
        """A batch that was made before keeps its paper and its order; its cards may be there already."""
        self.cards.show()
        self._heading.setText(_("What to print"))
        self.format.setEnabled(False)
        self.order.setEnabled(False)

    def offer_printers(self, found: Sequence[Printer]) -> None:
        """The printers of this computer; without one pages are opened in the system's viewer."""
        with QSignalBlocker(self.printer):
            self.printer.clear()
            for printer in found:
                self.printer.addItem(_titled(printer), printer.name)
            self.printer.addItem(_("My PDF viewer"), "")
            known = [printer.name for printer in found]
            usual = next((printer.name for printer in found if printer.is_default), "")
            asked = self.wishes.printer
            wanted = (
                usual if remembered.is_first(self._session.memory) or asked not in (*known, "") else asked
            )
            self.printer.setCurrentIndex(self.printer.findData(wanted))
        if wanted != self.wishes.printer:
            self._change(remake=True, printer=wanted)

    def offer_layouts(self, offered: Mapping[str, str], usual: str) -> None:
        """The formats of cards in words, and the shop's own."""
        with QSignalBlocker(self.format):
            self.format.clear()
            for key, words in offered.items():
                self.format.addItem(words, key)
            self.format.setCurrentIndex(self.format.findData(self.wishes.layout or usual))

    def offer_weights(self, offered: Mapping[int, str], usual: int) -> None:
        """The papers that can be loaded: g/m² and words for them."""
        with QSignalBlocker(self.paper):
            self.paper.clear()
            for gsm, words in offered.items():
                self.paper.addItem(words, gsm)
            self.paper.setCurrentIndex(max(0, self.paper.findData(usual)))

    def show_proof(self, proofed: Proofed) -> None:
        """What is known once the cards were checked: how many envelopes, whose labels."""
        self.labels.set_names([name.rpartition(" ")[2] for name in proofed.labelled])
        has_envelopes = bool(proofed.envelopes)
        self.envelopes.setEnabled(has_envelopes)
        self._below_envelopes.setText(
            _("{n}, in the order of the cards").format(n=len(proofed.names))
            if has_envelopes
            else _("A postcard goes without an envelope")
        )
        self.feed.setVisible(has_envelopes and bool(self.wishes.printer))
        for widget in (self._sides_label, self.sides):
            widget.setVisible(proofed.has_two_sides)
        self.test.setVisible(proofed.has_two_sides and bool(self.wishes.printer))

    def _fill(self) -> None:
        self.printer.addItem(_("My PDF viewer"), "")
        self.order.addItem(_("Mailing day, then last name"), _BY_DAY)
        self.order.addItem(_("Last name"), _BY_NAME)
        self.order.setCurrentIndex(1 if self.wishes.order == _BY_NAME else 0)
        self.sides.choose(_BY_HAND if self.wishes.by_hand else _BY_PRINTER)
        self.cards.setChecked(self.wishes.cards)
        self.envelopes.setChecked(self.wishes.envelopes)
        self.signing.setChecked(self.wishes.signing)

    def _take_weight(self) -> None:
        """It is the shop's, here and in the studio; what the cards weigh is told anew."""
        self._session.apply(settings.save(paper_weight=self.paper.currentData()))
        self.proof_wanted.emit(self.wishes)

    def _change(self, *, remake: bool = False, **fields: object) -> None:
        changed: Wishes = dataclasses.replace(self.wishes, **fields)  # type: ignore[arg-type]
        if changed == self.wishes:
            return
        self.wishes = changed
        (self.proof_wanted if remake else self.changed).emit(changed)

    def _connect(self) -> None:
        self.printer.currentIndexChanged.connect(
            lambda: self._change(remake=True, printer=str(self.printer.currentData() or ""))
        )
        self.format.currentIndexChanged.connect(
            lambda: self._change(remake=True, layout=str(self.format.currentData() or ""))
        )
        self.paper.activated.connect(lambda _number: self._take_weight())
        self.order.currentIndexChanged.connect(
            lambda: self._change(remake=True, order=str(self.order.currentData()))
        )
        self.sides.chosen.connect(lambda key: self._change(remake=True, by_hand=key == _BY_HAND))
        self.cards.toggled.connect(lambda on: self._change(cards=on))
        self.envelopes.toggled.connect(lambda on: self._change(envelopes=on))
        self.signing.toggled.connect(lambda on: self._change(signing=on))
        self.labels.changed.connect(lambda: self._change(labels=self.labels.product, used=self.labels.used))
        self.labels.begin()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(14))
        column.addLayout(self._grid())
        column.addWidget(Hairline())
        self._heading = PlainLabel(_("Print with the cards"), Type.BODY_STRONG)
        column.addWidget(self._heading)
        column.addWidget(self.cards)
        beside = _beside(self.envelopes, self._below_envelopes)
        beside.addWidget(self.feed)
        column.addLayout(beside)
        column.addWidget(self.labels)
        words = ElidedLabel(_("What to write by hand, in the order of the pile"), Type.META, "text2")
        column.addLayout(_beside(self.signing, words))
        column.addStretch()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(11))
        grid.setColumnStretch(1, 1)
        rows = (
            (_("Printer"), self.printer),
            (_("Format"), self.format),
            (_("Paper"), self.paper),
            (_("Order"), self.order),
        )
        for number, (words, widget) in enumerate(rows):
            label = PlainLabel(words, Type.BODY, "text2")
            label.setBuddy(widget)
            grid.addWidget(label, number, 0)
            grid.addWidget(widget, number, 1)
        self._sides_label = PlainLabel(_("Both sides"), Type.BODY, "text2")
        grid.addWidget(self._sides_label, len(rows), 0)
        grid.addWidget(self.sides, len(rows), 1, Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(self.test, len(rows) + 1, 1, Qt.AlignmentFlag.AlignLeading)
        for hidden in (self._sides_label, self.sides, self.test):
            hidden.hide()
        return grid


def _titled(printer: Printer) -> str:
    """ "Canon TS9520, by the window"."""
    return f"{printer.title}, {printer.place}" if printer.place else printer.title


def _beside(box: QCheckBox, words: PlainLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look.px(9))
    row.addWidget(box)
    row.addWidget(words, 1)
    return row
