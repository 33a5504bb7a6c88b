"""The studio's part of the sidebar: occasions, and the user's own shelves."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.gui import kinds, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.studio.shelves import FAMILIES, FAVOURITES, OWN, USED_LATELY, Narrowed
from cardkeeper.gui.tokens import Kind
from cardkeeper.gui.views.side import SideList, SideRow
from cardkeeper.i18n import N_, _

_FAMILY_WORDS = {
    Kind.BIRTHDAY: N_("Birthday"),
    Kind.ANNIVERSARY: N_("Anniversary"),
    Kind.GRADUATION: N_("Graduation"),
    Kind.HOLIDAY: N_("Holiday"),
    Kind.THANK_YOU: N_("Thank you"),
    Kind.APOLOGY: N_("Apology"),
}
_SHELVES = (
    (FAVOURITES, N_("Favorites"), Icon.HEART),
    (USED_LATELY, N_("Used lately"), Icon.QUIET),
    (OWN, N_("Your own pictures"), Icon.IMAGE),
)


class StudioSection(QWidget):
    """`chosen` tells which designs somebody wants to see."""

    chosen = Signal(Narrowed)

    def __init__(self) -> None:
        super().__init__()
        self.occasions = SideList(_("Occasion"))
        self.shelves = SideList(_("Yours"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(18))
        column.addWidget(self.occasions)
        column.addWidget(self.shelves)
        column.addStretch()
        self.occasions.picked.connect(lambda number: self._choose(Narrowed(FAMILIES[number])))
        self.shelves.picked.connect(lambda number: self._choose(Narrowed(None, _SHELVES[number][0])))

    def show_counts(self, families: Mapping[Kind, int], shelves: Mapping[str, int]) -> None:
        """How many designs each has."""
        self.occasions.set_rows(
            SideRow(number, _family_word(family), families[family], kind=family)
            for number, family in enumerate(FAMILIES)
        )
        self.shelves.set_rows(
            SideRow(number, _(words), shelves[shelf], icon=icon)
            for number, (shelf, words, icon) in enumerate(_SHELVES)
        )

    def show_chosen(self, narrowed: Narrowed) -> None:
        """Mark what is on show; tells nobody."""
        at = FAMILIES.index(narrowed.family) if narrowed.family else None
        self.occasions.choose(at)
        numbers = [n for n, (shelf, _words, _icon) in enumerate(_SHELVES) if shelf == narrowed.shelf]
        self.shelves.choose(numbers[0] if numbers else None)

    def _choose(self, narrowed: Narrowed) -> None:
        self.show_chosen(narrowed)
        self.chosen.emit(narrowed)


def _family_word(family: Kind) -> str:
    return _(_FAMILY_WORDS[family]) if family in _FAMILY_WORDS else kinds.family_word(family)
