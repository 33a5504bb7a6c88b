"""The rows of the agenda: cards and dates of the chosen day, and what comes after it."""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from cardkeeper.gui.calendar import words
from cardkeeper.gui.calendar.cell import Line as CellLine
from cardkeeper.gui.calendar.cell import lines_of
from cardkeeper.gui.calendar.families import family_of
from cardkeeper.gui.calendar.words import Status
from cardkeeper.gui.tokens import Kind
from cardkeeper.gui.views.model import Heading, RowsModel
from cardkeeper.services.calendar.calendar_agenda import Agenda, Card, Line
from cardkeeper.services.calendar.calendar_entries import Entry

MORE = -1
"""The id of the row that stands for what the agenda does not list."""


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A line of the agenda; one with a `status` has a card and is drawn with its picture.

    Rows without an entry stand for holidays, many of a kind, or the rest of a long day.
    """

    id: int
    day: dt.date
    kind: Kind
    title: str
    what: str
    entry: Entry | None = None
    status: Status | None = None
    card: Card | None = None


class AgendaModel(RowsModel[AgendaRow]):
    """What stands beside the calendar."""

    def name(self, row: AgendaRow) -> str:
        return row.title

    def sentence(self, row: AgendaRow) -> str:
        told = words.entry_sentence(row.entry) if row.entry is not None else row.title
        what = row.what if row.entry is None else ""
        return ", ".join(part for part in (told, what) if part)

    def status(self, row: AgendaRow) -> str:
        return row.status.words if row.status is not None else ""

    def hint(self, row: AgendaRow) -> str:
        return self.sentence(row)


def of_day(agenda: Agenda, today: dt.date) -> Iterator[AgendaRow]:
    """The chosen day."""
    for number, line in enumerate(agenda.lines):
        yield _line(line, agenda.day, number, today)
    if agenda.more:
        yield AgendaRow(MORE, agenda.day, Kind.KEEP_IN_TOUCH, words.more(agenda.more), "")


def after(agenda: Agenda, today: dt.date, shown: Collection[Kind]) -> Iterator[AgendaRow | Heading]:
    """The days after it, each under its name."""
    for day in agenda.after:
        yield Heading(words.heading(day.day, today))
        for number, line in enumerate(lines_of(day, shown)):
            yield _brief(line, day.day, number)


def _line(line: Line, day: dt.date, number: int, today: dt.date) -> AgendaRow:
    entry, card = line.entry, line.card
    kind = family_of(entry.kind)
    if kind is Kind.HOLIDAY and entry.person_id is None and not entry.task_id:
        return AgendaRow(_made_up(day, number), day, kind, entry.name, entry.what)
    status = words.card_status(card, today) if card is not None else None
    return AgendaRow(entry.id, day, kind, entry.name, entry.what, entry, status, card)


def _brief(line: CellLine, day: dt.date, number: int) -> AgendaRow:
    if line.entry is not None:
        return AgendaRow(line.entry.id, day, line.kind, line.entry.name, line.entry.what, line.entry)
    return AgendaRow(_made_up(day, number), day, line.kind, line.forms[0], line.below)


def _made_up(day: dt.date, number: int) -> int:
    """An id for a row that is in no table: below all others, and the same whenever the day is read."""
    return -(day.toordinal() * 64 + number) - 2
