"""A window open at Customers, over a book of its own."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cardkeeper.gui.customers.more import Detail
from cardkeeper.gui.customers.page import CustomersPage
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.session import Session
from cardkeeper.gui.theme import Theme
from cardkeeper.services.book.library import worker_connection
from tests.american import american
from tests.books import library
from tests.factories import TUESDAY, a_customer, a_sender

__all__ = ["american", "library"]


class Desk:
    """Somebody at the window with a keyboard: what they press is counted."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot, self.session = window, qtbot, window.session
        page = window.page
        assert isinstance(page, CustomersPage)
        self.page = page
        self.pressed = 0

    def press(self, *keys: str) -> None:
        """Press keys one after another, as in menus: "Ctrl+Shift+F", "Tab"."""
        for key in keys:
            self.pressed += 1
            self.qtbot.keySequence(self._target(), key)

    def type(self, text: str) -> None:
        """Type words; letters are not counted."""
        QTest.keyClicks(self._target(), text)

    def search(self, text: str) -> None:
        """Search in the list and wait for what is found."""
        self.page.list.search.setFocus()
        self.page.list.search.selectAll()
        self.type(text)
        self.qtbot.waitUntil(lambda: self.page.list.text == text)

    def edit_detail(self, detail: Detail) -> None:
        """Press F2 on a value under More about them, which is unfolded for it."""
        section = self.page.person.more
        if not section.model.rows:
            section.head.act.click()
        section.rows.select(int(detail))
        section.rows.setFocus()
        self.press("F2")

    @property
    def names(self) -> list[str]:
        """The names in the list."""
        model = self.page.list.model
        rows = (model.row(number) for number in range(len(model.ids)))
        return [row.name for row in rows]

    @property
    def shown(self) -> str:
        """Whose page is on show."""
        assert self.page.person.page is not None
        return self.page.person.page.record.shown_name

    def _target(self):
        """Where the keyboard is: in a menu or dialog that is open, else in the window."""
        popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        window = popup or modal or self.window
        if popup is None:
            window.activateWindow()
            self.qtbot.waitUntil(window.isActiveWindow)
        return window.focusWidget() or window


@pytest.fixture
def desk(library: Path, own_folder: Path, qtbot: QtBot, theme: Theme) -> Iterator[Callable[[], Desk]]:
    """Open the window; call it after the book has been filled."""
    sessions: list[Session] = []

    def open_window(**more) -> Desk:
        session = Session(own_folder, connection=worker_connection, clock=lambda: TUESDAY)
        sessions.append(session)
        window = MainWindow(session, {"customers": partial(CustomersPage, **more)})
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.navigation.go("customers")
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.page.list.view.setFocus(Qt.FocusReason.TabFocusReason)
        return Desk(window, qtbot)

    yield open_window
    for session in sessions:
        session.close()


@pytest.fixture
def ruth(library: Path) -> int:
    """A customer who lives alone."""
    a_sender()
    return a_customer("Ruth Okafor")


@pytest.fixture
def at(ruth: int, desk: Callable[[], Desk]) -> Desk:
    """The window open at her page."""
    opened = desk()
    opened.page.open_person(ruth)
    return opened
