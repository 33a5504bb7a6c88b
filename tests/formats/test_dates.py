"""Written dates: read as they stand, or not at all (R27, reliability d)."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cardkeeper.core.dates import PartialDate
from cardkeeper.formats import dates

TODAY = dt.date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1985-04-12", "1985-04-12"), ("19850412", "1985-04-12"), ("1985-4-2", "1985-04-02"),
        ("--05-14", "--05-14"), ("--0514", "--05-14"), (" --05-14", "--05-14"), ("--05", "--05"),
        ("1985", "1985"), ("1985-04", "1985-04"), ("1985-00-00", "1985"), ("1985-04-00", "1985-04"),
        ("1955-07-19T00:00:00Z", "1955-07-19"), ("19730928T000000+0100", "1973-09-28"),
        ("1996-04-15T201243+04:00", "1996-04-15"), ("1985-04-12 00:00:00", "1985-04-12"),
        ("3/29/1984 0:00", "1984-03-29"), ("2009/12/22", "2009-12-22"), ("--02-29", "--02-29"),
        ("23/11/1979", "1979-11-23"), ("11/23/1979", "1979-11-23"), ("23.11.1979", "1979-11-23"),
        ("3.4.1985", "1985-04-03"), ("23.11.", "--11-23"), ("5/5", "--05-05"), ("14/5/49", "1949-05-14"),
        ("Tue, 22 Dec 2009", "2009-12-22"), ("22 Dec", "--12-22"), ("Dec 22, 2009", "2009-12-22"),
        ("22. Dezember 1979", "1979-12-22"), ("le 1er mai 1980", "1980-05-01"),
        ("05/1980", "1980-05"), ("5.1980", "1980-05"), ("12 - 2009", "2009-12"),
        ("1 de mayo de 1980", "1980-05-01"), ("December 1979", "1979-12"), ("Jan 5th 1990", "1990-01-05"),
        ("29 Feb", "--02-29"), ("nov 23", "--11-23"), ("22 Dec '79", "1979-12-22"),
        ("昭和55年5月14日", "1980-05-14"), ("S55.5.14", "1980-05-14"), ("1980年5月14日", "1980-05-14"),
        ("令和元年5月14日", "2019-05-14"), ("١٤/٥/١٩٨٠", "1980-05-14"),
        ("1604-05-14", "--05-14"), ("0000-05-14", "--05-14"), ("1900-05-14", "--05-14"),
        ("1804-5-14", "--05-14"),
    ],
)  # fmt: skip
def test_what_a_date_says(text, date):
    assert str(dates.read(text, today=TODAY)) == date


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "--", "0/0/00", "00/00/0000", "0000-00-00", "n/a", "N/A", "unknown", "?", "Unbekannt"],
)
def test_nothing_is_said(text):
    assert dates.read(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-30", "19723101", "29/2/2001", "31.04.1980", "circa 1800", "about 70",
        "Bob was born in May", "May",
        "10", "---12", "T102200Z", "9" * 400, "1/2/3/4", "13.13.14", "0980-05-14", "Thu", "1985-13-01",
        "1 1 1 1", "13/1980",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text):
    with pytest.raises(dates.NotADate):
        dates.read(text, today=TODAY)


@pytest.mark.parametrize(
    "text", ["1900-01-01", "1970-01-01", "1.1.1970", "01/01/1900", "1899-12-30", "4501-01-01"]
)
def test_dummy_dates_say_so(text):
    with pytest.raises(dates.NotADate, match="when no date is known"):
        dates.read(text)


@pytest.mark.parametrize(("day_first", "date"), [(True, "1985-04-03"), (False, "1985-03-04")])
def test_an_ambiguous_order_is_decided_by_the_caller(day_first, date):
    assert str(dates.read("3/4/1985", day_first=day_first)) == date
    with pytest.raises(dates.Ambiguous, match="cannot be told apart"):
        dates.read("3/4/1985")


def test_a_year_of_two_digits_needs_today():
    assert str(dates.read("21/11/26", day_first=True, today=TODAY)) == "2026-11-21"
    assert str(dates.read("22/11/26", day_first=True, today=TODAY)) == "1926-11-22"
    with pytest.raises(dates.NotADate, match="two digits"):
        dates.read("22/11/26", day_first=True)


def test_a_year_that_stands_for_none():
    assert str(dates.read("1972-05-14", omit_year="1972")) == "--05-14"
    assert str(dates.read("1970-01-01", omit_year="1970")) == "--01-01"


@given(st.dates(dt.date(1901, 1, 1), dt.date(2026, 11, 21)))
@settings(max_examples=80)
def test_every_day_is_read_in_every_clear_way(day):
    # 1 January 1970 is what Unix writes for nothing.
    if (day.month, day.day, day.year) == (1, 1, 1970):
        return
    ways = (
        f"{day:%Y-%m-%d}",
        f"{day:%Y%m%d}",
        f"{day:%d.%m.%Y}",
        f"{day.day} {day:%B} {day.year}",
        f"{day:%Y/%m/%d}",
    )
    assert {dates.read(text, today=TODAY) for text in ways} == {PartialDate.of(day)}


@given(st.text(max_size=30))
@settings(max_examples=80)
def test_no_text_raises_anything_else(text):
    try:
        found = dates.read(text, today=TODAY)
    except dates.NotADate as error:
        assert str(error).endswith(".")  # noqa: PT017 - it must be a sentence
    else:
        assert found is None or isinstance(found, PartialDate)


@given(st.text("0123456789/.- ", max_size=12))
@settings(max_examples=80)
def test_no_part_is_made_up(text):
    """Whatever is read was written: each number of the date is in the text."""
    try:
        found = dates.read(text, today=TODAY)
    except dates.NotADate:
        return
    if found is not None:
        for number in filter(None, (found.day, found.month, (found.year or 0) % 100)):
            assert str(number) in text
