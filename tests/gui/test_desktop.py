"""CardKeeper among other programs: one window per book, files from outside, the icon, the recent files."""

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from cardkeeper.gui import ask
from cardkeeper.gui.desktop import files as opening
from cardkeeper.gui.desktop.commands import answer, fold_away, install
from cardkeeper.gui.desktop.recent import RecentFiles
from cardkeeper.gui.desktop.single_instance import Claim, SingleInstance
from cardkeeper.gui.desktop.tray import Tray
from cardkeeper.gui.importing.dialog import ImportDialog
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.session import Session
from cardkeeper.services.book import backups
from cardkeeper.services.book import library as libraries
from cardkeeper.services.book.backups import Reason
from cardkeeper.services.due import due, planning
from tests.books import library  # noqa: F401 - a fixture
from tests.factories import a_customer, a_sender, born
from tests.gui.small_window import Desk

TUESDAY = dt.date(2026, 5, 12)
SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from cardkeeper.gui.desktop.single_instance import SingleInstance
application = QCoreApplication([])
print(SingleInstance(Path(sys.argv[1])).claim([Path(name) for name in sys.argv[2:]]).name)
"""


@pytest.fixture
def window(library: Path, qtbot: QtBot) -> Iterator[MainWindow]:  # noqa: F811
    session = Session(library, connection=libraries.worker_connection, clock=lambda: TUESDAY)
    made = MainWindow(session, {"today": Desk})
    qtbot.addWidget(made)
    made.navigation.go("today")
    yield made
    session.close()


@pytest.fixture
def first(tmp_path: Path) -> Iterator[SingleInstance]:
    made = SingleInstance(tmp_path / "book")
    assert made.claim() is Claim.FIRST
    made.listen()
    yield made
    made.release()


def test_a_second_start_hands_its_files_over_and_ends(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    names = [str(tmp_path / "müller & söhne.vcf"), "relative.csv"]
    command = [sys.executable, "-c", SECOND_START, str(tmp_path / "book"), *names]
    with qtbot.waitSignal(first.called, timeout=20_000) as called:
        start = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    told, _nothing = start.communicate(timeout=60)

    assert told.strip() == "HANDED_OVER"
    assert called.args == [[Path(names[0]), Path.cwd() / "relative.csv"]]


def test_another_book_has_another_window(first: SingleInstance, tmp_path: Path) -> None:
    other = SingleInstance(tmp_path / "another book")

    assert other.claim() is Claim.FIRST
    other.release()


def test_when_the_first_ends_the_next_is_the_first(tmp_path: Path) -> None:
    one, two = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert one.claim() is Claim.FIRST
    one.release()

    assert two.claim() is Claim.FIRST
    two.release()


def test_what_is_no_list_of_files_is_ignored(first: SingleInstance, qtbot: QtBot) -> None:
    for told in (b"Dear diary\n", json.dumps({"a": 1}).encode() + b"\n", b"[1, null]\n"):
        socket = QLocalSocket()
        with qtbot.waitSignal(first.called, timeout=5000) as called:
            socket.connectToServer(first._name)
            assert socket.waitForConnected(60_000)
            socket.write(told)
            socket.flush()
        assert called.args == [[]]


def test_a_handed_over_file_comes_with_the_window_to_the_front(
    window: MainWindow, first: SingleInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    contacts = tmp_path / "people.vcf"
    contacts.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ruth Diaz\nEND:VCARD\n")
    answer(window, first)
    window.showMinimized()

    first.called.emit([contacts])

    assert not window.isMinimized()
    assert window.findChild(ImportDialog) is not None
    qtbot.waitUntil(lambda: not window.session.worker.working, timeout=5000)


def test_a_double_click_on_a_copy_asks_whether_to_restore(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_customer("Ruth Diaz")
    copy = backups.back_up(Reason.BY_HAND).backup.path
    asked: list[str] = []
    monkeypatch.setattr(ask, "confirm", lambda _parent, question, *_more: bool(asked.append(question)))

    left = opening.take_known(window, [copy])

    assert left == []
    assert asked[0].startswith("Restore the copy of ")


def test_documents_are_shown_and_the_rest_is_imported(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not shown.append(url))

    left = opening.take_known(window, [Path("/x/cards.pdf"), Path("/x/people.csv")])

    assert [url.fileName() for url in shown] == ["cards.pdf"]
    assert left == [Path("/x/people.csv")]


def test_recent_files_are_those_that_are_still_there(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(window)
    recent = window.findChild(RecentFiles)
    assert recent is not None
    assert not recent.menu.menuAction().isEnabled()
    for number in range(12):
        path = tmp_path / f"people & more {number}.csv"
        if number != 11:
            path.write_text("Name")
        taste = window.session.settings
        window.session.change_settings(recent_files=taste.with_recent(path))

    recent.fill()

    words = [action.text() for action in recent.menu.actions() if action.text()]
    assert words[0].startswith("people && more 10.csv")
    assert len(words) == 8  # seven files, and Clear
    assert recent.menu.menuAction().isEnabled()
    opened: list[list[Path]] = []
    monkeypatch.setattr("cardkeeper.gui.desktop.recent.open_files", lambda _w, paths: opened.append(paths))
    recent.fill()
    recent.menu.actions()[0].trigger()
    assert opened == [[tmp_path / "people & more 10.csv"]]
    recent.menu.actions()[-1].trigger()
    assert window.session.settings.recent_files == ()


def test_the_tray_is_off_until_somebody_wants_it(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _icon: None)  # there is no tray to show it in
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda _icon, _title, words, *_more: told.append(words)
    )
    a_sender()
    a_customer("Ruth Diaz", occasions=(born(5, 16, 1986),))
    planning.settle(TUESDAY)
    icon = Tray(window)
    assert icon.icon is None
    application = QApplication.instance()
    assert isinstance(application, QApplication)

    window.session.change_settings(tray=True)
    assert icon.icon is not None
    assert told == [icon.words()]
    assert not application.quitOnLastWindowClosed()

    window.session.change_settings(tray=False)
    assert icon.icon is None
    assert application.quitOnLastWindowClosed()


def test_the_tray_counts_what_leaves_today(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    icon = Tray(window)
    assert icon.words() == "Nothing has to be mailed today."

    monkeypatch.setattr(
        due, "groups", lambda _today: due.DueGroups(late=(1,), mail_today=(2, 3), **_others())
    )
    assert icon.words() == "2 cards to mail today. 1 card is late."


def _others() -> dict[str, tuple[int, ...]]:
    return {name: () for name in due.DueGroups._fields if name not in ("late", "mail_today")}


def test_started_at_login_the_window_is_folded_away(window: MainWindow) -> None:
    install(window)
    window.show()

    fold_away(window)

    assert window.isMinimized()
