"""R16: who compares cards with whom; two of them never get the same one within a year."""

from dataclasses import replace

import pytest

from cardkeeper.core.changes import Touched
from cardkeeper.core.contact import Name
from cardkeeper.services.cards.connections import Connections
from cardkeeper.services.households import families
from cardkeeper.services.households.families import Relative
from cardkeeper.services.touch import referrals
from cardkeeper.store import models
from cardkeeper.store.connection import db
from cardkeeper.store.writing import writing
from tests.factories import HOME, TUESDAY, a_customer, child


def connected(person_id):
    return Connections([person_id]).of([person_id])


def moved_into_the_household(person_id):
    """The address is written down for the family instead of for the person."""
    families.enter_family(person_id, TUESDAY, spouse=Relative(Name("Tom", "Okafor")))
    db.execute_sql("UPDATE address SET household_id = 1, person_id = NULL WHERE person_id = ?", (person_id,))


def test_r16_family_friends_and_who_sent_them(library):
    ruth = a_customer("Ruth Okafor", related=(child("Mia Diaz"),), addresses=())
    kavya = a_customer("Kavya Raman", addresses=())
    referrals.add(ruth, kavya, TUESDAY)
    a_customer("Ben Birch", addresses=())

    assert connected(ruth) == {kavya, 2}
    assert connected(kavya) == {ruth}


def test_r16_colleagues(library):
    ruth, ben = (a_customer(name, organization="Acme", addresses=()) for name in ("Ruth Oak", "Ben Elm"))
    a_customer("Cleo Ash", organization="Apex", addresses=())

    assert connected(ruth) == {ben}


@pytest.mark.parametrize("is_shared", [False, True], ids=["their own address", "the family's address"])
def test_r16_namesakes_of_the_same_postal_code(library, is_shared):
    ruth = a_customer("Ruth Okafor")
    if is_shared:
        moved_into_the_household(ruth)
    grace = a_customer("Grace Okafor")
    a_customer("Ada Okafor", addresses=(replace(HOME, postal_code="02139"),))
    a_customer("Grace Birch")

    assert grace in connected(ruth)
    assert ruth in connected(grace)
    assert len(connected(grace)) == (2 if is_shared else 1)


def test_r16_two_without_an_address_are_no_neighbours(library):
    ruth = a_customer("Ruth Okafor", addresses=())
    a_customer("Grace Okafor", addresses=())

    assert connected(ruth) == set()


def test_r16_who_moved_away_is_a_neighbour_no_more(library):
    ruth, grace = a_customer("Ruth Okafor"), a_customer("Grace Okafor")
    with writing("Delete", Touched.ADDRESSES) as book:
        book.move_to_trash(models.Address, [1])

    assert connected(ruth) == connected(grace) == set()
