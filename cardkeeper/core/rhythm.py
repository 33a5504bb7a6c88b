"""How often we usually speak with somebody, told from the days we did, and that in words."""

import datetime as dt
import itertools
import statistics
from collections.abc import Iterable

from cardkeeper.i18n import _, ngettext

# Two conversations are a coincidence, three gaps a habit.
_GAPS = 3
_DAYS, _WEEKS, _MONTHS = 13, 70, 690
_MONTH = 30.4


def usual_gap(days: Iterable[dt.date]) -> int | None:
    """The days that usually pass between contacts: the median, or None where there are too few to tell."""
    known = sorted(set(days))
    gaps = [(after - before).days for before, after in itertools.pairwise(known)]
    return round(statistics.median(gaps)) if len(gaps) >= _GAPS else None


def every_words(days: int) -> str:
    """ "every day", "every 10 days", "every 6 weeks", "every 3 months", "once a year"."""
    if days <= _DAYS:
        return ngettext("every day", "every {n} days", days).format(n=days)
    if days <= _WEEKS:
        weeks = round(days / 7)
        return ngettext("every week", "every {n} weeks", weeks).format(n=weeks)
    if days <= _MONTHS:
        months = round(days / _MONTH)
        return _("once a year") if months == 12 else _("every {n} months").format(n=months)
    return _("every {n} years").format(n=round(days / 365))
