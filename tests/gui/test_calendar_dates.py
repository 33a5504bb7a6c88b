"""Dates put in, changed, moved and deleted in the calendar; what else can be done with an entry."""

import datetime as dt

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui.calendar.dragging import is_movable
from cardkeeper.gui.calendar.entry_menus import show_entry_menu
from cardkeeper.gui.calendar.move_dialog import MoveDialog
from cardkeeper.gui.calendar.occasion_dialog import OccasionDialog, Wanted, open_occasion
from cardkeeper.gui.problem.dialogs import PutRightDialog
from cardkeeper.services.occasions import occasions
from cardkeeper.services.touch import notes, problems
from tests.books import library
from tests.factories import TUESDAY
from tests.gui.calendar_on_show import FRIDAY, entry_on, of_day, page, press, session

__all__ = ["library", "page", "session"]


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


def _pull(widget: QWidget, place: QPoint) -> None:
    """Move the mouse with its button held: Qt's own way of testing holds none."""
    held, over = Qt.MouseButton.LeftButton, widget.mapToGlobal(place)
    moved = QMouseEvent(
        QEvent.Type.MouseMove, place.toPointF(), over.toPointF(), held, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, moved)


def test_a_drag_that_is_given_up_leaves_the_day_it_began_on(page, session, monkeypatch):
    person_id = entry_on(page, FRIDAY).person_id
    graduation = PartialDate.of(dt.date(2026, 5, 21))
    session.apply(occasions.add("person_id", person_id, OccasionKind.GRADUATION, graduation, TUESDAY))
    page.scope.choose(dt.date(2026, 5, 21))
    view = page.views.month.view
    page.grab()

    def wander(drag: QDrag, _action: Qt.DropAction) -> Qt.DropAction:
        over = view.visualRect(view.grid.index_of(dt.date(2026, 5, 27))).center()
        hands = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        for kind in (QDragEnterEvent, QDragMoveEvent):
            passing = kind(over, Qt.DropAction.MoveAction, drag.mimeData(), *hands)
            QApplication.sendEvent(view.viewport(), passing)
        assert view.day == dt.date(2026, 5, 27)
        QApplication.sendEvent(view.viewport(), QDragLeaveEvent())
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", wander)
    cell = view.visualRect(view.grid.index_of(dt.date(2026, 5, 21)))
    places = (QPoint(cell.center().x(), y) for y in range(cell.top(), cell.bottom()))
    start = next(place for place in places if view.piece_at(place))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    _pull(view.viewport(), start + QPoint(60, 0))

    assert view.day == dt.date(2026, 5, 21)
    assert entry_on(page, dt.date(2026, 5, 21)).what == "Graduates"


def test_a_promise_is_put_off_and_a_call_is_done(page, session):
    person_id = entry_on(page, FRIDAY).person_id
    session.apply(problems.log(person_id, "Wrong rate", TUESDAY, promise="Call", due_on=dt.date(2026, 5, 19)))
    session.apply(notes.add(person_id, "Ask about the dog", TUESDAY, remind_on=dt.date(2026, 5, 18)))
    page.entries.move_to(entry_on(page, dt.date(2026, 5, 19)), dt.date(2026, 5, 25))
    page.entries.finish(entry_on(page, dt.date(2026, 5, 18)))

    assert entry_on(page, dt.date(2026, 5, 25)).what == "Call"
    assert entry_on(page, dt.date(2026, 5, 18)).mark.value == "done"


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
