"""The controls, used as people use them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFocusFrame, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cardkeeper.core.dates import PartialDate
from cardkeeper.gui import look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.page import Header
from cardkeeper.gui.style import RING
from cardkeeper.gui.widgets.buttons import Button, Switch
from cardkeeper.gui.widgets.empty import EmptyState, Sign
from cardkeeper.gui.widgets.fields import ComboBox, DateField, Field, LineEdit, NoteEdit
from cardkeeper.gui.widgets.labels import ElidedLabel, ParagraphLabel, PlainLabel, tip
from cardkeeper.gui.widgets.panels import FlowLayout, Splitter
from cardkeeper.gui.widgets.popover import Popover
from cardkeeper.gui.widgets.progress import time_left
from cardkeeper.gui.widgets.search import SearchField
from cardkeeper.gui.widgets.segmented import SegmentedControl

Shown = Callable[[QWidget], QWidget]


def spoken(widget: QWidget) -> str:
    """The name a screen reader reads out."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def role(widget: QWidget) -> QAccessible.Role:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.role()


class TestFocusRing:
    def test_it_is_whole_where_a_button_fills_what_it_lies_in(self, shown: Shown, qtbot: QtBot) -> None:
        page, holder = QWidget(), QWidget()
        around, within = QVBoxLayout(page), QVBoxLayout(holder)
        around.setContentsMargins(20, 20, 20, 20)
        within.setContentsMargins(0, 0, 0, 0)
        first, button = Button("Edit message"), Button("Change design")
        around.addWidget(first)
        around.addWidget(holder)
        within.addWidget(button)
        shown(page)
        first.setFocus()
        QTest.keyClick(first, Qt.Key.Key_Tab)

        def is_whole() -> bool:
            ring = page.findChild(QFocusFrame)
            around_it = QRect(button.mapTo(page, QPoint()), button.size()).adjusted(-RING, -RING, RING, RING)
            return ring is not None and ring.parentWidget() is page and ring.geometry() == around_it

        qtbot.waitUntil(is_whole)


class TestHeader:
    def test_its_sentence_goes_on_below_where_the_room_is_short(self, shown: Shown, qtbot: QtBot) -> None:
        page, header = QWidget(), Header()
        column = QVBoxLayout(page)
        column.addWidget(header)
        column.addStretch()
        header.add_tool(Button("Nothing to print", v="primary", tall="action"))
        said = "Nothing to print this week. 1 card of next week needs something from you."
        header.tell("Sunday, November 22", said)
        shown(page)
        page.resize(460, 300)
        sentence = next(label for label in header.findChildren(PlainLabel) if label.text() == said)

        def is_whole() -> bool:
            return sentence.width() < 440 and sentence.height() >= 2 * look.line_height(sentence.role)

        qtbot.waitUntil(is_whole)
        assert header.rect().contains(sentence.geometry())


class TestLabels:
    def test_a_name_with_angle_brackets_stays_as_it_is(self, qtbot: QtBot) -> None:
        label = PlainLabel("<img src=x> & Sons")
        qtbot.addWidget(label)

        assert label.textFormat() is Qt.TextFormat.PlainText
        assert label.text() == "<img src=x> & Sons"

    def test_a_tool_tip_shows_markup_as_text(self) -> None:
        assert tip("Tom & Lucia") == "Tom & Lucia"
        assert tip("<b>Bob</b>") == "<span>&lt;b&gt;Bob&lt;/b&gt;</span>"

    def test_a_cut_name_is_told_whole_in_the_tool_tip(self, qtbot: QtBot) -> None:
        label = ElidedLabel("Bartholomew Featherstonehaugh of the Chamber")
        qtbot.addWidget(label)
        label.resize(80, 20)
        label.show()
        assert label.toolTip() == label.text()

        label.resize(600, 20)
        assert label.toolTip() == ""

    def test_a_paragraph_is_higher_where_it_is_narrower(self, qtbot: QtBot) -> None:
        label = ParagraphLabel("No occasions and nothing to mail. Next up is Deshawn Carter on Sunday.")
        qtbot.addWidget(label)

        assert label.heightForWidth(150) > label.heightForWidth(400)


class TestButtons:
    def test_an_ampersand_in_a_name_is_an_ampersand(self, qtbot: QtBot) -> None:
        button = Button("Print for Tom & Lucia")
        qtbot.addWidget(button)

        assert button.words() == "Print for Tom & Lucia"
        assert button.shortcut().isEmpty()
        assert spoken(button) == "Print for Tom & Lucia"

    def test_an_icon_alone_has_a_name(self, qtbot: QtBot) -> None:
        button = Button(icon=Icon.PLUS, v="icon", name="Add")
        qtbot.addWidget(button)

        assert spoken(button) == "Add"
        assert button.width() == button.height() == look.px(32)

    def test_a_button_follows_its_action(self, qtbot: QtBot) -> None:
        action, done = QAction("Print cards"), []
        action.setShortcut("Ctrl+P")
        action.triggered.connect(lambda: done.append(1))
        button = Button("Print 7 cards").follow(action)
        qtbot.addWidget(button)
        assert "Ctrl+P" in button.toolTip()

        action.setEnabled(False)
        assert not button.isEnabled()
        action.setEnabled(True)
        button.click()
        assert done == [1]

    @pytest.mark.parametrize(("tall", "height"), [("action", 38), ("", 32), ("small", 26)])
    def test_the_three_heights(self, qtbot: QtBot, tall: str, height: int) -> None:
        button = Button("Print", tall=tall)
        qtbot.addWidget(button)

        assert button.sizeHint().height() == height

    def test_a_switch_is_a_check_box_to_screen_readers(self, qtbot: QtBot) -> None:
        switch = Switch("Week numbers")
        qtbot.addWidget(switch)
        switch.show()

        QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(8, switch.height() // 2))
        assert switch.isChecked()
        assert role(switch) is QAccessible.Role.CheckBox
        switch.grab()


class TestSegmentedControl:
    @pytest.fixture
    def control(self, qtbot: QtBot) -> SegmentedControl:
        made = SegmentedControl([("month", "Month"), ("week", "Week"), ("year", "Year")], "Show")
        qtbot.addWidget(made)
        made.show()
        return made

    def test_arrows_move_the_choice(self, control: SegmentedControl, qtbot: QtBot) -> None:
        first = control.findChildren(QWidget)[0]
        control.activateWindow()
        first.setFocus()

        with qtbot.waitSignal(control.chosen) as told:
            QTest.keyClick(first, Qt.Key.Key_Right)

        assert told.args == ["week"]
        assert control.key == "week"

    def test_the_mouse_chooses_anywhere_in_a_word(self, control: SegmentedControl, qtbot: QtBot) -> None:
        last = [child for child in control.children() if isinstance(child, QWidget)][-1]
        with qtbot.waitSignal(control.chosen) as told:
            QTest.mouseClick(last, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))

        assert told.args == ["year"]

    def test_each_word_is_a_radio_button_that_knows_its_place(self, control: SegmentedControl) -> None:
        words = [child for child in control.children() if isinstance(child, QWidget)]

        assert [spoken(word) for word in words] == ["Month", "Week", "Year"]
        assert {role(word) for word in words} == {QAccessible.Role.RadioButton}
        assert words[1].accessibleDescription() == "2 of 3"

    def test_choosing_by_program_tells_nobody(self, control: SegmentedControl, qtbot: QtBot) -> None:
        with qtbot.assertNotEmitted(control.chosen):
            control.choose("year")

        assert control.key == "year"

    def test_narrow_windows_leave_an_option_out(self, control: SegmentedControl) -> None:
        control.offer(["week", "year"])

        assert control.key == "week"


class TestFields:
    def test_what_is_wrong_stands_below_and_is_read_out(self, qtbot: QtBot) -> None:
        field = Field("ZIP code", LineEdit())
        qtbot.addWidget(field)
        field.show()

        field.set_problem("A ZIP code has 5 digits")
        assert field.problem == "A ZIP code has 5 digits"
        assert field.editor.accessibleDescription() == "A ZIP code has 5 digits"
        assert spoken(field.editor) == "ZIP code"
        wrong = field.grab().toImage()

        field.set_problem("")
        assert field.problem == ""
        assert field.grab().toImage() != wrong

    def test_a_line_tells_when_it_is_left(self, qtbot: QtBot, shown: Shown) -> None:
        window = QWidget()
        column = QVBoxLayout(window)
        first, second = LineEdit(), LineEdit()
        column.addWidget(first)
        column.addWidget(second)
        shown(window)
        first.setFocus()

        with qtbot.waitSignal(first.left):
            QTest.keyClick(first, Qt.Key.Key_Tab)

    def test_ctrl_z_is_the_fields_only_while_it_has_something_to_take_back(self, shown: Shown) -> None:
        window, taken_back = QWidget(), []
        line = LineEdit(window)
        undo = QAction("Undo", window)
        undo.setShortcut("Ctrl+Z")
        undo.triggered.connect(lambda: taken_back.append(1))
        window.addAction(undo)
        shown(window)
        line.setFocus()
        QTest.keyClicks(line, "ab")

        QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert (line.text(), taken_back) == ("", [])
        QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert taken_back == [1]

    def test_the_wheel_does_not_change_a_choice_in_passing(self, qtbot: QtBot) -> None:
        box = ComboBox("Paper")
        box.addItems(["Letter", "A4"])
        qtbot.addWidget(box)
        box.show()

        assert box.focusPolicy() is Qt.FocusPolicy.StrongFocus
        assert box.currentText() == "Letter"
        box.grab()

    def test_the_list_of_a_narrow_choice_shows_whole_words(self, qtbot: QtBot) -> None:
        box = ComboBox("Size")
        box.addItems(["Letter", "148 × 210 mm, folded, 2 on a sheet on A4"])
        qtbot.addWidget(box)
        box.setFixedWidth(100)
        box.show()

        box.showPopup()

        words = box.view().fontMetrics().horizontalAdvance(box.itemText(1))
        assert box.view().viewport().width() > words
        box.hidePopup()

    def test_a_note_is_finished_by_ctrl_enter_and_left_by_tab(self, qtbot: QtBot) -> None:
        note = NoteEdit("What did you talk about?")
        qtbot.addWidget(note)
        QTest.keyClicks(note, "Called")
        QTest.keyClick(note, Qt.Key.Key_Return)

        with qtbot.waitSignal(note.finished):
            QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

        assert note.toPlainText() == "Called\n"
        assert note.tabChangesFocus()


class TestDateField:
    @pytest.fixture
    def field(self, qtbot: QtBot) -> DateField:
        def parse(words: str) -> PartialDate:
            if words == "nov 23":
                return PartialDate(11, 23)
            raise ValueError('Try "Nov 23" or "11/23/1979". The year can be left out.')

        made = DateField("Birthday", parse, lambda found: f"Understood: {found}")
        qtbot.addWidget(made)
        made.show()
        return made

    def test_what_was_understood_stands_below(self, field: DateField, qtbot: QtBot) -> None:
        with qtbot.waitSignal(field.date_changed):
            QTest.keyClicks(field.line, "nov 23")

        assert field.date == PartialDate(11, 23)
        assert field.line.accessibleDescription() == "Understood: --11-23"
        assert field.problem == ""

    def test_half_a_date_is_not_wrong_while_it_is_typed(self, field: DateField) -> None:
        QTest.keyClicks(field.line, "nov")

        assert field.problem == ""
        field.line.left.emit()
        assert field.problem.startswith("Try")

    def test_an_empty_field_is_no_date_and_no_problem(self, field: DateField) -> None:
        QTest.keyClicks(field.line, "x")
        field.line.left.emit()
        field.line.clear()
        field.line.left.emit()

        assert (field.date, field.problem) == (None, "")


class TestSearchField:
    def test_typing_asks_once_after_a_breath(self, qtbot: QtBot) -> None:
        field = SearchField("Find by name", "Ctrl F")
        qtbot.addWidget(field)
        field.show()
        asked: list[str] = []
        field.searched.connect(asked.append)

        with qtbot.waitSignal(field.searched):
            QTest.keyClicks(field, "bisc")

        assert asked == ["bisc"]

    def test_esc_clears_first(self, qtbot: QtBot) -> None:
        field = SearchField("Find by name")
        qtbot.addWidget(field)
        field.show()
        QTest.keyClicks(field, "bisc")
        QTest.keyClick(field, Qt.Key.Key_Escape)

        assert field.text() == ""

    def test_shorter_words_stand_where_there_is_no_room_for_the_others(self, qtbot: QtBot) -> None:
        field = SearchField("Find by name, note, pet", brief="Find")
        qtbot.addWidget(field)
        said = []
        for width in (120, 400):
            field.resize(width, 32)
            field.grab()
            said.append(field.placeholderText())

        assert said == ["Find", "Find by name, note, pet"]
        assert field.accessibleName() == "Find by name, note, pet"

    def test_down_leads_to_the_list(self, qtbot: QtBot) -> None:
        field = SearchField("Find by name")
        qtbot.addWidget(field)
        with qtbot.waitSignal(field.moved_down):
            QTest.keyClick(field, Qt.Key.Key_Down)


class TestPopover:
    def test_esc_closes_it_and_gives_the_focus_back(self, qtbot: QtBot, shown: Shown) -> None:
        window = QWidget()
        column = QVBoxLayout(window)
        opener, other = Button("More"), Button("Other")
        column.addWidget(opener)
        column.addWidget(other)
        shown(window)
        opener.setFocus()
        popover = Popover("Three more", parent=window)
        inside = Button("Ann")
        popover.body.addWidget(inside)

        popover.show_at(opener, QRect(0, 0, 40, 20))
        assert popover.isVisible()
        popover.grab()
        QTest.keyClick(popover, Qt.Key.Key_Escape)

        assert not popover.isVisible()
        qtbot.waitUntil(opener.hasFocus)

    def test_it_closes_though_what_it_came_from_is_gone(self, qtbot: QtBot, shown: Shown) -> None:
        window = QWidget()
        column = QVBoxLayout(window)
        opener = Button("More")
        column.addWidget(opener)
        shown(window)
        opener.setFocus()
        popover = Popover("Three more", parent=window)
        popover.show_at(window)
        delete(opener)

        QTest.keyClick(popover, Qt.Key.Key_Escape)

        assert not popover.isVisible()


class TestOthers:
    def test_an_empty_page_offers_two_ways_on_and_details(self, qtbot: QtBot) -> None:
        state = EmptyState(
            Sign(Icon.PRINTER, "danger"),
            "The printer is not answering",
            "All 7 cards are still in the queue.",
            [Button("Try again", v="primary"), Button("Save as PDF")],
            details="Canon TS9520, last seen today\nmore",
        )
        qtbot.addWidget(state)
        state.resize(500, 400)
        state.grab()

        words = [label.text() for label in state.findChildren(QLabel)]
        assert "The printer is not answering" in words
        assert "Canon TS9520, last seen today" in words
        with pytest.raises(ValueError, match="two ways"):
            EmptyState(Sign(Icon.PRINTER, "danger"), "", "", [Button("a"), Button("b"), Button("c")])

    def test_chips_wrap_like_words(self, qtbot: QtBot) -> None:
        box = QWidget()
        flow = FlowLayout(parent=box)
        for words in ("Address", "Phone", "Anniversary", "Graduation", "Referred by"):
            flow.addWidget(Button(words, v="chip"))
        qtbot.addWidget(box)

        assert flow.heightForWidth(1000) < flow.heightForWidth(200)
        box.resize(200, 300)
        box.show()
        places = [button.geometry() for button in box.findChildren(Button)]
        assert all(place.right() <= 200 for place in places)
        assert not any(a.intersects(b) for a in places for b in places if a is not b)

    def test_a_splitter_returns_to_its_first_sizes(self, qtbot: QtBot) -> None:
        splitter = Splitter()
        splitter.addWidget(QWidget())
        splitter.addWidget(QWidget())
        qtbot.addWidget(splitter)
        splitter.resize(601, 200)
        splitter.show()
        splitter.divide(200)
        splitter.setSizes([100, 500])

        QTest.mouseDClick(splitter.handle(1), Qt.MouseButton.LeftButton)

        assert splitter.sizes() == [400, 200]

    @pytest.mark.parametrize(
        ("spent", "done", "total", "words"),
        [
            (10.0, 1, 1000, ""),
            (10.0, 50, 100, "Less than a minute"),
            (60.0, 25, 100, "About 3 minutes left"),
            (61.0, 50, 100, "About 2 minutes left"),
            (60.0, 50, 100, "About 1 minute left"),
            (60.0, 100, 100, ""),
            (60.0, 0, 0, ""),
        ],
    )
    def test_the_time_left_is_told_when_it_is_known(
        self, spent: float, done: int, total: int, words: str
    ) -> None:
        assert time_left(spent, done, total) == words


def test_a_narrow_paragraph_in_a_wide_page_shows_all_its_lines(shown: Callable[[QWidget], QWidget]) -> None:
    words = "Year-end cards, a thank you, good news: choose who gets one, and print them in batches of 50."
    state = EmptyState(Sign(Icon.CALENDAR, "accent"), "One greeting for many", words)
    state.resize(1200, 600)
    shown(state)

    label = next(label for label in state.findChildren(ParagraphLabel) if label.text() == words)
    assert label.height() >= label.heightForWidth(label.width()) >= 2 * look.line_height(label.role)
