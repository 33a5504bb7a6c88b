"""What concerns very many is done beside the window, with a bar and Stop; nothing of it is left then."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from cardkeeper.gui import ask, at_work, carrying_out
from cardkeeper.gui.at_work import AtWork
from cardkeeper.gui.customers import clipboard, tag_verbs
from cardkeeper.gui.customers.export_dialog import ExportDialog
from cardkeeper.gui.customers.trash_dialog import open_trash
from cardkeeper.gui.keeping.share_dialog import open_share
from cardkeeper.gui.task import Task
from cardkeeper.services.people import bulk, tags
from tests.factories import HOME, a_customer
from tests.gui.customers.conftest import Desk
from tests.services.undoing import everything

LONG = 30_000
NAMES = ("Ada Quinn", "Jonas Petersen", "Marcus Bell", "Priya Raman")


@pytest.fixture
def at(library, desk: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Four are chosen, who count as very many here; one tag is on all of them."""
    for module in (carrying_out, clipboard, tag_verbs):
        monkeypatch.setattr(module, "AT_ONCE", 2)
    ids = [a_customer(name, addresses=(HOME,)) for name in NAMES]
    bulk.put_tag(ids, tags.add("VIP").ids[0])
    opened = desk()
    at_work.install(opened.window)
    opened.press("Ctrl+A")
    return opened


def share(at: Desk) -> None:
    dialog = open_share(at.window, at.session, at.page.bulk.chosen())
    dialog.title.setText("Rates fell")
    dialog.accept()


def bring_back(at: Desk) -> None:
    at.session.apply(bulk.delete(at.page.bulk.chosen()))
    dialog = open_trash(at.window, at.session)
    dialog.view.selectAll()
    dialog.restore.click()


def delete_for_good(at: Desk) -> None:
    at.session.apply(bulk.delete(at.page.bulk.chosen()))
    dialog = open_trash(at.window, at.session)
    dialog.view.selectAll()
    dialog.forget.click()


COMMANDS = {
    "Change the tier of 4 customers": lambda at: at.page.bulk.set_tier("A"),
    "Archive 4 customers": lambda at: at.page.bulk.archive(),
    "Delete 4 customers": lambda at: at.page.bulk.delete(),
    "Tag 4 customers": lambda at: at.page.bulk.flip_tag(tags.every()[0], at.page.bulk.chosen(), 4),
    "Rename the tag": lambda at: tag_verbs.rename(at.page.list, at.session, tags.every()[0], "Best"),
    "Delete the tag": lambda at: tag_verbs.delete(at.page.list, at.session, tags.every()[0]),
    "Share with 4 customers": share,
    "Bring back 4 customers": bring_back,
    "Delete 4 customers for good": delete_for_good,
    "Copy 4 addresses": lambda at: at.page.bulk.copy_addresses(),
}


def shown(at: Desk) -> AtWork:
    """What stands over the window, or over the dialog that asked."""

    def visible() -> list[AtWork]:
        return [each for each in at.window.findChildren(AtWork) if each.isVisible()]

    at.qtbot.waitUntil(lambda: bool(visible()), timeout=LONG)
    return visible()[0]


@pytest.mark.parametrize("name", COMMANDS)
def test_it_is_shown_and_stop_leaves_everything_as_it_was(
    at: Desk, may_go_on: threading.Event, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(ask, "confirm", lambda *_words: True)
    QGuiApplication.clipboard().setText("Before")
    before: list[object] = []
    run = at.session.run

    def watch(work: Callable[..., object], *, writes: bool = True) -> Task:
        before.append(everything())
        return run(work, writes=writes)

    monkeypatch.setattr(at.session, "run", watch)
    may_go_on.clear()
    COMMANDS[name](at)
    label = at.session.undo_label
    dialog = shown(at)

    assert dialog.windowTitle() == name
    assert dialog.progress.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    may_go_on.set()
    at.qtbot.waitUntil(lambda: at.window.toast.words.startswith("Stopped. Nothing was "), timeout=LONG)
    at.qtbot.waitUntil(lambda: not at.session.worker.working, timeout=LONG)

    assert everything() == before[-1]
    assert at.session.undo_label == label
    assert QGuiApplication.clipboard().text() == "Before"


def test_what_was_typed_is_not_lost_when_sharing_is_stopped(at: Desk, may_go_on: threading.Event) -> None:
    may_go_on.clear()
    share(at)
    QTest.keyClick(shown(at), Qt.Key.Key_Escape)
    may_go_on.set()
    at.qtbot.waitUntil(lambda: not at.session.worker.working, timeout=LONG)
    again = open_share(at.window, at.session, at.page.bulk.chosen())

    assert again.title.text() == "Rates fell"
    again.accept()
    at.qtbot.waitUntil(lambda: at.window.toast.words == "Noted on the pages of 4 customers.", timeout=LONG)
    assert open_share(at.window, at.session).title.text() == ""


def test_a_stopped_export_writes_no_file(
    at: Desk, may_go_on: threading.Event, monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    target = tmp_path / "out.vcf"
    monkeypatch.setattr(ask, "choose_target", lambda *_given: target)
    at.window.actions_of["export"].trigger()
    may_go_on.clear()
    at.window.findChild(ExportDialog).accept()
    QTest.keyClick(shown(at), Qt.Key.Key_Escape)
    may_go_on.set()

    at.qtbot.waitUntil(lambda: at.window.toast.words == "Stopped. No file was written.", timeout=LONG)
    assert not target.exists()


def test_what_is_done_soon_flashes_nothing_and_is_one_step_of_undo(at: Desk) -> None:
    at.page.bulk.archive()
    at.qtbot.waitUntil(lambda: at.window.toast.words == "4 customers are archived.", timeout=LONG)
    assert not any(each.isVisible() for each in at.window.findChildren(AtWork))
    at.qtbot.waitUntil(lambda: not at.session.busy, timeout=LONG)
    at.session.undo()
    at.qtbot.waitUntil(lambda: len(at.names) == 4, timeout=LONG)
