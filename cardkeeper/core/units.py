"""Who gets a card, and what makes two cards one: recipient units and their keys (R9, R10)."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from cardkeeper.core.kinds import OccasionKind

CHILD_UNDER = 13


class UnitKind(StrEnum):
    """The receiver of one envelope."""

    PERSON = "person"
    PARENTS = "parents"
    COUPLE = "couple"
    HOUSEHOLD = "household"
    CONTACT = "contact"
    """A named person at a company."""


class Unit(NamedTuple):
    """Who is greeted; `care_of_parents`: the envelope goes to the parents' household."""

    kind: UnitKind
    care_of_parents: bool = False


_HOUSEHOLD_KINDS = frozenset(
    {OccasionKind.NEW_BABY, OccasionKind.NEW_HOME, OccasionKind.HOME_ANNIVERSARY, OccasionKind.HOLIDAY}
)
_COUPLE_KINDS = frozenset({OccasionKind.ANNIVERSARY, OccasionKind.WEDDING})


def unit_for(
    kind: OccasionKind,
    *,
    age: int | None = None,
    is_child: bool = False,
    has_own_address: bool = False,
    at_company: bool = False,
) -> Unit | None:
    """Who gets the card for an occasion (R9); None for a day of remembrance, which never makes one.

    `age` is that of the person it is about on the day, `is_child` their role in a household we know,
    `at_company` that the occasion belongs to a company. An unknown age is a child's only by role.
    """
    if not kind.makes_card:
        return None
    if at_company:
        return Unit(UnitKind.CONTACT)
    if kind in _HOUSEHOLD_KINDS:
        return Unit(UnitKind.HOUSEHOLD)
    if kind in _COUPLE_KINDS:
        return Unit(UnitKind.COUPLE)
    is_young = age < CHILD_UNDER if age is not None else is_child and kind is not OccasionKind.GRADUATION
    if kind is OccasionKind.GRADUATION and is_young:
        return Unit(UnitKind.PARENTS)
    return Unit(UnitKind.PERSON, is_young or (is_child and not has_own_address))


def unit_key(unit: Unit, *, person_id: int, household_id: int | None = None) -> str:
    """The key of a recipient unit: with the occasion and the year it makes a card unique (R10).

    A couple or family without a household of its own is known by its person; somebody at a company by their
    place there, so that the card goes to the company's address.
    """
    if unit.kind is UnitKind.CONTACT:
        return f"{UnitKind.CONTACT}:{person_id}"
    shared = unit.kind in (UnitKind.COUPLE, UnitKind.HOUSEHOLD, UnitKind.PARENTS)
    if shared and household_id is not None:
        return f"{unit.kind}:{household_id}"
    return f"{UnitKind.PERSON}:{person_id}"


class Reachable(NamedTuple):
    """A person a mailing found, with the household and the address they would be written to."""

    person_id: int
    household_id: int | None = None
    address_id: int | None = None


class Envelope(NamedTuple):
    """One envelope of a mailing and everybody it greets, in the order they were found."""

    household_id: int | None
    address_id: int | None
    person_ids: tuple[int, ...]


def envelopes(people: Iterable[Reachable]) -> tuple[Envelope, ...]:
    """One envelope per household and address; someone reachable twice is counted once (R10).

    Whoever lives with nobody gets their own; the order of first appearance is kept.
    """
    grouped: dict[tuple[int | None, int | None, int | None], list[int]] = {}
    for person in _once_each(people):
        alone = person.person_id if person.household_id is None else None
        grouped.setdefault((person.household_id, person.address_id, alone), []).append(person.person_id)
    return tuple(Envelope(home, address, tuple(ids)) for (home, address, _), ids in grouped.items())


def _once_each(people: Iterable[Reachable]) -> Iterable[Reachable]:
    seen: set[int] = set()
    for person in people:
        if person.person_id not in seen:
            seen.add(person.person_id)
            yield person
