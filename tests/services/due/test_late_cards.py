"""A card that is late is judged by the day it can still be there, not by the day it should have been (R8)."""

import datetime as dt

import pytest

from cardkeeper.core.contact import Address
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.exclusions import EVERYTHING
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.cards.composing import Composer
from cardkeeper.services.due import cards_by_hand, due, fixing, left_out, planning, tasks
from cardkeeper.services.life import life, moving
from cardkeeper.services.people import addresses, allowing, customers, suppressions
from cardkeeper.services.printing import batches
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, a_sender, born, spouse

NEW = Address("5 New Road", "Maplewood", "NJ", "07040", "US")
RUTH, TOM = 1, 2


@pytest.fixture
def late(library):
    """Ruth's birthday was two days ago, and her card is not printed."""
    a_sender()
    a_customer("Ruth Okafor", related=(spouse("Tom Okafor"),), occasions=(born(5, 10, 1986),))
    planning.settle(TUESDAY)


def waiting():
    planning.settle(TUESDAY)
    return [each.row.name for each in due.every_row(TUESDAY)]


def test_it_waits_after_a_death_in_the_house(late):
    assert waiting() == ["Ruth Okafor"]

    life.died(TOM, TUESDAY)

    assert waiting() == []
    assert [row.reason for row in left_out.left_out(TUESDAY)] == [
        "There was a death in the family, so this card waits."
    ]


def test_it_is_not_sent_to_who_asks_for_no_cards_from_today_on(late):
    suppressions.add(TUESDAY, what=EVERYTHING, person_id=RUTH, since=TUESDAY)
    assert waiting() == []

    (row,) = left_out.left_out(TUESDAY)
    assert [wish.what for wish in allowing.against(row.task_id, TUESDAY)] == [EVERYTHING]
    allowing.allow_again(row.task_id, TUESDAY)

    assert waiting() == ["Ruth Okafor"]


def test_it_is_sent_when_the_time_without_cards_is_over(late):
    suppressions.add(TUESDAY, what=EVERYTHING, person_id=RUTH, until=dt.date(2026, 5, 11))

    assert waiting() == ["Ruth Okafor"]


def test_it_goes_to_the_new_home_of_who_moved_since(late):
    """R14."""
    moving.moved(RUTH, NEW, TUESDAY, TUESDAY)
    planning.settle(TUESDAY)

    batch = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]

    assert select("SELECT envelope FROM card_item WHERE batch_id = ?", batch) == [
        ("Ruth Okafor\n5 New Road\nMaplewood, NJ 07040",)
    ]


def test_thanks_asked_for_before_the_move_go_to_the_new_home_too(late):
    begun = dt.date(2026, 4, 1)
    task = cards_by_hand.make(OccasionKind.THANK_YOU, begun, person_id=RUTH).ids[0]
    moving.moved(RUTH, NEW, TUESDAY, TUESDAY)

    found = tasks.load([task])

    assert Composer(found.values(), TUESDAY).compose(found[task]).envelope.address_lines[1] == "5 New Road"


def test_the_address_asked_for_is_the_one_it_would_go_to(late):
    (first,) = addresses.of_owner("person_id", RUTH)
    addresses.edit(first.id, first.version, TUESDAY, valid_until=dt.date(2026, 5, 11))
    planning.settle(TUESDAY)
    (row,) = due.every_row(TUESDAY)

    assert row.row.missing == "good-address"
    assert fixing.place(row.task.id, TUESDAY).reason == "They have moved away from there."


def test_who_was_taken_for_dead_gets_the_late_card_after_all(late):
    life.died(RUTH, TUESDAY, PartialDate(5, 9, 2026))
    assert waiting() == []

    life.lives(RUTH, TUESDAY)

    assert waiting() == ["Ruth Okafor"]


def test_it_is_missed_when_its_customer_comes_back_weeks_later(late):
    customers.delete([RUTH, TOM])
    day = TUESDAY
    for _week in range(5):
        day += dt.timedelta(7)
        planning.settle(day)
    customers.restore([RUTH, TOM])

    planning.settle(day)

    assert [each.row.name for each in due.every_row(day)] == []
    assert select("SELECT state, done_on FROM card_task") == [("missed", day.isoformat())]
