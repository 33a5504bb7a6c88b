"""How much is known of the customers, and whom to ask for what the next time."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import NamedTuple

from cardkeeper.core.filters import Part
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.i18n import N_, _
from cardkeeper.services.health.asking import Details
from cardkeeper.services.people import parties
from cardkeeper.services.people.parties import PersonRecord
from cardkeeper.services.search.filters import CUSTOMERS, missing
from cardkeeper.store.connection import select, value

STALE_YEARS = 3
_THEM = f"{CUSTOMERS} AND person.deceased = 0"
_YEARLY = ", ".join(f"'{kind}'" for kind in OccasionKind if kind.is_yearly)


class Known(NamedTuple):
    """Of how many customers something is known; `total` leaves out whom it does not concern."""

    key: str
    name: str
    customers: int
    total: int

    @property
    def percent(self) -> int:
        """Rounded down, so that 100 means all of them."""
        return 100 * self.customers // self.total if self.total else 100


class Ask(NamedTuple):
    """A customer and what to ask them, the most important first."""

    person_id: int
    name: str
    initials: str
    tier: str
    questions: tuple[str, ...]


def known(today: dt.date) -> list[Known]:
    """Birthdays, addresses, families, phone numbers and e-mail addresses, counted in one query."""
    sums = ", ".join(
        f"count(*) FILTER (WHERE NOT ({sql})), count(*) FILTER (WHERE {concerns})"
        for _key, _name, sql, concerns in _COUNTED
    )
    sql = f"SELECT {sums} FROM person WHERE {_THEM}"
    counts = select(sql, *(today.isoformat(),) * sql.count("?"))[0]
    found = zip(_COUNTED, counts[::2], counts[1::2], strict=True)
    return [Known(key, _(name), min(count, total), total) for (key, name, *_rest), count, total in found]


_NO_FAMILY = """
NOT EXISTS (SELECT 1 FROM relation WHERE relation.person_id = person.id AND relation.deleted_at IS NULL)
AND NOT EXISTS (SELECT 1 FROM relation WHERE related_id = person.id AND relation.deleted_at IS NULL)
AND NOT EXISTS (SELECT 1 FROM household_member AS mine JOIN household_member AS theirs
  ON theirs.household_id = mine.household_id AND theirs.person_id <> mine.person_id
  WHERE mine.person_id = person.id AND mine.deleted_at IS NULL AND mine.until IS NULL
    AND theirs.deleted_at IS NULL AND theirs.until IS NULL)
"""
_COUNTED = (
    ("birthday", N_("Birthdays"), missing(Part.BIRTHDAY), "person.observes_birthdays = 1"),
    ("address", N_("Addresses"), missing(Part.ADDRESS), "1"),
    ("family", N_("Families"), _NO_FAMILY, "1"),
    ("phone", N_("Phone numbers"), missing(Part.PHONE), "1"),
    ("email", N_("Email addresses"), missing(Part.EMAIL), "1"),
)


def ask_next_time(today: dt.date, limit: int = 50, offset: int = 0) -> list[Ask]:
    """Whom to ask for what: by tier, and within it by what matters most for cards."""
    rows = select(_ASK, *_days(today), limit, offset)
    people = parties.people(row[0] for row in rows)
    details = Details([row[0] for row in rows], today)
    return [_ask(people[id_], flags, details) for id_, _weight, *flags in rows]


def to_ask(today: dt.date) -> int:
    """How many customers there is something to ask."""
    return int(value(_TO_ASK, *_days(today)))


def _days(today: dt.date) -> tuple[str, str, int]:
    """Today, the day before which an address was checked too long ago, and this month as a number."""
    stale = today - dt.timedelta(365 * STALE_YEARS)
    return today.isoformat(), stale.isoformat(), today.year * 100 + today.month


def _ask(record: PersonRecord, flags: Sequence[int], details: Details) -> Ask:
    asked = zip(_QUESTIONS, flags, strict=True)
    questions = tuple(question.words(details, record.id) for question, flag in asked if flag)
    return Ask(record.id, record.shown_name, record.initials, record.tier, questions)


class _Question(NamedTuple):
    """Something to ask: its words, how much it matters, and the condition under which it is open."""

    words: Callable[[Details, int], str]
    weight: int
    sql: str


_TODAY, _STALE, _MONTH = "?1", "?2", "?3"
_ADULT = "{0}.role = 'adult' AND {0}.deleted_at IS NULL AND {0}.until IS NULL"
# A part that is not known differs from none.
_DIFFERING = "count(DISTINCT year) > 1 OR count(DISTINCT month) > 1 OR count(DISTINCT day) > 1"
# They cannot be greeted (R12).
_ONLY_A_LAST_NAME = "trim(given || additional || goes_by || prefix || salutation) = '' AND family <> ''"
_TWO_BIRTHDAYS = f"""
person.id IN (SELECT person_id FROM occasion WHERE kind = 'birthday' AND deleted_at IS NULL
  GROUP BY person_id HAVING {_DIFFERING})
"""
_TWO_WEDDINGS = f"""
person.id IN (SELECT adult.person_id FROM (SELECT home FROM (
  SELECT household_id AS home, year, month, day FROM occasion
    WHERE kind = 'anniversary' AND household_id IS NOT NULL AND ends_on IS NULL AND deleted_at IS NULL
  UNION ALL SELECT adult.household_id, year, month, day FROM occasion
    JOIN household_member AS adult ON adult.person_id = occasion.person_id AND {_ADULT.format("adult")}
    WHERE kind = 'anniversary' AND ends_on IS NULL AND occasion.deleted_at IS NULL
  ) GROUP BY home HAVING {_DIFFERING})
  JOIN household_member AS adult ON adult.household_id = home AND {_ADULT.format("adult")})
"""
_ONLY_A_MONTH = f"""
day IS NULL AND month IS NOT NULL AND year * 100 + month >= {_MONTH} AND kind NOT IN ({_YEARLY})
AND occasion.deleted_at IS NULL
"""
# Cross joins keep their order: the few half-known dates first.
_VAGUE = f"""
person.id IN (SELECT person_id FROM occasion WHERE {_ONLY_A_MONTH}
  UNION SELECT mine.person_id FROM occasion
  CROSS JOIN household_member AS theirs ON theirs.person_id = occasion.person_id
    AND theirs.deleted_at IS NULL AND theirs.until IS NULL
  CROSS JOIN household_member AS mine ON mine.household_id = theirs.household_id AND {_ADULT.format("mine")}
  WHERE {_ONLY_A_MONTH})
"""
_ADDRESS = missing(Part.ADDRESS).replace("?", _TODAY)
_BAD = """
(EXISTS (SELECT 1 FROM address WHERE address.person_id = person.id AND bad_since IS NOT NULL
  AND address.deleted_at IS NULL)
OR EXISTS (SELECT 1 FROM household_member AS mine JOIN address ON address.household_id = mine.household_id
  WHERE mine.person_id = person.id AND mine.deleted_at IS NULL AND mine.until IS NULL
  AND bad_since IS NOT NULL AND address.deleted_at IS NULL))
"""
_FRESH = f"ifnull(verified_on, substr(address.created_at, 1, 10)) >= {_STALE} AND address.deleted_at IS NULL"
_UNCHECKED = f"""
NOT EXISTS (SELECT 1 FROM address WHERE address.person_id = person.id AND {_FRESH})
AND NOT EXISTS (SELECT 1 FROM household_member AS mine
  JOIN address ON address.household_id = mine.household_id
  WHERE mine.person_id = person.id AND mine.deleted_at IS NULL AND mine.until IS NULL AND {_FRESH})
"""
_UNREACHABLE = f"{missing(Part.PHONE)} AND {missing(Part.EMAIL)}"
_QUESTIONS = (
    _Question(lambda _details, _id: _("Their name"), 64, missing(Part.NAME)),
    _Question(lambda _details, _id: _("Their first name"), 48, _ONLY_A_LAST_NAME),
    _Question(lambda _details, _id: _("Their new address: the old one is bad"), 32, f"no_address AND {_BAD}"),
    _Question(lambda _details, _id: _("Their address"), 32, f"no_address AND NOT {_BAD}"),
    _Question(Details.birthday, 16, missing(Part.BIRTHDAY)),
    _Question(Details.which_birthday, 12, _TWO_BIRTHDAYS),
    _Question(Details.which_wedding, 12, _TWO_WEDDINGS),
    _Question(Details.vague, 10, _VAGUE),
    _Question(lambda _details, _id: _("A phone number or an email address"), 8, _UNREACHABLE),
    _Question(Details.old_address, 4, f"NOT no_address AND {_UNCHECKED}"),
    _Question(lambda _details, _id: _("Their family: partner, children, birthdays"), 2, _NO_FAMILY),
)
_ANY = " OR ".join(f"({question.sql})" for question in _QUESTIONS)
# Whether there is an address is asked thrice of everybody, and each question is looked at for the weight, the
# condition and the order: unless materialized, all of it is worked out again each time.
_PEOPLE = f"""
WITH people AS MATERIALIZED (
  SELECT id, tier, sort_name, given, additional, family, prefix, goes_by, formatted_name, salutation,
    observes_birthdays,
    ({_ADDRESS}) AS no_address
  FROM person WHERE {_THEM})
"""
_TO_ASK = f"{_PEOPLE} SELECT count(*) FROM people AS person WHERE {_ANY}"
_ASK = f"""
{_PEOPLE}, asked AS MATERIALIZED (
  SELECT person.id, tier, sort_name, {", ".join(f"({q.sql}) AS q{n}" for n, q in enumerate(_QUESTIONS))}
  FROM people AS person)
SELECT id, {" + ".join(f"{question.weight} * q{n}" for n, question in enumerate(_QUESTIONS))} AS weight,
  {", ".join(f"q{n}" for n in range(len(_QUESTIONS)))}
FROM asked WHERE weight > 0 ORDER BY tier = '', tier, weight DESC, sort_name LIMIT ?4 OFFSET ?5
"""
