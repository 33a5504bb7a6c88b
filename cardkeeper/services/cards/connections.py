"""Who compares cards with whom: read at once for many people, asked as often as needed (R16, R17)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store.connection import select

_RELATED = (
    "SELECT person_id, related_id FROM relation WHERE person_id IN ({marks}) AND deleted_at IS NULL",
    "SELECT related_id, person_id FROM relation WHERE related_id IN ({marks}) AND deleted_at IS NULL",
    "SELECT referred_id, referrer_id FROM referral WHERE referred_id IN ({marks}) AND deleted_at IS NULL",
    "SELECT referrer_id, referred_id FROM referral WHERE referrer_id IN ({marks}) AND deleted_at IS NULL",
)
_EMPLOYERS = """
SELECT person_id, organisation_id FROM employment
WHERE person_id IN ({marks}) AND organisation_id IS NOT NULL AND deleted_at IS NULL
"""
_STAFF = """
SELECT organisation_id, person_id FROM employment
WHERE organisation_id IN ({marks}) AND deleted_at IS NULL
"""
# Where somebody lives, by an address of their own or by those of their homes of today.
_BY_OWN_ADDRESS = """
SELECT person.id, family, postal_code FROM person JOIN address ON address.person_id = person.id
WHERE {whom} AND family <> '' AND postal_code <> '' AND address.deleted_at IS NULL
"""
_BY_HOME = """
SELECT person.id, family, postal_code FROM person JOIN household_member AS home ON home.person_id = person.id
  JOIN address ON address.household_id = home.household_id
WHERE {whom} AND family <> '' AND postal_code <> '' AND address.deleted_at IS NULL
  AND home.deleted_at IS NULL AND home.until IS NULL
"""

_Door = tuple[str, str]


class Connections:
    """Family, friends, colleagues, referrals and namesakes next door of some people."""

    def __init__(self, people: Iterable[int]) -> None:
        known = set(people)
        self._related = _grouped(_read(_RELATED, known))
        self._employers = _grouped(_read((_EMPLOYERS,), known))
        companies = {company for several in self._employers.values() for company in several}
        self._staff = _grouped(_read((_STAFF,), companies))
        self._doors: defaultdict[int, set[_Door]] = defaultdict(set)
        for id_, family, code in _read(_of("person.id IN ({marks})"), known):
            self._doors[id_].add((family, code))
        self._behind = self._namesakes({door for several in self._doors.values() for door in several})

    def of(self, people: Iterable[int]) -> set[int]:
        """Those who compare cards with these people, who are among the ones it was made for."""
        inside = set(people)
        found: set[int] = set()
        for id_ in inside:
            found |= self._related.get(id_, set())
            for company in self._employers.get(id_, ()):
                found |= self._staff[company]
            for door in self._doors.get(id_, ()):
                found |= self._behind[door]
        return found - inside

    @staticmethod
    def _namesakes(doors: set[_Door]) -> dict[_Door, set[int]]:
        """Who has the same family name and the same postal code."""
        found: dict[_Door, set[int]] = {door: set() for door in doors}
        families = sorted({family for family, _code in doors})
        for sql in _of("family IN ({marks}) AND person.deleted_at IS NULL"):
            for family in families:
                for id_, name, code in select(sql.format(marks="?"), family):
                    if (name, code) in found:
                        found[name, code].add(id_)
        return found


def _of(whom: str) -> tuple[str, ...]:
    return tuple(sql.format(whom=whom) for sql in (_BY_OWN_ADDRESS, _BY_HOME))


def _read(statements: Sequence[str], ids: Iterable[int]) -> Iterator[Any]:
    for chunk in chunks(ids):
        for sql in statements:
            yield from select(sql.format(marks=marks(chunk)), *chunk)


def _grouped(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return found
