"""Designs, words and looks tried on a real person before anything is stored, and then taken (Card studio).

A card that is on the list is a `Subject` with its task; for anybody else a card is drafted that is stored
nowhere until somebody takes it.
"""

import dataclasses
import datetime as dt
from typing import Any, NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.kinds import Channel, OccasionKind, TaskState
from cardkeeper.core.occasion_words import row_sentence
from cardkeeper.core.occasions import Occurrence
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.cards import alternatives, card_looks, pictures
from cardkeeper.services.cards.alternatives import Message
from cardkeeper.services.cards.card_faces import CardPictures, Instead, Picture
from cardkeeper.services.cards.card_looks import Look
from cardkeeper.services.due import cards_by_hand, tasks
from cardkeeper.services.due.tasks import Locked, TaskRecord
from cardkeeper.services.people import parties
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing, writing

_DRAFT = 0
_NEXT = """
SELECT id FROM card_task WHERE kind = ? AND state IN ('planned', 'chosen') AND channel IN ('mail', 'by-hand')
  AND deleted_at IS NULL AND person_id IS NOT NULL AND occurs_on >= ? ORDER BY occurs_on, id LIMIT 1
"""
_SOMEBODY = """
SELECT id FROM person WHERE deleted_at IS NULL AND is_customer AND state = 'active' AND deceased = 0
ORDER BY sort_name, id LIMIT 1
"""


class Subject(NamedTuple):
    """Whom a design is tried on: a card on the list (`task_id` is set), or a person a card could be made for.

    `task` is what to hand on to the functions here; it is not for the window to look into.
    """

    task: TaskRecord
    person_id: int
    name: str
    initials: str

    @property
    def task_id(self) -> int | None:
        return self.task.id or None

    @property
    def now(self) -> Instead:
        """The design and the words their card has; all empty while nobody chose any."""
        task = self.task
        words = (task.design_key, task.palette, task.verse_key, task.own_text)
        return Instead(*words, inside_left=task.inside_left)

    def occasion(self, today: dt.date) -> str:
        """What the card is for and when: "Turns 40 on Friday, May 15"; empty for one not on the list."""
        if self.task_id is None:
            return ""
        is_approximate = bool(tasks.of_a_month([self.task]))
        found = Occurrence(self.task.day, self.task.years, is_approximate)
        language = settings.load().language
        return row_sentence(self.task.occasion_kind, found, today, language, label=self.task.label)


def of_task(task_id: int) -> Subject | None:
    """A card on the list; None when it is gone."""
    found = tasks.load([task_id])
    return _subject(found[task_id]) if task_id in found else None


def of_person(kind: OccasionKind, person_id: int, today: dt.date, *, holiday: str = "") -> Subject:
    """Somebody a card of that kind could be made for; their planned one where there is one.

    Raises CardKeeperError when they are gone.
    """
    planned = select(
        "SELECT id FROM card_task WHERE person_id = ? AND kind = ? AND state IN ('planned', 'chosen')"
        " AND deleted_at IS NULL ORDER BY occurs_on LIMIT 1",
        person_id,
        str(kind),
    )
    if planned:
        return _subject(tasks.load(planned[0])[planned[0][0]])
    if person_id not in parties.people([person_id]):
        raise CardKeeperError(_("This customer is not there any more."))
    return _subject(_draft(kind, person_id, today, holiday))


def somebody(kind: OccasionKind, today: dt.date, *, holiday: str = "") -> Subject | None:
    """The next on the list for that kind, else the first customer; None in an empty book."""
    found = select(_NEXT, str(kind), today.isoformat())
    if found:
        return of_task(found[0][0])
    person = select(_SOMEBODY)
    return of_person(kind, person[0][0], today, holiday=holiday) if person else None


def pictured(subject: Subject, height: int, today: dt.date, instead: Instead | None = None) -> CardPictures:
    """Front, inside, back and envelope, the front `height` device pixels high. For the worker thread."""
    return pictures.draft(subject.task, height, today, instead)


def sheets(subject: Subject, width: int, today: dt.date, instead: Instead | None = None) -> list[Picture]:
    """The sides of the printed sheet, `width` device pixels wide. For the worker thread."""
    return pictures.sheets(subject.task, width, today, instead)


def messages(subject: Subject, today: dt.date) -> list[Message]:
    """The messages that suit them, in all tones; `alternatives.by_tone` picks one of each."""
    return alternatives.messages_for(subject.task, today)


def look_of(subject: Subject) -> Look:
    """The look their card has."""
    return card_looks.read(subject.task.look, settings.load())


def take(subject: Subject, chosen: Instead, today: dt.date, *, anyway: bool = False) -> Change:
    """Use what was tried on: change the card on the list, or make one for them. One step to undo.

    The change's `ids` is the card. Raises CardKeeperError when the card was printed or removed meanwhile, and
    cards_by_hand.NotWanted, a question, when somebody asked for no cards and it is not `anyway`.
    """
    if subject.task_id is not None:
        return _change(subject.task_id, chosen)
    made = cards_by_hand.make(subject.task.occasion_kind, today, person_id=subject.person_id, anyway=anyway)
    changed = _change(made.ids[0], chosen)
    return dataclasses.replace(made.followed_by(changed), ids=made.ids)


def _change(task_id: int, chosen: Instead) -> Change:
    found = tasks.load([task_id]).get(task_id)
    if found is None or TaskState(found.state) not in (TaskState.PLANNED, TaskState.CHOSEN, TaskState.HELD):
        raise CardKeeperError(_("This card was printed or taken off the list in the meantime."))
    with writing(_("Use this card"), Touched.CARDS) as book:
        _dress(book, found, chosen)
        book.ids = (task_id,)
    return book.change()


def _dress(book: Writing, task: TaskRecord, chosen: Instead) -> None:
    columns: dict[str, str | int] = {}
    locked = task.locked
    if chosen.design:
        columns |= {"design_key": chosen.design, "palette": chosen.palette, "notice": ""}
        locked |= Locked.DESIGN
    if chosen.own_text:
        columns |= tasks.own_words(task, chosen.own_text)
        locked |= Locked.TEXT
    elif chosen.verse:
        columns |= {"verse_key": chosen.verse, "own_text": ""}
        locked |= Locked.TEXT
    if chosen.inside_left is not None:
        columns["inside_left"] = chosen.inside_left.strip()
    if chosen.look is not None:
        columns["look"] = card_looks.stored(chosen.look)
    if columns:
        book.update(models.CardTask, [task.id], locked=int(locked), **columns)


def _subject(task: TaskRecord) -> Subject:
    found = parties.people([task.person_id])
    person = found.get(task.person_id)
    named = (person.shown_name, person.initials) if person else ("", "")
    return Subject(task, task.person_id, *named)


def _draft(kind: OccasionKind, person_id: int, today: dt.date, holiday: str) -> TaskRecord:
    """A card that is stored nowhere."""
    day = today.isoformat()
    fields = dataclasses.fields(TaskRecord)
    facts: dict[str, Any] = {field.name: "" if field.type is str else None for field in fields}
    facts |= {
        "id": _DRAFT,
        "source": "by-hand",
        "source_key": "draft",
        "year": today.year,
        "recipient_key": f"person:{person_id}",
        "kind": str(kind),
        "holiday_key": holiday,
        "person_id": person_id,
        "about_id": None if kind is OccasionKind.SYMPATHY else person_id,
        "belated": 0,
        "undated": 1,
        "locked": 0,
        **dict.fromkeys(("occurs_on", "not_before", "make_by", "mail_by", "arrive_by"), day),
        "channel": str(Channel.MAIL),
        "state": str(TaskState.PLANNED),
    }
    return TaskRecord(**facts)
