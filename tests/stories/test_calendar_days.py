"""The calendar by keyboard alone: to a day, a date put in and moved, somebody found, and all taken back."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from cardkeeper.gui.calendar.move_dialog import MoveDialog
from cardkeeper.gui.calendar.occasion_dialog import OccasionDialog
from cardkeeper.gui.calendar.page import CalendarPage
from cardkeeper.gui.calendar.scope import View
from tests.stories.conftest import TUESDAY, Office

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def calendar(office: Office) -> CalendarPage:
    """Ctrl 2 from Today."""
    office.hands.press(Qt.Key.Key_2, CTRL)
    page = office.window.page
    assert isinstance(page, CalendarPage)
    assert page.scope.day == TUESDAY
    assert page.views.month.view.hasFocus()
    return page


def on(page: CalendarPage, day: dt.date) -> list[tuple[str, str]]:
    return [(entry.name, entry.what) for entry in page.reader.days(day, day)[day].entries]


def test_a_graduation_is_put_in_and_taken_back(office: Office, calendar: CalendarPage) -> None:
    """Page Down, Ctrl Shift O, four keys besides typing, and Ctrl Z."""
    hands, day = office.hands, dt.date(2026, 6, 12)
    hands.press(Qt.Key.Key_PageDown)
    assert calendar.scope.day == day
    name = next(entry.name for entry in someone(calendar))

    hands.press(Qt.Key.Key_O, CTRL | SHIFT)
    dialog = office.dialog(OccasionDialog)
    hands.wait(dialog.form.who.line.hasFocus)
    hands.type(name)
    hands.press(Qt.Key.Key_Tab)
    assert dialog.form.who.line.text() == name
    hands.type("grad")
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Tab)
    assert dialog.form.date.line.hasFocus()
    dialog.form.date.line.selectAll()
    hands.type("12 june 2026")
    hands.press(Qt.Key.Key_Return)

    hands.wait(lambda: (name, "Graduates") in on(calendar, day))
    assert (hands.clicks, hands.keys) == (0, 7)
    office.settle()
    office.come_back()
    hands.press(Qt.Key.Key_Z, CTRL)
    assert (name, "Graduates") not in on(calendar, day)


def test_a_birthday_is_kept_on_saturday_for_once(office: Office, calendar: CalendarPage) -> None:
    """What dragging does needs no mouse: the menu of the row offers another day."""
    hands = office.hands
    entry = next(iter(someone(calendar)))
    calendar.scope.go(entry.day)
    calendar.enter()
    hands.press(Qt.Key.Key_Space)
    calendar.agenda.show_entry(entry)
    calendar.entries.move(entry)
    dialog = office.dialog(MoveDialog)
    other = entry.day + dt.timedelta(1)
    hands.wait(dialog.date.line.hasFocus)
    dialog.date.line.selectAll()
    hands.type(f"{other:%Y-%m-%d}")
    hands.press(Qt.Key.Key_Return)

    assert entry.name not in [name for name, _what in on(calendar, entry.day)]
    assert entry.name in [name for name, _what in on(calendar, other)]
    office.settle()
    assert office.window.toast.words == f"{entry.name} is on another day now."
    office.come_back()
    hands.press(Qt.Key.Key_Z, CTRL)
    assert entry.name in [name for name, _what in on(calendar, entry.day)]


def test_the_list_finds_somebody_and_leads_to_their_page(office: Office, calendar: CalendarPage) -> None:
    """Ctrl F, the name, down, Enter; Alt Left comes back to the same spot."""
    hands = office.hands
    entry = next(iter(someone(calendar)))
    hands.press(Qt.Key.Key_F, CTRL)
    hands.type(entry.name)
    hands.wait(lambda: [each.name for each in rows(calendar)][:1] == [entry.name])
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)

    assert office.window.navigation.place == "customers"
    assert office.window.page.state().person_id == entry.person_id
    hands.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert office.window.page is calendar
    assert calendar.scope.view is View.LIST


def test_today_is_one_key_away(office: Office, calendar: CalendarPage) -> None:
    for _month in range(3):
        office.hands.press(Qt.Key.Key_PageDown)
    assert calendar.scope.month == dt.date(2026, 8, 1)

    office.hands.press(Qt.Key.Key_T, CTRL)

    assert calendar.scope.day == TUESDAY
    assert calendar.views.month.view.hasFocus()


def someone(page: CalendarPage):
    """The birthdays of customers from today on that stand in the month."""
    days = page.reader.days(dt.date(2026, 5, 1), dt.date(2026, 6, 30))
    for day, content in days.items():
        for entry in content.entries:
            if day > TUESDAY and entry.kind == "birthday" and entry.person_id:
                yield entry


def rows(page: CalendarPage):
    model = page.views.pane.model
    return [model.row(number) for number in range(len(model.ids))]
