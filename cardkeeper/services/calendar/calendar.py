"""The calendar: what is on each day of a month, a week or a year, and the holidays between.

Days of a busy shop hold hundreds of dates. So each kind is counted, and only kinds with few on a day are read
by name; `on_day` reads them all.
"""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping
from typing import NamedTuple

from cardkeeper.core.dates import LeapRule
from cardkeeper.core.holidays import HolidayDay, holidays_between
from cardkeeper.services.book import settings
from cardkeeper.services.calendar import calendar_others
from cardkeeper.services.calendar.calendar_days import KINDS, Days, MonthAlone
from cardkeeper.services.calendar.calendar_entries import MAILING, TOUCH, Entry, Source, of_dates
from cardkeeper.services.calendar.calendar_order import places_by_name
from cardkeeper.services.calendar.calendar_people import Folk

FEW = 4
"""So many of a kind on one day are read by name."""
ALL_KINDS: frozenset[str] = frozenset({*KINDS, TOUCH, MAILING})


class Day(NamedTuple):
    """One day: its holidays, how many of each kind, and the entries of kinds that have few, by name.

    `to_mail` counts the cards for this day that are still to be mailed.
    """

    day: dt.date
    holidays: tuple[HolidayDay, ...]
    counts: Mapping[str, int]
    entries: tuple[Entry, ...]
    to_mail: int

    def count(self, kinds: Collection[str]) -> int:
        """How many of these kinds there are."""
        return sum(number for kind, number in self.counts.items() if kind in kinds)


class Sometime(NamedTuple):
    """Those of which only the month is known: how many, and the first of them."""

    counts: Mapping[str, int]
    entries: tuple[Entry, ...]


def days(
    first: dt.date,
    last: dt.date,
    today: dt.date,
    whose: Folk,
    few: int = FEW,
    *,
    with_family: bool = False,
) -> dict[dt.date, Day]:
    """Every day from `first` to `last`, both included, at most a year; up to `few` of a kind by name."""
    found = Days(first, last, LeapRule(settings.load().leap_rule), whose)
    counts = found.counts()
    named = [pair for pair, number in counts.items() if number <= few]
    others = calendar_others.between(first, last, today, whose, few)
    dates = of_dates(found.read(named), today, with_family=with_family)
    entries = _by_day([*dates, *others])
    counts.update(calendar_others.counts(first, last, whose))
    numbers = _by_kind(counts)
    kept = holidays(first, last)
    waiting = calendar_others.to_mail(first, last)
    return {
        day: Day(day, kept.get(day, ()), numbers.get(day, {}), entries.get(day, ()), waiting.get(day, 0))
        for day in _each(first, last)
    }


def on_day(
    day: dt.date, today: dt.date, whose: Folk, kinds: Collection[str] = ALL_KINDS, limit: int = 0
) -> list[Entry]:
    """The entries of a day, of these kinds, with the families of who is no customer; `limit` 0 is all."""
    found = Days(day, day, LeapRule(settings.load().leap_rule), whose)
    keys = found.keys([kind for kind in KINDS if kind in kinds])
    named = places_by_name(id_ for _day, _kind, id_ in keys)
    keys.sort(key=lambda key: (KINDS.index(key[1]), named[key[2]]))
    dates = found.load(id_ for _day, _kind, id_ in (keys[:limit] if limit else keys))
    shown = sorted(dates, key=lambda date: (KINDS.index(date.kind), named[date.id]))
    others = calendar_others.between(day, day, today, whose)
    return [*of_dates(shown, today, with_family=True), *(entry for entry in others if entry.kind in kinds)]


def year(number: int, whose: Folk) -> dict[dt.date, Mapping[str, int]]:
    """How many of each kind on the days of a year; days without any are left out."""
    first, last = dt.date(number, 1, 1), dt.date(number, 12, 31)
    found = Days(first, last, LeapRule(settings.load().leap_rule), whose)
    counts = found.counts()
    counts.update(calendar_others.counts(first, last, whose))
    return _by_kind(counts)


def sometime(number: int, month: int, today: dt.date, whose: Folk) -> Sometime:
    """The dates of a month of which the day is not known, those of kinds with few of them by name."""
    kept = MonthAlone(number, month, LeapRule(settings.load().leap_rule), whose)
    counts = kept.counts()
    few = kept.named([kind for kind in counts if counts[kind] <= FEW])
    named = places_by_name(date.id for date in few)
    few.sort(key=lambda date: (KINDS.index(date.kind), named[date.id]))
    return Sometime(counts, tuple(of_dates(few, today, with_family=True)))


def holidays(first: dt.date, last: dt.date) -> dict[dt.date, tuple[HolidayDay, ...]]:
    """The holidays of the shop's country, by day."""
    shop = settings.load()
    found: dict[dt.date, list[HolidayDay]] = {}
    between = holidays_between(first, last, shop.country, subdivision=shop.region, language=shop.language)
    for holiday in between:
        found.setdefault(holiday.day, []).append(holiday)
    return {day: tuple(several) for day, several in found.items()}


def _each(first: dt.date, last: dt.date) -> list[dt.date]:
    return [first + dt.timedelta(number) for number in range((last - first).days + 1)]


def _by_day(entries: list[Entry]) -> dict[dt.date, tuple[Entry, ...]]:
    named = places_by_name(entry.ref for entry in entries if entry.source is Source.DATE)

    def place(entry: Entry) -> tuple[dt.date, str, int, str, int]:
        by_name = named[entry.ref] if entry.source is Source.DATE else 0
        return entry.day, entry.kind, by_name, entry.name, entry.id

    found: dict[dt.date, list[Entry]] = {}
    for entry in sorted(entries, key=place):
        found.setdefault(entry.day, []).append(entry)
    return {day: tuple(several) for day, several in found.items()}


def _by_kind(counts: Counter[tuple[dt.date, str]]) -> dict[dt.date, Mapping[str, int]]:
    found: dict[dt.date, dict[str, int]] = {}
    for (day, kind), number in counts.items():
        found.setdefault(day, {})[kind] = number
    return dict(found)
