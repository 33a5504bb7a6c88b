"""Lets go of what has been in Recently deleted for its 30 days: at the start, and each morning after."""

import datetime as dt
import logging

from PySide6.QtCore import QObject

from cardkeeper.core.changes import Change
from cardkeeper.core.progress import Progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.planner import Planner
from cardkeeper.gui.session import Session

logger = logging.getLogger(__name__)


class TrashDay(QObject):
    """Once a day, after the list of cards is worked out, and on no date that is still asked about."""

    def __init__(self, session: Session, planner: Planner) -> None:
        super().__init__(planner)
        self._session, self._planner = session, planner
        self._done_on: dt.date | None = None
        planner.settled.connect(self._look)

    def _look(self) -> None:
        today = self._session.today()
        if self._done_on == today or not self._planner.trusts_the_date:
            return
        self._done_on = today
        task = self._session.run(lambda progress: _empty(today, progress))
        task.done.connect(self._tell)
        task.failed.connect(self._wait)

    def _tell(self, change: object) -> None:
        if isinstance(change, Change) and change.touched:
            self._session.changed.emit(change)

    def _wait(self, reason: CardKeeperError) -> None:
        """Somebody else is writing: the next look does it."""
        self._done_on = None
        logger.warning("Recently deleted was not emptied: %s", reason)


def _empty(today: dt.date, progress: Progress) -> Change:
    # Nothing the window should wait for at the start.
    from cardkeeper.services.book import trash

    return trash.empty(today, progress=progress)
