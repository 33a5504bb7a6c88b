"""The picture of a label sheet: a click or the keyboard moves the start; own ones are judged while typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from cardkeeper.gui.labels.choice import LabelChoice
from cardkeeper.gui.labels.own_sheet import LabelSheetDialog
from cardkeeper.gui.labels.picker import LabelPicker, fitting
from cardkeeper.gui.painting import text
from cardkeeper.gui.tokens import Type
from cardkeeper.services.printing import label_sheets
from tests.books import library  # noqa: F401 - a fixture

pytestmark = pytest.mark.usefixtures("library")

NAMES = ("Bell", "Okafor", "Raman")


@pytest.fixture
def picker(qtbot):
    made = LabelPicker()
    qtbot.addWidget(made)
    made.set_names(NAMES)
    made.show()
    return made


def centre(picker, label):
    return picker._box(label).center().toPoint()


def name_of(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_click_makes_a_label_the_first_free_one(picker, qtbot):
    with qtbot.waitSignal(picker.changed):
        QTest.mouseClick(picker, Qt.MouseButton.LeftButton, pos=centre(picker, 4))

    assert picker.sheet.gone == frozenset(range(4))
    assert picker.sheet.taken() == {4: "Bell", 5: "Okafor", 6: "Raman"}
    assert name_of(picker) == "Sheet of labels, the first free one is number 5 of 30"


def test_the_keyboard_does_the_same(picker):
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space):
        QTest.keyClick(picker, key)

    assert picker.sheet.gone == frozenset(range(4))
    QTest.keyClick(picker, Qt.Key.Key_Home)
    QTest.keyClick(picker, Qt.Key.Key_Space)
    assert picker.sheet.gone == frozenset()


def test_a_click_on_a_used_label_frees_it(picker):
    picker.start_at(9)
    QTest.mouseClick(picker, Qt.MouseButton.LeftButton, pos=centre(picker, 2))

    assert picker.sheet.gone == frozenset({0, 1})


def test_it_shows_what_is_left_of_the_sheet_in_the_drawer(qtbot, session):
    label_sheets.remember("5160", 7, frozenset())
    choice = LabelChoice(session)
    qtbot.addWidget(choice)
    assert choice.gone == frozenset(range(7))

    choice.set_names(NAMES)
    choice.remember()

    assert label_sheets.used("5160") == frozenset(range(10))
    again = LabelChoice(session)
    qtbot.addWidget(again)
    assert (again.product, again.picker.sheet.first_free) == ("5160", 10)
    again.again.click()
    assert again.gone == frozenset()


def test_a_sheet_of_ones_own_is_described_and_chosen(qtbot, session):
    choice = LabelChoice(session)
    dialog = LabelSheetDialog(session, "5160", new=True)
    for widget in (choice, dialog):
        qtbot.addWidget(widget)
    dialog.kept.connect(choice._fill)
    dialog.show()
    dialog.accept()
    assert dialog.isVisible()
    assert dialog._message.words.startswith("Give the sheet a name")

    dialog.name.editor.setText("Shop 30")
    dialog.accept()

    assert not dialog.isVisible()
    assert label_sheets.sheet(choice.product).name == "Shop 30"
    assert choice.describe.isVisibleTo(choice)
    session.undo()
    assert choice.product == "5160"


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("columns", "4", "beyond the right edge"),
        ("rows", "11", "beyond the bottom"),
        ("height", "three", "Every measure is a number"),
        ("pitch_y", "0.5", "overlap"),
    ],
)
def test_what_cannot_be_is_said_while_it_is_typed(qtbot, session, field, typed, told):
    dialog = LabelSheetDialog(session, "5160", new=True)
    qtbot.addWidget(dialog)
    dialog.show()
    line = dialog.fields[field].editor
    line.selectAll()

    QTest.keyClicks(line, typed)

    assert told in dialog._message.words
    assert not dialog.grab().isNull()


def test_measures_survive_a_change_of_unit(qtbot, session):
    dialog = LabelSheetDialog(session, "5160", new=True)
    qtbot.addWidget(dialog)
    before = dialog.measures()
    assert dialog.unit.key == "in"

    dialog.unit.choose("mm")
    dialog._convert("mm")

    assert dialog.fields["height"].editor.text() == "25.4"
    assert dialog.measures()[3:] == pytest.approx(before[3:], abs=0.03)


def test_everything_that_takes_the_focus_has_a_name(qtbot, session):
    for made in (LabelChoice(session), LabelSheetDialog(session, "5160")):
        qtbot.addWidget(made)
        nameless = [
            type(child).__name__
            for child in made.findChildren(type(made).__mro__[-3])
            if hasattr(child, "focusPolicy")
            and child.focusPolicy() not in (Qt.FocusPolicy.NoFocus,)
            and child.isVisibleTo(made)
            and not name_of(child)
        ]
        assert nameless == []


@pytest.mark.parametrize(
    ("name", "shown", "least"),
    [
        ("Ruth Adeyemi", "R. Adeyemi", "Adeyemi"),
        ("Tom & Lucia Okafor", "Okafor", "Okafor"),
        ("Martin Luther King Jr.", "King Jr.", "King Jr."),
        ("Fern", "Fern", "Fern"),
    ],
)
def test_a_small_label_shows_the_surname_and_what_else_has_room(picker, name, shown, least):
    assert fitting(name, 1000) == name
    assert fitting(name, text.width(shown, Type.HINT) + 1) == shown
    assert fitting(name, 1) == least
