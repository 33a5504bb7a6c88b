"""Cards that something in the book asks for at once: thanks for a referral, an apology after a problem."""

import datetime as dt
from typing import Any

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.units import UnitKind
from cardkeeper.services.book import settings
from cardkeeper.services.due import upkeep
from cardkeeper.services.due.circle import Circle, UnitRef
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.drafts import unit_key_of
from cardkeeper.services.due.standing import Matter, judge
from cardkeeper.store import models
from cardkeeper.store.connection import value
from cardkeeper.store.writing import Writing


def plan(
    book: Writing,
    kind: OccasionKind,
    person_id: int,
    today: dt.date,
    *,
    source: str,
    source_key: str,
    label: str = "",
    **references: Any,
) -> int | None:
    """Put a card for one person on the list; gives its task, or None if it is there already.

    `planning.settle` then chooses its design and verse. `references` are the columns that tie it to what
    asked for it, such as `problem_id` and `about_id`.
    """
    book.flush()
    circle = Circle([person_id])
    unit = _unit(circle, person_id)
    key = unit_key_of(unit)
    if value("SELECT 1 FROM card_task WHERE source_key = ? AND recipient_key = ?", source_key, key):
        return None
    desk = Desk(settings.load(), today)
    day = desk.soon(today, "").arrive_by
    state = upkeep.columns(judge(desk, circle, Matter(kind, unit, day, begun=today)))
    return book.insert(
        models.CardTask,
        source=source,
        source_key=source_key,
        year=day.year,
        recipient_key=key,
        kind=str(kind),
        label=label,
        person_id=person_id,
        household_id=unit.household_id,
        occurs_on=day.isoformat(),
        undated=1,
        **state,
        **references,
    )


def _unit(circle: Circle, person_id: int) -> UnitRef:
    """A person, a child in the care of its parents."""
    home = circle.home_of(person_id)
    care_of = home is not None and circle.is_child(person_id)
    return UnitRef(UnitKind.PERSON, person_id, home.id if home else None, care_of)
