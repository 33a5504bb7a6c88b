"""What stands on the calendar is put on another day: for good where it happens once, else for one year."""

import datetime as dt

import pytest

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.filters import EVERYONE
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.calendar import calendar, calendar_moving
from cardkeeper.services.calendar.calendar_people import folk
from cardkeeper.services.due import cards_by_hand
from cardkeeper.services.occasions import occasions
from cardkeeper.services.touch import notes, problems
from tests.factories import TUESDAY, a_customer, born, child, married, spouse
from tests.services.commands import undoable

DAY = dt.date(2026, 5, 21)


def entries(first: dt.date = TUESDAY, last: dt.date = dt.date(2026, 7, 31)):
    days = calendar.days(first, last, TUESDAY, folk(EVERYONE, TUESDAY))
    return [entry for day in days.values() for entry in day.entries]


def test_a_graduation_has_another_day_for_good(library):
    person = a_customer()
    occasions.add("person_id", person, OccasionKind.GRADUATION, PartialDate.of(DAY), TUESDAY)

    change = undoable(lambda: calendar_moving.move(entries()[0], dt.date(2026, 6, 4), TUESDAY))

    assert change.message == "Priya Raman is on another day now."
    assert [entry.day for entry in entries()] == [dt.date(2026, 6, 4)]
    assert not entries()[0].is_moved


def test_a_birthday_has_it_for_one_year_also_over_new_year(library):
    a_customer(occasions=(born(1, 1, 1986),))
    new_year = entries(dt.date(2027, 1, 1), dt.date(2027, 1, 1))[0]

    undoable(lambda: calendar_moving.move(new_year, dt.date(2026, 12, 31), TUESDAY))

    moved = entries(dt.date(2026, 12, 20), dt.date(2027, 1, 10))
    assert [(entry.day, entry.is_moved) for entry in moved] == [(dt.date(2026, 12, 31), True)]
    assert [e.day for e in entries(dt.date(2028, 1, 1), dt.date(2028, 1, 2))] == [dt.date(2028, 1, 1)]


@pytest.mark.parametrize("what", ["note", "promise", "check-back"])
def test_reminders_are_put_off(library, what):
    person = a_customer()
    if what == "note":
        notes.add(person, "Ask about the dog", TUESDAY, remind_on=DAY)
    else:
        problem = problems.log(person, "Late", TUESDAY, promise="Call", due_on=DAY).ids[0]
        if what == "check-back":
            problems.put_right(problem, TUESDAY, card=None)
    entry = next(entry for entry in entries() if entry.mark.value == "")

    undoable(lambda: calendar_moving.move(entry, dt.date(2026, 7, 1), TUESDAY))

    assert dt.date(2026, 7, 1) in [entry.day for entry in entries()]


def test_cards_and_mailings_stay_where_they_are(library):
    person = a_customer()
    cards_by_hand.make(OccasionKind.NEW_HOME, TUESDAY, person_id=person, on=DAY)
    entry = entries()[0]

    assert not calendar_moving.can_move(entry)
    with pytest.raises(ValueError, match="not moved"):
        calendar_moving.move(entry, DAY, TUESDAY)


def test_left_out_this_year_it_comes_again_the_next(library):
    a_customer(occasions=(born(5, 21, 1986),))

    undoable(lambda: calendar_moving.leave_out(entries()[0], TUESDAY))

    assert entries() == []
    assert len(entries(dt.date(2027, 5, 1), dt.date(2027, 5, 31))) == 1


def test_a_date_of_a_couple_belongs_to_the_page_of_its_first_adult(library):
    tom = a_customer(
        "Tom Okafor", related=(spouse("Lucia Okafor"), child("Ada")), occasions=(married(5, 21, 2016),)
    )

    assert calendar_moving.resident(entries()[0].household_id) == tom
    assert calendar_moving.resident(999) is None
    assert calendar_moving.name_of(tom) == "Tom Okafor"
