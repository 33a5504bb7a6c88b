"""The groups of the Today page."""

import datetime as dt

import pytest

from cardkeeper.core.today import TodayGroup, TodaySpans

TUESDAY = dt.date(2026, 5, 12)
SUNDAY_FIRST = 6


@pytest.mark.parametrize(
    ("mail_by", "group"),
    [
        ("2026-04-01", TodayGroup.LATE),
        ("2026-05-11", TodayGroup.LATE),
        ("2026-05-12", TodayGroup.MAIL_TODAY),
        ("2026-05-13", TodayGroup.LATER_THIS_WEEK),
        ("2026-05-17", TodayGroup.LATER_THIS_WEEK),
        ("2026-05-18", TodayGroup.NEXT_WEEK),
        ("2026-05-24", TodayGroup.NEXT_WEEK),
        ("2026-05-25", TodayGroup.LATER),
    ],
)
def test_groups_on_a_tuesday(mail_by, group):
    assert TodaySpans(TUESDAY).group_of(dt.date.fromisoformat(mail_by)) is group


def test_the_week_ends_on_saturday_where_it_begins_on_sunday():
    spans = TodaySpans(TUESDAY, first_weekday=SUNDAY_FIRST)

    assert spans.later_this_week == (dt.date(2026, 5, 13), dt.date(2026, 5, 16))
    assert spans.next_week == (dt.date(2026, 5, 17), dt.date(2026, 5, 23))
    assert spans.group_of(dt.date(2026, 5, 17)) is TodayGroup.NEXT_WEEK


def test_on_the_last_day_of_the_week_nothing_is_later_this_week():
    spans = TodaySpans(dt.date(2026, 5, 17))

    assert spans.later_this_week is None
    assert spans.next_week == (dt.date(2026, 5, 18), dt.date(2026, 5, 24))


@pytest.mark.parametrize("first_weekday", range(7))
def test_every_day_is_in_one_group_and_the_groups_are_in_order(first_weekday):
    order = list(TodayGroup)
    for n in range(14):
        spans = TodaySpans(TUESDAY + dt.timedelta(n), first_weekday)
        places = [order.index(spans.group_of(spans.today + dt.timedelta(m))) for m in range(-5, 30)]
        assert places == sorted(places)
        assert 0 <= (spans.week_end - spans.today).days <= 6
        assert (spans.next_week[0]).weekday() == first_weekday


def test_the_next_batch_day_is_after_today():
    assert TodaySpans(TUESDAY, batch_weekday=0).next_batch_day == dt.date(2026, 5, 18)
