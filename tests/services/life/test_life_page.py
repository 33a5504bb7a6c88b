"""What the windows of life events know, and one step out of an event and what was taken with it."""

import datetime as dt

import pytest

from cardkeeper.core.changes import Touched
from cardkeeper.core.contact import Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind, TaskState
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import planning, tasks
from cardkeeper.services.life import life, life_page
from cardkeeper.services.people import customers, suppressions
from cardkeeper.store.connection import select
from cardkeeper.store.writing import writing
from tests.factories import TUESDAY, a_customer, a_sender, born, child, spouse
from tests.services.commands import undoable


@pytest.fixture
def tom(library) -> int:
    a_sender()
    return a_customer(
        "Tom Okafor",
        related=(spouse("Lucia Okafor"), child("Ada Okafor")),
        occasions=(born(5, 28, 1980), born(6, 9, 1982, about="Lucia Okafor")),
    )


def mailed(*ids: int, on: dt.date = dt.date(2026, 5, 8)) -> None:
    with writing("Mail", Touched.CARDS) as book:
        for task in tasks.load(ids).values():
            tasks.set_state(book, task, TaskState.MAILED, on)


def test_a_window_knows_who_lives_there(tom):
    view = life_page.of(tom)

    assert [each.name for each in view.adults] == ["Tom Okafor", "Lucia Okafor"]
    assert [each.name for each in view.children] == ["Ada Okafor"]
    assert (view.first_name, view.family_name, view.country) == ("Tom", "Okafor", "US")
    assert [each.name for each in view.others] == ["Lucia Okafor", "Ada Okafor"]


def test_who_is_gone_is_told(tom):
    customers.delete([tom])

    with pytest.raises(CardKeeperError, match="not there any more"):
        life_page.of(tom)


def test_cards_that_may_have_come_back_are_those_that_went_out_the_newest_first(tom):
    planning.settle(TUESDAY)
    his = [row[0] for row in select("SELECT id FROM card_task WHERE kind = 'birthday' ORDER BY occurs_on")]
    assert life_page.cards_out(tom, TUESDAY) == []
    mailed(his[0])

    assert [(card.task_id, card.words) for card in life_page.cards_out(tom, TUESDAY)] == [
        (his[0], "Turned 46, mailed on Friday, May 8")
    ]


def test_an_event_and_what_was_taken_with_it_are_one_step(tom):
    def died():
        change, offers = life.died(tom, TUESDAY, PartialDate(5, 9, 2026))
        taken = {OccasionKind.SYMPATHY, OccasionKind.MEMORIAL}
        return life_page.with_offers(change, offers, taken, TUESDAY)

    change = undoable(died)

    assert change.label == "Tom Okafor has died"
    assert change.ids == (tom,)
    assert select("SELECT count(*) FROM card_task WHERE kind = 'sympathy' AND deleted_at IS NULL") == [(1,)]
    assert select("SELECT count(*) FROM occasion WHERE kind = 'memorial' AND deleted_at IS NULL") == [(1,)]


def test_what_was_not_taken_is_not_done(tom):
    change, offers = life.died(tom, TUESDAY)

    life_page.with_offers(change, offers, set(), TUESDAY)

    assert offers
    assert select("SELECT count(*) FROM card_task WHERE kind = 'sympathy'") == [(0,)]


def test_a_card_nobody_wants_is_not_made_and_the_message_says_why(tom):
    home = life_page.of(tom).home_id
    with writing("No cards", Touched.CARDS) as book:
        suppressions.put(book, what="all", household_id=home, since=TUESDAY, reason="Asked for none")
    change, offers = life.new_baby(home, Name("Mia", "Okafor"), TUESDAY)

    whole = life_page.with_offers(change, offers, {OccasionKind.NEW_BABY}, TUESDAY)

    assert whole.message
    assert select("SELECT count(*) FROM card_task WHERE kind = 'new-baby'") == [(0,)]


def test_who_has_no_household_gets_one_and_undo_takes_it_away(library):
    ruth = a_customer("Ruth Vega")

    home, founded = life_page.home_for(ruth, TUESDAY)

    assert life_page.home_for(ruth, TUESDAY) == (home, None)
    founded.undo()
    assert life_page.of(ruth).home_id is None


def test_a_typed_address_is_taken_apart(library):
    address = life_page.address_of(" 5 Elm Street ", "South Orange, NJ", "07079 ", "US")

    assert (address.street, address.locality, address.region, address.postal_code) == (
        "5 Elm Street",
        "South Orange",
        "NJ",
        "07079",
    )
    assert life_page.name_of("Sam Stone") == Name("Sam", "Stone")
