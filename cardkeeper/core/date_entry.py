"""A date as somebody types it: any order, any separator, names of months; never a part they did not type."""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from cardkeeper.core.calendar_words import month_called, weekday_called
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.folding import fold
from cardkeeper.i18n import _

LONG_AGO_YEARS = 120
FUTURE_YEARS = 20


class Doubt(StrEnum):
    """What the echo below the field should make the reader look at twice."""

    TWO_DIGIT_YEAR = "two-digit-year"
    ORDER_ASSUMED = "order-assumed"
    STILL_TO_COME = "still-to-come"
    LONG_AGO = "long-ago"
    OTHER_WEEKDAY = "other-weekday"


class Typed(NamedTuple):
    """What was understood, and what was decided on the way."""

    date: PartialDate
    flags: frozenset[Doubt] = frozenset()


@dataclass(frozen=True, slots=True)
class _Parts:
    """The numbers as written; the year may still have two digits."""

    year: str = ""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    is_order_assumed: bool = False


_YEAR_FIRST = re.compile(r"(\d{4})[-/.\s年](\d{1,2})(?:[-/.\s月](\d{1,2})日?|月)?")
_NO_YEAR = re.compile(r"--(\d{2})-?(\d{2})?|(\d{1,2})月(?:(\d{1,2})日)?")
_NUMBERS = re.compile(r"(\d{1,2})(?:\.?\s|[-/.])\s*(\d{1,2})(?:(?:\.?\s|[-/.])\s*'?(\d{4}|\d{2}))?(\.?)")
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})[-/.\s](\d{4})")
_RUN_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_YEAR_RUN_TOGETHER = re.compile(r"(1[89]\d\d|2[01]\d\d)(\d{2})(\d{2})")
_YEAR = re.compile(r"1[5-9]\d\d|2[01]\d\d")
_NUMBER = re.compile(r"('?)(\d{1,4})(?:st|nd|rd|th|er|re|ste|de|e|o|a)?")
_FILLERS = frozenset({"of", "the", "de", "del", "den", "der", "am", "le", "el", "il", "do", "di", "op", "en"})


def parse_typed(text: str, today: dt.date, month_first: bool, *, future_ok: bool = False) -> Typed:
    """The date somebody typed, as far as they typed it.

    `month_first` decides what 3/4 means. Years of two digits lie in the past, or with `future_ok` (for a
    graduation) up to twenty years ahead. Raises ValueError with a sentence that says what is understood.
    """
    parts = _read(_plain(text), month_first)
    if parts is None:
        raise ValueError(_hint(month_first))
    year = _full_year(parts, today, future_ok=future_ok)
    if (parts.month, parts.day) == (2, 29) and year is not None and not _exists(year, 2, 29):
        raise ValueError(_("There is no February 29 in {year}. The year can be left out.").format(year=year))
    try:
        date = PartialDate(parts.month, parts.day, year)
    except ValueError:
        raise ValueError(_hint(month_first)) from None
    return Typed(date, frozenset(_doubts(parts, date, today, future_ok=future_ok)))


def _hint(month_first: bool) -> str:
    if month_first:
        return _('Try "Nov 23" or "11/23/1979". The year can be left out.')
    return _('Try "23 Nov" or "23/11/1979". The year can be left out.')


def _plain(text: str) -> str:
    """Narrow digits of any script, straight apostrophes, single blanks, lower case without accents or °."""
    digits = (str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    return fold("".join(digits).replace("°", "")).strip(" ,;")


def _read(plain: str, month_first: bool) -> _Parts | None:
    return _read_iso(plain) or _read_numbers(plain, month_first) or _read_words(plain)


def _read_iso(plain: str) -> _Parts | None:
    """Year first, or a month and a day without a year the way files write it."""
    if match := _YEAR_RUN_TOGETHER.fullmatch(plain) or _YEAR_FIRST.fullmatch(plain):
        return _Parts(match[1], int(match[2]), int(match[3]) if match[3] else None)
    if match := _NO_YEAR.fullmatch(plain):
        month, day = match[1] or match[3], match[2] or match[4]
        return _Parts("", int(month), int(day) if day else None)
    if _YEAR.fullmatch(plain):
        return _Parts(plain)
    if match := _MONTH_AND_YEAR.fullmatch(plain):
        return _Parts(match[2], int(match[1]))
    return None


def _read_numbers(plain: str, month_first: bool) -> _Parts | None:
    """11/23/1979, 23.11., 11 23 79, 112379; "23.11." and "5. 4. 1979" put the day first."""
    if match := _RUN_TOGETHER.fullmatch(plain):
        return _in_order(int(match[1]), int(match[2]), match[3], month_first)
    match = _NUMBERS.fullmatch(plain)
    if match is None:
        return None
    first, second, year, dot = match.groups("")
    if int(first) > 31 and year:
        return _Parts(first, int(second), int(year))
    if int(second) > 31 and not year:
        return _Parts(second, int(first))
    if dot or ". " in plain:
        return _Parts(year, int(second), int(first))
    return _in_order(int(first), int(second), year, month_first)


def _in_order(first: int, second: int, year: str, month_first: bool) -> _Parts:
    """A number over 12 is the day; otherwise the user's own order decides."""
    is_month_first = month_first if max(first, second) <= 12 else second > 12
    month, day = (first, second) if is_month_first else (second, first)
    return _Parts(year, month, day, is_order_assumed=max(first, second) <= 12 and first != second)


def _read_words(plain: str) -> _Parts | None:
    """Nov 23, 23 de noviembre de 1979, June 2027, Sunday, 23rd of November '79."""
    parts = _Parts()
    numbers: list[tuple[bool, str]] = []
    for word in re.split(r"[\s,./\-]+", plain.strip(".")):
        number, month, weekday = _NUMBER.fullmatch(word), month_called(word), weekday_called(word)
        if number:
            numbers.append((bool(number[1]), number[2]))
        elif month is not None and parts.month is None and len(numbers) < 2:
            parts = replace(parts, month=month)
        elif weekday is not None and parts.weekday is None:
            parts = replace(parts, weekday=weekday)
        elif word not in _FILLERS:
            return None
    return _with_numbers(parts, numbers) if parts.month is not None else None


def _with_numbers(parts: _Parts, numbers: list[tuple[bool, str]]) -> _Parts | None:
    """Beside a month, the year has four digits, an apostrophe, is over 31, or comes last."""
    years = [each for each in numbers if each[0] or len(each[1]) > 2 or int(each[1]) > 31]
    if not years and len(numbers) == 2:
        years = numbers[1:]
    days = [each for each in numbers if each not in years]
    if len(years) > 1 or len(days) > 1 or any(len(year) == 3 for _mark, year in years):
        return None
    return replace(parts, year=years[0][1] if years else "", day=int(days[0][1]) if days else None)


def _full_year(parts: _Parts, today: dt.date, *, future_ok: bool) -> int | None:
    """Two digits mean the latest year that is over or has begun, or with `future_ok` soon will."""
    if len(parts.year) != 2:
        return int(parts.year) if parts.year else None
    year = today.year // 100 * 100 + int(parts.year)
    if future_ok:
        return year if year <= today.year + FUTURE_YEARS else year - 100
    is_ahead = (year, parts.month or 1, parts.day or 1) > (today.year, today.month, today.day)
    return year - 100 if is_ahead else year


def _doubts(parts: _Parts, date: PartialDate, today: dt.date, *, future_ok: bool) -> list[Doubt]:
    weekday = dt.date(date.year, date.month or 1, date.day or 1).weekday() if date.year else None
    found = {
        Doubt.TWO_DIGIT_YEAR: len(parts.year) == 2,
        Doubt.ORDER_ASSUMED: parts.is_order_assumed,
        Doubt.STILL_TO_COME: date.starts_after(today) and not future_ok,
        Doubt.LONG_AGO: date.year is not None and date.year < today.year - LONG_AGO_YEARS,
        Doubt.OTHER_WEEKDAY: date.is_day
        and None not in (weekday, parts.weekday)
        and weekday != parts.weekday,
    }
    return [doubt for doubt, applies in found.items() if applies]


def _exists(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True
