"""Moved, and mail that came back."""

import datetime as dt

import pytest

from cardkeeper.core.contact import Address
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind as Kind
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.cards.composing import Composer
from cardkeeper.services.due import due, planning, tasks
from cardkeeper.services.life import accepting, moving
from cardkeeper.services.occasions import occasions
from cardkeeper.services.people import addresses
from cardkeeper.services.printing import batches, returned_mail
from cardkeeper.store.connection import select
from tests.factories import HOME, TUESDAY, a_customer, a_sender, born, child, spouse
from tests.services.undoing import check_undo, everything

OAK = Address("12 Oak St", "Newark", "NJ", "07101", "US")


@pytest.fixture
def ruth(library):
    a_sender()
    id_ = a_customer(
        "Ruth Okafor",
        related=(spouse("Tom Okafor"), child("Elin Okafor")),
        occasions=(born(5, 20, 1986), born(5, 27, 2018, "Elin Okafor")),
    )
    planning.settle(TUESDAY)
    return id_


def streets(today=TUESDAY):
    """Each waiting card's street."""
    planning.settle(today)
    found = [each.task for each in due.every_row(today)]
    composer = Composer(found)
    return {task.occurs_on: composer.compose(task).envelope.address_lines[-2] for task in found}


def test_before_the_move_the_old_address_counts_and_then_the_new(ruth):
    before = everything()

    change, _offers = moving.moved(ruth, OAK, dt.date(2026, 5, 25), TUESDAY)

    assert change.message == "The new address counts from Monday, May 25."
    assert [(row.address.street, row.valid_from, row.valid_until) for row in
            addresses.of_owner("person_id", ruth)] == [
        ("118 Alder Court", None, dt.date(2026, 5, 24)),
        ("12 Oak St", dt.date(2026, 5, 25), None),
    ]  # fmt: skip
    assert streets() == {"2026-05-20": "118 Alder Court", "2026-05-27": "12 Oak St"}
    change.undo()
    planning.settle(TUESDAY)
    check_undo_of = everything()
    assert check_undo_of["address"] == before["address"]
    assert streets() == {"2026-05-20": "118 Alder Court", "2026-05-27": "118 Alder Court"}


def test_the_move_is_one_step(ruth):
    before = everything()

    check_undo(moving.moved(ruth, OAK, dt.date(2026, 5, 1), TUESDAY)[0], before)


def test_everybody_at_the_old_address_moves_along_and_others_do_not(ruth):
    (tom,) = select("SELECT id FROM person WHERE given = 'Tom'")[0]
    (elin,) = select("SELECT id FROM person WHERE given = 'Elin'")[0]
    addresses.add("person_id", tom, HOME, TUESDAY, preferred=True)
    college = Address("1 College Rd", "Hanover", "NH", "03755", "US")
    addresses.add("person_id", elin, college, TUESDAY)

    moving.moved(ruth, OAK, dt.date(2026, 5, 1), TUESDAY)

    tom_now = addresses.of_owner("person_id", tom)[-1]
    assert (tom_now.address.street, tom_now.address.preferred) == ("12 Oak St", True)
    assert [row.address.street for row in addresses.of_owner("person_id", elin)] == ["1 College Rd"]


def test_one_moves_out_alone(ruth):
    (tom,) = select("SELECT id FROM person WHERE given = 'Tom'")[0]
    addresses.add("person_id", tom, HOME, TUESDAY)

    moving.moved(tom, OAK, dt.date(2026, 5, 1), TUESDAY, with_household=False)

    assert [row.valid_until for row in addresses.of_owner("person_id", ruth)] == [None]


def test_work_and_season_stay(ruth):
    office = Address("1 Main St", "Newark", "NJ", "07101", "US", kind="work")
    addresses.add("person_id", ruth, office, TUESDAY)
    winter = {"season_from": PartialDate(11, 1), "season_until": PartialDate(3, 31)}
    addresses.add("person_id", ruth, Address("1 Beach Rd", "Naples", "FL", "34102"), TUESDAY, **winter)

    moving.moved(ruth, OAK, dt.date(2026, 5, 1), TUESDAY)

    kept = [row.address.street for row in addresses.of_owner("person_id", ruth) if not row.valid_until]
    assert kept == ["1 Main St", "1 Beach Rd", "12 Oak St"]


def test_a_card_for_the_new_home_and_its_anniversary_are_offered(ruth):
    occasions.add(
        "person_id", ruth, Kind.HOME_ANNIVERSARY, PartialDate(5, 21, 2016), TUESDAY, label="118 Alder Court"
    )
    planning.settle(TUESDAY)

    _change, (card, yearly) = moving.moved(ruth, OAK, dt.date(2026, 5, 1), TUESDAY)

    task = tasks.load(accepting.accept(card, TUESDAY).ids).popitem()[1]
    assert (task.kind, task.belated, task.occurs_on) == ("new-home", 0, "2026-05-01")
    composed = Composer([task]).compose(task)
    assert composed.job.salutation == "Dear Ruth, Tom and Elin,"
    assert composed.envelope.address_lines[1] == "12 Oak St"
    accepting.accept(yearly, TUESDAY)
    assert [
        (view.label, view.ends_on) for view in occasions.of_person(ruth) if view.kind is Kind.HOME_ANNIVERSARY
    ] == [
        ("12 Oak St", None),
        ("118 Alder Court", dt.date(2026, 5, 1)),
    ]
    assert "home-anniversary" not in [each.task.kind for each in due.every_row(TUESDAY)]


def test_a_printed_envelope_with_the_old_address_is_told_of(ruth):
    batch_id = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    batches.mark_printed(batch_id, [item.id for item in batches.items(batch_id)], TUESDAY)

    moving.moved(ruth, OAK, dt.date(2026, 5, 1), TUESDAY)

    told = [each.row.notice for each in due.every_row(TUESDAY) if each.task.state == "printed"]
    assert ["changed since" in notice for notice in told] == [True]


@pytest.fixture
def mailed(ruth):
    """Ruth's birthday card, mailed; Elin's is still on the list."""
    first = [id_ for (id_,) in select("SELECT id FROM card_task WHERE occurs_on = '2026-05-20'")]
    batch_id = batches.prepare(first, TUESDAY)[0].ids[0]
    batches.mark_mailed(batches.mailable(batch_id), TUESDAY)
    return first[0]


FRIDAY = dt.date(2026, 5, 15)


def test_it_came_back(mailed, ruth):
    assert select("SELECT last_personal FROM person WHERE id = ?", ruth) == [("2026-05-12",)]
    before = everything()

    change = returned_mail.came_back(mailed, FRIDAY, "Moved, left no address")

    (home,) = addresses.of_owner("person_id", ruth)
    assert change.ids == (home.id,)
    assert (home.bad_since, home.bad_reason) == (FRIDAY, "Moved, left no address")
    assert select("SELECT state, missing FROM card_task ORDER BY occurs_on") == [
        ("returned", ""),
        ("held", "good-address"),
    ]
    assert select("SELECT last_personal FROM person WHERE id = ?", ruth) == [(None,)]
    check_undo(change, before)


def test_correcting_the_address_plans_what_was_held_again(mailed, ruth):
    returned_mail.came_back(mailed, FRIDAY)
    (home,) = addresses.of_owner("person_id", ruth)

    addresses.edit(home.id, home.version, FRIDAY, street="119 Alder Court")

    assert select("SELECT state, missing FROM card_task ORDER BY occurs_on") == [
        ("returned", ""),
        ("planned", ""),
    ]
    tasks.plan_again([mailed], FRIDAY)
    assert len(due.every_row(FRIDAY)) == 2


def test_an_address_corrected_meanwhile_stays_good(mailed, ruth):
    (home,) = addresses.of_owner("person_id", ruth)
    addresses.edit(home.id, home.version, FRIDAY, street="119 Alder Court")

    change = returned_mail.came_back(mailed, FRIDAY)

    assert (change.ids, addresses.of_owner("person_id", ruth)[0].bad_since) == ((), None)
    assert "so it was left" in change.message


def test_what_was_never_mailed_cannot_come_back(ruth):
    before = everything()

    with pytest.raises(CardKeeperError, match="not mailed"):
        returned_mail.came_back(select("SELECT id FROM card_task")[0][0], TUESDAY)
    assert everything() == before
