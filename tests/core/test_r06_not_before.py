"""R6: a card must not arrive more than five days early."""

import datetime as dt

import pytest

from cardkeeper.core.delivery import DeliveryCalendar
from cardkeeper.core.planning import Transit, mail_dates


def arrival(mailed, calendar, days):
    for _ in range(days):
        mailed = calendar.delivery_day_on_or_after(mailed + dt.timedelta(1))
    return mailed


@pytest.mark.parametrize(
    ("country", "to", "days"), [("US", "", 4), ("US", "DE", 12), ("DE", "", 4), ("ES", "", 4)]
)
def test_what_is_mailed_from_not_before_on_arrives_in_the_last_five_days(country, to, days):
    calendar = DeliveryCalendar(country)
    for n in range(2 * 365):
        occurs_on = dt.date(2026, 1, 1) + dt.timedelta(n)
        dates = mail_dates(occurs_on, calendar, Transit(), to)
        there = arrival(dates.not_before, calendar, days)
        assert (occurs_on - there).days <= 5 or there == dates.arrive_by


def test_the_earliest_mailing_day():
    dates = mail_dates(dt.date(2026, 5, 15), DeliveryCalendar("US"), Transit())

    assert (dates.not_before, dates.mail_by) == (dt.date(2026, 5, 6), dt.date(2026, 5, 11))


def test_a_long_holiday_leaves_one_day_to_mail():
    # Golden Week 2026 in Japan: no mail from Saturday 2 May to Wednesday 6 May.
    dates = mail_dates(dt.date(2026, 5, 6), DeliveryCalendar("JP"), Transit())

    assert dates.arrive_by == dt.date(2026, 5, 1)
    assert dates.not_before == dates.mail_by
