"""A new mailing on its way into the book: who would be left out, and then the mailing itself."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from cardkeeper.core.changes import Change
from cardkeeper.core.progress import Progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.mailings.about_step import AboutStep
from cardkeeper.gui.mailings.head_count import Options
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.services.due.left_out import LeftOut
from cardkeeper.services.mailings import mailing_left_out, mailing_records, mailings
from cardkeeper.services.mailings.mailing_records import Mailing


class Making(QObject):
    """`looked` tells who would be left out, `advanced` and `made` how a mailing comes about, `refused` why it
    does not; `rested` that there is nothing in hand any more.
    """

    looked = Signal(object)
    advanced = Signal(int, int)
    made = Signal(object)
    refused = Signal(str)
    rested = Signal()

    def __init__(self, session: Session, about: AboutStep) -> None:
        super().__init__(about)
        self._session, self._about = session, about
        self._work: Task | None = None
        self._making: Task | None = None
        self.mailing: Mailing | None = None

    def look_closer(self) -> None:
        """Who would be left out, by name."""
        options, today, label = self._about.options, self._session.today(), self._about.what_for
        task = self._work = self._session.run(partial(_left_out, today, options, label), writes=False)
        task.done.connect(self._tell_left_out)
        task.ended.connect(self._rest)

    def make(self, designs: Sequence[tuple[str, str]]) -> None:
        """Each household's design and words are chosen, and `stop` stops that."""
        options, today = self._about.options, self._session.today()
        name, label = self._about.title, self._about.what_for

        def work(progress: Progress) -> object:
            return mailings.create(name, today, label=label, designs=designs, progress=progress, **options)

        task = self._work = self._making = self._session.run(work)
        task.progress.connect(self.advanced)
        task.done.connect(self._take)
        task.failed.connect(self._refuse)
        task.ended.connect(self._rest)

    def stop(self) -> None:
        """What is counted or made leaves nothing; a mailing that is made stays."""
        if self._work is not None:
            self._work.cancel()
        if self._making is not None:
            # It may be made before it hears of it, and is then a step to undo as any other.
            self._making.done.disconnect(self._take)
            self._making.done.connect(self._session.apply)

    def _tell_left_out(self, found: object) -> None:
        if isinstance(found, list):
            self.looked.emit(found)

    def _take(self, change: object) -> None:
        if isinstance(change, Change):
            self._session.apply(change)
            self.mailing = mailing_records.get(change.ids[0])
            self.made.emit(self.mailing)

    def _refuse(self, reason: CardKeeperError) -> None:
        self.refused.emit(str(reason))

    def _rest(self) -> None:
        self._work = self._making = None
        self.rested.emit()


def _left_out(today: dt.date, options: Options, label: str, progress: Progress) -> Sequence[LeftOut]:
    audience = options["audience"]
    brief = mailings.brief_of(today, **{key: options[key] for key in ("kind", "holidays")})
    return mailing_left_out.ahead(brief, mailing_records.people(audience, today), today, label, progress)
