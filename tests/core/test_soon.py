"""A card that waits for no day is mailed as soon as it is made: thanks, sympathy, an apology."""

import datetime as dt

import pytest

from cardkeeper.core.delivery import DeliveryCalendar
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.planning import MailDates, Transit, soon


@pytest.mark.parametrize(
    ("asked", "country", "december", "make_by", "mail_by", "arrive_by"),
    [
        ("2026-05-12", "", 0, "2026-05-12", "2026-05-14", "2026-05-19"),
        ("2026-05-15", "US", 0, "2026-05-15", "2026-05-19", "2026-05-23"),
        ("2026-05-16", "", 0, "2026-05-16", "2026-05-19", "2026-05-23"),
        ("2026-05-12", "DE", 0, "2026-05-12", "2026-05-14", "2026-05-29"),
        ("2026-12-15", "", 2, "2026-12-15", "2026-12-17", "2026-12-24"),
    ],
)
def test_it_is_there_a_transit_after_the_handling_days(asked, country, december, make_by, mail_by, arrive_by):
    transit = Transit(december_extra=december)
    day = dt.date.fromisoformat

    assert soon(day(asked), DeliveryCalendar("US"), transit, country) == MailDates(
        day(asked), day(make_by), day(mail_by), day(arrive_by)
    )


def test_only_what_happens_has_a_day():
    without = {kind for kind in OccasionKind if not kind.has_day}

    assert without == {"get-well", "sympathy", "welcome", "thank-you", "referral", "apology", "miss-you"}
