"""What is unclear or missing of customers, as questions to ask them the next time."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from cardkeeper.core import names
from cardkeeper.core.contact import Name
from cardkeeper.core.date_words import known_parts, month
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.occasion_words import what_words
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.people.parties import chunks, date_of, marks
from cardkeeper.store.connection import select

_YEARLY = ", ".join(f"'{kind}'" for kind in OccasionKind if kind.is_yearly)


class Details:
    """What the questions to some customers must name: half-known dates, dates that differ, old addresses."""

    def __init__(self, person_ids: Sequence[int], today: dt.date) -> None:
        self._locale = settings.load().language
        self._today = today
        self._birthdays = _dates(_BIRTHDAYS, person_ids)
        self._weddings = _dates(_WEDDINGS, person_ids)
        self._vague = _vague(person_ids, today)
        self._checked = _checked(person_ids)

    def birthday(self, person_id: int) -> str:
        """The whole birthday, or the part of it that is missing."""
        known = next((date for date in self._birthdays.get(person_id, ()) if not date.is_day), None)
        if known is None:
            return _("Their birthday")
        return _("The day of their birthday: we know {date}").format(date=known_parts(known, self._locale))

    def which_birthday(self, person_id: int) -> str:
        return _("Which birthday is right: {dates}").format(dates=self._listed(self._birthdays, person_id))

    def which_wedding(self, person_id: int) -> str:
        return _("Which wedding day is right: {dates}").format(dates=self._listed(self._weddings, person_id))

    def vague(self, person_id: int) -> str:
        """On which day something of a month happens."""
        kind, date, who = self._vague[person_id]
        what = what_words(OccasionKind(kind), who=who)
        when = month(date.year, date.month or 1, self._locale)
        return _("{what} in {month}: on which day").format(what=what, month=when)

    def old_address(self, person_id: int) -> str:
        checked = self._checked.get(person_id)
        if checked is None:
            return _("Whether their address is still right: it was never checked")
        return _("Whether their address is still right: last checked in {year}").format(year=checked.year)

    def _listed(self, dates: dict[int, list[PartialDate]], person_id: int) -> str:
        told = dict.fromkeys(known_parts(date, self._locale) for date in dates.get(person_id, ()))
        return _(" or ").join(told)


def _dates(sql: str, person_ids: Sequence[int]) -> dict[int, list[PartialDate]]:
    found: dict[int, list[PartialDate]] = {}
    for person_id, *parts in _rows(sql, person_ids):
        date = date_of(*parts)
        if date is not None:
            found.setdefault(person_id, []).append(date)
    return found


_BIRTHDAYS = """
SELECT person_id, year, month, day FROM occasion
WHERE person_id IN ({marks}) AND kind = 'birthday' AND deleted_at IS NULL ORDER BY label, id
"""
# Their own, their partner's, and the couple's.
_WEDDINGS = """
SELECT mine.person_id, year, month, day FROM household_member AS mine
JOIN household_member AS theirs ON theirs.household_id = mine.household_id AND theirs.role = 'adult'
  AND theirs.deleted_at IS NULL AND theirs.until IS NULL
JOIN occasion ON occasion.person_id = theirs.person_id AND kind = 'anniversary'
WHERE mine.person_id IN ({marks}) AND mine.deleted_at IS NULL AND mine.until IS NULL
  AND ends_on IS NULL AND occasion.deleted_at IS NULL
UNION ALL SELECT mine.person_id, year, month, day FROM household_member AS mine
JOIN occasion ON occasion.household_id = mine.household_id AND kind = 'anniversary'
WHERE mine.person_id IN ({marks}) AND mine.deleted_at IS NULL AND mine.until IS NULL
  AND ends_on IS NULL AND occasion.deleted_at IS NULL
"""


def _vague(person_ids: Sequence[int], today: dt.date) -> dict[int, tuple[str, PartialDate, str]]:
    """The first thing to come of which only the month is known: kind, date, and who of the family."""
    found: dict[int, tuple[str, PartialDate, str]] = {}
    for person_id, kind, year, month_, is_own, given, family, goes_by in _rows(_MONTHS, person_ids):
        if (year, month_) >= (today.year, today.month):
            who = "" if is_own else names.first_name(names.Person(Name(given, family), goes_by=goes_by))
            found.setdefault(person_id, (kind, PartialDate(month_, None, year), who))
    return found


_MONTHS = f"""
SELECT mine.person_id, kind, year, month, mine.person_id = theirs.person_id, given, family, goes_by
FROM household_member AS mine
JOIN household_member AS theirs ON theirs.household_id = mine.household_id
  AND theirs.deleted_at IS NULL AND theirs.until IS NULL
JOIN occasion ON occasion.person_id = theirs.person_id JOIN person ON person.id = theirs.person_id
WHERE mine.person_id IN ({{marks}}) AND mine.role = 'adult' AND mine.deleted_at IS NULL AND mine.until IS NULL
  AND occasion.deleted_at IS NULL AND day IS NULL AND month IS NOT NULL AND year IS NOT NULL
  AND kind NOT IN ({_YEARLY})
UNION SELECT person_id, kind, year, month, 1, '', '', '' FROM occasion
WHERE person_id IN ({{marks}}) AND deleted_at IS NULL AND day IS NULL AND month IS NOT NULL
  AND year IS NOT NULL AND kind NOT IN ({_YEARLY})
ORDER BY 1, 3, 4
"""


def _checked(person_ids: Sequence[int]) -> dict[int, dt.date]:
    """When each one's address was last checked."""
    rows = _rows(_VERIFIED, person_ids)
    return {person_id: dt.date.fromisoformat(day) for person_id, day in rows if day is not None}


_VERIFIED = """
SELECT person_id, max(verified_on) FROM address
WHERE person_id IN ({marks}) AND deleted_at IS NULL GROUP BY person_id
UNION ALL SELECT mine.person_id, max(verified_on) FROM household_member AS mine
JOIN address ON address.household_id = mine.household_id
WHERE mine.person_id IN ({marks}) AND mine.deleted_at IS NULL AND until IS NULL
  AND address.deleted_at IS NULL GROUP BY mine.person_id
"""


def _rows(sql: str, person_ids: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    for chunk in chunks(person_ids):
        yield from select(sql.format(marks=marks(chunk)), *chunk * sql.count("{marks}"))
