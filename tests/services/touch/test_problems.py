"""A complaint: written down, courtesies wait, put right, apologised for once, asked about two weeks later."""

import datetime as dt

import pytest

from cardkeeper.core.contact import DatedOccasion
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import due, planning, tasks
from cardkeeper.services.touch import notes, problems, reminders
from cardkeeper.services.touch.reminders import About
from cardkeeper.store.connection import select
from cardkeeper.store.writing import ChangedElsewhere
from tests.factories import TUESDAY, a_customer, a_sender, born, spouse
from tests.services.commands import undoable

FRIDAY = TUESDAY + dt.timedelta(3)
IN_TWO_WEEKS = FRIDAY + dt.timedelta(14)
HOUSE = DatedOccasion(OccasionKind.HOME_ANNIVERSARY, PartialDate(5, 19, 2021))


@pytest.fixture
def walter(library):
    a_sender()
    return a_customer("Walter Nakamura")


def cards(state: str = ""):
    rows = select("SELECT id FROM card_task WHERE deleted_at IS NULL ORDER BY id")
    found = [tasks.load(row)[row[0]] for row in rows]
    return [card for card in found if not state or card.state == state]


def test_a_problem_is_open_with_its_promise_until_put_right(walter):
    change = undoable(
        lambda: problems.log(
            walter, "Mixed up his closing date", TUESDAY, promise="New papers", due_on=FRIDAY
        )
    )

    [problem] = problems.still_open()
    assert (problem.id, problem.name, problem.promise, problem.due_on) == (
        change.ids[0],
        "Walter Nakamura",
        "New papers",
        FRIDAY,
    )
    assert problem.is_open
    assert problems.of(walter) == [problem]


def test_putting_right_offers_the_apology_and_a_call_in_two_weeks(walter):
    problem = problems.log(walter, "Mixed up his closing date", TUESDAY).ids[0]

    undoable(lambda: problems.put_right(problem, FRIDAY, how="New papers in hand"))
    planning.settle(FRIDAY)

    assert problems.still_open() == []
    [apology] = cards()
    assert (apology.source, apology.kind, apology.person_id) == ("problem", "apology", walter)
    assert (apology.state, apology.label) == ("planned", "Mixed up his closing date")
    assert apology.verse_key
    [row] = due.rows([apology.id], FRIDAY)
    assert row.sentence == "Mixed up his closing date"
    [done] = problems.of(walter)
    assert (done.put_right_on, done.how, done.check_back_on) == (FRIDAY, "New papers in hand", IN_TWO_WEEKS)
    with pytest.raises(CardKeeperError, match="put right before"):
        problems.put_right(problem, FRIDAY)


def test_r17_an_apology_never_says_the_same_to_a_person_twice(walter):
    for day in range(5):
        problem = problems.log(walter, f"Mistake {day}", TUESDAY + dt.timedelta(day)).ids[0]
        problems.put_right(problem, TUESDAY + dt.timedelta(day))
        planning.settle(TUESDAY + dt.timedelta(day))

    said = [card.verse_key for card in cards()]

    assert len(said) == 5
    assert len(set(said)) == 5


@pytest.mark.parametrize("card", [None, OccasionKind.THANK_YOU])
def test_another_card_or_none_at_all(walter, card):
    problem = problems.log(walter, "A typo", TUESDAY).ids[0]

    problems.put_right(problem, FRIDAY, card=card)

    assert [each.kind for each in cards()] == ([card] if card else [])


def test_courtesies_to_the_household_wait_for_a_decision(library):
    a_sender()
    home = a_customer(
        "Walter Nakamura", related=(spouse("June Nakamura"),), occasions=(HOUSE, born(5, 20, 1960))
    )
    june = select("SELECT id FROM person WHERE given = 'June'")[0][0]
    planning.settle(TUESDAY)
    kinds = {card.kind: card.id for card in cards()}
    assert set(kinds) == {"home-anniversary", "birthday"}

    problem = undoable(lambda: problems.log(june, "Rude on the phone", TUESDAY)).ids[0]
    assert [card.kind for card in cards("held")] == ["home-anniversary"]
    assert [card.kind for card in cards("planned")] == ["birthday"]

    undoable(lambda: problems.decide(problem, problems.SEND, TUESDAY))
    assert cards("held") == []
    undoable(lambda: problems.decide(problem, problems.HOLD, TUESDAY))
    assert [card.kind for card in cards("held")] == ["home-anniversary"]
    problems.put_right(problem, TUESDAY, card=None)
    assert cards("held") == []
    assert home


def test_the_decision_is_the_households(library):
    a_sender()
    walter = a_customer("Walter Nakamura", related=(spouse("June Nakamura"),))
    june = select("SELECT id FROM person WHERE given = 'June'")[0][0]
    his, hers = problems.log(walter, "One", TUESDAY).ids[0], problems.log(june, "Two", TUESDAY).ids[0]

    problems.decide(his, problems.SEND, TUESDAY)

    assert {problem.id: problem.hold for problem in problems.still_open()} == {his: "send", hers: "send"}


def test_they_appear_in_the_reminders_on_their_day(walter):
    problem = problems.log(walter, "Late papers", TUESDAY, promise="By Friday", due_on=FRIDAY).ids[0]
    assert reminders.due(TUESDAY) == []
    [promise] = reminders.due(FRIDAY)
    assert (promise.about, promise.name, promise.text) == (About.PROMISE, "Walter Nakamura", "By Friday")

    undoable(lambda: reminders.snooze(About.PROMISE, problem, FRIDAY + dt.timedelta(3)))
    assert reminders.due(FRIDAY) == []
    undoable(lambda: reminders.done(About.PROMISE, problem, FRIDAY))
    assert reminders.due(FRIDAY + dt.timedelta(3)) == []
    [back] = reminders.due(IN_TWO_WEEKS)
    assert (back.about, back.id, back.on) == (About.CHECK_BACK, problem, IN_TWO_WEEKS)


def test_checking_back_is_a_call_and_the_end_of_it(walter):
    problem = problems.log(walter, "Late papers", TUESDAY).ids[0]
    problems.put_right(problem, FRIDAY)

    undoable(lambda: problems.checked_back(problem, IN_TWO_WEEKS, "All well"))

    assert reminders.due(IN_TWO_WEEKS) == []
    [call] = notes.recent(walter)
    assert (call.kind, call.text, call.on) == ("call", "All well", IN_TWO_WEEKS)
    assert select("SELECT last_personal FROM person")[0][0] == IN_TWO_WEEKS.isoformat()


def test_not_solved_after_all(walter):
    problem = problems.log(walter, "Late papers", TUESDAY, due_on=FRIDAY).ids[0]
    problems.put_right(problem, FRIDAY)
    planning.settle(FRIDAY)
    assert len(cards()) == 1

    undoable(lambda: problems.reopen(problem, FRIDAY))
    assert cards() == []
    assert [each.id for each in problems.still_open()] == [problem]

    problems.put_right(problem, FRIDAY)
    planning.settle(FRIDAY)
    [second] = cards()
    assert second.verse_key


def test_a_problem_that_was_none_goes_with_its_apology(walter):
    problem = problems.log(walter, "Late papers", TUESDAY).ids[0]
    problems.put_right(problem, FRIDAY)

    undoable(lambda: problems.delete(problem, FRIDAY))

    assert (cards(), problems.of(walter), reminders.due(IN_TWO_WEEKS)) == ([], [], [])


def test_editing_keeps_what_somebody_else_saved(walter):
    problem = problems.log(walter, "Late papers", TUESDAY).ids[0]
    undoable(lambda: problems.edit(problem, "Late papers again", due_on=FRIDAY, version=1))

    with pytest.raises(ChangedElsewhere):
        problems.edit(problem, "Something else", version=1)
    with pytest.raises(CardKeeperError, match="what happened"):
        problems.log(walter, " ", TUESDAY)


def test_reminders_of_notes_come_back_until_done(walter):
    note = notes.add(walter, "Wants to talk about the kitchen", TUESDAY, remind_on=FRIDAY).ids[0]
    assert reminders.due(TUESDAY) == []
    assert [(each.about, each.id) for each in reminders.due(FRIDAY + dt.timedelta(9))] == [(About.NOTE, note)]

    undoable(lambda: reminders.snooze(About.NOTE, note, FRIDAY + dt.timedelta(1)))
    assert reminders.due(FRIDAY) == []
    undoable(lambda: reminders.done(About.NOTE, note, FRIDAY))
    assert reminders.due(FRIDAY + dt.timedelta(9)) == []
    undoable(lambda: notes.remind(note, FRIDAY))
    assert [each.id for each in reminders.due(FRIDAY)] == [note]
    undoable(lambda: notes.remind(note, None))
    assert reminders.due(FRIDAY) == []
