"""The window: places, menus, keys, panes, room, and what it remembers."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cardkeeper.gui.keyboard import KeyboardDialog
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.session import Session
from cardkeeper.gui.theme import Appearance, TextSize
from tests.gui.small_window import ALT, CTRL, Almanac, Desk, desk, window

__all__ = ["window"]


class TestPlaces:
    def test_a_place_is_built_when_it_is_first_gone_to(self, window: MainWindow) -> None:
        assert Desk.built == ["Desk"]

        window.navigation.go("calendar")
        window.navigation.go("today")
        window.navigation.go("calendar")

        assert Desk.built == ["Desk", "Almanac"]

    def test_ctrl_and_a_number_go_to_a_place(self, window: MainWindow) -> None:
        QTest.keyClick(window, Qt.Key.Key_2, CTRL)

        assert isinstance(window.page, Almanac)
        assert window.windowTitle() == "Calendar"

    def test_places_nobody_made_are_not_offered(self, window: MainWindow) -> None:
        assert not window.actions_of["studio"].isEnabled()
        assert window.sidebar.places.model.rowCount() == 3

    def test_the_sidebar_leads_there_with_arrows(self, window: MainWindow) -> None:
        window.sidebar.places.view.setFocus()
        QTest.keyClick(window.sidebar.places.view, Qt.Key.Key_Down)

        assert isinstance(window.page, Almanac)

    def test_arriving_puts_the_keyboard_where_work_starts(self, window: MainWindow) -> None:
        QTest.keyClick(window, Qt.Key.Key_3, CTRL)

        assert QApplication.focusWidget() is desk(window).list

    def test_back_and_forward_go_through_places_and_people(self, window: MainWindow) -> None:
        desk(window).meet(7)
        window.navigation.go("calendar")
        QTest.keyClick(window, Qt.Key.Key_Left, ALT)
        assert (desk(window).person, type(window.page)) == (7, Desk)

        QTest.keyClick(window, Qt.Key.Key_Left, ALT)
        assert desk(window).person == 0
        assert not window.actions_of["back"].isEnabled()

        QTest.keyClick(window, Qt.Key.Key_Right, ALT)
        QTest.keyClick(window, Qt.Key.Key_Right, ALT)
        assert isinstance(window.page, Almanac)
        assert not window.actions_of["forward"].isEnabled()

    def test_the_counts_beside_places_are_read_out(self, window: MainWindow) -> None:
        window.sidebar.set_counts({"today": 7, "customers": 1412})
        first = window.sidebar.places.model.index(0)

        assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Today, 7"
        assert window.sidebar.places.view.currentIndex().row() == 0


class TestSettings:
    def test_text_size_by_key_is_kept(self, window: MainWindow, session: Session) -> None:
        QTest.keyClick(window, Qt.Key.Key_Plus, CTRL)
        assert session.settings.text_size is TextSize.LARGE
        QTest.keyClick(window, Qt.Key.Key_0, CTRL)
        assert session.settings.text_size is TextSize.NORMAL

    def test_appearance_by_menu_is_ticked(self, window: MainWindow, session: Session) -> None:
        window.actions_of["appearance-dark"].trigger()

        assert session.settings.appearance is Appearance.DARK
        assert window.actions_of["appearance-dark"].isChecked()
        assert not window.actions_of["appearance-system"].isChecked()

    def test_the_list_of_keys_is_freed_when_it_is_closed(self, window: MainWindow, qtbot: QtBot) -> None:
        window.actions_of["keyboard"].trigger()
        dialog = window.findChild(KeyboardDialog)
        assert dialog is not None
        with qtbot.waitSignal(dialog.destroyed):
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

        assert window.findChild(KeyboardDialog) is None

    def test_copy_details_for_support_names_no_folder(self, window: MainWindow) -> None:
        window.actions_of["support"].trigger()

        words = QApplication.clipboard().text()
        assert words.startswith("CardKeeper ")
        assert "/" not in words

    def test_copy_belongs_to_the_field_with_the_focus(self, window: MainWindow) -> None:
        page = desk(window)
        page.list.setText("Priya")
        page.list.selectAll()
        page.list.setFocus()
        window.actions_of["copy"].trigger()

        assert QApplication.clipboard().text() == "Priya"
