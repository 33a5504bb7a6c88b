"""R27: imported dates are read as they stand; nothing is filled in from today, and dummies are unknown."""

import datetime as dt

import pytest

from cardkeeper.formats import dates

TODAY = dt.date(2026, 11, 21)
R27 = [
    ("ISO first", "2020-03-04", "2020-03-04"),
    ("ISO without hyphens", "20200304", "2020-03-04"),
    ("a birth year of two digits is past", "14 Dec 79", "1979-12-14"),
    ("... also when it could be this century", "14 Dec 27", "1927-12-14"),
    ("... and this century when it is past", "14 Dec 19", "2019-12-14"),
    ("1604 is Apple's year unknown", "1604-05-14", "--05-14"),
    ("0000 is a year unknown", "0000-05-14", "--05-14"),
    ("1900 is a spreadsheet's year unknown", "1900-05-14", "--05-14"),
    ("a month alone keeps no day", "December 1979", "1979-12"),
    ("a year alone keeps neither", "1979", "1979"),
    ("day and month without a year", "23.11.", "--11-23"),
    ("29 February without a year", "--02-29", "--02-29"),
    ("a time beside it is nobody's birthday", "1985-04-12T23:00:00-05:00", "1985-04-12"),
]


@pytest.mark.parametrize(("text", "date"), [pytest.param(*case, id=what) for what, *case in R27])
def test_r27_what_is_read(text, date):
    assert str(dates.read(text, today=TODAY)) == date


@pytest.mark.parametrize("text", ["1900-01-01", "1970-01-01", "01.01.1970", "1899-12-30"])
def test_r27_dummies_of_programs_are_no_dates(text):
    with pytest.raises(dates.NotADate):
        dates.read(text, today=TODAY)


@pytest.mark.parametrize("text", ["May", "Thursday", "10", "10:30", "tomorrow", "about 70", "31.04.1980"])
def test_r27_nothing_is_filled_in_from_today(text):
    """dateutil.parser makes a whole date of each of these."""
    with pytest.raises(dates.NotADate):
        dates.read(text, today=TODAY)


@pytest.mark.parametrize(("day_first", "date"), [(True, "1985-04-03"), (False, "1985-03-04")])
def test_r27_an_order_that_cannot_be_told_is_the_columns(day_first, date):
    with pytest.raises(dates.Ambiguous):
        dates.read("3/4/1985")
    assert str(dates.read("3/4/1985", day_first=day_first)) == date
