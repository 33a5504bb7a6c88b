"""What people do with customers (ui/spec.md, section 10), by keyboard alone, each flow within its budget."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cardkeeper.core.contact import Name
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui.customers.family_grid import FamilyGridDialog
from cardkeeper.gui.customers.name_dialog import NameDialog
from cardkeeper.gui.problem.dialogs import PutRightDialog
from cardkeeper.services.households import families
from cardkeeper.services.people import customer_page, customers, tags
from cardkeeper.services.touch import problems
from tests.american import american
from tests.stories.conftest import TUESDAY, Office

__all__ = ["american"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CTRL_SHIFT = CTRL | SHIFT


@pytest.fixture
def at(office: Office) -> Office:
    """The list of customers is in view; what was pressed to get there is not counted."""
    office.window.navigation.go("customers")
    office.come_back()
    office.window.page.list.view.setFocus()
    office.settle()
    office.hands.keys = office.hands.clicks = 0
    return office


def found(at: Office, name: str):
    """Search for a name; gives the page of whoever is on show then."""
    page = at.window.page
    at.hands.press(Qt.Key.Key_F, CTRL)
    at.hands.type(name)
    at.hands.wait(lambda: page.list.text == name)
    at.settle()
    return customer_page.read(page.person.page.id, TUESDAY)


def read(person_id: int):
    return customer_page.read(person_id, TUESDAY)


def somebody() -> str:
    """A customer with an address and without a family, whose name nobody else in the book has."""
    for id_ in customers.find():
        page = read(id_)
        name = page.record.shown_name
        if page.addresses and not page.kin and " " in name and len(customers.find(name)) == 1:
            return name
    raise AssertionError("nobody like that in the book")


def test_a_note_after_a_call_takes_two_chords(at: Office) -> None:
    """Section 10.4: the one on show is chosen already."""
    page = found(at, somebody())
    at.hands.keys = 0
    at.hands.press(Qt.Key.Key_N, CTRL_SHIFT)
    at.hands.type("Wants to refinance the kitchen in the fall")
    at.hands.press(Qt.Key.Key_Return, CTRL)

    assert read(page.id).moments[0].text == "Wants to refinance the kitchen in the fall"
    assert read(page.id).last_personal == TUESDAY
    assert at.hands.keys == 2


def test_a_wrong_address_is_put_right_in_three_keys(at: Office) -> None:
    """Section 10.5, from a returned envelope: find, type, Tab or Enter."""
    page = found(at, somebody())
    before = page.addresses[0].address
    at.hands.press(Qt.Key.Key_A, CTRL_SHIFT)
    at.hands.type("12 Corrected Lane")
    at.hands.press(Qt.Key.Key_Return)

    row = read(page.id).addresses[0].address
    assert row.street == "12 Corrected Lane"
    assert (row.locality, row.postal_code) == (before.locality, before.postal_code)
    assert at.hands.keys == 3
    at.hands.press(Qt.Key.Key_Z, CTRL)
    assert read(page.id).addresses[0].address == before


def test_a_deletion_is_taken_back_with_one_chord(at: Office) -> None:
    """Section 10.6: the place comes into view, the row is there again."""
    page = found(at, somebody())
    at.hands.press(Qt.Key.Key_Return)
    at.window.page.list.view.setFocus()
    at.hands.keys = 0
    at.hands.press(Qt.Key.Key_Delete)
    assert page.id not in customers.find()
    at.hands.press(Qt.Key.Key_Z, CTRL)

    assert page.id in customers.find()
    assert at.window.page.list.model.ids == [page.id]
    assert at.hands.keys == 2


def test_a_problem_is_put_right_with_a_card_and_a_call_back(at: Office) -> None:
    """Section 10.7: on the timeline, one press; the card of apology comes on the list."""
    page = found(at, somebody())
    problem = problems.log(page.id, "The refund was short", TUESDAY, promise="Call the bank").ids[0]
    at.window.page.person.show_person(page.id)
    timeline = at.window.page.person.timeline
    timeline.put_right.emit(problem)
    if QApplication.activeModalWidget() is not None:
        at.hands.wait(lambda: at.dialog(PutRightDialog).isActiveWindow())
        at.hands.press(Qt.Key.Key_Return)
    at.settle()
    at.come_back()

    assert not problems.get(problem).is_open
    assert problems.get(problem).check_back_on is not None
    assert [row.kind for row in read(page.id).coming] == [OccasionKind.APOLOGY]
    at.window.page.list.view.setFocus()
    at.hands.press(Qt.Key.Key_Z, CTRL)
    assert problems.get(problem).is_open


def test_a_family_of_five_in_one_go(at: Office) -> None:
    """Issue 3: spouse and three children with birthdays; exactly four new occasions, each shown once."""
    page = found(at, somebody())
    at.hands.keys = 0
    before = {(line.kind, line.date) for line in page.dates}
    at.hands.press(Qt.Key.Key_F, CTRL_SHIFT)
    at.hands.wait(lambda: at.dialog(FamilyGridDialog).isActiveWindow())
    for name, birthday in (("Deva", "3/9/1984"), ("Anika", "11/23/2015"), ("Ravi", "6/1/2018")):
        at.hands.type(name)
        at.hands.press(Qt.Key.Key_Tab)
        at.hands.press(Qt.Key.Key_Tab)
        at.hands.type(birthday)
        at.hands.press(Qt.Key.Key_Tab)
    at.hands.type("Mira")
    at.hands.press(Qt.Key.Key_Tab)
    at.hands.press(Qt.Key.Key_Tab)
    at.hands.type("feb 2")
    at.hands.press(Qt.Key.Key_Return)
    at.settle()

    family = {line.name.split()[0]: line for line in read(page.id).kin}
    assert {"Deva", "Anika", "Ravi", "Mira"} <= family.keys()
    for name, born in (("Deva", 1984), ("Anika", 2015), ("Ravi", 2018), ("Mira", None)):
        dates = read(family[name].person_id).dates
        assert [(line.kind, line.date.year) for line in dates if line.about_id == family[name].person_id] == [
            (OccasionKind.BIRTHDAY, born)
        ]
    assert {(line.kind, line.date) for line in read(page.id).dates} == before
    assert at.hands.keys == 13


def test_many_get_a_tag_at_once(at: Office) -> None:
    """Choose, tag, type its name: one step of Undo."""
    tags.add("Harbour club")
    at.window.page.narrowing.choose("no-address")
    at.settle()
    number = len(at.window.page.list.model.ids)
    assert number > 3
    at.window.page.list.view.setFocus()
    at.hands.keys = 0
    at.hands.press(Qt.Key.Key_A, CTRL)
    at.hands.press(Qt.Key.Key_T, CTRL_SHIFT)
    at.hands.wait(lambda: at.dialog(NameDialog).isActiveWindow())
    at.hands.type("harb")
    at.hands.press(Qt.Key.Key_Return)
    at.settle()

    assert next(tag for tag in tags.every() if tag.name == "Harbour club").customers == number
    assert at.hands.keys == 3
    at.come_back()
    at.hands.press(Qt.Key.Key_Z, CTRL)
    assert next(tag for tag in tags.every() if tag.name == "Harbour club").customers == 0


def test_a_graduation_the_note_tells_of_is_taken_with_enter(at: Office) -> None:
    """product.md, They mention that their daughter graduates: Enter takes the chip."""
    page = found(at, somebody())
    families.enter_family(page.id, TUESDAY, children=[families.Relative(Name("Anika", "Lind"))])
    at.window.page.person.show_person(page.id)
    at.hands.keys = 0
    at.hands.press(Qt.Key.Key_N, CTRL_SHIFT)
    at.hands.type("Anika graduates June 2027")
    at.hands.wait(lambda: bool(at.window.page.person.note.entry.suggestions.lines))
    at.hands.press(Qt.Key.Key_Tab)
    at.hands.press(Qt.Key.Key_Return)
    at.window.page.person.note.field.setFocus()
    at.hands.press(Qt.Key.Key_Return)
    at.settle()

    graduation = next(line for line in read(page.id).dates if line.kind is OccasionKind.GRADUATION)
    assert (graduation.date.year, graduation.date.month, graduation.date.day) == (2027, 6, None)
    assert graduation.who == "Anika"
    assert at.hands.keys == 4
    at.hands.press(Qt.Key.Key_Z, CTRL)
    assert all(line.kind is not OccasionKind.GRADUATION for line in read(page.id).dates)
