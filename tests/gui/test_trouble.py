"""When the book does not open: a page of its own for each reason, and the ways on work."""

import datetime as dt
import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from cardkeeper import paths
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import application
from cardkeeper.gui.backups import trouble
from cardkeeper.gui.backups.trouble import TroubleWindow
from cardkeeper.services.book import backups
from cardkeeper.services.book import library as libraries
from cardkeeper.services.book.backups import Reason
from cardkeeper.services.book.library import close_library, open_library
from cardkeeper.services.people import customers
from cardkeeper.store import migrating, opening
from tests.books import library  # noqa: F401 - a fixture
from tests.factories import a_customer

TODAY = dt.date(2026, 5, 12)


@pytest.fixture
def book(library: Path) -> Path:  # noqa: F811
    """A closed book with two customers, and a copy from when there was one."""
    a_customer("Ruth Diaz")
    backups.back_up(Reason.DAILY)
    a_customer("Tom Okafor")
    close_library()
    return library / paths.BOOK_NAME


def make_newer(path: Path) -> None:
    with sqlite3.connect(path) as newer:
        newer.execute(f"PRAGMA user_version = {migrating.newest_version() + 1}")
    newer.close()


HARMS: dict[str, Callable[[Path], object]] = {
    "Your customers' file is not in its place": Path.unlink,
    "Your customers' file is empty": lambda path: path.write_bytes(b""),
    "Another file is in the place of yours": lambda path: path.write_bytes(b"Dear diary"),
    "Your customers' file is damaged": lambda path: path.write_bytes(path.read_bytes()[:20_000]),
    "A newer CardKeeper made this file": make_newer,
}


def shown(book: Path, qtbot: QtBot) -> TroubleWindow:
    """The window for what opening this book raises."""
    with pytest.raises(CardKeeperError) as told:
        open_library(book.parent)
    window = TroubleWindow(book.parent, told.value, lambda: open_library(book.parent), TODAY)
    qtbot.addWidget(window)
    window.show()
    return window


def texts(window: TroubleWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("headline", HARMS)
def test_each_reason_has_its_own_page_that_says_what_is_safe(book: Path, qtbot: QtBot, headline: str) -> None:
    HARMS[headline](book)

    window = shown(book, qtbot)

    assert window.page.trouble.headline == headline
    assert any(
        calm in window.page.trouble.sentence
        for calm in ("left as it is", "Nothing was changed", "are safe", "leaves")
    )
    assert headline in texts(window)
    window.grab()


def test_a_locked_book_offers_to_look_again(
    book: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "WAIT_SECONDS", 0.1)
    other = sqlite3.connect(book)
    other.execute("BEGIN EXCLUSIVE")
    window = shown(book, qtbot)
    assert window.page.trouble.headline == "Another program has your customers' file"
    window.page.primary.click()
    assert window.isVisible()
    other.close()

    with qtbot.waitSignal(window.settled) as settled:
        window.page.primary.click()

    assert settled.args == [True]
    assert len(customers.find("")) == 2


@pytest.mark.parametrize("headline", list(HARMS)[:4])
def test_the_newest_copy_is_one_click_away_and_the_harmed_file_is_kept(
    book: Path, qtbot: QtBot, headline: str
) -> None:
    HARMS[headline](book)
    harmed = book.read_bytes() if book.exists() else None
    window = shown(book, qtbot)

    with qtbot.waitSignal(window.settled, timeout=10_000) as settled:
        window.page.primary.click()

    assert settled.args == [True]
    assert len(customers.find("")) == 1
    kept = [path.read_bytes() for path in book.parent.glob("*.replaced-*") if "-wal" not in path.name]
    assert kept == ([harmed] if harmed is not None else [])


def test_a_moved_book_is_found_again(
    book: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "old disk.book"
    shutil.move(book, elsewhere)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(elsewhere), ""))
    window = shown(book, qtbot)

    with qtbot.waitSignal(window.settled, timeout=10_000):
        window._find()

    assert len(customers.find("")) == 2
    assert elsewhere.is_file()


def test_a_damaged_copy_is_told_and_another_can_be_chosen(book: Path, qtbot: QtBot, tmp_path: Path) -> None:
    book.write_bytes(b"")
    letter = tmp_path / "letter.ckbackup"
    letter.write_bytes(b"PK\x03\x04 letter")
    window = shown(book, qtbot)

    window.restore(letter)
    qtbot.waitUntil(lambda: bool(window._message.words), timeout=5000)

    assert "letter.ckbackup" in window._message.words
    assert window.page.isEnabled()
    assert book.read_bytes() == b""


def test_a_newer_book_offers_no_older_copy(book: Path, qtbot: QtBot) -> None:
    make_newer(book)

    window = shown(book, qtbot)

    assert not window.page.view.isVisible()
    assert window.page.primary.words() == "Look again"


def test_closing_the_window_ends_the_start(qapp: QApplication, book: Path) -> None:
    book.write_bytes(b"")
    with pytest.raises(CardKeeperError) as told:
        open_library(book.parent)

    def close() -> None:
        next(w for w in QApplication.topLevelWidgets() if isinstance(w, TroubleWindow)).close()

    QTimer.singleShot(50, close)

    assert not trouble.settle(qapp, book.parent, told.value, lambda: open_library(book.parent), TODAY)
    assert not libraries.is_open()


def test_the_program_starts_with_the_trouble_and_goes_on_when_it_is_settled(
    qapp: QApplication, qtbot: QtBot, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    book.write_bytes(b"")

    def restore() -> None:
        trouble_window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, TroubleWindow))
        trouble_window.page.primary.click()

    QTimer.singleShot(50, restore)
    window = application.open_book(qapp, book.parent, clock=lambda: TODAY)

    assert window is not None
    qtbot.addWidget(window)
    assert len(customers.find("")) == 1
    window.session.close()
