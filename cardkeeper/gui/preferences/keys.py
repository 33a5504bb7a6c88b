"""Keyboard: every command with its keys, by menu."""

from cardkeeper.gui.actions import Actions
from cardkeeper.gui.help.key_list import KeyColumns
from cardkeeper.gui.preferences.page import PreferencePage
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _


class KeysPage(PreferencePage):
    """To read; the keys are those of this system."""

    widest = 940

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(
            session,
            _("Keyboard"),
            _("Everything can be done without the mouse. These keys are the short ways."),
        )
        self.body.addWidget(KeyColumns(actions, from_width=620))
        self.finish()
