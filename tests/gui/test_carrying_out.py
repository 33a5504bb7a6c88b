"""What is done to very many beside the window."""

import threading

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cardkeeper.core.progress import Progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import carrying_out
from cardkeeper.gui.session import Session
from tests.gui.opened import library, session

__all__ = ["library", "session"]


def test_what_fails_after_its_dialog_was_closed_is_told_by_the_window(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: told.extend(words(dialog)))
    closed, may_go_on = QWidget(), threading.Event()

    def refuse(_progress: Progress) -> None:
        may_go_on.wait()
        raise CardKeeperError("The disk is full.")

    carrying_out.watched(closed, session, "Delete customers", refuse)
    delete(closed)
    may_go_on.set()

    qtbot.waitUntil(lambda: "The disk is full." in told)


def words(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]
