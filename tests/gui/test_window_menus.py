"""Menus and keys of the window, and Undo."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.menu import MENUS, Entry, Submenu
from tests.gui.small_window import CTRL, all_actions, desk, window

__all__ = ["window"]


class TestMenus:
    def test_every_command_is_in_a_menu_with_its_keys(self, window: MainWindow) -> None:
        in_menus = {action.objectName() for action in all_actions(window)}

        assert set(window.actions_of) <= in_menus

    @pytest.mark.parametrize(
        ("key", "keys"),
        [
            ("today", "Ctrl+1"),
            ("mailings", "Ctrl+5"),
            ("search", "Ctrl+K"),
            ("find", "Ctrl+F"),
            ("customer", "Ctrl+N"),
            ("note", "Ctrl+Shift+N"),
            ("occasion", "Ctrl+Shift+O"),
            ("print", "Ctrl+P"),
            ("undo", "Ctrl+Z"),
            ("design", "Ctrl+D"),
            ("message", "Ctrl+E"),
            ("mailed", "Ctrl+Shift+M"),
            ("go-today", "Ctrl+T"),
            ("import", "Ctrl+I"),
            ("preferences", "Ctrl+,"),
            ("larger", "Ctrl++"),
            ("smaller", "Ctrl+-"),
            ("normal", "Ctrl+0"),
            ("edit-value", "F2"),
            ("next-pane", "F6"),
            ("previous-pane", "Shift+F6"),
            ("back", "Alt+Left"),
            ("forward", "Alt+Right"),
            ("sidebar", "F9"),
            ("tick", "Space"),
            ("open", "Return"),
            ("skip", "Del"),
            ("delete", "Del"),
        ],
    )
    def test_the_keyboard_map(self, window: MainWindow, key: str, keys: str) -> None:
        """ui/spec.md section 6.1."""
        assert QKeySequence(keys) in window.actions_of[key].shortcuts()

    def test_no_two_commands_share_keys_in_the_same_place(self, window: MainWindow) -> None:
        taken: dict[str, list[str]] = {}
        for key in window.actions_of:
            action = window.actions_of[key]
            if action.shortcutContext() is Qt.ShortcutContext.WindowShortcut:
                for sequence in action.shortcuts():
                    taken.setdefault(sequence.toString(), []).append(key)

        assert {keys: who for keys, who in taken.items() if len(who) > 1} == {}

    def test_no_letter_alone_is_a_shortcut(self, window: MainWindow) -> None:
        """They would swallow jumping to a name by typing (WCAG 2.1.4)."""
        alone = [
            sequence.toString()
            for key in window.actions_of
            for sequence in window.actions_of[key].shortcuts()
            if len(sequence.toString()) == 1
        ]

        assert alone == []

    def test_underlined_letters_are_unique_within_a_menu(self) -> None:
        for words, menu in MENUS:
            letters = [
                item.words[item.words.index("&") + 1].lower()
                for item in menu
                if isinstance(item, Entry | Submenu)
            ]
            assert len(letters) == len(set(letters)), words

    def test_what_nobody_answers_is_grey(self, window: MainWindow) -> None:
        assert window.actions_of["skip"].isEnabled()
        window.navigation.go("calendar")
        assert not window.actions_of["skip"].isEnabled()
        assert not window.actions_of["import"].isEnabled()

    def test_a_page_answers_its_verbs(self, window: MainWindow) -> None:
        window.actions_of["skip"].trigger()

        assert desk(window).skipped == [0]

    def test_a_command_that_is_not_in_the_table_is_a_mistake(self, window: MainWindow) -> None:
        with pytest.raises(KeyError):
            window.actions_of.bind("fly", lambda: None)

    def test_while_the_book_is_written_the_page_offers_nothing(
        self, window: MainWindow, qtbot: QtBot
    ) -> None:

        go_on = threading.Event()
        task = window.session.run(lambda _progress: go_on.wait(60))
        assert not window.actions_of["skip"].isEnabled()
        with qtbot.waitSignal(window.session.busy_changed):
            go_on.set()

        assert window.actions_of["skip"].isEnabled()
        del task


class TestUndo:
    def change(self, done: list[str]) -> Change:
        return Change(
            "mark 7 cards as mailed",
            Touched.CARDS,
            undo=lambda: Change("mark 7 cards as mailed", Touched.CARDS, message="7 cards are back"),
            message="7 cards marked as mailed",
        )

    def test_the_menu_names_the_step(self, window: MainWindow) -> None:
        assert not window.actions_of["undo"].isEnabled()

        window.session.apply(self.change([]))

        assert window.actions_of["undo"].text() == "&Undo mark 7 cards as mailed"
        assert window.actions_of["undo"].isEnabled()

    def test_a_toast_tells_it_and_offers_the_way_back(self, window: MainWindow) -> None:
        window.session.apply(self.change([]))
        assert window.toast.words == "7 cards marked as mailed"
        assert (window.toast.act.text(), window.toast.act.keys) == ("Undo", "Ctrl Z")

        window.toast.act.click()

        assert window.toast.words == "7 cards are back"
        assert window.toast.act.text() == "Redo"

    def test_ctrl_z_works_long_after_the_toast(self, window: MainWindow) -> None:
        window.session.apply(self.change([]))
        window.toast.hide()
        desk(window).preview.setFocus()
        QTest.keyClick(desk(window).preview, Qt.Key.Key_Z, CTRL)

        assert window.session.redo_label == "mark 7 cards as mailed"

    def test_no_toast_offers_to_take_back_what_came_before_a_silent_step(
        self, window: MainWindow, qtbot: QtBot
    ) -> None:
        window.session.apply(self.change([]))
        window.session.apply(Change("edit address", Touched.ADDRESSES, undo=self.change([]).undo))

        qtbot.waitUntil(lambda: not window.toast.isVisible())
