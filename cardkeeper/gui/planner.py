"""Keeps the list of cards in line with the book, in the worker: at the start and after each change."""

import datetime as dt

from PySide6.QtCore import QObject, Signal

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.planning import ClockJump, clock_jump
from cardkeeper.core.progress import Progress
from cardkeeper.gui.session import Session
from cardkeeper.services.book import settings

_FOR_ALL = Touched.SETTINGS | Touched.SENDER


class Planner(QObject):
    """Settles the planning for everybody, or for those a change concerns.

    `settled` tells how many cards are new or changed. `jumped` tells the day the list was last worked out,
    when that is so long ago that nothing was let expire; `let_expire` goes on where that was right.
    """

    settled = Signal(int)
    jumped = Signal(dt.date)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._people: set[int] = set()
        self._is_for_all = False
        self._is_running = False
        self._own: Change | None = None
        self._may_expire = True
        session.changed.connect(self._follow)
        session.clock.turned.connect(lambda _day: self.settle_all())

    @property
    def is_idle(self) -> bool:
        """The list is in line with the book."""
        return not self._is_running and not self._people and not self._is_for_all

    @property
    def trusts_the_date(self) -> bool:
        """The computer's date follows from the last one, or somebody said that it is right."""
        return self._may_expire

    def start(self) -> None:
        """Work out the whole list, as at the start of the program."""
        through = settings.load().planned_through
        seen = dt.date.fromisoformat(through) if through else None
        if seen is not None and clock_jump(seen, self._session.today()) is not ClockJump.NONE:
            self._may_expire = False
            self.jumped.emit(seen)
        self.settle_all()

    def let_expire(self) -> None:
        """The computer's date is right: what is long past becomes missed."""
        self._may_expire = True
        self.settle_all()

    def settle_all(self) -> None:
        self._is_for_all = True
        self._go_on()

    def _follow(self, change: Change) -> None:
        if change is self._own:
            return
        if change.people is None or change.touched & _FOR_ALL:
            self._is_for_all = True
        self._people |= set(change.people or ())
        self._go_on()

    def _go_on(self) -> None:
        """One run at a time; what changes meanwhile is settled by the next."""
        if self._is_running or not (self._people or self._is_for_all):
            return
        # Who changed is looked at more closely than everybody is: afterwards, where both are asked for.
        people = () if self._is_for_all else tuple(sorted(self._people))
        self._people -= set(people)
        today, may_expire = self._session.today(), self._may_expire
        self._is_for_all, self._is_running = False, True

        def settle(progress: Progress) -> int:
            # The choice of designs brings the press along: nothing the window should wait for at the start.
            from cardkeeper.services.due import planning

            return planning.settle(today, people=people, may_expire=may_expire, progress=progress)

        # A few people are done before anybody could write again; the whole book locks it for longer.
        work = self._session.run(settle, writes=not people)
        work.done.connect(self._tell)
        work.ended.connect(self._rest)

    def _tell(self, changed: object) -> None:
        if isinstance(changed, int):
            if changed:
                self._own = Change("", Touched.CARDS)
                self._session.changed.emit(self._own)
            self.settled.emit(changed)

    def _rest(self) -> None:
        self._is_running = False
        self._go_on()
