"""What the calendar shows on a day, in one form whether it is a date, a card, a call or a mailing."""

import datetime as dt
from collections.abc import Iterable, Sequence
from enum import Enum, IntEnum
from typing import NamedTuple

from cardkeeper.core.holidays import HolidayDay
from cardkeeper.core.kinds import OccasionKind, TaskState
from cardkeeper.core.occasion_words import what_words
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.calendar.calendar_days import Dated
from cardkeeper.services.calendar.calendar_names import Names, Party
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store.connection import select

TOUCH = "touch"
"""The kind of everything that keeps in touch without a card: calls to make, promises to keep."""
MAILING = "mailing"
"""The kind of a mailing to many on its day."""

_DONE = frozenset({TaskState.MAILED, TaskState.HANDED_OVER, TaskState.DONE_OTHERWISE, TaskState.RETURNED})
_SOURCES = 8


class Source(IntEnum):
    """Where an entry comes from: which table holds its row."""

    DATE = 0
    CARD = 1
    REMINDER = 2
    PROMISE = 3
    CHECK_BACK = 4
    MAILING = 5
    HOLIDAY = 6


class Mark(Enum):
    """How the chip of an entry is drawn: a check for what is done, a sign for what is late."""

    PLAIN = ""
    DONE = "done"
    LATE = "late"


class Entry(NamedTuple):
    """One thing on one day. `forms` are its name from the longest text to the shortest, `what` what happens.

    `year` is that of its regular day. `task_id` is its card, when one is planned or was made.
    """

    source: Source
    ref: int
    day: dt.date
    kind: str
    forms: tuple[str, ...]
    name: str
    what: str
    year: int
    mark: Mark = Mark.PLAIN
    person_id: int | None = None
    household_id: int | None = None
    task_id: int | None = None
    is_moved: bool = False

    @property
    def id(self) -> int:
        """Where it comes from and its row there, in one number."""
        return entry_id(self.source, self.ref)


def entry_id(source: Source, ref: int) -> int:
    return ref * _SOURCES + source


def source_of(entry: int) -> tuple[Source, int]:
    """Source and row of an entry's id."""
    ref, source = divmod(entry, _SOURCES)
    return Source(source), ref


class CardState(NamedTuple):
    """The card of a date in one year."""

    task_id: int
    state: str
    mail_by: dt.date

    def mark(self, today: dt.date) -> Mark:
        state = TaskState(self.state)
        if state in _DONE:
            return Mark.DONE
        return Mark.LATE if state.is_open and self.mail_by < today else Mark.PLAIN


def of_dates(dates: Sequence[Dated], today: dt.date, *, with_family: bool = False) -> list[Entry]:
    """The entries of these dates, in their order; with the family of who is no customer themselves."""
    called = Names(party_of(date) for date in dates)
    families = called.families() if with_family else {}
    cards = _cards(dates)
    return [_of_date(date, called, families, cards.get((date.id, date.year)), today) for date in dates]


def of_holiday(holiday: HolidayDay, number: int) -> Entry:
    """A holiday among the entries of its day; `number` tells it from the others."""
    kind = str(OccasionKind.HOLIDAY)
    name, day = holiday.name, holiday.day
    return Entry(Source.HOLIDAY, number, day, kind, (name,), name, holiday_words(holiday), day.year)


def holiday_words(holiday: HolidayDay) -> str:
    """What there is to say of a holiday, for whoever mails cards."""
    if holiday.may_differ:
        return _("May be kept a day earlier or later")
    if holiday.is_postal:
        return _("Public holiday, no mail")
    return _("Public holiday") if holiday.is_public else _("Shown for your country")


def party_of(date: Dated) -> Party:
    """Whose date it is: somebody at a company is known by their name and the company's."""
    return Party(date.person_id, date.household_id, date.organisation_id)


def _of_date(
    date: Dated, called: Names, families: dict[int, str], card: CardState | None, today: dt.date
) -> Entry:
    kind, party = OccasionKind(date.kind), party_of(date)
    what = what_words(kind, date.years, label=date.label, is_past=date.day < today)
    family = families.get(date.person_id or 0)
    return Entry(
        Source.DATE,
        date.id,
        date.day,
        date.kind,
        called.forms(party, detail(kind, date.years)),
        called.whole(party),
        _("{what}, {family}").format(what=what, family=family) if family else what,
        date.year,
        card.mark(today) if card else Mark.PLAIN,
        date.person_id,
        date.household_id,
        card.task_id if card else None,
        date.is_moved,
    )


def detail(kind: OccasionKind, years: int | None) -> str:
    """What stands after the comma where there is room for it: "40", "10 years"."""
    if years is None:
        return ""
    if kind is OccasionKind.BIRTHDAY:
        return str(years)
    return ngettext("{n} year", "{n} years", years).format(n=years)


def _cards(dates: Iterable[Dated]) -> dict[tuple[int, int], CardState]:
    """By date and year; of several to different receivers the one that is done, else the first to mail."""
    wanted = {(date.id, date.year) for date in dates}
    found: dict[tuple[int, int], CardState] = {}
    for chunk in chunks(id_ for id_, _year in wanted):
        for occasion, year, *card in select(_CARDS.format(marks=marks(chunk)), *chunk):
            state = CardState(card[0], card[1], dt.date.fromisoformat(card[2]))
            if (occasion, year) in wanted:
                found[occasion, year] = min(found.get((occasion, year), state), state, key=_first)
    return found


def _first(card: CardState) -> tuple[bool, bool, dt.date]:
    state = TaskState(card.state)
    return state not in _DONE, not state.is_open, card.mail_by


_CARDS = """
SELECT occasion_id, year, id, state, mail_by FROM card_task
WHERE occasion_id IN ({marks}) AND deleted_at IS NULL
"""
