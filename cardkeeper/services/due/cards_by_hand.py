"""Cards somebody asks for without a date in the book: thanks, sympathy, congratulations, we miss you."""

import datetime as dt
import uuid
from collections.abc import Iterable

from cardkeeper.core import names
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.exclusions import Reason
from cardkeeper.core.kinds import Channel, OccasionKind, TaskState
from cardkeeper.core.merge import clean
from cardkeeper.core.units import UnitKind, unit_for
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.cards import choosing
from cardkeeper.services.due import standing, upkeep
from cardkeeper.services.due.circle import Circle, UnitRef
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.drafts import unit_key_of
from cardkeeper.services.due.standing import Matter
from cardkeeper.services.due.tasks import Locked, load
from cardkeeper.services.life import ending
from cardkeeper.store import models
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.CARDS
_ASK_FIRST = frozenset({Reason.DECEASED, Reason.DO_NOT_SEND})


class NotWanted(CardKeeperError):
    """There is a reason against this card; it is made only when the user says so."""


def make(
    kind: OccasionKind,
    today: dt.date,
    *,
    person_id: int | None = None,
    household_id: int | None = None,
    label: str = "",
    on: dt.date | None = None,
    about_id: int | None = None,
    channel: Channel | None = None,
    anyway: bool = False,
) -> Change:
    """Make a card for a person or a household. The change's `ids` is its task.

    `on` is the day it is for; without one, or for a day that is past, it goes out as soon as it is made.
    `label` is what its words need: what the thanks are for, the baby's or the dead person's name. Sympathy
    asked for on the page of the dead goes to those they lived with, else to their family. Raises NotWanted, a
    sentence, when somebody asked for no cards or there is mourning, unless `anyway`.
    """
    with writing(_("Make a card"), _TOUCHED) as book:
        unit, circle = _unit(kind, person_id, household_id, about_id)
        about_id = about_id or _mourned_id(kind, circle, person_id)
        begun = None if kind.has_day and on and on >= today else today
        desk = Desk(settings.load(), today)
        day = on or desk.soon(today, "").arrive_by
        matter = Matter(kind, unit, day, about_id, begun=begun, channel=channel)
        if not anyway:
            _refuse_unwanted(desk, circle, matter)
        named = clean(label) or _mourned_name(kind, circle, about_id)
        task_id = _put(book, desk, circle, matter, named, anyway=anyway)
        _choose(book, task_id, today)
        book.ids = (task_id,)
    return book.change()


def objections(
    kind: OccasionKind, today: dt.date, *, person_id: int | None = None, household_id: int | None = None
) -> list[str]:
    """What speaks against such a card, in sentences, to be asked before it is made."""
    unit, circle = _unit(kind, person_id, household_id, None)
    desk = Desk(settings.load(), today)
    mourned = _mourned_id(kind, circle, person_id)
    matter = Matter(kind, unit, desk.soon(today, "").arrive_by, mourned, begun=today)
    return [found.sentence for found in standing.reasons(desk, circle, matter)]


def discard(task_ids: Iterable[int], today: dt.date) -> Change:
    """This card was a mistake: it goes to the trash, or, when it is printed already, is not mailed."""
    with writing(_("Discard card"), _TOUCHED) as book:
        ending.put_away(book, load(task_ids).values(), "by-user", today)
    return book.change()


def _unit(
    kind: OccasionKind, person_id: int | None, household_id: int | None, about_id: int | None
) -> tuple[UnitRef, Circle]:
    circle = Circle({id_ for id_ in (person_id, about_id) if id_}, {household_id} if household_id else ())
    if household_id is not None:
        wanted = unit_for(kind)
        shared = UnitKind.COUPLE if wanted and wanted.kind is UnitKind.COUPLE else UnitKind.HOUSEHOLD
        adults = circle.adults(UnitRef(shared, 0, household_id))
        if not adults:
            raise CardKeeperError(_("Nobody in this household can be written to. No card was made."))
        return UnitRef(shared, adults[0].id, household_id), circle
    if person_id is None or person_id not in circle.people:
        raise CardKeeperError(_("This customer is not there any more. No card was made."))
    home = circle.home_of(person_id)
    left = circle.adults(UnitRef(UnitKind.HOUSEHOLD, 0, home.id)) if home else []
    if home and _mourned_id(kind, circle, person_id) and left and not left[0].person.deceased:
        return UnitRef(UnitKind.HOUSEHOLD, left[0].id, home.id), circle
    care_of = home is not None and circle.is_child(person_id)
    return UnitRef(UnitKind.PERSON, person_id, home.id if home else None, care_of), circle


def _refuse_unwanted(desk: Desk, circle: Circle, matter: Matter) -> None:
    for found in standing.reasons(desk, circle, matter):
        if found.reason in _ASK_FIRST:
            raise NotWanted(found.sentence)


def _mourned_id(kind: OccasionKind, circle: Circle, person_id: int | None) -> int | None:
    """Whose page sympathy was asked for on, when it is they who died."""
    record = circle.people.get(person_id or 0)
    is_mourned = kind is OccasionKind.SYMPATHY and record is not None and record.person.deceased
    return person_id if is_mourned else None


def _mourned_name(kind: OccasionKind, circle: Circle, about_id: int | None) -> str:
    record = circle.people.get(about_id or 0)
    return names.first_name(record.person) if record and kind is OccasionKind.SYMPATHY else ""


def _put(book: Writing, desk: Desk, circle: Circle, matter: Matter, label: str, *, anyway: bool) -> int:
    found = standing.judge(desk, circle, matter)
    columns = upkeep.columns(found)
    if anyway and columns["state"] == TaskState.SKIPPED:
        columns |= {"state": str(TaskState.PLANNED), "reason": ""}
    decided = (Locked.CHANNEL if matter.channel else 0) | (Locked.STATE if anyway else 0)
    return book.insert(
        models.CardTask,
        source="by-hand",
        source_key=f"by-hand:{uuid.uuid4()}",
        year=matter.day.year,
        recipient_key=unit_key_of(matter.unit),
        kind=str(matter.kind),
        label=label,
        person_id=matter.unit.person_id,
        household_id=matter.unit.household_id,
        about_id=matter.about_id,
        occurs_on=matter.day.isoformat(),
        undated=int(matter.begun is not None),
        locked=int(decided),
        **columns,
    )


def _choose(book: Writing, task_id: int, today: dt.date) -> None:
    """Design and verse at once, so that the window can show the card."""
    task = load([task_id])[task_id]
    chosen = choosing.Chooser([task], today).choose(task)
    if chosen:
        book.update(models.CardTask, [task_id], **chosen)
