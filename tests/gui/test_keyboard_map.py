"""Every key of the map of ui/spec.md 6.1, pressed in the real window on each page where it makes sense."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cardkeeper.gui.calendar.page import CalendarPage
from cardkeeper.gui.calendar.scope import View
from cardkeeper.gui.customers.page import CustomersPage
from cardkeeper.gui.theme import TextSize
from cardkeeper.gui.today.page import TodayPage
from tests.gui.desk import TODAY, SampleDesk

Key = Qt.Key
PLACES = ("today", "calendar", "customers", "studio", "mailings")
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
# Windows that a chord opens from anywhere, by the name of their class.
WINDOWS = {
    "NewCustomerDialog": (Key.Key_N, CTRL),
    "NoteDialog": (Key.Key_N, CTRL | SHIFT),
    "SearchPalette": (Key.Key_K, CTRL),
    "ImportDialog": (Key.Key_I, CTRL),
    "Preferences": (Key.Key_Comma, CTRL),
    "OccasionDialog": (Key.Key_O, CTRL | SHIFT),
}


@pytest.fixture
def at(desk: SampleDesk) -> Iterator[Callable[[str], QWidget]]:
    """Goes to a place with the keyboard where work starts there; what a test did is taken back."""
    label = desk.session.undo_label

    def go(place: str) -> QWidget:
        desk.close_dialogs()
        desk.window.navigation.go(place)
        desk.window.activateWindow()
        page = desk.window.page
        assert page is not None
        if isinstance(page, CalendarPage):
            page.scope.look(View.MONTH)
        page.enter()
        desk.rest()
        return page

    yield go
    desk.close_dialogs()
    desk.take_back_to(label)
    desk.rest()


def press(key: Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    over = QApplication.activePopupWidget()
    target = over or QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target, key, modifiers)


def dialogs() -> list[str]:
    return [
        type(widget).__name__
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QDialog) and widget.isVisible()
    ]


@pytest.mark.parametrize("place", PLACES)
def test_windows_open_from_every_place_and_give_the_keyboard_back(
    desk: SampleDesk, at: Callable[[str], QWidget], qtbot: QtBot, place: str
) -> None:
    at(place)
    before = desk.window.focusWidget()
    for name, (key, modifiers) in WINDOWS.items():
        if place == "customers" and name in ("OccasionDialog", "NoteDialog"):
            # There both are typed in their place on the customer's page.
            continue
        press(key, modifiers)
        qtbot.waitUntil(lambda wanted=name: wanted in dialogs(), timeout=3000)
        opened = next(w for w in QApplication.topLevelWidgets() if type(w).__name__ == name and w.isVisible())
        QTest.keyClick(opened.focusWidget() or opened, Key.Key_Escape)
        qtbot.waitUntil(lambda closed=name: closed not in dialogs())
        desk.window.activateWindow()
        qtbot.waitUntil(desk.window.isActiveWindow)
        assert desk.window.navigation.place == place, name
        assert desk.window.focusWidget() is before, name


@pytest.mark.parametrize("place", PLACES)
def test_ctrl_p_prints_from_every_place(
    desk: SampleDesk, at: Callable[[str], QWidget], qtbot: QtBot, place: str
) -> None:
    """What is ticked on Today, or the lot of a mailing the keyboard is on."""
    at(place)
    press(Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: "PrintDialog" in dialogs())
    assert desk.window.navigation.place in ("today", place)


@pytest.mark.parametrize("place", PLACES)
def test_ctrl_1_to_5_lead_to_every_place_from_every_place(
    desk: SampleDesk, at: Callable[[str], QWidget], place: str
) -> None:
    keys = (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5)
    for key, wanted in zip(keys, PLACES, strict=True):
        at(place)
        press(key, CTRL)
        assert desk.window.navigation.place == wanted


@pytest.mark.parametrize("place", PLACES)
def test_ctrl_f_finds_in_the_list_and_esc_leads_back(
    desk: SampleDesk, at: Callable[[str], QWidget], place: str
) -> None:
    page = at(place)
    press(Key.Key_F, CTRL)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "zq")
    press(Key.Key_Escape)
    assert field.text() == ""
    if place in ("today", "customers", "mailings"):
        press(Key.Key_Escape)
        assert QApplication.focusWidget() is not field
        assert page.isAncestorOf(QApplication.focusWidget() or desk.window)


@pytest.mark.parametrize("place", PLACES)
def test_ctrl_t_goes_to_today(desk: SampleDesk, at: Callable[[str], QWidget], place: str) -> None:
    """The list's top, the calendar's today; from elsewhere the place Today."""
    page = at(place)
    if isinstance(page, CalendarPage):
        press(Key.Key_PageDown)
    if isinstance(page, TodayPage):
        press(Key.Key_End)
    press(Key.Key_T, CTRL)
    shown = desk.window.page
    if isinstance(page, CalendarPage):
        assert page.scope.day == TODAY
    else:
        assert isinstance(shown, TodayPage)
        assert shown.view.current_id == shown.near.model.ids[0]


@pytest.mark.parametrize("place", PLACES)
def test_sidebar_and_panes(desk: SampleDesk, at: Callable[[str], QWidget], place: str) -> None:
    """F9; F6 there and Shift F6 back."""
    at(place)
    before = QApplication.focusWidget()
    press(Key.Key_F6)
    assert QApplication.focusWidget() is not before
    press(Key.Key_F6, SHIFT)
    assert QApplication.focusWidget() is before
    press(Key.Key_F9)
    assert not desk.session.settings.sidebar
    press(Key.Key_F9)
    assert desk.session.settings.sidebar


def test_tab_goes_in_the_order_of_reading(desk: SampleDesk, at: Callable[[str], QWidget]) -> None:
    """Section 6.2: search, places, section, header, list, preview with its actions; a list is one stop."""
    page = at("today")
    assert isinstance(page, TodayPage)
    sidebar, near = desk.window.sidebar, page.near
    parts = {
        "search": sidebar.search,
        "places": sidebar.places,
        "section": page.section(),
        "header": near.print,
        "list": page.view,
        "preview": page.preview,
    }
    sidebar.search.setFocus()
    seen: list[str] = []
    for _step in range(60):
        now = QApplication.focusWidget()
        assert now is not None
        seen += [name for name, part in parts.items() if part is now or (part and part.isAncestorOf(now))]
        press(Key.Key_Tab)
        if QApplication.focusWidget() is sidebar.search:
            break
    assert list(dict.fromkeys(seen)) == list(parts)
    assert seen.count("places") == seen.count("list") == 1
    assert seen == sorted(seen, key=list(parts).index)


def test_text_size(desk: SampleDesk, at: Callable[[str], QWidget]) -> None:
    """Ctrl plus, minus, 0."""
    at("studio")
    press(Key.Key_Plus, CTRL)
    assert desk.session.settings.text_size is TextSize.NORMAL.larger()
    press(Key.Key_Minus, CTRL)
    press(Key.Key_Minus, CTRL)
    assert desk.session.settings.text_size is TextSize.NORMAL.smaller()
    press(Key.Key_0, CTRL)
    assert desk.session.settings.text_size is TextSize.NORMAL


def test_alt_left_and_right_go_through_places(desk: SampleDesk, at: Callable[[str], QWidget]) -> None:
    for place in PLACES:
        at(place)
    for place, left in zip(reversed(PLACES[:-1]), reversed(PLACES), strict=False):
        press(Key.Key_Left, ALT)
        if desk.window.navigation.place == left:  # another view of the same place came first
            press(Key.Key_Left, ALT)
        assert desk.window.navigation.place == place
    press(Key.Key_Right, ALT)
    assert desk.window.navigation.place == "calendar"


def test_the_keys_of_today(desk: SampleDesk, at: Callable[[str], QWidget], qtbot: QtBot) -> None:
    """Space ticks, Enter goes into the detail, Delete skips, letters jump, Ctrl D, Ctrl E, undo, redo."""
    page = at("today")
    assert isinstance(page, TodayPage)
    page.view.select(page.near.queue.ticked[0])
    before = page.near.queue.ticked
    press(Key.Key_Space)
    assert len(page.near.queue.ticked) == len(before) - 1
    press(Key.Key_Z, CTRL)
    assert page.near.queue.ticked == before
    press(Key.Key_Z, CTRL | SHIFT) if _redoes(desk, "Ctrl+Shift+Z") else press(Key.Key_Y, CTRL)
    assert len(page.near.queue.ticked) == len(before) - 1
    skipped = page.view.current_id
    press(Key.Key_Delete)
    assert skipped not in page.near.queue.cards
    # After a row leaves the queue, the next row is selected (6.2).
    assert page.view.current_id is not None
    assert page.view.hasFocus()
    press(Key.Key_Return)
    assert page.preview.isAncestorOf(QApplication.focusWidget() or page)
    page.view.select(page.near.queue.ticked[0])
    page.view.setFocus()
    press(Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: page.preview.isAncestorOf(QApplication.focusWidget() or page))
    press(Key.Key_Escape)
    assert page.view.hasFocus()
    press(Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    press(Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert page.view.hasFocus()


def test_f2_and_delete_among_customers(desk: SampleDesk, at: Callable[[str], QWidget]) -> None:
    page = at("customers")
    assert isinstance(page, CustomersPage)
    person = page.list.view.current_id
    count = len(page.list.model.ids)
    press(Key.Key_F2)
    assert not page.list.view.hasFocus()
    desk.close_dialogs()
    press(Key.Key_Escape)
    desk.window.activateWindow()
    page.list.view.setFocus()
    press(Key.Key_Delete)
    assert person not in page.list.model.ids
    assert len(page.list.model.ids) == count - 1
    press(Key.Key_Return)
    assert page.person.isAncestorOf(QApplication.focusWidget() or page)


def test_arrows_go_through_days_weeks_and_months(at: Callable[[str], QWidget]) -> None:
    """Arrows day and week, Page Up and Down month, Home and End the week's ends."""
    page = at("calendar")
    assert isinstance(page, CalendarPage)
    press(Key.Key_T, CTRL)
    for key, days in ((Key.Key_Right, 1), (Key.Key_Left, -1), (Key.Key_Down, 7), (Key.Key_Up, -7)):
        before = page.scope.day
        press(key)
        assert (page.scope.day - before).days == days
    before = page.scope.day
    press(Key.Key_PageDown)
    assert (page.scope.day.year, page.scope.day.month) == (before.year, before.month + 1)
    press(Key.Key_PageUp)
    assert page.scope.day == before
    press(Key.Key_Home)
    start = page.scope.day
    press(Key.Key_End)
    assert (page.scope.day - start).days == 6


def _redoes(desk: SampleDesk, keys: str) -> bool:
    return keys in [each.toString() for each in desk.window.actions_of["redo"].shortcuts()]
