"""On which days the post delivers, by the sender's country (R4, R5).

Weekdays are those on which ordinary letters are delivered, as the postal operators publish them. A holiday
too many mails a card a day earlier and does no harm; one too few makes it late.
"""

import datetime as dt
import functools
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field

from cardkeeper.core.holiday_rules import (
    FRIDAY,
    MONDAY,
    SATURDAY,
    Easter,
    Fixed,
    NthWeekday,
    Rule,
    WeekdayFrom,
)
from cardkeeper.core.public_holidays import public_holidays

_MONDAY_TO_FRIDAY = frozenset(range(5))
_MONDAY_TO_SATURDAY = frozenset(range(6))

_WEEKDAYS = {
    "US": _MONDAY_TO_SATURDAY,  # USPS
    "GB": _MONDAY_TO_SATURDAY,  # Royal Mail, first class
    "DE": _MONDAY_TO_SATURDAY,  # Deutsche Post
    "FR": _MONDAY_TO_SATURDAY,  # La Poste
    "CH": _MONDAY_TO_SATURDAY,  # Swiss Post, A mail
    "NL": frozenset({1, 2, 3, 4, SATURDAY}),  # PostNL has not delivered on Mondays since 2014
    "CA": _MONDAY_TO_FRIDAY,  # Canada Post
    "ES": _MONDAY_TO_FRIDAY,  # Correos
    "AU": _MONDAY_TO_FRIDAY,  # Australia Post
    "AT": _MONDAY_TO_FRIDAY,  # Österreichische Post
    "IE": _MONDAY_TO_FRIDAY,  # An Post
    "IT": _MONDAY_TO_FRIDAY,  # Poste Italiane
    "PT": _MONDAY_TO_FRIDAY,  # CTT
    "PL": _MONDAY_TO_FRIDAY,  # Poczta Polska
    "SE": _MONDAY_TO_FRIDAY,  # PostNord, every other weekday: the transit days absorb it
    "JP": _MONDAY_TO_FRIDAY,  # Japan Post, no Saturdays since October 2021
}

# Days without mail that are no public holiday, or not in every region.
_POST_RESTS: dict[str, tuple[Rule, ...]] = {
    "CA": (Easter(1), NthWeekday(8, MONDAY, 1)),  # Easter Monday and the civic holiday, Canada Post
    "CH": (Easter(-2), Easter(1), Easter(50), Fixed(12, 26)),  # kept by nearly all cantons
    "SE": (WeekdayFrom(6, 19, FRIDAY), Fixed(12, 24), Fixed(12, 31)),  # the eves, PostNord
}


@dataclass(frozen=True, slots=True)
class DeliveryCalendar:
    """The days a country's post delivers; Monday to Friday where we don't know.

    `country` is ISO 3166-1 alpha-2, `subdivision` the part after the hyphen of ISO 3166-2. `known` are the
    postal holidays of some years, for whoever has them at hand: looking them up loads a library first.
    """

    country: str
    subdivision: str = ""
    known: Mapping[int, Set[dt.date]] = field(default_factory=dict, compare=False, repr=False)

    def delivers_on(self, day: dt.date) -> bool:
        """Ordinary letters are delivered on this day."""
        weekdays = _WEEKDAYS.get(self.country, _MONDAY_TO_FRIDAY)
        return day.weekday() in weekdays and not self.is_postal_holiday(day)

    def works_on(self, day: dt.date) -> bool:
        """A working day of whoever makes the cards: Monday to Friday, no holiday (R5, handling)."""
        return day.weekday() in _MONDAY_TO_FRIDAY and not self.is_postal_holiday(day)

    def is_postal_holiday(self, day: dt.date) -> bool:
        known = self.known.get(day.year)
        if known is None:
            known = postal_holidays(self.country, self.subdivision, day.year)
        return day in known

    def delivery_day_on_or_before(self, day: dt.date) -> dt.date:
        return day if self.delivers_on(day) else self.delivery_days_before(day, 1)

    def delivery_day_on_or_after(self, day: dt.date) -> dt.date:
        return day if self.delivers_on(day) else _steps(day, 1, self.delivers_on, 1)

    def delivery_days_before(self, day: dt.date, count: int) -> dt.date:
        """`count` delivery days earlier; `day` itself is not counted."""
        return _steps(day, count, self.delivers_on, -1)

    def delivery_days_after(self, day: dt.date, count: int) -> dt.date:
        """`count` delivery days later; `day` itself is not counted."""
        return _steps(day, count, self.delivers_on, 1)

    def working_days_before(self, day: dt.date, count: int) -> dt.date:
        """`count` working days earlier; `day` itself is not counted."""
        return _steps(day, count, self.works_on, -1)

    def working_days_after(self, day: dt.date, count: int) -> dt.date:
        """`count` working days later; `day` itself is not counted."""
        return _steps(day, count, self.works_on, 1)


def _steps(day: dt.date, count: int, counts: Callable[[dt.date], bool], direction: int) -> dt.date:
    while count > 0:
        day += dt.timedelta(direction)
        count -= counts(day)
    return day


@functools.cache
def postal_holidays(country: str, subdivision: str, year: int) -> frozenset[dt.date]:
    """The days of a year on which the post of a country or region rests for a holiday."""
    listed = public_holidays(country, year, subdivision)
    own = (day for rule in _POST_RESTS.get(country, ()) for day in rule.days(year))
    return frozenset(day for day, name in listed.items() if _post_rests(country, day, name)) | frozenset(own)


def _post_rests(country: str, day: dt.date, name: str) -> bool:
    """Offices take Friday off for a holiday on Saturday; the mail of the United States moves on (USPS)."""
    return not (country == "US" and day.weekday() == FRIDAY and name.endswith("(observed)"))
