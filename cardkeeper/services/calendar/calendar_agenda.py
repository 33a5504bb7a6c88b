"""A day in full, with its cards, and the days after it: what stands beside the calendar."""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from cardkeeper.core.kinds import Channel, OccasionKind, TaskState
from cardkeeper.services.calendar import calendar
from cardkeeper.services.calendar.calendar import Day
from cardkeeper.services.calendar.calendar_entries import Entry, of_holiday
from cardkeeper.services.calendar.calendar_people import Folk
from cardkeeper.services.due import queue, tasks

MOST = 60
"""So many entries of one day are read; the list shows the others."""
_LOOK_AHEAD = (3, 7, 21)
"""So many days are read at a time: a busy shop has enough in the first of them."""
_DAYS_AFTER = 5
_ROWS_AFTER = 14


class Card(NamedTuple):
    """The card of an entry, as it stands.

    `need` is a key of `queue.Waiting`, and empty when it needs nobody; `done_on` is the day it was mailed,
    handed over or given up.
    """

    task_id: int
    person_id: int
    design_key: str
    palette: str
    holiday_key: str
    years: int | None
    state: TaskState
    channel: Channel
    need: str
    missing: str
    mail_by: dt.date
    done_on: dt.date | None


class Line(NamedTuple):
    """An entry of the agenda and its card, if there is one."""

    entry: Entry
    card: Card | None = None


class Agenda(NamedTuple):
    """The lines of a day, how many more there are, and the next days that have something."""

    day: dt.date
    lines: tuple[Line, ...]
    more: int
    after: tuple[Day, ...]

    @property
    def occasions(self) -> int:
        """How many entries the day has, holidays aside."""
        lines = [line for line in self.lines if line.entry.kind != OccasionKind.HOLIDAY]
        return len(lines) + self.more

    def to_mail(self) -> list[Card]:
        """The cards of the day that are still to be mailed."""
        cards = (line.card for line in self.lines if line.card)
        return [card for card in cards if card.state.is_open and card.channel is Channel.MAIL]


def agenda(
    day: dt.date, today: dt.date, whose: Folk, kinds: Collection[str], *, after: int = _DAYS_AFTER
) -> Agenda:
    """A day with its holidays and entries of these kinds, and the next `after` days that have some."""
    count = calendar.days(day, day, today, whose)[day]
    entries = calendar.on_day(day, today, whose, kinds, MOST)
    cards = _cards([entry.task_id for entry in entries if entry.task_id], today)
    holidays = [of_holiday(holiday, number) for number, holiday in enumerate(count.holidays)]
    lines = [Line(entry) for entry in holidays if entry.kind in kinds]
    lines += [Line(entry, cards.get(entry.task_id or 0)) for entry in entries]
    more = max(0, count.count(kinds) - len(entries))
    return Agenda(day, tuple(lines), more, tuple(_after(day, today, whose, kinds, after)))


def _after(day: dt.date, today: dt.date, whose: Folk, kinds: Collection[str], limit: int) -> Sequence[Day]:
    if not limit:
        return ()
    found: list[Day] = []
    rows = 0
    for each in _ahead(day, today, whose):
        holidays = each.holidays if OccasionKind.HOLIDAY in kinds else ()
        if not holidays and not each.count(kinds):
            continue
        if len(found) == limit or rows >= _ROWS_AFTER:
            break
        found.append(each)
        rows += len(holidays) + len(each.entries)
    return found


def _ahead(day: dt.date, today: dt.date, whose: Folk) -> Iterator[Day]:
    """The days after one, read further only where the first have too little."""
    first = day + dt.timedelta(1)
    for span in _LOOK_AHEAD:
        last = first + dt.timedelta(span - 1)
        yield from calendar.days(first, last, today, whose, with_family=True).values()
        first = last + dt.timedelta(1)


def _cards(ids: Sequence[int], today: dt.date) -> dict[int, Card]:
    needs = queue.needs(ids, today)
    return {
        task.id: Card(
            task.id,
            task.person_id,
            task.design_key,
            task.palette,
            task.holiday_key,
            task.years,
            TaskState(task.state),
            Channel(task.channel),
            needs.get(task.id, ""),
            task.missing,
            task.mail_day,
            dt.date.fromisoformat(task.done_on) if task.done_on else None,
        )
        for task in tasks.load(ids).values()
    }
