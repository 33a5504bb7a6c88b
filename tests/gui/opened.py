"""A session over the tests' book and a bare window to open dialogs over: fixtures to be imported."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from cardkeeper.gui.session import Session
from cardkeeper.services.book import library as books
from tests.books import library
from tests.factories import TUESDAY

__all__ = ["library", "session", "window"]


@pytest.fixture
def session(own_folder: Path, library: Path) -> Iterator[Session]:
    made = Session(own_folder, connection=books.worker_connection, clock=lambda: TUESDAY)
    yield made
    made.close()


@pytest.fixture
def window(shown: Callable[[QWidget], QWidget]) -> QWidget:
    made = QWidget()
    made.resize(1000, 700)
    return shown(made)
