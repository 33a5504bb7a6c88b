"""How far the month is, and what is coming up: the sidebar of the Today page."""

import calendar
import datetime as dt
import json
from collections.abc import Iterator
from typing import NamedTuple

from cardkeeper.core import date_words
from cardkeeper.core.holidays import holiday as holiday_by_key
from cardkeeper.core.holidays import holidays_between
from cardkeeper.core.kinds import OccasionKind, TaskState
from cardkeeper.core.today import TodaySpans
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import settings
from cardkeeper.services.due import drafts
from cardkeeper.services.due.desk import Desk
from cardkeeper.store.connection import select, value

_AHEAD = dt.timedelta(120)
# A day off is told while cards are made for the days around it: no mail goes then.
_SOON = dt.timedelta(21)
_MANY = 2
_YEAR_END_FROM = 5  # May


class Progress(NamedTuple):
    """How many of this month's cards are out, and how many there are in all."""

    sent: int
    total: int


class Coming(NamedTuple):
    """Something ahead: the kind of occasion, words, when in words, and its day."""

    kind: str
    words: str
    when: str
    day: dt.date


def progress(today: dt.date) -> Progress:
    """The cards to be mailed this month: sent, waiting, and not yet on the list.

    Works the dates of the rest of the month out: for the worker thread where the book is large.
    """
    first = today.replace(day=1)
    last = today.replace(day=calendar.monthrange(today.year, today.month)[1])
    sent = value(_SENT, first.isoformat(), last.isoformat())
    waiting = value(_WAITING, last.isoformat())
    return Progress(int(sent), int(sent) + int(waiting) + _still_to_come(today, last))


_SENT = """
SELECT count(*) FROM card_task WHERE state IN ('mailed', 'handed-over') AND done_on BETWEEN ?1 AND ?2
  AND mail_by BETWEEN date(?1, '-120 days') AND date(?2, '+120 days') AND deleted_at IS NULL
"""
_WAITING = """
SELECT count(*) FROM card_task WHERE state IN ('planned', 'chosen', 'held', 'printed', 'signed')
  AND mail_by <= ? AND deleted_at IS NULL
"""


def _still_to_come(today: dt.date, last: dt.date) -> int:
    """Cards of this month that are too far off to be on the list."""
    desk = Desk(settings.load(), today)
    listed = TodaySpans(today, batch_weekday=desk.settings.batch_weekday).next_week[1]
    if last <= listed:
        return 0
    found = drafts.between(desk, listed, last + dt.timedelta(45))
    return sum(
        listed < draft.standing.dates.mail_by <= last and draft.standing.state is TaskState.PLANNED
        for draft in found
    )


def coming_up(today: dt.date, limit: int = 4) -> list[Coming]:
    """Holidays and what many have at once, within four months; from May on the year's end is the last."""
    shop = settings.load()
    until = today + _AHEAD
    found = [
        *_holidays(today, until, shop.country, shop.language),
        *_graduations(today, until, shop.language),
    ]
    shown = sorted(found, key=lambda each: each.day)[:limit]
    season = holiday_by_key("season").days(today.year, shop.country)[0]
    if today.month < _YEAR_END_FROM or any(each.day >= season for each in shown):
        return shown
    when = date_words.short_month(season.month, shop.language)
    return [*shown[: limit - 1], Coming(OccasionKind.HOLIDAY, _("Year-end cards"), when, season)]


def _holidays(today: dt.date, until: dt.date, country: str, locale: str) -> Iterator[Coming]:
    """Those one sends cards for: neutral ones, of the others what is a day off here or has a mailing.

    Of the other days off the next ones.
    """
    chosen = {key for row in select(_CHOSEN) for key in json.loads(row[0])}
    named: set[str] = set()
    for holiday in holidays_between(today, until, country, language=locale):
        is_soon = holiday.is_public and today < holiday.day <= today + _SOON
        if not (holiday.is_card_day or is_soon) or holiday.name in named:
            continue
        if holiday.is_public or holiday.key in chosen or not holiday_by_key(holiday.key).is_faith:
            named.add(holiday.name)
            when = date_words.short_month_day(holiday.day, locale)
            yield Coming(OccasionKind.HOLIDAY, holiday.name, when, holiday.day)


_CHOSEN = "SELECT holidays FROM mailing WHERE kind = 'holiday' AND state <> 'closed' AND deleted_at IS NULL"


def _graduations(today: dt.date, until: dt.date, locale: str) -> Iterator[Coming]:
    """Graduations, by the month that has most of them."""
    rows = value(_GRADUATIONS, today.year, today.year * 100 + today.month, until.year * 100 + until.month)
    if not rows:
        return
    year, month, count = (int(part) for part in str(rows).split())
    if count < _MANY:
        return
    day = max(today, dt.date(year, month, 1))
    words = ngettext("{n} graduation", "Graduations · {n}", count).format(n=count)
    yield Coming(OccasionKind.GRADUATION, words, date_words.short_month(month, locale), day)


_GRADUATIONS = """
SELECT year || ' ' || month || ' ' || count(*) FROM occasion
WHERE kind = 'graduation' AND year >= ?1 AND month IS NOT NULL AND deleted_at IS NULL
  AND year * 100 + month BETWEEN ?2 AND ?3
GROUP BY year, month ORDER BY count(*) DESC, year, month LIMIT 1
"""
