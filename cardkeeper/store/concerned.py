"""Whose cards a write may have altered: the people its rows are or belong to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from cardkeeper.store.connection import db
from cardkeeper.store.models import (
    Address,
    Employment,
    Household,
    HouseholdMember,
    Occasion,
    OccurrenceException,
    Organisation,
    Person,
    Problem,
    Referral,
    Relation,
    Row,
    Suppression,
)

# More than these are told as "everybody": planning anew for all is then the shorter way.
MOST = 500
_IDLE = frozenset({"last_touch", "last_personal", "note", "tier", "source", "sort_name"})
_OWN = {Person: "person_id", Household: "household_id", Organisation: "organisation_id"}
_BELONGING = (
    Address,
    Employment,
    HouseholdMember,
    Occasion,
    Problem,
    Referral,
    Relation,
    Suppression,
)
_ENDS = {
    "person_id": "person_id",
    "related_id": "person_id",
    "referrer_id": "person_id",
    "referred_id": "person_id",
    "recipient_id": "person_id",
    "household_id": "household_id",
    "organisation_id": "organisation_id",
    "occasion_id": "occasion_id",
}
_PEOPLE_OF = {
    "person_id": "SELECT ?",
    "household_id": "SELECT person_id FROM household_member WHERE household_id = ?",
    "organisation_id": "SELECT person_id FROM employment WHERE organisation_id = ?",
    "occasion_id": "SELECT person_id FROM occasion WHERE id = ?1 AND person_id IS NOT NULL UNION SELECT"
    " household_member.person_id FROM occasion JOIN household_member"
    " ON household_member.household_id = occasion.household_id WHERE occasion.id = ?1",
}

Owner = tuple[str, int]
"""What owns a row: one of person_id, household_id, organisation_id and occasion_id, and its id."""


def owners_of(
    model: type[Row], rows: Sequence[Mapping[str, Any]], columns: Collection[str] | None = None
) -> set[Owner]:
    """Who stands behind these rows, `columns` of which changed (None: any).

    Nobody for what cards don't follow from, such as notes and tags.
    """
    if model is Person and columns is not None and _IDLE.issuperset(columns):
        return set()
    if model in _OWN:
        return {(_OWN[model], row["id"]) for row in rows}
    if model not in (*_BELONGING, OccurrenceException):
        return set()
    return {(_ENDS[end], row[end]) for row in rows for end in _ENDS if row.get(end)}


def people(owners: Collection[Owner]) -> tuple[int, ...] | None:
    """The people behind these owners, None for more than 500."""
    if len(owners) > MOST:
        return None
    found: set[int] = set()
    for kind, id_ in owners:
        found |= {row[0] for row in db.execute_sql(_PEOPLE_OF[kind], (id_,)).fetchall()}
        if len(found) > MOST:
            return None
    return tuple(sorted(found))
