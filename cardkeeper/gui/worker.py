"""The one thread beside the window's."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from cardkeeper.core.progress import Progress
from cardkeeper.gui.task import Task


class Worker(QObject):
    """Runs tasks one after another: two writers would only wait for each other on the book's lock."""

    busy_changed = Signal(bool)

    def __init__(self, connection: Callable[[], AbstractContextManager[object]], parent: QObject) -> None:
        super().__init__(parent)
        self._connection = connection
        self._tasks: set[Task] = set()
        self._writing = 0
        self._waiting: list[Task] | None = None
        self._is_over = False
        self._pool = QThreadPool(self, maxThreadCount=1)

    @property
    def busy(self) -> bool:
        """A task is writing to the book."""
        return self._writing > 0

    @property
    def working(self) -> bool:
        """Some task, reading or writing, is not finished."""
        return bool(self._tasks)

    def run(self, work: Callable[[Progress], object], *, writes: bool) -> Task:
        """Give the work its turn; after `stop` it has none, and nothing is told of it."""
        # A child: what it still has to tell when the session goes reaches nobody.
        task = Task(work, self._connection, self)
        if self._is_over:
            return task
        self._tasks.add(task)
        _at_work.add(task)
        if writes:
            self._count_writer(+1)
        task.ended.connect(lambda: self._let_go(task, writes=writes), Qt.ConnectionType.QueuedConnection)
        if self._waiting is None:
            task.start(self._pool)
        else:
            self._waiting.append(task)
        return task

    def hold(self) -> None:
        """Begin nothing until `release`: while the first picture is painted both threads share one lock."""
        self._waiting = []

    def release(self) -> None:
        """Begin what waits."""
        waiting, self._waiting = self._waiting or (), None
        for task in waiting:
            task.start(self._pool)

    def settle(self) -> None:
        """Wait for all that was begun; on the window's thread nothing new begins before it returns there."""
        self.release()
        self._pool.waitForDone()

    def stop(self) -> None:
        """Stop every task, wait for the one in hand and begin no other: the book may be another one then."""
        self._is_over = True
        for task in self._tasks:
            task.cancel()
        self.settle()
        for task in self._tasks:
            _at_work.discard(task)

    def _let_go(self, task: Task, *, writes: bool) -> None:
        self._tasks.discard(task)
        _at_work.discard(task)
        # With it go its connections, and what those hold: it would hold itself for ever.
        task.forget()
        if writes:
            self._count_writer(-1)

    def _count_writer(self, step: int) -> None:
        before = self.busy
        self._writing += step
        if self.busy is not before:
            self.busy_changed.emit(self.busy)


def is_any_at_work() -> bool:
    """Some task of whichever window has begun and not ended."""
    return bool(_at_work)


_at_work: set[Task] = set()
