"""The dates of the book as days of a year: when each is kept, and when it was moved for once."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cardkeeper.core.dates import LeapRule, PartialDate, month_day_ranges
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.occasions import Occurrence, occurrence
from cardkeeper.services.due.circle import Circle
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.people.parties import chunks, id_list, marks
from cardkeeper.store.connection import select

_COLUMNS = """
SELECT occasion.id, kind, label, person_id, household_id, organisation_id, year, month, day, recipient_id,
  address_id, occasion.leap_rule, remind_only, active_from, ends_on FROM occasion
"""
_ABOUT_SOMEBODY = """
occasion.deleted_at IS NULL
AND (person_id IS NULL OR EXISTS (SELECT 1 FROM person
  WHERE person.id = occasion.person_id AND person.deleted_at IS NULL AND state = 'active'))
"""
_MOVED_INTO = """
occasion.id IN (SELECT occasion_id FROM occurrence_exception
  WHERE moved_to BETWEEN ? AND ? AND deleted_at IS NULL)
"""
_EXCEPTIONS = """
SELECT occasion_id, year, moved_to FROM occurrence_exception
WHERE occasion_id IN ({marks}) AND deleted_at IS NULL
"""


class OccasionRow(NamedTuple):
    """A date to remember as the book holds it."""

    id: int
    kind: str
    label: str
    person_id: int | None
    household_id: int | None
    organisation_id: int | None
    year: int | None
    month: int | None
    day: int | None
    recipient_id: int | None
    address_id: int | None
    leap_rule: str
    remind_only: int
    active_from: str | None
    ends_on: str | None

    @property
    def date(self) -> PartialDate:
        return PartialDate(self.month, self.day, self.year)


class Kept(NamedTuple):
    """An occasion on a day; `year` is that of its regular day, also when it was moved over New Year."""

    occasion: OccasionRow
    occurrence: Occurrence
    year: int


def around(first: dt.date, last: dt.date, people: Sequence[int] = ()) -> list[OccasionRow]:
    """The dates that may be kept from `first` to `last`: all, or those of and for these people and homes."""
    wanted: list[tuple[str, tuple[object, ...]]] = [("day IS NULL AND month IS NOT NULL", ())]
    wanted += [("month_day BETWEEN ? AND ?", span) for span in month_day_ranges(first, last)]
    wanted += [(_MOVED_INTO, (first.isoformat(), last.isoformat()))]
    theirs = _of_people(people)
    found: dict[int, OccasionRow] = {}
    for condition, values in wanted:
        sql = f"{_COLUMNS} WHERE {condition} AND {_ABOUT_SOMEBODY}{theirs}"
        found |= {row[0]: OccasionRow(*row) for row in select(sql, *values)}
    return list(found.values())


def load(ids: Iterable[int]) -> list[OccasionRow]:
    """The occasions with these ids, of people who are there."""
    return [
        OccasionRow(*row)
        for chunk in chunks(ids)
        for row in select(f"{_COLUMNS} WHERE occasion.id IN ({marks(chunk)}) AND {_ABOUT_SOMEBODY}", *chunk)
    ]


def circle_of(occasions: Iterable[OccasionRow]) -> Circle:
    """Everybody concerned in these dates."""
    known = list(occasions)
    people = {id_ for each in known for id_ in (each.person_id, each.recipient_id) if id_}
    return Circle(people, {each.household_id for each in known if each.household_id})


def kept_between(
    desk: Desk, occasions: Sequence[OccasionRow], circle: Circle, first: dt.date, last: dt.date
) -> Iterator[Kept]:
    """Every day from `first` to `last` on which one of these is kept, with what was moved for once (R1).

    Of a month without a day, any of its days counts.
    """
    exceptions = exceptions_of(occasion.id for occasion in occasions)
    for occasion in occasions:
        leap = _leap_rule(desk, occasion, circle)
        for kept in each_year(occasion, exceptions.get(occasion.id, {}), leap, first, last):
            found = kept.occurrence
            if first <= found.may_be_on and found.day <= last and is_running(occasion, found.day):
                yield kept


def _of_people(people: Sequence[int]) -> str:
    if not people:
        return ""
    ids = id_list(people)
    return (
        f" AND (person_id IN ({ids}) OR recipient_id IN ({ids}) OR household_id IN"
        f" (SELECT household_id FROM household_member WHERE person_id IN ({ids})))"
    )


def exceptions_of(ids: Iterable[int]) -> dict[int, dict[int, dt.date | None]]:
    """By occasion and year, the day it was moved to; None where it is left out."""
    found: dict[int, dict[int, dt.date | None]] = {}
    for chunk in chunks(ids):
        for id_, year, moved_to in select(_EXCEPTIONS.format(marks=marks(chunk)), *chunk):
            day = dt.date.fromisoformat(moved_to) if moved_to else None
            found.setdefault(id_, {})[year] = day
    return found


def each_year(
    occasion: OccasionRow,
    moved: Mapping[int, dt.date | None],
    leap: LeapRule,
    first: dt.date,
    last: dt.date,
) -> Iterator[Kept]:
    """The occurrence of each year that may touch `first` to `last`, or was moved."""
    begun = dt.date.fromisoformat(occasion.active_from) if occasion.active_from else None
    for year in sorted({*range(first.year, last.year + 1), *moved}):
        found = occurrence(OccasionKind(occasion.kind), occasion.date, year, leap, active_from=begun)
        if found is None or (year in moved and moved[year] is None):
            continue
        day = moved.get(year)
        if day is not None:
            found = dataclasses.replace(found, day=day, is_approximate=False)
        yield Kept(occasion, found, year)


def is_running(occasion: OccasionRow, day: dt.date) -> bool:
    """It has begun by `day`, and is not over."""
    started = not occasion.active_from or occasion.active_from <= day.isoformat()
    return started and not (occasion.ends_on and occasion.ends_on < day.isoformat())


def _leap_rule(desk: Desk, occasion: OccasionRow, circle: Circle) -> LeapRule:
    person = circle.people.get(occasion.person_id or 0)
    chosen = occasion.leap_rule or (person.leap_rule if person else "")
    return LeapRule(chosen) if chosen else desk.leap
