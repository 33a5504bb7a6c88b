"""The calendar on paper: months for the wall, a year on one sheet, and the list of a month."""

import calendar as weeks
import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cardkeeper.core import date_words
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.i18n import N_, _
from cardkeeper.services.book import settings
from cardkeeper.services.calendar import calendar
from cardkeeper.services.calendar.calendar import Day
from cardkeeper.services.calendar.calendar_entries import TOUCH, Entry, Source, holiday_words
from cardkeeper.services.calendar.calendar_people import Folk
from cardkeeper.services.cards import senders

_MOST = 60
"""So many of a kind on one day are read by name; no sheet holds more."""
_HOLIDAY = str(OccasionKind.HOLIDAY)
_K = OccasionKind
_PRIVATE = frozenset({TOUCH, *map(str, (_K.APOLOGY, _K.GET_WELL, _K.SYMPATHY, _K.MISS_YOU, _K.MEMORIAL))})
"""What nobody but the shop should read on its wall: what went wrong, grief and illness, whom to call."""
# What the legend says, and of which kinds: those that share a sign share a word.
_SIGNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (N_("Holiday"), (_HOLIDAY,)),
    (N_("Birthday"), (_K.BIRTHDAY,)),
    (N_("Name day"), (_K.NAME_DAY,)),
    (N_("Anniversary"), (_K.ANNIVERSARY,)),
    (N_("Wedding"), (_K.WEDDING,)),
    (N_("Graduation"), (_K.GRADUATION,)),
    (N_("Congratulations"), (_K.NEW_HOME, _K.HOME_ANNIVERSARY, _K.CUSTOMER_ANNIVERSARY, _K.NEW_BABY)),
    (N_("Congratulations"), (_K.RETIREMENT, _K.PROMOTION, _K.WELCOME, _K.CONGRATULATIONS)),
    (N_("Thank you"), (_K.THANK_YOU, _K.REFERRAL)),
    (N_("Apology"), (_K.APOLOGY,)),
    (N_("Thinking of you"), (_K.MEMORIAL, _K.GET_WELL, _K.SYMPATHY, _K.MISS_YOU)),
    (N_("Keep in touch"), (TOUCH, _K.OTHER)),
)


class Sheet(StrEnum):
    """What is printed."""

    MONTH = "month"
    MONTHS = "months"
    YEAR = "year"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants on paper: from which month, whose dates of which kinds, on which paper.

    `with_private` prints apologies, sorrow and whom to call as well, which a wall should not tell everybody.
    `first_weekday` is 1 for Monday; `locale` and `week_end` (ISO numbers of the days off) are the reader's.
    """

    sheet: Sheet
    month: dt.date
    whose: Folk
    kinds: Collection[str] = calendar.ALL_KINDS
    paper: str = "letter"
    with_numbers: bool = True
    with_private: bool = False
    first_weekday: int = 1
    locale: str = "en"
    week_end: Collection[int] = (6, 7)

    @property
    def shown(self) -> Collection[str]:
        """The kinds that are printed."""
        return self.kinds if self.with_private else frozenset(self.kinds) - _PRIVATE


def papers() -> list[tuple[str, str]]:
    """The papers a calendar can be printed on, by key and name; the shop's own first."""
    from cardkeeper.press import stock

    own = stock.layout(settings.load().layout).paper
    known = [(paper.key, paper.name) for paper in stock.papers().values() if paper.width > 200]
    return sorted(known, key=lambda paper: paper[0] != own)


def render(wish: Wish, today: dt.date, progress: Progress = no_progress) -> bytes:
    """The PDF. For the worker thread: a year takes some seconds in a large book."""
    from cardkeeper.press import occasion_list, stock, wall_calendar, year_planner

    paper = stock.paper(wish.paper)
    if wish.sheet is Sheet.LIST:
        title = date_words.month(wish.month.year, wish.month.month, wish.locale)
        return occasion_list.render_list(list(_listed(wish, today)), paper, title, owner=_owner())
    months = [*_months(wish, today, progress)]
    look = wall_calendar.WallLook(_owner(), _legend())
    if wish.sheet is Sheet.YEAR:
        return year_planner.render_year(months, paper, look)
    return wall_calendar.render_months(months, paper, look)


def file_name(wish: Wish) -> str:
    """What the file is called: "Calendar 2026-05.pdf"."""
    is_year = wish.sheet in (Sheet.YEAR, Sheet.MONTHS)
    when = str(wish.month.year) if is_year else f"{wish.month:%Y-%m}"
    name = _("Occasions {when}") if wish.sheet is Sheet.LIST else _("Calendar {when}")
    return f"{name.format(when=when)}.pdf"


def _owner() -> str:
    sender = senders.load()
    return sender.company or sender.name


def _months(wish: Wish, today: dt.date, progress: Progress) -> Iterator[Any]:
    year = wish.sheet in (Sheet.YEAR, Sheet.MONTHS)
    firsts = [wish.month.replace(month=number) for number in range(1, 13)] if year else [wish.month]
    for number, first in enumerate(firsts, start=1):
        yield _month(wish, first.replace(day=1), today)
        progress(number, len(firsts))


def _month(wish: Wish, first: dt.date, today: dt.date) -> Any:
    """A month in whole weeks; on the sheet of a year only its own days."""
    from cardkeeper.press.wall_calendar import WallMonth

    last = first.replace(day=weeks.monthrange(first.year, first.month)[1])
    days = calendar.days(first, last, today, wish.whose, _MOST)
    start, end = first, last
    if wish.sheet is not Sheet.YEAR:
        start = first - dt.timedelta((first.isoweekday() - wish.first_weekday) % 7)
        end = last + dt.timedelta(6 - (last.isoweekday() - wish.first_weekday) % 7)
    shown = (start + dt.timedelta(number) for number in range((end - start).days + 1))
    names = [
        first + dt.timedelta((wish.first_weekday - first.isoweekday() + number) % 7) for number in range(7)
    ]
    return WallMonth(
        date_words.month(None, first.month, wish.locale),
        str(first.year),
        tuple(date_words.weekday(name, wish.locale) for name in names),
        tuple(_day(wish, day, days) for day in shown),
    )


def _day(wish: Wish, date: dt.date, days: Mapping[dt.date, Day]) -> Any:
    from cardkeeper.press.wall_calendar import WallDay

    day = days.get(date)
    entries = tuple(_entries(wish, day)) if day else ()
    is_off = date.isoweekday() in wish.week_end or bool(day and any(each.is_public for each in day.holidays))
    weekday = date_words.weekday(date, wish.locale)[:1].upper()
    return WallDay(str(date.day), weekday, entries, is_here=day is not None, is_off=is_off)


def _entries(wish: Wish, day: Day) -> Iterator[Any]:
    """The holidays of a day, then who is named, then how many more there are of a kind."""
    from cardkeeper.press.wall_calendar import WallEntry

    kinds = wish.shown
    if _HOLIDAY in kinds:
        for holiday in day.holidays:
            is_known = not (holiday.is_public or holiday.is_postal or holiday.may_differ)
            yield WallEntry(_HOLIDAY, (holiday.name,), "" if is_known else holiday_words(holiday))
    for entry in day.entries:
        if entry.kind in kinds:
            # What a note says may be private, and that never goes onto paper.
            what = "" if entry.source is Source.REMINDER else entry.what
            yield WallEntry(entry.kind, _forms(wish, entry), what)
    for kind, number in day.counts.items():
        if kind in kinds and number > _MOST:
            yield WallEntry(kind, (_("{n} people").format(n=number), str(number)))


def _forms(wish: Wish, entry: Entry) -> tuple[str, ...]:
    """From the longest to the shortest; without numbers the one that ends in an age or years is left out."""
    if wish.sheet is Sheet.LIST:
        return (entry.name,)
    has_number = len(entry.forms) > 1 and entry.forms[0].startswith(f"{entry.forms[1]}, ")
    return entry.forms if wish.with_numbers or not has_number else entry.forms[1:]


def _listed(wish: Wish, today: dt.date) -> Iterator[Any]:
    from cardkeeper.press.occasion_list import ListedDay

    first = wish.month.replace(day=1)
    last = first.replace(day=weeks.monthrange(first.year, first.month)[1])
    days = calendar.days(first, last, today, wish.whose, _MOST, with_family=True)
    for day in days.values():
        entries = tuple(_entries(wish, day))
        if entries:
            yield ListedDay(date_words.short_weekday_day(day.day, wish.locale), entries)


def _legend() -> tuple[tuple[str, str], ...]:
    """What the signs mean, by kind."""
    return tuple((str(kind), _(word)) for word, kinds in _SIGNS for kind in kinds)
