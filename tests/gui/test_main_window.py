"""The window: places, menus, keys, panes, room, and what it remembers."""

import threading
from collections.abc import Callable, Mapping
from typing import ClassVar

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui import main_window
from cardkeeper.gui.keyboard import KeyboardDialog
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.menu import MENUS, Entry, Submenu
from cardkeeper.gui.page import Header, Page
from cardkeeper.gui.room import SMALLEST, Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.sidebar import PLACES, Saved
from cardkeeper.gui.theme import Appearance, TextSize
from cardkeeper.gui.views.side import SideList, SideRow
from cardkeeper.gui.widgets.buttons import Button

Shown = Callable[[QWidget], QWidget]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Desk(Page):
    """A page as small as it gets: a list, a preview, and a person in view."""

    built: ClassVar[list[str]] = []

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        Desk.built.append(type(self).__name__)
        self.header = Header("Tuesday, May 12", "7 cards are ready to print.")
        self.list, self.preview = QLineEdit(), Button("Change design")
        self.list.setAccessibleName("Queue")
        self.person = 0
        self.skipped: list[int] = []
        self.side = SideList("Coming up")
        self.side.set_rows([SideRow(1, "Memorial Day", note="May 25")])
        column = QVBoxLayout(self)
        for widget in (self.header, self.list, self.preview):
            column.addWidget(widget)

    def section(self) -> QWidget | None:
        return self.side

    def panes(self) -> list[QWidget]:
        return [self.list, self.preview]

    def verbs(self) -> Mapping[str, Callable[[], object]]:
        return {"skip": lambda: self.skipped.append(self.person)}

    def state(self) -> object:
        return self.person

    def restore(self, state: object) -> None:
        assert isinstance(state, int)
        self.person = state

    def meet(self, person: int) -> None:
        self.person = person
        self.moved.emit()

    def arrange(self, room: Room) -> None:
        super().arrange(room)
        self.header.arrange(room)

    def enter(self) -> None:
        self.list.setFocus()


class Almanac(Desk):
    def verbs(self) -> Mapping[str, Callable[[], object]]:
        return {}


@pytest.fixture
def window(session: Session, shown: Shown, own_folder: object) -> MainWindow:
    Desk.built.clear()
    made = MainWindow(session, {"today": Desk, "calendar": Almanac, "customers": Desk})
    made.resize(1440, 900)
    made.navigation.go("today")
    shown(made)
    return made


def desk(window: MainWindow) -> Desk:
    assert isinstance(window.page, Desk)
    return window.page


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


class TestMenus:
    def test_every_command_is_in_a_menu_with_its_keys(self, window: MainWindow) -> None:
        in_menus = {action.objectName() for action in all_actions(window)}

        assert set(window.actions_of.keys()) <= in_menus

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
        for key in window.actions_of.keys():  # noqa: SIM118 - not a dict
            action = window.actions_of[key]
            if action.shortcutContext() is Qt.ShortcutContext.WindowShortcut:
                for sequence in action.shortcuts():
                    taken.setdefault(sequence.toString(), []).append(key)

        assert {keys: who for keys, who in taken.items() if len(who) > 1} == {}

    def test_no_letter_alone_is_a_shortcut(self, window: MainWindow) -> None:
        """They would swallow jumping to a name by typing (WCAG 2.1.4)."""
        alone = [
            sequence.toString()
            for key in window.actions_of.keys()  # noqa: SIM118 - not a dict
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


def all_actions(window: MainWindow) -> list[QKeySequence]:
    found = []
    for menu in window.menuBar().findChildren(QMenu):
        found += menu.actions()
    return found
