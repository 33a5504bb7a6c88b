"""What the calendar has read: days are asked for once until the book or the group changes."""

import datetime as dt
from collections.abc import Mapping

from cardkeeper.gui.calendar.scope import Scope
from cardkeeper.gui.session import Session
from cardkeeper.services.calendar import calendar, calendar_agenda
from cardkeeper.services.calendar.calendar import FEW, Day, Sometime
from cardkeeper.services.calendar.calendar_agenda import Agenda
from cardkeeper.services.calendar.calendar_people import Folk, folk

_KEPT = 6
_Key = tuple[dt.date, dt.date, int]


class Reader:
    """Reads for a scope."""

    def __init__(self, session: Session, scope: Scope) -> None:
        self._session, self._scope = session, scope
        self._whose: Folk | None = None
        self._days: dict[_Key, Mapping[dt.date, Day]] = {}
        self._year: tuple[int, Mapping[dt.date, Day]] | None = None
        self._sometime: tuple[dt.date, Sometime] | None = None

    @property
    def whose(self) -> Folk:
        """The people of the group."""
        if self._whose is None:
            self._whose = folk(self._scope.group, self._session.today())
        return self._whose

    def forget(self, *, people: bool = True) -> None:
        """The book has changed; `people`: also who is in it, or in the group."""
        self._days.clear()
        self._year = self._sometime = None
        if people:
            self._whose = None

    def days(self, first: dt.date, last: dt.date, few: int = FEW) -> Mapping[dt.date, Day]:
        """Every day of a span."""
        key = (first, last, few)
        if key not in self._days:
            if len(self._days) >= _KEPT:
                del self._days[next(iter(self._days))]
            self._days[key] = calendar.days(first, last, self._session.today(), self.whose, few)
        return self._days[key]

    def year(self, number: int) -> Mapping[dt.date, Day]:
        """The days of a year that have something, counted, none by name."""
        if self._year is None or self._year[0] != number:
            self._year = (number, _counted(number, self.whose))
        return self._year[1]

    def sometime(self, month: dt.date) -> Sometime:
        """Those of a month of which the day is not known."""
        if self._sometime is None or self._sometime[0] != month:
            today = self._session.today()
            self._sometime = month, calendar.sometime(month.year, month.month, today, self.whose)
        return self._sometime[1]

    def agenda(self, day: dt.date, after: int) -> Agenda:
        """A day in full and the next days that have something."""
        today, kinds = self._session.today(), self._scope.kinds
        return calendar_agenda.agenda(day, today, self.whose, kinds, after=after)


def _counted(number: int, whose: Folk) -> Mapping[dt.date, Day]:
    counts = calendar.year(number, whose)
    kept = calendar.holidays(dt.date(number, 1, 1), dt.date(number, 12, 31))
    days = sorted({*counts, *kept})
    return {day: Day(day, kept.get(day, ()), counts.get(day, {}), (), 0) for day in days}
