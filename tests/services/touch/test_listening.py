"""Notes that listen: nothing is done unasked, and what is taken is one step with the note."""

import datetime as dt

import pytest

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.notes import FactChip, OccasionChip, ReminderChip
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import tasks
from cardkeeper.services.households import relations
from cardkeeper.services.occasions import occasions
from cardkeeper.services.people import facts, parties, suppressions
from cardkeeper.services.touch import listening, notes
from cardkeeper.services.touch.listening import Taken
from tests.factories import TUESDAY, a_customer, born, child, spouse
from tests.services.undoing import everything


def chips(person, text):
    return listening.heard(person, text, TUESDAY)


def test_a_note_offers_and_writes_nothing(library):
    priya = a_customer(related=(child("Anika Raman"),))
    before = everything()

    offered = chips(priya, "Anika graduates in June 2027. Wants to talk about the loan, call in September.")

    assert [type(chip) for chip in offered] == [OccasionChip, ReminderChip]
    assert offered[0].subject.candidates[0].name.startswith("Anika")
    assert everything() == before


def test_what_is_taken_is_one_step_with_the_note(library):
    priya = a_customer(related=(child("Anika Raman"),))
    before = everything()
    text = "Anika graduates in June 2027. They have a beagle named Biscuit. Call on May 20."
    offered = chips(priya, text)

    change = listening.log(priya, text, TUESDAY, kind="call", taken=[Taken(chip) for chip in offered])

    anika = relations.of_person(priya)[0].person_id
    assert occasions.of_person(anika)[0].date == PartialDate(6, None, 2027)
    assert [fact.kind for fact in facts.of([priya])[priya]] == ["pet"]
    assert notes.recent(priya)[0].remind_on == dt.date(2026, 5, 20)
    assert change.ids == (notes.recent(priya)[0].id,)
    change.undo()
    assert everything() == before


def test_what_is_left_stays_undone(library):
    priya = a_customer()

    listening.log(priya, "Elin graduates in June 2027.", TUESDAY, taken=[])

    assert relations.of_person(priya) == []
    assert occasions.of_person(priya) == []


def test_a_daughter_nobody_knew_becomes_one_of_the_family(library):
    grace = a_customer("Grace Lindqvist")
    chip = next(
        c for c in chips(grace, "Her daughter Elin graduates in June 2027.") if isinstance(c, OccasionChip)
    )

    listening.log(grace, "Her daughter Elin graduates in June 2027.", TUESDAY, taken=[Taken(chip)])

    row = relations.of_person(grace)[0]
    assert (row.name, row.kind, row.label) == ("Elin", "child", "Daughter")
    assert occasions.of_person(row.person_id)[0].kind is OccasionKind.GRADUATION


def test_of_several_the_one_chosen_is_meant(library):
    ruth = a_customer("Ruth Adeyemi", related=(child("Sam Adeyemi"), child("Sam Other")))
    text = "Sam graduates in June 2027."
    chip = chips(ruth, text)[0]
    assert chip.subject.must_ask
    second = chip.subject.candidates[1].person_id

    listening.log(ruth, text, TUESDAY, taken=[Taken(chip, second)])

    assert [o.kind for o in occasions.of_person(second)] == [OccasionKind.GRADUATION]


def test_a_birthday_that_is_there_is_put_right_instead_of_told_twice(library):
    priya = a_customer(related=(child("Anika Raman"),), occasions=(born(8, 8, about="Anika Raman"),))
    anika = relations.of_person(priya)[0].person_id
    text = "Anika's birthday is on August 9."
    offered = [chip for chip in chips(priya, text) if isinstance(chip, OccasionChip)]

    listening.log(priya, text, TUESDAY, taken=[Taken(chip) for chip in offered])

    dates = [o.date for o in occasions.of_person(anika) if o.kind is OccasionKind.BIRTHDAY]
    assert dates == ([PartialDate(8, 9)] if offered else [PartialDate(8, 8)])
    assert offered


def test_what_is_over_is_a_card_at_once_for_the_household(library):
    tom = a_customer("Tom Okafor", related=(spouse("Lucia Okafor"),))
    text = "They moved into a new house."
    chip = next(c for c in chips(tom, text) if isinstance(c, OccasionChip))
    assert chip.date is None

    listening.log(tom, text, TUESDAY, taken=[Taken(chip)])

    made = list(tasks.load(range(1, 50)).values())
    assert [(task.kind, task.unit_kind) for task in made] == [("new-home", "household")]


def test_when_something_taken_cannot_be_done_nothing_is_written(library):
    tom = a_customer("Tom Okafor")
    suppressions.add(TUESDAY, person_id=tom)
    text = "They moved into a new house."
    before = everything()

    with pytest.raises(CardKeeperError):
        listening.log(tom, text, TUESDAY, taken=[Taken(chip) for chip in chips(tom, text)])

    assert everything() == before


def test_what_a_private_note_tells_stays_private(library):
    """Nothing of it comes onto the signing sheet."""
    priya = a_customer()
    text = "Secretly learning golf, likes golf."
    (chip,) = listening.heard(priya, text, TUESDAY)

    listening.log(priya, text, TUESDAY, private=True, taken=[Taken(chip)])

    assert [(fact.text, fact.private) for fact in facts.of([priya])[priya]] == [("golf", True)]


def test_a_private_note_stays_private_and_a_mere_note_is_no_contact(library):
    priya = a_customer()

    listening.log(priya, "Worried about her job.", TUESDAY, private=True, personal=False)

    assert notes.recent(priya)[0].private
    assert notes.recent(priya, with_private=False) == []
    assert parties.people([priya])[priya].shown_name == "Priya Raman"


def test_a_film_they_love_is_kept_as_one(library):
    priya = a_customer()
    text = "Her favorite movie is Casablanca."
    offered = [chip for chip in chips(priya, text) if isinstance(chip, FactChip)]

    listening.log(priya, text, TUESDAY, taken=[Taken(chip) for chip in offered])

    assert [(fact.kind, fact.text) for fact in facts.of([priya])[priya]] == [("film", "Casablanca")]


def test_a_day_that_becomes_known_moves_the_same_date(library):
    priya = a_customer(related=(child("Anika Raman"),))
    anika = relations.of_person(priya)[0].person_id
    for text in ("Anika graduates in June 2027.", "Anika graduates on June 12, 2027."):
        [chip] = [each for each in chips(priya, text) if isinstance(each, OccasionChip)]
        listening.log(priya, text, TUESDAY, taken=[Taken(chip)])

    assert [each.date for each in occasions.of_person(anika)] == [PartialDate(6, 12, 2027)]


def test_a_birthday_put_right_keeps_its_year(library):
    priya = a_customer(related=(child("Anika Raman"),), occasions=(born(8, 8, 2017, about="Anika Raman"),))
    anika = relations.of_person(priya)[0].person_id
    text = "Anika's birthday is on August 9."

    listening.log(priya, text, TUESDAY, taken=[Taken(chip) for chip in chips(priya, text)])

    assert [each.date for each in occasions.of_person(anika)] == [PartialDate(8, 9, 2017)]


def test_what_is_known_is_not_offered_again(library):
    priya = a_customer(related=(child("Anika Raman"),))
    text = "Anika graduates on June 12, 2027. They have a beagle named Biscuit."
    listening.log(priya, text, TUESDAY, taken=[Taken(chip) for chip in chips(priya, text)])

    assert chips(priya, text) == ()
    assert chips(priya, "Anika graduates in June 2027.") == ()
    assert len(chips(priya, "Anika graduates on June 19, 2027.")) == 1


def test_nobody_is_guessed_at_where_several_are_called_so(library):
    ruth = a_customer("Ruth Adeyemi", related=(child("Sam Adeyemi"), child("Sam Other")))
    chip = chips(ruth, "Sam graduates in June 2027.")[0]

    with pytest.raises(CardKeeperError, match="Choose who is meant"):
        listening.take(ruth, Taken(chip), TUESDAY)
