"""Keeping the list of cards right: what fell due is put on it, what changed is changed, nothing vanishes.

`settle` works out the tasks around today from the dates in the book. It is no command of the user and is not
undone: what it writes follows from the book, and is the same however often it runs.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from cardkeeper.core.changes import Touched
from cardkeeper.core.kinds import Channel, TaskState
from cardkeeper.core.planning import BELATED_DAYS, CALL_DAYS
from cardkeeper.core.today import TodaySpans
from cardkeeper.i18n import _
from cardkeeper.services import choosing, drafts, settings
from cardkeeper.services.drafts import Desk, Draft
from cardkeeper.services.tasks import Locked
from cardkeeper.store import models
from cardkeeper.store.connection import rehearsal, select
from cardkeeper.store.writing import Writing, writing

# The mail takes up to 12 delivery days and more in December; the page shows two weeks.
_AHEAD_DAYS = 45
_SETTLED_BY_RULE = (TaskState.PLANNED, TaskState.CHOSEN, TaskState.HELD, TaskState.SKIPPED, TaskState.MISSED)


class _Task(NamedTuple):
    """A task as it stands in the book, for comparing."""

    id: int
    source_key: str
    year: int
    recipient_key: str
    state: str
    reason: str
    locked: int
    occurs_on: str
    mail_by: str
    channel: str
    missing: str
    belated: int
    years: int | None

    @property
    def key(self) -> tuple[str, int, str]:
        return self.source_key, self.year, self.recipient_key


def settle(today: dt.date, *, people: Sequence[int] = (), may_expire: bool = True) -> int:
    """Bring the tasks around `today` in line with the book, of everybody or of these people.

    Gives how many tasks are new or changed. With `may_expire` off nothing becomes missed (R8, clock jumps).
    """
    desk = Desk(settings.load(), today)
    first, last = _window(desk)
    found = [draft for draft in drafts.between(desk, first, last, people) if _is_near(desk, draft)]
    with writing(_("Plan cards"), Touched.CARDS) as book:
        existing = _existing(first, last, people)
        changed = _reconcile(book, desk, found, existing, may_expire=may_expire)
        changed += choosing.choose_for_planned(book, today)
        if not people and desk.settings.planned_through < today.isoformat():
            settings.put(book, {"planned_through": today.isoformat()})
    return changed


@contextmanager
def as_it_would_be(today: dt.date) -> Iterator[None]:
    """The list as it would stand on `today`, for looking; nothing of it stays in the book."""
    with rehearsal():
        settle(today, may_expire=False)
        yield


def _window(desk: Desk) -> tuple[dt.date, dt.date]:
    """The days looked at: from the oldest that could still matter to the last that could be mailed soon."""
    seen = desk.settings.planned_through
    back = BELATED_DAYS
    if seen:
        missed = (desk.today - dt.date.fromisoformat(seen)).days
        back = max(CALL_DAYS, min(missed + CALL_DAYS, 400)) if missed >= 0 else BELATED_DAYS
    return desk.today - dt.timedelta(back), desk.today + dt.timedelta(_AHEAD_DAYS)


def _is_near(desk: Desk, draft: Draft) -> bool:
    """It is mailed by the end of next week; what comes later is worked out then."""
    spans = TodaySpans(desk.today, batch_weekday=desk.settings.batch_weekday)
    return draft.dates.mail_by <= spans.next_week[1]


def _existing(first: dt.date, last: dt.date, people: Sequence[int]) -> dict[tuple[str, int, str], _Task]:
    sql = (
        f"SELECT {', '.join(_Task._fields)} FROM card_task WHERE source = 'occasion' AND deleted_at IS NULL"
        " AND occurs_on BETWEEN ? AND ?"
    )
    if people:
        marks = ", ".join("?" * len(people))
        sql += f" AND (person_id IN ({marks}) OR about_id IN ({marks}) OR household_id IN"
        sql += f" (SELECT household_id FROM household_member WHERE person_id IN ({marks})))"
    rows = select(sql, first.isoformat(), last.isoformat(), *people, *people, *people)
    return {task.key: task for task in (_Task(*row) for row in rows)}


def _reconcile(
    book: Writing,
    desk: Desk,
    found: Iterable[Draft],
    existing: dict[tuple[str, int, str], _Task],
    *,
    may_expire: bool,
) -> int:
    changed = 0
    for draft in found:
        task = existing.pop((draft.source_key, draft.occurrence.day.year, draft.key), None) or _moved(draft)
        if task is None:
            changed += _add(book, desk, draft)
        else:
            changed += _adjust(book, task, draft, desk.today if may_expire else None)
    gone = [task.id for task in existing.values() if _is_free(task)]
    book.delete(models.CardTask, gone)
    return changed + len(gone)


def _moved(draft: Draft) -> _Task | None:
    """The same card under a day that was moved out of the window: a month that became a day."""
    rows = select(
        f"SELECT {', '.join(_Task._fields)} FROM card_task"
        " WHERE source_key = ? AND year = ? AND recipient_key = ?",
        draft.source_key,
        draft.occurrence.day.year,
        draft.key,
    )
    return _Task(*rows[0]) if rows else None


def _add(book: Writing, desk: Desk, draft: Draft) -> int:
    """A new task. What is past writing is put on the list only if it fell due since the program last ran."""
    since = desk.settings.planned_through
    if draft.is_past_writing and not (since and draft.dates.mail_by.isoformat() >= since):
        return 0
    book.add(
        models.CardTask,
        source="occasion",
        source_key=draft.source_key,
        year=draft.occurrence.day.year,
        recipient_key=draft.key,
        occasion_id=draft.occasion.id,
        kind=draft.occasion.kind,
        label=draft.occasion.label,
        person_id=draft.unit.person_id,
        household_id=draft.unit.household_id,
        about_id=draft.about_id,
        not_before=draft.dates.not_before.isoformat(),
        make_by=draft.dates.make_by.isoformat(),
        arrive_by=draft.dates.arrive_by.isoformat(),
        done_on=desk.today.isoformat() if draft.state is TaskState.MISSED else None,
        **_comparable(draft),
    )
    return 1


def _comparable(draft: Draft) -> dict[str, Any]:
    return {
        "occurs_on": draft.occurrence.day.isoformat(),
        "mail_by": draft.dates.mail_by.isoformat(),
        "channel": str(draft.channel),
        "missing": draft.missing,
        "belated": int(draft.is_belated),
        "years": draft.occurrence.years,
        "state": str(draft.state),
        "reason": str(draft.reason),
    }


def _adjust(book: Writing, task: _Task, draft: Draft, today: dt.date | None) -> int:
    """Bring a task in line with its draft; without `today` nothing expires."""
    if task.state not in _SETTLED_BY_RULE:
        return _note_moved(book, task, draft)
    wanted = _comparable(draft)
    if task.locked & Locked.CHANNEL:
        wanted["channel"] = task.channel
        wanted["missing"] = "" if task.channel != Channel.MAIL else wanted["missing"]
    keeps_state = (
        task.locked & Locked.STATE
        or (wanted["state"] == TaskState.MISSED and today is None)
        or (wanted["state"] == TaskState.PLANNED and task.state == TaskState.CHOSEN)
    )
    if keeps_state:
        wanted["state"], wanted["reason"] = task.state, task.reason
    different = {column: new for column, new in wanted.items() if new != getattr(task, column)}
    if not different:
        return 0
    if different.get("state") == TaskState.MISSED and today:
        different["done_on"] = today.isoformat()
    if "mail_by" in different or "occurs_on" in different:
        different["not_before"] = draft.dates.not_before.isoformat()
        different["make_by"] = draft.dates.make_by.isoformat()
        different["arrive_by"] = draft.dates.arrive_by.isoformat()
    book.update(models.CardTask, [task.id], **different)
    return 1


def _note_moved(book: Writing, task: _Task, draft: Draft) -> int:
    """A card that is printed keeps its day; the row tells that the day was changed afterwards."""
    now = draft.occurrence.day
    is_waiting = task.state in (TaskState.PRINTED, TaskState.SIGNED)
    if not is_waiting or task.occurs_on == now.isoformat():
        return 0
    book.update(models.CardTask, [task.id], notice=f"moved:{task.occurs_on}:{now.isoformat()}")
    return 1


def _is_free(task: _Task) -> bool:
    """Nobody has decided anything about it, so it may go with the date it came from."""
    return task.state in _SETTLED_BY_RULE and not task.locked
