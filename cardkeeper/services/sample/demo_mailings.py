"""The mailings of the sample book: last season's, thank-you cards half in the mail, a holiday still ahead."""

import datetime as dt

from cardkeeper.core.holidays import holiday_name, next_greeting_day
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.mailing_plan import Split
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.mailings import mailing_lots, mailings
from cardkeeper.services.people import customers
from cardkeeper.store.connection import select

_LOT = 10
_THANKED = 46
# Days since the thank-you cards were begun, and since the first of them were mailed.
_BEGUN, _MAILED = 6, 4
_MAILED_LOTS = 3
# A holiday nearer than this is past planning.
_AHEAD = dt.timedelta(28)
_HOLIDAYS = ("thanksgiving", "season")
# The season's cards were begun and mailed so many days before it.
_SEASON_BEGUN, _SEASON_MAILED = 45, 16
_LAST_SEASON = "SELECT id FROM person WHERE is_customer AND created_at < ? ORDER BY id LIMIT 60"


def last_season(today: dt.date) -> None:
    """The season's cards of a year ago, all of them mailed, to those who were customers then."""
    day = next_greeting_day("season", today - dt.timedelta(366), settings.load().country)
    if day is None:
        return
    begun = day - dt.timedelta(_SEASON_BEGUN)
    mailing = mailings.create(
        _("{holiday} {year}").format(holiday=_("Year-end cards"), year=day.year),
        begun,
        audience=[row[0] for row in select(_LAST_SEASON, begun.isoformat())],
    ).ids[0]
    for lot in mailing_lots.lots(mailing, begun):
        mailing_lots.prepare(lot.id, begun)
        mailing_lots.mark_printed(lot.id, begun)
        mailing_lots.mark_mailed(lot.id, day - dt.timedelta(_SEASON_MAILED))


def fill(today: dt.date) -> None:
    """Begin them as somebody would have: the holiday's first, so that the thank-you cards are the newest."""
    _holiday(today)
    begun = today - dt.timedelta(_BEGUN)
    mailing = mailings.create(
        _("Thank-you cards {year}").format(year=today.year),
        begun,
        kind=OccasionKind.THANK_YOU,
        audience=customers.find("", "contact", begun)[:_THANKED],
        split=Split.EVENLY,
        lot_size=_LOT,
    ).ids[0]
    lots = mailing_lots.lots(mailing, begun)
    for lot in lots[: _MAILED_LOTS + 1]:
        mailing_lots.prepare(lot.id, begun)
        mailing_lots.mark_printed(lot.id, begun)
    for lot in lots[:_MAILED_LOTS]:
        mailing_lots.mark_mailed(lot.id, today - dt.timedelta(_MAILED))


def _holiday(today: dt.date) -> None:
    """The next holiday there is still time for, planned for everybody."""
    country = settings.load().country
    days = {key: next_greeting_day(key, today + _AHEAD, country) for key in _HOLIDAYS}
    day, key = min((day, key) for key, day in days.items() if day is not None)
    name = _("Year-end cards") if key == "season" else holiday_name(key)
    mailings.create(
        _("{holiday} {year}").format(holiday=name, year=day.year),
        today - dt.timedelta(_BEGUN + 1),
        holidays=() if key == "season" else (key,),
        lot_size=_LOT * 2,
    )
