"""The list of waiting cards as the window shows it: groups, ticks, and what each card needs from somebody."""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.kinds import OccasionKind, TaskState
from cardkeeper.core.planning import Lateness, in_batch
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.core.today import TodaySpans
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import settings
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.queue_sections import Sections
from cardkeeper.services.due.tasks import Locked, load
from cardkeeper.services.due.waiting import PAPER, PRINTED, Queue, Section, Waiting, can_be_printed
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store import models
from cardkeeper.store.connection import select, value
from cardkeeper.store.lots import in_lots
from cardkeeper.store.writing import Writing, writing

__all__ = ["Queue", "Section", "Waiting", "approve", "printed_items", "read", "tick", "tick_all_ready"]

# Words to somebody who is hurt are read by a person before they go.
_READ_OVER = frozenset({OccasionKind.APOLOGY, OccasionKind.SYMPATHY})

# A mailing has a page of its own; what must be in the mail today and is not shows here too.
_OPEN = """
SELECT id, person_id, kind, state, channel, missing, design_key, verse_key <> '' OR own_text <> '', locked,
  wanted, belated, mail_by, arrive_by, occurs_on
FROM card_task
WHERE state IN ('planned', 'chosen', 'held', 'printed', 'signed') AND mail_by <= ? AND deleted_at IS NULL
  AND (mailing_id IS NULL OR channel NOT IN ('mail', 'by-hand') OR (mail_by <= ? AND NOT undated))
"""
_IN_ORDER = "ORDER BY mail_by, occurs_on, id"


def read(today: dt.date) -> Queue:
    """The queue as the book has it, up to the end of next week."""
    desk = Desk(settings.load(), today)
    spans = TodaySpans(today, batch_weekday=desk.settings.batch_weekday)
    judge = _Judge(desk, spans)
    found = select(_OPEN + _IN_ORDER, spans.next_week[1].isoformat(), today.isoformat())
    cards = {row[0]: judge.card(row) for row in found}
    queue = Queue(today, (), cards, *_this_week(today))
    sections = Sections(desk, spans, queue)
    return Queue(today, tuple(sections.made()), cards, queue.mailed, queue.missed)


def needs(ids: Sequence[int], today: dt.date) -> dict[int, str]:
    """What each of these cards waits for somebody to do; those that are not in the queue are left out."""
    desk = Desk(settings.load(), today)
    spans = TodaySpans(today, batch_weekday=desk.settings.batch_weekday)
    judge = _Judge(desk, spans)
    until = (spans.next_week[1].isoformat(), today.isoformat())
    return {
        row[0]: judge.card(row).need
        for chunk in chunks(ids)
        for row in select(f"{_OPEN} AND id IN ({marks(chunk)})", *until, *chunk)
    }


def tick(ids: Sequence[int], *, ticked: bool, progress: Progress = no_progress) -> Change:
    """Take these cards into the batch, or leave them out; kept until they are printed."""
    if ticked:
        label = ngettext("Tick {n} card", "Tick {n} cards", len(ids))
    else:
        label = ngettext("Untick {n} card", "Untick {n} cards", len(ids))
    with writing(label.format(n=len(ids)), Touched.CARDS) as book:
        _tick(book, ids, int(ticked), progress)
    return book.change()


def tick_all_ready(today: dt.date, progress: Progress = no_progress) -> Change:
    """Tick every card of this batch that is ready."""
    with writing(_("Select all ready"), Touched.CARDS) as book:
        found = read(today).cards.values()
        ready = [card.id for card in found if card.belongs and card.is_ready and not card.ticked]
        _tick(book, ready, 1, progress)
    return book.change()


def _tick(book: Writing, ids: Sequence[int], wanted: int, progress: Progress) -> None:
    for lot in in_lots(book, ids, progress):
        book.update(models.CardTask, lot, wanted=wanted)
    book.ids = tuple(ids)


def approve(task_id: int) -> Change:
    """The words of this card were read over and may go as they are; no rule changes them any more."""
    with writing(_("Read it over"), Touched.CARDS) as book:
        locked = load([task_id])[task_id].locked | Locked.TEXT
        book.update(models.CardTask, [task_id], locked=locked)
        book.ids = (task_id,)
    return book.change()


def printed_items(task_ids: Iterable[int]) -> list[int]:
    """The card in a batch that was printed last for each of these tasks."""
    return [
        row[0]
        for chunk in chunks(task_ids)
        for row in select(
            f"SELECT max(id) FROM card_item WHERE task_id IN ({marks(chunk)}) AND printed_on IS NOT NULL"
            " GROUP BY task_id",
            *chunk,
        )
    ]


class _Judge:
    """Makes a card of a row; what follows from a day alone is worked out once per day."""

    def __init__(self, desk: Desk, spans: TodaySpans) -> None:
        self._desk, self._next_batch = desk, spans.next_batch_day
        self._belongs = cache(self._belonging)
        self._day = cache(dt.date.fromisoformat)

    def card(self, row: Sequence[Any]) -> Waiting:
        """Of the columns of `_OPEN`."""
        id_, person_id, kind, state, channel, missing, design, text, locked, wanted, belated, *days = row
        mail_by, arrive_by, occurs_on = map(self._day, days)
        belongs = state not in PRINTED and self._belongs(mail_by)
        unread = kind in _READ_OVER and not locked & Locked.TEXT
        need = "" if state in PRINTED else missing or _need(state, channel, design, text, unread=unread)
        if need == channel and not belongs:
            # Nobody is pressed for a call before its time.
            need = ""
        ticked = (belongs if wanted is None else bool(wanted)) and can_be_printed(state, channel, need)
        return Waiting(
            id_,
            person_id,
            state,
            channel,
            need,
            belongs,
            ticked,
            bool(belated),
            mail_by,
            arrive_by,
            occurs_on,
        )

    def _belonging(self, mail_by: dt.date) -> bool:
        return in_batch(
            TaskState.PLANNED,
            Lateness.LATE if mail_by < self._desk.today else Lateness.ON_TIME,
            mail_by,
            self._next_batch,
            self._desk.calendar,
            handling_days=self._desk.settings.handling_days,
        )


def _need(state: str, channel: str, design: str, text: int, *, unread: bool) -> str:
    """What a card that lacks nothing else waits for somebody to do: a key, or nothing."""
    if state == TaskState.HELD:
        return "decision"
    if channel not in PAPER:
        return channel
    if not design:
        return "design"
    if not text:
        return "message"
    return "reading" if unread else ""


def _this_week(today: dt.date) -> tuple[int, int]:
    """How many cards were mailed, and how many missed, since Monday."""
    monday = today - dt.timedelta(today.weekday())
    # By the index on state and mailing day: nothing is done further from its day than this.
    span = ((monday - _FAR).isoformat(), (today + _FAR).isoformat(), monday.isoformat(), today.isoformat())
    mailed = value(_DONE.format(states="'mailed', 'handed-over'"), *span)
    return int(mailed), int(value(_DONE.format(states="'missed'"), *span))


_FAR = dt.timedelta(120)
_DONE = """
SELECT count(*) FROM card_task WHERE state IN ({states}) AND mail_by BETWEEN ? AND ?
  AND done_on BETWEEN ? AND ? AND deleted_at IS NULL
"""
