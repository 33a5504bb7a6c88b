"""Notes, calls and visits: what was said and done with a customer, and the two clocks (R22)."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.i18n import _
from cardkeeper.services.tasks import TaskRecord
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing, writing


class Note(NamedTuple):
    """One moment with a customer; kind is note, call, visit, email, message, card, problem, referral ..."""

    id: int
    on: dt.date
    kind: str
    text: str
    private: bool
    remind_on: dt.date | None


def recent(person_id: int, limit: int = 50, *, with_private: bool = True) -> list[Note]:
    """The newest notes of a customer first."""
    condition = "" if with_private else " AND private = 0"
    return [
        Note(id_, dt.date.fromisoformat(on), kind, text, bool(private), _day(remind))
        for id_, on, kind, text, private, remind in select(
            "SELECT id, on_day, kind, text, private, remind_on FROM interaction WHERE person_id = ?"
            f" AND deleted_at IS NULL{condition} ORDER BY on_day DESC, id DESC LIMIT ?",
            person_id,
            limit,
        )
    ]


def add(
    person_id: int,
    text: str,
    today: dt.date,
    *,
    kind: str = "note",
    private: bool = False,
    personal: bool = True,
    remind_on: dt.date | None = None,
) -> Change:
    """Write down what was said; it is today's contact (R22). The change's `ids` is the note."""
    with writing(_("Add note"), Touched.NOTES | Touched.PEOPLE) as book:
        note_id = book.insert(
            models.Interaction,
            person_id=person_id,
            on_day=today.isoformat(),
            kind=kind,
            text=text.strip(),
            private=int(private),
            counts_as_personal=int(personal),
            remind_on=remind_on.isoformat() if remind_on else None,
        )
        keep_clocks(book, [person_id])
        book.ids = (note_id,)
    return book.change()


def edit(note_id: int, text: str) -> Change:
    with writing(_("Edit note"), Touched.NOTES) as book:
        book.update(models.Interaction, [note_id], text=text.strip())
    return book.change()


def delete(note_id: int) -> Change:
    """Move a note to the trash; the clocks go back to what is left."""
    person_id = select("SELECT person_id FROM interaction WHERE id = ?", note_id)[0][0]
    with writing(_("Delete note"), Touched.NOTES | Touched.PEOPLE) as book:
        book.move_to_trash(models.Interaction, [note_id])
        keep_clocks(book, [person_id])
    return book.change()


def add_card(book: Writing, task: TaskRecord, today: dt.date) -> None:
    """A mailed card is a touch, and a personal one unless it went to everybody (R22)."""
    book.add(
        models.Interaction,
        person_id=task.person_id,
        on_day=today.isoformat(),
        kind="card",
        counts_as_personal=int(task.mailing_id is None),
        card_task_id=task.id,
    )


def keep_clocks(book: Writing, people: Sequence[int]) -> None:
    """Write last personal contact and last touch of these people anew from their history (R22)."""
    book.flush()
    for person_id in people:
        touch, personal = select(_CLOCKS, person_id)[0]
        book.update(models.Person, [person_id], last_touch=touch, last_personal=personal)


_CLOCKS = """
SELECT max(on_day), max(CASE WHEN counts_as_personal = 1 THEN on_day END) FROM interaction
WHERE person_id = ? AND deleted_at IS NULL
"""


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
