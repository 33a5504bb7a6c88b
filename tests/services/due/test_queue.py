"""The queue of the Today page: groups, ticks, what each card needs, and every command of it taken back."""

import datetime as dt

import pytest

from cardkeeper.core.contact import Address
from cardkeeper.core.kinds import Channel
from cardkeeper.services.book import settings
from cardkeeper.services.due import fixing, next_up, planning, queue, reached, tasks
from cardkeeper.services.printing import batch_places, batches
from cardkeeper.store.connection import value
from tests.factories import TUESDAY, a_customer, a_sender, born, child
from tests.services.undoing import check_undo, everything


def waiting() -> queue.Queue:
    planning.settle(TUESDAY)
    return queue.read(TUESDAY)


@pytest.fixture
def shop(library):
    """One birthday late, one to mail today, one this week, one next week, and one without an address."""
    a_sender()
    a_customer("Late Bell", occasions=(born(5, 9, 1974),))
    a_customer("Priya Raman", occasions=(born(5, 16, 1986),))
    a_customer("Deshawn Carter", occasions=(born(5, 19, 1997),))
    a_customer("Olivia Grant", occasions=(born(5, 29),))
    a_customer("Grace Lindqvist", occasions=(born(5, 16),), addresses=())
    return waiting()


def by_name(found: queue.Queue) -> dict[str, queue.Waiting]:
    from cardkeeper.services.due import due

    return {row.name: found.cards[row.id] for row in due.rows(list(found.cards), TUESDAY)}


def test_groups_stand_in_the_order_of_their_days(shop):
    assert [section.key for section in shop.sections] == [
        "late",
        "mail-today",
        "later-this-week",
        "next-week",
    ]
    assert shop.sections[0].note == "Belated wording is already chosen"
    assert shop.sections[1].note == "Arrives by Saturday, May 16"


def test_what_lacks_something_says_so_and_is_not_ticked(shop):
    grace = by_name(shop)["Grace Lindqvist"]

    assert (grace.need, grace.ticked, grace.is_ready) == ("address", False, False)
    assert (shop.ready, shop.needs) == (len(shop.ticked), 1)


def test_what_a_few_cards_need_is_what_the_queue_says_of_them(shop):
    grace, priya = by_name(shop)["Grace Lindqvist"].id, by_name(shop)["Priya Raman"].id

    assert queue.needs([grace, priya, 9_999], TUESDAY) == {grace: "address", priya: ""}


def test_ticks_are_kept_until_somebody_changes_them(shop):
    priya = by_name(shop)["Priya Raman"]
    before = everything()

    change = queue.tick([priya.id], ticked=False)

    assert priya.id not in queue.read(TUESDAY).ticked
    planning.settle(TUESDAY)
    assert priya.id not in queue.read(TUESDAY).ticked
    check_undo(change, before)


def test_all_that_is_ready_can_be_ticked_at_once(shop):
    queue.tick(shop.ticked, ticked=False)
    assert queue.read(TUESDAY).ticked == ()
    before = everything()

    change = queue.tick_all_ready(TUESDAY)

    assert queue.read(TUESDAY).ticked == shop.ticked
    check_undo(change, before)


def test_a_card_held_back_asks_for_a_decision(shop):
    priya = by_name(shop)["Priya Raman"]
    before = everything()

    change = tasks.hold([priya.id], TUESDAY)

    assert queue.read(TUESDAY).cards[priya.id].need == "decision"
    planning.settle(TUESDAY)
    assert queue.read(TUESDAY).cards[priya.id].need == "decision"
    fixing.decide(priya.id, TUESDAY)
    assert queue.read(TUESDAY).cards[priya.id].is_ready
    assert change.undo is not None
    assert before


def test_a_card_by_hand_needs_no_address_and_one_by_mail_again_does(shop):
    grace = by_name(shop)["Grace Lindqvist"]

    change = tasks.set_channel([grace.id], Channel.BY_HAND)
    assert queue.read(TUESDAY).cards[grace.id].is_ready

    back = tasks.set_channel([grace.id], Channel.MAIL)
    assert change.people == back.people == (grace.person_id,)
    planning.settle(TUESDAY, people=back.people)
    assert queue.read(TUESDAY).cards[grace.id].need == "address"


def test_a_call_is_asked_for_only_in_its_time(shop):
    olivia = by_name(shop)["Olivia Grant"]

    tasks.set_channel([olivia.id], Channel.CALL)

    assert queue.read(TUESDAY).cards[olivia.id].need == ""


def test_printed_cards_wait_under_their_mailing_day(shop):
    priya = by_name(shop)["Priya Raman"]
    change, _held = batches.prepare([priya.id], TUESDAY)
    batches.mark_printed(change.ids[0], [item.id for item in batches.items(change.ids[0])], TUESDAY)

    first = queue.read(TUESDAY).sections[0]

    assert (first.key, first.words, first.ids) == ("printed", "To mail today", (priya.id,))
    assert queue.printed_items([priya.id]) == [item.id for item in batches.items(change.ids[0])]


def test_the_week_is_done_when_only_needy_cards_are_left(shop):
    for name, card in by_name(shop).items():
        if name != "Grace Lindqvist" and card.belongs:
            reached.hand_over([card.id], TUESDAY)

    found = queue.read(TUESDAY)

    assert found.is_all_mailed
    assert found.sections[0].key == "needs-you"
    assert next_up.just_left(TUESDAY)


def test_an_address_given_in_the_pane_is_the_homes_and_makes_the_card_ready(shop):
    grace = by_name(shop)["Grace Lindqvist"]

    change = fixing.save_address(
        grace.id, TUESDAY, street="48 Beech Street", town="South Orange, NJ", code="07079"
    )
    planning.settle(TUESDAY, people=change.people or ())

    assert queue.read(TUESDAY).cards[grace.id].is_ready
    saved = fixing.place(grace.id, TUESDAY).address
    assert (saved.street, saved.locality, saved.region, saved.postal_code) == (
        "48 Beech Street",
        "South Orange",
        "NJ",
        "07079",
    )


@pytest.mark.parametrize(
    ("town", "country", "parts"),
    [
        ("South Orange, NJ", "US", ("South Orange", "NJ")),
        ("Toronto ON", "CA", ("Toronto", "ON")),
        ("maplewood nj", "US", ("maplewood", "NJ")),
        ("Maplewood Nj", "US", ("Maplewood", "NJ")),
        ("Sydney nsw", "AU", ("Sydney", "NSW")),
        ("La Spezia in me", "IT", ("La Spezia in me", "")),
        ("Berlin", "DE", ("Berlin", "")),
        ("Winston-Salem, north carolina", "US", ("Winston-Salem", "NC")),
        ("Bad Homburg", "DE", ("Bad Homburg", "")),
    ],
)
def test_town_and_state_in_one_line(town, country, parts):
    assert fixing.split_town(town, country) == parts


def test_what_an_address_still_lacks_is_said_in_words():
    assert fixing.still_missing("", "Maplewood, NJ", "07040", "US") == ("street", "The street is missing.")
    part, sentence = fixing.still_missing("1 Oak Street", "", "07040", "US")
    assert part == "town"
    assert sentence.endswith(".")
    assert fixing.still_missing("1 Oak Street", "Maplewood, NJ", "07040", "US") == ("", "")


def test_who_is_next_when_nothing_waits(library):
    assert next_up.after(TUESDAY) is None
    assert not next_up.has_customers()
    a_customer("Deshawn Carter", occasions=(born(8, 17, 1997),))
    planning.settle(TUESDAY)

    found = next_up.after(TUESDAY)

    assert found is not None
    assert (found.name, found.sentence) == ("Deshawn Carter", "turns 29 on August 17")
    assert next_up.customer_count() == 1


def test_a_childs_row_names_the_customer(library):
    a_sender()
    a_customer("Maria Santos", related=(child("Mateo"),), occasions=(born(5, 16, 2019, about="Mateo"),))

    assert list(by_name(waiting())) == ["Mateo"]


def test_where_a_card_lies_in_its_batch(shop):
    change, _held = batches.prepare(shop.ticked, TUESDAY)
    items = batches.items(change.ids[0])

    place = batch_places.of_task(items[1].task_id)

    assert place is not None
    assert (place.batch.id, place.position) == (change.ids[0], 2)
    assert batch_places.of_task(10_000) is None


def test_the_shop_in_germany_asks_for_a_german_address(library):
    settings.save(country="DE")
    a_customer("Jens Brandt", occasions=(born(5, 16),), addresses=(Address("", "Köln", "", "", "DE"),))
    found = next(iter(waiting().cards.values()))

    place = fixing.place(found.id, TUESDAY)

    assert found.need
    assert (place.home, place.address.locality, place.address_id > 0) == ("DE", "Köln", True)
    assert fixing.arrival(found.id, TUESDAY).startswith("Mailed today it arrives Monday, May 18.")


def test_what_is_posted_on_a_sunday_sets_out_on_monday(library):
    priya = a_customer(occasions=(born(11, 27, 1986),))
    sunday = dt.date(2026, 11, 22)
    planning.settle(sunday)
    task_id = value("SELECT id FROM card_task WHERE person_id = ?", priya)

    # Monday and four days of mail more; on Thanksgiving there is none.
    assert fixing.arrival(task_id, sunday) == (
        "Mailed today it arrives Saturday, November 28. Or hand it over on Friday, November 27."
    )
