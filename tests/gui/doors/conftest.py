"""A book, a session that opens it in its worker too, and a window with one small page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.session import Session
from cardkeeper.services.book import library as books
from tests.books import library
from tests.factories import TUESDAY
from tests.gui.small_window import Desk

__all__ = ["library"]


@pytest.fixture(autouse=True)
def american() -> Iterator[None]:
    """Dates as a reader in the United States writes them, wherever the tests run."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def session(library: Path) -> Iterator[Session]:
    made = Session(library, connection=books.worker_connection, clock=lambda: TUESDAY)
    yield made
    made.close()


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> MainWindow:
    made = MainWindow(session, {"today": Desk})
    qtbot.addWidget(made)
    made.navigation.go("today")
    made.show()
    return made
