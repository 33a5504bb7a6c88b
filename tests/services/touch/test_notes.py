"""What was said: notes, calls and visits, with everybody who was there."""

import datetime as dt

import pytest

from cardkeeper.errors import CardKeeperError
from cardkeeper.services.people import customers
from cardkeeper.services.touch import info_items, notes
from cardkeeper.store.connection import select
from cardkeeper.store.writing import ChangedElsewhere
from tests.factories import TUESDAY, a_customer
from tests.services.commands import undoable

MONDAY = TUESDAY - dt.timedelta(1)


def clocks(person_id):
    return select("SELECT last_personal, last_touch FROM person WHERE id = ?", person_id)[0]


def test_a_call_is_todays_contact(library):
    priya = a_customer()

    change = undoable(lambda: notes.add(priya, " Wants the kitchen done. ", TUESDAY, kind="call"))

    assert clocks(priya) == ("2026-05-12", "2026-05-12")
    [note] = notes.recent(priya)
    assert (note.id, note.on, note.kind, note.text) == (
        change.ids[0],
        TUESDAY,
        "call",
        "Wants the kitchen done.",
    )


def test_everybody_who_was_there_has_the_note_and_the_contact(library):
    priya, dev, tom = a_customer(), a_customer("Dev Raman"), a_customer("Tom Okafor")

    undoable(lambda: notes.add(priya, "Signed the papers", TUESDAY, kind="visit", others=[dev, priya, dev]))

    assert clocks(dev)[0] == clocks(priya)[0] == "2026-05-12"
    assert clocks(tom) == (None, None)
    assert [note.others for note in notes.recent(dev)] == [(priya,)]
    assert [note.others for note in notes.recent(priya)] == [(dev,)]
    assert customers.find("papers") == customers.find("raman")


def test_a_note_of_yesterday_is_yesterdays_contact_and_tomorrow_has_none(library):
    priya = a_customer()
    notes.add(priya, "Called back", TUESDAY, on=MONDAY)

    assert clocks(priya)[0] == "2026-05-11"
    with pytest.raises(CardKeeperError, match="still to come"):
        notes.add(priya, "Will call", TUESDAY, on=TUESDAY + dt.timedelta(1))


def test_editing_moves_the_day_and_the_people(library):
    priya, dev, tom = a_customer(), a_customer("Dev Raman"), a_customer("Tom Okafor")
    note = notes.add(priya, "Lunch", TUESDAY, others=[dev]).ids[0]

    undoable(lambda: notes.edit(note, "Late lunch", TUESDAY, on=MONDAY, others=[tom], private=True))

    assert [clocks(id_)[0] for id_ in (priya, dev, tom)] == ["2026-05-11", None, "2026-05-11"]
    [shown] = notes.recent(tom)
    assert (shown.text, shown.private, shown.others) == ("Late lunch", True, (priya,))
    assert notes.recent(tom, with_private=False) == []


def test_an_edit_over_somebody_elses_edit_is_refused(library):
    priya = a_customer()
    note = notes.add(priya, "Lunch", TUESDAY).ids[0]
    notes.edit(note, "Lunch at Gino's", version=1)

    with pytest.raises(ChangedElsewhere):
        notes.edit(note, "Breakfast", version=1)


def test_a_deleted_note_sets_the_clocks_back(library):
    priya, dev = a_customer(), a_customer("Dev Raman")
    notes.add(priya, "Called", TUESDAY, on=MONDAY)
    note = notes.add(priya, "Visit", TUESDAY, others=[dev]).ids[0]

    undoable(lambda: notes.delete(note))

    assert (clocks(priya)[0], clocks(dev)[0]) == ("2026-05-11", None)
    assert [each.text for each in notes.recent(priya)] == ["Called"]


def test_a_note_found_by_its_words_until_it_is_deleted(library):
    priya = a_customer()
    note = notes.add(priya, "Biscuit is on a diet", TUESDAY).ids[0]
    assert customers.find("diet") == [priya]

    notes.delete(note)
    assert customers.find("diet") == []


def test_shared_information_is_in_everybodys_notes_and_no_personal_contact(library):
    people = [a_customer(f"Customer {letter}") for letter in "ABCD"]
    notes.add(people[0], "Called", TUESDAY, on=MONDAY)

    change = undoable(
        lambda: info_items.share(people[:3], "Rates in May", TUESDAY, web="example.com/rates", by="email")
    )

    assert clocks(people[0]) == ("2026-05-11", "2026-05-12")
    assert clocks(people[1]) == (None, "2026-05-12")
    assert clocks(people[3]) == (None, None)
    [item] = info_items.recent()
    assert (item.title, item.people, item.web) == ("Rates in May", 3, "example.com/rates")
    assert info_items.told(change.ids[0]) == people[:3]


def test_shared_information_can_be_corrected_and_taken_back(library):
    priya = a_customer()
    item = info_items.share([priya], "Rates in Mai", TUESDAY).ids[0]

    undoable(lambda: info_items.edit(item, "Rates in May"))
    assert [note.text for note in notes.recent(priya)] == ["Rates in May"]

    undoable(lambda: info_items.delete(item))
    assert notes.recent(priya) == []
    assert clocks(priya) == (None, None)


@pytest.mark.parametrize(("people", "title"), [([], "Rates"), ([1], "  \n ")])
def test_nothing_is_shared_with_nobody(library, people, title):
    with pytest.raises(CardKeeperError, match="what was shared"):
        info_items.share(people, title, TUESDAY)
