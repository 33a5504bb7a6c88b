"""The long parts of an import, off the window's thread: reading, reading again, writing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cardkeeper.core.progress import Progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.services.importing import importing
from cardkeeper.services.importing.import_columns import Columns
from cardkeeper.services.importing.importing import ImportPlan


class Running(QObject):
    """One piece of work at a time; a new one stops the last. `stopped` says that somebody pressed Stop."""

    planned = Signal(object)
    written = Signal(object)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self._writes = False
        self._tell: Callable[[object], object] = self.planned.emit

    @property
    def is_busy(self) -> bool:
        return self._task is not None

    def read(self, path: Path) -> Task:
        """Read a file and compare it with the book."""
        today = self._session.today()
        return self._begin(lambda progress: importing.read(path, today, progress), self.planned.emit)

    def plan_again(self, columns: Columns) -> Task:
        """The columns mean something else now."""
        today = self._session.today()
        return self._begin(lambda progress: columns.plan(today, progress), self.planned.emit)

    def write(self, made: ImportPlan) -> Task:
        """Bring the people in, after a safety copy and in one transaction: Stop leaves nothing behind."""
        return self._begin(
            lambda progress: importing.bring_in(made, progress), self.written.emit, writes=True
        )

    def cancel(self) -> Task | None:
        """Stop without a word: somebody closed the window or chose something else.

        Gives what was being written: it may be through before it hears of it, and is then a step like any.
        """
        task, self._task = self._task, None
        if task is None:
            return None
        task.cancel()
        if not self._writes:
            return None
        task.done.connect(self._session.apply)
        return task

    def _begin(
        self, work: Callable[[Progress], object], tell: Callable[[object], object], *, writes: bool = False
    ) -> Task:
        self.cancel()
        self._tell, self._writes = tell, writes
        self._task = task = self._session.run(work, writes=writes)
        task.done.connect(self._take)
        task.failed.connect(self._fail)
        task.cancelled.connect(self._stop)
        return task

    def _take(self, result: object) -> None:
        if self._is_awaited():
            self._tell(result)

    def _fail(self, reason: CardKeeperError) -> None:
        if self._is_awaited():
            self.failed.emit(str(reason))

    def _stop(self) -> None:
        if self._is_awaited():
            self.stopped.emit()

    def _is_awaited(self) -> bool:
        """What a task that was put aside brings is not wanted any more."""
        if self.sender() is not self._task:
            return False
        self._task = None
        return True
