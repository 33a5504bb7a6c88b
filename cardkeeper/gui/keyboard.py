"""The list of all keys, made of the menu table itself."""

from PySide6.QtWidgets import QWidget

from cardkeeper.gui.actions import Actions
from cardkeeper.gui.help.key_list import add_key_list
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.i18n import _

_WIDTH = 380


class KeyboardDialog(Dialog):
    """Every command that has keys, by menu."""

    def __init__(self, actions: Actions, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(_("Keyboard"), key="keyboard", memory=session.memory, parent=parent)
        add_key_list(self.content, actions)
        self.content.addStrut(content_width(_WIDTH))
        self.add_button(_("Close"), v="ghost")
