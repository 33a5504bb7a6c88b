"""A fresh book: the first customer in under 15 seconds, all others in a few keys or clicks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from cardkeeper.gui.customers.page import CustomersPage
from cardkeeper.gui.first_run.doors import FirstRun
from cardkeeper.gui.importing.dialog import ImportDialog
from cardkeeper.gui.importing.steps import Step
from cardkeeper.services.people import customers, reading
from cardkeeper.store.connection import select
from tests.factories import a_customer
from tests.stories.quick.conftest import Typist

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Open = Callable[[], Typist]
CARDS = "".join(
    f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nN:{name.split()[1]};{name.split()[0]};;;\nBDAY:{day}\nEND:VCARD\n"
    for name, day in (("Ruth Adeyemi", "1986-05-20"), ("Tom Okafor", "1970-08-11"), ("Liv Berg", "--12-24"))
)


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    path = tmp_path / "phone.vcf"
    path.write_text(CARDS)
    return path


def birthdays() -> dict[str, str]:
    found = reading.contacts(customers.find()).values()
    return {contact.formatted_name: str(contact.occasions[0].date) for contact in found}


def test_the_first_customer_of_a_fresh_book(open_window: Open) -> None:
    """Name, Enter, birthday, Enter: two keys besides typing."""
    typist = open_window()
    typist.type("Nadia Rahman")
    typist.press(Qt.Key.Key_Return)
    typist.type("nov 23 79")
    typist.press(Qt.Key.Key_Return)
    typist.settle()

    assert birthdays() == {"Nadia Rahman": "1979-11-23"}
    assert (typist.keys, typist.clicks) == (2, 0)
    assert typist.seconds < 15
    assert typist.window.navigation.stack.isEnabled()
    assert typist.window.focusWidget() is not None


def test_a_customer_with_a_birthday_from_any_place(open_window: Open) -> None:
    """Ctrl N, name, Tab, birthday, Enter (section 10.1)."""
    a_customer("Ruth Adeyemi")
    typist = open_window()
    typist.press(Qt.Key.Key_N, CTRL)
    typist.type("Nadia Rahman")
    typist.press(Qt.Key.Key_Tab)
    typist.type("23.11.1979")
    typist.press(Qt.Key.Key_Return)
    typist.settle()

    assert customers.count() == 2
    assert (typist.keys, typist.clicks) == (3, 0)
    assert typist.seconds < 15


def test_one_customer_after_the_other(open_window: Open) -> None:
    """Two keys each: Tab, and Ctrl Shift Enter for the next."""
    a_customer("Ruth Adeyemi")
    typist = open_window()
    typist.press(Qt.Key.Key_N, CTRL)
    for name, day in (("Nadia Rahman", "nov 23"), ("Sam Whitaker", "5/20/1980")):
        typist.type(name)
        typist.press(Qt.Key.Key_Tab)
        typist.type(day)
        typist.press(Qt.Key.Key_Return, CTRL | SHIFT)
    typist.press(Qt.Key.Key_Escape)
    typist.settle()

    assert customers.count() == 3
    assert typist.keys == 6


def test_what_was_added_can_be_taken_back_with_one_chord(open_window: Open) -> None:
    a_customer("Ruth Adeyemi")
    typist = open_window()
    typist.press(Qt.Key.Key_N, CTRL)
    typist.type("Nadia Rahman")
    typist.press(Qt.Key.Key_Return)
    typist.settle()
    typist.window.activateWindow()
    typist.wait(typist.window.isActiveWindow)
    typist.press(Qt.Key.Key_Z, CTRL)
    typist.settle()

    assert customers.count() == 1


def test_an_address_book_by_keyboard(open_window: Open, cards: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl I, Enter, the system's own window, Enter to import, Enter to close."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(cards), ""))
    a_customer("Nadia Rahman")
    typist = open_window()
    typist.press(Qt.Key.Key_I, CTRL)
    dialog = typist.window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    typist.press(Qt.Key.Key_Return)
    typist.wait(lambda: dialog.step is Step.FINISH)
    typist.press(Qt.Key.Key_Return)
    typist.wait(lambda: dialog.sitting.change is not None)
    typist.press(Qt.Key.Key_Return)
    typist.settle()

    assert customers.count() == 4
    assert typist.keys == 4
    assert typist.window.findChild(ImportDialog) is None
    assert select("SELECT count(*) FROM card_task WHERE kind = 'birthday'")[0][0] >= 1


def test_an_address_book_by_mouse_onto_a_fresh_book(open_window: Open, cards: Path) -> None:
    """Dropped on the window; two clicks more. The welcome makes room for the places."""
    typist = open_window()
    _drop(typist, cards)
    dialog = typist.window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    typist.wait(lambda: dialog.step is Step.FINISH)
    typist.click(dialog.on)
    typist.wait(lambda: dialog.sitting.change is not None)
    typist.click(dialog.on)
    typist.settle()

    assert birthdays() == {
        "Ruth Adeyemi": "1986-05-20",
        "Tom Okafor": "1970-08-11",
        "Liv Berg": "--12-24",
    }
    assert (typist.clicks, typist.keys) == (2, 0)
    assert typist.window.findChild(FirstRun) is None or typist.window.navigation.stack.isEnabled()


def test_the_imported_are_shown_on_request(open_window: Open, cards: Path) -> None:
    """Ends the import with a click on Show customers: those added this month."""
    typist = open_window()
    _drop(typist, cards)
    dialog = typist.window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    typist.wait(lambda: dialog.step is Step.FINISH)
    typist.click(dialog.on)
    typist.wait(lambda: dialog.sitting.change is not None)
    typist.click(dialog.show_them)
    typist.settle()

    page = typist.window.page
    assert isinstance(page, CustomersPage)
    assert page.narrowing.now.key == "added"
    assert len(page.list.view.rows.ids) == 3


def test_a_wrong_file_is_taken_back_with_two_clicks(open_window: Open, cards: Path) -> None:
    a_customer("Nadia Rahman")
    typist = open_window()
    _drop(typist, cards)
    dialog = typist.window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    typist.wait(lambda: dialog.step is Step.FINISH)
    typist.click(dialog.on)
    typist.wait(lambda: dialog.sitting.change is not None)
    typist.click(dialog.finish.undo)
    # While the new cards are planned in the worker, taking back waits for it.
    typist.wait(lambda: dialog.sitting.change is None)
    typist.click(dialog.on)
    typist.settle()

    assert customers.count() == 1
    assert typist.window.findChild(ImportDialog) is None


def _drop(typist: Typist, path: Path) -> None:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(typist.window, QDragEnterEvent(QPoint(300, 300), copy, content, left, plain))
    QApplication.sendEvent(typist.window, QDropEvent(QPointF(300, 300), copy, content, left, plain))
