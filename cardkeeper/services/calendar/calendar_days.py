"""Which dates of the book fall on which days: counted and read from the index, the unusual ones one by one.

A date is regular when month, day and first year alone tell the days it is kept. Unusual are those that begin
or end some day, were moved for once, or are kept on 29 February. They are few and looked at singly.
"""

import datetime as dt
import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from cardkeeper.core.dates import LeapRule, PartialDate, month_day_ranges
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.occasions import occurrence, years_of
from cardkeeper.services.calendar.calendar_people import Folk
from cardkeeper.services.occasions.occurrences import Kept, OccasionRow, each_year, exceptions_of, is_running
from cardkeeper.store.connection import select

DayKind = tuple[dt.date, str]

_LEAP_DAY = 229
_YEARLY = [kind for kind in OccasionKind if kind.is_yearly and kind is not OccasionKind.HOLIDAY]
_ONCE = [kind for kind in OccasionKind if not kind.is_yearly]
# A birthday is kept from the birth on; the first of an anniversary is the wedding, and not counted (R2).
_FROM_THE_FIRST = [kind for kind in _YEARLY if occurrence(kind, PartialDate(1, 1, 2000), 2000)]
_FROM_THE_SECOND = [kind for kind in _YEARLY if kind not in _FROM_THE_FIRST]
KINDS: tuple[str, ...] = tuple(str(kind) for kind in (*_YEARLY, *_ONCE))


class Dated(NamedTuple):
    """A date to remember on one day; `year` is that of its regular day, `years` which one it is (R2).

    Of an approximate one only the month is known, and `day` is the last of its first week.
    """

    id: int
    kind: str
    label: str
    person_id: int | None
    household_id: int | None
    organisation_id: int | None
    day: dt.date
    year: int
    years: int | None
    is_moved: bool = False
    is_approximate: bool = False


class _Stretch(NamedTuple):
    """Days of one year, as numbers of month and day."""

    year: int
    month_days: tuple[int, ...]

    def day(self, month_day: int) -> dt.date:
        return dt.date(self.year, month_day // 100, month_day % 100)


class Days:
    """The dates kept from `first` to `last`, both included, at most a year."""

    def __init__(self, first: dt.date, last: dt.date, leap: LeapRule, whose: Folk) -> None:
        self._first, self._last, self._leap, self._whose = first, last, leap, whose
        self._stretches = list(_stretches(first, last))
        unusual = self._read_unusual()
        self._odd = list(self._evaluated(unusual))
        # What the index counts, or would, although it is unusual or not shown.
        self._passed_over = {row.id: (row.date.month_day, row.kind, row.year) for row in unusual}
        self._passed_over |= self._not_shown()

    def counts(self) -> Counter[DayKind]:
        """How many dates of each kind there are on each day that has some."""
        if self._whose.people is not None:
            return Counter((day, kind) for day, kind, _id in self.keys(KINDS))
        found: Counter[DayKind] = Counter((dated.day, dated.kind) for dated in self._odd)
        for stretch in self._stretches:
            for month_day, *numbers in select(_COUNTS, stretch.year, json.dumps(stretch.month_days)):
                day = stretch.day(month_day)
                for kind, number in zip(KINDS, numbers, strict=True):
                    if number:
                        found[day, kind] += number
            for month_day, kind, year in self._passed_over.values():
                if month_day in stretch.month_days and _comes(kind, year, stretch.year):
                    found[stretch.day(month_day), kind] -= 1
        return +found

    def read(self, wanted: Iterable[DayKind]) -> list[Dated]:
        """The dates of these kinds on these days, in no order."""
        pairs = set(wanted)
        found = [dated for dated in self._odd if (dated.day, dated.kind) in pairs]
        for stretch in self._stretches:
            keys = [(day.month * 100 + day.day, kind) for day, kind in pairs if day.year == stretch.year]
            found += self._regular(_OF_PAIRS, stretch, json.dumps(keys))
        return found

    def keys(self, kinds: Sequence[str], day: dt.date | None = None) -> list[tuple[dt.date, str, int]]:
        """Day, kind and id of every date of these kinds, in no order, or of one `day` alone."""
        odd = [dated for dated in self._odd if dated.kind in kinds and dated.day == (day or dated.day)]
        found = [(dated.day, dated.kind, dated.id) for dated in odd]
        wanted = json.dumps(kinds)
        for stretch in [_of_day(day)] if day else self._stretches:
            days = {month_day: stretch.day(month_day) for month_day in stretch.month_days}
            span = (stretch.month_days[0], stretch.month_days[-1])
            found += [
                (days[month_day], kind, id_)
                for id_, kind, month_day, *owner in select(_KEYS, stretch.year, *span, wanted)
                if month_day in days and id_ not in self._passed_over and self._whose.includes(*owner)
            ]
        return found

    def load(self, ids: Iterable[int]) -> list[Dated]:
        """The dates with these ids, in no order."""
        wanted = set(ids)
        found = [dated for dated in self._odd if dated.id in wanted]
        for stretch in self._stretches:
            found += self._regular(_OF_IDS, stretch, json.dumps([*wanted]))
        return found

    def _regular(self, sql: str, stretch: _Stretch, wanted: str) -> Iterator[Dated]:
        for *columns, year, month_day in select(sql, stretch.year, wanted):
            id_, kind, label, person_id, home_id, company_id = columns
            if month_day not in stretch.month_days or not self._whose.includes(person_id, home_id):
                continue
            if id_ not in self._passed_over:
                date, day = PartialDate(month_day // 100, month_day % 100, year), stretch.day(month_day)
                years = years_of(OccasionKind(kind), date, stretch.year)
                yield Dated(id_, kind, label, person_id, home_id, company_id, day, stretch.year, years)

    def _read_unusual(self) -> list[OccasionRow]:
        spans = month_day_ranges(self._first, self._last)
        wanted: list[tuple[str, tuple[object, ...]]] = [(_LIMITED, span) for span in spans]
        around = (self._first.year, self._last.year, self._first.isoformat(), self._last.isoformat())
        wanted.append((_MOVED, around))
        if any(low <= _LEAP_DAY <= high for low, high in spans):
            wanted.append((_ON_LEAP_DAY, ()))
        found = [row for condition, values in wanted for row in unusual(condition, *values)]
        return list({row.id: row for row in found}.values())

    def _evaluated(self, rows: Iterable[OccasionRow]) -> Iterator[Dated]:
        shown = [row for row in rows if self._whose.shows(row.kind, row.person_id, row.household_id)]
        moved = exceptions_of(row.id for row in shown)
        for row in shown:
            leap = LeapRule(row.leap_rule) if row.leap_rule else self._leap
            for kept in each_year(row, moved.get(row.id, {}), leap, self._first, self._last):
                day, is_moved = kept.occurrence.day, kept.year in moved.get(row.id, {})
                is_day = not kept.occurrence.is_approximate
                if is_day and self._first <= day <= self._last and is_running(row, day):
                    yield dated(kept, is_moved=is_moved)

    def _not_shown(self) -> dict[int, tuple[int | None, str, int | None]]:
        found: dict[int, tuple[int | None, str, int | None]] = {}
        owners = {"person_id": self._whose.doubtful_people, "household_id": self._whose.doubtful_homes}
        for low, high in month_day_ranges(self._first, self._last):
            for column, ids in owners.items():
                rows = select(_OF_OWNERS.format(column=column), json.dumps([*ids]), low, high) if ids else ()
                for id_, month_day, kind, year, person_id, home_id in rows:
                    if not self._whose.shows(kind, person_id, home_id):
                        found[id_] = (month_day, kind, year)
        return found


class MonthAlone:
    """The dates of one month of which the day is not known: all as rows, worked out when they are named."""

    def __init__(self, year: int, month: int, leap: LeapRule, whose: Folk) -> None:
        self._year, self._leap = year, leap
        self._span = dt.date(year, month, 1), dt.date(year, month, 28)
        rows = unusual("day IS NULL AND month = ?", month)
        shown = [row for row in rows if whose.shows(row.kind, row.person_id, row.household_id)]
        self._moved = exceptions_of(row.id for row in shown)
        self._rows = [row for row in shown if self._is_kept(row)]

    def counts(self) -> Counter[str]:
        """How many there are of each kind."""
        return Counter(row.kind for row in self._rows)

    def named(self, kinds: Collection[str]) -> list[Dated]:
        """Those of these kinds."""
        return [dated(kept) for row in self._rows if row.kind in kinds for kept in self._kept(row)]

    def _is_kept(self, row: OccasionRow) -> bool:
        """Most are regular: their kind and first year tell it."""
        is_regular = row.id not in self._moved and not row.active_from and not row.ends_on
        return _comes(row.kind, row.year, self._year) if is_regular else any(self._kept(row))

    def _kept(self, row: OccasionRow) -> Iterator[Kept]:
        for kept in each_year(row, self._moved.get(row.id, {}), self._leap, *self._span):
            day = kept.occurrence.day
            if kept.occurrence.is_approximate and kept.year == self._year and is_running(row, day):
                yield kept


def _of_day(day: dt.date) -> _Stretch:
    return _Stretch(day.year, (day.month * 100 + day.day,))


def _stretches(first: dt.date, last: dt.date) -> Iterator[_Stretch]:
    days = [first + dt.timedelta(number) for number in range((last - first).days + 1)]
    for year in range(first.year, last.year + 1):
        yield _Stretch(year, tuple(day.month * 100 + day.day for day in days if day.year == year))


def _comes(kind: str, first_year: int | None, year: int) -> bool:
    """Whether the index counts a date in a year: `_IN_YEAR` for one row."""
    if kind in _FROM_THE_FIRST:
        return True
    if kind in _FROM_THE_SECOND:
        return first_year is None or first_year < year
    return first_year == year


def unusual(condition: str, *values: object) -> list[OccasionRow]:
    """The dates a condition finds, with the rule for 29 February that counts for each."""
    return [OccasionRow(*row) for row in select(f"{_UNUSUAL} AND {condition}", *values)]


def dated(kept: Kept, *, is_moved: bool = False) -> Dated:
    """A date on the day it is kept."""
    row, occurs = kept.occasion, kept.occurrence
    return Dated(
        row.id,
        row.kind,
        row.label,
        row.person_id,
        row.household_id,
        row.organisation_id,
        occurs.day,
        kept.year,
        occurs.years,
        is_moved,
        occurs.is_approximate,
    )


def _quoted(kinds: Iterable[str]) -> str:
    return ", ".join(f"'{kind}'" for kind in kinds)


_HERE = "occasion.deleted_at IS NULL AND month_day"
_OF_YEAR = "(SELECT ? AS this) AS of_year CROSS JOIN"
_IN_YEAR = f"""(kind IN ({_quoted(_FROM_THE_FIRST)})
  OR (kind IN ({_quoted(_FROM_THE_SECOND)}) AND (year IS NULL OR year < this))
  OR (kind IN ({_quoted(_ONCE)}) AND year = this))"""


def _count(kind: str) -> str:
    """One kind on one day: ranges of the index that are counted without looking at a row."""
    counted = f"(SELECT count(*) FROM occasion WHERE {_HERE} = days.value AND kind = '{kind}'{{year}})"
    if kind in _FROM_THE_FIRST:
        return counted.replace("{year}", "")
    if kind in _FROM_THE_SECOND:
        parts = (" AND year < this", " AND year IS NULL")
        return " + ".join(counted.replace("{year}", part) for part in parts)
    return counted.replace("{year}", " AND year = this")


_COUNTS = f"SELECT days.value, {', '.join(map(_count, KINDS))} FROM {_OF_YEAR} json_each(?) AS days"
_FIELDS = "occasion.id, kind, label, person_id, household_id, organisation_id, year, month_day"
_OF_PAIRS = f"""
SELECT {_FIELDS} FROM {_OF_YEAR} json_each(?) AS wanted CROSS JOIN occasion
WHERE {_HERE} = json_extract(wanted.value, '$[0]') AND kind = json_extract(wanted.value, '$[1]')
  AND {_IN_YEAR}
"""
_OF_IDS = f"""
SELECT {_FIELDS} FROM {_OF_YEAR} json_each(?) AS wanted CROSS JOIN occasion
WHERE occasion.id = wanted.value AND {_HERE} IS NOT NULL AND {_IN_YEAR}
"""
# Plus: by day; by kind half of the book would be looked through.
_KEYS = f"""
SELECT occasion.id, kind, month_day, person_id, household_id FROM {_OF_YEAR} occasion
WHERE {_HERE} BETWEEN ? AND ? AND {_IN_YEAR.replace("kind IN", "+kind IN")}
  AND +kind IN (SELECT value FROM json_each(?))
"""
_UNUSUAL = """
SELECT occasion.id, kind, label, person_id, household_id, organisation_id, year, month, day, recipient_id,
  address_id, CASE WHEN occasion.leap_rule <> '' THEN occasion.leap_rule
    ELSE ifnull((SELECT person.leap_rule FROM person WHERE person.id = person_id), '') END,
  remind_only, active_from, ends_on FROM occasion WHERE occasion.deleted_at IS NULL
"""
_LIMITED = "(active_from IS NOT NULL OR ends_on IS NOT NULL) AND month_day BETWEEN ? AND ?"
_MOVED = """occasion.id IN (SELECT occasion_id FROM occurrence_exception
  WHERE deleted_at IS NULL AND (year BETWEEN ? AND ? OR moved_to BETWEEN ? AND ?))"""
_OF_OWNERS = f"""
SELECT occasion.id, month_day, kind, year, person_id, household_id FROM json_each(?) AS wanted
CROSS JOIN occasion ON occasion.{{column}} = wanted.value WHERE {_HERE} BETWEEN ? AND ?
"""
_ON_LEAP_DAY = f"month_day = {_LEAP_DAY}"
