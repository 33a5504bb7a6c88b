"""What is first made and then fed to a printer, and can be stopped in both."""

from PySide6.QtCore import QObject

from cardkeeper.gui.printing.feeding import Feeding
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task


class Job(QObject):
    """Either its work or its feeding is going on, or it is at rest."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._work: Task | None = None
        self._feeding: Feeding | None = None

    @property
    def is_busy(self) -> bool:
        return self._work is not None or self._feeding is not None

    def stop(self) -> None:
        """Stop after the card or sheet in hand."""
        if self._feeding is not None:
            self._feeding.stop()
        elif self._work is not None:
            self._work.cancel()

    def close(self) -> None:
        """The window goes: stop, and wait for the sheet in hand."""
        if self._work is not None:
            self._work.cancel()
        if self._feeding is not None:
            self._feeding.close()
