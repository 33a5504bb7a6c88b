"""The postal holidays kept in the book: Today is read without the library that knows them."""

import datetime as dt

import pytest

from cardkeeper.core import delivery
from cardkeeper.services.book import settings
from cardkeeper.services.due import planning, postal_days, queue
from cardkeeper.services.due.desk import Desk
from cardkeeper.store.connection import execute
from tests.factories import a_customer, born

LABOR_DAY = dt.date(2026, 9, 7)
FRIDAY_BEFORE = dt.date(2026, 9, 4)


@pytest.fixture
def shop(library):
    a_customer("Priya Raman", occasions=(born(9, 11, 1986),))
    planning.settle(FRIDAY_BEFORE)


@pytest.fixture
def without_the_library(monkeypatch):
    def refuse(*asked):
        raise AssertionError(f"the library was asked for {asked}")

    return lambda: monkeypatch.setattr(delivery, "postal_holidays", refuse)


def test_once_planned_the_list_is_read_without_asking_the_library(shop, without_the_library):
    before = queue.read(FRIDAY_BEFORE)
    without_the_library()

    assert queue.read(FRIDAY_BEFORE) == before
    assert len(before.cards) == 1


def test_the_kept_days_are_those_of_the_library(shop, without_the_library):
    asked = delivery.DeliveryCalendar("US")
    days = [dt.date(2025, 1, 1) + dt.timedelta(number) for number in range(3 * 365)]
    wanted = [day for day in days if asked.is_postal_holiday(day)]
    without_the_library()

    calendar = Desk(settings.load(), FRIDAY_BEFORE).calendar
    assert [day for day in days if calendar.is_postal_holiday(day)] == wanted
    assert LABOR_DAY in wanted


def test_a_shop_that_moves_to_another_country_keeps_the_holidays_of_that_one(shop):
    settings.save(country="CA")
    canada_day = dt.date(2026, 7, 1)

    assert Desk(settings.load(), FRIDAY_BEFORE).calendar.is_postal_holiday(canada_day)

    planning.settle(FRIDAY_BEFORE)
    assert canada_day in postal_days.kept("CA", "")[2026]
    assert postal_days.kept("US", "") == {}


def test_what_a_newer_library_knows_is_kept_with_the_next_planning(shop):
    execute("UPDATE setting SET value = '[\"US\", \"\", {}]' WHERE key = 'postal_holidays'")

    planning.settle(FRIDAY_BEFORE)

    assert LABOR_DAY in postal_days.kept("US", "")[2026]
