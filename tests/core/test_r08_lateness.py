"""R8: late, a call instead, missed; and a clock that jumps asks first."""

import datetime as dt

import pytest

from cardkeeper.core.delivery import DeliveryCalendar
from cardkeeper.core.planning import ClockJump, Lateness, Transit, clock_jump, lateness, mail_dates

OCCURS_ON = dt.date(2026, 5, 15)
DATES = mail_dates(OCCURS_ON, DeliveryCalendar("US"), Transit())


def states(**facts):
    """The first day of each state around the 15th of May, mailing day the 11th."""
    found = {}
    for n in range(-10, 60):
        state = lateness(OCCURS_ON + dt.timedelta(n), DATES, OCCURS_ON, **facts)
        found.setdefault(state, n)
    return found


def test_a_birthday_is_late_after_mail_by_and_until_14_days_past_it():
    assert DATES.mail_by == dt.date(2026, 5, 11)
    assert states() == {
        Lateness.ON_TIME: -10,
        Lateness.LATE: -3,
        Lateness.CALL_INSTEAD: 15,
        Lateness.MISSED: 31,
    }


def test_nobody_to_call_is_missed_at_once():
    assert states(can_call=False) == {Lateness.ON_TIME: -10, Lateness.LATE: -3, Lateness.MISSED: 15}


def test_a_holiday_has_no_belated_window():
    assert states(is_holiday=True) == {Lateness.ON_TIME: -10, Lateness.LATE: -3, Lateness.MISSED: 1}


def test_on_the_mailing_day_itself_it_is_on_time():
    assert lateness(DATES.mail_by, DATES, OCCURS_ON) is Lateness.ON_TIME


@pytest.mark.parametrize(
    ("last_seen", "today", "jump"),
    [
        (None, "2026-11-21", ClockJump.NONE),
        ("2026-11-21", "2026-11-21", ClockJump.NONE),
        ("2026-10-31", "2026-11-21", ClockJump.NONE),  # Three weeks away is not a jump.
        ("2026-10-12", "2026-11-21", ClockJump.NONE),
        ("2026-10-11", "2026-11-21", ClockJump.FORWARD),
        ("2026-11-22", "2026-11-21", ClockJump.NONE),  # Flew west.
        ("2026-11-23", "2026-11-21", ClockJump.BACK),
        ("2036-11-21", "2026-11-21", ClockJump.BACK),
    ],
)
def test_clock_jumps(last_seen, today, jump):
    seen = dt.date.fromisoformat(last_seen) if last_seen else None

    assert clock_jump(seen, dt.date.fromisoformat(today)) is jump
