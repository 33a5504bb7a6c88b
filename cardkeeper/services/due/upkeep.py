"""Keeping one task right: what the rules say of it now is written down, what a person decided stays."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cardkeeper.core.exclusions import Reason
from cardkeeper.core.kinds import Channel, TaskState
from cardkeeper.services.book import settings
from cardkeeper.services.due.circle import Circle
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.standing import Matter, Standing, judge
from cardkeeper.services.due.tasks import Locked, TaskRecord, circle_of, load, of_a_month, unit_of
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing

BY_RULE = (TaskState.PLANNED, TaskState.CHOSEN, TaskState.HELD, TaskState.SKIPPED, TaskState.MISSED)
UNPRINTED = (TaskState.PLANNED, TaskState.CHOSEN, TaskState.HELD)
WAITING = (TaskState.PRINTED, TaskState.SIGNED)

_OF_PEOPLE = """
SELECT id FROM card_task WHERE deleted_at IS NULL AND state IN ({states}) AND (person_id IN ({marks})
  OR about_id IN ({marks}) OR household_id IN (SELECT household_id FROM household_member
    WHERE person_id IN ({marks}) AND deleted_at IS NULL AND until IS NULL))
"""


def of_people(people: Iterable[int], states: Sequence[TaskState]) -> list[int]:
    """The tasks in these states that are to, about or shared by these people."""
    quoted = ", ".join(f"'{state}'" for state in states)
    found: set[int] = set()
    for chunk in chunks(people):
        sql = _OF_PEOPLE.format(states=quoted, marks=marks(chunk))
        found |= {row[0] for row in select(sql, *chunk, *chunk, *chunk)}
    return sorted(found)


def matters(tasks: Iterable[TaskRecord], circle: Circle) -> dict[int, Matter]:
    """What each of these tasks is about, as it stands in the book."""
    known = list(tasks)
    fixed, months = pinned(known), of_a_month(known)
    return {
        task.id: _matter(task, circle, fixed.get(task.id), is_approximate=task.id in months) for task in known
    }


def adjust(
    book: Writing, task: TaskRecord, standing: Standing, desk: Desk, *, may_expire: bool = True, **facts: Any
) -> bool:
    """Bring a task in line with what the rules say; `facts` are more of its columns. Tells of a change."""
    if task.state not in BY_RULE:
        return False
    wanted = facts | columns(standing)
    if _keeps_state(task, standing, may_expire=may_expire):
        wanted |= {"state": task.state, "reason": task.reason}
    different = {column: new for column, new in wanted.items() if new != getattr(task, column)}
    if not different:
        return False
    if "state" in different:
        different["done_on"] = desk.today.isoformat() if wanted["state"] == TaskState.MISSED else None
        if task.state == TaskState.CHOSEN:
            recall(book, [task.id])
    book.update(models.CardTask, [task.id], **different)
    return True


def columns(standing: Standing) -> dict[str, Any]:
    """The columns of a task that the rules decide."""
    dates = standing.dates
    return {
        "not_before": dates.not_before.isoformat(),
        "make_by": dates.make_by.isoformat(),
        "mail_by": dates.mail_by.isoformat(),
        "arrive_by": dates.arrive_by.isoformat(),
        "channel": str(standing.channel),
        "missing": standing.missing,
        "belated": int(standing.is_belated),
        "state": str(standing.state),
        "reason": str(standing.reason),
    }


def refresh(book: Writing, people: Iterable[int], today: dt.date, *, left_out: bool = False) -> None:
    """Bring the unprinted cards of these people and their households in line, inside a command.

    With `left_out` those that a wish ruled out, too: the wish may be gone.
    """
    book.flush()
    found = load(of_people(people, UNPRINTED))
    if left_out:
        skipped = load(of_people(people, (TaskState.SKIPPED,)))
        found |= {id_: task for id_, task in skipped.items() if task.reason == Reason.DO_NOT_SEND}
    circle = circle_of(found.values())
    desk = Desk(settings.load(), today)
    for id_, matter in matters(found.values(), circle).items():
        if circle.is_served(matter.unit):
            adjust(book, found[id_], judge(desk, circle, matter), desk)


def recall(book: Writing, task_ids: Iterable[int]) -> None:
    """Take cards that are prepared but not printed out of their batch."""
    for chunk in chunks(task_ids):
        stale = select(
            f"SELECT id FROM card_item WHERE task_id IN ({marks(chunk)}) AND printed_on IS NULL", *chunk
        )
        book.delete(models.CardItem, [row[0] for row in stale])


def _matter(task: TaskRecord, circle: Circle, address_id: int | None, *, is_approximate: bool) -> Matter:
    return Matter(
        task.occasion_kind,
        unit_of(task, circle),
        task.day,
        task.about_id,
        address_id,
        begun=dt.date.fromisoformat(task.not_before) if task.undated else None,
        channel=Channel(task.channel) if task.locked & Locked.CHANNEL else None,
        holiday=task.holiday_key,
        is_approximate=is_approximate,
    )


def pinned(tasks: Iterable[TaskRecord]) -> Mapping[int, int]:
    """The address chosen for an occasion, by the task made for it."""
    occasions = {task.id: task.occasion_id for task in tasks if task.occasion_id}
    found: dict[int, int] = {}
    for chunk in chunks(id_ for id_ in occasions.values() if id_):
        sql = f"SELECT id, address_id FROM occasion WHERE id IN ({marks(chunk)}) AND address_id IS NOT NULL"
        found |= dict(select(sql, *chunk))
    return {task: found[occasion] for task, occasion in occasions.items() if occasion in found}


def _keeps_state(task: TaskRecord, standing: Standing, *, may_expire: bool) -> bool:
    """Somebody decided it, it is in a batch already, or nothing may expire now."""
    return bool(
        task.locked & Locked.STATE
        or (standing.state is TaskState.MISSED and not may_expire)
        or (standing.state is TaskState.PLANNED and task.state == TaskState.CHOSEN)
    )
