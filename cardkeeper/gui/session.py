"""What every window is given: changes and their undoing, long work, and today's date."""

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from cardkeeper.core.changes import Change, Touched, UndoStack
from cardkeeper.core.progress import Progress
from cardkeeper.gui.settings import Settings, SettingsFile, window_memory
from cardkeeper.gui.task import Task

# A computer that slept past midnight missed the timer; this notices within a minute of waking.
_LOOK_AT_CLOCK = 60_000


class Session(QObject):
    """One sitting at one book.

    `changed` carries the receipt of whatever altered the book, by doing or undoing; views reload when theirs
    is among `change.touched`. `applied`, `undone` and `redone` tell which it was, for the toast.
    """

    changed = Signal(Change)
    applied = Signal(Change)
    undone = Signal(Change)
    redone = Signal(Change)
    busy_changed = Signal(bool)
    settings_changed = Signal(Settings)
    day_turned = Signal(dt.date)

    def __init__(
        self,
        folder: Path,
        *,
        connection: Callable[[], AbstractContextManager[object]] = nullcontext,
        clock: Callable[[], dt.date] = dt.date.today,
    ) -> None:
        """`folder` holds the settings beside the book; `connection` opens the book for the worker thread."""
        super().__init__()
        self._settings = SettingsFile(folder / "settings.json")
        self.memory = window_memory(folder)
        self._connection, self._clock = connection, clock
        self._stack = UndoStack()
        self._tasks: set[Task] = set()
        self._writing = 0
        self._day = clock()
        # One thread: two writers would only wait for each other on the book's lock.
        self._pool = QThreadPool(self, maxThreadCount=1)
        timer = QTimer(self, interval=_LOOK_AT_CLOCK)
        timer.timeout.connect(self._look_at_clock)
        timer.start()
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._woke)

    @property
    def settings(self) -> Settings:
        return self._settings.value

    def change_settings(self, **fields: Any) -> None:
        """Keep this machine's taste, at once."""
        self._settings.change(**fields)
        self.settings_changed.emit(self._settings.value)

    def today(self) -> dt.date:
        """The only clock of the program: everything below the window is told the date."""
        return self._day

    @property
    def undo_label(self) -> str:
        return self._stack.undo_label

    @property
    def redo_label(self) -> str:
        return self._stack.redo_label

    def apply(self, change: Change) -> None:
        """Remember what a service did, and tell every view."""
        self._stack.push(change)
        self.changed.emit(change)
        self.applied.emit(change)

    def undo(self) -> Change | None:
        """Take back the newest command; raises CardKeeperError when the book refuses."""
        change = self._stack.undo()
        if change is not None:
            self.changed.emit(change)
            self.undone.emit(change)
        return change

    def redo(self) -> Change | None:
        change = self._stack.redo()
        if change is not None:
            self.changed.emit(change)
            self.redone.emit(change)
        return change

    def run(self, work: Callable[[Progress], object], *, writes: bool = True) -> Task:
        """Do `work` in the worker thread; while it `writes`, the session is busy and nobody else should."""
        task = Task(work, self._connection)
        self._tasks.add(task)
        if writes:
            self._count_writer(+1)
        task.ended.connect(lambda: self._let_go(task, writes=writes), Qt.ConnectionType.QueuedConnection)
        task.start(self._pool)
        return task

    @property
    def busy(self) -> bool:
        """A task is writing to the book."""
        return self._writing > 0

    @property
    def working(self) -> bool:
        """Some task, reading or writing, is not finished."""
        return bool(self._tasks)

    def close(self) -> None:
        """Stop every task, wait for the one in hand, and put away where windows were."""
        for task in self._tasks:
            task.cancel()
        self._pool.waitForDone()
        self.memory.sync()

    def _let_go(self, task: Task, *, writes: bool) -> None:
        self._tasks.discard(task)
        if writes:
            self._count_writer(-1)

    def _count_writer(self, step: int) -> None:
        before = self.busy
        self._writing += step
        if self.busy is not before:
            self.busy_changed.emit(self.busy)

    def _woke(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._look_at_clock()

    def _look_at_clock(self) -> None:
        """At midnight, after sleep, and when the clock was set: everything dated is asked for again."""
        today = self._clock()
        if today != self._day:
            self._day = today
            self.day_turned.emit(today)
            self.changed.emit(Change("", Touched.OCCASIONS | Touched.CARDS | Touched.MAILINGS))
