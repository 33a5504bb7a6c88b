"""Who has been in Recently deleted for more than 30 days leaves it, but on no date that is in doubt."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui.planner import Planner
from cardkeeper.gui.session import Session
from cardkeeper.gui.trash_day import TrashDay
from cardkeeper.services.book import library as services_library
from cardkeeper.services.book import trash
from cardkeeper.services.due import planning
from cardkeeper.services.people import customers
from cardkeeper.store.connection import db
from tests.books import library
from tests.factories import TUESDAY, a_customer, a_sender

__all__ = ["library"]


@pytest.fixture
def days() -> list[dt.date]:
    return [TUESDAY]


@pytest.fixture
def desk(library: Path, days: list[dt.date]) -> Iterator[Session]:
    a_sender()
    for name, days_ago in (("Priya Raman", 31), ("Early Bell", 30)):
        person = a_customer(name)
        customers.delete([person])
        db.execute_sql(  # type: ignore[no-untyped-call]
            "UPDATE person SET deleted_at = ? WHERE id = ?",
            (f"{TUESDAY - dt.timedelta(days_ago)}T09:00:00Z", person),
        )
    session = Session(library, connection=services_library.worker_connection, clock=lambda: days[-1])
    yield session
    session.close()


def test_at_the_start_who_was_deleted_long_ago_is_gone(desk: Session, qtbot: QtBot) -> None:
    planner = Planner(desk)
    TrashDay(desk, planner)
    touched = Touched.NOTHING

    def note(change: Change) -> None:
        nonlocal touched
        touched |= change.touched

    desk.changed.connect(note)
    planner.start()

    qtbot.waitUntil(lambda: in_the_trash() == ["Early Bell"])
    qtbot.waitUntil(lambda: Touched.PEOPLE in touched)
    assert desk.undo_label == ""


def test_the_next_morning_is_the_next_one_s_last(desk: Session, days: list[dt.date], qtbot: QtBot) -> None:
    planner = Planner(desk)
    TrashDay(desk, planner)
    planner.start()
    qtbot.waitUntil(lambda: in_the_trash() == ["Early Bell"])

    days.append(TUESDAY + dt.timedelta(1))
    desk.clock.look()

    qtbot.waitUntil(lambda: in_the_trash() == [])


def test_on_a_date_in_doubt_everybody_stays_until_it_is_confirmed(desk: Session, qtbot: QtBot) -> None:
    planning.settle(TUESDAY - dt.timedelta(60))
    planner = Planner(desk)
    TrashDay(desk, planner)

    with qtbot.waitSignal(planner.settled):
        planner.start()
    qtbot.waitUntil(lambda: planner.is_idle and not desk.worker.working)
    assert in_the_trash() == ["Early Bell", "Priya Raman"]

    planner.let_expire()
    qtbot.waitUntil(lambda: in_the_trash() == ["Early Bell"])


def in_the_trash() -> list[str]:
    return sorted(row.name for row in trash.rows(TUESDAY))
