"""Cards that are in a batch when what stands on them changes: they leave it, or the row tells of it."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from cardkeeper.core.kinds import TaskState
from cardkeeper.services.due import notices, upkeep
from cardkeeper.services.due.tasks import TaskRecord, load, set_state
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store import models
from cardkeeper.store.connection import records
from cardkeeper.store.writing import Writing

_STATES = (TaskState.CHOSEN, *upkeep.WAITING)
_NEWEST = """
SELECT task_id, salutation, body, envelope, printed_on FROM card_item WHERE id IN
  (SELECT max(id) FROM card_item WHERE task_id IN ({marks}) GROUP BY task_id)
"""


def keep(book: Writing, people: Iterable[int], today: dt.date) -> None:
    """Look again at the cards of these people that are in a batch, after a name or an address changed.

    Not printed yet: the card leaves the batch and waits to be prepared anew, so that no old name goes to
    paper. Printed: it stays as it is (R21), and its row says so.
    """
    book.flush()
    found = load(upkeep.of_people(people, _STATES))
    for task, item in _outdated(found, today):
        if item["printed_on"] is None:
            upkeep.recall(book, [task.id])
            set_state(book, task, TaskState.PLANNED, today)
        elif task.state in upkeep.WAITING:
            book.update(models.CardTask, [task.id], notice=notices.OUTDATED)


def _outdated(found: dict[int, TaskRecord], today: dt.date) -> list[tuple[TaskRecord, dict[str, Any]]]:
    """The tasks whose newest card would say something else today, with what was written down for it."""
    if not found:
        return []
    from cardkeeper.services.cards.composing import Composer  # brings the press along

    composer = Composer(found.values(), today)
    outdated: list[tuple[TaskRecord, dict[str, Any]]] = []
    for chunk in chunks(found):
        for item in records(_NEWEST.format(marks=marks(chunk)), *chunk):
            card = composer.compose(found[item["task_id"]])
            now = (card.job.salutation, card.job.body, "\n".join(card.envelope.address_lines))
            if now != (item["salutation"], item["body"], item["envelope"]):
                outdated.append((card.task, item))
    return outdated
