"""What waits until the window was painted for the first time."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

# A window that starts folded away is not painted; after so long, in ms, nothing waits for it any more.
_PATIENCE = 2_000


class FirstPicture(QObject):
    """`painted` comes once, when the whole window is on the screen, and may then be answered at leisure."""

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_told = False
        window.installEventFilter(self)
        self._last_call = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._last_call.timeout.connect(self._tell)
        # Not from here: on a slow computer the window alone takes longer than that to be made.
        QTimer.singleShot(0, self, self._begin_to_wait)

    def go_without(self) -> None:
        """Nobody will see it: what waits for it goes on now."""
        if not self._is_told:
            self._last_call.stop()
            self._tell()

    def _begin_to_wait(self) -> None:
        """Events are answered now, painting too; perhaps it has been painted already."""
        if not self._last_call.isActive() and not self._is_told:
            self._last_call.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # Not in the middle of painting: what the window holds is painted after the window.
            self._last_call.start(0)
        return False

    def _tell(self) -> None:
        self._is_told = True
        self._window.removeEventFilter(self)
        self.painted.emit()
