"""Addresses and contact details: entered, put right, preferred, bad, in season."""

import datetime as dt

import pytest

from cardkeeper.core.contact import Address, ContactPoint
from cardkeeper.core.dates import PartialDate
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.cards.composing import Composer
from cardkeeper.services.due import due, planning, tasks
from cardkeeper.services.people import addresses, contact_details
from cardkeeper.services.printing import batches
from cardkeeper.store.connection import select
from cardkeeper.store.writing import ChangedElsewhere
from tests.factories import TUESDAY, a_customer, a_sender, born, child, email, spouse
from tests.services.undoing import check_undo, everything

CABIN = Address("7 Lake Road", "Stowe", "VT", "05672", "US")
BERLIN = Address("Torstraße 1", "Berlin", "", "10119", "Germany")


@pytest.fixture
def ruth(library):
    """A customer with a birthday next week and her card on the list."""
    a_sender()
    id_ = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    planning.settle(TUESDAY)
    return id_


def task():
    return next(iter(tasks.load(row[0] for row in select("SELECT id FROM card_task")).values()))


def street():
    """The second line of the envelope, of the only card."""
    planning.settle(TUESDAY)
    only = task()
    lines = Composer([only]).compose(only).envelope.address_lines
    return lines[1] if lines else None


def only(person_id):
    return addresses.of_owner("person_id", person_id)[0]


def edit(row, **values):
    return addresses.edit(row.id, row.version, TUESDAY, **values)


def test_an_address_is_added_and_taken_back(ruth):
    before = everything()

    change = addresses.add("person_id", ruth, CABIN, TUESDAY)

    assert addresses.of_owner("person_id", ruth)[1].address == CABIN
    assert ("near:05672:r",) in select("SELECT key FROM match_key WHERE person_id = ?", ruth)
    check_undo(change, before)


def test_a_missing_address_given_makes_the_card_ready_at_once(library):
    person = a_customer("Ruth Okafor", addresses=(), occasions=(born(5, 20, 1986),))
    planning.settle(TUESDAY)
    assert (task().missing, task().reason) == ("address", "no-address")
    before = everything()

    change = addresses.add("person_id", person, CABIN, TUESDAY)

    assert (task().missing, task().reason, task().is_ready) == ("", "", True)
    check_undo(change, before)


def test_a_move_abroad_moves_the_mailing_day(ruth):
    assert task().mail_by == "2026-05-15"

    edit(only(ruth), street="Torstraße 1", locality="Berlin", region="", postal_code="10119", country="DE")

    assert task().mail_by == "2026-05-06"
    assert task().belated == 1


def test_the_season_in_force_on_the_day_of_arrival_counts(ruth):
    summer = {"season_from": PartialDate(5, 19), "season_until": PartialDate(8, 31)}
    id_ = addresses.add("person_id", ruth, CABIN, TUESDAY, **summer).ids[0]
    assert street() == "7 Lake Road"

    edit(addresses.get(id_), season_from=PartialDate(5, 21))
    assert street() == "118 Alder Court"


def test_prefer_delete_and_back(ruth):
    id_ = addresses.add("person_id", ruth, CABIN, TUESDAY).ids[0]
    before = everything()
    change = addresses.prefer(id_, TUESDAY)
    check_undo(change, before)
    assert street() == "7 Lake Road"

    change = addresses.delete(id_, TUESDAY)
    assert street() == "118 Alder Court"
    change.undo()
    assert street() == "7 Lake Road"


def test_bad_holds_the_card_and_correcting_it_plans_it_again(ruth):
    before = everything()
    change = addresses.mark_bad(only(ruth).id, TUESDAY, "No such number")

    assert (task().state, task().missing, task().reason) == ("held", "good-address", "no-address")
    (found,) = due.every_row(TUESDAY)
    assert (found.row.status, found.row.in_batch) == ("Correct address", False)
    planning.settle(TUESDAY)
    assert task().state == "held"

    before_correction = everything()
    correction = edit(only(ruth), street="119 Alder Court")
    assert (only(ruth).bad_since, task().state, task().is_ready) == (None, "planned", True)
    check_undo(correction, before_correction)
    correction.undo()
    check_undo(change, before)


def test_a_second_address_takes_the_place_of_a_bad_one(ruth):
    addresses.add("person_id", ruth, CABIN, TUESDAY)

    addresses.mark_bad(only(ruth).id, TUESDAY)

    assert task().state == "planned"
    assert street() == "7 Lake Road"


def test_they_say_it_is_right(ruth):
    addresses.mark_bad(only(ruth).id, TUESDAY)

    addresses.verify(only(ruth).id, TUESDAY)

    assert (only(ruth).verified_on, only(ruth).bad_since, task().state) == (TUESDAY, None, "planned")


def test_a_label_does_not_correct_a_bad_address(ruth):
    addresses.mark_bad(only(ruth).id, TUESDAY)

    edit(only(ruth), label="Old house")

    assert only(ruth).bad_since == TUESDAY


def test_a_prepared_card_leaves_its_batch_when_the_address_changes(ruth):
    batch_id = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    before = everything()

    change = edit(only(ruth), street="119 Alder Court")

    assert batches.items(batch_id) == []
    check_undo(change, before)


def test_a_parents_address_is_a_childs_too(library):
    a_sender()
    ruth = a_customer(
        "Ruth Okafor", related=(spouse("Tom Okafor"), child("Elin")), occasions=(born(5, 20, 2018, "Elin"),)
    )
    planning.settle(TUESDAY)

    addresses.mark_bad(only(ruth).id, TUESDAY)

    assert task().state == "held"


def test_a_country_is_understood_and_what_is_saved_elsewhere_kept(ruth):
    id_ = addresses.add("person_id", ruth, BERLIN, TUESDAY).ids[0]
    stale = addresses.get(id_)
    assert stale.address.country == "DE"
    edit(stale, street="Torstraße 2")

    with pytest.raises(ChangedElsewhere):
        edit(stale, street="Torstraße 3")
    with pytest.raises(ValueError, match="has no colour"):
        edit(addresses.get(id_), colour="red")


def test_days_of_an_address(ruth):
    edit(only(ruth), valid_from=dt.date(2020, 1, 1), valid_until=dt.date(2026, 5, 19))

    assert only(ruth).valid_until == dt.date(2026, 5, 19)
    assert street() is None
    edit(only(ruth), valid_until=dt.date(2026, 5, 20))
    assert street() == "118 Alder Court"


def test_contact_details(library):
    ruth = a_customer("Ruth Okafor", points=(email("ruth@example.com"),))
    before = everything()
    change = contact_details.add(ruth, ContactPoint("mobile", "(201) 555-0123"))
    check_undo(change, before)
    phone = change.ids[0]
    assert ("phone:+12015550123",) in select("SELECT key FROM match_key WHERE person_id = ?", ruth)
    landline = contact_details.add(ruth, ContactPoint("phone", "201 555 0199", preferred=True)).ids[0]

    contact_details.prefer(phone)
    assert {row.id: row.preferred for row in contact_details.of_person(ruth)}[landline] is False

    version = {row.id: row.version for row in contact_details.of_person(ruth)}[phone]
    contact_details.edit(phone, version, ContactPoint("mobile", "201 555 0124"))
    assert ("phone:+12015550124",) in select("SELECT key FROM match_key WHERE person_id = ?", ruth)
    before = everything()
    check_undo(contact_details.delete(phone), before)
    with pytest.raises(CardKeeperError, match="Type the number"):
        contact_details.add(ruth, ContactPoint("email", " "))
