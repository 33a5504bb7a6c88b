"""All mailings at a glance, and what was mailed besides them: the sidebar's part of the place Mailings."""

import datetime as dt
from typing import NamedTuple

from cardkeeper.core.date_words import month, span
from cardkeeper.services.book import settings
from cardkeeper.store.connection import select

_WEEKS = 4
_MONTHS = 2
_WEEK = dt.timedelta(7)
# A card is mailed around its mailing day, which the index knows.
_FAR = dt.timedelta(150)
_MAILINGS = """
SELECT mailing.id, name, mailing.kind, mailing.state,
  count(card_task.id) FILTER (WHERE card_task.state NOT IN ('skipped', 'missed')),
  count(card_task.id) FILTER (WHERE card_task.state IN ('planned', 'chosen', 'held', 'printed', 'signed')),
  count(card_task.id) FILTER (WHERE card_task.state IN ('mailed', 'handed-over', 'returned'))
FROM mailing LEFT JOIN card_task ON mailing_id = mailing.id AND card_task.deleted_at IS NULL
WHERE mailing.deleted_at IS NULL GROUP BY mailing.id ORDER BY begun_on DESC, mailing.id DESC
"""
_YEAR_END = """
SELECT 1 FROM mailing WHERE deleted_at IS NULL AND holidays LIKE '%"season"%' AND begun_on >= ? LIMIT 1
"""
_MAILED = """
SELECT done_on, count(*) FROM card_task
WHERE state IN ('mailed', 'handed-over', 'returned') AND mail_by >= ? AND done_on >= ?
  AND mailing_id IS NULL AND deleted_at IS NULL GROUP BY done_on
"""


class MailingLine(NamedTuple):
    """A mailing in the sidebar; `is_over` when it is closed or all of it is mailed."""

    id: int
    name: str
    kind: str
    cards: int
    is_over: bool


class MailedSpan(NamedTuple):
    """What was mailed in a week or a month: its words, its first day, and how many cards."""

    words: str
    first: dt.date
    cards: int


def every() -> list[MailingLine]:
    """All mailings, the newest first."""
    return [
        MailingLine(id_, name, kind, cards, state == "closed" or (bool(mailed) and not waiting))
        for id_, name, kind, state, cards, waiting, mailed in select(_MAILINGS)
    ]


def is_year_end_due(today: dt.date) -> bool:
    """From mid-November to Christmas, while no mailing with season's greetings is begun for this year."""
    if not (11, 15) <= (today.month, today.day) <= (12, 24):
        return False
    return not select(_YEAR_END, f"{today.year}-07-01")


def mailed_spans(today: dt.date) -> list[MailedSpan]:
    """Cards mailed besides mailings: this week and the three before it, then two months, the newest first."""
    monday = today - dt.timedelta(today.weekday())
    weeks = [monday - number * _WEEK for number in range(_WEEKS)]
    first = _month_before(weeks[-1], _MONTHS - 1)
    found = {
        dt.date.fromisoformat(day): number
        for day, number in select(_MAILED, (first - _FAR).isoformat(), first.isoformat())
    }
    locale = settings.load().language
    spans = [
        MailedSpan(span(begin, begin + dt.timedelta(5), locale), begin, _sum(found, begin, begin + _WEEK))
        for begin in weeks
    ]
    months = [_month_before(weeks[-1], number) for number in range(_MONTHS)]
    spans += [
        MailedSpan(_month_words(begin, end, locale), begin, _sum(found, begin, end))
        for begin, end in zip(months, [weeks[-1], *months], strict=False)
    ]
    return [each for each in spans if each.cards]


def _sum(found: dict[dt.date, int], first: dt.date, end: dt.date) -> int:
    return sum(number for day, number in found.items() if first <= day < end)


def _month_words(first: dt.date, end: dt.date, locale: str) -> str:
    """A whole month by its name; what is left of one before the weeks by its days."""
    return month(None, first.month, locale) if end.day == 1 else span(first, end - dt.timedelta(1), locale)


def _month_before(day: dt.date, months: int) -> dt.date:
    """The first of the month so many months before that of `day`."""
    number = day.year * 12 + day.month - 1 - months
    return dt.date(number // 12, number % 12 + 1, 1)
