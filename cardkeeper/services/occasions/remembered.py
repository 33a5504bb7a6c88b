"""The dates to remember on somebody's page: their own, the couple's, and what happens once in the family."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from cardkeeper.core import names
from cardkeeper.core.dates import LeapRule, PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.occasions import Occurrence, occurrence
from cardkeeper.services.book import settings
from cardkeeper.services.due.reaching import day
from cardkeeper.services.occasions.mourning import MOURNED
from cardkeeper.services.people.parties import PersonRecord, date_of, id_list
from cardkeeper.store.connection import select

_YEARLY = ", ".join(f"'{kind}'" for kind in OccasionKind if kind.is_yearly)
_COLUMNS = f"""
SELECT occasion.id, occasion.version, kind, label, person_id, household_id, year, month, day, leap_rule,
  active_from, ends_on, remind_only, (SELECT state FROM card_task WHERE occasion_id = occasion.id
    AND deleted_at IS NULL AND state IN ('planned', 'chosen', 'printed', 'signed', 'held')
    ORDER BY occurs_on LIMIT 1), {MOURNED} FROM occasion
"""


class DateLine(NamedTuple):
    """A date to remember. `who` is the one of the family it is about, `partner` whom a couple shares it with.

    `next_on` and `years` tell when it comes next and which one that is, None when it is over, as with a death
    (R25); `card` is the state of its open card. Of an approximate one only the month is known. `remind_only`:
    it makes no card.
    """

    id: int
    version: int
    kind: OccasionKind
    label: str
    date: PartialDate
    about_id: int
    who: str
    partner: str
    next_on: dt.date | None
    years: int | None
    is_approximate: bool
    card: str
    remind_only: bool = False


def of_person(
    record: PersonRecord, home: Sequence[PersonRecord], home_id: int | None, today: dt.date
) -> list[DateLine]:
    """The dates of somebody who lives in a household with others, the next one first."""
    family = {person.id: person for person in home if person.id != record.id}
    leap = LeapRule(record.leap_rule or settings.load().leap_rule)
    rows = select(_query(family), record.id, home_id)
    found = [_line(row, record, family, today, leap) for row in rows]
    return sorted(found, key=lambda line: (line.next_on is None, line.next_on or today, line.id))


def _query(family: Mapping[int, PersonRecord]) -> str:
    """A daughter's graduation belongs here, her birthday on her own page."""
    return (
        f"{_COLUMNS} WHERE deleted_at IS NULL AND (person_id = ?1 OR household_id = ?2"
        f" OR (person_id IN ({id_list(family)}) AND kind NOT IN ({_YEARLY})))"
    )


def _line(
    row: Sequence[Any],
    record: PersonRecord,
    family: Mapping[int, PersonRecord],
    today: dt.date,
    leap: LeapRule,
) -> DateLine:
    (id_, version, kind, label, person_id, home_id, year, month, day_, own_leap, begun, ends, reminds, card,
     is_mourned) = row  # fmt: skip
    date = date_of(year, month, day_)
    if date is None:
        raise AssertionError("the book never holds a date of which nothing is known")
    about = family.get(person_id)
    comes = _next(OccasionKind(kind), date, today, LeapRule(own_leap) if own_leap else leap, begun)
    is_mourned = is_mourned or (record.person.deceased and OccasionKind(kind).is_happy)
    if comes is not None and (is_mourned or (ends and ends < comes.day.isoformat())):
        comes = None
    return DateLine(
        id_,
        version,
        OccasionKind(kind),
        label,
        date,
        person_id or record.id,
        names.first_name(about.person) or about.shown_name if about else "",
        _partner(family) if home_id else "",
        comes.day if comes else None,
        comes.years if comes else None,
        comes.is_approximate if comes else False,
        card or "",
        bool(reminds),
    )


def _partner(family: Mapping[int, PersonRecord]) -> str:
    """The first name of the other of a couple."""
    others = [other for other in family.values() if not other.person.deceased]
    return names.first_name(others[0].person) if others else ""


def _next(
    kind: OccasionKind, date: PartialDate, today: dt.date, leap: LeapRule, begun: str | None
) -> Occurrence | None:
    """The first occurrence from today on; of a month without a day, until the month is over."""
    this_and_next = (today.year, today.year + 1)
    for year in this_and_next if kind.is_yearly or date.year is None else (date.year,):
        found = occurrence(kind, date, year, leap, active_from=day(begun))
        if found is None:
            continue
        month_left = found.is_approximate and (found.day.year, found.day.month) == (today.year, today.month)
        if found.day >= today or month_left:
            return found
    return None
