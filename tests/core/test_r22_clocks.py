"""R22: the last personal contact and the last touch of any kind."""

import datetime as dt

import pytest

from cardkeeper.core.contact_clocks import Clocks, Touch, TouchKind, clocks

MARCH, JUNE, DECEMBER = dt.date(2026, 3, 2), dt.date(2026, 6, 4), dt.date(2026, 12, 8)


@pytest.mark.parametrize("kind", [TouchKind.CALL, TouchKind.VISIT, TouchKind.CARD, TouchKind.EMAIL])
def test_what_is_meant_for_one_person_moves_both_clocks(kind):
    assert clocks([Touch(kind, MARCH)]) == Clocks(MARCH, MARCH)


def test_the_december_mailing_is_no_personal_contact():
    assert clocks([Touch(TouchKind.CALL, MARCH), Touch(TouchKind.MAILING, DECEMBER)]) == Clocks(
        MARCH, DECEMBER
    )
    assert clocks([Touch(TouchKind.MAILING, DECEMBER)]) == Clocks(None, DECEMBER)


@pytest.mark.parametrize("kind", [TouchKind.CARD, TouchKind.MAILING])
def test_printed_but_not_mailed_counts_for_neither(kind):
    assert clocks([Touch(kind, None)]) == Clocks()
    assert clocks([Touch(TouchKind.CALL, MARCH), Touch(kind, None)]) == Clocks(MARCH, MARCH)


def test_the_last_one_counts_in_any_order():
    assert clocks([Touch(TouchKind.VISIT, JUNE), Touch(TouchKind.CALL, MARCH)]) == Clocks(JUNE, JUNE)


def test_nothing_happened_yet():
    assert clocks([]) == Clocks(None, None)
