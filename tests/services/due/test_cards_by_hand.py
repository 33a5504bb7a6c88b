"""Cards without a date in the book: they wait for no day, are never belated and never vanish."""

import datetime as dt

import pytest

from cardkeeper.core.kinds import Channel
from cardkeeper.core.kinds import OccasionKind as Kind
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import cards_by_hand, due, planning, tasks
from cardkeeper.services.due.cards_by_hand import NotWanted
from cardkeeper.services.households import households
from cardkeeper.services.life import life
from cardkeeper.services.people import addresses, suppressions
from cardkeeper.services.printing import batches
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, a_sender, child, spouse
from tests.services.undoing import check_undo, everything


@pytest.fixture
def ruth(library):
    a_sender()
    return a_customer("Ruth Okafor", related=(spouse("Tom Okafor"), child("Elin Okafor")))


def make(kind, today=TUESDAY, **facts):
    return tasks.load(cards_by_hand.make(kind, today, **facts).ids).popitem()[1]


def test_thanks_are_made_and_mailed_as_soon_as_may_be(ruth):
    before = everything()
    change = cards_by_hand.make(Kind.THANK_YOU, TUESDAY, person_id=ruth, label="your trust")
    task = tasks.load(change.ids)[change.ids[0]]

    assert (task.make_by, task.mail_by, task.arrive_by) == ("2026-05-12", "2026-05-14", "2026-05-19")
    assert (task.state, task.missing, task.belated, task.undated) == ("planned", "", 0, 1)
    assert task.design_key
    assert task.verse_key
    check_undo(change, before)
    assert due.for_batch(TUESDAY) == [task.id]
    change, held = batches.prepare(due.for_batch(TUESDAY), TUESDAY)
    assert held == []


@pytest.mark.parametrize("days", [3, 20, 60])
def test_thanks_not_sent_stay_on_the_list_and_are_never_belated(ruth, days):
    make(Kind.THANK_YOU, person_id=ruth)
    today = TUESDAY + dt.timedelta(days)

    planning.settle(today)

    (found,) = due.every_row(today)
    assert (found.group, found.task.state, found.task.belated, found.task.channel) == (
        "late",
        "planned",
        0,
        "mail",
    )
    assert found.row.in_batch


def test_settling_again_changes_nothing(ruth):
    make(Kind.THANK_YOU, person_id=ruth)
    make(Kind.CONGRATULATIONS, person_id=ruth, on=dt.date(2026, 5, 20), label="New shop")
    planning.settle(TUESDAY)
    before = everything()

    assert planning.settle(TUESDAY) == 0
    assert everything() == before


def test_a_card_for_a_day_has_its_dates_and_grows_late(ruth):
    task = make(Kind.CONGRATULATIONS, person_id=ruth, on=dt.date(2026, 5, 20), label="New shop")
    assert (task.mail_by, task.undated) == ("2026-05-15", 0)

    planning.settle(dt.date(2026, 5, 25))
    (found,) = due.every_row(dt.date(2026, 5, 25))
    assert (found.task.belated, found.row.sentence) == (1, "New shop on Wednesday, May 20")

    planning.settle(dt.date(2026, 6, 25))
    assert due.every_row(dt.date(2026, 6, 25)) == []
    assert due.missed(dt.date(2026, 6, 25)) == 1


def test_what_happened_already_is_not_belated(ruth):
    home = households.of_person(ruth)[0].id

    task = make(Kind.NEW_BABY, household_id=home, on=dt.date(2026, 4, 20), label="Mia")

    assert (task.occurs_on, task.mail_by, task.belated) == ("2026-04-20", "2026-05-14", 0)
    (found,) = due.every_row(TUESDAY)
    assert (found.row.name, found.row.sentence) == ("Ruth & Tom Okafor", "Has a new baby on April 20")


def test_an_address_found_later_makes_it_ready_and_sets_its_arrival(library):
    person = a_customer("Ruth Okafor", addresses=())
    task = make(Kind.GET_WELL, person_id=person)
    assert (task.missing, task.state) == ("address", "planned")

    from cardkeeper.core.contact import Address

    addresses.add("person_id", person, Address("Torstraße 1", "Berlin", "", "10119", "DE"), TUESDAY)

    now = tasks.load([task.id])[task.id]
    assert (now.missing, now.mail_by, now.arrive_by) == ("", "2026-05-14", "2026-05-29")


def test_returned_mail_holds_it_too(ruth):
    task = make(Kind.THANK_YOU, person_id=ruth)

    addresses.mark_bad(addresses.of_owner("person_id", ruth)[0].id, TUESDAY)
    planning.settle(TUESDAY)

    assert tasks.load([task.id])[task.id].state == "held"


def test_two_thanks_are_two_cards_and_not_the_same(ruth):
    first, second = make(Kind.THANK_YOU, person_id=ruth), make(Kind.THANK_YOU, person_id=ruth)

    assert first.design_key != second.design_key
    assert first.verse_key != second.verse_key


def test_a_childs_card_goes_in_care_of_the_parents(ruth):
    (elin,) = select("SELECT id FROM person WHERE given = 'Elin'")[0]

    task = make(Kind.GET_WELL, person_id=elin)

    circle = tasks.circle_of([task])
    assert [p.name.given for p in circle.recipient(tasks.unit_of(task, circle)).care_of] == ["Ruth", "Tom"]


@pytest.mark.parametrize(
    ("wish", "kind", "words"),
    [
        ({}, Kind.THANK_YOU, "Asked for no cards."),
        ({"what": "happy"}, Kind.CONGRATULATIONS, "death in the family"),
        ({"what": "miss-you"}, Kind.MISS_YOU, "of this kind"),
    ],
)
def test_who_asked_for_none_is_asked_about_first(ruth, wish, kind, words):
    suppressions.add(TUESDAY, person_id=ruth, **wish)
    assert words in cards_by_hand.objections(kind, TUESDAY, person_id=ruth)[0]
    with pytest.raises(NotWanted, match=words):
        make(kind, person_id=ruth)

    task = make(kind, person_id=ruth, anyway=True)
    planning.settle(TUESDAY)

    assert tasks.load([task.id])[task.id].state == "planned"


def test_happy_is_not_sad(ruth):
    suppressions.add(TUESDAY, person_id=ruth, what="happy")

    assert cards_by_hand.objections(Kind.SYMPATHY, TUESDAY, person_id=ruth) == []


def test_sympathy_asked_for_on_the_page_of_the_dead_is_for_those_who_are_left(ruth):
    tom = select("SELECT id FROM person WHERE given = 'Tom'")[0][0]
    life.died(ruth, TUESDAY)

    assert cards_by_hand.objections(Kind.SYMPATHY, TUESDAY, person_id=ruth) == []
    task = make(Kind.SYMPATHY, person_id=ruth)

    assert (task.person_id, task.about_id, task.label, task.missing) == (tom, ruth, "Ruth", "")
    assert [each.row.name for each in due.every_row(TUESDAY)] == ["Tom Okafor"]
    life.died(tom, TUESDAY)
    alone = make(Kind.SYMPATHY, person_id=tom)
    assert (alone.person_id, alone.about_id, alone.state, alone.missing) == (tom, tom, "planned", "")


def test_given_by_hand_it_needs_no_address(library):
    person = a_customer("Ruth Okafor", addresses=())

    task = make(Kind.THANK_YOU, person_id=person, channel=Channel.BY_HAND)
    planning.settle(TUESDAY)

    now = tasks.load([task.id])[task.id]
    assert (now.missing, now.channel, now.is_ready) == ("", "by-hand", True)


def test_a_mistake_is_discarded(ruth):
    task = make(Kind.THANK_YOU, person_id=ruth)
    before = everything()

    change = cards_by_hand.discard([task.id], TUESDAY)

    assert due.every_row(TUESDAY) == []
    check_undo(change, before)


def test_nobody_is_no_receiver(library):
    before = everything()

    with pytest.raises(CardKeeperError, match="No card was made"):
        make(Kind.THANK_YOU, person_id=99)
    with pytest.raises(CardKeeperError, match="No card was made"):
        make(Kind.THANK_YOU, household_id=99)
    assert everything() == before
