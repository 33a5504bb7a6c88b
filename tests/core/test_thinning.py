"""Safety copies grow fewer as they age, and never too few."""

import datetime as dt
import itertools

from cardkeeper.core.thinning import kept

NOON = dt.datetime(2026, 5, 12, 12, tzinfo=dt.UTC)


def ago(days: float) -> dt.datetime:
    return NOON - dt.timedelta(days=days)


def test_nothing_of_two_days_goes():
    stamps = [ago(hours / 24) for hours in range(47)]

    assert kept(stamps, NOON) == set(stamps)


def test_the_newest_stays_however_old_it_is():
    assert kept([ago(4000)], NOON) == {ago(4000)}
    assert kept([], NOON) == set()


def test_after_a_year_of_mornings_there_are_days_weeks_and_months():
    stamps = [ago(day) for day in range(400)]

    left = sorted(kept(stamps, NOON), reverse=True)

    assert left[:14] == [ago(day) for day in range(14)]
    assert {(stamp.year, stamp.month) for stamp in left} == {(2026, month) for month in range(1, 6)} | {
        (2025, month) for month in range(6, 13)
    }
    assert 25 <= len(left) <= 34


def test_thinning_every_day_ends_with_the_same_as_thinning_once():
    """Each day a copy is made and the old ones are thinned: a year later days, weeks and months are there."""
    copies: set[dt.datetime] = set()
    for day in range(400, -1, -1):
        copies = kept({*copies, ago(day)}, ago(day))

    ages = sorted((NOON - stamp).days for stamp in copies)
    assert ages[:14] == list(range(14))
    assert max(later - earlier for earlier, later in itertools.pairwise(ages)) <= 31
    assert ages[-1] >= 300


def test_of_a_busy_old_day_the_last_copy_is_kept():
    morning, evening = ago(5.3), ago(4.8)

    assert kept([ago(0), morning, evening], NOON) == {ago(0), max(morning, evening)} | (
        {morning} if morning.date() != evening.date() else set()
    )
