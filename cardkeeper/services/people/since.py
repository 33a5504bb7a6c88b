"""Since when somebody is a customer, and the anniversary that follows from it."""

from collections.abc import Mapping
from typing import Any

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.people.parties import date_columns, date_of
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing

_KIND = OccasionKind.CUSTOMER_ANNIVERSARY
_ANNIVERSARY = """
SELECT id, year, month, day FROM occasion
WHERE person_id = ? AND kind = ? AND label = '' AND deleted_at IS NULL
"""


def columns(since: PartialDate | None) -> dict[str, int | None]:
    """The columns of `person` that tell it."""
    if since is None:
        return {"since_year": None, "since_month": None, "since_day": None}
    return {"since_year": since.year, "since_month": since.month, "since_day": since.day}


def keep_anniversary(
    book: Writing, person_id: int, before: Mapping[str, Any], since: PartialDate | None
) -> None:
    """Let the customer anniversary follow; one that was deleted, or set to another day, is left alone."""
    book.flush()
    was = date_of(before["since_year"], before["since_month"], before["since_day"])
    there = select(_ANNIVERSARY, person_id, _KIND)
    if since is None:
        book.move_to_trash(models.Occasion, [id_ for id_, *date in there if date_of(*date) == was])
    elif there:
        follows = [id_ for id_, *date in there if date_of(*date) == was]
        book.update(models.Occasion, follows, **date_columns(since))
    elif was is None:
        book.add(models.Occasion, kind=str(_KIND), person_id=person_id, **date_columns(since))
