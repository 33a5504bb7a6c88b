"""What the command line or a second window writes is seen in this one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cardkeeper import paths
from cardkeeper.core.changes import Touched
from cardkeeper.gui import other_programs
from cardkeeper.gui.session import Session
from cardkeeper.services.book import library as books
from cardkeeper.services.people import customers
from tests.books import library
from tests.factories import TUESDAY, a_customer

__all__ = ["library"]


@pytest.fixture
def session(library: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """It looks twenty times a second instead of every other."""
    monkeypatch.setattr(other_programs, "_LOOK_EVERY", 50)
    a_customer()
    made = Session(library, connection=books.worker_connection, clock=lambda: TUESDAY)
    yield made
    made.close()


def another_program_renames(folder: Path) -> None:
    with closing(sqlite3.connect(folder / paths.BOOK_NAME)) as other, other:
        other.execute("UPDATE person SET note = 'Moved to Leeds'")


def test_a_window_that_is_come_back_to_shows_what_another_program_wrote(
    session: Session, library: Path, qtbot: QtBot
) -> None:
    another_program_renames(library)
    with qtbot.waitSignal(session.changed) as told:
        session.others._wake(Qt.ApplicationState.ApplicationActive)

    (change,) = told.args
    assert change.touched == Touched.EVERYTHING
    assert change.people is None
    assert change.undo is None
    with qtbot.assertNotEmitted(session.changed):
        session.others.look()


def test_a_window_that_stays_open_notices_by_itself(session: Session, library: Path, qtbot: QtBot) -> None:
    another_program_renames(library)
    with qtbot.waitSignal(session.changed):
        pass


def test_our_own_writing_is_no_other_program(session: Session, qtbot: QtBot) -> None:
    a_customer("Tom Okafor")
    task = session.run(lambda _progress: a_customer("Ada Bell"))
    with qtbot.waitSignal(task.ended):
        pass
    qtbot.waitUntil(lambda: not session.worker.working)
    qtbot.wait(20)

    assert customers.count() == 3
    with qtbot.assertNotEmitted(session.changed):
        session.others.look()


def test_what_came_before_a_task_began_is_not_taken_for_its_work(
    session: Session, library: Path, qtbot: QtBot
) -> None:
    another_program_renames(library)
    with qtbot.waitSignal(session.changed):
        task = session.run(lambda _progress: a_customer("Ada Bell"))
    with qtbot.waitSignal(task.ended):
        pass


def test_what_another_program_wrote_cannot_be_undone_here(session: Session, library: Path) -> None:
    another_program_renames(library)
    session.others.look()
    assert session.undo_label == ""


def test_without_a_book_nobody_writes(own_folder: Path) -> None:
    session = Session(own_folder)
    session.others.look()
    session.close()


def test_a_session_that_is_closed_looks_no_more(session: Session, library: Path, qtbot: QtBot) -> None:
    session.close()
    another_program_renames(library)

    with qtbot.assertNotEmitted(session.changed, wait=300):
        session.others._wake(Qt.ApplicationState.ApplicationActive)
