"""The calendar as a list: every entry of some days in order, read page by page."""

import datetime as dt
from collections.abc import Collection, Sequence

from cardkeeper.core.dates import LeapRule
from cardkeeper.core.filters import EVERYONE, AllOf, Field, Filter, Where
from cardkeeper.core.folding import fold
from cardkeeper.core.holidays import holidays_between
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services import calendar_others, settings
from cardkeeper.services.calendar_days import KINDS, Days
from cardkeeper.services.calendar_entries import Entry, Source, entry_id, of_dates, of_holiday, source_of
from cardkeeper.services.calendar_people import folk

HOLIDAY = str(OccasionKind.HOLIDAY)


class Listing:
    """The entries of `kinds` from `first` to `last`, both included, at most a year; `ids` are in order.

    `first_ids` tell the first of each day. With a `text` only the dates of customers it finds, with their
    families, and the holidays named so.
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
        shown = [kind for kind in KINDS if kind in kinds]
        self._fixed = {
            entry.id: entry
            for entry in (
                *(_holidays(first, last, text) if HOLIDAY in kinds else ()),
                *(e for e in calendar_others.between(first, last, today, whose) if e.kind in kinds),
            )
        }
        places = [(entry.day, _RANKS.get(entry.kind, len(_RANKS)), id_) for id_, entry in self._fixed.items()]
        places += [
            (day, _RANKS[kind], entry_id(Source.DATE, id_)) for day, kind, id_ in self._days.keys(shown)
        ]
        by_id = {id_: day for day, _rank, id_ in sorted(places)}
        self.ids: list[int] = list(by_id)
        self.first_ids = {day: id_ for id_, day in reversed(by_id.items())}

    def rows(self, ids: Sequence[int]) -> list[Entry]:
        """The entries with these ids, in no order; those gone meanwhile are left out."""
        dates = [ref for source, ref in map(source_of, ids) if source is Source.DATE]
        read = of_dates(self._days.load(dates), self._today, with_family=True)
        return [*read, *(self._fixed[id_] for id_ in ids if id_ in self._fixed)]


_RANKS = {kind: rank for rank, kind in enumerate((HOLIDAY, *KINDS))}


def _holidays(first: dt.date, last: dt.date, text: str) -> list[Entry]:
    shop = settings.load()
    found = holidays_between(first, last, shop.country, subdivision=shop.region, language=shop.language)
    words = fold(text).split()
    return [
        of_holiday(holiday, number)
        for number, holiday in enumerate(found)
        if all(word in fold(holiday.name) for word in words)
    ]
