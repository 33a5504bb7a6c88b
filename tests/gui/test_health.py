"""What is known of everybody, whom to ask for what, and the paper form for the counter."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cardkeeper.gui import ask, pages
from cardkeeper.gui.health import dialog as health_dialog
from cardkeeper.gui.health.dialog import HealthDialog
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.session import Session
from cardkeeper.services.people import customers
from tests.factories import a_contact, a_customer, born
from tests.gui.opened import library, session

__all__ = ["library", "session"]


@pytest.fixture
def window(shown: Callable[[QWidget], QWidget], session: Session) -> MainWindow:
    made = MainWindow(session, pages.factories())
    pages.install(made)
    made.resize(1100, 700)
    shown(made)
    return made


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot) -> Callable[[], HealthDialog]:
    """The window over the book as it is, by its command, once the worker has read it."""

    def show() -> HealthDialog:
        window.actions_of["health"].trigger()
        found = window.findChildren(HealthDialog)[-1]
        qtbot.waitUntil(lambda: bool(found.bars.bars))
        return found

    return show


def asked(dialog: HealthDialog) -> list[str]:
    """The rows as a screen reader reads them."""
    role, rows = Qt.ItemDataRole.AccessibleTextRole, dialog.rows.model_
    return [rows.data(rows.index(number), role) for number in range(rows.rowCount())]


def numbers(dialog: HealthDialog) -> dict[str, str]:
    return {key: bar._bar.accessibleName() for key, bar in dialog.bars.bars.items()}


@pytest.fixture
def tom(library: Path) -> int:
    """He has a birthday but no address; Ruth lacks nothing that matters more than a family."""
    a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    return a_customer("Tom Diaz", addresses=(), occasions=(born(5, 21, 1984),))


def test_what_is_known_is_counted_and_the_most_important_is_asked_first(tom, opened) -> None:
    dialog = opened()

    assert numbers(dialog)["birthday"] == "Birthdays, 2 of 2"
    assert numbers(dialog)["address"] == "Addresses, 1 of 2"
    assert dialog.heading.text() == "Ask 2 customers next time"
    assert asked(dialog)[0].startswith("Tom Diaz, Their address · ")
    assert dialog.rows.hasFocus()
    assert not dialog.more.isVisible()


def test_enter_goes_to_the_persons_page(tom, opened, window) -> None:
    dialog = opened()

    QTest.keyClick(dialog.rows, Qt.Key.Key_Return)

    assert not dialog.isVisible()
    assert window.navigation.place == "customers"
    assert window.page.state().person_id == tom


def test_a_click_goes_to_the_persons_page_once(tom, opened, window) -> None:
    dialog = opened()
    place: QModelIndex = dialog.rows.model_.index_of(tom)
    gone: list[int] = []
    dialog._go_to = gone.append

    at = dialog.rows.visualRect(place).center()
    QTest.mouseClick(dialog.rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    dialog.rows.opened.emit(tom)

    assert gone == [tom]


def test_it_follows_the_book(tom, opened, session, qtbot) -> None:
    dialog = opened()

    session.apply(customers.add(a_contact("Mona Reyes", occasions=(born(6, 1, 1990),))))

    qtbot.waitUntil(lambda: numbers(dialog)["birthday"] == "Birthdays, 3 of 3")


def test_a_long_list_is_shown_in_parts(library, opened, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(health_dialog, "_PAGE", 2)
    for name in ("Ada Lee", "Bea Lee", "Cy Lee"):
        a_customer(name)
    dialog = opened()
    assert len(asked(dialog)) == 2
    assert dialog.more.words() == "Show 1 more"

    QTest.mouseClick(dialog.more, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: len(asked(dialog)) == 3)
    assert not dialog.more.isVisible()


def test_an_empty_book_says_so(opened) -> None:
    dialog = opened()

    assert dialog.nobody.text() == "Nobody is in the book yet."
    assert not dialog.rows.isVisible()


def test_the_form_for_the_counter_is_saved_and_opened(opened, tmp_path, monkeypatch, qtbot) -> None:
    paper, seen = tmp_path / "form.pdf", []
    monkeypatch.setattr(ask, "choose_target", lambda *_asked: paper)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not seen.append(url))

    QTest.mouseClick(opened().form, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: bool(seen), timeout=20_000)
    assert seen == [QUrl.fromLocalFile(str(paper))]
    assert paper.read_bytes().startswith(b"%PDF")


def test_without_a_program_for_pdf_the_place_of_the_form_is_told(
    window, tmp_path, monkeypatch, qtbot
) -> None:
    told: list[tuple[str, ...]] = []
    monkeypatch.setattr(ask, "choose_target", lambda *_asked: tmp_path / "form.pdf")
    monkeypatch.setattr(ask, "fail", lambda _over, *said: told.append(said))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)

    window.actions_of["counter-form"].trigger()

    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[0][0].endswith("opened form.pdf.")
    assert str(tmp_path) in told[0][1]


def test_a_form_that_cannot_be_written_is_told(window, tmp_path, monkeypatch, qtbot) -> None:
    told: list[str] = []
    (tmp_path / "taken").write_text("a file where a folder should be")
    monkeypatch.setattr(ask, "choose_target", lambda *_asked: tmp_path / "taken" / "form.pdf")
    monkeypatch.setattr(ask, "fail", lambda _over, sentence: told.append(sentence))

    window.actions_of["counter-form"].trigger()

    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[0].startswith("form.pdf could not be saved")
