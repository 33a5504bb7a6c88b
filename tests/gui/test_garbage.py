"""Circles of garbage are looked for between two events, and never while somebody is at work."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cardkeeper.gui import garbage
from cardkeeper.gui.garbage import Collector
from cardkeeper.gui.session import Session


class Circle:
    """It holds itself, and only a search finds it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[QObject]:
    """One that looks often."""
    monkeypatch.setattr(garbage, "_EVERY", 5)
    parent = QObject()
    yield Collector(parent)
    parent.deleteLater()
    gc.unfreeze()


def much() -> list[Circle]:
    """As much as makes a search due."""
    return [Circle() for _turn in range(2 * gc.get_threshold()[0])]


def left_behind() -> "weakref.ref[Circle]":
    return weakref.ref(Circle())


def wait_until_found(gone: "weakref.ref[Circle]", qtbot: QtBot) -> None:
    """Somebody goes on working meanwhile."""
    made: list[Circle] = []

    def is_found() -> bool:
        made.extend(much())
        return gone() is None

    qtbot.waitUntil(is_found)


@pytest.mark.usefixtures("collector")
def test_what_holds_itself_is_found_in_time(qtbot: QtBot) -> None:
    wait_until_found(left_behind(), qtbot)


@pytest.mark.usefixtures("collector")
def test_python_looks_by_itself_at_no_time() -> None:
    before = [each["collections"] for each in gc.get_stats()]
    gone = left_behind()

    kept = [much() for _turn in range(20)]

    assert len(kept) == 20
    assert gone() is not None
    assert [each["collections"] for each in gc.get_stats()] == before


@pytest.mark.usefixtures("collector")
def test_nothing_is_collected_while_a_task_is_at_work(session: Session, qtbot: QtBot) -> None:
    may_end = threading.Event()
    task = session.run(lambda _progress: may_end.wait(60))
    gone = left_behind()
    kept = much()

    qtbot.wait(100)
    assert kept
    assert gone() is not None

    may_end.set()
    with qtbot.waitSignal(task.ended):
        pass
    wait_until_found(gone, qtbot)
