"""The calendar in tests: on show on a Friday with two birthdays, and what can be read from it."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cardkeeper.gui.calendar.agenda_rows import AgendaRow
from cardkeeper.gui.calendar.page import CalendarPage
from cardkeeper.gui.room import WIDE
from cardkeeper.gui.session import Session
from cardkeeper.services.book import library as books
from tests.factories import TUESDAY, a_customer, born

FRIDAY = dt.date(2026, 5, 15)


SATURDAY = dt.date(2026, 5, 16)


@pytest.fixture
def session(own_folder: Path, library: Path) -> Iterator[Session]:
    made = Session(own_folder, connection=books.worker_connection, clock=lambda: TUESDAY)
    made.change_settings(first_weekday=1)
    yield made
    made.close()


@pytest.fixture
def page(session: Session, shown) -> CalendarPage:
    """The calendar on Friday, May 15, where Priya turns 40 and Ruth has something too."""
    a_customer(occasions=(born(5, 15, 1986),))
    a_customer("Ruth Vega", occasions=(born(5, 15, 1980), born(5, 20)))
    made = CalendarPage(session)
    made.resize(1200, 800)
    made.arrange(WIDE)
    shown(made)
    made.scope.go(FRIDAY)
    made.enter()
    return made


def press(page: CalendarPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page.views.grid, key)


def of_day(page: CalendarPage) -> list[tuple[str, str]]:
    rows = page.agenda.day.rows
    return [
        (row.title, row.what) for row in rows.rows if isinstance(row, AgendaRow) and row.day == page.scope.day
    ]


def entry_on(page: CalendarPage, day: dt.date, number: int = 0):
    return page.reader.days(day, day)[day].entries[number]
