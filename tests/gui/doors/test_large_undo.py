"""What concerns very many people is taken back beside the window, and done again the same way."""

import threading
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cardkeeper.core.changes import Change
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.gui import at_work
from cardkeeper.gui.at_work import AtWork
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.session import Session
from cardkeeper.services.importing import importing
from cardkeeper.services.people import customers
from tests.factories import TUESDAY, a_contact

MANY = 520


def many() -> Change:
    rows = "".join(f"Person{number},Berg{number}\n" for number in range(MANY))
    made = importing.plan("many.csv", f"First name,Last name\n{rows}".encode(), TUESDAY)
    return importing.apply(made)


def test_a_large_import_is_undone_and_redone_in_the_worker(session: Session, qtbot: QtBot) -> None:
    change = session.apply(many())
    assert change.people is None

    with qtbot.waitSignal(session.undone, timeout=10_000):
        assert session.undo() is None
        assert session.busy
    assert customers.count() == 0
    assert session.redo_label == f"Import {MANY} customers"
    qtbot.waitUntil(lambda: not session.busy)

    with qtbot.waitSignal(session.redone, timeout=10_000):
        assert session.redo() is None
    assert customers.count() == MANY
    assert session.undo_label == f"Import {MANY} customers"


def slow_to_take_back(change: Change, may_go_on: threading.Event) -> Change:
    """The same change, whose way back waits until it may go on."""

    def undo(progress: Progress = no_progress, /) -> Change:
        progress(1, 100)
        may_go_on.wait(60)
        return change.undo(progress)

    return replace(change, undo=undo, is_long=True)


def test_the_window_shows_what_takes_long_and_stop_leaves_it_as_it_is(
    window: MainWindow, qtbot: QtBot
) -> None:
    at_work.install(window)
    may_go_on = threading.Event()
    window.session.apply(slow_to_take_back(many(), may_go_on))
    window.session.undo()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(AtWork)))
    (shown,) = window.findChildren(AtWork)
    assert shown.progress.isVisible()

    QTest.keyClick(shown, Qt.Key.Key_Escape)
    may_go_on.set()
    qtbot.waitUntil(lambda: not window.session.busy)

    assert customers.count() == MANY
    assert window.session.undo_label == f"Import {MANY} customers"
    assert window.toast.words == "Stopped. Everything is as it was."
    qtbot.waitUntil(lambda: not window.findChildren(AtWork))


def test_undo_waits_for_whoever_is_writing(session: Session, qtbot: QtBot) -> None:
    session.apply(customers.add(a_contact("Ruth Adeyemi")))
    may_end = threading.Event()
    session.run(lambda _progress: may_end.wait(60))

    with qtbot.waitSignal(session.undone, timeout=5000):
        assert session.undo() is None
        assert customers.count() == 1
        may_end.set()
    assert customers.count() == 0


def test_an_undo_that_waited_takes_nothing_else_back(session: Session, qtbot: QtBot) -> None:
    session.apply(customers.add(a_contact("Ruth Adeyemi")))
    may_end = threading.Event()
    session.run(lambda _progress: may_end.wait(60))
    session.undo()
    session.apply(customers.add(a_contact("Tom Okafor")))
    may_end.set()
    qtbot.waitUntil(lambda: not session.busy)

    assert customers.count() == 2
    assert session.undo_label == "Add Tom Okafor"
