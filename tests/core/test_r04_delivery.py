"""R4: mail arrives on delivery days only, by the country of the sender."""

import datetime as dt

import pytest

from cardkeeper.core.delivery import DeliveryCalendar

SATURDAY_DELIVERY = {"US", "GB", "DE", "FR", "CH", "NL"}
COUNTRIES = ["US", "CA", "GB", "DE", "FR", "ES", "AU", "AT", "CH", "IE", "IT", "NL", "PT", "PL", "SE", "JP"]


def closed(country, *, year=2026, subdivision=""):
    """Weekdays Monday to Saturday without delivery although the week has it."""
    calendar = DeliveryCalendar(country, subdivision)
    days = (dt.date(year, 1, 1) + dt.timedelta(n) for n in range(365))
    usual = range(6) if country in SATURDAY_DELIVERY else range(5)
    return {day.strftime("%m-%d") for day in days if day.weekday() in usual and not calendar.delivers_on(day)}


@pytest.mark.parametrize("country", [*COUNTRIES, "XX"])
def test_weekdays_of_a_week_without_holidays(country):
    week = [dt.date(2026, 11, 16) + dt.timedelta(n) for n in range(7)]
    delivered = [day.strftime("%a") for day in week if DeliveryCalendar(country).delivers_on(day)]

    expected = ["Mon", "Tue", "Wed", "Thu", "Fri", *(["Sat"] if country in SATURDAY_DELIVERY else [])]
    assert delivered == (expected[1:] if country == "NL" else expected)


def test_the_mail_of_the_united_states_rests_on_the_federal_holidays():
    assert closed("US", year=2026) == {
        "01-01", "01-19", "02-16", "05-25", "06-19", "07-04", "09-07", "10-12", "11-11", "11-26", "12-25",
    }  # fmt: skip


def test_a_federal_holiday_on_saturday_does_not_stop_fridays_mail():
    calendar = DeliveryCalendar("US")

    assert calendar.delivers_on(dt.date(2026, 7, 3))
    assert not calendar.delivers_on(dt.date(2026, 7, 4))
    assert calendar.delivers_on(dt.date(2021, 12, 31))
    assert not calendar.delivers_on(dt.date(2022, 1, 1))


def test_a_federal_holiday_on_sunday_stops_mondays_mail():
    assert not DeliveryCalendar("US").delivers_on(dt.date(2021, 7, 5))
    assert not DeliveryCalendar("US").delivers_on(dt.date(2022, 12, 26))


@pytest.mark.parametrize(
    ("country", "days"),
    [
        ("GB", {"01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-26", "12-28"}),
        ("DE", {"01-01", "04-03", "04-06", "05-01", "05-14", "05-25", "10-03", "12-25", "12-26"}),
        ("FR", {"01-01", "04-06", "05-01", "05-08", "05-14", "05-25", "07-14", "08-15", "11-11", "12-25"}),
        ("ES", {"01-01", "01-06", "04-03", "05-01", "10-12", "12-08", "12-25"}),
        ("AU", {"01-01", "01-26", "04-03", "04-06", "06-08", "10-05", "12-25", "12-28"}),
        ("CA", {"01-01", "04-03", "04-06", "05-18", "07-01", "08-03", "09-07", "09-30", "10-12", "11-11",
                "12-25", "12-28"}),
        ("SE", {"01-01", "01-06", "04-03", "04-06", "05-01", "05-14", "06-19", "12-24", "12-25", "12-31"}),
        ("CH", {"01-01", "04-03", "04-06", "05-14", "05-25", "08-01", "12-25", "12-26"}),
        ("IE", {"01-01", "02-02", "03-17", "04-06", "05-04", "06-01", "08-03", "10-26", "12-25"}),
        ("XX", set()),
    ],
)  # fmt: skip
def test_days_without_mail_in_2026(country, days):
    assert closed(country) == days


def test_a_region_adds_its_own_holidays():
    assert closed("DE", subdivision="BY") - closed("DE") == {"01-06", "06-04"}
    assert "11-30" in closed("GB", subdivision="SCT")


@pytest.mark.parametrize("country", COUNTRIES)
def test_arrival_is_never_after_the_day_and_always_on_a_delivery_day(country):
    calendar = DeliveryCalendar(country)
    for n in range(3 * 365):
        day = dt.date(2026, 1, 1) + dt.timedelta(n)
        arrival = calendar.delivery_day_on_or_before(day)
        assert calendar.delivers_on(arrival)
        assert arrival == day or not calendar.delivers_on(day)
        assert 0 <= (day - arrival).days <= 7


def test_counting_delivery_and_working_days():
    calendar = DeliveryCalendar("US")
    thursday = dt.date(2026, 11, 26)

    assert calendar.delivery_days_before(thursday, 0) == thursday
    assert calendar.delivery_days_before(dt.date(2026, 11, 27), 1) == dt.date(2026, 11, 25)
    assert calendar.working_days_before(dt.date(2026, 11, 30), 2) == dt.date(2026, 11, 25)
    assert calendar.working_days_after(dt.date(2026, 11, 25), 2) == dt.date(2026, 11, 30)
    assert calendar.delivery_day_on_or_after(thursday) == dt.date(2026, 11, 27)
