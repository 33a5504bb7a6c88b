"""Safety copies in the window: made, listed, restored and undone; the foot tells the truth."""

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cardkeeper.gui import ask
from cardkeeper.gui.backups import install, keeper_of, open_backups, words
from cardkeeper.gui.backups.dialog import BackupsDialog
from cardkeeper.gui.backups.rows import CopyRow
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.session import Session
from cardkeeper.services.book import backups
from cardkeeper.services.book import library as libraries
from cardkeeper.services.book.backups import Reason
from cardkeeper.services.people import customers
from tests.books import library  # noqa: F401 - a fixture
from tests.factories import a_customer
from tests.gui.small_window import Desk

TODAY = dt.datetime.now(dt.UTC).astimezone().date()


@pytest.fixture
def window(library: Path, qtbot: QtBot) -> Iterator[MainWindow]:  # noqa: F811
    session = Session(library, connection=libraries.worker_connection)
    made = MainWindow(session, {"today": Desk})
    qtbot.addWidget(made)
    made.navigation.go("today")
    install(made)
    yield made
    session.close()


@pytest.fixture
def dialog(window: MainWindow) -> BackupsDialog:
    a_customer("Ruth Diaz")
    backups.back_up(Reason.IMPORT)
    a_customer("Tom Okafor")
    open_backups(window)
    found = window.findChild(BackupsDialog)
    assert found is not None
    return found


def foot(window: MainWindow) -> tuple[str, str]:
    return window.sidebar.foot.accessibleName(), window.sidebar.foot.accessibleDescription()


def finished(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.worker.working, timeout=10_000)


def test_a_copy_by_the_menu_is_told_and_stands_at_the_foot(window: MainWindow, qtbot: QtBot) -> None:
    assert foot(window) == ("Saved on this computer", "No safety copy yet")

    window.actions_of["back-up"].trigger()
    assert foot(window)[0] == "Making a safety copy"
    finished(window, qtbot)

    assert foot(window)[0] == "Saved on this computer"
    assert foot(window)[1].startswith("Backed up today at ")
    assert window.toast.words == "A safety copy was made."
    assert backups.reason_words(backups.copies()[0]) == "Made by you"


def test_people_go_on_while_a_copy_is_made(window: MainWindow, dialog: BackupsDialog, qtbot: QtBot) -> None:
    assert not window.session.busy

    keeper_of(window).back_up(Reason.DAILY)

    assert keeper_of(window).is_at_work
    assert not window.session.busy  # which greys the commands of every place
    assert not dialog._now.isEnabled()
    finished(window, qtbot)
    qtbot.waitUntil(dialog._now.isEnabled)


def test_the_days_copy_is_made_by_itself_once(window: MainWindow, qtbot: QtBot) -> None:
    keeper = keeper_of(window)

    for _each in range(2):
        keeper.look()
        finished(window, qtbot)

    assert [backups.reason_words(copy) for copy in backups.copies()] == ["Daily"]
    assert window.toast.words == ""


def test_a_second_place_that_is_away_is_told_and_the_first_copy_stands(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.session.change_settings(backup_folder=str(tmp_path / "stick"))

    keeper_of(window).back_up(Reason.DAILY)
    finished(window, qtbot)

    assert foot(window)[0] == "Saved, but not copied"
    assert "Is the drive connected" in keeper_of(window).trouble
    assert len(backups.copies()) == 1


def test_both_places_are_listed_the_newest_first(
    window: MainWindow, dialog: BackupsDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    window.session.change_settings(backup_folder=str(tmp_path / "stick"))

    dialog._now.click()
    finished(window, qtbot)

    rows = [row for row in dialog._model.rows if isinstance(row, CopyRow)]
    assert [row.below.partition(" · ")[0] for row in rows] == ["2 customers", "1 customer", "2 customers"]
    assert rows[2].backup.path.parent == tmp_path / "stick"
    assert dialog._model.sentence(rows[0]).startswith("Today at ")
    dialog.grab()


def test_restoring_asks_once_and_undo_brings_everybody_back(
    window: MainWindow, dialog: BackupsDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []

    def agree(_parent: object, *words: str) -> bool:
        asked.append(words)
        return True

    monkeypatch.setattr(ask, "confirm", agree)
    dialog._use.click()
    finished(window, qtbot)

    assert asked[0][1] == "Restore 1 customer"
    assert "Undo brings them back" in asked[0][2]
    assert len(customers.find("")) == 1
    assert window.toast.words == "Restored, with 1 customer."
    assert window.findChild(BackupsDialog) is None
    assert any(copy.about.reason == Reason.RESTORE for copy in backups.copies())

    window.session.undo()
    assert len(customers.find("")) == 2
    window.session.redo()
    assert len(customers.find("")) == 1


def test_no_is_no(window: MainWindow, dialog: BackupsDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "confirm", lambda *_given: False)

    dialog._use.click()
    dialog._delete.click()

    assert not window.session.busy
    assert len(backups.copies()) == 1
    assert len(customers.find("")) == 2


def test_a_file_that_is_no_copy_changes_nothing(
    dialog: BackupsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = tmp_path / "letter.ckbackup"
    letter.write_text("Dear diary")
    told: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(letter), ""))
    monkeypatch.setattr(ask, "fail", lambda _parent, sentence: told.append(sentence))

    dialog._restore_other()

    assert "letter.ckbackup" in told[0]
    assert len(customers.find("")) == 2


def test_a_copy_is_saved_where_the_user_wants_it(
    window: MainWindow,
    dialog: BackupsDialog,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "for the accountant.ckbackup"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(target), ""))

    dialog._save.click()
    finished(window, qtbot)

    assert target.is_file()


def test_deleting_asks_and_the_list_follows(dialog: BackupsDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "confirm", lambda *_given: True)

    dialog._delete.click()

    assert backups.copies() == []
    assert dialog._empty.isVisibleTo(dialog)
    assert [dialog._now.property("v"), dialog._use.property("v")] == ["primary", "ghost"]
    assert not dialog._use.isEnabled()


def test_days_are_told_as_people_say_them() -> None:
    noon = dt.datetime.combine(TODAY, dt.time(12), dt.datetime.now().astimezone().tzinfo)

    assert words.when(noon, TODAY).startswith("today at ")
    assert words.when(noon - dt.timedelta(1), TODAY).startswith("yesterday at ")
    assert words.size(1_234_567) == "1.2 MB"


def test_what_restoring_put_aside_long_ago_goes_and_the_newest_stays(
    window: MainWindow,
    library: Path,  # noqa: F811
    qtbot: QtBot,
) -> None:
    for number in range(5):
        (library / f"cardkeeper.book.replaced-{number}").write_bytes(b"old")
        os.utime(library / f"cardkeeper.book.replaced-{number}", (number + 1, number + 1))
    (library / "cardkeeper.incoming").write_bytes(b"half")

    keeper_of(window)._begin()
    finished(window, qtbot)

    left = sorted(path.name[-1] for path in library.glob("*.replaced-*"))
    assert left == ["2", "3", "4"]
    assert not (library / "cardkeeper.incoming").exists()
