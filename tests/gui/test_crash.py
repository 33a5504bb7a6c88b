"""Faults: sentences for people are shown, bugs become a report without a customer's words."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, crash
from cardkeeper.gui.widgets.buttons import Button

PAINTING = """
import sys
sys.path.insert(0, sys.argv[1])
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from cardkeeper.gui import crash

class Broken(QWidget):
    def paintEvent(self, event):
        with QPainter(self) as painter:
            painter.save()
            raise ValueError("Priya Raman")

shown = []
crash._show = shown.append
sys.excepthook = crash.excepthook
application = QApplication([])
window = QWidget()
column = QVBoxLayout(window)
for _number in range(4):
    column.addWidget(Broken())
window.resize(300, 300)
window.show()
QTimer.singleShot(50, window.update)
QTimer.singleShot(150, application.quit)
application.exec()
print("alive", len(shown) >= 4, any("Priya" in text for text in shown))
"""


def raised(fault: BaseException) -> tuple[type[BaseException], BaseException, object]:
    try:
        raise fault
    except BaseException as caught:  # noqa: BLE001 - any will do
        return type(caught), caught, caught.__traceback__


def test_a_report_says_where_but_not_what_was_typed() -> None:
    kind, _fault, trace = raised(KeyError("Priya Raman, 118 Alder Court"))

    words = crash.report(kind, trace)  # type: ignore[arg-type]

    assert "KeyError at" in words
    assert "gui/test_crash.py" in words
    assert "Priya" not in words
    assert str(Path.home()) not in words


def test_a_sentence_for_people_is_shown_as_it_is(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(ask, "fail", lambda _parent, sentence: told.append(sentence))

    crash.excepthook(*raised(CardKeeperError("The disk is full. Nothing was changed.")))  # type: ignore[arg-type]

    qtbot.waitUntil(lambda: told == ["The disk is full. Nothing was changed."])


def test_a_bug_offers_its_report(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def look(dialog: QDialog) -> int:
        report = dialog.findChild(QPlainTextEdit)
        assert report is not None
        seen.append(report.toPlainText())
        return 0

    monkeypatch.setattr(QDialog, "exec", look)
    crash.excepthook(*raised(ZeroDivisionError("Priya")))  # type: ignore[arg-type]

    qtbot.waitUntil(lambda: len(seen) == 1)
    assert "ZeroDivisionError" in seen[0]


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = crash.CrashDialog("Where it happened")
    qtbot.addWidget(dialog)
    next(button for button in dialog.findChildren(Button) if "Copy" in button.text()).click()

    assert QApplication.clipboard().text() == "Where it happened"


def test_a_fault_while_painting_does_not_end_the_process() -> None:
    root = Path(crash.__file__).parents[2]
    child = subprocess.run(
        [sys.executable, "-c", PAINTING, str(root)], capture_output=True, text=True, check=False, timeout=200
    )

    assert (child.returncode, child.stdout.strip()) == (0, "alive True False"), child.stderr
