"""The sentence of every row, and the echo under a date field."""

import datetime as dt

import pytest

from cardkeeper.core.date_entry import parse_typed
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind as Kind
from cardkeeper.core.occasion_words import row_sentence, understood, what_words
from cardkeeper.core.occasions import Occurrence, occurrence

TUESDAY = dt.date(2026, 5, 12)
NOVEMBER = dt.date(2026, 11, 21)


def row(kind, date, **facts):
    return row_sentence(kind, occurrence(kind, date, 2026), TUESDAY, "en-US", **facts)


@pytest.mark.parametrize(
    ("kind", "date", "facts", "sentence"),
    [
        (Kind.BIRTHDAY, (5, 15, 1986), {}, "Turns 40 on Friday, May 15"),
        (Kind.BIRTHDAY, (5, 9, 1974), {}, "Turned 52 on Saturday, May 9"),
        (Kind.BIRTHDAY, (5, 12, 1974), {}, "Turns 52 today"),
        (Kind.BIRTHDAY, (5, 11, 1974), {}, "Turned 52 yesterday"),
        (Kind.BIRTHDAY, (5, 15), {}, "Birthday on Friday, May 15"),
        (Kind.BIRTHDAY, (5, 9), {}, "Birthday on Saturday, May 9"),
        (Kind.BIRTHDAY, (5, 15, 2017), {"who": "Daughter Anika"}, "Daughter Anika turns 9 on Friday, May 15"),
        (Kind.BIRTHDAY, (5, 9, 2017), {"who": "Daughter Anika"},
         "Daughter Anika turned 9 on Saturday, May 9"),
        (Kind.BIRTHDAY, (5, 15), {"who": "Daughter Anika"},
         "Daughter Anika has a birthday on Friday, May 15"),
        (Kind.BIRTHDAY, (5, 9), {"who": "Son Leo"}, "Son Leo had a birthday on Saturday, May 9"),
        (Kind.BIRTHDAY, (6, None, 1986), {}, "Turns 40 in June"),
        (Kind.BIRTHDAY, (5, None, 1986), {}, "Turns 40 this month"),
        (Kind.BIRTHDAY, (4, None, 1986), {}, "Turned 40 in April"),
        (Kind.ANNIVERSARY, (5, 15, 2016), {}, "10 years married on Friday, May 15"),
        (Kind.ANNIVERSARY, (5, 15, 2025), {}, "One year married on Friday, May 15"),
        (Kind.ANNIVERSARY, (5, 15), {}, "Wedding anniversary on Friday, May 15"),
        (Kind.ANNIVERSARY, (5, 15, 1986), {"who": "Her parents"},
         "Her parents: 40 years married on Friday, May 15"),
        (Kind.CUSTOMER_ANNIVERSARY, (5, 15, 2021), {}, "Customer for 5 years on Friday, May 15"),
        (Kind.CUSTOMER_ANNIVERSARY, (5, 15, 2025), {}, "Customer for one year on Friday, May 15"),
        (Kind.CUSTOMER_ANNIVERSARY, (5, 15), {}, "Customer anniversary on Friday, May 15"),
        (Kind.HOME_ANNIVERSARY, (5, 19, 2025), {}, "One year in their house on Tuesday, May 19"),
        (Kind.HOME_ANNIVERSARY, (5, 19, 2022), {"label": "12 Oak St"},
         "4 years at 12 Oak St on Tuesday, May 19"),
        (Kind.HOME_ANNIVERSARY, (5, 19), {"label": "12 Oak St"},
         "Home anniversary at 12 Oak St on Tuesday, May 19"),
        (Kind.MEMORIAL, (5, 19, 2020), {}, "Day of remembrance on Tuesday, May 19"),
        (Kind.MEMORIAL, (5, 19), {"label": "Arthur"}, "Day of remembrance, Arthur on Tuesday, May 19"),
        (Kind.NAME_DAY, (5, 19), {}, "Name day on Tuesday, May 19"),
        (Kind.OTHER, (5, 19), {"label": "Opened the bakery"}, "Opened the bakery on Tuesday, May 19"),
        (Kind.OTHER, (5, 19, 2020), {"label": "Bakery"}, "Bakery, 6 years on Tuesday, May 19"),
        (Kind.OTHER, (5, 19), {}, "A day to remember on Tuesday, May 19"),
        (Kind.GRADUATION, (5, 13, 2026), {"who": "Daughter Elin"}, "Daughter Elin graduates tomorrow"),
        (Kind.GRADUATION, (5, 18, 2026), {"who": "Son Mateo"}, "Son Mateo graduates on Monday, May 18"),
        (Kind.GRADUATION, (5, 18, 2026), {}, "Graduates on Monday, May 18"),
        (Kind.GRADUATION, (5, 8, 2026), {}, "Graduated on Friday, May 8"),
        (Kind.GRADUATION, (6, None, 2026), {"who": "Daughter Elin"}, "Daughter Elin graduates in June"),
        (Kind.NEW_HOME, (5, 8, 2026), {}, "Moved into a new home on Friday, May 8"),
        (Kind.NEW_BABY, (5, 18, 2026), {}, "Expects a baby on Monday, May 18"),
        (Kind.NEW_BABY, (5, 8, 2026), {}, "Has a new baby on Friday, May 8"),
        (Kind.WEDDING, (5, 18, 2026), {"who": "Son Mateo"}, "Son Mateo gets married on Monday, May 18"),
        (Kind.WEDDING, (5, 8, 2026), {}, "Got married on Friday, May 8"),
        (Kind.RETIREMENT, (5, 18, 2026), {}, "Retires on Monday, May 18"),
        (Kind.PROMOTION, (5, 18, 2026), {"label": "New job at the clinic"},
         "New job at the clinic on Monday, May 18"),
        (Kind.CONGRATULATIONS, (5, 20, 2026), {"label": "Passed his nursing boards"},
         "Passed his nursing boards on Wednesday, May 20"),
        (Kind.REFERRAL, (5, 12, 2026), {"label": "Jonas Petersen"},
         "Thank you for sending us Jonas Petersen"),
        (Kind.REFERRAL, (5, 12, 2026), {}, "Thank you for a referral"),
        (Kind.APOLOGY, (5, 15, 2026), {"label": "We mixed up his closing date"},
         "We mixed up his closing date"),
        (Kind.APOLOGY, (5, 15, 2026), {}, "An apology"),
        (Kind.HOLIDAY, (5, 25), {"label": "Memorial Day"}, "Memorial Day on Monday, May 25"),
    ],
)  # fmt: skip
def test_rows(kind, date, facts, sentence):
    assert row(kind, PartialDate(*date), **facts) == sentence


@pytest.mark.parametrize("is_past", [False, True])
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_words_with_and_without_a_relative_a_label_and_a_number(kind, is_past):
    for years in (None, 1, 7):
        for label in ("", "{braces} & more"):
            for who in ("", "Daughter Elin"):
                words = what_words(kind, years, label=label, who=who, is_past=is_past)
                assert words
                assert who in words
                assert "{" not in words.replace("{braces}", "")
                assert "!" not in words


@pytest.mark.parametrize("kind", Kind)
def test_no_year_no_number_in_any_row(kind):
    sentence = row_sentence(kind, Occurrence(dt.date(2026, 5, 15)), TUESDAY, "en-US")

    assert not any(character.isdigit() for character in sentence.replace("May 15", ""))


def test_the_order_of_the_country_in_a_row():
    sentence = row_sentence(Kind.BIRTHDAY, Occurrence(dt.date(2026, 5, 15), 40), TUESDAY, "en-GB")

    assert sentence == "Turns 40 on Friday, 15 May"


@pytest.mark.parametrize(
    ("text", "kind", "echo"),
    [
        ("nov 23 79", Kind.BIRTHDAY, "November 23, 1979. Turns 47 on Monday."),
        ("nov 21 79", Kind.BIRTHDAY, "November 21, 1979. Turns 47 today."),
        ("dec 16 79", Kind.BIRTHDAY, "December 16, 1979. Turns 47 this year."),
        ("may 15 86", Kind.BIRTHDAY, "May 15, 1986. Turns 41 next year."),
        ("feb 29 2004", Kind.BIRTHDAY, "February 29, 2004. Turns 23 next year."),
        ("nov 23", Kind.BIRTHDAY, "November 23. Next on November 23, 2026."),
        ("nov 1979", Kind.BIRTHDAY, "November 1979. The day is still missing."),
        ("1979", Kind.BIRTHDAY, "1979. The month and the day are still missing."),
        ("nov 23 2026", Kind.BIRTHDAY, "November 23, 2026. That is still to come."),
        ("Monday, nov 23 1979", Kind.BIRTHDAY, "November 23, 1979. That is a Friday."),
        ("10/3/2012", Kind.ANNIVERSARY, "October 3, 2012. 15 years married next year."),
    ],
)
def test_the_echo_under_the_field(text, kind, echo):
    assert understood(parse_typed(text, NOVEMBER, True), NOVEMBER, "en-US", kind) == echo


@pytest.mark.parametrize(
    ("text", "echo"),
    [("June 2027", "June 2027. The day is still missing."), ("june 18 27", "Friday, June 18, 2027.")],
)
def test_the_echo_of_what_happens_once(text, echo):
    typed = parse_typed(text, NOVEMBER, True, future_ok=True)

    assert understood(typed, NOVEMBER, "en-US", Kind.GRADUATION) == echo
