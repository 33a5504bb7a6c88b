"""A problem in its windows: logged with a promise, put right with an apology, asked about afterwards."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cardkeeper.gui import ask
from cardkeeper.gui.problem.dialogs import (
    CheckBackDialog,
    ProblemDialog,
    PutRightDialog,
    doors,
    open_known,
    open_problem,
    open_put_right,
)
from cardkeeper.services.touch import problems
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer
from tests.gui.opened import library, session, window
from tests.services.undoing import everything

__all__ = ["library", "session", "window"]


@pytest.fixture
def walter(library) -> int:
    return a_customer("Walter Nakamura")


@pytest.fixture
def mixed_up(walter) -> int:
    """His problem, open since last week."""
    return problems.log(walter, "Wrong closing date", dt.date(2026, 5, 5), promise="Call him").ids[0]


def apologies() -> list[str]:
    return [
        row[0] for row in select("SELECT kind FROM card_task WHERE source = 'problem' AND deleted_at IS NULL")
    ]


def test_a_problem_is_logged_with_its_promise_and_day_by_keyboard(window, session, walter):
    before = everything()
    dialog = open_problem(window, session, walter)
    QTest.keyClicks(dialog.what, "We mixed up his closing date")
    QTest.keyClick(dialog.what, Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.promise, "Call with the new one")
    QTest.keyClick(dialog.promise, Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.due.line, "may 15")
    QTest.keyClick(dialog.due.line, Qt.Key.Key_Return)

    found = problems.of(walter)[0]
    assert (found.what, found.promise, found.due_on) == (
        "We mixed up his closing date",
        "Call with the new one",
        dt.date(2026, 5, 15),
    )
    session.undo()
    assert everything() == before


def test_nothing_said_is_no_problem_yet(window, session, walter):
    dialog = open_problem(window, session, walter)

    dialog.accept()

    assert dialog._what.problem == "Say in a few words what happened."
    assert problems.of(walter) == []
    dialog.reject()


def test_the_decision_about_cards_goes_along_in_one_step(window, session, walter):
    dialog = open_problem(window, session, walter)
    dialog.what.setPlainText("Late reply")
    dialog.hold.setCurrentIndex(dialog.hold.findData(problems.SEND))
    dialog.accept()

    assert problems.of(walter)[0].hold == problems.SEND
    session.undo()
    assert problems.of(walter) == []


def test_an_open_problem_is_changed_and_leads_to_putting_it_right(window, session, mixed_up):
    dialog = open_known(window, session, mixed_up)
    assert isinstance(dialog, ProblemDialog)
    dialog.promise.setPlainText("Call him twice")
    dialog.accept()
    assert problems.get(mixed_up).promise == "Call him twice"

    open_known(window, session, mixed_up)._go_on(problems.get(mixed_up))

    assert any(dialog.isVisible() for dialog in window.findChildren(PutRightDialog))


@pytest.mark.parametrize(("choice", "kinds"), [(0, ["apology"]), (1, ["thank-you"]), (2, [])])
def test_put_right_plans_the_chosen_card_and_a_call(window, session, mixed_up, choice, kinds):
    before = everything()
    dialog = open_put_right(window, session, mixed_up)
    dialog.how.setText("Called and moved the date")
    dialog.cards.button(choice).setChecked(True)

    dialog.accept()

    found = problems.get(mixed_up)
    assert (found.is_open, found.how, found.check_back_on) == (
        False,
        "Called and moved the date",
        dt.date(2026, 5, 26),
    )
    assert apologies() == kinds
    session.undo()
    assert everything() == before


def test_afterwards_somebody_asks_whether_all_is_well(window, session, mixed_up):
    session.apply(problems.put_right(mixed_up, TUESDAY))
    dialog = open_known(window, session, mixed_up)
    assert isinstance(dialog, CheckBackDialog)
    dialog.note.setPlainText("All fine now")
    dialog.accept()

    assert problems.get(mixed_up).checked_back_on == TUESDAY
    assert select("SELECT text FROM interaction WHERE kind = 'call'") == [("All fine now",)]


def test_it_was_not_solved_after_all(window, session, mixed_up):
    session.apply(problems.put_right(mixed_up, TUESDAY))

    open_known(window, session, mixed_up)._reopen()

    assert problems.get(mixed_up).is_open
    assert apologies() == []


def test_a_problem_that_is_gone_is_told(window, session, mixed_up, monkeypatch):
    told = []
    monkeypatch.setattr(ask, "fail", lambda _parent, sentence: told.append(sentence))
    problems.delete(mixed_up, TUESDAY)

    assert open_put_right(window, session, mixed_up) is None
    assert "not there any more" in told[0]


def test_the_customers_page_opens_them_by_its_doors(window, session, walter, mixed_up):
    opened = doors(session)

    assert isinstance(opened["problem"](window, walter), ProblemDialog)
    assert isinstance(opened["put-right"](window, mixed_up), PutRightDialog)


@pytest.mark.parametrize(
    ("said", "day"), [("tomorrow", 13), ("Friday", 15), ("today", 12), ("in 3 days", 15)]
)
def test_the_day_of_a_promise_is_understood_as_it_is_said(window, session, walter, said, day):
    dialog = open_problem(window, session, walter)
    dialog.what.setPlainText("Wrong flowers")
    dialog.due.line.setText(said)
    dialog.accept()
    assert not dialog.isVisible()
    assert select("SELECT due_on FROM problem") == [(f"2026-05-{day}",)]
