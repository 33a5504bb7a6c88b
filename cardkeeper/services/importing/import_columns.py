"""The columns of a table to import: what each was taken for, put right by hand, with a look at every row."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from cardkeeper.core.contact import Contact, Problem
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.formats import table
from cardkeeper.formats.table import FIELD_NAMES, Field, Table, Target
from cardkeeper.i18n import N_, _
from cardkeeper.services.importing import importing
from cardkeeper.services.importing.import_dates import TableDates
from cardkeeper.services.importing.importing import ImportPlan

LEFT_OUT = ""
_LONGEST_SAMPLE = 60
# Looked at within a frame of the window.
_ROWS_AT_ONCE = 500
# What only exports of programs have; nobody chooses it by hand.
_OF_PROGRAMS = {
    Field.PRONUNCIATION: N_("How to say the name"),
    Field.FORMER_NAME: N_("Former name"),
    Field.HOUSEHOLD: N_("Name of the household"),
    Field.EXTENDED: N_("Apartment or floor"),
    Field.BIRTH_YEAR: N_("Year of birth"),
    Field.BIRTH_MONTH: N_("Month of birth"),
    Field.BIRTH_DAY: N_("Day of birth"),
    Field.EVENT_DATE: N_("Another date"),
    Field.RELATION_NAME: N_("Another relative"),
    Field.UID: N_("Number of the customer"),
}
_BELONGS = N_("Belongs to its neighbor")


class Column(NamedTuple):
    """A column: its heading, the first thing in it, and the key of what it was taken for.

    `is_sure` is false where that is a guess nobody could make: people should look.
    """

    number: int
    heading: str
    sample: str
    key: str
    is_sure: bool


class Columns:
    """What the columns of a plan are taken for; changed by hand, and made into a plan again.

    Until that plan is there (`take`) only the first rows tell how dates are written: a choice must not wait
    for all of them.
    """

    def __init__(self, made: ImportPlan) -> None:
        """Raises ValueError for a plan that was not made of a table."""
        found = made.incoming
        if found is None or found.table is None or found.mapping is None or found.order is None:
            raise ValueError("only a table has columns")
        self._made, self._table = made, found.table
        self._mapping = found.mapping
        self.dates = TableDates(found.order)
        self._some = replace(found.table, rows=found.table.rows[:_ROWS_AT_ONCE])
        self._samples = [_sample(found.table, index) for index in range(len(found.table.headings))]

    @property
    def row_count(self) -> int:
        return len(self._table.rows)

    @property
    def has_headings(self) -> bool:
        return self._table.has_headings

    def every(self) -> list[Column]:
        """All columns with something in them, in their order."""
        found = []
        for index, heading in enumerate(self._table.headings):
            sample = self._samples[index]
            if sample:
                target = self._target(index)
                # Left out for a reason is a decision too; what is only kept was not understood.
                is_sure = target is None or target.field is not Field.EXTRA
                found.append(Column(index, heading, sample, str(target.field) if target else "", is_sure))
        return found

    @property
    def need_a_look(self) -> bool:
        """Some column or date was not understood by itself."""
        unsure = any(not column.is_sure for column in self.every())
        return unsure or not self._table.has_headings or self.dates.order.is_ambiguous

    @property
    def is_guesswork(self) -> bool:
        """Without headings, and nothing but names understood: it may be no list of people at all."""
        meanings = {column.key for column in self.every()}
        return not self._table.has_headings and Field.EXTRA in meanings <= {Field.NAME, Field.EXTRA, ""}

    def choose(self, index: int, key: str) -> None:
        """Take a column for the field of `key`; an empty one leaves it out."""
        columns = list(self._mapping.columns)
        before = columns[index]
        slot = before.slot if before else ""
        columns[index] = Target(Field(key), slot) if key else None
        self._mapping = replace(self._mapping, columns=tuple(columns))
        self.dates.order = self.dates.guessed(self._some, self._mapping)

    def contact(self, number: int, today: dt.date) -> Contact | Problem | None:
        """How one row (from 0) comes in; None for an empty one."""
        row = replace(self._table, rows=(self._table.rows[number],))
        entries = table.entries(row, self._mapping, self.dates.order, today)
        return next((entry for _line, entry in entries), None)

    def plan(self, today: dt.date, progress: Progress = no_progress) -> ImportPlan:
        """The plan by these columns, compared with the book again."""
        order = self.dates.guessed(self._table, self._mapping)
        return importing.plan_again(self._made, self._mapping, order, today, progress)

    def take(self, made: ImportPlan) -> None:
        """A plan by these columns is there: all rows were looked at."""
        if made.incoming is not None and made.incoming.order is not None:
            self.dates.order = made.incoming.order

    def _target(self, index: int) -> Target | None:
        return self._mapping.columns[index] if index < len(self._mapping.columns) else None


def need_a_look(made: ImportPlan) -> bool:
    """The plan was made of a table in which something has to be asked."""
    return is_table(made) and Columns(made).need_a_look


def is_guesswork(made: ImportPlan) -> bool:
    """The plan was made of a text of which only names were understood, and those without headings."""
    return is_table(made) and Columns(made).is_guesswork


def is_table(made: ImportPlan) -> bool:
    return made.incoming is not None and made.incoming.table is not None


def choices() -> Sequence[tuple[str, str]]:
    """What a column can be taken for: key and words; the first leaves it out."""
    named = [(str(field), _(words)) for field, words in FIELD_NAMES.items()]
    return [(LEFT_OUT, _("Leave out")), *named]


def words(key: str) -> str:
    """What a column is taken for, also where only programs write it."""
    if not key:
        return _("Leave out")
    field = Field(key)
    return _(FIELD_NAMES.get(field) or _OF_PROGRAMS.get(field) or _BELONGS)


def _sample(found: Table, index: int) -> str:
    """The first cell with something in it, in one line."""
    cells = (row.cells[index] for row in found.rows if index < len(row.cells))
    return " ".join(next(filter(str.strip, cells), "").split())[:_LONGEST_SAMPLE]
