"""Letting somebody who is in the book live in a household: who, as what, and where they live besides."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.customers.editing import chosen
from cardkeeper.gui.customers.household_members import ROLES
from cardkeeper.gui.life.person_field import PersonField
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import ComboBox, Field
from cardkeeper.i18n import N_, _
from cardkeeper.services.households import households
from cardkeeper.services.households.households import HouseholdView
from cardkeeper.services.people.address_page import Envelopes

MOVES, STAYS, COMES = "moves", "stays", "comes"
_NOW = {
    MOVES: N_("Here, and no longer where they lived"),
    STAYS: N_("Here as well, and their mail stays where it goes"),
    COMES: N_("Here as well, and their mail comes here"),
}


class Adding(QWidget):
    """`wanted` tells a person, a role, and a key of where they live now."""

    wanted = Signal(int, str, str)
    resized = Signal()

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._there: Collection[int] = ()
        self.who = PersonField(_("Add somebody who is in your book"), session, with_relatives=True)
        self.role = ComboBox()
        for key, word in ROLES.items():
            self.role.addItem(_(word), key)
        self.lives = ComboBox()
        self._lives = Field(_("Where do they live now"), self.lives)
        self.add = Button(_("Add to the household"))
        self._place()
        self._lives.hide()
        self.add.clicked.connect(self._tell)
        self.who.person_changed.connect(self._ask)

    def show_home(self, home: HouseholdView) -> None:
        """Whose household it is; nobody is chosen yet."""
        self._there = [row.person_id for row in home.members]

    def clear(self) -> None:
        """Ready for the next one."""
        self.who.clear()
        self._lives.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds whoever was chosen; with nobody there it is the window's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.who.person_id:
            self._tell()
        else:
            super().keyPressEvent(event)

    def _ask(self, person_id: int | None) -> None:
        """Where they live is a question only for those who live somewhere."""
        self._lives.hide()
        if person_id:
            homes = households.of_person(person_id)
            roles = [row.role for home in homes for row in home.members if row.person_id == person_id]
            self.role.setCurrentIndex(self.role.findData(roles[0] if roles else "adult"))
            self._offer(person_id, has_home=bool(homes))
        self.resized.emit()

    def _offer(self, person_id: int, *, has_home: bool) -> None:
        lives_somewhere = has_home or Envelopes(person_id).choice(self._session.today()).entry is not None
        self.lives.clear()
        for key in (MOVES, STAYS, COMES) if has_home else (MOVES, STAYS):
            self.lives.addItem(_(_NOW[key]), key)
        self._lives.setVisible(lives_somewhere and person_id not in self._there)

    def _tell(self) -> None:
        if not self.who.settle() or not self.who.person_id:
            self.who.line.setFocus()
            return
        if self.who.person_id in self._there:
            self.who.set_problem(_("They live here already."))
            return
        self.wanted.emit(self.who.person_id, chosen(self.role), chosen(self.lives))

    def _place(self) -> None:
        self._as = Field(_("As"), self.role)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        row.addWidget(self.who, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._as, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.setSpacing(look.px(10))
        below.addWidget(self._lives, 1)
        below.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        below.insertStretch(1, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addLayout(row)
        column.addLayout(below)
