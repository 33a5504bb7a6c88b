"""Days to come that a note mentions: "on June 4", "next Tuesday", "in two weeks", "in September"."""

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from cardkeeper.core.calendar_words import month_forms, month_names, weekday_names
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.holiday_rules import MONDAY, SATURDAY, TUESDAY, NthWeekday
from cardkeeper.core.listening.grammar import Grammar

MID_MONTH = 14
# "Next June", said in spring, may be this one or the one after.
_UNCLEAR_MONTHS = 3
# How far before a date the words stand that change it.
_LOOK_BACK = 40
# Further away than this people don't plan by counting.
_FURTHEST = {"day": 366, "week": 104, "month": 36, "year": 10}


@dataclass(frozen=True, slots=True)
class Mention:
    """A date in the text. `date` is what was said, its year the next one unless `has_year`.

    `remind_on` is the day to be reminded, if that makes sense. `is_exact`: a day was named, not only a month.
    """

    start: int
    end: int
    date: PartialDate | None
    remind_on: dt.date | None
    is_exact: bool = False
    has_year: bool = False


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a reader needs beside its match."""

    grammar: Grammar
    today: dt.date
    month_first: bool


_Found = tuple[PartialDate | None, dt.date | None, bool, bool]
_Reader = Callable[[re.Match[str], _Reading], _Found | None]


def mentions(plain: str, grammar: Grammar, today: dt.date, *, month_first: bool) -> list[Mention]:
    """All dates to come in the plain text of a note, in its order; overlapping ones once."""
    reading = _Reading(grammar, today, month_first)
    found: list[Mention] = []
    for pattern, reader in _readers(grammar):
        for match in pattern.finditer(plain):
            taken = any(match.start() < each.end and each.start < match.end() for each in found)
            if not taken and not _is_barred(plain, match, grammar):
                found += _read(match, reader, reading)
    return sorted(found, key=lambda each: each.start)


def _read(match: re.Match[str], reader: _Reader, reading: _Reading) -> Iterator[Mention]:
    try:
        read = reader(match, reading)
    except ValueError:
        return  # 30 February: nobody meant that.
    if read is not None:
        yield Mention(match.start(), match.end(), *read)


def _is_barred(plain: str, match: re.Match[str], grammar: Grammar) -> bool:
    words, before = grammar.dates, plain[max(0, match.start() - _LOOK_BACK) : match.start()]
    if re.search(words.never_after, before, re.IGNORECASE):
        return True
    if re.match(words.never_before, plain[match.end() :], re.IGNORECASE):
        return True
    name = match.groupdict().get("m") or ""
    needed = words.doubtful.get(name) if name.islower() else None
    if needed is None:
        return False
    before_name = plain[max(0, match.start("m") - _LOOK_BACK) : match.start("m")]
    return not re.search(needed, before_name, re.IGNORECASE)


@cache
def _readers(grammar: Grammar) -> tuple[tuple[re.Pattern[str], _Reader], ...]:
    words = grammar.dates
    patterns: list[tuple[str, _Reader]] = [
        *((pattern, _read_day) for pattern in words.days),
        *((pattern, _read_month) for pattern in words.months),
        (words.later, _read_later),
        (words.next_period, _read_next_period),
        (words.weekday, _read_weekday),
        (words.day_after_tomorrow, _read_in_days(2)),
        (words.tomorrow, _read_in_days(1)),
        (words.year, _read_year),
    ]
    return tuple((_compiled(pattern, grammar), reader) for pattern, reader in patterns)


def _compiled(pattern: str, grammar: Grammar) -> re.Pattern[str]:
    words = {
        "month": month_forms(grammar.language),
        "full_month": month_names(grammar.language),
        "weekday": weekday_names(grammar.language),
        "number": [r"\d{1,3}", *grammar.dates.numbers],
        "unit": grammar.dates.units,
    }
    for name, choices in words.items():
        longest_first = "|".join(sorted(choices, key=len, reverse=True))
        pattern = pattern.replace(f"{{{name}}}", f"(?:{longest_first})")
    return re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE)


def _read_day(match: re.Match[str], reading: _Reading) -> _Found | None:
    parts = match.groupdict()
    month, day = _month_and_day(parts, reading)
    year = _year(parts.get("y"), reading.today)
    date = PartialDate(month, day, year)
    found = date.in_year(year) if year else date.next_on_or_after(reading.today)
    return PartialDate.of(found), found, True, year is not None


def _month_and_day(parts: dict[str, str | None], reading: _Reading) -> tuple[int, int]:
    if parts.get("a") and parts.get("b"):
        first, second = int(parts["a"] or 0), int(parts["b"] or 0)
        is_month_first = reading.month_first if max(first, second) <= 12 else second > 12
        return (first, second) if is_month_first else (second, first)
    day = int(parts.get("d") or 0)
    if parts.get("n"):
        return int(parts["n"] or 0), day
    return month_forms(reading.grammar.language)[(parts.get("m") or "").lower()], day


def _year(text: str | None, today: dt.date) -> int | None:
    if not text:
        return None
    return int(text) if len(text) == 4 else today.year // 100 * 100 + int(text)


def _read_month(match: re.Match[str], reading: _Reading) -> _Found | None:
    parts, today = match.groupdict(), reading.today
    month = month_forms(reading.grammar.language)[(parts.get("m") or "").lower()]
    if parts.get("next") and 0 < (month - today.month) % 12 <= _UNCLEAR_MONTHS:
        return None
    written = _year(parts.get("y"), today)
    if parts.get("next") and month == today.month:
        written = today.year + 1
    year = written or (today.year if month >= today.month else today.year + 1)
    part = reading.grammar.dates.parts.get((parts.get("part") or "").lower(), "")
    return PartialDate(month, None, year), _day_in_month(year, month, part, today), False, written is not None


def _day_in_month(year: int, month: int, part: str, today: dt.date) -> dt.date | None:
    """The Tuesday of the first full week, of the middle, or of the end; a week from now if that is over."""
    tuesday = NthWeekday(month, MONDAY, 1, offset=1).days(year)[0]
    if part == "mid":
        middle = dt.date(year, month, MID_MONTH)
        tuesday = middle + dt.timedelta((TUESDAY - middle.weekday()) % 7)
    if part == "end":
        tuesday = NthWeekday(month, TUESDAY, -1).days(year)[0]
    if tuesday > today:
        return tuesday
    soon = _working_day(today + dt.timedelta(7))
    return soon if (soon.year, soon.month) == (year, month) else None


def _read_later(match: re.Match[str], reading: _Reading) -> _Found | None:
    words = reading.grammar.dates
    written = match["count"].lower()
    count = int(written) if written.isdecimal() else words.numbers[written]
    unit = words.units[match["u"].lower()]
    if not 0 < count <= _FURTHEST[unit]:
        return None
    if unit in ("day", "week"):
        day = reading.today + dt.timedelta(count * (7 if unit == "week" else 1))
        return PartialDate.of(day), day, True, True
    day = _months_later(reading.today, count * (12 if unit == "year" else 1))
    return PartialDate(day.month, None, day.year), day, False, True


def _months_later(day: dt.date, count: int) -> dt.date:
    """The same day of a later month, or its last, on a working day."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return _working_day(dt.date(year, month + 1, min(day.day, last)))


def _working_day(day: dt.date) -> dt.date:
    return day + dt.timedelta(7 - day.weekday()) if day.weekday() >= SATURDAY else day


def _read_next_period(match: re.Match[str], reading: _Reading) -> _Found | None:
    today = reading.today
    said = next(text for text in match.groupdict().values() if text)
    unit = reading.grammar.dates.units[said.lower()]
    if unit == "week":
        return None, today + dt.timedelta(7 - today.weekday() + TUESDAY), False, True
    if unit == "year":
        year = today.year + 1
        return PartialDate(year=year), _day_in_month(year, 1, "", today), False, True
    month = today.replace(day=1) + dt.timedelta(31)
    day = _day_in_month(month.year, month.month, "", today)
    return PartialDate(month.month, None, month.year), day, False, True


def _read_weekday(match: re.Match[str], reading: _Reading) -> _Found | None:
    today = reading.today
    weekday = weekday_names(reading.grammar.language)[match["w"].lower()]
    if match.groupdict().get("next"):
        day = today + dt.timedelta(7 - today.weekday() + weekday)
    else:
        day = today + dt.timedelta((weekday - today.weekday() - 1) % 7 + 1)
    # A weekday alone may be a word of something else, like Sunday school.
    return PartialDate.of(day), day, len(match[0]) > len(match["w"]), True


def _read_in_days(count: int) -> _Reader:
    def read(_match: re.Match[str], reading: _Reading) -> _Found | None:
        day = reading.today + dt.timedelta(count)
        return PartialDate.of(day), day, True, True

    return read


def _read_year(match: re.Match[str], reading: _Reading) -> _Found | None:
    year = int(next(text for text in match.groupdict().values() if text))
    return (PartialDate(year=year), None, False, True) if year >= reading.today.year else None
