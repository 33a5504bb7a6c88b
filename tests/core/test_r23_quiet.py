"""R23: how quiet it has become, by the tier's interval."""

import datetime as dt

import pytest

from cardkeeper.core.contact_clocks import interval, quiet_score

TODAY = dt.date(2026, 5, 12)


@pytest.mark.parametrize(
    ("tier", "days"), [("A", 30), ("B", 90), ("C", 180), ("D", 365), ("a", 30), ("", 90)]
)
def test_intervals(tier, days):
    assert interval(tier) == days


@pytest.mark.parametrize(
    ("tier", "days_ago", "score"),
    [("A", 30, 1.0), ("A", 45, 1.5), ("B", 45, 0.5), ("C", 180, 1.0), ("D", 73, 0.2), ("B", 0, 0.0)],
)
def test_score(tier, days_ago, score):
    assert quiet_score(TODAY, tier, TODAY - dt.timedelta(days_ago), None) == pytest.approx(score)


def test_never_contacted_counts_from_the_day_they_became_a_customer():
    assert quiet_score(TODAY, "B", None, TODAY - dt.timedelta(180)) == pytest.approx(2.0)


def test_the_last_contact_wins_over_the_first_day():
    assert quiet_score(TODAY, "B", TODAY - dt.timedelta(9), dt.date(2010, 1, 1)) == pytest.approx(0.1)


def test_nothing_known_is_no_score():
    assert quiet_score(TODAY, "B", None, None) is None


def test_a_date_still_to_come_is_not_negative():
    assert quiet_score(TODAY, "B", TODAY + dt.timedelta(5), None) == 0
