"""The calendar by mouse and keyboard: days, months, the list, dates put in, moved and deleted."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui import look
from cardkeeper.gui.calendar.agenda_rows import MORE, AgendaRow
from cardkeeper.gui.calendar.cell import Measure, What, reserved
from cardkeeper.gui.calendar.day_popover import DayPopover
from cardkeeper.gui.calendar.page import CalendarPage, Spot
from cardkeeper.gui.calendar.scope import View
from cardkeeper.gui.calendar.week_delegate import WeekDelegate
from cardkeeper.gui.painting import text
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.tokens import Kind, Type
from cardkeeper.services.due import planning
from tests.books import library
from tests.factories import TUESDAY, a_customer, born
from tests.gui.calendar_on_show import FRIDAY, SATURDAY, of_day, page, press, session

__all__ = ["library", "page", "session"]


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ([Qt.Key.Key_Left], dt.date(2026, 5, 14)),
        ([Qt.Key.Key_Down], dt.date(2026, 5, 22)),
        ([Qt.Key.Key_Home], dt.date(2026, 5, 11)),
        ([Qt.Key.Key_End, Qt.Key.Key_Right], dt.date(2026, 5, 18)),
        ([Qt.Key.Key_PageDown], dt.date(2026, 6, 15)),
        ([Qt.Key.Key_PageUp, Qt.Key.Key_PageUp], dt.date(2026, 3, 15)),
    ],
)
def test_the_keys_of_a_calendar_go_through_days_weeks_and_months(page, keys, day):
    press(page, *keys)

    assert page.scope.day == day
    assert page.views.month.view.day == day


def test_the_month_follows_the_day_and_the_last_of_a_long_month_stays_the_last(page):
    page.scope.go(dt.date(2026, 1, 31))

    press(page, Qt.Key.Key_PageDown)

    assert (page.scope.day, page.scope.month) == (dt.date(2026, 2, 28), dt.date(2026, 2, 1))


def test_the_day_stands_beside_the_month_with_who_and_what(page):
    assert of_day(page) == [("Priya Raman", "Turns 40"), ("Ruth Vega", "Turns 46")]

    press(page, Qt.Key.Key_Space)

    assert page.agenda.day.hasFocus()


def test_a_cell_is_read_out_with_its_day_and_its_people(page):
    index = page.views.month.model.index_of(FRIDAY)

    said = index.data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Friday, May 15, 2026, 2 occasions: Priya Raman, Turns 40; Ruth Vega, Turns 46"


def test_cards_for_a_day_stand_beside_it_with_what_they_wait_for(page, session):
    a_customer("Ada Quinn", addresses=(), occasions=(born(5, 28, 1990),))
    planning.settle(TUESDAY)
    session.changed.emit(Change("", Touched.CARDS))

    page.scope.go(dt.date(2026, 5, 28))

    row = page.agenda.day.rows.rows[0]
    assert (row.title, row.status.words, row.status.is_asking) == ("Ada Quinn", "Add address", True)
    index = page.views.month.model.index_of(dt.date(2026, 5, 28))
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "1 card to mail"


def test_a_kind_that_is_not_to_be_seen_leaves_grid_and_agenda_and_stays_away(page, session):
    page.scope.show_family(Kind.BIRTHDAY, shown=False)

    assert of_day(page) == []
    assert page.views.month.model.shown == page.scope.shown
    assert Kind.BIRTHDAY not in CalendarPage(session).scope.shown


def test_a_low_cell_counts_and_a_high_one_names(page):
    measure = Measure.normal()
    high = measure.top + 5 * measure.pitch

    assert [measure.room(0), measure.room(high)] == [0, 5]
    delegate, index = page.views.month.view.days, page.views.month.model.index_of(FRIDAY)
    area = page.views.month.view.visualRect(index).toRectF()
    assert [
        piece.line.what
        for piece in delegate.pieces(area, page.views.month.model.day(index), page.views.month.model)
    ] == [
        What.ENTRY,
        What.ENTRY,
    ]


def test_more_than_a_cell_holds_opens_in_a_small_window(page, session, qtbot):
    for number in range(30):
        a_customer(f"Guest{number} Vega", occasions=(born(5, 28, 1990),))
    page.reader.forget()
    page.scope.go(dt.date(2026, 5, 28))
    index = page.views.month.model.index_of(dt.date(2026, 5, 28))
    place = page.views.month.view.visualRect(index).topLeft() + QPoint(30, Measure.normal().top + 10)

    qtbot.mouseClick(page.views.month.view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    popover = page.findChild(DayPopover)
    assert popover is not None
    assert len(popover.rows.rows) == 30
    popover.close()


def test_week_year_and_list_show_the_same_day(page):
    titles = {}
    for view in View:
        page.scope.go(FRIDAY, view)
        titles[view] = page.header._title.text()

    assert titles == {
        View.MONTH: "May 2026",
        View.WEEK: "May 11 to 17",
        View.YEAR: "2026",
        View.LIST: "May 2026",
    }
    assert page.scope.day == FRIDAY
    assert page.views.pane.entry.day == FRIDAY


def test_the_year_goes_from_month_to_month_with_the_arrows_and_opens_one(page):
    page.scope.go(dt.date(2026, 5, 31), View.YEAR)
    page.enter()

    press(page, Qt.Key.Key_Right)
    assert page.scope.day == dt.date(2026, 6, 1)
    assert page.views.pane.months[5].view.hasFocus()
    press(page, Qt.Key.Key_Return)

    assert (page.scope.view, page.scope.month) == (View.MONTH, dt.date(2026, 6, 1))


def test_the_list_finds_by_name_and_says_when_there_is_nobody(page, qtbot):
    page.commands.look_for()
    QTest.keyClicks(page.views.pane.search, "ruth")
    qtbot.waitUntil(lambda: len(page.views.pane.model.ids) == 2)

    QTest.keyClicks(page.views.pane.search, "xyz")

    qtbot.waitUntil(lambda: not page.views.pane.model.ids)
    assert page.views.pane._stack.currentIndex() == 1


def test_back_leads_from_month_to_month_not_from_day_to_day(page, qtbot):
    with qtbot.assertNotEmitted(page.moved):
        press(page, Qt.Key.Key_Left)
    before = page.state()
    with qtbot.waitSignal(page.moved):
        press(page, Qt.Key.Key_PageDown)

    page.restore(before)

    assert page.state() == before == Spot(dt.date(2026, 5, 14), View.MONTH)


@pytest.mark.parametrize(
    ("width", "beside"), [(Width.WIDE, True), (Width.NARROW, False), (Width.COMPACT, None)]
)
def test_the_agenda_stands_beside_below_or_over_the_grid(page, width, beside):
    page.arrange(Room(width))

    if beside is None:
        assert not page.agenda.isVisible()
        press(page, Qt.Key.Key_Return)
        assert page.agenda.isVisible()
        QTest.keyClick(page.agenda.day, Qt.Key.Key_Escape)
        assert not page.place.slide.is_open
        assert page.views.month.view.hasFocus()
    else:
        orientation = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        assert page.splitter.orientation() is orientation
        assert page.agenda.later.isVisible() is not beside


def test_week_numbers_and_the_first_day_follow_the_settings(page, session):
    assert not page.views.month.view.verticalHeader().isVisible()
    session.change_settings(week_numbers=True, first_weekday=7)

    assert page.views.month.view.verticalHeader().isVisible()
    assert page.views.month.model.first == dt.date(2026, 4, 26)
    assert page.views.month.model.headerData(0, Qt.Orientation.Vertical) == "18"


def test_a_long_day_leads_to_the_list(page):
    assert MORE not in [row.id for row in page.agenda.day.rows.rows if isinstance(row, AgendaRow)]

    page.agenda.all_wanted.emit(FRIDAY)

    assert page.scope.view is View.LIST
    assert page.views.pane.entry.day == FRIDAY


def test_without_a_sidebar_a_menu_says_what_to_show(page, qtbot):
    assert page.header.show_button.isHidden()
    page.arrange(Room(Width.NARROW))
    assert page.header.show_button.isVisible()

    page.header.show_button.click()
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == "Birthdays").trigger()

    assert Kind.BIRTHDAY in page.scope.hidden
    assert of_day(page) == []


@pytest.mark.parametrize("wide", [80, 100, 120, 300])
def test_a_week_names_a_holiday_in_whole_however_narrow_its_days_are(page, wide):
    grid = page.views.grid.grid
    day = page.reader.days(SATURDAY, SATURDAY)[SATURDAY]

    holiday = WeekDelegate().pieces(QRectF(0, 0, wide, 600), day, grid)[0]

    below = holiday.line.below.split("\n")
    assert " ".join([holiday.words, *below[:-1]]).strip() == "Armed Forces Day"
    assert (len(below) > 1) == (wide < 300)


@pytest.mark.parametrize("wide", [70, 90, 110, 300])
def test_a_week_cuts_no_name_however_narrow_its_days_are(page, wide):
    a_customer("Bartholomew Okonkwo", occasions=(born(5, 16, 1980),))
    day = page.reader.days(SATURDAY, SATURDAY)[SATURDAY]
    room = text.width("Bartholomew", Type.META)

    piece = WeekDelegate().pieces(QRectF(0, 0, wide, 600), day, page.views.grid.grid)[-1]

    measure = Measure.tall()
    beside = piece.area.width() - reserved(piece.line, measure)
    assert text.width(piece.words, Type.META_MEDIUM) <= beside
    name = piece.words or piece.line.below.split("\n")[0]
    is_narrow = piece.area.width() - look.px(12) < room
    assert name.startswith("Bar" if is_narrow else "Bartholomew")
    assert ("\u2026" in name) == is_narrow
