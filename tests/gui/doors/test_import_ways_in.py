"""Every way into the import: dropped files, the menu, the window of the system."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from cardkeeper.gui.importing import doors
from cardkeeper.gui.importing.dialog import ImportDialog
from cardkeeper.gui.importing.steps import Step
from cardkeeper.gui.main_window import MainWindow
from tests.gui.doors.import_window import CARDS, a_file, dialog, settled

__all__ = ["dialog"]


def drop(window: MainWindow, content: QMimeData) -> tuple[bool, bool]:
    """Whether the window takes it while hovering, and when it is let go."""
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), copy, content, Qt.MouseButton.LeftButton, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    let_go = QDropEvent(QPointF(300, 300), copy, content, Qt.MouseButton.LeftButton, none)
    let_go.ignore()
    QApplication.sendEvent(window, let_go)
    return enter.isAccepted(), let_go.isAccepted()


def test_a_file_dropped_on_the_window_is_read(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    doors.install(window)
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(a_file(tmp_path, "phone.vcf", CARDS)))])

    assert drop(window, content) == (True, True)

    dialog = window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    settled(dialog, qtbot)
    assert dialog.step is Step.FINISH
    dialog.reject()


def test_text_dropped_on_the_window_is_not_taken(window: MainWindow) -> None:
    doors.install(window)
    content = QMimeData()
    content.setText("Ruth Adeyemi")

    assert drop(window, content) == (False, False)


def test_safety_copies_go_to_whoever_knows_them(window: MainWindow, tmp_path: Path) -> None:
    taken: list[Path] = []

    def others(paths: list[Path]) -> list[Path]:
        taken.extend(paths)
        return []

    doors.install(window, others)
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(tmp_path / "old.ckbackup"))])
    drop(window, content)

    assert taken == [tmp_path / "old.ckbackup"]
    assert window.findChild(ImportDialog) is None


def test_the_menu_opens_it_and_a_second_call_takes_the_open_one(window: MainWindow) -> None:
    doors.install(window)
    window.actions_of["import"].trigger()
    first = window.findChild(ImportDialog)
    assert first is not None
    assert first.isVisible()
    assert first.focusWidget() is first.files.choose

    window.actions_of["import"].trigger()

    assert window.findChildren(ImportDialog) == [first]
    first.reject()


def test_a_file_is_chosen_with_the_systems_own_window(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path, "phone.vcf", CARDS)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    dialog.files.choose.click()
    settled(dialog, qtbot)
    assert dialog.step is Step.FINISH
