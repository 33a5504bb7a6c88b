"""The first card of somebody who is being typed in: the very one that will be planned, or one like it."""

import datetime as dt
import hashlib
from typing import NamedTuple

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.design_choice import DesignHistory, Wanted, choose_design
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.merge import clean
from cardkeeper.core.occasions import number_is_printed, occurrences_between
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.book import settings
from cardkeeper.services.cards import designs, sent
from cardkeeper.services.due import planning
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.tasks import TaskRecord, load
from cardkeeper.services.people import quick_add
from cardkeeper.services.people.quick_add import NewCustomer
from cardkeeper.store.connection import rehearsal, select

_A_YEAR = dt.timedelta(366)


class FirstCard(NamedTuple):
    """A birthday card: its design by key and name, the day it is mailed, and the age printed on it.

    `is_planned` tells that saving puts this very card on the list; otherwise it is one like the first.
    """

    design: str
    palette: str
    name: str
    mail_by: dt.date
    on: dt.date
    years: int | None
    is_planned: bool


def of(new: NewCustomer, today: dt.date) -> FirstCard | None:
    """The card of their birthday, as the list will choose it (R16 to R18); None without a whole birthday."""
    if new.birthday is None or not new.birthday.is_day:
        return None
    return _planned(new, today) or _like(new.birthday, new.name, today)


def _planned(new: NewCustomer, today: dt.date) -> FirstCard | None:
    """What saving would put on the list; found out by doing it and taking it back."""
    if not clean(new.name):
        return None
    with rehearsal():
        try:
            people = quick_add.add(new, today).ids
        except CardKeeperError:
            # A referral that goes in a circle: the form says so when it is saved.
            return None
        planning.settle(today, people=people, may_expire=False)
        rows = select(
            "SELECT id FROM card_task WHERE kind = ? AND about_id = ? AND design_key <> ''"
            " AND deleted_at IS NULL ORDER BY occurs_on LIMIT 1",
            str(OccasionKind.BIRTHDAY),
            people[0],
        )
        return _of_task(load([rows[0][0]])[rows[0][0]]) if rows else None


def _of_task(task: TaskRecord) -> FirstCard:
    years = task.years if number_is_printed(OccasionKind.BIRTHDAY, task.years) else None
    design = (task.design_key, task.palette, _name_of(task.design_key))
    return FirstCard(*design, task.mail_day, task.day, years, is_planned=True)


def _like(birthday: PartialDate, name: str, today: dt.date) -> FirstCard | None:
    """A card for a birthday that is too far off to be planned yet."""
    desk = Desk(settings.load(), today)
    coming = occurrences_between(OccasionKind.BIRTHDAY, birthday, today, today + _A_YEAR, desk.leap)
    following = next(iter(coming), None)
    if following is None:
        return None
    years = following.years if number_is_printed(OccasionKind.BIRTHDAY, following.years) else None
    wanted = Wanted(OccasionKind.BIRTHDAY, number=years)
    history = DesignHistory(last_used=sent.last_used_designs())
    stable = hashlib.sha256(name.strip().casefold().encode()).hexdigest()
    choice = choose_design(designs.facts(), wanted, history, stable)
    if choice is None:
        return None
    mail_by = desk.dates(following.day, "").mail_by
    design = (choice.key, choice.palette, _name_of(choice.key))
    return FirstCard(*design, mail_by, following.day, years, is_planned=False)


def _name_of(design_key: str) -> str:
    return designs.all_designs()[design_key].name_in(settings.load().language)
