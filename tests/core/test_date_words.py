"""Days in words, seen on Tuesday 12 May 2026."""

import datetime as dt

import pytest

from cardkeeper.core.date_words import (
    day_words,
    full_day,
    full_heading,
    heading,
    known_parts,
    month,
    month_day,
    month_when_words,
    short_month,
    short_month_day,
    short_when_words,
    span,
    weekday_span,
    when_words,
)
from cardkeeper.core.dates import PartialDate

TODAY = dt.date(2026, 5, 12)
US = "en-US"


def day(text):
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2026-05-12", "today"),
        ("2026-05-13", "tomorrow"),
        ("2026-05-11", "yesterday"),
        ("2026-05-15", "on Friday, May 15"),
        ("2026-05-09", "on Saturday, May 9"),
        ("2026-05-26", "on Tuesday, May 26"),
        ("2026-05-27", "on May 27"),
        ("2026-04-28", "on Tuesday, April 28"),
        ("2026-04-27", "on April 27"),
        ("2026-12-24", "on December 24"),
        ("2027-01-02", "on January 2, 2027"),
    ],
)
def test_when_with_the_weekday_within_14_days(when, words):
    assert when_words(day(when), TODAY, US) == words
    assert day_words(day(when), TODAY, US) == words.removeprefix("on ")


def test_early_next_year_needs_no_year():
    assert when_words(day("2027-01-20"), day("2026-11-21"), US) == "on January 20"


def test_a_month_in_a_narrow_column():
    assert [short_month(12, locale) for locale in (US, "de", "fr")] == ["Dec", "Dez", "déc."]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2026-05-12", "today"),
        ("2026-05-13", "tomorrow"),
        ("2026-05-15", "on Friday"),
        ("2026-05-18", "on Monday"),
        ("2026-05-19", "this year"),
        ("2027-05-11", "next year"),
        ("2028-02-29", "in 2028"),
    ],
)
def test_when_beside_the_date_itself(when, words):
    assert short_when_words(day(when), TODAY, US) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2026-05-07", "this month"),
        ("2026-06-07", "in June"),
        ("2027-04-07", "in April"),
        ("2027-05-07", "in May 2027"),
        ("2027-06-07", "in June 2027"),
        ("2026-04-07", "in April"),
    ],
)
def test_when_only_the_month_is_known(when, words):
    assert month_when_words(day(when), TODAY, US) == words


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en-US", ["Friday, May 15", "May 15", "May 15", "May 15, 2026", "Friday, May 15, 2026"]),
        ("en-GB", ["Friday, 15 May", "15 May", "15 May", "15 May 2026", "Friday, 15 May 2026"]),
        ("de-AT", ["Freitag, 15. Mai", "15. Mai", "15. Mai", "15. Mai 2026", "Freitag, 15. Mai 2026"]),
        ("fr", ["vendredi 15 mai", "15 mai", "15 mai", "15 mai 2026", "vendredi 15 mai 2026"]),
        ("es", ["viernes, 15 de mayo", "15 de mayo", "15 may", "15 de mayo de 2026",
                "viernes, 15 de mayo de 2026"]),
        ("it", ["venerdì 15 maggio", "15 maggio", "15 mag", "15 maggio 2026", "venerdì 15 maggio 2026"]),
        ("ja", ["5月15日金曜日", "5月15日", "5月15日", "2026年5月15日", "2026年5月15日金曜日"]),
        ("xx-YY", ["Friday, May 15", "May 15", "May 15", "May 15, 2026", "Friday, May 15, 2026"]),
    ],
)  # fmt: skip
def test_the_order_of_the_country(locale, words):
    forms = (heading, month_day, short_month_day, full_day, full_heading)

    assert [form(dt.date(2026, 5, 15), locale) for form in forms] == words


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (PartialDate(11, 23, 1979), "November 23, 1979"),
        (PartialDate(11, 23), "November 23"),
        (PartialDate(2, 29), "February 29"),
        (PartialDate(6, None, 2027), "June 2027"),
        (PartialDate(6), "June"),
        (PartialDate(year=1979), "1979"),
    ],
)
def test_what_is_known_and_no_more(date, words):
    assert known_parts(date, US) == words


@pytest.mark.parametrize(
    ("locale", "words"), [("nb", "juni"), ("pl", "czerwiec"), ("pt-BR", "junho"), ("ko", "6월")]
)
def test_a_month_alone(locale, words):
    assert month(None, 6, locale) == words


@pytest.mark.parametrize(
    ("first", "last", "locale", "words"),
    [
        ("2026-05-18", "2026-05-24", "en-US", "May 18 to 24"),
        ("2026-05-18", "2026-05-24", "en-GB", "18 to 24 May"),
        ("2026-04-27", "2026-05-03", "en-US", "April 27 to May 3"),
        ("2026-12-28", "2027-01-03", "en-US", "December 28 to January 3"),
        ("2026-05-18", "2026-05-24", "de", "18. to 24. Mai"),
        ("2025-05-18", "2026-05-24", "en-US", "May 18 to May 24"),
    ],
)
def test_spans(first, last, locale, words):
    assert span(day(first), day(last), locale) == words


def test_spans_of_weekdays():
    assert weekday_span(day("2026-05-13"), day("2026-05-16"), US) == "Wednesday to Saturday"
    assert weekday_span(day("2026-05-16"), day("2026-05-16"), US) == "Saturday"
