"""Two customers become one in a window: side by side, chosen line by line, and taken back."""

import pytest

from cardkeeper.core.contact import Contact, ContactPoint, Name
from cardkeeper.gui.merging.dialog import open_merge
from cardkeeper.services.merging import merging_page
from cardkeeper.services.people import customers, parties
from tests.factories import a_customer, born, email
from tests.gui.opened import library, session, window
from tests.services.undoing import everything

__all__ = ["library", "session", "window"]


@pytest.fixture
def twice(library) -> tuple[int, int]:
    """Jonas Petersen, and Pettersen with the same e-mail."""
    first = a_customer("Jonas Petersen", points=(email("jp@example.com"),), occasions=(born(5, 2, 1990),))
    other = Contact(
        "Jonas Pettersen",
        Name("Jonas", "Pettersen"),
        language="de",
        points=(email("jp@example.com"), ContactPoint("mobile", "+1 973 555 0119")),
    )
    return first, customers.add(other).ids[0]


def test_who_may_be_the_same_is_offered(twice):
    assert [(each.id, each.name, each.why) for each in merging_page.likely(twice[0])] == [
        (twice[1], "Jonas Pettersen", "same email")
    ]


def test_a_couple_at_one_address_is_not_offered(library):
    first, _second = a_customer("Ruth Vega"), a_customer("Tom Vega")

    assert merging_page.likely(first) == []


def test_what_differs_is_chosen_and_what_is_alike_is_shown(twice):
    pair = merging_page.pair(*twice, "en")

    assert [(line.words, line.here, line.there) for line in pair.choices] == [
        ("Name", "Jonas Petersen", "Jonas Pettersen")
    ]
    kept = {line.words: (line.here, line.there, line.is_same) for line in pair.kept}
    assert kept["Birthday"] == ("May 2, 1990", "", False)
    assert kept["Email"] == ("jp@example.com", "jp@example.com", True)


def test_the_name_of_the_second_is_taken_with_all_its_parts(window, session, twice):
    before = everything()
    dialog = open_merge(window, session, *twice)
    dialog._groups["name"].button(1).setChecked(True)

    dialog.accept()

    record = parties.people([twice[0]])[twice[0]]
    assert (record.shown_name, record.person.name.family) == ("Jonas Pettersen", "Pettersen")
    assert twice[1] not in parties.people([twice[1]])
    assert session.undo_label.startswith("Merge")
    session.undo()
    assert everything() == before


def test_without_a_choice_the_first_keeps_their_name_and_blanks_are_filled(window, session, twice):
    open_merge(window, session, *twice).accept()

    record = parties.people([twice[0]])[twice[0]]
    assert record.shown_name == "Jonas Petersen"
    assert record.person.language == "de"
    assert session.undo_label


def test_nobody_is_merged_with_themselves(window, session, twice):
    dialog = open_merge(window, session, twice[0])
    assert not dialog.merge.isEnabled()

    dialog.who.choose(twice[0], "Jonas Petersen")

    assert "same page" in dialog.who.problem
    assert not dialog.merge.isEnabled()
    dialog.reject()


def test_two_that_were_selected_stand_side_by_side_at_once(window, session, twice):
    dialog = open_merge(window, session, *twice)

    assert dialog.who.person_id == twice[1]
    assert dialog.merge.isEnabled()
    assert set(dialog._groups) == {"name"}
    dialog.who.choose(a_customer("Ruth Vega"), "Ruth Vega")
    assert dialog.merge.isEnabled()
    dialog.reject()
