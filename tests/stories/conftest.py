"""For stories: the office of a loan officer with 400 imported customers, its window, and hands that count."""

import datetime as dt
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cardkeeper import paths
from cardkeeper.gui import look
from cardkeeper.gui.application import open_book
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.planner import Planner
from cardkeeper.services.book import library
from cardkeeper.services.cards import senders
from cardkeeper.services.due import planning
from cardkeeper.services.importing import importing
from tests.books import lasting_folder

TUESDAY = dt.date(2026, 5, 12)
CONTACTS = Path(__file__).parent.parent / "data" / "samples" / "icloud-400.vcf"
_PATIENCE = 20_000
_MOST_TABS = 20


class Hands:
    """Keys and clicks on whatever has the keyboard, each counted; typing is not."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.keys = self.clicks = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key or chord, where the focus is."""
        self.keys += 1
        QTest.keyClick(_focused(), key, modifiers)

    def reach(self, target: QWidget) -> None:
        """Tab, until it has the keyboard; each counts."""
        for _step in range(_MOST_TABS):
            if target.hasFocus():
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{target.accessibleName()} is not reached")

    def type(self, words: str) -> None:
        QTest.keyClicks(_focused(), words)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.clicks += 1
        QTest.mouseClick(
            widget,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            at or widget.rect().center(),
        )

    def wait(self, until: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(until, timeout=_PATIENCE)


def _focused() -> QWidget:
    over = QApplication.activePopupWidget()
    menu = over if isinstance(over, QMenu) else None
    focused = menu or QApplication.focusWidget() or QApplication.activeWindow()
    assert focused is not None, "nothing has the keyboard"
    return focused


class Office:
    """The window over the book, today's date, and the files that were opened in a viewer."""

    def __init__(self, window: MainWindow, hands: Hands, today: dt.date) -> None:
        self.window, self.hands, self.today = window, hands, today
        self.opened: list[Path] = []

    def come_back(self) -> None:
        """The window has the keyboard again; a window manager does that by itself."""
        self.window.activateWindow()
        self.hands.wait(self.window.isActiveWindow)

    def turn_to(self, day: dt.date) -> None:
        """It is another day."""
        self.today = day
        self.window.session.clock.look()
        self.settle()

    def settle(self) -> None:
        """Wait until the list is in line with the book and no picture is being made."""
        planner = self.window.session.findChild(Planner)
        assert isinstance(planner, Planner)
        worker = self.window.session.worker
        self.hands.wait(lambda: planner.is_idle and not worker.working)

    def dialog(self, kind: type[QWidget]) -> QWidget:
        """The dialog on top."""
        found = [
            each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()
        ]
        assert len(found) == 1
        return found[0]


@cache
def _imported() -> Path:
    """The book with all customers of the address book, made once."""
    folder = lasting_folder("story")
    library.open_library(folder)
    importing.apply(importing.read(CONTACTS, TUESDAY))
    senders.save(
        name="Ellen Hartwell",
        company="Hartwell Home Loans",
        street="20 Chestnut Street",
        locality="Maplewood",
        region="NJ",
        postal_code="07040",
        country="US",
    )
    planning.settle(TUESDAY)
    library.close_library()
    return folder / paths.BOOK_NAME


@cache
def _cache() -> Path:
    return lasting_folder("story-cache")


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """A working day: the window is open, the list is worked out, the keyboard is in it."""
    with opened_office(_imported(), TUESDAY, tmp_path, qtbot, monkeypatch) as made:
        yield made


@contextmanager
def opened_office(
    book: Path, today: dt.date, place: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Office]:
    """The program over a copy of `book`, on this day."""
    folder = place / "office"
    folder.mkdir(mode=0o700)
    shutil.copy(book, folder / paths.BOOK_NAME)
    # Small pictures of designs are the same for all stories.
    monkeypatch.setattr(paths, "cache_dir", _cache)
    before, hook = look.current(), sys.excepthook
    made: list[Office] = []
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    window = open_book(application, folder, clock=lambda: made[0].today if made else today)
    # The program shows a dialog for faults; here they fail the test.
    sys.excepthook = hook
    assert window is not None
    made.append(Office(window, Hands(qtbot), today))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: made[0].opened.append(_path(url)) or True)
    made[0].come_back()
    made[0].settle()
    yield made[0]
    made[0].settle()
    window.close()
    window.session.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    library.close_library()
    look.use(before)


def _path(url: QUrl) -> Path:
    return Path(url.toLocalFile())
