"""When an occasion comes, which number it is, and whether that number may be printed (R1 to R3)."""

import calendar
import datetime as dt
from dataclasses import dataclass

from cardkeeper.core.dates import LeapRule, PartialDate
from cardkeeper.core.kinds import OccasionKind

# A month without a day aims at the end of its first week: the card is there from the 2nd to the 7th.
FIRST_WEEK_ENDS = 7
CHILD_UNTIL = 12

_ROUND_TOGETHER = frozenset({1, 5, 10, 20})
_ROUND = {
    OccasionKind.BIRTHDAY: frozenset({18, 21, *range(30, 101, 10)}),
    OccasionKind.ANNIVERSARY: frozenset({1, 5, 10, 15, 20, 25, 30, 40, 50, 60, 70}),
    OccasionKind.CUSTOMER_ANNIVERSARY: _ROUND_TOGETHER,
    OccasionKind.HOME_ANNIVERSARY: _ROUND_TOGETHER,
}
_YEARLY_AFTER = {
    OccasionKind.WEDDING: OccasionKind.ANNIVERSARY,
    OccasionKind.NEW_HOME: OccasionKind.HOME_ANNIVERSARY,
    OccasionKind.NEW_BABY: OccasionKind.BIRTHDAY,
    OccasionKind.WELCOME: OccasionKind.CUSTOMER_ANNIVERSARY,
}
# The first of these is the wedding, the contract, the move itself; only what follows is an anniversary.
_COUNTED = frozenset({*_ROUND, OccasionKind.MEMORIAL}) - {OccasionKind.BIRTHDAY}


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An occasion in one year. `years` is None when the first year is unknown.

    `is_approximate`: only the month is known, and `day` is the last of its first week. `is_doubtful`: the
    first year is this one or still to come, so the number would be 0 or less and somebody should look (R2).
    """

    day: dt.date
    years: int | None = None
    is_approximate: bool = False
    is_doubtful: bool = False

    @property
    def may_be_on(self) -> dt.date:
        """The last day it may be on: a month without a day is not past before it ends."""
        if not self.is_approximate:
            return self.day
        return self.day.replace(day=calendar.monthrange(self.day.year, self.day.month)[1])


def occurrence(
    kind: OccasionKind,
    date: PartialDate,
    year: int,
    leap: LeapRule = LeapRule.FEB_28,
    *,
    active_from: dt.date | None = None,
) -> Occurrence | None:
    """The occurrence in `year`; None when it does not come then, or no month is known (R1, R2).

    Yearly kinds come every year, anniversaries from the year after the first. The others come once, in their
    year; without one, the first time on or after `active_from`, the day it was entered.
    """
    if date.month is None or not _comes_in(year, kind, date, leap, active_from):
        return None
    day = date.in_year(year, leap) if date.is_day else dt.date(year, date.month, FIRST_WEEK_ENDS)
    doubtful = kind.is_yearly and date.year is not None and date.year >= year
    return Occurrence(day, years_of(kind, date, year), not date.is_day, doubtful)


def occurrences_between(
    kind: OccasionKind,
    date: PartialDate,
    first: dt.date,
    last: dt.date,
    leap: LeapRule = LeapRule.FEB_28,
    *,
    active_from: dt.date | None = None,
) -> tuple[Occurrence, ...]:
    """Every occurrence from `first` to `last`, both included."""
    years = range(first.year, last.year + 1)
    found = (occurrence(kind, date, year, leap, active_from=active_from) for year in years)
    return tuple(each for each in found if each and first <= each.day <= last)


def years_of(kind: OccasionKind, date: PartialDate, year: int) -> int | None:
    """The number of an occurrence; None without a first year, for 0 or less, and for what comes once (R2)."""
    return date.years_in(year) if kind.is_yearly else None


def yearly_after(kind: OccasionKind) -> OccasionKind | None:
    """What the day of a one-off becomes in the years that follow: a wedding an anniversary."""
    return _YEARLY_AFTER.get(kind)


def is_milestone(kind: OccasionKind, years: int | None) -> bool:
    """A round number, worth a design or a verse of its own (R3)."""
    return years in _ROUND.get(kind, ())


def number_is_printed(kind: OccasionKind, years: int | None, *, never_print_age: bool = False) -> bool:
    """Whether the card may show the number: milestones, and the age of children up to 12 (R3).

    "Never print the age" is about a person's age; the years of a marriage are not one.
    """
    if years is None or years < 1:
        return False
    if kind is not OccasionKind.BIRTHDAY:
        return is_milestone(kind, years)
    return not never_print_age and (years <= CHILD_UNTIL or is_milestone(kind, years))


def _comes_in(
    year: int, kind: OccasionKind, date: PartialDate, leap: LeapRule, active_from: dt.date | None
) -> bool:
    if kind in _COUNTED:
        return date.year is None or date.year < year
    if kind.is_yearly:
        return True
    if date.year is None and date.is_day and active_from is not None:
        return date.next_on_or_after(active_from, leap).year == year
    return date.year == year
