"""One card task: how it stands in the book, and what the user decides about it."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntFlag
from typing import Any

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.kinds import Channel, OccasionKind, TaskState
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.core.recipients import Recipient
from cardkeeper.core.units import UnitKind
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.cards import wordings
from cardkeeper.services.due import notices
from cardkeeper.services.due.circle import Circle, UnitRef
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.lots import in_lots
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.CARDS


class Locked(IntFlag):
    """What a person has decided about a card, and no rule changes any more (R18)."""

    DESIGN = 1
    TEXT = 2
    CHANNEL = 4
    STATE = 8


@dataclass(frozen=True, slots=True)
class TaskRecord:
    """A card task as the book holds it; days as text, YYYY-MM-DD."""

    id: int
    source: str
    source_key: str
    year: int
    recipient_key: str
    kind: str
    label: str
    holiday_key: str
    occasion_id: int | None
    person_id: int
    household_id: int | None
    about_id: int | None
    years: int | None
    belated: int
    undated: int
    occurs_on: str
    not_before: str
    make_by: str
    mail_by: str
    arrive_by: str
    channel: str
    state: str
    reason: str
    missing: str
    locked: int
    design_key: str
    palette: str
    verse_key: str
    own_text: str
    notice: str
    inside_left: str
    look: str
    done_on: str | None
    mailing_id: int | None
    wanted: int | None
    deleted_at: str | None

    @property
    def occasion_kind(self) -> OccasionKind:
        return OccasionKind(self.kind)

    @property
    def day(self) -> dt.date:
        return dt.date.fromisoformat(self.occurs_on)

    @property
    def mail_day(self) -> dt.date:
        return dt.date.fromisoformat(self.mail_by)

    @property
    def arrival(self) -> dt.date:
        return dt.date.fromisoformat(self.arrive_by)

    @property
    def unit_kind(self) -> UnitKind:
        return UnitKind(self.recipient_key.partition(":")[0])

    @property
    def is_ready(self) -> bool:
        """Nothing is missing, and it goes by mail."""
        return not self.missing and self.channel in (Channel.MAIL, Channel.BY_HAND)


_COLUMNS = ", ".join(field.name for field in dataclasses.fields(TaskRecord))


def load(ids: Iterable[int], *, with_trash: bool = False) -> dict[int, TaskRecord]:
    """The tasks with these ids."""
    found: dict[int, TaskRecord] = {}
    there = "" if with_trash else " AND deleted_at IS NULL"
    for chunk in chunks(ids):
        sql = f"SELECT {_COLUMNS} FROM card_task WHERE id IN ({marks(chunk)}){there}"
        found |= {row[0]: TaskRecord(*row) for row in select(sql, *chunk)}
    return found


def of_a_month(found: Iterable[TaskRecord]) -> frozenset[int]:
    """Those of these tasks whose occasion has no day: only its month is known."""
    known = {task.id: task.occasion_id for task in found if task.occasion_id}
    dayless: set[int] = set()
    for chunk in chunks(id_ for id_ in known.values() if id_):
        sql = f"SELECT id FROM occasion WHERE id IN ({marks(chunk)}) AND day IS NULL AND month IS NOT NULL"
        dayless |= {row[0] for row in select(sql, *chunk)}
    return frozenset(id_ for id_, occasion in known.items() if occasion in dayless)


def unit_of(task: TaskRecord, circle: Circle) -> UnitRef:
    """The receiver of a task; a child without an address of its own is reached through its parents."""
    is_child = task.unit_kind is UnitKind.PERSON and circle.is_child(task.person_id)
    return UnitRef(
        task.unit_kind, task.person_id, task.household_id, is_child and task.household_id is not None
    )


def recipient_of(task: TaskRecord, circle: Circle, *, with_children: bool = False) -> Recipient:
    """Whom a task greets; a card of sympathy goes to the family when nobody else is left."""
    mourned = task.about_id if task.occasion_kind is OccasionKind.SYMPATHY else None
    return circle.recipient(unit_of(task, circle), with_children=with_children, mourned=mourned)


def circle_of(tasks: Iterable[TaskRecord]) -> Circle:
    """Everybody concerned in these tasks."""
    known = list(tasks)
    people = {id_ for task in known for id_ in (task.person_id, task.about_id) if id_}
    return Circle(people, {task.household_id for task in known if task.household_id})


def skip(ids: Sequence[int], reason: str, today: dt.date, progress: Progress = no_progress) -> Change:
    """Leave these cards out this year; they can be brought back."""
    label = ngettext("Skip {n} card", "Skip {n} cards", len(ids)).format(n=len(ids))
    return _decide(label, ids, (TaskState.SKIPPED, reason or "by-user"), today, progress)


def hold(ids: Sequence[int], today: dt.date, progress: Progress = no_progress) -> Change:
    """Let these cards wait until somebody decides about them."""
    label = ngettext("Hold {n} card back", "Hold {n} cards back", len(ids)).format(n=len(ids))
    return _decide(label, ids, (TaskState.HELD, "by-user"), today, progress)


def plan_again(ids: Sequence[int], today: dt.date) -> Change:
    """Put cards back on the list that were skipped, held or missed."""
    with writing(_("Plan again"), _TOUCHED) as book:
        for task in load(ids).values():
            set_state(book, task, TaskState.PLANNED, today, locked=task.locked | Locked.STATE)
    return book.change()


def set_channel(ids: Sequence[int], channel: Channel, progress: Progress = no_progress) -> Change:
    """Send these cards another way: by mail, by hand, as a call.

    What they lack depends on the way: the change names the people whose cards are to be planned anew.
    """
    found = load(ids)
    with writing(_("Change how it is sent"), _TOUCHED) as book:
        for lot in in_lots(book, found, progress):
            for task in map(found.__getitem__, lot):
                missing = "" if channel is not Channel.MAIL else task.missing
                locked = task.locked | Locked.CHANNEL
                book.update(models.CardTask, [task.id], channel=str(channel), missing=missing, locked=locked)
        book.ids = tuple(found)
    return dataclasses.replace(book.change(), people=tuple({task.person_id for task in found.values()}))


def choose_design(task_id: int, design_key: str, palette: str) -> Change:
    """Take this design for this card; no rule changes it any more (R18)."""
    with writing(_("Change design"), _TOUCHED) as book:
        locked = load([task_id])[task_id].locked | Locked.DESIGN
        book.update(
            models.CardTask, [task_id], design_key=design_key, palette=palette, locked=locked, notice=""
        )
    return book.change()


def choose_verse(task_id: int, verse_key: str) -> Change:
    """Take this verse for this card."""
    with writing(_("Change message"), _TOUCHED) as book:
        locked = load([task_id])[task_id].locked | Locked.TEXT
        book.update(models.CardTask, [task_id], verse_key=verse_key, own_text="", locked=locked, notice="")
    return book.change()


def write_own(task_id: int, text: str) -> Change:
    """The user's own words for this card; plain text, never scanned for fields."""
    with writing(_("Edit message"), _TOUCHED) as book:
        task = load([task_id])[task_id]
        book.update(models.CardTask, [task_id], locked=task.locked | Locked.TEXT, **own_words(task, text))
    return book.change()


def own_words(task: TaskRecord, text: str) -> dict[str, str]:
    """The columns of own words; once read over, they stand for a verse of the language now (R18)."""
    read_over = {"verse_key": _verse_now(task), "notice": ""} if notices.is_of_own_words(task.notice) else {}
    return {"own_text": text.strip(), **read_over}


def _verse_now(task: TaskRecord) -> str:
    """One of ours in the language a card is in now; empty where there is none."""
    language = notices.language_now(task.notice)
    verses = wordings.verses_of(task.occasion_kind)
    return next((verse.id for verse in verses if verse.language == language), "")


def set_state(
    book: Writing, task: TaskRecord, state: TaskState, today: dt.date, reason: str = "", **more: Any
) -> None:
    """Change a task's state and note the change with its day."""
    closed = None if state.is_open else today.isoformat()
    book.update(models.CardTask, [task.id], state=str(state), reason=reason, done_on=closed, **more)
    book.add(
        models.TaskEvent,
        task_id=task.id,
        at=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        on_day=today.isoformat(),
        state=str(state),
        reason=reason,
    )


def _decide(
    label: str, ids: Sequence[int], decision: tuple[TaskState, str], today: dt.date, progress: Progress
) -> Change:
    state, reason = decision
    with writing(label, _TOUCHED | Touched.NOTES) as book:
        for lot in in_lots(book, ids, progress):
            for task in load(lot).values():
                set_state(book, task, state, today, reason, locked=task.locked | Locked.STATE)
        book.ids = tuple(ids)
    return book.change()
