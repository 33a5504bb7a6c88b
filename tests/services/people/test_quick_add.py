"""A new customer in a few keys."""

import datetime as dt

import pytest

from cardkeeper.core.dates import PartialDate
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import planning, tasks
from cardkeeper.services.people import facts, quick_add, reading
from cardkeeper.services.people.quick_add import NewCustomer
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, a_sender, born
from tests.store.test_writing import everything

NADIA = NewCustomer("Nadia Rahman", PartialDate(11, 23, 1979))


def test_a_name_and_a_birthday_are_enough(library):
    before = everything()
    change = quick_add.add(NADIA, TUESDAY)

    (nadia,) = reading.contacts(change.ids).values()
    assert (nadia.name.given, nadia.name.family) == ("Nadia", "Rahman")
    assert str(nadia.occasions[0].date) == "1979-11-23"
    assert (change.label, change.message) == ("Add Nadia Rahman", "Nadia Rahman is in your customers.")
    change.undo()
    assert everything() == before


def test_everything_that_may_be_typed_arrives_in_one_step(library):
    dana = a_customer("Dana Whitfield")
    before = everything()
    full = NewCustomer(
        "Nadia Rahman",
        PartialDate(11, 23, 1979),
        address="55 Elm Street\nMaplewood, NJ 07040",
        phone="973 555 0188",
        email="nadia@example.com",
        organization="Rahman Dental",
        anniversary=PartialDate(6, 14, 2008),
        child="Omar",
        child_birthday=PartialDate(4, 24, 2013),
        pet="two cats",
        graduation=PartialDate(6, None, 2031),
        referred_by=dana,
        tags=("VIP",),
    )
    change = quick_add.add(full, TUESDAY)

    (nadia,) = reading.contacts(change.ids).values()
    assert nadia.addresses[0].postal_code == "07040"
    assert nadia.addresses[0].country == "US"
    assert nadia.values("mobile", "email") == ("973 555 0188", "nadia@example.com")
    assert nadia.categories == ("VIP",)
    assert sorted((each.kind, each.about.partition(" ")[0]) for each in nadia.occasions) == [
        ("anniversary", ""), ("birthday", ""), ("birthday", "Omar"), ("graduation", "Omar"),
    ]  # fmt: skip
    assert [fact.text for fact in facts.of(change.ids)[change.ids[0]]] == ["two cats"]
    assert select("SELECT count(*) FROM card_task WHERE kind = 'referral'") == [(1,)]
    change.undo()
    assert everything() == before


def test_a_couple_in_one_line_is_two_people(library):
    change = quick_add.add(NewCustomer("Paul and Sofia Castillo"), TUESDAY)

    (paul,) = reading.contacts(change.ids).values()
    assert paul.name.given == "Paul"
    assert [each.name for each in paul.related] == ["Sofia Castillo"]


def test_nobody_without_a_name(library):
    with pytest.raises(CardKeeperError, match="Type a name"):
        quick_add.add(NewCustomer("  ", PartialDate(11, 23)), TUESDAY)


def test_who_may_be_here_already_is_told(library):
    nadia = a_customer("Nadia Rahman", occasions=(born(11, 23, 1979),))

    assert quick_add.alike(NADIA) == (nadia, "Nadia Rahman")
    assert quick_add.alike(NewCustomer("Nadia Rahman")) == (nadia, "Nadia Rahman")
    assert quick_add.alike(NewCustomer("Tom Okafor")) is None
    assert quick_add.alike(NewCustomer("Nadia Rahman", PartialDate(1, 2))) is None


def test_a_birthday_this_week_is_on_the_list_at_once(library):
    a_sender()
    made = quick_add.add(
        NewCustomer("Nadia Rahman", PartialDate(5, 20), address="55 Elm Street\nMaplewood, NJ 07040"), TUESDAY
    )
    planning.settle(TUESDAY, people=made.ids)

    (task_id,) = (row[0] for row in select("SELECT id FROM card_task"))
    assert tasks.load([task_id])[task_id].day == dt.date(2026, 5, 20)


def test_a_pasted_signature_fills_the_form(library):
    text = "Nadia Rahman\nDentist\nRahman Dental\n55 Elm Street\nMaplewood, NJ 07040\nCell: 973 555 0188\n"

    assert quick_add.is_signature(text)
    assert not quick_add.is_signature("Nadia Rahman")
    assert quick_add.pasted(text) == NewCustomer(
        "Nadia Rahman",
        address="55 Elm Street\nMaplewood, NJ 07040",
        phone="973 555 0188",
        organization="Rahman Dental",
        title="Dentist",
    )
