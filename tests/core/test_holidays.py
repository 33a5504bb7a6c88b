"""Holidays by rule and by table, against published dates, and who is greeted for which."""

import datetime as dt
import subprocess
import sys
import warnings

import pytest

from cardkeeper.core.holiday_rules import Easter, easter_sunday
from cardkeeper.core.holidays import (
    HOLIDAYS,
    PUBLIC,
    card_holidays,
    greeting_days,
    greeting_for,
    holiday,
    holiday_name,
    holidays_between,
    keeps,
    next_fitting_greeting,
    next_greeting_day,
)
from cardkeeper.core.lunar_dates import FIRST_YEAR, LAST_YEAR, LUNAR_DATES

PUBLISHED = {
    "easter": "2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21",
    "orthodox-easter": "2024-05-05 2025-04-20 2026-04-12 2027-05-02 2028-04-16 2029-04-08 2030-04-28",
    "lunar-new-year": "2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03",
    "passover": "2024-04-23 2025-04-13 2026-04-02 2027-04-22 2028-04-11 2029-03-31 2030-04-18",
    "rosh-hashanah": "2024-10-03 2025-09-23 2026-09-12 2027-10-02 2028-09-21 2029-09-10 2030-09-28",
    "hanukkah": "2024-12-26 2025-12-15 2026-12-05 2027-12-25 2028-12-13 2029-12-02 2030-12-21",
    "diwali": "2024-10-31 2025-10-20 2026-11-08 2027-10-29 2028-10-17 2029-11-05 2030-10-26",
    "eid-al-fitr": "2024-04-10 2025-03-30 2026-03-20 2027-03-09 2028-02-26 2029-02-14 2030-02-04",
    "eid-al-adha": "2024-06-16 2025-06-06 2026-05-27 2027-05-16 2028-05-05 2029-04-24 2030-04-13",
}
MOVABLE_IN_2026_AND_2027 = [
    ("thanksgiving", "US", "2026-11-26 2027-11-25"),
    ("thanksgiving", "CA", "2026-10-12 2027-10-11"),
    ("memorial-day", "US", "2026-05-25 2027-05-31"),
    ("armed-forces-day", "US", "2026-05-16 2027-05-15"),
    ("labor-day", "US", "2026-09-07 2027-09-06"),
    ("administrative-professionals-day", "US", "2026-04-22 2027-04-21"),
    ("mothers-day", "US", "2026-05-10 2027-05-09"),
    ("mothers-day", "CA", "2026-05-10 2027-05-09"),
    ("mothers-day", "AU", "2026-05-10 2027-05-09"),
    ("mothers-day", "DE", "2026-05-10 2027-05-09"),
    ("mothers-day", "AT", "2026-05-10 2027-05-09"),
    ("mothers-day", "CH", "2026-05-10 2027-05-09"),
    ("mothers-day", "IT", "2026-05-10 2027-05-09"),
    ("mothers-day", "NL", "2026-05-10 2027-05-09"),
    ("mothers-day", "JP", "2026-05-10 2027-05-09"),
    ("mothers-day", "GB", "2026-03-15 2027-03-07"),
    ("mothers-day", "IE", "2026-03-15 2027-03-07"),
    ("mothers-day", "FR", "2026-05-31 2027-05-30"),
    ("mothers-day", "ES", "2026-05-03 2027-05-02"),
    ("mothers-day", "PT", "2026-05-03 2027-05-02"),
    ("mothers-day", "SE", "2026-05-31 2027-05-30"),
    ("mothers-day", "PL", "2026-05-26 2027-05-26"),
    ("fathers-day", "US", "2026-06-21 2027-06-20"),
    ("fathers-day", "CA", "2026-06-21 2027-06-20"),
    ("fathers-day", "GB", "2026-06-21 2027-06-20"),
    ("fathers-day", "IE", "2026-06-21 2027-06-20"),
    ("fathers-day", "FR", "2026-06-21 2027-06-20"),
    ("fathers-day", "NL", "2026-06-21 2027-06-20"),
    ("fathers-day", "JP", "2026-06-21 2027-06-20"),
    ("fathers-day", "DE", "2026-05-14 2027-05-06"),
    ("fathers-day", "AT", "2026-06-14 2027-06-13"),
    ("fathers-day", "CH", "2026-06-07 2027-06-06"),
    ("fathers-day", "ES", "2026-03-19 2027-03-19"),
    ("fathers-day", "IT", "2026-03-19 2027-03-19"),
    ("fathers-day", "PT", "2026-03-19 2027-03-19"),
    ("fathers-day", "PL", "2026-06-23 2027-06-23"),
    ("fathers-day", "AU", "2026-09-06 2027-09-05"),
    ("fathers-day", "SE", "2026-11-08 2027-11-14"),
    ("grandparents-day", "US", "2026-09-13 2027-09-12"),
]


def days(text):
    return [dt.date.fromisoformat(part) for part in text.split()]


@pytest.mark.parametrize(("key", "published"), PUBLISHED.items())
def test_feasts_against_published_dates(key, published):
    assert [day for year in range(2024, 2031) for day in holiday(key).days(year, "US")] == days(published)


@pytest.mark.parametrize(("key", "country", "published"), MOVABLE_IN_2026_AND_2027)
def test_weekday_rules_against_published_dates(key, country, published):
    assert [day for year in (2026, 2027) for day in holiday(key).days(year, country)] == days(published)


def test_mothers_day_in_france_gives_way_to_pentecost():
    assert holiday("mothers-day").days(2023, "FR") == (dt.date(2023, 6, 4),)
    assert holiday("mothers-day").days(2020, "FR") == (dt.date(2020, 6, 7),)


def test_both_easters_fall_on_one_day_in_2025_and_2028():
    together = [y for y in range(2024, 2031) if easter_sunday(y) == easter_sunday(y, orthodox=True)]

    assert together == [2025, 2028]
    shown = holidays_between(dt.date(2028, 4, 16), dt.date(2028, 4, 16), "US")
    assert [each.key for each in shown] == ["easter", "orthodox-easter"]


def test_no_easter_before_the_calendar_it_is_reckoned_in():
    assert Easter().days(1500) == ()


@pytest.mark.parametrize("key", LUNAR_DATES)
def test_every_year_of_the_table_has_its_feast_and_no_other_year(key):
    counts = [len(holiday(key).days(year, "US")) for year in range(FIRST_YEAR, LAST_YEAR + 1)]

    assert set(counts) <= {1, 2}
    assert holiday(key).days(LAST_YEAR + 1, "US") == ()
    assert holiday(key).may_differ("US")


def test_an_eid_may_come_twice_in_a_year():
    assert holiday("eid-al-fitr").days(2033, "US") == (dt.date(2033, 1, 2), dt.date(2033, 12, 23))
    assert holiday("eid-al-adha").days(2039, "US") == (dt.date(2039, 1, 5), dt.date(2039, 12, 26))


@pytest.mark.parametrize(
    ("key", "country", "name", "off_by"),
    [
        ("passover", "IL", "Pesach", 0),
        ("rosh-hashanah", "IL", "Rosh Hashanah", 0),
        ("lunar-new-year", "CN", "Chinese New Year (Spring Festival)", 0),
        ("eid-al-fitr", "SA", "Eid al-Fitr Holiday", 0),
        ("eid-al-adha", "SA", "Eid al-Adha Holiday", 1),
        ("diwali", "IN", "Diwali", 0),
    ],
)
def test_the_tables_agree_with_the_public_holidays_of_their_countries(key, country, name, off_by):
    import holidays

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        listed = holidays.country_holidays(country, years=range(2024, 2031), language="en_US")
    published = {day for day, names in listed.items() if name in names}

    for year in range(2024, 2031):
        for day in holiday(key).days(year, country):
            assert published & {day + dt.timedelta(n) for n in range(-off_by, off_by + 1)}, day


@pytest.mark.parametrize("country", ["US", "GB", "IT", "JP", "CH"])
def test_a_country_imported_alone_has_the_holidays_it_has_among_all(country):
    """In a process of its own: here the package of all countries may have been imported already."""
    code = f"""
import sys
from cardkeeper.core.public_holidays import _entity, public_holidays
alone = dict(public_holidays("{country}", 2027))
assert "holidays.countries" not in sys.modules
import holidays.countries
public_holidays.cache_clear()
_entity.cache_clear()
print(bool(alone) and alone == dict(public_holidays("{country}", 2027)), public_holidays("XX", 2027) == {{}})
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["True", "True"]


def test_a_feast_that_begins_at_sundown_is_greeted_on_the_eve():
    assert holiday("hanukkah").days(2026, "US") == (dt.date(2026, 12, 5),)
    assert greeting_days("hanukkah", 2026, "US") == (dt.date(2026, 12, 4),)
    assert greeting_days("christmas", 2026, "US") == (dt.date(2026, 12, 25),)


def test_the_next_greeting_day_looks_into_next_year_and_ends_with_the_table():
    assert next_greeting_day("easter", dt.date(2026, 11, 21), "US") == dt.date(2027, 3, 28)
    assert next_greeting_day("diwali", dt.date(2040, 12, 1), "US") is None


def test_a_month_of_the_calendar_in_the_united_states():
    shown = holidays_between(dt.date(2026, 5, 1), dt.date(2026, 5, 31), "US")

    assert [(each.day.day, each.name) for each in shown] == [
        (10, "Mother's Day"),
        (16, "Armed Forces Day"),
        (25, "Memorial Day"),
        (27, "Eid al-Adha"),
    ]
    memorial_day = shown[2]
    assert (memorial_day.is_public, memorial_day.is_postal, memorial_day.is_card_day) == (True, True, False)
    assert shown[3].may_differ


def test_a_public_holiday_is_named_once_beside_a_card_day():
    shown = holidays_between(dt.date(2026, 5, 14), dt.date(2026, 5, 14), "DE", language="de")

    assert [(each.key, each.name) for each in shown] == [
        (PUBLIC, "Christi Himmelfahrt"),
        ("fathers-day", "Father's Day"),
    ]


@pytest.mark.parametrize("country", ["US", "CA", "GB", "DE", "FR", "ES", "AU", "IE", "PL", "JP", "IN", "XX"])
def test_no_holiday_is_shown_twice_and_all_are_in_order(country):
    shown = holidays_between(dt.date(2024, 12, 1), dt.date(2027, 1, 31), country)

    assert len({(each.day, each.name) for each in shown}) == len(shown)
    assert [each.day for each in shown] == sorted(each.day for each in shown)
    assert sum(each.day == dt.date(2026, 12, 25) for each in shown) == 1


def test_observed_fridays_are_off_but_the_mail_comes():
    shown = holidays_between(dt.date(2026, 7, 3), dt.date(2026, 7, 4), "US")

    assert [(each.is_public, each.is_postal) for each in shown] == [(True, False), (True, True)]


def test_the_neutral_greeting_is_no_day_of_the_calendar():
    december = holidays_between(dt.date(2026, 12, 1), dt.date(2026, 12, 31), "US")

    assert "season" not in {each.key for each in december}
    assert "season" in {each.key for each in card_holidays("US")}


@pytest.mark.parametrize("language", ["en", "en-GB", "de", "de-AT", "xx", "pt-BR"])
def test_public_holidays_have_names_in_any_language(language):
    shown = holidays_between(dt.date(2026, 10, 3), dt.date(2026, 10, 3), "DE", language=language)

    german = language.startswith("de")
    assert [each.name for each in shown] == ["Tag der Deutschen Einheit" if german else "German Unity Day"]


@pytest.mark.parametrize(
    ("celebrates", "key", "kept"),
    [
        (None, "new-year", True),
        (None, "season", True),
        (None, "thanksgiving", True),
        (None, "christmas", False),
        (None, "hanukkah", False),
        ({"christmas"}, "christmas", True),
        ({"christmas"}, "hanukkah", False),
        ({"christmas"}, "new-year", True),
        (set(), "christmas", False),
        (set(), "new-year", False),
    ],
)
def test_who_keeps_what(celebrates, key, kept):
    assert keeps(celebrates, key) is kept


@pytest.mark.parametrize(
    ("celebrates", "greeting"),
    [
        (None, "season"),
        ({"christmas", "easter"}, "christmas"),
        ({"hanukkah"}, "hanukkah"),
        ({"diwali"}, "season"),
        (set(), None),
    ],
)
def test_the_december_run_greets_by_custom_and_neutrally_otherwise(celebrates, greeting):
    assert greeting_for(celebrates, ("season", "christmas", "hanukkah")) == greeting


def test_too_late_for_christmas_becomes_new_year():
    assert next_fitting_greeting("christmas") == "new-year"
    assert next_fitting_greeting("easter") is None


def test_keys_are_unique_and_every_holiday_has_a_name():
    assert len({each.key for each in HOLIDAYS}) == len(HOLIDAYS)
    assert all(holiday_name(each.key) for each in HOLIDAYS)


def test_no_feast_of_faith_counts_as_neutral():
    neutral = {each.key for each in card_holidays("US") if not each.is_faith}

    assert neutral == {
        "new-year", "valentines-day", "st-patricks-day", "administrative-professionals-day", "mothers-day",
        "fathers-day", "independence-day", "grandparents-day", "halloween", "thanksgiving", "season",
    }  # fmt: skip
