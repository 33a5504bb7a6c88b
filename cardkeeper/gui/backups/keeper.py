"""Sees to it that there is a copy younger than a day."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.backups.foot_line import FootLine
from cardkeeper.gui.session import Session
from cardkeeper.gui.sidebar import SavedFoot
from cardkeeper.gui.task import Task
from cardkeeper.services.book import backups, library, restoring
from cardkeeper.services.book.backups import Made, Reason

_FIRST_LOOK = 20_000
_LOOK_AGAIN = 30 * 60_000


class BackupKeeper(QObject):
    """Makes copies in the worker. `copied` brings what was made; `changed` says that the list is another."""

    copied = Signal(Made)
    changed = Signal()

    def __init__(self, session: Session, foot: SavedFoot, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._trouble = ""
        self._is_at_work = False
        self.line = FootLine(session, foot, self)
        session.clock.turned.connect(self.look)
        self._clock = QTimer(self, interval=_LOOK_AGAIN)
        self._clock.timeout.connect(self.look)
        self._clock.start()
        QTimer.singleShot(_FIRST_LOOK, self, self._begin)
        self.line.tell()

    @property
    def second_place(self) -> Path | None:
        """Where copies go too, as the user chose."""
        chosen = self._session.settings.backup_folder
        return Path(chosen) if chosen else None

    @property
    def trouble(self) -> str:
        """Why the last copy could not be made, or not be put into the second place."""
        return self._trouble

    @property
    def is_at_work(self) -> bool:
        """A copy is being made; meanwhile people go on: it holds the book as it was when it began."""
        return self._is_at_work

    def _begin(self) -> None:
        """Once the window has settled: tidy up after earlier sittings, and look for the first time."""
        restoring.sweep(library.folder())
        self.look()

    def look(self) -> None:
        """Make the day's copy if it is due and nobody is writing."""
        if not self._session.busy and backups.is_due(dt.datetime.now(dt.UTC)):
            self.back_up(Reason.DAILY)
        self.line.tell()

    def back_up(self, reason: Reason) -> Task | None:
        """Make a copy; None while one is being made already."""
        if self._is_at_work:
            return None
        self._is_at_work = True
        elsewhere = self.second_place
        task = self._session.run(lambda progress: backups.back_up(reason, elsewhere, progress), writes=False)
        task.done.connect(self._take)
        task.failed.connect(self._fail)
        task.ended.connect(self._end)
        self.line.tell()
        self.changed.emit()
        return task

    def _take(self, made: object) -> None:
        if isinstance(made, Made):
            self._trouble = made.trouble
            self.copied.emit(made)

    def _fail(self, reason: CardKeeperError) -> None:
        self._trouble = str(reason)

    def _end(self) -> None:
        self._is_at_work = False
        self.line.tell()
        self.changed.emit()
