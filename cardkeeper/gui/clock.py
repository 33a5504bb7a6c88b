"""Today, and when it becomes tomorrow: the only clock of the program."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

# A computer that slept past midnight missed the timer; this notices within a minute of waking.
_LOOK_AGAIN = 60_000


class Clock(QObject):
    """The date the window shows; `turned` tells a new one, at midnight, after sleep, or when it was set."""

    turned = Signal(dt.date)

    def __init__(self, read: Callable[[], dt.date], parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self.today = read()
        timer = QTimer(self, interval=_LOOK_AGAIN)
        timer.timeout.connect(self.look)
        timer.start()
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._wake)

    def look(self) -> None:
        """Compare with the computer's clock."""
        now = self._read()
        if now != self.today:
            self.today = now
            self.turned.emit(now)

    def _wake(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()
