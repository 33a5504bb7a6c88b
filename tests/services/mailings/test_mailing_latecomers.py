"""Who comes late to a mailing, and for whom it is too late: the last lot, and the New Year greeting (R8)."""

import datetime as dt

import pytest

from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import planning
from cardkeeper.services.households import households
from cardkeeper.services.life import marriages
from cardkeeper.services.mailings import mailing_answers, mailing_latecomers, mailing_lots, mailing_progress
from cardkeeper.services.people import addresses, suppressions
from cardkeeper.store.connection import select
from tests.factories import HOME, a_customer, a_sender, spouse
from tests.services.commands import undoable
from tests.services.mailing_people import NOVEMBER, begin, customers, edit, lot_sizes, place, tasks_of

DECEMBER = dt.date(2026, 12, 7)
TOO_LATE = dt.date(2026, 12, 21)


@pytest.fixture
def shop(library):
    a_sender()


def mail(mailing_id, number=0, today=NOVEMBER):
    lot = mailing_lots.lots(mailing_id, today)[number]
    mailing_lots.prepare(lot.id, today)
    mailing_lots.mark_printed(lot.id, today)
    mailing_lots.mark_mailed(lot.id, today)


def test_a_new_customer_gets_into_a_last_lot(shop):
    customers(2)
    mailing = begin()
    mail(mailing)
    a_customer("Aaron Able")

    assert mailing_latecomers.latecomers(mailing, DECEMBER).cards == 1
    undoable(lambda: mailing_latecomers.take_in(mailing, DECEMBER))

    assert lot_sizes(mailing, DECEMBER) == [("home", 2), ("latecomers", 1)]
    assert mailing_latecomers.latecomers(mailing, DECEMBER).cards == 0


def test_before_anything_is_printed_they_take_their_place_in_the_order(shop):
    customers(2)
    mailing = begin()
    a_customer("Aaron Able")

    mailing_latecomers.take_in(mailing, NOVEMBER)

    (row,) = mailing_lots.lots(mailing, NOVEMBER)
    assert (row.cards, row.title) == (3, "Able to Qbca")


def test_an_address_given_later_and_a_wish_taken_back_bring_the_cards_back(shop):
    customers(1)
    homeless = a_customer("Ada Quinn", addresses=())
    silent = a_customer("Bea Quist")
    wish = suppressions.add(NOVEMBER, person_id=silent).ids[0]
    mailing = begin()
    assert lot_sizes(mailing) == [("home", 1)]
    mail(mailing)

    addresses.add("person_id", homeless, HOME, DECEMBER)
    suppressions.delete(wish, DECEMBER)
    assert mailing_latecomers.latecomers(mailing, DECEMBER).cards == 2
    undoable(lambda: mailing_latecomers.take_in(mailing, DECEMBER))

    assert lot_sizes(mailing, DECEMBER) == [("home", 1), ("latecomers", 2)]


def test_somebody_who_sent_us_a_card_can_be_taken_in_though_not_on_the_list(shop):
    customers(1)
    mailing = begin(audience=customers(1, first=1))
    mail(mailing)
    outsider = select("SELECT min(id) FROM person")[0][0]
    mailing_answers.mark_received(mailing, [outsider], DECEMBER)

    mailing_latecomers.take_in(mailing, DECEMBER, [outsider])

    assert lot_sizes(mailing, DECEMBER) == [("home", 1), ("latecomers", 1)]
    found = mailing_progress.tiles(mailing, DECEMBER)
    assert (found.received, found.people, found.envelopes) == (1, 2, 2)


def test_nobody_late_is_told(shop):
    customers(1)
    with pytest.raises(CardKeeperError, match="Nobody has come late"):
        mailing_latecomers.take_in(begin(), NOVEMBER)


def test_too_late_for_christmas_is_greeted_for_new_year_with_other_words(shop):
    customers(3)
    mailing = begin(lot_size=2)
    mail(mailing)
    planning.settle(TOO_LATE)
    before = dict(tasks_of(mailing, "id", "verse_key"))

    late = mailing_latecomers.too_late(mailing, TOO_LATE)
    undoable(lambda: mailing_latecomers.greet_for_new_year(mailing, TOO_LATE))

    assert len(late) == 1
    (row,) = select(
        "SELECT holiday_key, occurs_on, state, verse_key <> '', design_key <> '' FROM card_task WHERE id = ?",
        late[0],
    )
    assert row == ("new-year", "2027-01-01", "planned", 1, 1)
    assert before[late[0]] != dict(tasks_of(mailing, "id", "verse_key"))[late[0]]
    assert lot_sizes(mailing, TOO_LATE) == [("home", 2), ("new-year", 1)]
    assert mailing_progress.headline(mailing, TOO_LATE).startswith("3 people. All in the mail by")


def test_new_year_is_offered_only_to_those_it_is_too_late_for(shop):
    customers(1)
    mailing = begin()

    with pytest.raises(CardKeeperError, match="needs a New Year greeting"):
        mailing_latecomers.greet_for_new_year(mailing, NOVEMBER)


def test_a_feast_that_was_missed_is_made_good_at_new_year(shop):
    _unknown, jewish = customers(2)
    edit(jewish, celebrates=["hanukkah"])
    mailing = begin(holidays=("season", "hanukkah"))
    planning.settle(DECEMBER)
    assert dict(tasks_of(mailing, "person_id", "state"))[jewish] == "missed"

    mailing_latecomers.greet_for_new_year(mailing, DECEMBER)

    row = {
        person: rest for person, *rest in tasks_of(mailing, "person_id", "state", "holiday_key", "done_on")
    }
    assert row[jewish] == ["planned", "new-year", None]
    assert lot_sizes(mailing, DECEMBER) == [("home", 1), ("new-year", 1)]


def test_after_the_last_mailing_day_it_is_too_late_for_new_year_too(shop):
    customers(1)
    mailing = begin()

    assert len(mailing_latecomers.too_late(mailing, TOO_LATE)) == 1
    assert mailing_latecomers.too_late(mailing, dt.date(2026, 12, 30)) == []


@pytest.fixture
def couple(shop):
    """A couple in one household, and a mailing with one envelope for both of them."""
    priya = a_customer("Priya Raman", related=(spouse("Dev Raman"),))
    dev = select("SELECT id FROM person WHERE given = 'Dev'")[0][0]
    edit(dev)
    mailing = begin(audience=[priya, dev])
    return mailing, priya, dev


def test_a_couple_that_parts_after_the_card_went_out_gets_no_second_one(couple):
    """R10: each of them had it."""
    mailing, _priya, dev = couple
    mail(mailing)
    marriages.divorced(dev, DECEMBER, address=place(88))
    planning.settle(DECEMBER)

    assert mailing_latecomers.latecomers(mailing, DECEMBER).cards == 0


def test_a_second_address_makes_no_second_envelope(couple):
    mailing, _priya, dev = couple
    mail(mailing)
    addresses.add("person_id", dev, place(88), DECEMBER)

    assert mailing_latecomers.latecomers(mailing, DECEMBER).cards == 0
    assert mailing_progress.tiles(mailing, DECEMBER).mailed == 1


def test_whoever_leaves_before_the_card_is_made_gets_their_own(couple):
    mailing, _priya, dev = couple
    marriages.divorced(dev, NOVEMBER, address=place(88))
    planning.settle(NOVEMBER)

    undoable(lambda: mailing_latecomers.take_in(mailing, NOVEMBER))

    assert [key for (key,) in tasks_of(mailing, "recipient_key")] == ["household:1", "household:2"]
    assert mailing_latecomers.latecomers(mailing, NOVEMBER).cards == 0


def test_who_has_had_the_card_gets_no_other_with_whom_they_live_now(shop):
    first, second = customers(2)
    mailing = begin(lot_size=1)
    mail(mailing)
    households.create([first, second], DECEMBER)
    for id_ in (first, second):
        addresses.add("person_id", id_, HOME, DECEMBER, preferred=True)
    planning.settle(DECEMBER)

    assert mailing_latecomers.latecomers(mailing, DECEMBER).cards == 0
