"""The window that wants to close while cards are printed: it waits until they are answered for."""

from PySide6.QtWidgets import QWidget

from cardkeeper.gui.printing.delivery import Delivery
from cardkeeper.gui.session import Session


class Closing:
    """`is_wanted` once the window was told to wait."""

    def __init__(self, session: Session, delivery: Delivery, dialog: QWidget) -> None:
        self._session, self._delivery, self._dialog = session, delivery, dialog
        self.is_wanted = False
        session.stoppers.append(self.stop_first)

    def stop_first(self) -> bool:
        """The window wants to close: stop after the sheet in hand, and ask about what is printed by then."""
        self.is_wanted = self._delivery.is_busy
        if self.is_wanted:
            self._delivery.stop()
        return self.is_wanted

    def close_window(self) -> None:
        """Now that it is settled, what was wanted before."""
        parent = self._dialog.parentWidget()
        if self.is_wanted and parent is not None:
            parent.window().close()

    def forget(self) -> None:
        """The dialog goes: the window need not wait for it."""
        if self.stop_first in self._session.stoppers:
            self._session.stoppers.remove(self.stop_first)
