"""The days on which the post rests, kept in the book: Today needs them for its first picture, and to load the
library that knows them takes as long as all the rest of the list.

Kept are the years around today, of the shop's own post. The library is asked again whenever the whole list is
planned, so that what a newer one knows is in the book then.
"""

import datetime as dt
import json

from cardkeeper.core.delivery import postal_holidays
from cardkeeper.services.book import settings
from cardkeeper.store.connection import execute, transaction, value

_KEY = "postal_holidays"
_READ = "SELECT value FROM setting WHERE key = ?"
_WRITE = """
INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""


def keep(today: dt.date) -> None:
    """Write down those of last year, this one and the next, where others stand there."""
    shop = settings.load()
    years = {
        year: sorted(day.isoformat() for day in postal_holidays(shop.country, shop.region, year))
        for year in (today.year - 1, today.year, today.year + 1)
    }
    wanted = json.dumps([shop.country, shop.region, years])
    if value(_READ, _KEY) != wanted:
        with transaction():
            execute(_WRITE, _KEY, wanted)


def kept(country: str, region: str) -> dict[int, frozenset[dt.date]]:
    """Those of this country and region by year; of another one than the shop's nothing is kept."""
    stored = value(_READ, _KEY)
    if stored is None:
        return {}
    *post, years = json.loads(stored)
    if post != [country, region]:
        return {}
    return {int(year): frozenset(map(dt.date.fromisoformat, days)) for year, days in years.items()}
