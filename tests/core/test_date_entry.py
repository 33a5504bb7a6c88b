"""Dates as people type them, on 21 November 2026."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardkeeper.core.date_entry import Doubt, parse_typed
from cardkeeper.core.dates import PartialDate

TODAY = dt.date(2026, 11, 21)
NOV_23 = PartialDate(11, 23)
NOV_23_1979 = PartialDate(11, 23, 1979)
HINT = 'Try "Nov 23" or "11/23/1979". The year can be left out.'


def typed(text, *, month_first=True, future_ok=False):
    return parse_typed(text, TODAY, month_first, future_ok=future_ok)


@pytest.mark.parametrize(
    "text",
    [
        "nov 23", "Nov. 23", "november 23", "NOVEMBER 23rd", "23 nov", "23 November", "23. November",
        "23rd of Nov",
        "the 23rd of November", "23-nov", "nov/23", "11/23", "11-23", "11 23", "23.11.", "23.11", "23/11",
        "23. 11.",
        "--11-23", "--1123", "23 novembre", "le 23 novembre", "23 de noviembre", "23 de novembro", "11月23日",
        "２３．１１．", "١١/٢٣", "  Nov   23 ,",
    ],
)  # fmt: skip
@pytest.mark.parametrize("month_first", [True, False])
def test_a_day_and_a_month_without_a_year(text, month_first):
    assert typed(text, month_first=month_first).date == NOV_23


@pytest.mark.parametrize(
    "text",
    [
        "nov 23 79", "nov 23, 79", "Nov 23 '79", "November 23, 1979", "23 November 79", "23 nov 1979",
        "23-Nov-79",
        "23.11.1979", "23.11.79", "23. 11. 1979", "11/23/1979", "11/23/79", "11-23-79", "11 23 79",
        "11 23 1979",
        "1979-11-23", "1979/11/23", "1979.11.23", "1979 nov 23", "19791123", "11231979", "112379", "79-11-23",
        "23 novembre 1979", "23 de noviembre de 1979", "23 de novembro de 1979", "il 23 novembre 1979",
        "23 november 1979", "1979年11月23日", "１９７９／１１／２３", "Friday, November 23, 1979",
        "Fri 23 Nov 1979",
    ],
)  # fmt: skip
def test_a_whole_date(text):
    assert typed(text).date == NOV_23_1979
    assert Doubt.OTHER_WEEKDAY not in typed(text).flags


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("3 Jänner", 1), ("3 févr.", 2), ("3 März", 3), ("3 maerz", 3), ("3 mars", 3), ("3 maart", 3),
        ("3 abril", 4), ("3 Mai", 5), ("3 mei", 5), ("3 maggio", 5), ("3 giugno", 6), ("3 juin", 6),
        ("3 juil", 7),
        ("3 luglio", 7), ("3 août", 8), ("3 aout", 8), ("3 ago", 8), ("3 settembre", 9), ("3 sept", 9),
        ("3 setembro", 9), ("3 ottobre", 10), ("3 outubro", 10), ("3 Okt.", 10), ("3 dic", 12), ("3 Dez", 12),
        ("1er mars", 3), ("1º de março", 3), ("1° marzo", 3), ("3 sty", None), ("3 jui", None),
        ("3 ma", None),
    ],
)  # fmt: skip
def test_months_in_the_languages_of_our_users(text, month):
    if month is None:
        with pytest.raises(ValueError, match="Try"):
            typed(text)
    else:
        assert typed(text).date == PartialDate(month, 3 if text.startswith("3") else 1)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("november 1979", PartialDate(11, None, 1979)),
        ("nov 79", PartialDate(11, None, 1979)),
        ("nov 32", PartialDate(11, None, 1932)),
        ("nov '05", PartialDate(11, None, 2005)),
        ("11/1979", PartialDate(11, None, 1979)),
        ("11/79", PartialDate(11, None, 1979)),
        ("1979-11", PartialDate(11, None, 1979)),
        ("1979年11月", PartialDate(11, None, 1979)),
        ("november", PartialDate(11)),
        ("--11", PartialDate(11)),
        ("11月", PartialDate(11)),
        ("1979", PartialDate(year=1979)),
        ("feb 29", PartialDate(2, 29)),
        ("29.2.", PartialDate(2, 29)),
        ("feb 29 1980", PartialDate(2, 29, 1980)),
    ],
)
def test_no_part_is_invented(text, date):
    assert typed(text).date == date


@pytest.mark.parametrize(
    ("text", "month_first", "date", "assumed"),
    [
        ("3/4/1985", True, PartialDate(3, 4, 1985), True),
        ("3/4/1985", False, PartialDate(4, 3, 1985), True),
        ("3/4", True, PartialDate(3, 4), True),
        ("3.4.1985", False, PartialDate(4, 3, 1985), True),
        ("3.4.", True, PartialDate(4, 3), False),
        ("3. 4. 1985", True, PartialDate(4, 3, 1985), False),
        ("4/4/1985", True, PartialDate(4, 4, 1985), False),
        ("13/4/1985", True, PartialDate(4, 13, 1985), False),
        ("4/13/1985", False, PartialDate(4, 13, 1985), False),
        ("030485", False, PartialDate(4, 3, 1985), True),
    ],
)
def test_the_order_is_the_users_unless_a_number_decides(text, month_first, date, assumed):
    found = typed(text, month_first=month_first)

    assert found.date == date
    assert (Doubt.ORDER_ASSUMED in found.flags) is assumed


@pytest.mark.parametrize(
    ("text", "year", "future_ok"),
    [
        ("nov 21 26", 2026, False),
        ("nov 22 26", 1926, False),
        ("nov 23 79", 1979, False),
        ("nov 23 27", 1927, False),
        ("jan 1 00", 2000, False),
        ("june '27", 2027, True),
        ("june 12 27", 2027, True),
        ("june '46", 2046, True),
        ("june '47", 1947, True),
        ("june '99", 1999, True),
        ("june '24", 2024, True),
    ],
)
def test_years_of_two_digits(text, year, future_ok):
    found = typed(text, future_ok=future_ok)

    assert found.date.year == year
    assert Doubt.TWO_DIGIT_YEAR in found.flags
    assert Doubt.STILL_TO_COME not in found.flags


@pytest.mark.parametrize(
    ("text", "future_ok", "flags"),
    [
        ("November 23, 1979", False, set()),
        ("June 2027", False, {Doubt.STILL_TO_COME}),
        ("June 2027", True, set()),
        ("nov 22 2026", False, {Doubt.STILL_TO_COME}),
        ("nov 23 1905", False, {Doubt.LONG_AGO}),
        ("Sunday, November 23, 1979", False, {Doubt.OTHER_WEEKDAY}),
        ("Sunday, November 23", False, set()),
    ],
)
def test_what_the_reader_should_look_at_twice(text, future_ok, flags):
    assert typed(text, future_ok=future_ok).flags == flags


@pytest.mark.parametrize(
    "text",
    [
        "", " ", ".", "-", "tomorrow", "about 70", "nov 0", "feb 30", "31 april", "13/13/1979", "0/0/00",
        "00/00/0000", "0000-00-00", "1/2/3", "1/2/345", "may june", "1 may june", "1 2 3 4", "23 24 nov",
        "nov 1979 1980", "nov 23 1979 5", "nov 23 197", "12345", "1123", "9" * 400, "20261301", "next may",
        "5/6/7/8", "11/23/1979 x", "½/3", "19.", "monday", "1e5", "in march",
    ],
)  # fmt: skip
def test_what_is_not_understood_says_what_would_be(text):
    with pytest.raises(ValueError, match="Try") as refused:
        typed(text)

    assert str(refused.value) == HINT


def test_the_hint_follows_the_order_of_the_country():
    with pytest.raises(ValueError, match='Try "23 Nov" or "23/11/1979"'):
        typed("soon", month_first=False)


def test_29_february_of_a_common_year_says_so():
    with pytest.raises(ValueError, match="There is no February 29 in 1979"):
        typed("29 feb 1979")


@given(st.dates(dt.date(1910, 1, 1), TODAY), st.booleans())
def test_every_way_of_writing_a_day_gives_that_day(day, month_first):
    numeric = "{0:%m}/{0:%d}/{0:%Y}" if month_first else "{0:%d}.{0:%m}.{0:%Y}"
    for form in (numeric, "{0:%Y}-{0:%m}-{0:%d}", "{0:%B} {0:%d}, {0:%Y}", "{0:%d} {0:%b} {0:%Y}"):
        assert typed(form.format(day), month_first=month_first).date == PartialDate.of(day)


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_a_sentence(text):
    try:
        found = typed(text)
    except ValueError as refused:
        sentence = str(refused)
        assert sentence.endswith("The year can be left out.")
    else:
        assert found.date
