"""What the calendar has read: asked once until something changes, of a large book in the worker."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from cardkeeper.core.filters import EVERYONE, Filter
from cardkeeper.gui.calendar.scope import Scope
from cardkeeper.gui.customers.finder import SMALL
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.session import Session
from cardkeeper.services.calendar import calendar, calendar_agenda
from cardkeeper.services.calendar.calendar import FEW, Day, Sometime
from cardkeeper.services.calendar.calendar_agenda import Agenda
from cardkeeper.services.calendar.calendar_people import Folk, folk
from cardkeeper.services.people import customers

_KEPT = 24


@dataclass(frozen=True, slots=True)
class Days:
    """Every day of a span; up to `few` of a kind by name."""

    first: dt.date
    last: dt.date
    few: int = FEW

    def answer(self, today: dt.date, whose: Folk) -> Mapping[dt.date, Day]:
        return calendar.days(self.first, self.last, today, whose, self.few)

    def blank(self) -> Mapping[dt.date, Day]:
        """The days without what is on them."""
        span = (self.first + dt.timedelta(number) for number in range((self.last - self.first).days + 1))
        return {day: Day(day, (), {}, (), 0) for day in span}


@dataclass(frozen=True, slots=True)
class Year:
    """The days of a year that have something, counted, none by name."""

    number: int

    def answer(self, _today: dt.date, whose: Folk) -> Mapping[dt.date, Day]:
        counts = calendar.year(self.number, whose)
        kept = calendar.holidays(dt.date(self.number, 1, 1), dt.date(self.number, 12, 31))
        days = sorted({*counts, *kept})
        return {day: Day(day, kept.get(day, ()), counts.get(day, {}), (), 0) for day in days}


@dataclass(frozen=True, slots=True)
class OfMonth:
    """Those of a month of which the day is not known."""

    month: dt.date

    def answer(self, today: dt.date, whose: Folk) -> Sometime:
        return calendar.sometime(self.month.year, self.month.month, today, whose)


@dataclass(frozen=True, slots=True)
class FromDay:
    """A day in full and the next days that have something."""

    day: dt.date
    kinds: frozenset[str]
    after: int

    def answer(self, today: dt.date, whose: Folk) -> Agenda:
        return calendar_agenda.agenda(self.day, today, whose, self.kinds, after=self.after)


Question = Days | Year | OfMonth | FromDay
_Answers = dict[Question, object]


def is_large() -> bool:
    """The book is read beside the window."""
    return customers.are_more_than(SMALL)


class Reader:
    """Reads for a scope. What was not prepared is read when it is asked for."""

    def __init__(self, session: Session, scope: Scope, parent: QObject) -> None:
        self._session, self._scope = session, scope
        self._beside = Darkroom(session, parent)
        self._whose: Folk | None = None
        self._group: Filter = EVERYONE
        self._answers: _Answers = {}
        self._wanted: dict[str, Sequence[Question]] = {}
        self._is_ahead = False

    @property
    def whose(self) -> Folk:
        """The people of the group."""
        if self._whose is None:
            self._whose = folk(self._scope.group, self._session.today())
        return self._whose

    def forget(self) -> None:
        """The book has changed, or the group."""
        self._answers, self._whose, self._group = {}, None, self._scope.group

    @contextmanager
    def ahead(self) -> Iterator[None]:
        """Meanwhile nothing is read: days come without what is on them."""
        self._is_ahead = True
        try:
            yield
        finally:
            self._is_ahead = False

    def prepare(self, place: str, questions: Sequence[Question], then: Callable[[], None]) -> None:
        """Call `then` when these are answered, unless the same `place` has asked for others meanwhile."""
        if self._group != self._scope.group:
            self.forget()
        self._wanted[place] = questions
        missing = [question for question in questions if question not in self._answers]
        if not missing or not is_large():
            self._beside.forget(place)
            then()
            return
        today, group, whose = self._session.today(), self._group, self._whose

        def read() -> tuple[Folk, _Answers]:
            people = whose or folk(group, today)
            return people, {question: question.answer(today, people) for question in missing}

        self._beside.want(place, read, partial(self._take, self._answers, place, questions, then))

    def days(self, first: dt.date, last: dt.date, few: int = FEW) -> Mapping[dt.date, Day]:
        found: Mapping[dt.date, Day] = self._answer(Days(first, last, few))
        return found

    def year(self, number: int) -> Mapping[dt.date, Day]:
        found: Mapping[dt.date, Day] = self._answer(Year(number))
        return found

    def sometime(self, month: dt.date) -> Sometime:
        found: Sometime = self._answer(OfMonth(month))
        return found

    def agenda(self, day: dt.date, after: int) -> Agenda:
        found: Agenda = self._answer(self.from_day(day, after))
        return found

    def from_day(self, day: dt.date, after: int) -> FromDay:
        """The question the agenda asks."""
        return FromDay(day, frozenset(self._scope.kinds), after)

    def _answer(self, question: Question) -> Any:
        if self._group != self._scope.group:
            self.forget()
        if self._is_ahead and isinstance(question, Days):
            return question.blank()
        if question not in self._answers:
            self._keep({question: question.answer(self._session.today(), self.whose)})
        return self._answers[question]

    def _take(
        self,
        answers: _Answers,
        place: str,
        questions: Sequence[Question],
        then: Callable[[], None],
        found: object,
    ) -> None:
        """Of a book that has changed since, nothing is kept: it is asked again."""
        if answers is not self._answers:
            return
        if isinstance(found, tuple):
            self._whose = found[0]
            self._keep(found[1])
        if self._wanted[place] == questions:
            then()

    def _keep(self, found: _Answers) -> None:
        self._answers.update(found)
        while len(self._answers) > _KEPT:
            del self._answers[next(iter(self._answers))]
