"""A whole family in one go, by keyboard alone; and wedding days that differ."""

import datetime as dt

import pytest

from cardkeeper.core.contact import Name
from cardkeeper.gui.customers.family_grid import FamilyGridDialog
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.services.due import planning
from cardkeeper.services.households import families
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, a_sender, born, child, married, spouse


def grid(at) -> FamilyGridDialog:
    return next(each for each in at.window.findChildren(FamilyGridDialog) if each.isVisible())


def birthdays():
    return dict(
        select(
            "SELECT given, printf('%s-%s-%s', year, month, day) FROM occasion"
            " JOIN person ON person.id = person_id WHERE kind = 'birthday' AND occasion.deleted_at IS NULL"
        )
    )


@pytest.fixture
def priya(library):
    a_sender()
    return a_customer("Priya Raman")


def enter_the_ramans(at):
    """Ctrl+Shift+F, then a name, Tab over the last name, a birthday, Tab."""
    at.press("Ctrl+Shift+F")
    for name, birthday in (
        ("Dev", "3/9/1984"),
        ("Anika", "nov 23 2015"),
        ("Ravi", "6/1/2018"),
        ("Mira", "feb 2"),
    ):
        at.type(name)
        at.press("Tab", "Tab")
        at.type(birthday)
        at.press("Tab")
    at.press("Return")


def test_spouse_and_three_children_with_the_keyboard_alone(priya, desk):
    at = desk()

    enter_the_ramans(at)

    assert birthdays() == {
        "Dev": "1984-3-9",
        "Anika": "2015-11-23",
        "Ravi": "2018-6-1",
        "Mira": "-2-2",
    }
    assert [row.line.name for row in at.page.person.family.model.rows] == [
        "Dev Raman",
        "Anika Raman",
        "Ravi Raman",
        "Mira Raman",
    ]
    assert at.pressed <= 15


def test_each_of_the_four_birthdays_is_one_occasion_and_one_card(priya, desk):
    at = desk()
    enter_the_ramans(at)

    kinds = [row[0] for row in select("SELECT kind FROM occasion WHERE deleted_at IS NULL")]
    assert kinds == ["birthday"] * 4
    for month, day in ((6, 1), (11, 23)):
        birthday = dt.date(2026, month, day)
        planning.settle(birthday - dt.timedelta(10))
        cards = select("SELECT id FROM card_task WHERE occurs_on = ? AND deleted_at IS NULL", str(birthday))
        assert len(cards) == 1, birthday


def test_the_whole_family_is_one_step_of_undo(priya, desk):
    at = desk()
    enter_the_ramans(at)
    at.press("Ctrl+Z")

    assert birthdays() == {}
    assert at.page.person.page.kin == ()
    at.press("Ctrl+Shift+Z")
    assert len(birthdays()) == 4


def test_the_grid_knows_who_is_there_already(library, desk):
    a_customer(
        "Priya Raman", related=(spouse("Dev Raman"), child("Anika")), occasions=(born(8, 8, 2017, "Anika"),)
    )
    at = desk()
    at.press("Ctrl+Shift+F")
    dialog = grid(at)

    assert (dialog.spouse.given.text(), dialog.spouse.given.isEnabled()) == ("Dev", False)
    assert dialog.children_rows[0].birthday.text() == "August 8, 2017"
    at.type("mar 9 1984")
    at.press("Return")
    assert birthdays() == {"Dev": "1984-3-9", "Anika": "2017-8-8"}


def test_a_fourth_child_finds_a_row(priya, desk):
    at = desk()
    at.press("Ctrl+Shift+F")
    dialog = grid(at)
    rows, high = len(dialog.children_rows), dialog.height()
    dialog.children_rows[-1].given.setText("Mira")
    at.qtbot.waitUntil(lambda: dialog.height() > high)

    assert len(dialog.children_rows) == rows + 1
    dialog.children_rows[-1].given.setText("Lena")
    assert len(dialog.children_rows) == rows + 2


def test_what_is_not_understood_stays_and_nothing_is_stored(priya, desk):
    at = desk()
    at.press("Ctrl+Shift+F")
    at.type("Dev")
    at.press("Tab", "Tab")
    at.type("soon")
    at.press("Return")

    assert grid(at).isVisible()
    assert "The year can be left out" in at_message(grid(at))
    assert birthdays() == {}
    assert select("SELECT count(*) FROM person")[0][0] == 1


def at_message(dialog) -> str:
    return next(each.words for each in dialog.findChildren(Message) if each.words)


def test_wedding_days_that_differ_are_shown_and_one_is_chosen(library, desk):
    one = a_customer("Priya Raman", occasions=(married(10, 3, 2012),))
    other = a_customer("Dev Raman", occasions=(married(10, 4, 2012),))
    families.enter_family(one, TUESDAY, spouse=families.Relative(Name("Dev", "Raman"), person_id=other))
    at = desk()
    at.page.open_person(one)
    notice = at.page.person.dates.conflict

    assert notice.isVisible()
    assert "October 3, 2012" in notice.words
    assert "October 4, 2012" in notice.words
    told = at.page.person.page.wedding_conflict
    notice.chosen.emit(told[0].occasion_id)
    assert not notice.isVisible()
    assert [line.date.day for line in at.page.person.page.dates] == [told[0].date.day]
    at.session.undo()
    assert notice.isVisible()
