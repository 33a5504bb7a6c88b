"""The line at the foot of the sidebar that tells whether everything is saved, and copied."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cardkeeper.core.changes import Change
from cardkeeper.gui.backups import words
from cardkeeper.gui.session import Session
from cardkeeper.gui.sidebar import Saved, SavedFoot
from cardkeeper.i18n import _
from cardkeeper.services.book import backups
from cardkeeper.services.book.backups import Backup

if TYPE_CHECKING:
    from cardkeeper.gui.backups.keeper import BackupKeeper

_SHOWN_AFTER = 400


class FootLine(QObject):
    """Tells the truth of saving, and of the copies of `keeper`; child of it."""

    def __init__(self, session: Session, foot: SavedFoot, keeper: "BackupKeeper") -> None:
        super().__init__(keeper)
        self._session, self._foot, self._keeper = session, foot, keeper
        self._is_slow = False
        # Nothing is said of what takes less (section 6.6).
        self._patience = QTimer(self, singleShot=True, interval=_SHOWN_AFTER)
        self._patience.timeout.connect(self._tell_slow)
        session.busy_changed.connect(self._watch)
        session.unsaved.told.connect(self.tell)
        session.applied.connect(self._note_saved)

    def tell(self) -> None:
        """Say how things stand."""
        unsaved = self._session.unsaved
        if self._keeper.is_at_work:
            self._foot.tell(Saved.BUSY, _("Making a safety copy"))
        elif unsaved.refusal is not None:
            self._foot.tell(Saved.NO, words.refused(unsaved.refusal), _("Press to try again"))
        elif unsaved.fields:
            self._foot.tell(Saved.NO, _("Not saved yet"), ", ".join(unsaved.fields))
        elif self._is_slow:
            self._foot.tell(Saved.BUSY, _("Saving"), self._last())
        elif self._keeper.trouble:
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

    def _note_saved(self, _change: Change) -> None:
        """What was just done is in the book: whatever failed before, saving works."""
        self.tell()

    def _last(self) -> str:
        newest: Backup | None = next(iter(backups.copies()), None)
        if newest is None:
            return _("No safety copy yet")
        return _("Backed up {when}").format(when=words.when(newest.made_at, self._session.today()))
