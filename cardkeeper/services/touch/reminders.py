"""Reminders: notes somebody wants to come back to, promises that fall due, and calls to check back."""

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.i18n import _
from cardkeeper.services.people import parties
from cardkeeper.services.touch import notes, problems
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import writing


class About(StrEnum):
    """What a reminder comes from."""

    NOTE = "note"
    PROMISE = "promise"
    CHECK_BACK = "check-back"


class Reminder(NamedTuple):
    """Something to do for a customer since the day `on`; `id` is that of the note or the problem.

    What is `private` never leaves the screen.
    """

    about: About
    id: int
    person_id: int
    name: str
    initials: str
    on: dt.date
    text: str
    private: bool = False


def due(until: dt.date) -> list[Reminder]:
    """What waits up to a day, the oldest first; nothing of people who died, left or are in the trash."""
    rows = select(_DUE.format(them=_THEM), until.isoformat())
    people = parties.people(row[2] for row in rows)
    return [
        Reminder(
            About(about),
            id_,
            person_id,
            people[person_id].shown_name,
            people[person_id].initials,
            dt.date.fromisoformat(on),
            text,
            bool(private),
        )
        for about, id_, person_id, on, text, private in rows
    ]


_THEM = (
    "CROSS JOIN person ON person.id = person_id AND person.deleted_at IS NULL AND state = 'active'"
    " AND deceased = 0"
)
_DUE = """
SELECT 'note', interaction.id, person_id, remind_on AS on_day, text, private FROM interaction {them}
  WHERE remind_on <= ?1 AND reminded_at IS NULL AND interaction.deleted_at IS NULL
UNION ALL SELECT 'promise', problem.id, person_id, due_on, CASE promise WHEN '' THEN what ELSE promise END, 0
  FROM problem {them} WHERE due_on <= ?1 AND put_right_on IS NULL AND problem.deleted_at IS NULL
UNION ALL SELECT 'check-back', problem.id, person_id, check_back_on, what, 0 FROM problem {them}
  WHERE check_back_on <= ?1 AND put_right_on IS NOT NULL AND checked_back_on IS NULL
    AND problem.deleted_at IS NULL
ORDER BY 4, 2
"""


def done(about: About, id_: int, today: dt.date) -> Change:
    """Leave a reminder behind: a note was come back to, a promise was kept, the customer was asked.

    A promise kept puts the problem right, with all that follows (`problems.put_right`).
    """
    if about is About.PROMISE:
        return problems.put_right(id_, today)
    if about is About.CHECK_BACK:
        return problems.checked_back(id_, today)
    with writing(_("Reminder done"), Touched.NOTES) as book:
        book.update(models.Interaction, [id_], reminded_at=today.isoformat())
        book.ids = (id_,)
    return book.change()


def snooze(about: About, id_: int, until: dt.date) -> Change:
    """Be reminded again on another day."""
    column = {About.PROMISE: "due_on", About.CHECK_BACK: "check_back_on"}
    with writing(_("Remind me later"), Touched.NOTES) as book:
        if about is About.NOTE:
            notes.set_reminder(book, id_, until)
        else:
            book.update(models.Problem, [id_], **{column[about]: until.isoformat()})
        book.ids = (id_,)
    return book.change()
