"""Days, months and spans in words, in the order of the reader's country.

`locale` is BCP 47 or POSIX ("en-US", "de_AT"). Babel is imported late: it takes 0.2 s from a cold disk.
"""

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cardkeeper.core.dates import PartialDate
from cardkeeper.i18n import _

if TYPE_CHECKING:
    from babel import Locale

WEEKDAY_DAYS = 14
YEAR_DAYS = 180
_THIS_WEEK_DAYS = 6
# A pattern's year with what ties it to the rest: ", y", " 'de' y", " y 'г'.", "y年", or between two parts.
_YEAR = re.compile(
    r"[\s,]*(?:'del?')?\s*y+[^\w']*(?:'[^']*'\.?)?$|^y+(?:[年년]|[^\w']*'[^']*')?\W*|\s*\by+\b\.?(?:\s'gada')?"
)
_DAY_PIECE = re.compile(r"d+[.日]?")


class _Patterns(NamedTuple):
    """CLDR patterns of one locale, with and without the year and the weekday."""

    full: str
    full_without_year: str
    long: str
    long_without_year: str


def heading(day: dt.date, locale: str) -> str:
    """ "Tuesday, May 12", for the head of a page."""
    return _format(day, _patterns(locale).full_without_year, locale)


def month_day(day: dt.date, locale: str) -> str:
    """ "May 15", never with a year."""
    return _format(day, _patterns(locale).long_without_year, locale)


def short_month_day(day: dt.date, locale: str) -> str:
    """ "Nov 18", for narrow columns."""
    from babel.dates import format_skeleton

    return format_skeleton("MMMd", day, locale=_locale(locale))


def short_weekday_day(day: dt.date, locale: str) -> str:
    """ "Tue, Dec 8", for the corner a stamp will cover."""
    from babel.dates import format_skeleton

    return format_skeleton("MMMEd", day, locale=_locale(locale))


def full_day(day: dt.date, locale: str) -> str:
    """ "November 23, 1979"."""
    return _format(day, _patterns(locale).long, locale)


def full_heading(day: dt.date, locale: str) -> str:
    """ "Friday, June 18, 2027"."""
    return _format(day, _patterns(locale).full, locale)


def weekday(day: dt.date, locale: str) -> str:
    """ "Friday"."""
    return _format(day, "EEEE", locale)


def month(year: int | None, number: int, locale: str) -> str:
    """ "June 2027", or "June" without a year."""
    pattern = str(_locale(locale).datetime_skeletons["yMMMM"].pattern)
    day = dt.date(2000 if year is None else year, number, 1)
    return _format(day, _without_year(pattern) if year is None else pattern, locale)


def short_month(number: int, locale: str) -> str:
    """ "Dec": a month without its year in a narrow column."""
    return str(_locale(locale).months["stand-alone"]["abbreviated"][number])


def known_parts(date: PartialDate, locale: str) -> str:
    """What is known of a date: "November 23, 1979", "November 23", "June 2027", "June", "1979"."""
    if date.month is None:
        return str(date.year)
    if date.day is None:
        return month(date.year, date.month, locale)
    if date.year is None:
        return month_day(dt.date(2000, date.month, date.day), locale)
    return full_day(dt.date(date.year, date.month, date.day), locale)


def day_words(day: dt.date, today: dt.date, locale: str) -> str:
    """ "today", "tomorrow", "Friday, May 15" within 14 days, else "May 30", with the year when far away."""
    near = _near(day, today)
    if near:
        return near
    away = abs((day - today).days)
    if away <= WEEKDAY_DAYS:
        return heading(day, locale)
    return month_day(day, locale) if away <= YEAR_DAYS or day.year == today.year else full_day(day, locale)


def when_words(day: dt.date, today: dt.date, locale: str) -> str:
    """The same inside a sentence: "tomorrow", "on Friday, May 15", "on May 30"."""
    return _near(day, today) or _("on {day}").format(day=day_words(day, today, locale))


def short_when_words(day: dt.date, today: dt.date, locale: str) -> str:
    """Where the date itself stands beside it: "tomorrow", "on Monday", "this year", "next year"."""
    if 1 < (day - today).days <= _THIS_WEEK_DAYS:
        return _("on {day}").format(day=weekday(day, locale))
    if day.year == today.year:
        return _near(day, today) or _("this year")
    if day.year == today.year + 1:
        return _near(day, today) or _("next year")
    return _("in {year}").format(year=day.year)


def month_when_words(day: dt.date, today: dt.date, locale: str) -> str:
    """For a month without a day: "this month", "in June", or "in June 2028" when more than a year away."""
    months = (day.year - today.year) * 12 + day.month - today.month
    if months == 0:
        return _("this month")
    year = None if -12 < months < 12 else day.year
    return _("in {month}").format(month=month(year, day.month, locale))


def span(first: dt.date, last: dt.date, locale: str) -> str:
    """ "May 18 to 24", "18 to 24 May", "April 27 to May 3"."""
    start, end = month_day(first, locale), month_day(last, locale)
    if (first.year, first.month) == (last.year, last.month):
        pattern = _patterns(locale).long_without_year
        day_alone = _DAY_PIECE.search(pattern)
        if day_alone and pattern.startswith(day_alone[0]):
            start = _format(first, day_alone[0], locale)
        elif day_alone:
            end = _format(last, day_alone[0], locale)
    return _("{first} to {last}").format(first=start, last=end)


def weekday_span(first: dt.date, last: dt.date, locale: str) -> str:
    """ "Wednesday to Saturday", or one weekday alone."""
    if first == last:
        return weekday(first, locale)
    return _("{first} to {last}").format(first=weekday(first, locale), last=weekday(last, locale))


def _near(day: dt.date, today: dt.date) -> str:
    return {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}.get((day - today).days, "")


def _format(day: dt.date, pattern: str, locale: str) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale=_locale(locale))


@cache
def _locale(name: str) -> "Locale":
    """The locale, or its language alone, or English: never a failure over words."""
    from babel import Locale, UnknownLocaleError

    for candidate in (name.replace("-", "_").partition(".")[0], name[:2]):
        try:
            return Locale.parse(candidate)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en", "US")


@cache
def _patterns(name: str) -> _Patterns:
    formats = _locale(name).date_formats
    full, long = str(formats["full"].pattern), str(formats["long"].pattern)
    return _Patterns(full, _without_year(full), long, _without_year(long))


def _without_year(pattern: str) -> str:
    return _YEAR.sub("", pattern)
