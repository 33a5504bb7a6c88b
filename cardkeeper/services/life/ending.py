"""Ending cards: when somebody dies, parts, leaves or a date turns out to be none (R25).

History stays. What was prepared leaves its batch, what was printed is not mailed, and no rule opens it again.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum

from cardkeeper.core.exclusions import Reason
from cardkeeper.core.kinds import TaskState
from cardkeeper.core.planning import BELATED_DAYS
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.core.units import UnitKind
from cardkeeper.services.book import settings
from cardkeeper.services.due import upkeep
from cardkeeper.services.due.circle import Circle, UnitRef
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.standing import reasons
from cardkeeper.services.due.tasks import Locked, TaskRecord, circle_of, load, set_state
from cardkeeper.services.households import memberships
from cardkeeper.services.people.parties import chunks, households, id_list, marks
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing

OPEN = (*upkeep.UNPRINTED, *upkeep.WAITING)


class Ended(StrEnum):
    """Why a card came to an end beside the reasons of R11."""

    DATE_DELETED = "date-deleted"
    DIVORCED = "divorced"
    ARCHIVED = "archived"


def end(
    book: Writing,
    tasks: Iterable[TaskRecord],
    reason: str,
    today: dt.date,
    progress: Progress = no_progress,
) -> None:
    """Close these cards for good; plan_again brings one back."""
    every = list(tasks)
    for done, task in enumerate(every, start=1):
        if TaskState(task.state).is_open:
            upkeep.recall(book, [task.id])
            set_state(book, task, TaskState.SKIPPED, today, reason, locked=task.locked | Locked.STATE)
        progress(done, len(every))


def put_away(book: Writing, tasks: Iterable[TaskRecord], reason: str, today: dt.date) -> None:
    """Move unprinted cards to the trash with what they came from; printed ones are only ended."""
    every = list(tasks)
    unprinted = [task.id for task in every if task.state in upkeep.UNPRINTED]
    upkeep.recall(book, unprinted)
    book.move_to_trash(models.CardTask, unprinted)
    end(book, (task for task in every if task.state in upkeep.WAITING), reason, today)


def with_occasions(
    book: Writing, occasion_ids: Iterable[int], today: dt.date, year: int | None = None
) -> None:
    """The dates go, for good or in one year, and the open cards made for them with them."""
    book.flush()
    found: set[int] = set()
    for chunk in chunks(occasion_ids):
        sql = f"SELECT id FROM card_task WHERE occasion_id IN ({marks(chunk)}) AND ifnull(?, year) = year"
        found |= {row[0] for row in select(sql, *chunk, year)}
    put_away(book, load(found).values(), Ended.DATE_DELETED, today)


def reopen(book: Writing, people: Sequence[int], reason: str, today: dt.date) -> None:
    """Plan the cards again that were ended for this reason and can go out yet; the rules then judge them."""
    ids = id_list(people)
    rows = select(
        "SELECT id FROM card_task WHERE state = 'skipped' AND reason = ? AND occurs_on >= ?"
        f" AND deleted_at IS NULL AND (person_id IN ({ids}) OR about_id IN ({ids}) OR household_id IN"
        f" (SELECT household_id FROM household_member WHERE person_id IN ({ids}) AND until IS NULL))",
        reason,
        (today - dt.timedelta(BELATED_DAYS)).isoformat(),
    )
    for task in load(row[0] for row in rows).values():
        set_state(book, task, TaskState.PLANNED, today, locked=task.locked & ~Locked.STATE)


def open_tasks(people: Iterable[int]) -> dict[int, TaskRecord]:
    """The open cards to, about or shared by these people."""
    return load(upkeep.of_people(people, OPEN))


def by_rule(book: Writing, people: Iterable[int], reason: Reason, today: dt.date) -> None:
    """End the open cards of these people that a rule now forbids for this reason, decided ones too."""
    book.flush()
    found = open_tasks(people)
    circle = circle_of(found.values())
    desk = Desk(settings.load(), today)
    matters = upkeep.matters(found.values(), circle)
    forbidden = [
        task
        for task in found.values()
        if any(each.reason is reason for each in reasons(desk, circle, matters[task.id]))
    ]
    end(book, forbidden, reason, today)


def unserved(book: Writing, people: Sequence[int], reason: str, today: dt.date) -> None:
    """End the open cards to or about these people, and the shared ones when no customer is left in it."""
    book.flush()
    end(book, _of_the_gone(people), reason, today)


def away_with(book: Writing, people: Sequence[int]) -> None:
    """The open cards of people who go to the trash, and of those who were served through them, go along.

    So does what they shared with the dead only.
    """
    book.flush()
    over = _of_the_gone(people)
    upkeep.recall(book, [task.id for task in over])
    chosen = [task.id for task in over if task.state == TaskState.CHOSEN]
    book.update(models.CardTask, chosen, state=str(TaskState.PLANNED))
    book.move_to_trash(models.CardTask, [task.id for task in over])
    left = {home.household_id for id_ in people for home in memberships.of_person(id_)}
    for home_id in sorted(left):
        memberships.keep_primary(book, home_id)
    hand_over(book, left, people)


def back_with(book: Writing, people: Sequence[int]) -> None:
    """The cards that went to the trash together with these people come back with them."""
    ids = id_list(people)
    rows = select(
        "SELECT id FROM card_task WHERE deleted_at IN"
        f" (SELECT deleted_at FROM person WHERE id IN ({ids}) AND deleted_at IS NOT NULL)"
    )
    book.update(models.CardTask, [row[0] for row in rows], deleted_at=None)


def _of_the_gone(people: Sequence[int]) -> list[TaskRecord]:
    found = open_tasks(people)
    circle = circle_of(found.values())
    gone = set(people)
    matters = upkeep.matters(found.values(), circle)
    return [
        task
        for task in found.values()
        if (task.person_id in gone and task.unit_kind in (UnitKind.PERSON, UnitKind.CONTACT))
        or task.about_id in gone
        or not circle.is_served(matters[task.id].unit)
        or not _is_anybody_left(circle, matters[task.id].unit, gone)
    ]


def _is_anybody_left(circle: Circle, unit: UnitRef, gone: Collection[int]) -> bool:
    """One person is told of by their id; of a home somebody must be alive and stay."""
    if unit.is_single:
        return True
    return any(record.id not in gone and not record.person.deceased for record in circle.greeted(unit))


def hand_over(book: Writing, household_ids: Collection[int], gone: Sequence[int]) -> None:
    """Let the open cards these people shared with their households be to whom comes first there now."""
    book.flush()
    primary = {home.id: home.primary_id for home in households(household_ids).values()}
    theirs: dict[int, list[int]] = {}
    for id_, task in open_tasks(gone).items():
        receiver = primary.get(task.household_id or 0)
        if receiver is not None and task.unit_kind not in (UnitKind.PERSON, UnitKind.CONTACT):
            theirs.setdefault(receiver, []).append(id_)
    for receiver in theirs.keys() - set(gone):
        book.update(models.CardTask, theirs[receiver], person_id=receiver)
