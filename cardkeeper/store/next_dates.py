"""The kept day each customer comes up next: what a write may have altered is taken out, and made anew later.

Working it out for a hundred thousand customers takes longer than a click may; keeping it costs a lookup.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from cardkeeper.store.connection import db
from cardkeeper.store.models import HouseholdMember, Occasion, Person, Row

_OF_PERSON = frozenset({"sort_name", "state", "is_customer", "deleted_at", "deceased"})
# A date of one of the family is a date of all who live there. Always from the few who are told: SQLite takes
# a table it knows nothing of for a large one.
_FORGET = """
DELETE FROM search_date WHERE person_id IN (
  SELECT person_id FROM dated WHERE person_id IS NOT NULL
  UNION SELECT theirs.person_id FROM dated CROSS JOIN household_member AS theirs
    ON theirs.household_id = dated.household_id
  UNION SELECT theirs.person_id FROM dated CROSS JOIN household_member AS mine
    ON mine.person_id = dated.person_id
    CROSS JOIN household_member AS theirs ON theirs.household_id = mine.household_id)
"""

Owner = tuple[int | None, int | None]
"""A person or a household, by id."""


def owners_of(
    model: type[Row], rows: Sequence[Mapping[str, Any]], columns: Collection[str] | None = None
) -> set[Owner]:
    """Whose dates may be others after a write to these rows; `columns` changed (None: any)."""
    if model is Person:
        return {(row["id"], None) for row in rows} if columns is None or _OF_PERSON & set(columns) else set()
    if model in (Occasion, HouseholdMember):
        return {(row.get("person_id"), row.get("household_id")) for row in rows}
    return set()


def forget(owners: Iterable[Owner]) -> None:
    """Take out the days of these people and of all they live with."""
    known = list(owners)
    if not known or db.execute_sql("SELECT 1 FROM search_date LIMIT 1").fetchone() is None:
        return
    db.execute_sql("CREATE TEMP TABLE IF NOT EXISTS dated (person_id INTEGER, household_id INTEGER)")
    db.execute_sql("DELETE FROM dated")
    db.connection().executemany("INSERT INTO temp.dated VALUES (?, ?)", known)
    db.execute_sql(_FORGET)
