"""R10: one envelope per recipient, occasion and year; for mailings one per household and address."""

import pytest

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.units import Envelope, Reachable, Unit, UnitKind, envelopes, unit_for, unit_key


@pytest.mark.parametrize(
    ("kind", "household", "key"),
    [
        (UnitKind.PERSON, 7, "person:3"),
        (UnitKind.CONTACT, 7, "contact:3"),
        (UnitKind.COUPLE, 7, "couple:7"),
        (UnitKind.PARENTS, 7, "parents:7"),
        (UnitKind.HOUSEHOLD, 7, "household:7"),
        (UnitKind.COUPLE, None, "person:3"),
        (UnitKind.HOUSEHOLD, None, "person:3"),
    ],
)
def test_unit_keys(kind, household, key):
    assert unit_key(Unit(kind), person_id=3, household_id=household) == key


def test_both_spouses_entered_the_wedding_and_still_get_one_card():
    unit = unit_for(OccasionKind.ANNIVERSARY)

    assert unit_key(unit, person_id=1, household_id=9) == unit_key(unit, person_id=2, household_id=9)


def test_twins_get_a_card_each():
    unit = unit_for(OccasionKind.BIRTHDAY, age=6)

    assert unit_key(unit, person_id=1, household_id=9) != unit_key(unit, person_id=2, household_id=9)


def test_both_partners_are_customers_and_share_an_envelope():
    assert envelopes([Reachable(1, 9, 4), Reachable(2, 9, 4)]) == (Envelope(9, 4, (1, 2)),)


def test_reachable_twice_is_counted_once():
    people = [Reachable(1, 9, 4), Reachable(2, 9, 4), Reachable(1, 9, 4), Reachable(1, 8, 5)]

    assert envelopes(people) == (Envelope(9, 4, (1, 2)),)


def test_one_household_at_two_addresses_gets_two():
    assert len(envelopes([Reachable(1, 9, 4), Reachable(2, 9, 5)])) == 2


def test_strangers_without_a_household_share_nothing():
    assert len(envelopes([Reachable(1, None, 4), Reachable(2, None, 4), Reachable(3), Reachable(4)])) == 4


def test_the_order_is_kept():
    people = [Reachable(5, 2, 2), Reachable(1, 1, 1), Reachable(6, 2, 2)]

    assert [each.person_ids for each in envelopes(people)] == [(5, 6), (1,)]


def test_563_people_in_497_households():
    people = [Reachable(n, n % 497, n % 497) for n in range(563)]

    assert len(envelopes(people)) == 497
