"""What a fresh book is greeted with."""

from cardkeeper.services.book import welcome
from cardkeeper.services.cards import designs
from cardkeeper.services.people import customers
from tests.factories import a_customer


def test_a_book_is_fresh_until_somebody_was_in_it(library):
    assert welcome.is_fresh()
    ruth = a_customer("Ruth Adeyemi")
    assert not welcome.is_fresh()
    customers.delete([ruth])
    assert not welcome.is_fresh()


def test_the_fan_holds_five_designs_for_what_they_are_made(library):
    cards = welcome.fan()
    assert len(cards) == 5
    assert all(card.kind in designs.all_designs()[card.design].occasions for card in cards)
    assert all(card.palette in designs.all_designs()[card.design].palettes for card in cards)
