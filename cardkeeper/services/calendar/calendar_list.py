"""The calendar as a list: every entry of some days in order, read day by day as somebody looks at them."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import accumulate
from typing import overload

from cardkeeper.core.dates import LeapRule
from cardkeeper.core.filters import EVERYONE, AllOf, Field, Filter, Where
from cardkeeper.core.folding import fold
from cardkeeper.core.holidays import holidays_between
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.book import settings
from cardkeeper.services.calendar import calendar_others
from cardkeeper.services.calendar.calendar_days import KINDS, Days
from cardkeeper.services.calendar.calendar_entries import (
    Entry,
    Source,
    entry_id,
    of_dates,
    of_holiday,
    source_of,
)
from cardkeeper.services.calendar.calendar_order import places_by_name
from cardkeeper.services.calendar.calendar_people import folk

HOLIDAY = str(OccasionKind.HOLIDAY)
_NOBODY = 0


class DayIds(Sequence[int]):
    """The ids of all `days` one after the other; those of a day are read when they are asked for.

    `counts` tell how many each day has. Where the book has changed since, there are as many as then.
    """

    def __init__(self, counts: Mapping[dt.date, int], read: Callable[[dt.date], list[int]]) -> None:
        self.days = sorted(counts)
        self._starts = [0, *accumulate(counts[day] for day in self.days)]
        self._read = read
        self._known: dict[int, list[int]] = {}

    def __len__(self) -> int:
        return self._starts[-1]

    @overload
    def __getitem__(self, wanted: int) -> int: ...

    @overload
    def __getitem__(self, wanted: slice) -> list[int]: ...

    def __getitem__(self, wanted: int | slice) -> int | list[int]:
        if isinstance(wanted, slice):
            return [self[number] for number in range(*wanted.indices(len(self)))]
        if not -len(self) <= wanted < len(self):
            raise IndexError(wanted)
        place = wanted % len(self)
        number = bisect_right(self._starts, place) - 1
        return self._of(number)[place - self._starts[number]]

    def first_from(self, day: dt.date) -> int | None:
        """The first id of a day or of the next one that has any; None after the last."""
        number = bisect_left(self.days, day)
        return self._of(number)[0] if number < len(self.days) else None

    def place(self, day: dt.date, id_: int) -> int | None:
        """Where an id of this day stands; None when it is not there."""
        number = bisect_left(self.days, day)
        if number == len(self.days) or self.days[number] != day or id_ not in self._of(number):
            return None
        return self._starts[number] + self._of(number).index(id_)

    def _of(self, number: int) -> list[int]:
        if number not in self._known:
            count = self._starts[number + 1] - self._starts[number]
            self._known[number] = (self._read(self.days[number]) + [_NOBODY] * count)[:count]
        return self._known[number]


class Listing:
    """The entries of `kinds` from `first` to `last`, both included, at most a year; `ids` are in order.

    With a `text` only the dates of customers it finds, with their families, and the holidays named so.
    """

    def __init__(
        self,
        first: dt.date,
        last: dt.date,
        today: dt.date,
        *,
        kinds: Collection[str],
        group: Filter = EVERYONE,
        text: str = "",
    ) -> None:
        self._today = today
        wanted = AllOf((group, Where(Field.TEXT, text.strip()))) if text.strip() else group
        whose = folk(wanted, today)
        self._days = Days(first, last, LeapRule(settings.load().leap_rule), whose)
        self._kinds = [kind for kind in KINDS if kind in kinds]
        others = calendar_others.between(first, last, today, whose)
        fixed = [*_holidays(first, last, text), *others]
        self._fixed = {entry.id: entry for entry in fixed if entry.kind in kinds}
        # Of a group, or of whom a text finds, all are known at once; of everybody a day's are read alone.
        self._of_few = _by_day(self._days.keys(self._kinds)) if whose.people is not None else None
        self.ids = DayIds(self._counts(), self._on_day)

    def rows(self, ids: Sequence[int]) -> list[Entry]:
        """The entries with these ids, in no order; those gone meanwhile are left out."""
        dates = [ref for source, ref in map(source_of, ids) if source is Source.DATE]
        read = of_dates(self._days.load(dates), self._today, with_family=True)
        return [*read, *(self._fixed[id_] for id_ in ids if id_ in self._fixed)]

    def begins_day(self, entry: Entry) -> bool:
        """It is the first of its day."""
        return self.ids.first_from(entry.day) == entry.id

    def place_of(self, id_: int) -> int | None:
        """Where in the list an id stands; None when it is not in it."""
        source, ref = source_of(id_)
        if id_ in self._fixed:
            return self.ids.place(self._fixed[id_].day, id_)
        days = [dated.day for dated in self._days.load([ref])] if source is Source.DATE else []
        places = (self.ids.place(day, id_) for day in days)
        return next((place for place in places if place is not None), None)

    def _counts(self) -> Counter[dt.date]:
        counts = Counter(entry.day for entry in self._fixed.values())
        if self._of_few is not None:
            counts.update({day: len(keys) for day, keys in self._of_few.items()})
            return counts
        for (day, kind), number in self._days.counts().items():
            if kind in self._kinds:
                counts[day] += number
        return counts

    def _on_day(self, day: dt.date) -> list[int]:
        keys = self._of_few.get(day, []) if self._of_few is not None else self._days.keys(self._kinds, day)
        named = places_by_name(id_ for _day, _kind, id_ in keys)
        places = [(_RANKS[kind], named[id_], entry_id(Source.DATE, id_)) for _day, kind, id_ in keys]
        fixed = (entry for entry in self._fixed.values() if entry.day == day)
        places += [(_RANKS.get(entry.kind, len(_RANKS)), 0, entry.id) for entry in fixed]
        return [id_ for _rank, _named, id_ in sorted(places)]


_RANKS = {kind: rank for rank, kind in enumerate((HOLIDAY, *KINDS))}

_Key = tuple[dt.date, str, int]


def _by_day(keys: Iterable[_Key]) -> dict[dt.date, list[_Key]]:
    found: dict[dt.date, list[_Key]] = {}
    for key in keys:
        found.setdefault(key[0], []).append(key)
    return found


def _holidays(first: dt.date, last: dt.date, text: str) -> list[Entry]:
    shop = settings.load()
    found = holidays_between(first, last, shop.country, subdivision=shop.region, language=shop.language)
    words = fold(text).split()
    return [
        of_holiday(holiday, number)
        for number, holiday in enumerate(found)
        if all(word in fold(holiday.name) for word in words)
    ]
