"""Panes, room and sidebar of the window."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cardkeeper.gui import main_window
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.room import SMALLEST, Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.sidebar import PLACES, Saved
from cardkeeper.gui.views.side import SideList, SideRow
from tests.gui.small_window import Desk, Shown, desk, window

__all__ = ["window"]


class TestPanes:
    def test_f6_goes_from_pane_to_pane_and_round(self, window: MainWindow) -> None:
        page = desk(window)
        page.list.setFocus()
        QTest.keyClick(window, Qt.Key.Key_F6)
        assert QApplication.focusWidget() is page.preview

        QTest.keyClick(window, Qt.Key.Key_F6)
        assert window.sidebar.isAncestorOf(QApplication.focusWidget())

        QTest.keyClick(window, Qt.Key.Key_F6)
        assert QApplication.focusWidget() is page.list

        QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert window.sidebar.isAncestorOf(QApplication.focusWidget())

    def test_a_pane_remembers_where_the_keyboard_was(self, window: MainWindow) -> None:
        window.sidebar.foot.setFocus()
        QTest.keyClick(window, Qt.Key.Key_F6)
        QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)

        assert QApplication.focusWidget() is window.sidebar.foot


class TestRoom:
    @pytest.mark.parametrize(
        ("width", "kind"),
        [
            (1920, Width.WIDE),
            (1360, Width.WIDE),
            (1359, Width.MEDIUM),
            (1180, Width.MEDIUM),
            (1179, Width.NARROW),
            (1024, Width.NARROW),
            (1023, Width.COMPACT),
            (880, Width.COMPACT),
            (600, Width.COMPACT),
        ],
    )
    def test_the_kinds_of_window(self, width: int, kind: Width) -> None:
        assert Room.of(QSize(width, 900)).width is kind

    def test_under_700_a_window_is_short(self) -> None:
        assert Room.of(QSize(1440, 699)).short
        assert not Room.of(QSize(1440, 700)).short

    def test_large_text_leaves_a_window_less_room(self) -> None:
        assert Room.of(QSize(1440, 900), 1.3) == Room(Width.NARROW, short=True)
        assert Room.of(QSize(1440, 920), 1.15) == Room(Width.MEDIUM)

    def test_narrow_windows_have_a_rail(self, window: MainWindow) -> None:
        assert window.sidebar.width() == 232
        window.resize(1100, 800)
        assert window.sidebar.width() == 60
        assert not desk(window).side.isVisible()

        window.resize(1200, 800)
        assert window.sidebar.width() == 232
        assert desk(window).side.isVisible()

    def test_short_windows_lose_the_second_line(self, window: MainWindow) -> None:
        line = desk(window).header._sentence
        assert line.isVisible()
        window.resize(1440, 640)
        assert not line.isVisible()

    def test_f9_folds_the_sidebar_and_it_stays_so(self, window: MainWindow, session: Session) -> None:
        QTest.keyClick(window, Qt.Key.Key_F9)
        assert window.sidebar.width() == 60
        assert not session.settings.sidebar

        QTest.keyClick(window, Qt.Key.Key_F9)
        assert window.sidebar.width() == 232

    def test_the_smallest_window_fits_a_laptop_at_200_percent(self, window: MainWindow) -> None:
        assert window.minimumSize() == QSize(880, 520)
        window.resize(880, 520)
        assert window.size() == QSize(880, 520)
        window.grab()

    def test_the_window_comes_back_where_it_was(
        self, window: MainWindow, session: Session, qtbot: QtBot
    ) -> None:
        window.resize(880, 555)
        window.close()

        again = MainWindow(session, {"today": Desk})
        qtbot.addWidget(again)
        assert again.size() == QSize(880, 555)

    def test_with_other_screens_it_comes_back_onto_one_of_them(
        self, window: MainWindow, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(main_window, "_geometry_keys", lambda: ("of two screens", "window/geometry"))
        window.setGeometry(4000, 3000, 1000, 700)
        window.close()
        monkeypatch.setattr(main_window, "_geometry_keys", lambda: ("of one screen", "window/geometry"))

        again = MainWindow(session, {"today": Desk})
        qtbot.addWidget(again)
        assert again.screen().availableGeometry().contains(again.pos())
        assert again.width() >= SMALLEST.width()


class TestSidebar:
    def test_the_foot_tells_the_truth(self, window: MainWindow) -> None:
        foot = window.sidebar.foot
        foot.tell(Saved.NO, "Not saved, the disk is full")

        interface = QAccessible.queryAccessibleInterface(foot)
        assert interface.text(QAccessible.Text.Name) == "Not saved, the disk is full"
        foot.grab()

    def test_ticks_are_told_by_id(self, qtbot: QtBot, shown: Shown) -> None:
        kinds = SideList("Show")
        kinds.set_rows([SideRow(4, "Birthdays", 17, ticked=True), SideRow(9, "Holidays", 3, ticked=False)])
        kinds.resize(200, 120)
        shown(kinds)
        place = kinds.view.visualRect(kinds.model.index_of(9)).center()

        with qtbot.waitSignal(kinds.ticked) as told:
            QTest.mouseClick(kinds.view.viewport(), Qt.MouseButton.LeftButton, pos=place)

        assert told.args == [9, True]
        kinds.grab()

    def test_a_list_is_as_high_as_its_lines(self, qtbot: QtBot) -> None:
        short, long = SideList("One"), SideList("Five")
        short.set_rows([SideRow(1, "Everyone")])
        long.set_rows([SideRow(number, "Group") for number in range(5)])
        for side in (short, long):
            qtbot.addWidget(side)

        assert long.view.height() == 5 * short.view.height()

    def test_every_place_has_an_icon_and_its_filled_twin(self) -> None:
        assert [place.icon_current.value for place in PLACES] == [
            f"{place.icon.value}-fill" for place in PLACES
        ]
