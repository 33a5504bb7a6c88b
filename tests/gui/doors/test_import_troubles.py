"""What goes wrong in an import is said, and nothing of it stays."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cardkeeper.core.changes import Change
from cardkeeper.core.progress import Progress
from cardkeeper.errors import CannotWrite
from cardkeeper.gui.importing import doors
from cardkeeper.gui.importing.dialog import ImportDialog
from cardkeeper.gui.importing.steps import Step
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.services.importing import importing as services_importing
from cardkeeper.services.importing.importing import ImportPlan
from tests.gui.doors.import_window import CARDS, LIST, a_file, dialog, names, read, settled

__all__ = ["dialog"]


BAD = [
    ("empty.csv", b"", "empty.csv is empty. Nothing was imported. Was it exported completely?"),
    ("letter.pdf", b"%PDF-1.7\n", "letter.pdf is a PDF."),
    ("photo.vcf", b"\xff\xd8\xff\xe0 JFIF", "photo.vcf is a picture."),
    ("noise.vcf", bytes(range(32)) * 40, "noise.vcf is no address book we know."),
    ("page.csv", b"<!doctype html><html></html>", "page.csv is a web page"),
]


@pytest.mark.parametrize(("name", "content", "sentence"), BAD)
def test_a_bad_file_says_what_is_wrong_and_another_can_be_chosen(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    read(dialog, qtbot, a_file(tmp_path, name, content))

    assert dialog.files.problem.startswith(sentence)
    assert dialog.step is Step.FILE
    assert dialog.files.choose.isEnabled()
    read(dialog, qtbot, a_file(tmp_path, "phone.vcf", CARDS))
    assert dialog.step is Step.FINISH


def test_a_missing_file_and_a_folder_have_their_own_sentences(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    read(dialog, qtbot, tmp_path / "gone.vcf")
    assert dialog.files.problem.startswith("gone.vcf cannot be read. Nothing was imported.")
    read(dialog, qtbot, tmp_path)
    assert "is a folder. Nothing was imported." in dialog.files.problem


def test_a_broken_card_is_listed_and_the_others_come_in(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = "BEGIN:VCARD\nVERSION:3.0\nTEL:973\n"
    read(dialog, qtbot, a_file(tmp_path, "phone.vcf", CARDS + broken))
    assert dialog.finish.report.count("\n") >= 3

    dialog.on.click()
    settled(dialog, qtbot)
    dialog.finish.copy.click()

    assert len(names()) >= 2
    assert QGuiApplication.clipboard().text() == dialog.finish.report


def test_the_list_is_saved_where_the_user_says(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(dialog, qtbot, a_file(tmp_path, "list.csv", LIST))
    dialog.on.click()
    target = tmp_path / "left out.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))

    dialog.finish.save.click()

    assert target.read_text() == dialog.finish.report
    assert "Line 4" in target.read_text()


def test_closing_while_reading_stops_and_writes_nothing(
    dialog: ImportDialog, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.begin([a_file(tmp_path, "phone.vcf", CARDS)])
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not session.worker.working)
    assert not dialog.isVisible()
    assert names() == []


@pytest.mark.parametrize("too_late", [False, True])
def test_closed_while_writing_it_is_stopped_or_else_a_step_to_undo(
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    may_go_on: threading.Event,
    monkeypatch: pytest.MonkeyPatch,
    too_late: bool,
) -> None:
    """What was written before it heard that it should stop is told, and undone like any other import."""
    bring_in = services_importing.bring_in

    def through(made: ImportPlan, progress: Progress) -> Change:
        progress(0, 1)
        return bring_in(made)

    opened = doors.open_import(window, [a_file(tmp_path, "phone.vcf", CARDS)])
    settled(opened, qtbot)
    may_go_on.clear()
    if too_late:
        monkeypatch.setattr(services_importing, "bring_in", through)
        monkeypatch.setattr(Task, "cancel", lambda _task: None)
    opened.on.click()
    QTest.keyClick(opened.focusWidget() or opened, Qt.Key.Key_Escape)
    may_go_on.set()
    qtbot.waitUntil(lambda: bool(window.toast.words))
    qtbot.waitUntil(lambda: not window.session.worker.working)

    if not too_late:
        assert window.toast.words == "Stopped. Nothing was imported."
        assert names() == []
        assert window.session.undo_label == ""
    else:
        assert window.session.undo_label == "Import 2 customers"
        assert len(names()) == 2
        window.session.undo()
        assert names() == []


def test_a_full_disk_is_said_and_nothing_is_imported(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise CannotWrite("The disk is full. Nothing was imported.")

    monkeypatch.setattr(services_importing, "bring_in", refuse)
    read(dialog, qtbot, a_file(tmp_path, "phone.vcf", CARDS))
    dialog.on.click()
    settled(dialog, qtbot)

    assert dialog.finish.problem == "The disk is full. Nothing was imported."
    assert dialog.on.words() == "Import 2 customers"
    assert dialog.on.isEnabled()
    monkeypatch.undo()
    dialog.on.click()
    settled(dialog, qtbot)
    assert len(names()) == 2


def test_stop_while_writing_leaves_nothing_behind(
    dialog: ImportDialog, session: Session, qtbot: QtBot, tmp_path: Path, may_go_on: threading.Event
) -> None:
    rows = "".join(f"Person{number},Berg{number}\n" for number in range(400))
    read(dialog, qtbot, a_file(tmp_path, "many.csv", f"First name,Last name\n{rows}"))
    may_go_on.clear()
    dialog.on.click()
    next(each for each in dialog.finish.progress.findChildren(Button) if each.words() == "Stop").click()
    may_go_on.set()
    settled(dialog, qtbot)

    assert names() == []
    assert dialog.note == "Stopped. Nothing was imported."
    assert session.undo_label == ""
    dialog.on.click()
    settled(dialog, qtbot)
    assert len(names()) == 400
