"""Who is it about? One field for a customer, before a command that needs one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper.gui.life.person_field import PersonField
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.i18n import _

_WIDE = 380


class WhoDialog(Dialog):
    """`chosen` tells the id of a person."""

    chosen = Signal(int)

    def __init__(self, session: Session, *, parent: QWidget) -> None:
        super().__init__(_("Who is it about?"), title="CardKeeper", parent=parent)
        self.who = PersonField(_("Customer"), session)
        self.content.addStrut(content_width(_WIDE))
        self.content.addWidget(self.who)
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.add_button(_("Go on"))
        self.who.line.setFocus()

    def accept(self) -> None:
        if self.who.settle() and self.who.person_id is not None:
            person_id = self.who.person_id
            super().accept()
            self.chosen.emit(person_id)
