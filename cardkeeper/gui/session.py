"""What every window is given: changes and their undoing, long work, and today's date."""

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

from cardkeeper.core.changes import Change, Touched, UndoStack
from cardkeeper.core.progress import Progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.clock import Clock
from cardkeeper.gui.other_programs import OtherPrograms
from cardkeeper.gui.settings import Settings, SettingsFile, window_memory
from cardkeeper.gui.task import Task
from cardkeeper.gui.unsaved import Unsaved
from cardkeeper.gui.worker import Worker
from cardkeeper.i18n import _

# What another program wrote: nobody says what it was.
_WRITTEN_ELSEWHERE = Change("", Touched.EVERYTHING, people=None)
# What may look different tomorrow without anybody having changed it.
_DATED = Change("", Touched.OCCASIONS | Touched.CARDS | Touched.MAILINGS)

_Newest = Callable[[], Change | None]
_Turn = Callable[[Change | None], Change | None]


class Session(QObject):
    """One sitting at one book.

    `changed` carries the receipt of whatever altered the book, by doing or undoing; views reload when theirs
    is among `change.touched`. `applied`, `undone` and `redone` tell which it was, for the toast; `turning`
    gives the task, a headline and the name of the command where that takes its time, and `at_work` another
    task that can be watched and stopped, what it is called, and what is said when it was stopped.
    """

    changed = Signal(Change)
    applied = Signal(Change)
    undone = Signal(Change)
    redone = Signal(Change)
    turning = Signal(Task, str, str)
    at_work = Signal(Task, str, str)
    busy_changed = Signal(bool)
    # The sitting ends: the last moment to write something down.
    closing = Signal()
    settings_changed = Signal(Settings)

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
        self._stack = UndoStack()
        self.worker = Worker(connection, self)
        self.worker.busy_changed.connect(self.busy_changed)
        self.others = OtherPrograms(lambda: self.worker.working, self)
        self.others.wrote.connect(lambda: self.changed.emit(_WRITTEN_ELSEWHERE))
        self.unsaved = Unsaved(self)
        # Asked before the window closes: each stops what it has in hand, and tells whether there was any.
        self.stoppers: list[Callable[[], bool]] = []
        self.clock = Clock(clock, self)
        self.clock.turned.connect(lambda _day: self.changed.emit(_DATED))

    @property
    def settings(self) -> Settings:
        """This machine's taste."""
        return self._settings.value

    def change_settings(self, **fields: Any) -> None:
        """Keep this machine's taste, at once."""
        self._settings.change(**fields)
        self.settings_changed.emit(self._settings.value)

    def today(self) -> dt.date:
        """Everything below the window is told the date; nobody else looks at a clock."""
        return self.clock.today

    @property
    def undo_label(self) -> str:
        """What Undo would take back, empty for nothing."""
        return self._stack.undo_label

    @property
    def redo_label(self) -> str:
        return self._stack.redo_label

    def apply(self, change: Change, *, amends: Change | None = None) -> Change:
        """Remember what a service did, and tell every view; gives the step that Undo takes back.

        With `amends` it joins that step if it is the newest: typing in one field is one step.
        """
        if amends is None:
            self._stack.push(change)
        step = self._stack.amend(amends, change) if amends is not None else change
        self.changed.emit(change)
        self.applied.emit(change)
        return step

    def take_back(self, step: Change) -> None:
        """Undo a step without a word, if it is the newest: Esc in a field that was saved while typing."""
        if self._stack.is_newest(step):
            change = self._stack.undo()
            if change is not None:
                self.changed.emit(change)

    def undo(self) -> Change | None:
        """Take back the newest command; raises CardKeeperError when the book refuses.

        While a task writes, or when it takes its time, that is done beside the window and can be stopped:
        then None, and the signals tell. Stopped, nothing was taken back.
        """
        return self._turn(lambda: self._stack.next_undo, self._stack.undo, self.undone, _("Taking back"))

    def redo(self) -> Change | None:
        """Do again what was undone last, as `undo` does."""
        return self._turn(lambda: self._stack.next_redo, self._stack.redo, self.redone, _("Doing again"))

    def _turn(self, newest: _Newest, turn: _Turn, told: SignalInstance, headline: str) -> Change | None:
        step = newest()
        if step is None or step.undo is None:
            return None
        if self.busy:
            self._wait_to_turn(newest, turn, told, headline)
            return None
        if step.people is not None and not step.is_long:
            return self._turned(turn(None), told)
        undo = step.undo
        task = self.run(undo if step.is_long else lambda _progress: undo())
        task.done.connect(lambda opposite: self._turned(turn(opposite), told))
        task.failed.connect(_raise)
        self.turning.emit(task, headline, step.label)
        return None

    def _wait_to_turn(self, newest: _Newest, turn: _Turn, told: SignalInstance, headline: str) -> None:
        """Until nobody else writes: what a task has read of the book must not be taken away under it."""
        meant = newest()

        def go_on(busy: bool) -> None:
            if busy:
                return
            self.busy_changed.disconnect(go_on)
            if newest() is meant:
                self._turn(newest, turn, told, headline)

        self.busy_changed.connect(go_on)

    def _turned(self, change: Change | None, told: SignalInstance) -> Change | None:
        if change is not None:
            self.changed.emit(change)
            told.emit(change)
        return change

    def run(self, work: Callable[[Progress], object], *, writes: bool = True) -> Task:
        """Do `work` in the worker thread; while it `writes`, the session is busy and nobody else should."""
        self.others.look()
        task = self.worker.run(work, writes=writes)
        task.ended.connect(self.others.pass_over, Qt.ConnectionType.QueuedConnection)
        return task

    @property
    def busy(self) -> bool:
        """A task is writing to the book."""
        return self.worker.busy

    def close(self) -> None:
        """Stop every task, wait for the one in hand, and put away where windows were."""
        self.closing.emit()
        self.others.stop()
        self.unsaved.close()
        self.worker.stop()
        self.memory.sync()


def _raise(reason: CardKeeperError) -> None:
    """The book refuses: said as for any other command."""
    raise reason
