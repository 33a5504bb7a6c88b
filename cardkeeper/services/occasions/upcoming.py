"""The next date to remember of each customer: for a page of the list, and kept for sorting all of them by it.

A customer's dates are their own, their household's, and what happens once to those they live with: the
daughter's graduation counts, her birthday does not. What is over with a death never comes next (R25).
"""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from cardkeeper.core import names
from cardkeeper.core.contact import Name
from cardkeeper.core.dates import LeapRule, PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.occasions import FIRST_WEEK_ENDS, Occurrence, occurrence
from cardkeeper.services.book import settings
from cardkeeper.services.occasions.mourning import MOURNED, is_over_for
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.services.search.filters import CUSTOMERS
from cardkeeper.store.connection import execute, select, transaction, value

_KEPT_ON = "next_dates_kept_on"
_YEARLY = ", ".join(f"'{kind}'" for kind in OccasionKind if kind.is_yearly)


class Upcoming(NamedTuple):
    """A date to come; `who` is the first name of the one of the family it is about, empty for the customer.

    Of an approximate one only the month is known.
    """

    on: dt.date
    kind: str
    label: str
    who: str
    years: int | None
    is_approximate: bool


def of(ids: Sequence[int], today: dt.date) -> dict[int, Upcoming]:
    """The next date of each of these customers, for those who have one within the years known."""
    leap = LeapRule(settings.load().leap_rule)
    found: dict[int, Upcoming] = {}
    for chunk in chunks(ids):
        for row in select(_DATES.format(marks=marks(chunk), yearly=_YEARLY), *chunk * 3):
            id_, kind, label, year, month, day, own_leap, begun, ends, given, family, goes_by = row
            rule = LeapRule(own_leap) if own_leap else leap
            comes = _next(OccasionKind(kind), PartialDate(month, day, year), today, rule, begun)
            if comes is not None and not (ends and ends < comes.day.isoformat()):
                who = names.first_name(names.Person(Name(given, family), goes_by=goes_by)) if given else ""
                entry = Upcoming(comes.day, kind, label, who, comes.years, comes.is_approximate)
                found[id_] = min(entry, found.get(id_, entry), key=lambda each: (each.on, each.kind))
    return found


def keep(today: dt.date) -> None:
    """Bring the kept days up to date: of new and changed customers, and of those whose day is over.

    Cheap when there is nothing to do. What is kept follows from the book and is nothing to undo.
    """
    is_stale = value("SELECT 1 FROM search_date WHERE on_day < ? LIMIT 1", today.isoformat())
    if not is_stale and value(_KEPT) == value(_TO_KEEP) and not _clock_went_back(today):
        return
    with transaction():
        if _clock_went_back(today):
            execute("DELETE FROM search_date")
        execute("DELETE FROM search_date WHERE on_day < ?", today.isoformat())
        execute(_KEEP, *_parameters(today))
        execute(_MARK, _KEPT_ON, f'"{today.isoformat()}"')


# Only customers of today have a day; whoever is one no more lost it with that change.
_KEPT = "SELECT count(*) FROM search_date"
_TO_KEEP = f"SELECT count(*) FROM person WHERE {CUSTOMERS}"
_MARK = """
INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""


def _clock_went_back(today: dt.date) -> bool:
    kept = value("SELECT value FROM setting WHERE key = ?", _KEPT_ON)
    return kept is not None and str(kept).strip('"') > today.isoformat()


def _next(
    kind: OccasionKind, date: PartialDate, today: dt.date, leap: LeapRule, begun: str | None
) -> Occurrence | None:
    """The first occurrence from today on; of a month without a day, until the month is over."""
    active_from = dt.date.fromisoformat(begun) if begun else None
    this_and_next = (today.year, today.year + 1)
    for year in this_and_next if kind.is_yearly or date.year is None else (date.year,):
        found = occurrence(kind, date, year, leap, active_from=active_from)
        if found and (found.day >= today or (found.is_approximate and _is_this_month(found.day, today))):
            return found
    return None


def _is_this_month(day: dt.date, today: dt.date) -> bool:
    return (day.year, day.month) == (today.year, today.month)


_COLUMNS = "occasion.kind, occasion.label, year, month, day, occasion.leap_rule, active_from, ends_on"
_HERE = f"occasion.deleted_at IS NULL AND month IS NOT NULL AND NOT {MOURNED}"
_THEIRS = f"{_HERE} AND NOT {is_over_for('mine.person_id')}"
_NOW = "{0}.deleted_at IS NULL AND {0}.until IS NULL"
_SHARED = f"""
FROM household_member AS mine JOIN occasion ON occasion.household_id = mine.household_id
WHERE mine.person_id {{whose}} AND mine.role = 'adult' AND {_NOW.format("mine")} AND {_THEIRS}
"""
_FAMILYS = f"""
FROM household_member AS mine JOIN household_member AS theirs ON theirs.household_id = mine.household_id
  AND theirs.person_id <> mine.person_id
JOIN occasion ON occasion.person_id = theirs.person_id JOIN person AS other ON other.id = occasion.person_id
WHERE mine.person_id {{whose}} AND mine.role = 'adult' AND {_NOW.format("mine")} AND {_NOW.format("theirs")}
  AND {_THEIRS} AND kind NOT IN ({{yearly}}) AND other.deleted_at IS NULL
"""
_DATES = f"""
SELECT person_id, {_COLUMNS}, '', '', '' FROM occasion WHERE person_id IN ({{marks}}) AND {_HERE}
UNION ALL SELECT mine.person_id, {_COLUMNS}, '', '', '' {_SHARED.replace("{whose}", "IN ({marks})")}
UNION ALL SELECT mine.person_id, {_COLUMNS}, other.given, other.family, other.goes_by
{_FAMILYS.replace("{whose}", "IN ({marks})")}
"""
_MONTH_DAY = f"substr('0' || month, -2) || '-' || substr('0' || ifnull(day, {FIRST_WEEK_ENDS}), -2)"
# For sorting, 29 February stays what it is; the row itself tells the day it is kept.
_DAY = f"""
CASE WHEN kind IN ({_YEARLY}) THEN CASE WHEN {_MONTH_DAY} >= substr(?1, 6) THEN ?2 ELSE ?3 END
  WHEN year IS NULL THEN substr(active_from, 1, 4) + ({_MONTH_DAY} < substr(active_from, 6))
  ELSE year END || '-' || {_MONTH_DAY}
"""
_RUNS = "ifnull(ends_on, '9') >= ?1"
_KEEP = f"""
INSERT INTO search_date (person_id, on_day, sort_name)
SELECT person.id, (SELECT min(on_day) FROM (
  SELECT {_DAY} AS on_day FROM occasion WHERE occasion.person_id = person.id AND {_HERE} AND {_RUNS}
  UNION ALL SELECT {_DAY} {_SHARED.replace("{whose}", "= person.id")} AND {_RUNS}
  UNION ALL SELECT {_DAY} {_FAMILYS.format(whose="= person.id", yearly=_YEARLY)} AND {_RUNS}
) WHERE on_day >= ?1), sort_name
FROM person WHERE {CUSTOMERS} AND person.id NOT IN (SELECT person_id FROM search_date)
"""


def _parameters(today: dt.date) -> tuple[str, int, int]:
    return today.isoformat(), today.year, today.year + 1
