"""Notes, calls and visits: what was said and done with customers, and the two clocks (R22)."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.due.reaching import day
from cardkeeper.services.due.tasks import TaskRecord
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.NOTES | Touched.PEOPLE


class Note(NamedTuple):
    """One moment with a customer; kind is note, call, visit, email, message, letter, card, info.

    `others` are the ids of the people who were there too; `personal` that it counts as contact (R22).
    """

    id: int
    on: dt.date
    kind: str
    text: str
    private: bool
    remind_on: dt.date | None
    direction: str = "out"
    personal: bool = True
    others: tuple[int, ...] = ()
    version: int = 1


def recent(person_id: int, limit: int = 50, *, with_private: bool = True) -> list[Note]:
    """The newest notes of a customer first, also those where they were one of several."""
    condition = "" if with_private else " AND private = 0"
    rows = select(_RECENT.format(condition=condition), person_id, person_id, limit)
    present = _present([row[0] for row in rows])
    return [
        Note(
            id_,
            dt.date.fromisoformat(on),
            kind,
            text,
            bool(private),
            day(remind),
            direction,
            bool(personal),
            tuple(id_ for id_ in (owner, *present.get(id_, ())) if id_ != person_id),
            version,
        )
        for id_, on, kind, text, private, remind, direction, personal, owner, version in rows
    ]


# Two queries, each from its own index, newest first.
_RECENT = """
SELECT id, on_day, kind, text, private, remind_on, direction, counts_as_personal, person_id, version FROM (
  SELECT * FROM interaction WHERE person_id = ? AND deleted_at IS NULL
  UNION ALL SELECT * FROM interaction WHERE deleted_at IS NULL AND id IN
    (SELECT interaction_id FROM interaction_participant WHERE person_id = ?)
) WHERE 1{condition} ORDER BY on_day DESC, id DESC LIMIT ?
"""


def add(
    person_id: int,
    text: str,
    today: dt.date,
    *,
    kind: str = "note",
    on: dt.date | None = None,
    others: Iterable[int] = (),
    private: bool = False,
    personal: bool = True,
    direction: str = "out",
    remind_on: dt.date | None = None,
) -> Change:
    """Write down what was said; it is today's contact, or that of the day `on`, with all who were there.

    The change's `ids` is the note. Raises CardKeeperError for a day to come.
    """
    with writing(_("Add note"), _TOUCHED) as book:
        note_id = put(
            book,
            person_id,
            text,
            _not_to_come(on or today, today),
            kind=kind,
            private=int(private),
            counts_as_personal=int(personal),
            direction=direction,
            remind_on=remind_on.isoformat() if remind_on else None,
        )
        there = _put_others(book, note_id, person_id, others)
        keep_clocks(book, [person_id, *there])
        book.ids = (note_id,)
    return book.change()


def put(book: Writing, person_id: int, text: str, on: dt.date, **columns: Any) -> int:
    """One moment with a customer, inside a command that does more and keeps the clocks afterwards."""
    return book.add(
        models.Interaction, person_id=person_id, on_day=on.isoformat(), text=text.strip(), **columns
    )


def edit(
    note_id: int,
    text: str,
    today: dt.date | None = None,
    *,
    kind: str | None = None,
    on: dt.date | None = None,
    others: Iterable[int] | None = None,
    private: bool | None = None,
    personal: bool | None = None,
    version: int | None = None,
) -> Change:
    """Change a note; what is not given stays. `today` is needed for another day, which cannot be to come."""
    given = {"kind": kind, "on_day": on, "private": private, "counts_as_personal": personal}
    columns: dict[str, Any] = {"text": text.strip()}
    columns |= {column: _stored(value) for column, value in given.items() if value is not None}
    if on is not None:
        _not_to_come(on, today or on)
    with writing(_("Edit note"), _TOUCHED) as book:
        if version is not None:
            book.expect_version(models.Interaction, note_id, version)
        there = people(note_id)
        book.update(models.Interaction, [note_id], **columns)
        if others is not None:
            book.delete(models.InteractionParticipant, _places(note_id))
            there += _put_others(book, note_id, there[0], others)
        keep_clocks(book, there)
        book.ids = (note_id,)
    return book.change()


def remind(note_id: int, on: dt.date | None) -> Change:
    """Be reminded of a note on a day, or not any more."""
    label = _("Set a reminder") if on else _("Take out a reminder")
    with writing(label, Touched.NOTES) as book:
        set_reminder(book, note_id, on)
        book.ids = (note_id,)
    return book.change()


def set_reminder(book: Writing, note_id: int, on: dt.date | None) -> None:
    """The same inside a command that does more."""
    stored = on.isoformat() if on else None
    book.update(models.Interaction, [note_id], remind_on=stored, reminded_at=None)


def delete(note_id: int) -> Change:
    """Move a note to the trash; the clocks go back to what is left."""
    with writing(_("Delete note"), _TOUCHED) as book:
        there = people(note_id)
        book.move_to_trash(models.Interaction, [note_id])
        keep_clocks(book, there)
        book.ids = (note_id,)
    return book.change()


def people(note_id: int) -> list[int]:
    """Everybody a note is about, the one on whose page it was written first."""
    return [
        row[0]
        for row in select(
            "SELECT person_id FROM interaction WHERE id = ?1 UNION ALL"
            " SELECT person_id FROM interaction_participant WHERE interaction_id = ?1",
            note_id,
        )
    ]


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


def keep_clocks(book: Writing, people: Iterable[int]) -> None:
    """Write last personal contact and last touch of these people anew from their history (R22)."""
    book.flush()
    for chunk in chunks(people):
        happened = {row[0]: row[1:] for row in select(_HAPPENED.format(marks=marks(chunk)), *chunk, *chunk)}
        new: dict[tuple[str, str | None], list[int]] = {}
        for person_id, *kept in select(_KEPT.format(marks=marks(chunk)), *chunk):
            told = happened.get(person_id, (None, None))
            for column, was, now in zip(("last_touch", "last_personal"), kept, told, strict=True):
                if was != now:
                    new.setdefault((column, now), []).append(person_id)
        for (column, value), ids in new.items():
            book.update(models.Person, ids, **{column: value})


_HAPPENED = """
SELECT who, max(on_day), max(CASE WHEN counts_as_personal = 1 THEN on_day END) FROM (
  SELECT person_id AS who, on_day, counts_as_personal FROM interaction
    WHERE person_id IN ({marks}) AND deleted_at IS NULL
  UNION ALL SELECT present.person_id, on_day, counts_as_personal FROM interaction_participant AS present
    JOIN interaction ON interaction.id = interaction_id
    WHERE present.person_id IN ({marks}) AND deleted_at IS NULL
) GROUP BY who
"""
_KEPT = "SELECT id, last_touch, last_personal FROM person WHERE id IN ({marks})"


def _present(note_ids: Sequence[int]) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for chunk in chunks(note_ids):
        sql = (
            "SELECT interaction_id, person_id FROM interaction_participant"
            f" WHERE interaction_id IN ({marks(chunk)}) ORDER BY id"
        )
        for note_id, person_id in select(sql, *chunk):
            found[note_id] = (*found.get(note_id, ()), person_id)
    return found


def _put_others(book: Writing, note_id: int, person_id: int, others: Iterable[int]) -> list[int]:
    there = [id_ for id_ in dict.fromkeys(others) if id_ != person_id]
    for id_ in there:
        book.add(models.InteractionParticipant, interaction_id=note_id, person_id=id_)
    return there


def _places(note_id: int) -> list[int]:
    rows = select("SELECT id FROM interaction_participant WHERE interaction_id = ?", note_id)
    return [row[0] for row in rows]


def _stored(value: str | bool | dt.date) -> str | int:
    if isinstance(value, dt.date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value


def _not_to_come(on: dt.date, today: dt.date) -> dt.date:
    if on > today:
        raise CardKeeperError(
            _("That day is still to come. Set a reminder for it, and note what is said then.")
        )
    return on
