"""R5: mail by and make by, counted back from the day it must be there."""

import datetime as dt

import pytest

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.delivery import DeliveryCalendar
from cardkeeper.core.planning import DECEMBER_EXTRA, Transit, mail_dates

US = DeliveryCalendar("US")
GOLDEN = [
    # the day, to, arrive by, mail by, make by
    ("2026-12-16", "", "2026-12-16", "2026-12-11", "2026-12-09"),
    ("2026-12-13", "", "2026-12-12", "2026-12-08", "2026-12-04"),
    ("2026-12-25", "", "2026-12-24", "2026-12-19", "2026-12-17"),
    ("2027-01-01", "", "2026-12-31", "2026-12-26", "2026-12-23"),
    ("2027-01-18", "", "2027-01-16", "2027-01-12", "2027-01-08"),
    ("2027-02-28", "", "2027-02-27", "2027-02-23", "2027-02-19"),
    ("2026-12-16", "DE", "2026-12-16", "2026-12-02", "2026-11-30"),
]


def day(text):
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(("occurs_on", "to", "arrive_by", "mail_by", "make_by"), GOLDEN)
def test_golden_dates(occurs_on, to, arrive_by, mail_by, make_by):
    dates = mail_dates(day(occurs_on), US, Transit(home=4, abroad=12), to, handling_days=2)

    assert (dates.arrive_by, dates.mail_by, dates.make_by) == (day(arrive_by), day(mail_by), day(make_by))


@pytest.mark.parametrize(("occurs_on", "to", "arrive_by", "mail_by", "make_by"), GOLDEN)
def test_the_december_surcharge_mails_two_delivery_days_earlier(occurs_on, to, arrive_by, mail_by, make_by):
    dates = mail_dates(day(occurs_on), US, Transit(december_extra=DECEMBER_EXTRA), to)
    in_december = mail_by.startswith("2026-12") or arrive_by.startswith("2026-12")

    assert dates.arrive_by == day(arrive_by)
    assert dates.mail_by == US.delivery_days_before(day(mail_by), 2 if in_december else 0)


def test_born_on_29_february_in_a_common_year():
    kept = PartialDate(2, 29, 1988).in_year(2027)

    assert mail_dates(kept, US, Transit()).mail_by == day("2027-02-23")


@pytest.mark.parametrize(
    ("to", "days"),
    [("", 4), ("US", 4), ("DE", 12), ("CA", 6), ("GB", 8)],
)
def test_transit_by_country(to, days):
    assert Transit(overrides=(("CA", 6), ("GB", 8))).days_to(to, "US") == days


def test_handling_days_are_working_days_of_the_sender():
    # Thursday is Thanksgiving: Monday back over the weekend, Friday, then Wednesday.
    dates = mail_dates(day("2026-12-04"), US, Transit(), handling_days=2)

    assert (dates.mail_by, dates.make_by) == (day("2026-11-30"), day("2026-11-25"))


@pytest.mark.parametrize("country", ["US", "CA", "GB", "DE", "FR", "ES", "AU", "JP"])
def test_the_dates_are_in_order_on_every_day_of_three_years(country):
    calendar, transit = DeliveryCalendar(country), Transit(december_extra=DECEMBER_EXTRA)
    for n in range(3 * 365):
        occurs_on = dt.date(2026, 1, 1) + dt.timedelta(n)
        dates = mail_dates(occurs_on, calendar, transit)
        assert dates.make_by < dates.mail_by < dates.arrive_by <= occurs_on
        assert dates.not_before <= dates.mail_by
        assert calendar.delivers_on(dates.mail_by)
        assert calendar.works_on(dates.make_by)
