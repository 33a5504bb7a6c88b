"""Married and divorced: the household follows."""

import pytest

from cardkeeper.core.contact import Address, Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind as Kind
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import coming_cards, due, planning, tasks
from cardkeeper.services.households import families, households, relations
from cardkeeper.services.households.families import Relative
from cardkeeper.services.life import accepting, life, marriages
from cardkeeper.services.life.offers import Offer
from cardkeeper.services.occasions import occasions
from cardkeeper.services.people import addresses
from cardkeeper.services.printing import batches
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, a_sender, born, child, spouse
from tests.factories import married as wedding
from tests.services.undoing import check_undo, everything

OAK = Address("12 Oak St", "Newark", "NJ", "07101", "US")


def named(given):
    return select("SELECT id FROM person WHERE given = ?", given)[0][0]


def members(person_id):
    return [row.name for row in households.of_person(person_id)[0].members]


def waiting():
    planning.settle(TUESDAY)
    return [(each.row.name, each.task.kind) for each in due.every_row(TUESDAY)]


def test_two_customers_marry(library):
    ruth, tom = a_customer("Ruth Meyer"), a_customer("Tom Okafor")
    before = everything()

    change, offers = marriages.married(
        ruth, Relative(Name(), person_id=tom), TUESDAY, PartialDate(5, 22, 2026)
    )

    assert change.message == "Ruth Meyer and Tom Okafor share a home now."
    assert members(tom) == ["Ruth Meyer", "Tom Okafor"]
    assert [(row.name, row.kind) for row in relations.of_person(ruth)] == [("Tom Okafor", "spouse")]
    assert [view.kind for view in occasions.of_person(ruth)] == [Kind.ANNIVERSARY]
    check_undo(change, before)
    task = tasks.load(accepting.accept(offers[0], TUESDAY).ids).popitem()[1]
    assert (task.kind, task.occurs_on, task.recipient_key) == (
        "wedding",
        "2026-05-22",
        f"couple:{change.ids[0]}",
    )
    assert waiting() == [("Ruth Meyer & Tom Okafor", "wedding")]


def test_somebody_new_and_the_children_of_both(library):
    ruth = a_customer("Ruth Meyer", related=(child("Elin Meyer"),))

    marriages.married(ruth, Relative(Name("Tom", "Okafor")), TUESDAY)

    assert members(ruth) == ["Ruth Meyer", "Elin Meyer", "Tom Okafor"]
    assert households.of_person(ruth)[0].greeting.text == "Dear Ruth and Tom,"


def test_a_widow_marries_again_and_the_old_wedding_day_is_over(library):
    ruth = a_customer("Ruth Meyer", related=(spouse("Max Meyer"),), occasions=(wedding(5, 22, 1990),))
    life.died(named("Max"), TUESDAY, PartialDate(3, 1, 2020))

    marriages.married(ruth, Relative(Name("Tom", "Okafor")), TUESDAY, PartialDate(5, 10, 2026))

    dates = [(view.date.year, view.ends_on) for view in occasions.of_person(ruth)]
    assert sorted(dates, key=str) == [(1990, TUESDAY), (2026, None)]
    assert families.conflicts(ruth) == []
    assert waiting() == []


@pytest.fixture
def couple(library):
    """Ruth and Tom Okafor with two children, and their wedding day next week."""
    a_sender()
    ruth = a_customer(
        "Ruth Okafor",
        related=(spouse("Tom Okafor"), child("Elin Okafor"), child("Max Okafor")),
        occasions=(wedding(5, 22, 2012), born(5, 20, 2018, "Elin Okafor")),
    )
    planning.settle(TUESDAY)
    return ruth, named("Tom")


def test_divorced(couple):
    ruth, tom = couple
    before = everything()

    change = marriages.divorced(
        tom, TUESDAY, children_along=[named("Max")], children_both=[named("Elin")], address=OAK
    )

    assert change.message == "Tom Okafor has a home of their own now."
    assert members(ruth) == ["Ruth Okafor", "Elin Okafor"]
    assert members(tom) == ["Tom Okafor", "Max Okafor", "Elin Okafor"]
    assert households.of_person(named("Elin"))[0].id == households.of_person(ruth)[0].id
    assert [row.kind for row in relations.of_person(tom)] == []
    assert [row.address.street for row in addresses.of_owner("person_id", tom)] == ["12 Oak St"]
    assert select("SELECT kind, state, reason FROM card_task ORDER BY occurs_on") == [
        ("birthday", "planned", ""),
        ("anniversary", "skipped", "divorced"),
    ]
    check_undo(change, before)
    assert waiting() == [("Elin Okafor", "birthday")]
    assert select("SELECT state FROM card_task WHERE kind = 'anniversary'") == [("skipped",)]
    change.undo()
    assert waiting() == [("Elin Okafor", "birthday"), ("Ruth & Tom Okafor", "anniversary")]


def test_no_anniversary_comes_again_and_both_are_greeted_alone(couple):
    import datetime as dt

    ruth, tom = couple
    marriages.divorced(tom, TUESDAY)
    assert households.of_person(ruth)[0].greeting.text == "Dear Ruth,"
    assert households.of_person(tom)[0].greeting.text == "Dear Tom,"

    next_year = dt.date(2027, 5, 11)
    planning.settle(next_year)

    assert [each.task.kind for each in due.every_row(next_year)] == ["birthday"]


def test_what_comes_to_the_home_is_not_shown_to_who_left_it(couple):
    ruth, tom = couple
    home = households.of_person(ruth)[0].id
    accepting.accept(Offer(Kind.NEW_HOME, "", household_id=home, date=PartialDate(5, 20, 2026)), TUESDAY)
    assert "new-home" in [row.kind for row in coming_cards.of_person(tom, TUESDAY)]

    marriages.divorced(tom, TUESDAY)

    assert "new-home" in [row.kind for row in coming_cards.of_person(ruth, TUESDAY)]
    assert "new-home" not in [row.kind for row in coming_cards.of_person(tom, TUESDAY)]


def test_who_leaves_leaves_the_address(couple):
    ruth, tom = couple
    home = households.of_person(ruth)[0].id

    marriages.divorced(ruth, TUESDAY)

    assert addresses.of_owner("person_id", ruth) == []
    assert [row.address.street for row in addresses.of_owner("household_id", home)] == ["118 Alder Court"]
    assert households.of_person(tom)[0].id == home
    assert [row.name for row in households.get(home).members if row.is_primary] == ["Tom Okafor"]


def test_a_prepared_card_to_the_couple_leaves_its_batch(couple):
    _ruth, tom = couple
    batch_id = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]

    marriages.divorced(tom, TUESDAY)

    assert [item.recipient for item in batches.items(batch_id)] == []
    assert waiting() == [("Elin Okafor", "birthday")]


def test_a_single_person_cannot_divorce(library):
    ruth = a_customer("Ruth Okafor")

    with pytest.raises(CardKeeperError, match="shares no household"):
        marriages.divorced(ruth, TUESDAY)
