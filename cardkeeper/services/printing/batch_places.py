"""Where a card lies in the batch it was printed with, to print it again from there (R21)."""

from typing import NamedTuple

from cardkeeper.services.printing import batches
from cardkeeper.services.printing.batches import BatchRow
from cardkeeper.store.connection import select

_PLACE = """
SELECT batch_id, card_item.position FROM card_item JOIN batch ON batch.id = batch_id
WHERE task_id = ? AND batch.deleted_at IS NULL ORDER BY card_item.id DESC LIMIT 1
"""


class BatchPlace(NamedTuple):
    """A batch, and the number of a card in it, from 1."""

    batch: BatchRow
    position: int


def of_task(task_id: int) -> BatchPlace | None:
    """The batch a card was last prepared with; None for a card that never was."""
    for batch_id, position in select(_PLACE, task_id):
        found = find(batch_id)
        if found is not None:
            return BatchPlace(found, position)
    return None


def find(batch_id: int) -> BatchRow | None:
    """A batch by its id."""
    return next((row for row in batches.history(10_000) if row.id == batch_id), None)
