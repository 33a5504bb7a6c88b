"""Mailings: who gets one, every exclusion with its reason (R11), one envelope per household (R10)."""

import dataclasses
import datetime as dt

import pytest

from cardkeeper.core.exclusions import Reason
from cardkeeper.core.kinds import Channel, OccasionKind
from cardkeeper.core.progress import Cancelled
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import due, planning, queue
from cardkeeper.services.life import life
from cardkeeper.services.mailings import mailing_left_out, mailing_lots, mailing_progress, mailings
from cardkeeper.services.mailings.mailing_records import get
from cardkeeper.services.people import suppressions
from cardkeeper.services.search import groups
from cardkeeper.services.touch import problems
from cardkeeper.store.connection import select
from tests.factories import a_customer, a_sender, child, spouse
from tests.services.commands import undoable
from tests.services.mailing_people import NOVEMBER, PARIS, begin, customers, edit, place, tasks_of


@pytest.fixture
def shop(library):
    a_sender()


def left_out(mailing_id, today=NOVEMBER):
    return {row.name: row.reason for row in mailing_left_out.of_mailing(mailing_id, today)}


def test_a_mailing_is_one_undo_step(shop):
    customers(3)

    change = undoable(lambda: mailings.create("Year-end cards 2026", NOVEMBER))

    assert change.label == "New mailing Year-end cards 2026"
    assert mailing_progress.headline(change.ids[0], NOVEMBER) == (
        "3 people. All in the mail by December 19, 26 days from now."
    )


def test_a_household_gets_one_envelope_and_counts_all_of_its_people(shop):
    a_customer("Priya Raman", related=(spouse("Dev Raman"), child("Anika")))
    edit(select("SELECT id FROM person WHERE given = 'Dev'")[0][0])
    ids = [row[0] for row in select("SELECT id FROM person WHERE given <> 'Anika'")]
    a_customer("Ruth Okafor", addresses=(place(1),))

    mailing = begin(audience=[*ids, *customers(1)])

    found = mailing_progress.tiles(mailing, NOVEMBER)
    assert (found.people, found.envelopes) == (3, 2)
    assert [key.partition(":")[0] for (key,) in tasks_of(mailing, "recipient_key")] == ["household", "person"]


def test_every_exclusion_is_recorded_with_its_reason_and_can_be_listed(shop):
    """R11, each of its reasons."""
    gone, wish, kind, later, none_kept, angry, homeless, caller, usual = customers(9)
    life.died(gone, NOVEMBER)
    suppressions.add(NOVEMBER, person_id=wish)
    suppressions.add(NOVEMBER, person_id=kind, what="holiday")
    suppressions.add(NOVEMBER, person_id=later, until=dt.date(2026, 12, 31))
    edit(none_kept, celebrates=[])
    problems.log(angry, "The offer had a wrong rate", NOVEMBER)
    address = select("SELECT id FROM address WHERE person_id = ?", homeless)[0][0]
    select("UPDATE address SET deleted_at = '2026-11-01' WHERE id = ? RETURNING id", address)
    edit(caller, preferred_channel=Channel.CALL)
    twice = begin("Early greetings", audience=[usual])

    mailing = begin()

    told = left_out(mailing)
    names = dict(select("SELECT id, formatted_name FROM person"))
    assert {names[gone]: "Has died."}.items() <= told.items()
    assert told[names[wish]] == "Asked for no cards."
    assert told[names[kind]] == "Asked for no cards of this kind."
    assert told[names[later]] == "Asked for no cards at this time."
    assert told[names[none_kept]] == "Doesn't keep this holiday: Season's greetings."
    assert told[names[angry]] == "A problem is still open, so this card waits for your decision."
    assert told[names[homeless]] == "No street, so no envelope."
    assert told[names[caller]] == "Prefers a call."
    assert told[names[usual]] == "Already gets this card with somebody else."
    recorded = {
        reason for (reason,) in select("SELECT reason FROM mailing_member WHERE mailing_id = ?", mailing)
    }
    assert recorded == set(Reason)
    assert mailing_progress.tiles(twice, NOVEMBER).envelopes == 1


def test_the_numbers_of_a_preview_are_those_of_the_mailing(shop):
    ids = customers(5)
    suppressions.add(NOVEMBER, person_id=ids[0])
    edit(ids[1], preferred_channel=Channel.VISIT)

    seen = mailings.look_ahead(NOVEMBER)
    before = select("SELECT count(*) FROM mailing")

    assert before == [(0,)]
    assert (seen.people, seen.envelopes, seen.left_out, seen.other_way) == (5, 4, {"do-not-send": 1}, 1)
    found = mailing_progress.tiles(begin(), NOVEMBER)
    assert (found.people, found.envelopes, found.left_out, found.other_ways) == (5, 4, 1, 1)


def test_who_needs_a_name_is_not_counted_among_those_who_need_an_address(shop):
    customers(2)
    a_customer("Bea Quist", addresses=())
    a_customer("Anna Dvo?\u00e1k", addresses=(place(7),))
    a_customer("Jan Nov?k", addresses=(place(8),))

    seen = mailings.look_ahead(NOVEMBER)

    assert (seen.no_address, seen.no_name) == (1, 2)
    found = mailing_progress.tiles(begin(), NOVEMBER)
    assert (found.addresses, found.names) == (3, 2)


def test_a_preview_that_nobody_waits_for_any_more_is_stopped(shop):
    customers(3)
    told = []

    def stop_at_the_second_envelope(done, total):
        told.append((done, total))
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        mailings.look_ahead(NOVEMBER, progress=stop_at_the_second_envelope)

    assert told[-2:] == [(0, 3), (1, 3)]


def test_the_greeting_follows_the_customs_told_and_is_neutral_otherwise(shop):
    unknown, christian, jewish, both = customers(4)
    edit(christian, celebrates=["christmas"])
    edit(jewish, celebrates=["hanukkah"])
    edit(both, celebrates=["christmas", "hanukkah"])

    mailing = begin(holidays=("season", "christmas", "hanukkah"))

    greeted = dict(tasks_of(mailing, "person_id", "holiday_key"))
    assert greeted[unknown] == "season"
    assert greeted[christian] == "christmas"
    assert greeted[jewish] == "hanukkah"
    assert greeted[both] in ("christmas", "hanukkah")


def test_a_couple_that_keeps_different_feasts_gets_the_neutral_greeting(shop):
    a_customer("Priya Raman", related=(spouse("Dev Raman"),))
    priya, dev = (row[0] for row in select("SELECT id FROM person ORDER BY id"))
    edit(priya, celebrates=["diwali", "christmas"])
    edit(dev, celebrates=["hanukkah"])

    mailing = begin(audience=[priya, dev], holidays=("season", "christmas", "hanukkah"))

    assert tasks_of(mailing, "holiday_key") == [("season",)]


@pytest.mark.parametrize("channel", [Channel.CALL, Channel.VISIT, Channel.EMAIL])
def test_who_prefers_another_way_gets_that_instead_of_a_card(shop, channel):
    (id_,) = customers(1)
    edit(id_, preferred_channel=channel)

    mailing = begin()
    planning.settle(NOVEMBER)

    assert tasks_of(mailing, "channel", "reason", "lot_id") == [(channel, "other-channel", None)]
    soon = dt.date(2026, 12, 14)
    (waiting,) = queue.read(soon).cards.values()
    assert waiting.channel == channel


def test_the_audience_of_a_saved_group(shop):
    a_customer("Ada Quinn", addresses=())
    customers(2)
    wanted = next(group.filter for group in groups.named(NOVEMBER) if group.key == "no-address")

    mailing = begin(audience=wanted)

    assert mailing_progress.tiles(mailing, NOVEMBER).people == 1
    assert get(mailing).audience == wanted


def test_abroad_and_feasts_that_come_first_are_printed_first(shop):
    home = customers(3)
    edit(home[2], celebrates=["hanukkah"])
    a_customer("Zoé Zola", addresses=(PARIS,))

    mailing = begin(holidays=("season", "hanukkah"))

    rows = select(
        "SELECT part, count(*) FROM mailing_lot JOIN card_task ON lot_id = mailing_lot.id"
        " WHERE mailing_lot.mailing_id = ? GROUP BY mailing_lot.id ORDER BY position",
        mailing,
    )
    assert sorted(part for part, _n in rows[:2]) == ["abroad", "early"]
    assert rows[2] == ("home", 2)


def test_nobody_left_makes_no_mailing(shop):
    (id_,) = customers(1)
    suppressions.add(NOVEMBER, person_id=id_)

    with pytest.raises(CardKeeperError, match="Nobody is left"):
        begin()

    assert select("SELECT count(*) FROM mailing") == [(0,)]


def test_a_mailing_needs_a_name_and_a_holiday_of_the_country(shop):
    customers(1)

    with pytest.raises(CardKeeperError, match="needs a name"):
        begin(" ")
    with pytest.raises(CardKeeperError, match="isn't kept in your country"):
        begin(holidays=("canada-day",))
    with pytest.raises(ValueError, match="date of one's own"):
        begin(kind=OccasionKind.BIRTHDAY)


def test_thank_you_cards_for_no_day_go_out_as_soon_as_they_are_made(shop):
    customers(2)

    mailing = begin("Thank you", kind=OccasionKind.THANK_YOU, label="a good year")

    assert tasks_of(mailing, "holiday_key", "undated", "label") == [("", 1, "a good year")] * 2
    assert mailing_progress.tiles(mailing, NOVEMBER).mail_by is None
    assert mailing_progress.headline(mailing, NOVEMBER) == "2 people."


def test_cards_that_wait_for_no_day_are_never_late_nor_on_today(shop):
    customers(4)
    mailing = begin("Thank you", kind=OccasionKind.THANK_YOU, lot_size=1)
    mailing_lots.plan_days(mailing, None, 1)
    later = dt.date(2026, 12, 14)

    rows = mailing_lots.lots(mailing, later)

    assert [row.day.isoformat() for row in rows] == ["2026-12-14", "2026-12-15", "2026-12-16", "2026-12-17"]
    assert all(row.mail_by == row.day for row in rows)
    assert mailing_progress.tiles(mailing, later).late == 0
    assert queue.read(later).cards == {}
    mailing_lots.prepare(rows[0].id, later)
    mailing_lots.mark_mailed(rows[0].id, later)
    assert mailing_progress.headline(mailing, later) == "4 people. In the mail: 1 of 4."


def test_cards_of_a_mailing_stay_off_today_until_they_must_be_mailed(shop):
    customers(2)
    begin()

    assert due.groups(dt.date(2026, 12, 14)).every() == ()
    assert queue.read(dt.date(2026, 12, 14)).cards == {}
    last = dt.date(2026, 12, 19)
    assert len(due.groups(last).mail_today) == 2
    assert len(queue.read(last).cards) == 2


def test_settling_leaves_a_mailing_as_it_is_and_follows_what_happens(shop):
    first, second = customers(2)
    mailing = begin()
    designs = tasks_of(mailing, "id", "design_key", "palette", "verse_key", "lot_id")

    planning.settle(dt.date(2026, 11, 30))
    assert tasks_of(mailing, "id", "design_key", "palette", "verse_key", "lot_id") == designs

    suppressions.add(NOVEMBER, person_id=second)
    assert dict(tasks_of(mailing, "person_id", "state")) == {first: "planned", second: "skipped"}
    assert list(left_out(mailing).values()) == ["Asked for no cards."]


def test_paused_closed_renamed_deleted_and_back(shop):
    customers(2)
    mailing = begin()

    undoable(lambda: mailings.rename(mailing, "Winter cards"))
    undoable(lambda: mailings.pause(mailing))
    assert mailing_progress.headline(mailing, NOVEMBER) == "2 people. Put aside for now."
    undoable(lambda: mailings.resume(mailing))
    undoable(lambda: mailings.close(mailing, NOVEMBER))
    assert set(left_out(mailing).values()) == {"The mailing was closed before it was printed."}
    assert dataclasses.is_dataclass(get(mailing).brief)
    undoable(lambda: mailings.delete(mailing))
    with pytest.raises(CardKeeperError, match="not there any more"):
        get(mailing)
