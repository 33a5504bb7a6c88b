"""People and households as the rules of the trade need them, read in bulk: never one query per person."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from cardkeeper.core import names
from cardkeeper.core.contact import Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import Tone
from cardkeeper.store.connection import select

_CHUNK = 500


def _as_the_shop(column: str) -> str:
    """A way somebody has of their own, else the shop's, else nothing."""
    shops = f"(SELECT json_extract(value, '$') FROM setting WHERE key = '{column}')"
    return f"coalesce(nullif({column}, ''), {shops}, '')"


class PersonRecord(NamedTuple):
    """One person: the name the greeting rules want, and what decides about their cards."""

    id: int
    person: names.Person
    is_customer: bool
    is_archived: bool
    tier: str
    preferred_channel: str
    celebrates: tuple[str, ...] | None
    observes_birthdays: bool
    never_print_age: bool
    leap_rule: str
    birthday: PartialDate | None
    died: PartialDate | None
    company: str
    job_title: str
    mail_here: bool
    organisation_id: int | None
    customer_since: PartialDate | None
    addressee: str
    addressee_for: str
    pronunciation: str

    @property
    def shown_name(self) -> str:
        return names.display_name(self.person, self.company)

    @property
    def initials(self) -> str:
        return names.initials(self.person, self.company)


class Member(NamedTuple):
    """Somebody in a household: role is adult, child or other."""

    person_id: int
    role: str
    is_mailing: bool


class HouseholdRecord(NamedTuple):
    """People who share an envelope, in their order."""

    id: int
    name: str
    greeting: str
    greeting_for: str
    addressee: str
    addressee_for: str
    primary_id: int | None
    members: tuple[Member, ...]

    def ids(self, role: str) -> tuple[int, ...]:
        """The people of one role, the primary first."""
        found = [member.person_id for member in self.members if member.role == role]
        return tuple(sorted(found, key=lambda id_: id_ != self.primary_id))


def people(ids: Iterable[int]) -> dict[int, PersonRecord]:
    """The people with these ids; those in the trash are left out."""
    found: dict[int, PersonRecord] = {}
    for chunk in chunks(ids):
        for row in select(_PEOPLE.format(marks=marks(chunk)), *chunk):
            record = _person(row)
            found[record.id] = record
    return found


def uids(ids: Iterable[int]) -> dict[int, str]:
    """The lasting names (UID, RFC 6350 section 6.7.6) of the people with these ids, deleted ones too."""
    found: dict[int, str] = {}
    for chunk in chunks(ids):
        found |= dict(select(f"SELECT id, uid FROM person WHERE id IN ({marks(chunk)})", *chunk))
    return found


def households(ids: Iterable[int]) -> dict[int, HouseholdRecord]:
    """The households with these ids and those who live there now."""
    found: dict[int, HouseholdRecord] = {}
    for chunk in chunks(ids):
        members: dict[int, list[Member]] = {}
        for home, person_id, role, is_mailing in select(_MEMBERS.format(marks=marks(chunk)), *chunk):
            members.setdefault(home, []).append(Member(person_id, role, bool(is_mailing)))
        for row in select(_HOUSEHOLDS.format(marks=marks(chunk)), *chunk):
            id_, name, greeting, greeting_for, addressee, addressee_for, primary = row
            there = tuple(members.get(id_, ()))
            found[id_] = HouseholdRecord(
                id_, name, greeting, greeting_for, addressee, addressee_for, primary, there
            )
    return found


def homes(person_ids: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """The households each of these people lives in, the one that gets their mail first."""
    found: dict[int, tuple[int, ...]] = {}
    for chunk in chunks(person_ids):
        for person_id, home in select(_HOMES.format(marks=marks(chunk)), *chunk):
            found[person_id] = (*found.get(person_id, ()), home)
    return found


def relatives_of_customers(person_ids: Iterable[int]) -> set[int]:
    """Those of these people whom a customer of today names as a relative or friend."""
    found: set[int] = set()
    for chunk in chunks(person_ids):
        found |= {row[0] for row in select(_RELATIVES.format(marks=marks(chunk)), *chunk)}
    return found


def with_kin(person_ids: Iterable[int]) -> list[int]:
    """These people, all they live or lived with, and all they are related to."""
    found: set[int] = set()
    for chunk in chunks(person_ids):
        found |= {*chunk, *(row[0] for row in select(_KIN.format(ids=id_list(chunk))))}
    return sorted(found)


def date_of(year: int | None, month: int | None, day: int | None) -> PartialDate | None:
    """The three columns of a date as a value; None when nothing is known."""
    return PartialDate(month, day, year) if year is not None or month is not None else None


def date_columns(date: PartialDate) -> dict[str, int | None]:
    """The columns of an occasion that tell its day; what is unknown stays NULL."""
    return {"year": date.year, "month": date.month, "day": date.day, "month_day": date.month_day}


_PEOPLE = f"""
SELECT person.id, person.prefix, given, additional, family, suffix, formatted_name, goes_by, name_order,
  language, {_as_the_shop("formality")}, {_as_the_shop("tone")}, salutation, salutation_for, deceased,
  is_customer, state, tier,
  preferred_channel, celebrates, observes_birthdays, never_print_age, person.leap_rule,
  born.year, born.month, born.day, died_year, died_month, died_day, since_year, since_month, since_day,
  ifnull(organisation.name, ''), ifnull(employment.job_title, ''), ifnull(employment.mail_here, 0),
  employment.organisation_id, addressee, addressee_for, pronunciation
FROM person
LEFT JOIN occasion AS born ON born.person_id = person.id AND born.kind = 'birthday' AND born.label = ''
  AND born.deleted_at IS NULL
LEFT JOIN employment ON employment.id = (SELECT min(id) FROM employment
  WHERE employment.person_id = person.id AND employment.deleted_at IS NULL AND employment.until IS NULL)
LEFT JOIN organisation ON organisation.id = employment.organisation_id
WHERE person.id IN ({{marks}}) AND person.deleted_at IS NULL
"""
_MEMBERS = """
SELECT household_id, person_id, role, is_mailing FROM household_member
JOIN person ON person.id = person_id
WHERE household_id IN ({marks}) AND household_member.deleted_at IS NULL AND until IS NULL
  AND person.deleted_at IS NULL ORDER BY household_id, position
"""
_HOUSEHOLDS = """
SELECT id, name, greeting, greeting_for, addressee, addressee_for, primary_person_id FROM household
WHERE id IN ({marks}) AND deleted_at IS NULL
"""
_RELATIVES = """
SELECT related_id FROM relation JOIN person ON person.id = person_id
WHERE related_id IN ({marks}) AND relation.deleted_at IS NULL AND person.deleted_at IS NULL
  AND is_customer = 1 AND state = 'active'
"""
_KIN = """
SELECT mate.person_id FROM household_member AS own JOIN household_member AS mate USING (household_id)
WHERE own.person_id IN ({ids})
UNION SELECT related_id FROM relation WHERE person_id IN ({ids}) AND deleted_at IS NULL
UNION SELECT person_id FROM relation WHERE related_id IN ({ids}) AND deleted_at IS NULL
"""
_HOMES = """
SELECT person_id, household_id FROM household_member JOIN household ON household.id = household_id
WHERE person_id IN ({marks}) AND household_member.deleted_at IS NULL AND until IS NULL
  AND household.deleted_at IS NULL ORDER BY person_id, is_mailing DESC, household_member.id
"""


def _person(row: Sequence[Any]) -> PersonRecord:
    (id_, *named) = row[:15]
    (is_customer, state, tier, channel, celebrates, birthdays, never_age, leap_rule, *rest) = row[15:]
    born, died, since = (date_of(*rest[start : start + 3]) for start in (0, 3, 6))
    company, job_title, mail_here, organisation_id, addressee, addressee_for, pronunciation = rest[9:]
    return PersonRecord(
        id_,
        _named(named, company),
        bool(is_customer),
        state == "archived",
        tier,
        channel,
        tuple(json.loads(celebrates)) if celebrates else None,
        bool(birthdays),
        bool(never_age),
        leap_rule,
        born,
        died,
        company,
        job_title,
        bool(mail_here),
        organisation_id,
        since,
        addressee,
        addressee_for,
        pronunciation,
    )


def _named(columns: Sequence[Any], company: str) -> names.Person:
    """Who is greeted, from the columns of the name up to whether they have died."""
    (prefix, given, additional, family, suffix, formatted, goes_by, order, language, formality, tone,
     salutation, salutation_for, deceased) = columns  # fmt: skip
    return names.Person(
        Name(given, family, additional, prefix, suffix),
        # A company's own name is nobody's: it is greeted as a team.
        formatted if formatted != company else "",
        goes_by,
        names.NameOrder(order),
        language,
        names.Formality(formality or names.Formality.INFORMAL),
        Tone(tone or Tone.WARM),
        salutation,
        salutation_for,
        bool(deceased),
    )


def chunks(ids: Iterable[int]) -> Iterator[list[int]]:
    """The ids, each once, in pieces small enough for one statement."""
    every = sorted(set(ids))
    for start in range(0, len(every), _CHUNK):
        yield every[start : start + _CHUNK]


def id_list(ids: Iterable[int]) -> str:
    """Whole numbers as the inside of an SQL list; NULL, which nothing equals, for none."""
    return ", ".join(str(int(id_)) for id_ in ids) or "NULL"


def marks(values: Sequence[int]) -> str:
    """The question marks for that many values."""
    return ", ".join("?" * len(values))
