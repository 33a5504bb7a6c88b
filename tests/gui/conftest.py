"""For tests of the window: the application dressed once, and a session."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cardkeeper.gui import accessibility, look
from cardkeeper.gui.focus import FocusRing
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.gui.theme import Appearance, Theme
from tests.gui.desk import AWAY, SampleDesk, sample_desk


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    """Fonts, style and sheet, as the program sets them."""
    accessibility.install()
    FocusRing(qapp)
    theme = Theme(qapp)
    theme.choose(Appearance.LIGHT)
    return theme


@pytest.fixture(autouse=True)
def theme(dressed: Theme) -> Iterator[Theme]:
    """The theme; whatever a test chooses, the next begins in light, and with the mouse over nothing."""
    before = look.current()
    QCursor.setPos(AWAY)
    yield dressed
    if look.current() != before:
        dressed.choose(Appearance.LIGHT)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Open a window and wait until the keyboard is in it."""

    def show(window: QWidget) -> QWidget:
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told to say."""
    said: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said


@pytest.fixture
def session(own_folder: Path) -> Iterator[Session]:
    made = Session(own_folder)
    yield made
    made.close()


@pytest.fixture
def may_go_on(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """While this is cleared, work stands still where it tells how far it is: Stop comes in its midst."""
    event, report = threading.Event(), Task._report
    event.set()

    def patiently(task: Task, done: int, total: int, /) -> None:
        event.wait(60)
        report(task, done, total)

    monkeypatch.setattr(Task, "_report", patiently)
    yield event
    event.set()


@pytest.fixture(scope="module")
def desk(dressed: Theme) -> Iterator[SampleDesk]:
    """The window over the sample book, for all tests of a file: each takes back what it did."""
    with sample_desk() as opened:
        opened.window.resize(1440, 900)
        opened.rest()
        yield opened
