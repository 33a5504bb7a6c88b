"""R3: which numbers may stand on a card."""

import pytest

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.occasions import is_milestone, number_is_printed

BIRTHDAY, WEDDING = OccasionKind.BIRTHDAY, OccasionKind.ANNIVERSARY
ROUND_BIRTHDAYS = {18, 21, 30, 40, 50, 60, 70, 80, 90, 100}


def test_ages_printed_are_those_of_children_and_the_round_ones():
    printed = {years for years in range(-5, 131) if number_is_printed(BIRTHDAY, years)}

    assert printed == set(range(1, 13)) | ROUND_BIRTHDAYS


def test_only_round_birthdays_are_milestones():
    assert {years for years in range(131) if is_milestone(BIRTHDAY, years)} == ROUND_BIRTHDAYS


@pytest.mark.parametrize(
    ("kind", "round_years"),
    [
        (WEDDING, {1, 5, 10, 15, 20, 25, 30, 40, 50, 60, 70}),
        (OccasionKind.CUSTOMER_ANNIVERSARY, {1, 5, 10, 20}),
        (OccasionKind.HOME_ANNIVERSARY, {1, 5, 10, 20}),
        (OccasionKind.NAME_DAY, set()),
        (OccasionKind.MEMORIAL, set()),
        (OccasionKind.OTHER, set()),
    ],
)
def test_other_years_printed_are_the_round_ones(kind, round_years):
    assert {years for years in range(131) if number_is_printed(kind, years)} == round_years


@pytest.mark.parametrize("kind", OccasionKind)
def test_no_year_no_number(kind):
    assert not number_is_printed(kind, None)
    assert not is_milestone(kind, None)


@pytest.mark.parametrize("years", [5, 12, 18, 40, 100])
def test_never_print_the_age_wins(years):
    assert number_is_printed(BIRTHDAY, years)
    assert not number_is_printed(BIRTHDAY, years, never_print_age=True)


def test_never_print_the_age_leaves_the_years_of_a_marriage():
    assert number_is_printed(WEDDING, 25, never_print_age=True)
