"""The one message that leaves by itself."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cardkeeper.gui.theme import Appearance, TextSize, Theme
from cardkeeper.gui.tokens import Motion
from cardkeeper.gui.widgets.toast import Toast


@pytest.fixture
def window(shown: Callable[[QWidget], QWidget]) -> QWidget:
    made = QWidget()
    QVBoxLayout(made).addWidget(QLineEdit())
    made.resize(900, 500)
    return shown(made)


@pytest.fixture
def toast(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> Toast:
    monkeypatch.setattr(Motion, "TOAST_STAYS", 60)
    monkeypatch.setattr(Motion, "TOAST_IN", 1)
    monkeypatch.setattr(Motion, "TOAST_OUT", 1)
    return Toast(window)


def test_it_stays_for_eight_seconds_and_as_long_again_after_the_pointer_left(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Section 6.3; by the clock it runs on: nobody waits here, and nobody asks how long is left."""
    toast = Toast(window)
    toast.tell("Note saved", "Undo")
    assert toast._clock.isActive()
    assert toast._clock.isSingleShot()
    assert toast._clock.interval() == 8_000
    toast.act.setFocus()
    assert not toast._clock.isActive()
    window.findChild(QLineEdit).setFocus()  # type: ignore[union-attr]
    assert toast._clock.isActive()
    assert toast._clock.interval() == 8_000


def test_it_stays_a_while_and_leaves(toast: Toast, qtbot: QtBot) -> None:
    toast.tell("7 cards marked as mailed", "Undo")
    assert toast.isVisible()

    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=1000)


def test_it_does_not_lie_there_when_a_window_comes_back_from_the_tray(
    window: QWidget, toast: Toast, qtbot: QtBot
) -> None:
    toast.tell("7 cards marked as mailed", "Undo")
    window.hide()
    qtbot.waitUntil(lambda: not toast._clock.isActive())
    window.show()

    assert not toast.isVisible()


def test_it_has_room_for_its_words_when_text_becomes_larger(
    window: QWidget, toast: Toast, dressed: Theme
) -> None:
    toast.tell("7 cards marked as mailed", "Undo")
    toast.pause()
    before = toast.width()

    dressed.choose(Appearance.DARK, TextSize.LARGER)

    assert toast.width() > before


def test_undo_takes_back_and_closes(toast: Toast, qtbot: QtBot) -> None:
    taken_back: list[int] = []
    toast.tell("7 cards marked as mailed", "Undo", lambda: taken_back.append(1), "Ctrl Z")

    QTest.mouseClick(toast.act, Qt.MouseButton.LeftButton)

    assert taken_back == [1]
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=1000)


def test_it_waits_under_the_pointer(toast: Toast, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    toast.tell("Note saved", "Undo")
    monkeypatch.setattr(toast, "underMouse", lambda: True)
    spot = QPoint(5, 5).toPointF()
    QApplication.sendEvent(toast, QEnterEvent(spot, spot, spot))

    qtbot.wait(150)
    assert toast.isVisible()

    monkeypatch.setattr(toast, "underMouse", lambda: False)
    toast.resume()
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=1000)


def test_it_waits_while_its_button_has_the_focus(toast: Toast, window: QWidget, qtbot: QtBot) -> None:
    toast.tell("Note saved", "Undo")
    toast.act.setFocus()
    qtbot.wait(150)
    assert toast.isVisible()

    window.findChild(QLineEdit).setFocus()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=1000)


def test_it_does_not_take_the_focus(toast: Toast, window: QWidget, qtbot: QtBot) -> None:
    line = window.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    toast.tell("Note saved", "Undo")

    assert QApplication.focusWidget() is line


def test_the_next_one_replaces_it(toast: Toast) -> None:
    toast.tell("Note saved", "Undo")
    toast.tell("7 cards marked as mailed")

    assert toast.words == "7 cards marked as mailed"
    assert not toast.act.isVisible()


def test_screen_readers_hear_an_alert_with_the_way_back(toast: Toast) -> None:
    toast.tell("Note saved", "Undo", None, "Ctrl Z")
    interface = QAccessible.queryAccessibleInterface(toast)

    assert interface.role() is QAccessible.Role.AlertMessage
    assert interface.text(QAccessible.Text.Name) == "Note saved"
    assert interface.text(QAccessible.Text.Description) == "Undo, Ctrl Z"


def test_it_is_read_out_when_it_comes(toast: Toast, heard: list[str]) -> None:
    toast.tell("7 cards marked as mailed", "Undo", None, "Ctrl Z")

    assert heard == ["7 cards marked as mailed. Undo, Ctrl Z"]


def test_it_stays_in_the_middle_and_inside_when_the_window_shrinks(toast: Toast, window: QWidget) -> None:
    toast.tell("A very long sentence about very many cards that are on their way now " * 3, "Undo")
    window.resize(420, 300)

    assert window.rect().contains(toast.geometry())
    assert abs(toast.geometry().center().x() - window.rect().center().x()) <= 1
    window.grab()
