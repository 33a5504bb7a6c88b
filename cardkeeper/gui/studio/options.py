"""How the card comes: its size, the paper, the letters inside, its envelope and what the post says to it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.gui import look
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import ComboBox, Field, Message
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.i18n import _
from cardkeeper.services.book import settings

if TYPE_CHECKING:
    from cardkeeper.services.cards.card_looks import Look
    from cardkeeper.services.cards.studio import Size

_ABOUT_PAPER = 2
"""So many of the fields say which paper it is; what that comes to stands below them."""


class Options(QWidget):
    """`dressed` tells that letters or ink are others now; `changed` carries what the shop's cards come on."""

    dressed = Signal()
    changed = Signal(Change)

    def __init__(self) -> None:
        super().__init__()
        self.card_size, self.paper, self.lettering, self.ink = (ComboBox() for _number in range(4))
        self.facing = Button(_("Facing page…"), v="link")
        self._cover = ParagraphLabel("", Type.META)
        self._postage = Message()
        self._lay_out()
        self.card_size.activated.connect(self._take_size)
        self.paper.activated.connect(self._take_paper)
        for combo in (self.lettering, self.ink):
            combo.activated.connect(lambda _number: self.dressed.emit())

    def fill(self, dressed: "Look | None") -> None:
        """What there is to choose from, and what is chosen; needs the designs to have been read."""
        from cardkeeper.services.cards import postage, studio

        shop = settings.load()
        sizes = studio.sizes()
        usual = sizes[0].paper if sizes else ""
        _fill(self.card_size, [(size.layout, _size_words(size, usual)) for size in sizes], shop.layout)
        _fill(self.paper, postage.weights(), shop.paper_weight)
        _fill(self.lettering, studio.letterings(), dressed.lettering if dressed else "")
        _fill(self.ink, studio.inks(), dressed.ink if dressed else "")
        told = postage.of(shop.layout, shop)
        self._cover.setText(f"{told.words} {told.verdict}".strip())
        self._postage.tell("\n".join(told.notes), "warn")

    @property
    def told(self) -> str:
        """What is said about envelope, weight and postage."""
        return " ".join(filter(None, (self._cover.text(), self._postage.words)))

    def look(self, base: "Look") -> "Look":
        """`base` with the letters and the ink that are chosen."""
        return replace(base, lettering=self.lettering.currentData(), ink=self.ink.currentData())

    def _take_size(self, _number: int) -> None:
        self.changed.emit(settings.save(card_format=self.card_size.currentData()))

    def _take_paper(self, _number: int) -> None:
        self.changed.emit(settings.save(paper_weight=self.paper.currentData()))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(10))
        grid.setVerticalSpacing(look.px(8))
        fields = (
            Field(_("Size"), self.card_size),
            Field(_("Paper"), self.paper),
            Field(_("Lettering"), self.lettering),
            Field(_("Ink"), self.ink),
        )
        for number, field in enumerate(fields):
            field.editor.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(field, 0 if number < _ABOUT_PAPER else 3, number % 2)
        grid.addWidget(self._cover, 1, 0, 1, 2)
        grid.addWidget(self._postage, 2, 0, 1, 2)
        grid.addWidget(self.facing, 4, 0, 1, 2, Qt.AlignmentFlag.AlignTrailing)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)


def _fill(combo: ComboBox, choices: Sequence[tuple[object, str]], chosen: object) -> None:
    with QSignalBlocker(combo):
        combo.clear()
        for key, words in choices:
            combo.addItem(words, key)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))


def _size_words(size: "Size", usual: str) -> str:
    """The paper is told where it is another than the usual one."""
    if size.paper == usual:
        return size.words
    return _("{size} on {paper}").format(size=size.words, paper=size.paper)
