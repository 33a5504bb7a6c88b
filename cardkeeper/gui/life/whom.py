"""Whom a command is about: the customer the page in view shows, or somebody who is asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.life.person_field import PersonField
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.i18n import _

if TYPE_CHECKING:
    from cardkeeper.gui.main_window import MainWindow

_WIDE = 380


class WhoDialog(Dialog):
    """`chosen` tells the id of a person."""

    chosen = Signal(int)

    def __init__(self, session: Session, *, parent: QWidget) -> None:
        super().__init__(_("Who is it about?"), title="CardKeeper", parent=parent)
        self.who = PersonField(_("Customer"), session)
        self.content.addStrut(look.px(_WIDE))
        self.content.addWidget(self.who)
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.add_button(_("Go on"))
        self.who.line.setFocus()

    def accept(self) -> None:
        if self.who.settle() and self.who.person_id is not None:
            person_id = self.who.person_id
            super().accept()
            self.chosen.emit(person_id)


def person_on_show(window: "MainWindow") -> int | None:
    """The id of the customer on show; pages tell it as `person_id`, or in the state Back returns to."""
    page = window.page
    for teller in (page, page.state() if page is not None else None):
        person_id = getattr(teller, "person_id", None)
        if isinstance(person_id, int):
            return person_id
    return None


def about_somebody(window: "MainWindow", then: Callable[[int], object]) -> None:
    """Do `then` with the customer on show, or ask who is meant first."""
    person_id = person_on_show(window)
    if person_id is not None:
        then(person_id)
        return
    dialog = WhoDialog(window.session, parent=window)
    dialog.chosen.connect(then)
    dialog.open()
