"""The commands about mailings that can be given from any place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from cardkeeper.gui.main_window import MainWindow

_PLACE = "mailings"


class MailingsWiring(QObject):
    """Lets go when the window goes."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        window.actions_of.bind("new-mailing", self._begin)

    def _begin(self) -> None:
        """Go to Mailings and begin one there."""
        from cardkeeper.gui.mailings.opening import open_new_mailing

        self._window.navigation.go(_PLACE)
        open_new_mailing(self._window, self._session, self._show)

    def _show(self, mailing_id: int) -> None:
        self._window.navigation.go(_PLACE, mailing_id)
