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
        # 2000 is a leap year, so 29 February without a year is allowed.
        dt.date(self.year or 2000, self.month or 1, self.day or 1)

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

    def __str__(self) -> str:
        """The vCard 4.0 form: 1985-04-12, --04-12, 1985-04, --04, 1985."""
        if self.month is None:
            return f"{self.year:04d}"
        head = f"{self.year:04d}-" if self.year is not None else "--"
        tail = f"-{self.day:02d}" if self.day is not None else ""
        return f"{head}{self.month:02d}{tail}"
