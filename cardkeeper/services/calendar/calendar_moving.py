"""Putting what stands on the calendar on another day: for good where it happens once, else for one year."""

import dataclasses
import datetime as dt

from cardkeeper.core.changes import Change
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.i18n import _
from cardkeeper.services.calendar.calendar_entries import Entry, Source
from cardkeeper.services.calendar.calendar_names import Names, Party
from cardkeeper.services.occasions import occasions
from cardkeeper.services.touch import reminders
from cardkeeper.services.touch.reminders import About
from cardkeeper.store.connection import value

REMINDERS = {
    Source.REMINDER: About.NOTE,
    Source.PROMISE: About.PROMISE,
    Source.CHECK_BACK: About.CHECK_BACK,
}


def can_move(entry: Entry) -> bool:
    """It has a day somebody may change: dates, calls and promises."""
    return entry.source is Source.DATE or entry.source in REMINDERS


def is_yearly(entry: Entry) -> bool:
    """It comes every year, so that another day counts for one year only."""
    return entry.source is Source.DATE and OccasionKind(entry.kind).is_yearly


def move(entry: Entry, day: dt.date, today: dt.date) -> Change:
    """Put an entry on another day, a yearly one for that year. Raises CardKeeperError when it is gone."""
    if entry.source in REMINDERS:
        change = reminders.snooze(REMINDERS[entry.source], entry.ref, day)
    elif entry.source is not Source.DATE:
        raise ValueError("a card or a mailing is not moved on the calendar")
    elif is_yearly(entry):
        change = occasions.move_once(entry.ref, entry.year, day, today)
    else:
        known = occasions.get(entry.ref)
        date = PartialDate(day.month, day.day, day.year)
        change = occasions.edit(known.id, known.version, date=date, active_from=None)
    return dataclasses.replace(change, message=_("{name} is on another day now.").format(name=entry.name))


def leave_out(entry: Entry, today: dt.date) -> Change:
    """Not this year; the next one as ever."""
    change = occasions.move_once(entry.ref, entry.year, None, today)
    said = _("{name} is left out this year.").format(name=entry.name)
    return dataclasses.replace(change, message=said)


def resident(household_id: int) -> int | None:
    """Whose page is opened for a date of a home: its first adult; None where nobody is left."""
    found = value(_RESIDENT, household_id)
    return None if found is None else int(found)


def name_of(person_id: int) -> str:
    """What somebody is called on the calendar."""
    party = Party(person_id)
    return Names([party]).whole(party)


_RESIDENT = """
SELECT person_id FROM household_member AS lives JOIN person ON person.id = person_id
JOIN household ON household.id = household_id
WHERE household_id = ? AND lives.deleted_at IS NULL AND until IS NULL AND person.deleted_at IS NULL
ORDER BY primary_person_id IS NOT person_id, role <> 'adult', is_customer = 0, position, lives.id LIMIT 1
"""
