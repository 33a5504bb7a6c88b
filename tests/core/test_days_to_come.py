"""A day said the way people say it at the counter."""

import datetime as dt

import pytest

from cardkeeper.core.days_to_come import day_to_come

TUESDAY = dt.date(2026, 5, 12)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("today", 12),
        ("Today", 12),
        ("tomorrow", 13),
        ("Friday", 15),
        ("on friday", 15),
        ("next Friday", 22),
        ("in two weeks", 26),
        ("in 3 days", 15),
        ("the day after tomorrow", 14),
        ("heute", 12),
        ("morgen", 13),
        ("am Freitag", 15),
        ("aujourd'hui", 12),
        ("demain", 13),
        ("hoy", 12),
    ],
)
def test_a_day_said_from_today(said, day):
    assert day_to_come(said, TUESDAY, month_first=True) == dt.date(2026, 5, day)


@pytest.mark.parametrize(
    "said", ["", "soon", "by Friday or so", "in June", "Friday and Saturday", "some day"]
)
def test_what_names_no_one_day_is_none(said):
    assert day_to_come(said, TUESDAY, month_first=True) is None
