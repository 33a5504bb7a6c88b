"""A fault in what Qt calls is told, and the program goes on: on every Python."""

from typing import Generic, TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

T = TypeVar("T")
_EMPTY: dict[str, str] = {}


class Unpaintable(QWidget):
    """What it raises is made by the interpreter: only words at first."""

    def paintEvent(self, event: QPaintEvent) -> None:
        _EMPTY["gone"]


class Unhearing(QWidget):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return bool(_EMPTY.popitem())


class Unmeasurable(QWidget):
    def sizeHint(self) -> QSize:
        return QSize(int("wide"), 1)


class Sheet(QWidget, Generic[T]):
    """It has a base besides Qt's."""

    def __init__(self) -> None:
        super().__init__()
        self.closed = 0

    def close(self) -> bool:
        self.closed += 1
        return super().close()


def test_a_fault_while_painting_is_told(qtbot: QtBot) -> None:
    widget = Unpaintable()
    qtbot.addWidget(widget)
    with qtbot.captureExceptions() as told:
        widget.show()
        qtbot.waitUntil(lambda: bool(told))
        widget.hide()

    assert told[0][0] is KeyError
    assert "gone" in str(told[0][1])


def test_a_fault_in_a_filter_of_events_is_told(qtbot: QtBot) -> None:
    widget, watched = Unhearing(), QObject()
    qtbot.addWidget(widget)
    watched.installEventFilter(widget)

    with pytest.raises(KeyError):
        watched.setProperty("seen", 1)


def test_a_fault_in_a_measure_is_told(qtbot: QtBot) -> None:
    widget = Unmeasurable()
    qtbot.addWidget(widget)

    with pytest.raises(ValueError, match="wide"):
        widget.adjustSize()


def test_what_a_signal_brings_along_is_not_given_to_what_takes_nothing(qtbot: QtBot) -> None:
    sheet: Sheet[int] = Sheet()
    qtbot.addWidget(sheet)
    button = QPushButton(sheet)
    button.clicked.connect(sheet.close)

    button.click()

    assert sheet.closed == 1
    assert Sheet.__parameters__ == (T,)  # type: ignore[attr-defined]
