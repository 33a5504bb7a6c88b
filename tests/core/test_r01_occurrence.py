"""R1: the day an occasion is kept in a year, always from the original month and day."""

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardkeeper.core.dates import LeapRule, PartialDate, month_day_ranges
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.occasions import occurrence, occurrences_between, yearly_after

BIRTHDAY, GRADUATION = OccasionKind.BIRTHDAY, OccasionKind.GRADUATION
YEARS = range(2024, 2029)
EVERY_MONTH_DAY = [
    PartialDate(d.month, d.day) for d in (dt.date(2024, 1, 1) + dt.timedelta(n) for n in range(366))
]


@pytest.mark.parametrize(
    ("year", "kept_28", "kept_1"),
    [
        (1900, "1900-02-28", "1900-03-01"),
        (2000, "2000-02-29", "2000-02-29"),
        (2024, "2024-02-29", "2024-02-29"),
        (2025, "2025-02-28", "2025-03-01"),
        (2026, "2026-02-28", "2026-03-01"),
        (2027, "2027-02-28", "2027-03-01"),
        (2028, "2028-02-29", "2028-02-29"),
        (2100, "2100-02-28", "2100-03-01"),
    ],
)
@pytest.mark.parametrize("born", [PartialDate(2, 29, 1896), PartialDate(2, 29)])
def test_born_on_29_february_is_kept_every_year_with_and_without_a_year(born, year, kept_28, kept_1):
    assert occurrence(BIRTHDAY, born, year).day == dt.date.fromisoformat(kept_28)
    assert occurrence(BIRTHDAY, born, year, LeapRule.MAR_1).day == dt.date.fromisoformat(kept_1)


@given(st.integers(1600, 2400))
def test_29_february_never_skips_a_year_and_never_drifts(year):
    day = PartialDate(2, 29, 1580).in_year(year)

    assert (day.month, day.day) == (2, 29 if calendar.isleap(year) else 28)


@pytest.mark.parametrize("year", YEARS)
def test_every_other_day_of_the_year_is_itself_in_every_year(year):
    kept = {occurrence(BIRTHDAY, date, year).day for date in EVERY_MONTH_DAY if not date.is_leap_day}

    assert kept == {d for d in _days(year) if (d.month, d.day) != (2, 29)}


def test_the_31st_comes_once_in_the_next_twelve_months():
    found = occurrences_between(
        BIRTHDAY, PartialDate(12, 31, 1970), dt.date(2026, 12, 31), dt.date(2027, 12, 30)
    )

    assert [each.day for each in found] == [dt.date(2026, 12, 31)]


def test_a_window_over_new_year_finds_both_sides():
    window = dt.date(2026, 12, 20), dt.date(2027, 1, 5)

    assert [o.day for o in occurrences_between(BIRTHDAY, PartialDate(1, 2), *window)] == [dt.date(2027, 1, 2)]
    assert [o.day for o in occurrences_between(BIRTHDAY, PartialDate(12, 28), *window)] == [
        dt.date(2026, 12, 28)
    ]


@pytest.mark.parametrize("date", [PartialDate(6, None, 2027), PartialDate(6, None)])
def test_a_month_without_a_day_aims_at_its_first_week(date):
    found = occurrence(BIRTHDAY if date.year is None else GRADUATION, date, 2027)

    assert found.is_approximate
    assert dt.date(2027, 6, 1) <= found.day <= dt.date(2027, 6, 7)


def test_the_same_graduation_moves_when_the_day_becomes_known_and_stays_one():
    window = dt.date(2027, 1, 1), dt.date(2027, 12, 31)

    vague = occurrences_between(GRADUATION, PartialDate(6, None, 2027), *window)
    known = occurrences_between(GRADUATION, PartialDate(6, 18, 2027), *window)

    assert len(vague) == len(known) == 1
    assert known[0].day == dt.date(2027, 6, 18)
    assert not known[0].is_approximate


@pytest.mark.parametrize(
    ("kind", "after", "numbers"),
    [
        (OccasionKind.WEDDING, OccasionKind.ANNIVERSARY, [1, 2]),
        (OccasionKind.NEW_HOME, OccasionKind.HOME_ANNIVERSARY, [1, 2]),
        (OccasionKind.WELCOME, OccasionKind.CUSTOMER_ANNIVERSARY, [1, 2]),
        (OccasionKind.NEW_BABY, OccasionKind.BIRTHDAY, [None, 1, 2]),
    ],
)
def test_a_one_off_comes_once_and_is_followed_by_what_comes_every_year(kind, after, numbers):
    window, day = (dt.date(2026, 1, 1), dt.date(2028, 12, 31)), PartialDate(10, 3, 2026)

    assert yearly_after(kind) is after
    assert [each.day.year for each in occurrences_between(kind, day, *window)] == [2026]
    assert [each.years for each in occurrences_between(after, day, *window)] == numbers


def test_a_graduation_is_followed_by_nothing():
    assert yearly_after(GRADUATION) is None


def test_a_year_alone_never_becomes_a_day():
    assert occurrence(BIRTHDAY, PartialDate(year=1956), 2027) is None


def test_what_happens_once_comes_in_its_year_only():
    assert [y for y in YEARS if occurrence(GRADUATION, PartialDate(6, 12, 2026), y)] == [2026]


def test_what_happens_once_without_a_year_comes_the_first_time_after_it_was_entered():
    date, entered = PartialDate(3, 12), dt.date(2026, 11, 21)

    assert [y for y in YEARS if occurrence(GRADUATION, date, y, active_from=entered)] == [2027]
    assert not any(occurrence(GRADUATION, date, y) for y in YEARS)


@pytest.mark.parametrize("leap", LeapRule)
@pytest.mark.parametrize("length", [0, 1, 7, 60])
def test_due_in_the_next_n_days_equals_brute_force_for_every_day_of_five_years(leap, length):
    """Both ways, the indexed ranges and the exact days, against a list of all days."""
    kept_on: dict[dt.date, set[PartialDate]] = {}
    for date in EVERY_MONTH_DAY:
        for year in range(2023, 2031):
            kept_on.setdefault(date.in_year(year, leap), set()).add(date)

    for first in _days(*YEARS):
        last = first + dt.timedelta(length)
        ranges = month_day_ranges(first, last)
        expected = set().union(*(kept_on[first + dt.timedelta(n)] for n in range(length + 1)))
        found = [d for d in EVERY_MONTH_DAY for low, high in ranges if low <= d.month_day <= high]
        exact = {d for d in found if d.kept_between(first, last, leap)}
        assert exact == expected
        assert len(found) == len(set(found))
        assert {d.month_day for d in set(found) - expected} <= {229}


@given(st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)), st.integers(0, 1000))
def test_ranges_hold_everything_kept_in_any_window(first, length):
    last = first + dt.timedelta(length)
    ranges = month_day_ranges(first, last)

    for date in EVERY_MONTH_DAY:
        hits = sum(low <= date.month_day <= high for low, high in ranges)
        assert hits <= 1
        assert hits or not date.kept_between(first, last)


@pytest.mark.parametrize(
    ("first", "last", "ranges"),
    [
        ("2026-05-01", "2026-05-31", ((501, 531),)),
        ("2026-12-20", "2027-01-05", ((1220, 1231), (101, 105))),
        ("2026-02-20", "2026-02-28", ((220, 229),)),
        ("2026-03-01", "2026-03-05", ((229, 305),)),
        ("2028-03-01", "2028-03-05", ((301, 305),)),
        ("2028-02-20", "2028-02-28", ((220, 228),)),
        ("2026-03-01", "2027-02-28", ((101, 1231),)),
        ("2026-01-01", "2028-01-01", ((101, 1231),)),
        ("2026-05-02", "2026-05-01", ()),
    ],
)
def test_ranges_for_the_index(first, last, ranges):
    assert month_day_ranges(dt.date.fromisoformat(first), dt.date.fromisoformat(last)) == ranges


def _days(*years):
    for year in years:
        yield from (
            dt.date(year, 1, 1) + dt.timedelta(n) for n in range(366 if calendar.isleap(year) else 365)
        )
