"""Which safety copies are kept as they grow old: all young ones, then one a day, a week, a month."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

ALL_DAYS = 2
DAILY, WEEKLY, MONTHLY = 14, 8, 12


def kept(stamps: Iterable[dt.datetime], now: dt.datetime) -> set[dt.datetime]:
    """The stamps to keep: everything of two days, then the last of each of 14 days, 8 weeks and 12 months.

    The newest is always kept, however old it is.
    """
    newest_first = sorted(set(stamps), reverse=True)
    found = {stamp for stamp in newest_first if now - stamp < dt.timedelta(ALL_DAYS)}
    found |= _last_of_each(newest_first, DAILY, lambda stamp: stamp.date().toordinal())
    found |= _last_of_each(newest_first, WEEKLY, lambda stamp: (stamp.date().toordinal() - 1) // 7)
    found |= _last_of_each(newest_first, MONTHLY, lambda stamp: stamp.year * 12 + stamp.month)
    return found


def _last_of_each(
    newest_first: Sequence[dt.datetime], count: int, span: Callable[[dt.datetime], int]
) -> set[dt.datetime]:
    """The last stamp of each of the newest `count` spans that have one."""
    last: dict[int, dt.datetime] = {}
    for stamp in newest_first:
        last.setdefault(span(stamp), stamp)
    return set(list(last.values())[:count])
