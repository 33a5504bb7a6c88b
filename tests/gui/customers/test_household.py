"""The window of the household: roles, who lives there, where mail goes, how they are greeted."""

import datetime as dt

import pytest

from cardkeeper.core.contact import Address
from cardkeeper.gui import reading_order
from cardkeeper.gui.customers.household_dialog import HouseholdDialog, open_household
from cardkeeper.services.households import households, memberships
from cardkeeper.services.life import marriages
from cardkeeper.services.people import addresses, customers
from cardkeeper.services.people.address_page import Envelopes
from tests.factories import TUESDAY, a_customer, a_sender, child, spouse


@pytest.fixture
def ruth(library):
    a_sender()
    return a_customer("Ruth Okafor", related=(spouse("Tom Okafor"), child("Ada Okafor")))


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
    assert sorted(dialog.fields.members.roles) == sorted(memberships.members(dialog.home_id))
    dialog.accept()

    at.press("Ctrl+Shift+H")
    assert opened(at).home_id == memberships.home_of(ruth)


def test_tab_goes_down_the_window(at, ruth):
    dialog = household(at, ruth)
    first = reading_order.stops(dialog.fields.members)
    first[0].setFocus()
    at.press(*["Tab"] * len(first))
    assert dialog.fields.adding.who.line.hasFocus()
    at.press(*["Tab"] * 3)

    assert dialog.fields.greeting.editor.hasFocus()


def test_a_child_grows_up_and_is_greeted(at, ruth):
    ada = somebody("Ada Okafor")
    dialog = household(at, ruth)

    choose(dialog.fields.members.roles[ada], "adult")

    assert roles(ruth)["Ada Okafor"] == "adult"
    assert "Dear Ruth, Tom and Ada," in dialog.fields.greeting.editor.placeholderText()
    dialog.undo.click()
    assert roles(ruth)["Ada Okafor"] == "child"
    assert dialog.fields.members.roles[ada].currentData() == "child"
    assert not dialog.undo.isEnabled()


def test_the_same_role_again_is_no_step(at, ruth):
    dialog = household(at, ruth)
    choose(dialog.fields.members.roles[ruth], "adult")

    assert at.session.undo_label == ""


def test_somebody_is_taken_out_and_comes_back(at, ruth):
    tom = somebody("Tom Okafor")
    dialog = household(at, ruth)

    dialog.fields.members.ways_out[tom].click()

    assert memberships.of_person(tom) == []
    assert tom not in dialog.fields.members.roles
    assert dialog.fields.greeting.editor.placeholderText() == "Dear Ruth,"
    at.press("Ctrl+Z")
    assert tom in memberships.members(dialog.home_id)
    assert tom in dialog.fields.members.roles


def test_the_mail_of_a_child_of_parted_parents_moves(at, ruth):
    ada, tom = somebody("Ada Okafor"), somebody("Tom Okafor")
    hers = memberships.home_of(ruth)
    his = marriages.divorced(tom, TUESDAY, children_both=(ada,)).ids[0]
    dialog = household(at, ruth)
    assert list(dialog.fields.members.homes) == [ada]
    field = dialog.fields.members.homes[ada]
    assert [field.itemText(at) for at in range(field.count())] == ["Ruth Okafor", "Tom Okafor"]

    choose(field, his)

    assert memberships.home_of(ada) == his
    assert [m.is_mailing for m in memberships.of_person(ada)] == [True, False]
    dialog.undo.click()
    assert memberships.home_of(ada) == hers
    assert dialog.fields.members.homes[ada].currentData() == hers


def test_a_child_of_two_homes_shows_either(at, ruth):
    ada, tom = somebody("Ada Okafor"), somebody("Tom Okafor")
    his = marriages.divorced(tom, TUESDAY, children_both=(ada,)).ids[0]
    dialog = household(at, ada)
    assert dialog.home_id == memberships.home_of(ruth)

    choose(dialog.which, his)

    assert sorted(dialog.fields.members.roles) == sorted((ada, tom))


def test_an_own_greeting_replaces_the_one_of_the_rules(at, ruth):
    dialog = household(at, ruth)
    dialog.fields.greeting.editor.setFocus()
    at.type("Dear Okafors")
    at.press("Return")

    home = households.of_person(ruth)[0]
    assert home.greeting.text == "Dear Okafors,"
    assert dialog.isVisible()
    assert "Dear Ruth and Tom," in dialog.fields.greeting.editor.accessibleDescription()
    dialog.undo.click()
    assert households.of_person(ruth)[0].greeting.text == "Dear Ruth and Tom,"
    assert dialog.fields.greeting.words == ""


def test_an_own_envelope_is_kept_when_the_window_is_closed(at, ruth):
    dialog = household(at, ruth)
    dialog.fields.envelope.editor.setFocus()
    at.type("The Okafors at Number 118")
    dialog.accept()

    assert households.of_person(ruth)[0].greeting.lines == ("The Okafors at Number 118",)
    at.session.undo()
    assert households.of_person(ruth)[0].greeting.lines == ("Ruth and Tom Okafor",)


def test_esc_keeps_what_the_book_has(at, ruth):
    dialog = household(at, ruth)
    dialog.fields.greeting.editor.setFocus()
    at.type("Dear Okaf")
    at.press("Esc")

    assert households.of_person(ruth)[0].salutation.own == ""
    assert at.session.undo_label == ""


def test_own_words_written_for_others_are_told_of(at, ruth):
    dialog = household(at, ruth)
    dialog.fields.greeting.editor.setFocus()
    at.type("Dear Okafors")
    at.press("Return")

    dialog.fields.members.ways_out[somebody("Tom Okafor")].click()

    assert "It is Ruth Okafor now" in dialog.fields.greeting.problem


def test_another_is_named_first(at, ruth):
    dialog = household(at, ruth)

    choose(dialog.fields.first, somebody("Tom Okafor"))

    assert households.of_person(ruth)[0].greeting.text == "Dear Tom and Ruth,"
    dialog.undo.click()
    assert households.of_person(ruth)[0].greeting.text == "Dear Ruth and Tom,"


def test_who_has_none_begins_a_household(at):
    sam = a_customer("Sam Whitaker")
    dialog = household(at, sam)
    assert dialog.begin.isVisible()
    assert not dialog.fields.greeting.isVisible()

    dialog.begin.click()

    assert memberships.members(memberships.home_of(sam)) == (sam,)
    assert list(dialog.fields.members.roles) == [sam]
    assert not dialog.begin.isVisible()
    dialog.undo.click()
    assert memberships.home_of(sam) is None
    assert dialog.begin.isVisible()


NAPLES = Address("9 Palm Way", "Naples", "FL", "34102", "US")


def add_by_keys(at, dialog, letters) -> None:
    """Type a few letters of a name, take the first, and leave the field."""
    dialog.fields.adding.who.line.setFocus()
    at.type(letters)
    at.press("Return", "Tab")


def test_somebody_without_a_home_is_added_by_keys(at, ruth):
    kofi = a_customer("Kofi Mensah", addresses=())
    dialog = household(at, ruth)
    add_by_keys(at, dialog, "Kofi")
    assert dialog.fields.adding.lives.isHidden() or not dialog.fields.adding.lives.isVisible()
    choose(dialog.fields.adding.role, "other")
    dialog.fields.adding.add.click()

    assert roles(ruth)["Kofi Mensah"] == "other"
    assert at.window.toast.words == "Kofi Mensah lives here now."
    assert dialog.fields.adding.who.is_blank
    dialog.undo.click()
    assert "Kofi Mensah" not in roles(ruth)
    assert memberships.of_person(kofi) == []


def test_who_moves_in_lives_no_longer_where_they_lived(at, ruth):
    kofi = a_customer("Kofi Mensah", addresses=(NAPLES,))
    dialog = household(at, ruth)
    add_by_keys(at, dialog, "Kofi")
    assert dialog.fields.adding.lives.isVisible()
    assert dialog.fields.adding.lives.currentData() == "moves"
    dialog.fields.adding.add.click()

    assert addresses.of_owner("person_id", kofi)[0].valid_until == TUESDAY - dt.timedelta(days=1)
    assert Envelopes(kofi).choice(TUESDAY).entry.address.street == "118 Alder Court"
    dialog.undo.click()
    assert addresses.of_owner("person_id", kofi)[0].valid_until is None
    assert Envelopes(kofi).choice(TUESDAY).entry.address.street == "9 Palm Way"


def test_a_child_of_another_home_lives_here_as_well(at, ruth):
    a_customer("Bea Fielding", related=(child("Max Fielding"),), addresses=(NAPLES,))
    max_ = next(row.person_id for home in every_home() for row in home.members if row.name == "Max Fielding")
    theirs = memberships.home_of(max_)
    dialog = household(at, ruth)
    add_by_keys(at, dialog, "Max")
    assert dialog.fields.adding.role.currentData() == "child"
    choose(dialog.fields.adding.lives, "stays")
    dialog.fields.adding.add.click()

    assert memberships.home_of(max_) == theirs
    assert len(memberships.of_person(max_)) == 2
    assert dialog.fields.members.homes[max_].currentData() == theirs
    dialog.undo.click()

    add_by_keys(at, dialog, "Max")
    choose(dialog.fields.adding.lives, "comes")
    dialog.fields.adding.add.click()
    assert memberships.home_of(max_) == dialog.home_id


def test_who_lives_there_already_is_told(at, ruth):
    dialog = household(at, ruth)
    add_by_keys(at, dialog, "Tom")
    dialog.fields.adding.add.click()

    assert dialog.fields.adding.who.problem == "They live here already."
    assert at.session.undo_label == ""


def test_enter_in_the_field_of_a_name_adds_and_does_not_close(at, ruth):
    a_customer("Kofi Mensah", addresses=())
    dialog = household(at, ruth)
    dialog.fields.adding.who.line.setFocus()
    at.type("Kofi")
    at.press("Return")
    assert dialog.isVisible()
    at.press("Return")
    assert dialog.isVisible()
    assert "Kofi Mensah" in roles(ruth)


def test_the_family_has_a_name_of_its_own(at, ruth):
    dialog = household(at, ruth)
    dialog.fields.name.line.setFocus()
    at.type("Okafor-Diaz")
    at.press("Tab")

    assert households.get(dialog.home_id).name == "Okafor-Diaz"
    dialog.undo.click()
    assert households.get(dialog.home_id).name == ""
    assert dialog.fields.name.line.text() == ""


def test_who_is_taken_out_without_an_address_is_told(at, ruth):
    lena = a_customer("Lena Roth", addresses=())
    households.add_member(memberships.home_of(ruth), lena, "other", TUESDAY)
    dialog = household(at, ruth)
    dialog.fields.members.ways_out[lena].click()

    assert at.window.toast.words == "Lena Roth is out of the household, and has no address yet."
