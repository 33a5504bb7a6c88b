"""Rules every window keeps: plain text, names for screen readers, the words of ui/spec.md section 9."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QMenuBar, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

import cardkeeper.gui
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.session import Session
from tests.gui.gallery import Parts, Sheet
from tests.gui.small_window import Desk

GUI = Path(cardkeeper.gui.__file__).parent
FORBIDDEN = re.compile(r"\berrors?\b|\binvalid\b|are you sure|!", re.IGNORECASE)


@pytest.fixture(params=["sheet", "parts", "window"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, session: Session) -> QWidget:
    if request.param == "window":
        made: QWidget = MainWindow(session, {"today": Desk})
        assert isinstance(made, MainWindow)
        made.navigation.go("today")
    else:
        made = Sheet() if request.param == "sheet" else Parts()
    qtbot.addWidget(made)
    made.show()
    return made


def test_no_label_guesses_markup(window: QWidget) -> None:
    guessing = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText and label.text()
    ]

    assert guessing == []


def test_everything_that_takes_the_focus_has_a_name(window: QWidget) -> None:
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QMenuBar | QScrollBar)
        and not isinstance(widget.parent(), QAbstractScrollArea)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]

    assert nameless == []


def test_every_window_survives_the_largest_text(window: QWidget, theme: object) -> None:
    from cardkeeper.gui.theme import Appearance, TextSize, Theme

    assert isinstance(theme, Theme)
    theme.choose(Appearance.DARK, TextSize.LARGER)

    assert not window.grab().isNull()


def sentences() -> Iterator[tuple[str, str]]:
    """Every text of the window that goes through the translation, with its file."""
    for path in GUI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("_", "N_", "ngettext"):
                for part in node.args:
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield path.name, part.value


def test_the_words_of_the_window_are_kind() -> None:
    assert [found for found in sentences() if FORBIDDEN.search(found[1])] == []


def test_no_sentence_is_put_together_before_it_is_translated() -> None:
    for path in GUI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("_", "N_", "ngettext"):
                assert not isinstance(node.args[0], ast.JoinedStr | ast.BinOp), f"{path.name}:{node.lineno}"


def test_nothing_waits_or_reenters_the_event_loop() -> None:
    """A nested loop runs other slots in the middle of one (architecture.md section 6.7)."""
    for path in GUI.rglob("*.py"):
        code = path.read_text(encoding="utf-8")
        assert "processEvents" not in code, path.name
        assert "time.sleep" not in code, path.name


def test_colours_are_written_in_one_place_only() -> None:
    allowed = {"tokens.py"}
    paper = {"paper.py": 1}
    for path in GUI.rglob("*.py"):
        found = re.findall(r"#[0-9A-Fa-f]{6}\b", path.read_text(encoding="utf-8"))
        if path.name not in allowed:
            assert len(found) <= paper.get(path.name, 0), f"{path.name}: {found}"


def test_nobody_lets_python_collect_garbage_when_it_likes() -> None:
    """A window that is taken apart in another thread, or while Qt lists its windows, ends the process."""
    # What runs without a window too, and puts back what it found.
    allowed = {Path("core/collecting.py"), Path("press/cards.py")}
    enabling = {
        path.relative_to(GUI.parent)
        for path in GUI.parent.rglob("*.py")
        if "gc.enable" in path.read_text("utf-8")
    }

    assert enabling == allowed
