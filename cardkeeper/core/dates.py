"""Dates as people know them: a day and month, perhaps a year; or only a month, or only a year."""

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

_LEAP_DAY = (2, 29)


class LeapRule(StrEnum):
    """Where 29 February is kept in a common year (R1)."""

    FEB_28 = "feb-28"
    MAR_1 = "mar-1"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """What is known of a date, without a made-up part (RFC 6350 section 4.3.1, "truncated date").

    A day needs its month; one part at least is known. Raises ValueError for what no calendar has.
    """

    month: int | None = None
    day: int | None = None
    year: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.year is None:
            raise ValueError("a date needs a month or a year")
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        # 2000 is a leap year, so 29 February without a year is allowed; 0 is no month, day or year.
        year = 2000 if self.year is None else self.year
        dt.date(year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @classmethod
    def of(cls, day: dt.date) -> "PartialDate":
        return cls(day.month, day.day, day.year)

    @property
    def is_day(self) -> bool:
        """Month and day are known, so it falls on a day every year."""
        return self.month is not None and self.day is not None

    @property
    def month_day(self) -> int | None:
        """Month and day as one number, MMDD (229 = 29 February), as the book indexes it."""
        return self.month * 100 + self.day if self.month is not None and self.day is not None else None

    @property
    def is_leap_day(self) -> bool:
        return (self.month, self.day) == _LEAP_DAY

    def in_year(self, year: int, leap: LeapRule = LeapRule.FEB_28) -> dt.date:
        """The day it is kept in `year`, always from the original month and day (R1).

        Raises ValueError when month or day is unknown.
        """
        if self.month is None or self.day is None:
            raise ValueError("month and day are needed")
        if self.is_leap_day and not calendar.isleap(year):
            return dt.date(year, 3, 1) if leap is LeapRule.MAR_1 else dt.date(year, 2, 28)
        return dt.date(year, self.month, self.day)

    def next_on_or_after(self, day: dt.date, leap: LeapRule = LeapRule.FEB_28) -> dt.date:
        """The first time it is kept on or after `day`."""
        this_year = self.in_year(day.year, leap)
        return this_year if this_year >= day else self.in_year(day.year + 1, leap)

    def years_in(self, year: int) -> int | None:
        """How many years it will be in `year`: None without a year, and for 0 or less (R2)."""
        if self.year is None or year <= self.year:
            return None
        return year - self.year

    def age_on(self, day: dt.date, leap: LeapRule = LeapRule.FEB_28) -> int | None:
        """Completed years on `day`: None unless the whole date is known, and before it began (R2)."""
        if self.year is None or not self.is_day:
            return None
        years = day.year - self.year - (day < self.in_year(day.year, leap))
        return years if years >= 0 else None

    def kept_between(
        self, first: dt.date, last: dt.date, leap: LeapRule = LeapRule.FEB_28
    ) -> tuple[dt.date, ...]:
        """Every day from `first` to `last`, both included, on which it is kept (R1)."""
        days = (self.in_year(year, leap) for year in range(first.year, last.year + 1))
        return tuple(day for day in days if first <= day <= last)

    def contradicts(self, other: "PartialDate") -> bool:
        """A part that both know differs, as when two spouses give two wedding days."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return any(mine is not None and theirs is not None and mine != theirs for mine, theirs in pairs)

    def starts_after(self, day: dt.date) -> bool:
        """What is known of it lies wholly after `day`: a birthday still to come is a slip of the pen."""
        if self.year is None:
            return False
        return dt.date(self.year, self.month or 1, self.day or 1) > day

    def __str__(self) -> str:
        """The vCard 4.0 form: 1985-04-12, --04-12, 1985-04, --04, 1985."""
        if self.month is None:
            return f"{self.year:04d}"
        head = f"{self.year:04d}-" if self.year is not None else "--"
        tail = f"-{self.day:02d}" if self.day is not None else ""
        return f"{head}{self.month:02d}{tail}"


def month_day_ranges(first: dt.date, last: dt.date) -> tuple[tuple[int, int], ...]:
    """The ranges of `month_day` (MMDD, both ends included) that hold what is kept from `first` to `last`.

    For an indexed query: one range, or two over New Year, never overlapping. 229 is in whenever either leap
    rule could keep it inside, so ask `kept_between` for the exact day afterwards.
    """
    if last < first:
        return ()
    low, high = _opening(first), _closing(last)
    if first.year == last.year:
        return ((low, high),)
    if last.year > first.year + 1 or high >= low - 1:
        return ((101, 1231),)
    return ((low, 1231), (101, high))


def _opening(first: dt.date) -> int:
    """1 March of a common year opens with those born on 29 February who keep it then."""
    month_day = first.month * 100 + first.day
    return 229 if month_day == 301 and not calendar.isleap(first.year) else month_day


def _closing(last: dt.date) -> int:
    """28 February of a common year closes with those born on 29 February who keep it then."""
    month_day = last.month * 100 + last.day
    return 229 if month_day == 228 and not calendar.isleap(last.year) else month_day
