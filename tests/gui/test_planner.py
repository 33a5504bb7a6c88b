"""The planner: works the list out in the worker, and lets nothing expire after a jump of the clock (R8)."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui.planner import Planner
from cardkeeper.gui.session import Session
from cardkeeper.services.book import library as services_library
from cardkeeper.services.book import settings
from cardkeeper.services.cards import wordings
from cardkeeper.services.due import planning, queue
from cardkeeper.services.people import people
from cardkeeper.store.connection import select
from tests.books import library
from tests.factories import TUESDAY, a_customer, a_sender, born

__all__ = ["library"]


@pytest.fixture
def desk(library: Path) -> Iterator[Session]:
    a_sender()
    a_customer("Priya Raman", occasions=(born(5, 16, 1986),))
    session = Session(library, connection=services_library.worker_connection, clock=lambda: TUESDAY)
    yield session
    session.close()


def test_at_the_start_the_list_is_worked_out_and_told_once(desk: Session, qtbot: QtBot) -> None:
    planner = Planner(desk)
    told: list[object] = []
    desk.changed.connect(told.append)

    with qtbot.waitSignal(planner.settled):
        planner.start()
    qtbot.waitUntil(lambda: planner.is_idle)

    assert len(queue.read(TUESDAY).cards) == 1
    assert len(told) == 1
    assert desk.undo_label == ""


def test_after_a_jump_of_the_clock_nothing_expires_until_somebody_agrees(desk: Session, qtbot: QtBot) -> None:
    long_ago = TUESDAY - dt.timedelta(60)
    a_customer("Early Bell", occasions=(born(3, 20, 1974),))
    planning.settle(long_ago)
    assert settings.load().planned_through == long_ago.isoformat()
    planner = Planner(desk)

    with qtbot.waitSignals([planner.jumped, planner.settled]):
        planner.start()
    qtbot.waitUntil(lambda: planner.is_idle)
    assert missed() == 0

    with qtbot.waitSignal(planner.settled):
        planner.let_expire()
    qtbot.waitUntil(lambda: planner.is_idle)
    assert missed() == 1


def test_who_changed_is_looked_at_also_when_everybody_is_worked_out_meanwhile(
    desk: Session, qtbot: QtBot
) -> None:
    planning.settle(TUESDAY)
    [(version,)] = select("SELECT version FROM person")
    planner = Planner(desk)

    planner.settle_all()
    desk.changed.emit(people.edit(1, version, TUESDAY, language="de"))
    desk.changed.emit(Change("", Touched.SETTINGS))
    qtbot.waitUntil(lambda: planner.is_idle)

    [(key,)] = select("SELECT verse_key FROM card_task")
    assert wordings.verses_by_id()[key].language == "de"


def test_a_clock_gone_back_is_asked_about_once(desk: Session, qtbot: QtBot) -> None:
    ahead = TUESDAY + dt.timedelta(365)
    planning.settle(ahead)
    planner = Planner(desk)

    with qtbot.waitSignal(planner.jumped) as asked:
        planner.start()
    assert asked.args == [ahead]
    planner.let_expire()
    qtbot.waitUntil(lambda: planner.is_idle)

    with qtbot.assertNotEmitted(planner.jumped):
        planner.start()
    qtbot.waitUntil(lambda: planner.is_idle)


def missed() -> int:
    return int(select("SELECT count(*) FROM card_task WHERE state = 'missed'")[0][0])
