"""R7: what belongs into the batch made now."""

import datetime as dt

import pytest

from cardkeeper.core.delivery import DeliveryCalendar
from cardkeeper.core.kinds import TaskState
from cardkeeper.core.planning import Lateness, Transit, in_batch, lateness, mail_dates, next_batch_day

US = DeliveryCalendar("US")
MONDAY = 0


def belongs(occurs_on, today, state=TaskState.PLANNED):
    dates = mail_dates(occurs_on, US, Transit())
    late = lateness(today, dates, occurs_on)
    return in_batch(state, late, dates.mail_by, next_batch_day(today, MONDAY), US)


@pytest.mark.parametrize(
    ("occurs_on", "belongs_to_it"),
    [
        ("2026-11-20", True),  # Late by a day, belated wording.
        ("2026-11-30", True),
        ("2026-12-05", True),  # Mail by Tuesday 1 December, the day after the next batch.
        ("2026-12-07", False),  # Mail by Wednesday 2 December: the next batch has its two working days.
        ("2026-12-24", False),
        ("2026-11-01", False),  # Three weeks past: a call instead.
    ],
)
def test_the_batch_of_monday_23_november(occurs_on, belongs_to_it):
    assert belongs(dt.date.fromisoformat(occurs_on), dt.date(2026, 11, 23)) is belongs_to_it


def test_2_january_is_in_the_batch_of_28_december():
    assert belongs(dt.date(2027, 1, 2), dt.date(2026, 12, 28))


@pytest.mark.parametrize("state", TaskState)
def test_only_what_is_planned_or_chosen(state):
    due = belongs(dt.date(2026, 11, 28), dt.date(2026, 11, 23), state)

    assert due is (state in (TaskState.PLANNED, TaskState.CHOSEN))


def test_no_card_falls_between_two_batches():
    """Made on Mondays only, every card of two years is in a batch on or before its make-by day."""
    mondays = [dt.date(2026, 1, 5) + dt.timedelta(7 * n) for n in range(104)]
    for n in range(60, 650):
        occurs_on = dt.date(2026, 1, 1) + dt.timedelta(n)
        first = next(monday for monday in mondays if belongs(occurs_on, monday))
        assert first <= mail_dates(occurs_on, US, Transit()).make_by


@pytest.mark.parametrize(
    ("today", "weekday", "expected"),
    [
        ("2026-11-21", 0, "2026-11-23"),
        ("2026-11-23", 0, "2026-11-30"),
        ("2026-11-23", 1, "2026-11-24"),
        ("2026-11-23", 6, "2026-11-29"),
    ],
)
def test_next_batch_day(today, weekday, expected):
    assert next_batch_day(dt.date.fromisoformat(today), weekday) == dt.date.fromisoformat(expected)


def test_a_late_card_is_in_and_a_missed_one_is_not():
    args = (dt.date(2026, 11, 2), dt.date(2026, 11, 30), US)

    assert in_batch(TaskState.PLANNED, Lateness.LATE, *args)
    assert not in_batch(TaskState.PLANNED, Lateness.CALL_INSTEAD, *args)
    assert not in_batch(TaskState.PLANNED, Lateness.MISSED, *args)
