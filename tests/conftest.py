"""For all tests: no screen, no folder of the user's, no dialog nobody planned."""

import gc
import os

# Before anything imports Qt; and in English, whoever's computer this is.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="en")

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cardkeeper.gui import garbage
from cardkeeper.gui.backups import keeper
from cardkeeper.gui.session import Session
from cardkeeper.services.book import forgetting
from cardkeeper.store import opening

# How long an example takes says more about the machine than about the program.
settings.register_profile("cardkeeper", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("cardkeeper")

PATIENCE = 60_000
"""Milliseconds after which nobody believes any more that something happens."""
# On a busy computer the worker may hold the book for seconds.
opening.WAIT_SECONDS = PATIENCE // 1000
# And a test may take longer than a window waits with the day's copy.
keeper._FIRST_LOOK = 60 * PATIENCE


# As the program does it: what Python collects in the midst of Qt's work ends the process (gui.garbage).
gc.disable()


def pytest_collection_finish() -> None:
    """The tests themselves live to the end: nobody need look through them."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def no_garbage() -> Iterator[None]:
    """The windows of a test go once it is over, when nothing of Qt is at work."""
    yield
    garbage.collect()


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder for this test alone, for the book, the settings and the window's places."""
    folder = tmp_path / "data"
    monkeypatch.setenv("CARDKEEPER_DATA", str(folder))
    # Forgetting deletes what other tests may be reading.
    monkeypatch.setattr(forgetting, "made_folders", lambda: (tmp_path / "made",))
    return folder


@pytest.fixture(autouse=True)
def no_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A modal dialog would wait for ever: a test that plans one replaces `ask.confirm` and its sisters."""
    for dialog in (QDialog, QMessageBox, QFileDialog, QMenu):
        monkeypatch.setattr(dialog, "exec", _unplanned(f"{dialog.__name__}.exec"))
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, _unplanned(f"QFileDialog.{name}"))


@pytest.fixture(autouse=True)
def sessions_end(own_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What a session that was left open still had to do would be done to the book of the next test."""
    begun: list[Session] = []
    begin = Session.__init__

    def noted(session: Session, *given: Any, **named: Any) -> None:
        begun.append(session)
        begin(session, *given, **named)

    monkeypatch.setattr(Session, "__init__", noted)
    yield
    for session in filter(isValid, begun):
        if not session.property("outlives"):
            session.others.stop()
            session.worker.stop()


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Letters typed one after the other belong together, however long a busy computer takes for each."""
    qapp.setKeyboardInputInterval(10_000)
    return qapp


@pytest.fixture
def qtbot(qtbot: QtBot) -> Iterator[QtBot]:
    """Keeps what it is given: a window nobody holds may be collected in the middle of painting.

    And it is patient: what is waited for comes at once on a quick computer, and late on a busy one. The mouse
    is over no window, wherever the test before left it, and no dialog of that test is before this one's.
    """
    QCursor.setPos(-100, -100)
    for left in QApplication.topLevelWidgets():
        if left.isModal():
            left.hide()
    kept, add = [], qtbot.addWidget

    def keep(widget: QWidget, **named: Any) -> None:
        kept.append(widget)
        add(widget, **named)

    qtbot.addWidget = keep  # type: ignore[method-assign]
    for name in ("waitUntil", "waitSignal", "waitSignals"):
        setattr(qtbot, name, _patient(getattr(qtbot, name)))
    yield qtbot
    kept.clear()


def _patient(wait: Callable[..., Any]) -> Callable[..., Any]:
    def waiting(*what: Any, timeout: int = 0, **how: Any) -> Any:
        # `assertNotEmitted` waits too, for what must not come.
        patience = PATIENCE if how.get("raising", True) else 0
        return wait(*what, timeout=max(timeout, patience), **how)

    return waiting


def _unplanned(what: str) -> Callable[..., NoReturn]:
    def refuse(*_arguments: object, **_named: object) -> NoReturn:
        pytest.fail(f"{what} was not planned by this test")

    return refuse
