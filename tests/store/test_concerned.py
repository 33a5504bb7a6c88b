"""A receipt names the people whose cards may have to be planned anew."""

from cardkeeper.core.changes import Touched
from cardkeeper.services.people import customers
from cardkeeper.services.touch import notes
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import writing
from tests.factories import TUESDAY, a_contact, a_customer, born, child, spouse


def test_a_new_customer_and_their_family_are_named(library):
    change = customers.add(a_contact("Ruth Okafor", related=(spouse("Tom Okafor"), child("Mia"))))

    assert {name for (name,) in select("SELECT given FROM person")} == {"Ruth", "Tom", "Mia"}
    assert change.people == tuple(row[0] for row in select("SELECT id FROM person ORDER BY id"))


def test_undoing_names_them_too(library):
    change = customers.add(a_contact("Ruth Okafor", occasions=(born(5, 20),)))

    assert change.undo().people == change.people


def test_the_address_of_a_home_concerns_all_who_live_there(library):
    a_customer("Ruth Okafor", related=(spouse("Tom Okafor"),))
    home = select("SELECT id FROM household")[0][0]
    with writing("Move", Touched.ADDRESSES) as book:
        book.insert(models.Address, household_id=home, street="1 Oak Street")

    assert len(book.change().people) == 2


def test_a_note_concerns_no_card(library):
    assert notes.add(a_customer(), "Called.", TUESDAY).people == ()


def test_more_than_500_are_everybody(library):
    with writing("Import", Touched.PEOPLE) as book:
        for number in range(501):
            book.add(models.Person, formatted_name=f"Name {number}", given=f"Name {number}")

    assert book.change().people is None
