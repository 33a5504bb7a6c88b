"""Say hello, and put a problem right (ui/spec.md 10.7 and 10.8), within their budgets."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui.customers.page import CustomersPage
from cardkeeper.gui.problem.dialogs import ProblemDialog, PutRightDialog
from cardkeeper.gui.today.page import TodayPage
from cardkeeper.services.people import customer_page, customers
from cardkeeper.services.touch import keeping_in_touch, notes, problems
from tests.american import american
from tests.stories.conftest import TUESDAY, Office

__all__ = ["american"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def hellos() -> list[int]:
    return [each.person_id for each in keeping_in_touch.say_hello(TUESDAY)]


@pytest.fixture
def quiet(office: Office) -> list[int]:
    """Three with a phone we last spoke with a year ago; the sidebar shows them."""
    phones = {"mobile", "phone"}
    found = [
        id_
        for id_ in customers.find()
        if phones & {point.kind for point in customer_page.read(id_, TUESDAY).points}
    ]
    for id_ in found[:3]:
        office.window.session.apply(notes.add(id_, "Spoke about the house.", TUESDAY - dt.timedelta(365)))
    office.settle()
    page = office.window.page
    assert isinstance(page, TodayPage)
    office.hands.wait(lambda: page.side.hello.model.rowCount() == 3)
    office.come_back()
    return hellos()


def test_a_hello_by_mouse_takes_two_clicks(office: Office, quiet: list[int]) -> None:
    """Section 10.8: the name, Call, the words; whoever was called leaves the list."""
    hands, window = office.hands, office.window
    page = window.page
    assert isinstance(page, TodayPage)
    shown = page.side.hello
    person = quiet[0]

    row = shown.view.visualRect(shown.model.index_of(person))
    hands.click(shown.view.viewport(), row.center())
    office.settle()
    there = window.page
    assert isinstance(there, CustomersPage)
    assert there.person.page is not None
    assert there.person.page.id == person
    hands.click(there.person.head.buttons["call"])
    hands.type("All is well, the garden grows.")
    hands.press(Qt.Key.Key_Return)
    office.settle()

    assert (hands.clicks, hands.keys) == (2, 1)
    newest = customer_page.read(person, TUESDAY).moments[0]
    assert (newest.kind, newest.text) == ("call", "All is well, the garden grows.")
    assert person not in hellos()


def test_a_hello_by_keyboard(office: Office, quiet: list[int]) -> None:
    """Enter on the name, the chord for a note, Ctrl Enter: three keys and the words."""
    hands, window = office.hands, office.window
    page = window.page
    assert isinstance(page, TodayPage)
    person = quiet[0]
    shown = page.side.hello
    shown.view.setFocus()
    shown.view.setCurrentIndex(shown.model.index_of(person))

    hands.press(Qt.Key.Key_Return)
    office.settle()
    hands.press(Qt.Key.Key_N, CTRL | SHIFT)
    hands.type("All is well.")
    hands.press(Qt.Key.Key_Return, CTRL)
    office.settle()

    assert (hands.clicks, hands.keys) == (0, 3)
    assert person not in hellos()


def test_a_problem_is_logged_and_put_right_by_keyboard(office: Office) -> None:
    """Section 10.7: the menu's letters, what happened, promise, date, Enter; on the day three Enters."""
    # Wide enough for the sidebar with its words.
    office.window.resize(1440, 900)
    hands, page = office.hands, office.window.page
    assert isinstance(page, TodayPage)
    person = page.person_id
    assert person is not None
    problem_logged(office)
    (problem,) = problems.of(person)
    assert (problem.promise, problem.due_on) == ("Send the rest", TUESDAY + dt.timedelta(1))
    # What is one click in the menu is two keys.
    assert (hands.clicks, hands.keys) == (0, 2 + 3)

    office.turn_to(TUESDAY + dt.timedelta(1))
    office.come_back()
    hands.wait(lambda: page.side.remember.isVisibleTo(page.side))
    hands.press(Qt.Key.Key_F6, SHIFT)
    hands.reach(page.side.remember.view)
    hands.keys = 0
    put_right(office)

    solved = problems.get(problem.id)
    assert not solved.is_open
    assert solved.check_back_on == TUESDAY + dt.timedelta(15)
    assert OccasionKind.APOLOGY in [row.kind for row in customer_page.read(person, office.today).coming]
    assert (hands.clicks, hands.keys) == (0, 4)


def problem_logged(office: Office) -> None:
    """Alt C, P; three lines with Tab between them, and Enter."""
    hands = office.hands
    hands.press(Qt.Key.Key_C, ALT)
    hands.press(Qt.Key.Key_P)
    hands.wait(office.dialog(ProblemDialog).isActiveWindow)
    for words in ("The refund was short", "Send the rest"):
        hands.type(words)
        hands.press(Qt.Key.Key_Tab)
    hands.type("tomorrow")
    hands.press(Qt.Key.Key_Return)
    office.settle()


def put_right(office: Office) -> None:
    """Enter on what was promised, down to Put right in its menu, Enter; and Enter for card and check-in."""
    hands = office.hands
    hands.press(Qt.Key.Key_Return)
    hands.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    while menu.activeAction() is None or not menu.activeAction().text().startswith("Put"):
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    office.settle()
    hands.wait(office.dialog(PutRightDialog).isActiveWindow)
    hands.press(Qt.Key.Key_Return)
    office.settle()


def test_after_the_last_card_the_keyboard_stays_on_the_page(office: Office) -> None:
    """Skipped to the last one; undo brings all back, and the list has the keyboard again (6.2)."""
    page = office.window.page
    assert isinstance(page, TodayPage)
    page.view.setFocus()
    page.acts.skip(page.near.model.ids)
    office.settle()
    if page.near.queue.cards:
        page.acts.hold(list(page.near.queue.cards))
    assert page.near.isAncestorOf(office.window.focusWidget() or office.window)
    office.hands.press(Qt.Key.Key_Z, CTRL)
    office.settle()
    assert office.window.focusWidget() is page.view
