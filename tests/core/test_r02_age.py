"""R2: the number is the year of the occurrence less the first year, and nothing is made up."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardkeeper.core.dates import LeapRule, PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.merge import ordinal
from cardkeeper.core.occasions import occurrence, occurrences_between

BIRTHDAY, WEDDING = OccasionKind.BIRTHDAY, OccasionKind.ANNIVERSARY


@pytest.mark.parametrize(
    ("date", "year", "years"),
    [
        (PartialDate(5, 15, 1986), 2026, 40),
        (PartialDate(5, 15), 2026, None),
        (PartialDate(5, None, 1986), 2026, 40),
        (PartialDate(2, 29, 2004), 2025, 21),
        (PartialDate(12, 31, 2025), 2026, 1),
        (PartialDate(5, 15, 2026), 2026, None),
        (PartialDate(5, 15, 2049), 2026, None),
    ],
)
def test_years_on_a_birthday(date, year, years):
    assert occurrence(BIRTHDAY, date, year).years == years


def test_a_birth_year_that_cannot_be_is_flagged_and_the_day_still_kept():
    typed_wrong = occurrence(BIRTHDAY, PartialDate(5, 15, 2049), 2026)

    assert (typed_wrong.day, typed_wrong.is_doubtful) == (dt.date(2026, 5, 15), True)
    assert PartialDate(5, 15, 2049).starts_after(dt.date(2026, 5, 12))
    assert not occurrence(BIRTHDAY, PartialDate(5, 15, 1986), 2026).is_doubtful


@pytest.mark.parametrize("kind", [WEDDING, OccasionKind.CUSTOMER_ANNIVERSARY, OccasionKind.HOME_ANNIVERSARY])
def test_the_wedding_itself_is_no_anniversary(kind):
    days = occurrences_between(kind, PartialDate(10, 3, 2026), dt.date(2026, 1, 1), dt.date(2028, 12, 31))

    assert [(each.day.year, each.years) for each in days] == [(2027, 1), (2028, 2)]


def test_what_happens_once_has_no_number():
    assert occurrence(OccasionKind.GRADUATION, PartialDate(6, 12, 2026), 2026).years is None


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        ("2004-02-29", "2025-02-27", 20),
        ("2004-02-29", "2025-02-28", 21),
        ("2000-06-15", "2026-06-14", 25),
        ("2000-06-15", "2026-06-15", 26),
        ("2025-06-15", "2026-06-15", 1),
        ("2026-06-15", "2026-06-15", 0),
        ("2026-06-15", "2026-06-14", None),
    ],
)
def test_age_in_completed_years(born, day, age):
    assert PartialDate.of(dt.date.fromisoformat(born)).age_on(dt.date.fromisoformat(day)) == age


def test_age_on_28_february_follows_the_rule_for_29_february():
    born = PartialDate(2, 29, 2004)

    assert born.age_on(dt.date(2025, 2, 28), LeapRule.MAR_1) == 20
    assert born.age_on(dt.date(2025, 3, 1), LeapRule.MAR_1) == 21


@pytest.mark.parametrize("date", [PartialDate(5, 15), PartialDate(year=1986), PartialDate(5, None, 1986)])
def test_no_age_unless_the_whole_date_is_known(date):
    assert date.age_on(dt.date(2026, 5, 12)) is None


@given(st.dates(dt.date(1900, 1, 1), dt.date(2030, 1, 1)), st.dates(dt.date(1900, 1, 1), dt.date(2030, 1, 1)))
def test_age_grows_by_one_on_each_birthday_only(born, day):
    date = PartialDate.of(born)
    before, after = date.age_on(day), date.age_on(day + dt.timedelta(1))
    is_birthday_eve = bool(date.kept_between(day + dt.timedelta(1), day + dt.timedelta(1)))

    if before is not None:
        assert after - before == is_birthday_eve


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (10, "10th"), (11, "11th"), (12, "12th"),
        (13, "13th"), (21, "21st"), (22, "22nd"), (23, "23rd"), (40, "40th"), (101, "101st"),
        (110, "110th"), (111, "111th"), (112, "112th"), (113, "113th"), (121, "121st"),
    ],
)  # fmt: skip
def test_ordinals(number, words):
    assert ordinal(number) == words
