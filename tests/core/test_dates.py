"""A date holds what people know of it, and nothing that no calendar has."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardkeeper.core.dates import PartialDate


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((4, 12, 1985), "1985-04-12"),
        ((4, 12, None), "--04-12"),
        ((4, None, 1985), "1985-04"),
        ((4, None, None), "--04"),
        ((None, None, 1985), "1985"),
        ((2, 29, None), "--02-29"),
        ((1, 1, 980), "0980-01-01"),
    ],
)
def test_what_is_known_is_written_and_nothing_else(parts, text):
    assert str(PartialDate(*parts)) == text


@pytest.mark.parametrize(
    "parts",
    [
        (None, None, None), (None, 5, 1985), (None, 5, None), (2, 30, None), (2, 29, 1985), (13, 1, None),
        (0, 1, None), (1, 0, None), (0, None, 1985), (4, 12, 0), (None, None, 0), (4, 31, 1985),
        (-1, 1, 1985),
    ],
)  # fmt: skip
def test_what_no_calendar_has_is_refused(parts):
    with pytest.raises(ValueError, match=r"date|day|month|year"):
        PartialDate(*parts)


@pytest.mark.parametrize(
    ("date", "month_day"),
    [
        (PartialDate(2, 29), 229),
        (PartialDate(12, 3, 1970), 1203),
        (PartialDate(4), None),
        (PartialDate(year=1970), None),
    ],
)
def test_month_and_day_as_one_number(date, month_day):
    assert date.month_day == month_day
    assert date.is_day is (month_day is not None)


def test_a_month_without_a_day_falls_on_no_day():
    with pytest.raises(ValueError, match="month and day are needed"):
        PartialDate(6, None, 2027).in_year(2027)


@given(st.dates(dt.date(1950, 1, 1), dt.date(2050, 1, 1)), st.dates(dt.date(1950, 1, 1), dt.date(2050, 1, 1)))
def test_the_next_time_is_the_first_one_from_that_day_on(born, day):
    date = PartialDate(born.month, born.day)
    found = date.next_on_or_after(day)

    assert date.kept_between(day, found) == (found,)
    assert 0 <= (found - day).days <= 366


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        (PartialDate(10, 3, 2012), PartialDate(10, 3, 2012), False),
        (PartialDate(10, 3, 2012), PartialDate(10, 4, 2012), True),
        (PartialDate(10, 3, 2012), PartialDate(10, 3, 2011), True),
        (PartialDate(10, 3, 2012), PartialDate(10, 3), False),
        (PartialDate(10, None, 2012), PartialDate(10, 3, 2012), False),
        (PartialDate(9, None, 2012), PartialDate(10, 3, 2012), True),
        (PartialDate(year=2012), PartialDate(10, 3), False),
    ],
)
def test_wedding_days_of_two_spouses_that_differ_are_a_conflict(one, other, conflict):
    assert one.contradicts(other) is conflict
    assert other.contradicts(one) is conflict


@pytest.mark.parametrize(
    ("date", "is_ahead"),
    [
        (PartialDate(11, 22, 2026), True),
        (PartialDate(11, 21, 2026), False),
        (PartialDate(12, None, 2026), True),
        (PartialDate(11, None, 2026), False),
        (PartialDate(year=2027), True),
        (PartialDate(year=2026), False),
        (PartialDate(12, 31), False),
    ],
)
def test_what_is_still_to_come(date, is_ahead):
    assert date.starts_after(dt.date(2026, 11, 21)) is is_ahead
