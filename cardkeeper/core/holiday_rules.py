"""How a holiday falls in a year: fixed, the nth weekday, so many days from Easter, or by a dated table."""

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from cardkeeper.core.lunar_dates import LUNAR_DATES

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
# dateutil.easter is a valid Gregorian date only in these years (its own documentation).
_FIRST_EASTER, _LAST_EASTER = 1583, 4099


class Fixed(NamedTuple):
    """The same month and day every year."""

    month: int
    day: int

    def days(self, year: int) -> tuple[dt.date, ...]:
        return (dt.date(year, self.month, self.day),)


class NthWeekday(NamedTuple):
    """The nth weekday (0 = Monday) of a month; -1 is the last one. `offset` days are added to it."""

    month: int
    weekday: int
    n: int
    offset: int = 0

    def days(self, year: int) -> tuple[dt.date, ...]:
        return (_nth_weekday(year, self.month, self.weekday, self.n) + dt.timedelta(self.offset),)


class WeekdayFrom(NamedTuple):
    """The first such weekday (0 = Monday) on or after a day of the year."""

    month: int
    day: int
    weekday: int

    def days(self, year: int) -> tuple[dt.date, ...]:
        start = dt.date(year, self.month, self.day)
        return (start + dt.timedelta((self.weekday - start.weekday()) % 7),)


class Easter(NamedTuple):
    """Days from Western Easter Sunday, or from the Orthodox one, both as Gregorian dates."""

    offset: int = 0
    orthodox: bool = False

    def days(self, year: int) -> tuple[dt.date, ...]:
        if not _FIRST_EASTER <= year <= _LAST_EASTER:
            return ()
        return (easter_sunday(year, orthodox=self.orthodox) + dt.timedelta(self.offset),)


@dataclass(frozen=True, slots=True)
class FrenchMothersDay:
    """The last Sunday of May; the first of June when that is Pentecost (Code de l'action sociale, D215-1)."""

    def days(self, year: int) -> tuple[dt.date, ...]:
        day = _nth_weekday(year, 5, SUNDAY, -1)
        pentecost = easter_sunday(year) + dt.timedelta(49)
        return (day + dt.timedelta(7) if day == pentecost else day,)


class Dated(NamedTuple):
    """By the moon: days from the table of that name; none where the table ends. May be two in a year."""

    table: str

    def days(self, year: int) -> tuple[dt.date, ...]:
        return tuple(day for day in LUNAR_DATES[self.table] if day.year == year)


Rule = Fixed | NthWeekday | WeekdayFrom | Easter | FrenchMothersDay | Dated


def easter_sunday(year: int, *, orthodox: bool = False) -> dt.date:
    """Easter Sunday, Western or Orthodox, from 1583 to 4099."""
    from dateutil import easter

    return easter.easter(year, easter.EASTER_ORTHODOX if orthodox else easter.EASTER_WESTERN)


def _nth_weekday(year: int, month: int, weekday: int, n: int) -> dt.date:
    if n < 0:
        last = dt.date(year, month, calendar.monthrange(year, month)[1])
        return last - dt.timedelta((last.weekday() - weekday) % 7 + 7 * (-n - 1))
    first = dt.date(year, month, 1)
    return first + dt.timedelta((weekday - first.weekday()) % 7 + 7 * (n - 1))
