"""Dates as files write them, read without adding a part that is not there (R27, RFC 6350 section 4.3)."""

import datetime as dt
import re
import unicodedata
from functools import lru_cache

from cardkeeper.core.calendar_words import month_called
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.folding import fold
from cardkeeper.i18n import _


class NotADate(ValueError):
    """Text that is no date, or only what programs write for "unknown"; the message is a sentence."""


class Ambiguous(NotADate):
    """A day and a month that can be read in either order."""


# Year, month, day; 0 or None for what is not there.
_Parts = tuple[int | None, int | None, int | None]

# Years that Apple, Google and others put where none is known.
_DUMMY_YEARS = frozenset({1, 1604, 1804, 1900})
# The first day of Excel, of Unix and of Outlook: what a program writes for an empty date.
_DUMMY_DAYS = frozenset(
    {(1900, 1, 1), (1900, 1, 0), (1899, 12, 30), (1899, 12, 31), (1970, 1, 1), (1601, 1, 1), (4501, 1, 1)}
)
_NOTHING = frozenset(
    {"", "na", "none", "null", "nil", "unknown", "unbekannt", "inconnu", "inconnue", "desconocido"}
)
_TIME = re.compile(r"(?<=\d)(?:T(?:[\d:Z+-].*)?|[ ]+\d{1,2}:\d{2}.*)$", re.IGNORECASE)
_ISO = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
    r"|(?P<by>\d{4})(?P<bm>\d{2})(?P<bd>\d{2})"
    r"|(?P<ty>\d{4})(?:-(?P<tm>\d{2}))?-?"
    r"|--(?P<nm>\d{1,2})(?:-?(?P<nd>\d{1,2}))?-?"
    r"|(?P<my>\d{1,2})\s?[./-]\s?(?P<yy>\d{4})"
    r"|(?P<ly>\d{4})[./年](?P<lm>\d{1,2})[./月](?P<ld>\d{1,2})[.日]?"
)
_NUMERIC = re.compile(r"(\d{1,2})\s?([./\- ])\s?(\d{1,2})(?:\s?[./\- ]\s?['’]?(\d{4}|\d{2})?)?\.?")
_ERA = re.compile(r"(明治|大正|昭和|平成|令和|[MTSHR])(\d{1,2}|元)[年.](\d{1,2})[月.](\d{1,2})日?")
_ERA_STARTS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_ERA_LETTERS = dict(zip("MTSHR", _ERA_STARTS.values(), strict=True))
_WEEKDAY = re.compile(r"^[^\W\d]+\.?,\s*")
_NUMBER = re.compile(r"['’]?(\d{1,4})(?:st|nd|rd|th|er|re|e|o|a)?")
_MOST_WORDS = 12
_FILLERS = frozenset({"de", "del", "of", "the", "den", "der", "le", "el", "am", "di", "e", "do"})


# The days of a long life: files have each of them again and again.
@lru_cache(maxsize=32_768)
def read(
    text: str, *, day_first: bool | None = None, today: dt.date | None = None, omit_year: str = ""
) -> PartialDate | None:
    """What a written date says; None when it says nothing ("", "0/0/00").

    `day_first` decides 3/4/1985; without it an ambiguous one raises `Ambiguous`. `today` is needed for years
    of two digits, which lie in the past. `omit_year` is the year that stands for none (X-APPLE-OMIT-YEAR).
    Raises NotADate for what is not understood, and for the dummy dates of R27.
    """
    plain = _tidy(text)
    if _says_nothing(plain):
        return None
    try:
        found = _read_iso(plain) or _read_era(plain) or _read_numeric(plain, day_first, today)
        found = found or _read_words(plain, today)
        if found is not None:
            return _without_dummies(found, omit_year, text)
    except Ambiguous:
        raise
    except ValueError as error:
        if isinstance(error, NotADate):
            raise
    raise NotADate(_("“{text}” is not a date we understand.").format(text=_shortened(text)))


def numeric_pair(text: str) -> tuple[int, int] | None:
    """The first two numbers of a date like 23/11/1979, for finding out which of them is the day."""
    match = _NUMERIC.fullmatch(_tidy(text))
    return (int(match[1]), int(match[3])) if match else None


def has_dots(text: str) -> bool:
    """It is written like 23.11.1979, where the day comes first."""
    match = _NUMERIC.fullmatch(_tidy(text))
    return match is not None and match[2] == "."


def _tidy(text: str) -> str:
    if not text.isascii():
        digits = (str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
        text = "".join(digits).replace("\u00a0", " ")
    return _TIME.sub("", text.strip()).strip()


def _says_nothing(plain: str) -> bool:
    letters = "".join(c for c in plain if c.isalnum())
    return not letters.strip("0") or fold(letters) in _NOTHING


def _read_iso(plain: str) -> _Parts | None:
    match = _ISO.fullmatch(plain)
    if match is None:
        return None
    known = match.groupdict()
    year, month, day = (
        next((int(known[key]) for key in keys.split() if known[key]), None)
        for keys in ("y by ty yy ly", "m bm tm my nm lm", "d bd nd ld")
    )
    return year, month, day


def _read_era(plain: str) -> _Parts | None:
    match = _ERA.fullmatch(plain)
    if match is None:
        return None
    start = _ERA_STARTS.get(match[1]) or _ERA_LETTERS[match[1]]
    return start + (1 if match[2] == "元" else int(match[2])), int(match[3]), int(match[4])


def _read_numeric(plain: str, day_first: bool | None, today: dt.date | None) -> _Parts | None:
    match = _NUMERIC.fullmatch(plain)
    if match is None:
        return None
    first, second = int(match[1]), int(match[3])
    if max(first, second) <= 12 and first != second and day_first is None and match[2] != ".":
        raise Ambiguous(_("In “{text}” the day and the month cannot be told apart.").format(text=plain))
    by_value = True if first > 12 else False if second > 12 else None
    is_day_first = by_value if by_value is not None else match[2] == "." if day_first is None else day_first
    day, month = (first, second) if is_day_first else (second, first)
    return _full_year(match[4], month, day, today), month, day


def _read_words(plain: str, today: dt.date | None) -> _Parts | None:
    """22 Dec 2009, Dezember 22., le 1er mai, December 1979."""
    month: int | None = None
    numbers: list[str] = []
    for word in re.split(r"[\s,.\-/]+", fold(_WEEKDAY.sub("", plain)).strip(" ."))[:_MOST_WORDS]:
        number, called = _NUMBER.fullmatch(word), month_called(word)
        if number:
            numbers.append(number[1])
        elif called and month is None:
            month = called
        elif word not in _FILLERS:
            return None
    if not month or not 1 <= len(numbers) <= 2:
        return None
    if len(numbers) == 1 and len(numbers[0]) == 4:
        return int(numbers[0]), month, None
    if len(numbers[0]) > 2:
        numbers.reverse()
    day = int(numbers[0])
    return _full_year(numbers[1] if len(numbers) == 2 else None, month, day, today), month, day


def _full_year(written: str | None, month: int, day: int, today: dt.date | None) -> int | None:
    """Two digits mean the latest such year whose day has come (R27)."""
    if written is None or len(written) == 4:
        return int(written) if written else None
    if today is None or len(written) != 2:
        raise NotADate(_("The year of “{text}” has only two digits.").format(text=written))
    year = today.year // 100 * 100 + int(written)
    return year - 100 if (year, month, day) > (today.year, today.month, today.day) else year


def _without_dummies(parts: _Parts, omit_year: str, text: str) -> PartialDate:
    year, month, day = parts
    if parts in _DUMMY_DAYS and omit_year != str(year):
        raise NotADate(
            _("“{text}” is what programs write when no date is known.").format(text=_shortened(text))
        )
    if year in _DUMMY_YEARS or (omit_year and omit_year == str(year)):
        year = None
    if year is not None and 0 < year < 1000:
        raise ValueError("no living person")
    return PartialDate(month or None, day or None, year or None)


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
