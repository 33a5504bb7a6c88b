"""Whether another program wrote to the book that is open here: a second window, or the command line."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from cardkeeper.services.book import library

# A look costs some microseconds.
_LOOK_EVERY = 2_000


class OtherPrograms(QObject):
    """`wrote` tells it: within two seconds, and at once when somebody comes back to the window.

    While this program's own worker is at the book nobody can tell who wrote: what others write then is seen
    with their next change.
    """

    wrote = Signal()

    def __init__(self, is_working: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_working = is_working
        self._seen = _version()
        self._timer = QTimer(self, interval=_LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._wake)

    def look(self) -> None:
        """Compare with what was seen last."""
        if self._is_working() or not self._timer.isActive():
            return
        before, self._seen = self._seen, _version()
        if before is not None and self._seen not in (None, before):
            self.wrote.emit()

    def stop(self) -> None:
        """Look no more: the book is about to be closed, and the next one here may be another."""
        self._timer.stop()

    def pass_over(self) -> None:
        """What was written since the last look was written here."""
        if not self._is_working():
            self._seen = _version()

    def _wake(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()


def _version() -> int | None:
    return library.data_version() if library.is_open() else None
