"""The calendar by mouse and keyboard: days, months, the list, dates put in, moved and deleted."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui import ask
from cardkeeper.gui.calendar.agenda_rows import MORE, AgendaRow
from cardkeeper.gui.calendar.cell import Measure, What
from cardkeeper.gui.calendar.day_popover import DayPopover
from cardkeeper.gui.calendar.dragging import is_movable
from cardkeeper.gui.calendar.entry_menus import show_entry_menu
from cardkeeper.gui.calendar.move_dialog import MoveDialog
from cardkeeper.gui.calendar.occasion_dialog import OccasionDialog, Wanted, open_occasion
from cardkeeper.gui.calendar.page import CalendarPage, Spot
from cardkeeper.gui.calendar.scope import View
from cardkeeper.gui.calendar.wall_dialog import WallDialog, open_wall_calendar
from cardkeeper.gui.calendar.week_delegate import WeekDelegate
from cardkeeper.gui.problem.dialogs import PutRightDialog
from cardkeeper.gui.room import WIDE, Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Kind
from cardkeeper.services.book import library as books
from cardkeeper.services.due import planning
from cardkeeper.services.occasions import occasions
from cardkeeper.services.touch import notes, problems
from tests.books import library
from tests.factories import TUESDAY, a_customer, born

__all__ = ["library"]

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


def test_a_date_is_put_in_by_keyboard_and_taken_back(page, session, qtbot):
    page.verbs()["occasion"]()
    dialog = page.findChild(OccasionDialog)
    qtbot.waitUntil(dialog.form.who.line.hasFocus)
    QTest.keyClicks(dialog.form.who.line, "priya")
    QTest.keyClick(dialog.form.who.line, Qt.Key.Key_Tab)
    dialog.form.kind.setCurrentIndex(dialog.form.kind.findData("graduation"))
    dialog.form.date.line.setFocus()
    dialog.form.date.line.selectAll()
    QTest.keyClicks(dialog.form.date.line, "may 22 2026")
    QTest.keyClick(dialog.form.date.line, Qt.Key.Key_Return)

    assert entry_on(page, dt.date(2026, 5, 22)).what == "Graduates"
    assert session.undo_label == "Add date"
    session.undo()
    assert not page.reader.days(dt.date(2026, 5, 22), dt.date(2026, 5, 22))[dt.date(2026, 5, 22)].entries


def test_what_is_missing_is_said_at_each_field_and_nothing_is_written(page, session):
    dialog = open_occasion(page, session)
    dialog.form.kind.setCurrentIndex(dialog.form.kind.findData("other"))

    dialog.accept()

    assert dialog.form.who.problem == "Say who it is."
    assert dialog.form.label.problem == "Say in a word or two what the day is."
    assert "Nov 23" in dialog.form.date.problem
    assert not session.undo_label
    dialog.reject()


def test_the_same_date_twice_is_refused_in_words(page, session):
    person_id = entry_on(page, FRIDAY).person_id
    dialog = open_occasion(page, session, Wanted(person_id, "Priya Raman", FRIDAY))

    dialog.accept()

    assert "there already" in dialog._message.words
    dialog.reject()


def test_the_rule_for_29_february_is_asked_only_there(page, session):
    dialog = open_occasion(page, session, Wanted(entry_on(page, FRIDAY).person_id, "Priya Raman"))
    dialog.form.kind.setCurrentIndex(dialog.form.kind.findData("name-day"))
    dialog.form.date.line.setText("feb 28")
    assert dialog.form.leap_field.isHidden()

    dialog.form.date.line.setText("feb 29")
    dialog.form.leap.setCurrentIndex(dialog.form.leap.findData("mar-1"))
    assert not dialog.form.leap_field.isHidden()
    dialog.accept()

    assert entry_on(page, dt.date(2027, 3, 1)).kind == "name-day"


def test_a_known_date_is_changed_and_deleted_from_its_window(page, session):
    entry = entry_on(page, FRIDAY)
    dialog = open_occasion(page, session, occasion_id=entry.ref)
    assert dialog.form.date.line.text() == "May 15, 1986"
    dialog.form.date.line.setText("May 16, 1986")
    dialog.accept()
    assert entry_on(page, dt.date(2026, 5, 16)).name == "Priya Raman"

    open_occasion(page, session, occasion_id=entry.ref).delete()

    assert not page.reader.days(dt.date(2026, 5, 16), dt.date(2026, 5, 16))[dt.date(2026, 5, 16)].entries
    session.undo()
    assert entry_on(page, dt.date(2026, 5, 16)).name == "Priya Raman"


def test_delete_in_the_agenda_takes_the_date_and_undo_brings_it_back(page, session):
    press(page, Qt.Key.Key_Space)
    page.agenda.show_entry(entry_on(page, FRIDAY))

    QTest.keyClick(page.agenda.day, Qt.Key.Key_Delete)

    assert of_day(page) == [("Ruth Vega", "Turns 46")]
    session.undo()
    assert len(of_day(page)) == 2


def test_a_birthday_is_put_on_another_day_for_one_year_only(page, session):
    entry = entry_on(page, FRIDAY)
    page.entries.move(entry)
    dialog = page.findChild(MoveDialog)
    dialog.date.line.setText("may 16")
    dialog.accept()

    assert entry_on(page, dt.date(2026, 5, 16)).is_moved
    assert (
        len(page.reader.days(dt.date(2027, 5, 15), dt.date(2027, 5, 15))[dt.date(2027, 5, 15)].entries) == 2
    )
    page.entries.move_back(entry_on(page, dt.date(2026, 5, 16)))
    page.scope.choose(FRIDAY)
    assert len(of_day(page)) == 2


def test_only_what_happens_once_can_be_dragged(page, session):
    person_id = entry_on(page, FRIDAY).person_id
    day = dt.date(2026, 5, 21)
    session.apply(
        occasions.add("person_id", person_id, OccasionKind.GRADUATION, PartialDate.of(day), TUESDAY)
    )

    assert not is_movable(entry_on(page, FRIDAY))
    assert is_movable(entry_on(page, day))
    page.views.month.dragging.dropped.emit(entry_on(page, day), dt.date(2026, 5, 23))
    assert entry_on(page, dt.date(2026, 5, 23)).what == "Graduates"
    session.undo()
    assert entry_on(page, day).what == "Graduates"


def test_a_promise_is_put_off_and_a_call_is_done(page, session):
    person_id = entry_on(page, FRIDAY).person_id
    session.apply(problems.log(person_id, "Wrong rate", TUESDAY, promise="Call", due_on=dt.date(2026, 5, 19)))
    session.apply(notes.add(person_id, "Ask about the dog", TUESDAY, remind_on=dt.date(2026, 5, 18)))
    page.entries.move_to(entry_on(page, dt.date(2026, 5, 19)), dt.date(2026, 5, 25))
    page.entries.finish(entry_on(page, dt.date(2026, 5, 18)))

    assert entry_on(page, dt.date(2026, 5, 25)).what == "Call"
    assert entry_on(page, dt.date(2026, 5, 18)).mark.value == "done"


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


def test_the_calendar_on_paper_begins_with_what_is_on_show_and_is_saved(page, qtbot, tmp_path, monkeypatch):
    page.scope.go(dt.date(2026, 6, 3))
    page.verbs()["calendar-sheet"]()
    dialog = page.findChild(WallDialog)
    assert not dialog.save_button.isEnabled()
    qtbot.waitUntil(dialog.save_button.isEnabled)
    target = tmp_path / "june.pdf"
    monkeypatch.setattr(ask, "choose_target", lambda *_arguments: target)

    dialog.save()

    assert dialog.month.month == dt.date(2026, 6, 1)
    assert target.read_bytes().startswith(b"%PDF")
    assert not dialog.isVisible()


def test_another_choice_is_another_page_and_the_last_one_counts(page, session, qtbot):
    dialog = open_wall_calendar(page, session)
    qtbot.waitUntil(dialog.save_button.isEnabled)
    month = dialog._made

    dialog.what.setCurrentIndex(dialog.what.findData("list"))
    dialog.month.on.click()

    assert not dialog.save_button.isEnabled()
    qtbot.waitUntil(dialog.save_button.isEnabled)
    assert dialog._made != month
    assert dialog.numbers.isHidden()
    dialog.reject()
    assert open_wall_calendar(page, session).what.currentData() == "list"


def test_what_was_put_in_or_moved_comes_into_view(page, session):
    page.entries.add(dt.date(2026, 9, 9))
    dialog = page.findChild(OccasionDialog)
    dialog.form.who.choose(entry_on(page, FRIDAY).person_id, "Priya Raman")
    dialog.form.kind.setCurrentIndex(dialog.form.kind.findData("graduation"))
    dialog.form.date.line.setText("sep 10 2027")
    dialog.accept()

    assert (page.scope.day, page.scope.month) == (dt.date(2027, 9, 10), dt.date(2027, 9, 1))
    page.entries.move_to(entry_on(page, dt.date(2027, 9, 10)), dt.date(2027, 9, 12))
    assert page.scope.day == dt.date(2027, 9, 12)


def test_without_a_sidebar_a_menu_says_what_to_show(page, qtbot):
    assert page.header.show_button.isHidden()
    page.arrange(Room(Width.NARROW))
    assert page.header.show_button.isVisible()

    page.header.show_button.click()
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == "Birthdays").trigger()

    assert Kind.BIRTHDAY in page.scope.hidden
    assert of_day(page) == []


def offered(page) -> list[str]:
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    found = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    return found


def test_the_menu_of_an_entry_offers_what_fits_it(page, session):
    person_id = entry_on(page, FRIDAY).person_id
    session.apply(problems.log(person_id, "Wrong rate", TUESDAY, due_on=dt.date(2026, 5, 19)))

    show_entry_menu(page.entries, entry_on(page, FRIDAY), page.mapToGlobal(QPoint(50, 50)))
    assert offered(page) == [
        "Open the customer",
        "Change this date",
        "Put it on another day",
        "Leave it out this year",
        "Delete this date",
    ]
    show_entry_menu(page.entries, entry_on(page, dt.date(2026, 5, 19)), page.mapToGlobal(QPoint(50, 50)))
    assert offered(page) == ["Open the customer", "Done", "Look at the problem", "Put it on another day"]


def test_a_promise_kept_is_put_right_in_its_window(page, session):
    person_id = entry_on(page, FRIDAY).person_id
    session.apply(problems.log(person_id, "Wrong rate", TUESDAY, due_on=dt.date(2026, 5, 19)))

    page.entries.finish(entry_on(page, dt.date(2026, 5, 19)))

    dialog = page.findChild(PutRightDialog)
    dialog.accept()
    day = dt.date(2026, 5, 19)
    marks = {entry.kind: entry.mark.value for entry in page.reader.days(day, day)[day].entries}
    assert marks["touch"] == "done"
    assert entry_on(page, dt.date(2026, 5, 26)).name == "Call Priya Raman"


@pytest.mark.parametrize("wide", [80, 100, 120, 300])
def test_a_week_names_a_holiday_in_whole_however_narrow_its_days_are(page, wide):
    grid = page.views.grid.grid
    day = page.reader.days(SATURDAY, SATURDAY)[SATURDAY]

    holiday = WeekDelegate().pieces(QRectF(0, 0, wide, 600), day, grid)[0]

    below = holiday.line.below.split("\n")
    assert " ".join([holiday.words, *below[:-1]]) == "Armed Forces Day"
    assert (len(below) > 1) == (wide < 300)
