"""A book, a session that opens it in its worker too, and a window with one small page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.session import Session
from cardkeeper.services.book import library as books
from tests.american import american
from tests.books import library
from tests.factories import TUESDAY
from tests.gui.small_window import Desk

__all__ = ["american", "library"]


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
