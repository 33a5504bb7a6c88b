"""The foot of the sidebar always tells the truth (ui/spec.md 6.4): a full disk, a value that waits."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cardkeeper.errors import DiskFull
from cardkeeper.gui import ask
from cardkeeper.gui.customers.date_editor import DateEditor
from cardkeeper.gui.customers.page import CustomersPage
from cardkeeper.gui.sidebar import Saved, SavedFoot
from cardkeeper.services.people import customer_page
from cardkeeper.services.touch import notes
from cardkeeper.store.connection import db, value
from tests.gui.desk import TODAY, SampleDesk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_LONG = "She told us all about the house. " * 10_000


@pytest.fixture
def page(desk: SampleDesk, qtbot: QtBot) -> Iterator[CustomersPage]:
    """The list of customers with somebody's page; what a test did is taken back."""
    label = desk.session.undo_label
    desk.window.navigation.go("customers")
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.rest()
    found = desk.window.page
    assert isinstance(found, CustomersPage)
    yield found
    desk.close_dialogs()
    desk.take_back_to(label)


@pytest.fixture
def full_disk(desk: SampleDesk) -> Iterator[Callable[[], None]]:
    """The book cannot grow by a page; calling it makes room again."""
    before = value("PRAGMA max_page_count")

    def make_room() -> None:
        db.execute_sql(f"PRAGMA max_page_count = {before}")

    db.execute_sql("VACUUM")
    db.execute_sql(f"PRAGMA max_page_count = {value('PRAGMA page_count')}")
    yield make_room
    make_room()


def foot(desk: SampleDesk) -> tuple[str, str]:
    button = desk.window.sidebar.foot
    return button.accessibleName(), button.accessibleDescription()


def test_a_full_disk_is_told_until_there_is_room(
    desk: SampleDesk,
    page: CustomersPage,
    full_disk: Callable[[], None],
    qtbot: QtBot,
) -> None:
    """Nothing of the note is half written; pressed while there is no room it says what is safe."""
    person = page.person.page
    assert person is not None
    before = len(customer_page.read(person.id, TODAY).moments)
    with pytest.raises(DiskFull, match="Nothing was changed"):
        notes.add(person.id, _LONG, TODAY)
    qtbot.waitUntil(lambda: foot(desk) == ("Not saved, disk is full", "Press to try again"))
    assert len(customer_page.read(person.id, TODAY).moments) == before

    full_disk()
    desk.window.sidebar.foot.click()
    assert foot(desk)[0] == "Saved on this computer"
    assert desk.window.toast.words == "Saving works again"
    desk.session.apply(notes.add(person.id, _LONG, TODAY))
    assert len(customer_page.read(person.id, TODAY).moments) == before + 1


def test_pressed_while_the_disk_is_still_full_it_says_what_is_safe(
    desk: SampleDesk, page: CustomersPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(ask, "fail", lambda _over, sentence, more="": said.append(f"{sentence} {more}"))
    monkeypatch.setattr(desk.session.unsaved, "try_again", lambda: False)
    monkeypatch.setattr(desk.session.unsaved, "refusal", DiskFull("The disk is full."))

    desk.window.sidebar.foot.click()

    assert said == ["The disk is full. All that was saved before is safe."]


def test_what_is_typed_on_a_full_disk_stays_in_its_field_and_is_kept_afterwards(
    desk: SampleDesk, page: CustomersPage, full_disk: Callable[[], None], qtbot: QtBot
) -> None:
    editor = new_date(page, "Jun 20", label=_LONG[:30_000])
    qtbot.waitUntil(lambda: foot(desk)[0] == "Not saved, disk is full", timeout=5000)
    assert editor.isVisible()
    assert desk.session.unsaved.fields == [editor.accessibleName()]

    full_disk()
    desk.window.sidebar.foot.click()

    assert foot(desk)[0] == "Saved on this computer"
    person = page.person.page
    assert person is not None
    assert _LONG[:30_000].strip() in [line.label for line in customer_page.read(person.id, TODAY).dates]


def test_a_value_that_cannot_be_stored_is_listed_until_it_is_taken_back(
    desk: SampleDesk, page: CustomersPage, qtbot: QtBot
) -> None:
    """At the foot at once, beside the field when it is left; pressed, the foot leads there; Esc restores."""
    editor = new_date(page, "the day we met")
    qtbot.waitUntil(lambda: foot(desk) == ("Not saved yet", editor.accessibleName()), timeout=5000)
    assert not editor.complaint

    QTest.keyClick(desk.window.focusWidget() or editor, Qt.Key.Key_Return)
    assert editor.complaint
    page.list.view.setFocus()
    desk.window.sidebar.foot.click()
    assert editor.isAncestorOf(desk.window.focusWidget() or page)
    QTest.keyClick(desk.window.focusWidget() or editor, Qt.Key.Key_Escape)
    assert foot(desk)[0] == "Saved on this computer"
    assert desk.session.unsaved.fields == []


def new_date(page: CustomersPage, day: str, label: str = "Of our own") -> DateEditor:
    """A date of one's own, as typed; the editor is open."""
    QTest.keyClick(page.list.view, Qt.Key.Key_O, CTRL | SHIFT)
    editor = page.person.dates.rows.editor
    assert isinstance(editor, DateEditor)
    editor._kind.setCurrentIndex(editor._kind.findData("other"))
    editor._label.setText(label)
    editor._date.setText(day)
    return editor


def test_what_is_not_saved_is_read_out_once(qtbot: QtBot, heard: list[str]) -> None:
    """Section 8: troubles with saving come to those who do not see the foot."""
    foot = SavedFoot()
    qtbot.addWidget(foot)
    for _twice in range(2):
        foot.tell(Saved.NO, "Not saved, disk is full", "Press to try again")
    foot.tell(Saved.YES, "Saved on this computer")

    assert heard == ["Not saved, disk is full. Press to try again"]
