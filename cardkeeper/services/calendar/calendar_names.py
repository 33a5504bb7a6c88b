"""Names for the calendar: of many people, couples and companies at once, each in forms for narrow cells."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from cardkeeper.core import names
from cardkeeper.core.contact import Name
from cardkeeper.i18n import _
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store.connection import select

_PARTS = """
person.prefix, given, additional, family, suffix, formatted_name, goes_by, name_order, language
"""
_PEOPLE = f"""
SELECT person.id, ifnull((SELECT organisation.name FROM employment JOIN organisation
    ON organisation.id = organisation_id WHERE employment.person_id = person.id
      AND employment.deleted_at IS NULL AND given || family || formatted_name || goes_by = ''), ''),
  is_customer, {_PARTS} FROM person WHERE id IN ({{marks}})
"""
_ADULTS = f"""
SELECT household_id, {_PARTS} FROM household_member AS lives JOIN person ON person.id = lives.person_id
JOIN household ON household.id = household_id
WHERE household_id IN ({{marks}}) AND role = 'adult' AND lives.deleted_at IS NULL AND until IS NULL
  AND person.deleted_at IS NULL AND deceased = 0
ORDER BY household_id, ifnull(primary_person_id, 0) <> person.id, lives.position
"""
_CUSTOMERS_AT_HOME = """
SELECT DISTINCT theirs.person_id, theirs.role, mine.person_id FROM household_member AS theirs
JOIN household_member AS mine ON mine.household_id = theirs.household_id
  AND mine.person_id <> theirs.person_id
JOIN person ON person.id = mine.person_id AND is_customer = 1 AND person.deleted_at IS NULL
WHERE theirs.person_id IN ({marks}) AND theirs.deleted_at IS NULL AND theirs.until IS NULL
  AND mine.deleted_at IS NULL AND mine.until IS NULL
ORDER BY theirs.person_id, mine.position
"""


class Party(NamedTuple):
    """Who a date is about: a person, the adults of a household, or a company; ids of one of them."""

    person_id: int | None = None
    household_id: int | None = None
    organisation_id: int | None = None


class Names:
    """The names of these parties, read at once."""

    def __init__(self, parties: Iterable[Party]) -> None:
        known = set(parties)
        self._people: dict[int, tuple[names.Person, str, bool]] = {}
        self._read_people(party.person_id for party in known if party.person_id)
        self._adults = _adults(party.household_id for party in known if party.household_id)
        self._companies = _companies(party.organisation_id for party in known if party.organisation_id)

    def forms(self, party: Party, detail: str = "") -> tuple[str, ...]:
        """From the longest to the shortest, `detail` behind the longest (ui/spec.md 4.2); never empty."""
        people, company = self._of(party)
        return names.narrow_forms(people, detail, company) or (_("Without a name"),)

    def whole(self, party: Party) -> str:
        """The full name, as agenda and lists show it."""
        return self.forms(party)[0]

    def initials(self, party: Party) -> str:
        people, company = self._of(party)
        return names.initials(people[0] if people else names.Person(), company)

    def families(self) -> dict[int, str]:
        """For those who are no customers themselves, whose family they are: "child of Priya Raman"."""
        others = [id_ for id_, (_person, _company, is_customer) in self._people.items() if not is_customer]
        around: dict[int, list[tuple[str, int]]] = {}
        for chunk in chunks(others):
            for id_, role, customer in select(_CUSTOMERS_AT_HOME.format(marks=marks(chunk)), *chunk):
                around.setdefault(id_, []).append((role, customer))
        self._read_people(customer for several in around.values() for _role, customer in several)
        return {id_: self._family(several) for id_, several in around.items()}

    def _family(self, around: Sequence[tuple[str, int]]) -> str:
        people = [self._people[customer][0] for _role, customer in around]
        whose = names.together(people, " & ")
        is_child = around[0][0] == "child"
        return (_("child of {name}") if is_child else _("family of {name}")).format(name=whose)

    def _of(self, party: Party) -> tuple[Sequence[names.Person], str]:
        company = self._companies.get(party.organisation_id or 0, "")
        if party.household_id is not None:
            return self._adults.get(party.household_id, ()), company
        person, own_company, _is_customer = self._people.get(party.person_id or 0, _NOBODY)
        return ((person,) if not person.is_nameless else ()), own_company or company

    def _read_people(self, ids: Iterable[int]) -> None:
        for chunk in chunks(id_ for id_ in ids if id_ not in self._people):
            for id_, company, is_customer, *parts in select(_PEOPLE.format(marks=marks(chunk)), *chunk):
                self._people[id_] = (_person(*parts), company, bool(is_customer))


_NOBODY = (names.Person(), "", True)


def _adults(household_ids: Iterable[int]) -> dict[int, list[names.Person]]:
    found: dict[int, list[names.Person]] = {}
    for chunk in chunks(household_ids):
        for home, *parts in select(_ADULTS.format(marks=marks(chunk)), *chunk):
            found.setdefault(home, []).append(_person(*parts))
    return found


def _companies(ids: Iterable[int]) -> dict[int, str]:
    return {
        id_: name
        for chunk in chunks(ids)
        for id_, name in select(f"SELECT id, name FROM organisation WHERE id IN ({marks(chunk)})", *chunk)
    }


def _person(prefix: str, given: str, additional: str, family: str, suffix: str, *rest: Any) -> names.Person:
    formatted, goes_by, order, language = rest
    name = Name(given, family, additional, prefix, suffix)
    return names.Person(name, formatted, goes_by, names.NameOrder(order), language)
