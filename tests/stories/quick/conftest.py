"""For stories of the first minutes: the real window over a small book, and a typist who counts."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cardkeeper.gui import accessibility, look, pages
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.planner import Planner
from cardkeeper.gui.session import Session
from cardkeeper.gui.theme import Appearance, Theme
from cardkeeper.services.book import library as books
from tests.books import library
from tests.factories import TUESDAY

__all__ = ["library"]

# Seconds that a key, a moment of thought and a press of the mouse take an average typist (section 10).
_KEY, _THOUGHT, _POINT = 0.28, 1.35, 1.1
_PATIENCE, _BREATH = 15_000, 30


class Typist:
    """Types, presses and clicks where the focus is; counts keys and clicks besides typing, and seconds."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot
        self.keys = self.clicks = 0
        self.seconds = 0.0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.keys += 1
        self.seconds += _KEY
        QTest.keyClick(self.focus(), key, modifiers)
        # A window that opens has the keyboard only after it was shown.
        self._qtbot.wait(_BREATH)

    def type(self, words: str) -> None:
        """Think of something, and type it."""
        self.seconds += _THOUGHT + _KEY * len(words)
        QTest.keyClicks(self.focus(), words)

    def click(self, widget: QWidget) -> None:
        self.clicks += 1
        self.seconds += _POINT
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def focus(self) -> QWidget:
        """What has the keyboard."""
        over = QApplication.activePopupWidget()
        focused = over or QApplication.focusWidget() or QApplication.activeWindow()
        assert focused is not None, "nothing has the keyboard"
        return focused

    def wait(self, until: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(until, timeout=_PATIENCE)

    def settle(self) -> None:
        """Wait until the worker has nothing left to do."""
        planner = self.window.session.findChild(Planner)
        assert isinstance(planner, Planner)
        self.wait(lambda: planner.is_idle and not self.window.session.worker.working)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    accessibility.install()
    theme = Theme(qapp)
    theme.choose(Appearance.LIGHT)
    return theme


@pytest.fixture
def open_window(library: Path, dressed: Theme, qtbot: QtBot) -> Iterator[Callable[[], Typist]]:
    """Opens the program over the book as it is by then."""
    before, hook, locale = look.current(), sys.excepthook, QLocale()
    QLocale.setDefault(QLocale("en_US"))
    session = Session(library, connection=books.worker_connection, clock=lambda: TUESDAY)
    opened: list[MainWindow] = []

    def start() -> Typist:
        window = MainWindow(session, pages.factories())
        opened.append(window)
        window.resize(1200, 800)
        window.navigation.go("today")
        window.show()
        pages.install(window)
        window.activateWindow()
        Planner(session).start()
        typist = Typist(window, qtbot)
        typist.wait(window.isActiveWindow)
        typist.settle()
        return typist

    yield start
    for window in opened:
        window.close()
        window.deleteLater()
    session.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QLocale.setDefault(locale)
    sys.excepthook = hook
    look.use(before)
