"""The pane that slides over a page: the keyboard goes in, stays in and comes back; nothing moves unasked."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cardkeeper.gui import motion
from cardkeeper.gui.tokens import Motion
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.sliding import SlidingPane


class Place(QWidget):
    """A page with a list and, beside it or over it, a pane of two fields."""

    def __init__(self) -> None:
        super().__init__()
        self.list, self.first, self.second = QLineEdit(), QLineEdit(), QLineEdit()
        self.pane = QWidget()
        column = QVBoxLayout(self.pane)
        column.addWidget(self.first)
        column.addWidget(self.second)
        self.beside = QHBoxLayout(self)
        self.beside.addWidget(self.list)
        self.beside.addWidget(self.pane)
        self.slide = SlidingPane(self.pane, self, "The card", width=300, home=lambda: self.list)
        self.resize(820, 490)

    @property
    def sheet(self) -> QWidget:
        return next(iter(self.slide.cover.findChildren(QWidget, options=Qt.FindDirectChildrenOnly)))


@pytest.fixture
def place(qtbot: QtBot, dressed: object) -> Place:
    made = Place()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.slide.take()
    made.list.setFocus()
    return made


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system whose user wants no motion."""
    monkeypatch.setattr(motion, "wants_less", lambda: True)


def focus() -> QWidget | None:
    return QApplication.focusWidget()


def test_it_is_out_of_sight_until_it_is_asked_for(place: Place, still: None) -> None:
    assert not place.pane.isVisible()

    place.slide.open()

    assert place.pane.isVisible()
    assert place.sheet.geometry().right() == place.rect().right()
    assert place.sheet.width() == 300


def test_the_keyboard_goes_in_stays_in_and_returns(place: Place, still: None) -> None:
    place.slide.open()
    assert focus() is place.first

    visited = set()
    for _press in range(6):
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
        visited.add(focus())
    assert place.list not in visited
    assert {place.first, place.second} < visited

    QTest.keyClick(place.second, Qt.Key.Key_Escape)
    assert not place.slide.is_open
    assert not place.pane.isVisible()
    assert focus() is place.list


def test_a_press_beside_it_closes_it_and_one_on_it_does_not(place: Place, still: None) -> None:
    place.slide.open()
    QTest.mouseClick(place.sheet, Qt.MouseButton.LeftButton, pos=QPoint(20, 480))
    assert place.slide.is_open

    QTest.mouseClick(place.slide.cover, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert not place.slide.is_open


def test_a_page_that_looks_elsewhere_uncovers_it(place: Place, still: None) -> None:
    place.slide.open()
    place.list.setFocus()

    assert not place.slide.is_open
    assert focus() is place.list


def test_with_room_beside_the_page_the_keyboard_is_nowhere_out_of_sight(place: Place, still: None) -> None:
    place.slide.open()
    back = next(each for each in place.sheet.findChildren(Button))
    back.setFocus()

    place.slide.let_go(place.beside.addWidget)

    assert focus() is place.list
    assert place.pane.isVisible()


def test_while_it_is_open_back_leads_to_the_page(place: Place, still: None) -> None:
    assert place.slide.verbs() == {}
    place.slide.open()

    place.slide.verbs()["back"]()
    assert not place.slide.is_open


def test_it_takes_its_time_and_less_where_less_motion_is_asked(
    place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.slide.open()
    assert place.slide.cover.shown < 1
    with qtbot.waitSignal(place.slide._motion.finished):
        pass
    assert place.slide.cover.shown == 1
    assert (place.slide._motion.duration(), Motion.COLLAPSE) == (180, 180)
    place.slide.shut()

    monkeypatch.setattr(motion, "wants_less", lambda: True)
    place.slide.open()
    assert place.slide.cover.shown == 1


def test_whoever_types_goes_on_typing_when_the_window_grows_or_shrinks(place: Place, still: None) -> None:
    place.slide.open()
    place.second.setFocus()

    place.slide.let_go(place.beside.addWidget)
    assert not place.slide.is_open
    assert not place.slide.cover.isVisible()
    assert focus() is place.second

    place.slide.take()
    assert place.slide.is_open
    assert place.sheet.geometry().right() == place.rect().right()
    assert focus() is place.second


def test_it_follows_the_size_of_the_page_and_leaves_some_of_it_free(place: Place, still: None) -> None:
    place.slide.open()
    place.resize(320, 400)

    assert place.slide.cover.size() == place.size()
    assert place.sheet.x() >= 48
    assert place.sheet.geometry().right() == place.rect().right()


def test_read_from_right_to_left_it_comes_from_the_left(place: Place, still: None) -> None:
    place.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    place.slide.open()

    assert place.sheet.x() == 0


def test_another_place_in_view_closes_it(place: Place, still: None) -> None:
    place.slide.open()
    place.hide()

    assert not place.slide.is_open


def test_screen_readers_hear_what_it_is_and_the_way_back(place: Place) -> None:
    interface = QAccessible.queryAccessibleInterface(place.sheet)

    assert interface.role() is QAccessible.Role.Pane
    assert interface.text(QAccessible.Text.Name) == "The card"
    assert place.sheet.back.accessibleName() == "Back to the page"
