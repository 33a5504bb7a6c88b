"""Printed cards that the rules would leave out today: nothing takes them back, so their rows tell (R11)."""

import datetime as dt
from collections.abc import Iterable

from cardkeeper.core.exclusions import Exclusion, Reason
from cardkeeper.services.book import settings
from cardkeeper.services.due import notices, upkeep
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.standing import reasons
from cardkeeper.services.due.tasks import circle_of, load
from cardkeeper.store import models
from cardkeeper.store.writing import Writing

_TOLD = {Reason.DO_NOT_SEND: notices.UNWANTED, Reason.OPEN_PROBLEM: notices.PROBLEM}


def tell(book: Writing, people: Iterable[int], today: dt.date) -> None:
    """Say on the cards that wait for the letter box whether these people want them, inside a command."""
    book.flush()
    found = load(upkeep.of_people(people, upkeep.WAITING))
    circle, desk = circle_of(found.values()), Desk(settings.load(), today)
    for id_, matter in upkeep.matters(found.values(), circle).items():
        before = found[id_].notice
        now = _notice(reasons(desk, circle, matter))
        if before != now and before in ("", *_TOLD.values()):
            book.update(models.CardTask, [id_], notice=now)


def _notice(found: Iterable[Exclusion]) -> str:
    return next((_TOLD[each.reason] for each in found if each.reason in _TOLD), "")
