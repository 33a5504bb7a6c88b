"""R9: who gets the card."""

import pytest

from cardkeeper.core.kinds import OccasionKind as Kind
from cardkeeper.core.units import Unit, UnitKind, unit_for

PERSON, FAMILY, COUPLE = Unit(UnitKind.PERSON), Unit(UnitKind.HOUSEHOLD), Unit(UnitKind.COUPLE)
CHILD = Unit(UnitKind.PERSON, care_of_parents=True)


@pytest.mark.parametrize(
    ("kind", "facts", "unit"),
    [
        (Kind.BIRTHDAY, {"age": 40}, PERSON),
        (Kind.BIRTHDAY, {}, PERSON),
        (Kind.BIRTHDAY, {"age": 12}, CHILD),
        (Kind.BIRTHDAY, {"age": 12, "is_child": True}, CHILD),
        (Kind.BIRTHDAY, {"age": 13}, PERSON),
        (Kind.BIRTHDAY, {"age": 15, "is_child": True}, CHILD),
        (Kind.BIRTHDAY, {"age": 22, "is_child": True, "has_own_address": True}, PERSON),
        (Kind.BIRTHDAY, {"is_child": True}, CHILD),
        (Kind.NAME_DAY, {"age": 6}, CHILD),
        (Kind.GRADUATION, {"age": 6, "is_child": True}, Unit(UnitKind.PARENTS)),
        (Kind.GRADUATION, {"age": 13, "is_child": True}, CHILD),
        (Kind.GRADUATION, {"age": 18, "is_child": True}, CHILD),
        (Kind.GRADUATION, {"is_child": True}, CHILD),
        (Kind.GRADUATION, {"age": 22, "is_child": True, "has_own_address": True}, PERSON),
        (Kind.GRADUATION, {}, PERSON),
        (Kind.ANNIVERSARY, {}, COUPLE),
        (Kind.WEDDING, {"age": 30}, COUPLE),
        (Kind.NEW_BABY, {"age": 0}, FAMILY),
        (Kind.NEW_HOME, {}, FAMILY),
        (Kind.HOME_ANNIVERSARY, {}, FAMILY),
        (Kind.HOLIDAY, {}, FAMILY),
        (Kind.CUSTOMER_ANNIVERSARY, {}, PERSON),
        (Kind.REFERRAL, {}, PERSON),
        (Kind.APOLOGY, {}, PERSON),
        (Kind.RETIREMENT, {"age": 65}, PERSON),
        (Kind.CUSTOMER_ANNIVERSARY, {"at_company": True}, Unit(UnitKind.CONTACT)),
        (Kind.HOLIDAY, {"at_company": True}, Unit(UnitKind.CONTACT)),
        (Kind.MEMORIAL, {}, None),
        (Kind.MEMORIAL, {"at_company": True}, None),
    ],
)
def test_who_gets_it(kind, facts, unit):
    assert unit_for(kind, **facts) == unit


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.MEMORIAL])
def test_every_other_kind_has_a_recipient(kind):
    assert unit_for(kind) is not None
    assert kind.makes_card
