"""Setting up: names, fonts, the window over a folder; and the words of occasions."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cardkeeper import i18n
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.progress import Progress
from cardkeeper.gui import application, crash, fonts, kinds, look
from cardkeeper.gui.accessibility import announce
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import DISPLAY, LIGHT, SANS, SERIF, Kind
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.panels import Splitter
from cardkeeper.gui.widgets.progress import TaskProgress
from tests.gui.small_window import Desk


def test_the_window_opens_at_its_first_place_in_our_look(
    qapp: QApplication, qtbot: QtBot, own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window = application.start(qapp, own_folder, {"today": Desk})
    qtbot.addWidget(window)

    assert window.windowTitle() == "Today"
    assert look.colours() == LIGHT
    assert sys.excepthook is crash.excepthook
    assert set(fonts.load()) >= {SANS, SERIF, DISPLAY}
    window.session.change_settings(language="de")
    assert (own_folder / "settings.json").is_file()
    window.close()
    window.session.close()
    assert (own_folder / "window.ini").is_file()


def test_every_kind_of_occasion_has_a_look_and_a_word() -> None:
    assert {kinds.family(kind) for kind in OccasionKind} == set(Kind)
    assert len({kinds.word(kind) for kind in OccasionKind}) == len(OccasionKind)
    assert all(kinds.family_word(kind) and kind in kinds.KIND_ICONS for kind in Kind)


def test_an_announcement_reaches_whoever_listens(
    qtbot: QtBot, heard: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    label = PlainLabel("")
    qtbot.addWidget(label)
    announce(label, "7 cards marked as mailed. Undo, Ctrl Z")
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    announce(label, "Nobody listens")

    assert heard == ["7 cards marked as mailed. Undo, Ctrl Z"]


def test_quick_work_shows_no_progress(session: Session, qtbot: QtBot) -> None:
    block = TaskProgress("Preparing 150 cards")
    qtbot.addWidget(block)
    task = session.run(lambda _progress: None)
    block.follow(task)
    with qtbot.waitSignal(task.ended):
        pass
    qtbot.wait(450)

    assert not block.isVisible()


def test_long_work_tells_how_far_it_is_and_can_be_stopped(
    session: Session, qtbot: QtBot, heard: list[str]
) -> None:
    block = TaskProgress("Preparing 150 cards", "Finished cards stay if you stop.")
    qtbot.addWidget(block)
    block._patience.setInterval(1)

    def work(progress: Progress) -> None:
        for done in range(5000):
            threading.Event().wait(0.002)
            progress(done, 5000)

    task = session.run(work)
    block.follow(task)
    qtbot.waitUntil(block.isVisible)
    block.tell(93, 150, "Now at Fielding, 93 of 150")
    assert "Now at Fielding, 93 of 150" in [label.text() for label in block.findChildren(PlainLabel)]

    with qtbot.waitSignal(task.cancelled):
        block._stop.click()
    qtbot.waitUntil(lambda: not block.isVisible())
    assert heard == ["Preparing 150 cards was stopped"]


def test_large_counts_of_long_work_are_parted_as_the_country_parts_them(
    qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    before = QLocale()
    request.addfinalizer(lambda: QLocale.setDefault(before))
    QLocale.setDefault(QLocale("de_DE"))
    block = TaskProgress("Changing 20,000 customers")
    qtbot.addWidget(block)

    block.tell(7412, 20_000)

    said = {label.text() for label in block.findChildren(PlainLabel)}
    assert "7.412 of 20.000 done" in said


def test_the_end_of_long_work_is_read_out(session: Session, qtbot: QtBot, heard: list[str]) -> None:
    block = TaskProgress("Preparing 150 cards")
    qtbot.addWidget(block)
    may_end = threading.Event()
    task = session.run(lambda _progress: may_end.wait())
    block.follow(task)
    qtbot.waitUntil(block.isVisible)
    assert heard == []
    with qtbot.waitSignal(task.ended):
        may_end.set()

    assert heard == ["Preparing 150 cards is finished"]


def test_panes_come_back_as_they_were_left_in_each_kind_of_window(session: Session, qtbot: QtBot) -> None:
    def panes(kind: str) -> Splitter:
        splitter = Splitter(memory=session.memory, place="today")
        for _number in range(2):
            splitter.addWidget(PlainLabel("pane"))
        splitter.resize(601, 100)
        qtbot.addWidget(splitter)
        splitter.show()
        splitter.divide(300, kind)
        return splitter

    first = panes("WIDE")
    first.setSizes([450, 150])
    first.splitterMoved.emit(450, 1)

    assert panes("WIDE").sizes() == [450, 150]
    assert panes("NARROW").sizes() == [300, 300]

    QTest.mouseDClick(first.handle(1), Qt.MouseButton.LeftButton)
    assert panes("WIDE").sizes() == [300, 300]


def test_qts_own_buttons_speak_the_language_too(qapp: QApplication) -> None:
    application.translate(qapp, "de")
    cancel = QCoreApplication.translate("QPlatformTheme", "Cancel")
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    i18n.install("en")

    assert cancel == "Abbrechen"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
