"""What is coming up: the holidays one sends cards for, those of faith only where they belong."""

import datetime as dt

import pytest

from cardkeeper.services.book import settings
from cardkeeper.services.due import month
from cardkeeper.services.mailings import mailings
from cardkeeper.services.people import people
from tests.factories import a_customer, a_sender

NOVEMBER = dt.date(2026, 11, 22)


def names(today, limit=10):
    return [each.words for each in month.coming_up(today, limit)]


def test_christmas_and_the_years_end_belong_to_a_shop_in_the_united_states(library):
    assert names(NOVEMBER) == [
        "Thanksgiving",
        "Christmas",
        "New Year's Day",
        "Valentine's Day",
        "St. Patrick's Day",
    ]
    assert [each.when for each in month.coming_up(NOVEMBER)][:2] == ["Nov 26", "Dec 25"]


def test_the_year_end_cards_are_the_last_from_may_on_until_they_are_near(library):
    assert month.coming_up(dt.date(2026, 5, 12))[-1][1:] == (
        "Year-end cards",
        "Dec",
        dt.date(2026, 12, 24),
    )
    assert "Year-end cards" not in names(dt.date(2026, 4, 30), 4)
    assert names(dt.date(2026, 10, 12), 4) == ["Halloween", "Thanksgiving", "Christmas", "New Year's Day"]


def test_the_next_day_off_is_told_for_no_mail_goes_then(library):
    assert names(dt.date(2026, 5, 12))[0] == "Memorial Day"
    assert "Memorial Day" not in names(dt.date(2026, 4, 28))


@pytest.mark.parametrize("day", [dt.date(2026, 12, 20), dt.date(2027, 1, 20), dt.date(2026, 8, 10)])
def test_later_days_off_nobody_sends_a_card_for_are_left_to_the_calendar(library, day):
    told = names(day)

    assert not {"Martin Luther King Day", "Presidents' Day", "Labor Day", "Columbus Day"} & set(told)


def test_a_holiday_of_faith_belongs_where_it_is_a_day_off_or_was_chosen(library):
    a_sender()
    ruth = a_customer("Ruth Gold")
    people.edit(ruth, 1, NOVEMBER, celebrates=["hanukkah"])
    assert "Hanukkah" not in names(NOVEMBER)
    mailings.create("Hanukkah", NOVEMBER, holidays=("hanukkah",))
    assert names(NOVEMBER)[1:3] == ["Hanukkah", "Christmas"]

    settings.save(country="IN")
    assert "Diwali" in names(dt.date(2026, 10, 1))
