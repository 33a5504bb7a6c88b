"""Today when nothing waits says the one thing that is true for this book."""

import datetime as dt

from PySide6.QtWidgets import QAbstractButton

from cardkeeper.gui.today.quiet_day import QuietDay
from cardkeeper.services.due import queue
from tests.factories import TUESDAY, a_customer, born
from tests.gui.opened import library

__all__ = ["library"]


def told(qtbot, today: dt.date = TUESDAY) -> tuple[str, list[str]]:
    quiet = QuietDay()
    qtbot.addWidget(quiet)
    quiet.tell(today, queue.read(today))
    buttons = [each.text() for each in quiet.findChildren(QAbstractButton)]
    return quiet._told[0], [each.strip() for each in buttons]


def test_a_book_without_anybody(library, qtbot):
    assert told(qtbot) == ("Whose day is next?", ["New customer", "Import customers"])


def test_a_book_without_birthdays_asks_for_them(library, qtbot):
    for number in range(3):
        a_customer(f"Nobody Number{number}")
    a_customer("Priya Raman", occasions=(born(10, 15),))
    assert told(qtbot) == ("3 birthdays are missing", ["Print reply cards", "Ask by email"])


def test_a_book_with_most_of_them_is_quiet(library, qtbot):
    for number in range(3):
        a_customer(f"Known Number{number}", occasions=(born(10, 15 + number),))
    a_customer("Ruth Adeyemi")
    assert told(qtbot)[0] == "A quiet Tuesday"
