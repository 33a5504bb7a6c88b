"""Sees to it that there is a copy younger than a day, and tells the truth at the foot of the sidebar."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.backups import words
from cardkeeper.gui.session import Session
from cardkeeper.gui.sidebar import Saved, SavedFoot
from cardkeeper.gui.task import Task
from cardkeeper.i18n import _
from cardkeeper.services.book import backups, library, restoring
from cardkeeper.services.book.backups import Backup, Made, Reason

_FIRST_LOOK = 20_000
_LOOK_AGAIN = 30 * 60_000
_SHOWN_AFTER = 400


class BackupKeeper(QObject):
    """Makes copies in the worker. `copied` brings what was made; `changed` says that the list is another."""

    copied = Signal(Made)
    changed = Signal()

    def __init__(self, session: Session, foot: SavedFoot, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._foot = session, foot
        self._trouble = ""
        self._is_at_work = self._is_slow = False
        # Nothing is said of what takes less (section 6.6).
        self._patience = QTimer(self, singleShot=True, interval=_SHOWN_AFTER)
        self._patience.timeout.connect(self._tell_slow)
        session.busy_changed.connect(self._watch)
        session.unsaved.told.connect(self.tell)
        session.applied.connect(self._note_saved)
        session.clock.turned.connect(self.look)
        self._clock = QTimer(self, interval=_LOOK_AGAIN)
        self._clock.timeout.connect(self.look)
        self._clock.start()
        QTimer.singleShot(_FIRST_LOOK, self, self._begin)
        self.tell()

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
        self.tell()

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
        self.tell()
        self.changed.emit()
        return task

    def tell(self) -> None:
        """Say at the foot how things stand."""
        unsaved = self._session.unsaved
        if self._is_at_work:
            self._foot.tell(Saved.BUSY, _("Making a safety copy"))
        elif unsaved.refusal is not None:
            self._foot.tell(Saved.NO, words.refused(unsaved.refusal), _("Press to try again"))
        elif unsaved.fields:
            self._foot.tell(Saved.NO, _("Not saved yet"), ", ".join(unsaved.fields))
        elif self._is_slow:
            self._foot.tell(Saved.BUSY, _("Saving"), self._last())
        elif self._trouble:
            self._foot.tell(Saved.NO, _("Saved, but not copied"), self._last())
        else:
            self._foot.tell(Saved.YES, _("Saved on this computer"), self._last())

    def _watch(self, busy: bool) -> None:
        if busy:
            self._patience.start()
        else:
            self._patience.stop()
            self._is_slow = False
            self.tell()

    def _tell_slow(self) -> None:
        self._is_slow = True
        self.tell()

    def _last(self) -> str:
        newest: Backup | None = next(iter(backups.copies()), None)
        if newest is None:
            return _("No safety copy yet")
        return _("Backed up {when}").format(when=words.when(newest.made_at, self._session.today()))

    def _note_saved(self, _change: Change) -> None:
        """What was just done is in the book: whatever failed before, saving works."""
        self.tell()

    def _take(self, made: object) -> None:
        if isinstance(made, Made):
            self._trouble = made.trouble
            self.copied.emit(made)

    def _fail(self, reason: CardKeeperError) -> None:
        self._trouble = str(reason)

    def _end(self) -> None:
        self._is_at_work = False
        self.tell()
        self.changed.emit()
