"""Somebody at the window in Mailings, with seven cards in lots of three."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from cardkeeper.gui import mailings
from cardkeeper.gui.mailings.page import MailingsPage
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.session import Session
from cardkeeper.services.book import library as books
from cardkeeper.services.people import suppressions
from tests.factories import a_customer, a_sender
from tests.services.mailing_people import NOVEMBER, begin, customers

LONG = 30_000


class Desk:
    """Somebody at the window, in Mailings."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot, self.session = window, qtbot, window.session
        page = window.page
        assert isinstance(page, MailingsPage)
        self.page = page

    def wait(self, happened: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(happened()), timeout=LONG)

    def states(self) -> list[str]:
        shown = self.page.shown
        return [lot.state for lot in shown.lots] if shown else []

    def tile(self, key: str) -> str:
        return self.page.near.tiles.tiles[key].value

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.lots.view, key)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The window of this kind that is open now."""
        self.wait(lambda: any(d.isVisible() for d in self.window.findChildren(kind)))
        return next(d for d in self.window.findChildren(kind) if d.isVisible())


@pytest.fixture
def open_desk(
    library: Path, qtbot: QtBot, shown: Callable[[QWidget], QWidget]
) -> Iterator[Callable[[], Desk]]:
    sessions: list[Session] = []

    def open_it() -> Desk:
        session = Session(library, connection=books.worker_connection, clock=lambda: NOVEMBER)
        sessions.append(session)
        window = MainWindow(session, {"mailings": MailingsPage})
        mailings.install(window)
        window.resize(1440, 900)
        window.navigation.go("mailings")
        shown(window)
        return Desk(window, qtbot)

    yield open_it
    for session in sessions:
        session.close()


@pytest.fixture
def desk(library: Path, open_desk: Callable[[], Desk]) -> Desk:
    """Seven cards in lots of three, somebody who asked for none, and somebody without an address."""
    a_sender()
    suppressions.add(NOVEMBER, person_id=customers(8)[0])
    a_customer("Bea Quist", addresses=())
    begin(lot_size=3)
    found = open_desk()
    found.wait(lambda: found.page.shown is not None)
    return found
