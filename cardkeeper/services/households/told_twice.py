"""Dates that were told twice: two spouses with a wedding day of their own are one couple with one card."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.due.circle import Circle
from cardkeeper.services.occasions.occurrences import OccasionRow
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store.connection import select

# Of these somebody has one.
_ONE_EACH = (
    OccasionKind.BIRTHDAY,
    OccasionKind.ANNIVERSARY,
    OccasionKind.CUSTOMER_ANNIVERSARY,
    OccasionKind.NAME_DAY,
)
_TOLD = f"""
SELECT id, kind, label, person_id, household_id FROM occasion
WHERE {{owner}} IN ({{marks}}) AND kind IN ({", ".join(f"'{kind}'" for kind in _ONE_EACH)})
  AND month IS NOT NULL AND remind_only = 0 AND ends_on IS NULL AND deleted_at IS NULL
  AND (person_id IS NULL OR EXISTS (SELECT 1 FROM person
    WHERE person.id = occasion.person_id AND person.deleted_at IS NULL AND state = 'active'))
"""


class _Told(NamedTuple):
    """A date as it is compared with others of its kind."""

    id: int
    kind: str
    label: str
    person_id: int | None
    household_id: int | None

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """The couple's own date comes first, then the one without a label, then the one told first."""
        return self.household_id is None, bool(self.label), self.id


def told_twice(circle: Circle, occasions: Sequence[OccasionRow]) -> set[int]:
    """The ids of the dates another telling of which counts, so that there is one card for both (R10)."""
    ours = [_of(row) for row in occasions if row.kind in _ONE_EACH]
    first: dict[tuple[str, str], _Told] = {}
    for told in _all_tellings(circle, ours):
        key = _key(circle, told)
        first[key] = min(first.get(key, told), told, key=lambda each: each.rank)
    return {told.id for told in ours if first.get(_key(circle, told), told).id != told.id}


def whose(
    circle: Circle, kind: str, person_id: int | None, household_id: int | None
) -> tuple[str, str] | None:
    """What all tellings of one date share; None for a kind of which somebody may have several."""
    if kind not in _ONE_EACH:
        return None
    return _key(circle, _Told(0, kind, "", person_id, household_id))


def _of(row: OccasionRow) -> _Told:
    return _Told(row.id, row.kind, row.label, row.person_id, row.household_id)


def _all_tellings(circle: Circle, ours: Iterable[_Told]) -> list[_Told]:
    """Every date of these kinds that these people, or those they live with, have."""
    people = {told.person_id for told in ours if told.person_id}
    homes = {told.household_id for told in ours if told.household_id}
    homes |= {home.id for id_ in people if (home := circle.home_of(id_))}
    lived_with = (circle.households[home].ids("adult") for home in homes if home in circle.households)
    people |= {id_ for ids in lived_with for id_ in ids}
    return [*_read("person_id", people), *_read("household_id", homes)]


def _read(owner: str, ids: Iterable[int]) -> list[_Told]:
    return [
        _Told(*row)
        for chunk in chunks(ids)
        for row in select(_TOLD.format(owner=owner, marks=marks(chunk)), *chunk)
    ]


def _key(circle: Circle, told: _Told) -> tuple[str, str]:
    """The kind, and the couple for a wedding day, the person for all else."""
    home_id = told.household_id
    if told.person_id is not None and told.kind == OccasionKind.ANNIVERSARY:
        home = circle.home_of(told.person_id)
        home_id = home.id if home and told.person_id in home.ids("adult") else None
    return told.kind, f"household:{home_id}" if home_id else f"person:{told.person_id}"
