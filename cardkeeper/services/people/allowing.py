"""Sending cards again to somebody who asked for none: the wishes that rule one card out, taken back (R11)."""

import datetime as dt

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.exclusions import Suppression
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.due.circle import Circle
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.tasks import TaskRecord, circle_of, load, unit_of
from cardkeeper.services.people import people, suppressions
from cardkeeper.services.people.suppressions import SuppressionRow
from cardkeeper.store import models
from cardkeeper.store.writing import writing

_TOUCHED = Touched.PEOPLE | Touched.CARDS | Touched.OCCASIONS


def against(task_id: int, today: dt.date) -> list[SuppressionRow]:
    """The wishes of its people and of their household that rule this card out."""
    task, circle = _found(task_id)
    return _covering(task, circle, today)


def allow_again(task_id: int, today: dt.date) -> Change:
    """They may get such cards again: this one and all others left out for the same wish come back.

    Raises CardKeeperError when no wish speaks against it any more.
    """
    task, circle = _found(task_id)
    wishes, shy = _covering(task, circle, today), _without_birthdays(task, circle)
    if not wishes and shy is None:
        raise CardKeeperError(_("Nothing speaks against this card any more. Put it back on the list."))
    concerned = _asked(task, circle)
    with writing(_("Send cards again"), _TOUCHED) as book:
        book.move_to_trash(models.Suppression, [wish.id for wish in wishes])
        if shy is not None:
            people.change(book, shy, today, observes_birthdays=True)
        suppressions.follow(book, concerned, today)
        name = circle.name_of(task.person_id)
        book.message = _("{name} may get cards again.").format(name=name)
        book.ids = (task_id,)
    return book.change()


def _covering(task: TaskRecord, circle: Circle, today: dt.date) -> list[SuppressionRow]:
    every = {wish.id: wish for id_ in _asked(task, circle) for wish in suppressions.of_person(id_)}
    there = Desk(settings.load(), today).there(task.arrival)
    return [wish for wish in every.values() if _covers(wish, task.occasion_kind, there)]


def _covers(wish: SuppressionRow, kind: OccasionKind, day: dt.date) -> bool:
    return Suppression(wish.what, wish.since, wish.until).covers(kind, day)


def _without_birthdays(task: TaskRecord, circle: Circle) -> int | None:
    """Whose birthday it is, if they keep none."""
    about = circle.people.get(task.about_id or 0)
    is_birthday = task.occasion_kind is OccasionKind.BIRTHDAY
    return about.id if is_birthday and about is not None and not about.observes_birthdays else None


def _asked(task: TaskRecord, circle: Circle) -> list[int]:
    adults = circle.adults(unit_of(task, circle))
    return sorted({task.person_id, *(record.id for record in adults)})


def _found(task_id: int) -> tuple[TaskRecord, Circle]:
    known = load([task_id])
    if task_id not in known:
        raise CardKeeperError(_("This card is not on the list any more."))
    return known[task_id], circle_of(known.values())
