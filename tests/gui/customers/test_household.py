"""The window of the household: roles, who lives there, where mail goes, how they are greeted."""

import pytest

from cardkeeper.gui.customers.household_dialog import HouseholdDialog, open_household
from cardkeeper.services import customers, households, marriages, memberships
from tests.factories import TUESDAY, a_customer, a_sender, child, spouse


@pytest.fixture
def ruth(library):
    a_sender()
    return a_customer("Ruth Okafor", related=(spouse("Tom Okafor"), child("Ada Okafor")))


@pytest.fixture
def at(ruth, desk):
    opened = desk()
    opened.page.open_person(ruth)
    return opened


def opened(at) -> HouseholdDialog:
    return next(each for each in at.window.findChildren(HouseholdDialog) if each.isVisible())


def household(at, person_id) -> HouseholdDialog:
    dialog = open_household(at.window, at.session, person_id)
    at.qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def choose(field, key) -> None:
    field.setCurrentIndex(field.findData(key))
    field.activated.emit(field.currentIndex())


def somebody(name) -> int:
    return next(row.person_id for row in only_home(name).members if row.name == name)


def only_home(name):
    (found,) = [home for home in every_home() if name in (row.name for row in home.members)]
    return found


def every_home():
    everybody = customers.find()
    return {home.id: home for each in everybody for home in households.of_person(each)}.values()


def roles(person_id):
    return {row.name: row.role for row in households.of_person(person_id)[0].members}


def test_the_head_of_the_family_and_the_keys_lead_there(at, ruth):
    at.page.person.family.household.click()
    dialog = opened(at)
    assert sorted(dialog.members.roles) == sorted(memberships.members(dialog.home_id))
    dialog.accept()

    at.press("Ctrl+Shift+H")
    assert opened(at).home_id == memberships.home_of(ruth)


def test_tab_goes_down_the_window(at, ruth):
    dialog = household(at, ruth)
    first = dialog.members.in_order()
    first[0].setFocus()
    at.press(*["Tab"] * len(first))

    assert dialog.greeting.editor.hasFocus()


def test_a_child_grows_up_and_is_greeted(at, ruth):
    ada = somebody("Ada Okafor")
    dialog = household(at, ruth)

    choose(dialog.members.roles[ada], "adult")

    assert roles(ruth)["Ada Okafor"] == "adult"
    assert "Dear Ruth, Tom and Ada," in dialog.greeting.editor.placeholderText()
    dialog.undo.click()
    assert roles(ruth)["Ada Okafor"] == "child"
    assert dialog.members.roles[ada].currentData() == "child"
    assert not dialog.undo.isEnabled()


def test_the_same_role_again_is_no_step(at, ruth):
    dialog = household(at, ruth)
    choose(dialog.members.roles[ruth], "adult")

    assert at.session.undo_label == ""


def test_somebody_is_taken_out_and_comes_back(at, ruth):
    tom = somebody("Tom Okafor")
    dialog = household(at, ruth)

    dialog.members.ways_out[tom].click()

    assert memberships.of_person(tom) == []
    assert tom not in dialog.members.roles
    assert dialog.greeting.editor.placeholderText() == "Dear Ruth,"
    at.press("Ctrl+Z")
    assert tom in memberships.members(dialog.home_id)
    assert tom in dialog.members.roles


def test_the_mail_of_a_child_of_parted_parents_moves(at, ruth):
    ada, tom = somebody("Ada Okafor"), somebody("Tom Okafor")
    hers = memberships.home_of(ruth)
    his = marriages.divorced(tom, TUESDAY, children_both=(ada,)).ids[0]
    dialog = household(at, ruth)
    assert list(dialog.members.homes) == [ada]
    field = dialog.members.homes[ada]
    assert [field.itemText(at) for at in range(field.count())] == ["Ruth Okafor", "Tom Okafor"]

    choose(field, his)

    assert memberships.home_of(ada) == his
    assert [m.is_mailing for m in memberships.of_person(ada)] == [True, False]
    dialog.undo.click()
    assert memberships.home_of(ada) == hers
    assert dialog.members.homes[ada].currentData() == hers


def test_a_child_of_two_homes_shows_either(at, ruth):
    ada, tom = somebody("Ada Okafor"), somebody("Tom Okafor")
    his = marriages.divorced(tom, TUESDAY, children_both=(ada,)).ids[0]
    dialog = household(at, ada)
    assert dialog.home_id == memberships.home_of(ruth)

    choose(dialog.which, his)

    assert sorted(dialog.members.roles) == sorted((ada, tom))


def test_an_own_greeting_replaces_the_one_of_the_rules(at, ruth):
    dialog = household(at, ruth)
    dialog.greeting.editor.setFocus()
    at.type("Dear Okafors")
    at.press("Return")

    home = households.of_person(ruth)[0]
    assert home.greeting.text == "Dear Okafors,"
    assert dialog.isVisible()
    assert "Dear Ruth and Tom," in dialog.greeting.editor.accessibleDescription()
    dialog.undo.click()
    assert households.of_person(ruth)[0].greeting.text == "Dear Ruth and Tom,"
    assert dialog.greeting.words == ""


def test_an_own_envelope_is_kept_when_the_window_is_closed(at, ruth):
    dialog = household(at, ruth)
    dialog.envelope.editor.setFocus()
    at.type("The Okafors at Number 118")
    dialog.accept()

    assert households.of_person(ruth)[0].greeting.lines == ("The Okafors at Number 118",)
    at.session.undo()
    assert households.of_person(ruth)[0].greeting.lines == ("Ruth and Tom Okafor",)


def test_esc_keeps_what_the_book_has(at, ruth):
    dialog = household(at, ruth)
    dialog.greeting.editor.setFocus()
    at.type("Dear Okaf")
    at.press("Esc")

    assert households.of_person(ruth)[0].salutation.own == ""
    assert at.session.undo_label == ""


def test_own_words_written_for_others_are_told_of(at, ruth):
    dialog = household(at, ruth)
    dialog.greeting.editor.setFocus()
    at.type("Dear Okafors")
    at.press("Return")

    dialog.members.ways_out[somebody("Tom Okafor")].click()

    assert "It is Ruth Okafor now" in dialog.greeting.problem


def test_another_is_named_first(at, ruth):
    dialog = household(at, ruth)

    choose(dialog.first, somebody("Tom Okafor"))

    assert households.of_person(ruth)[0].greeting.text == "Dear Tom and Ruth,"
    dialog.undo.click()
    assert households.of_person(ruth)[0].greeting.text == "Dear Ruth and Tom,"


def test_who_has_none_begins_a_household(at):
    sam = a_customer("Sam Whitaker")
    dialog = household(at, sam)
    assert dialog.begin.isVisible()
    assert not dialog.greeting.isVisible()

    dialog.begin.click()

    assert memberships.members(memberships.home_of(sam)) == (sam,)
    assert list(dialog.members.roles) == [sam]
    assert not dialog.begin.isVisible()
    dialog.undo.click()
    assert memberships.home_of(sam) is None
    assert dialog.begin.isVisible()
