"""Recently deleted: what is in it, and what leaves it for good after 30 days."""

import datetime as dt
from collections.abc import Collection, Sequence
from typing import NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.people.parties import marks
from cardkeeper.store import erasing
from cardkeeper.store.connection import select

KEPT_DAYS = 30


class DeletedRow(NamedTuple):
    """A customer in Recently deleted, and how many days are left to bring them back."""

    id: int
    name: str
    deleted_on: dt.date
    days_left: int


def rows(today: dt.date) -> list[DeletedRow]:
    """The customers in Recently deleted, the newest first."""
    return [_row(today, *found) for found in select(_DELETED)]


def rows_of(ids: Sequence[int], today: dt.date) -> list[DeletedRow]:
    """Those of these customers who are in Recently deleted, in any order: a page of a long list."""
    sql = f"SELECT id, formatted_name, deleted_at FROM person WHERE id IN ({marks(ids)}) AND deleted_at <> ''"
    return [_row(today, *found) for found in select(sql, *ids)]


def _row(today: dt.date, id_: int, name: str, stamp: str) -> DeletedRow:
    on = dt.date.fromisoformat(stamp[:10])
    return DeletedRow(id_, name, on, max(0, KEPT_DAYS - (today - on).days))


_DELETED = """
SELECT id, formatted_name, deleted_at FROM person WHERE deleted_at IS NOT NULL AND is_customer = 1
ORDER BY deleted_at DESC, id
"""


def empty(today: dt.date, ids: Collection[int] | None = None, progress: Progress = no_progress) -> Change:
    """Remove for good what was deleted more than 30 days ago, or these customers now; nothing brings it back.

    The window asks before it is done at once, and does it unasked at the start for what is old. Where
    `progress` raises Cancelled, everybody is still there.
    """
    last = (today - dt.timedelta(KEPT_DAYS)).isoformat()
    people = select("SELECT id, uid, deleted_at FROM person WHERE deleted_at IS NOT NULL")
    wanted = None if ids is None else frozenset(ids)
    over = [uid for id_, uid, stamp in people if (stamp < last if wanted is None else id_ in wanted)]
    erasing.empty_trash(over, last if ids is None else "", progress)
    if not over:
        return Change(_("Empty Recently deleted"), Touched.NOTHING)
    message = ngettext("{n} customer is gone for good.", "{n} customers are gone for good.", len(over))
    return Change(_("Empty Recently deleted"), Touched.EVERYTHING, None, (), message.format(n=len(over)))
