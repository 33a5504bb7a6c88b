"""The search over everything: people, families, notes, companies, tags, commands."""

from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.quick import doors as quick
from cardkeeper.gui.quick.new_customer import NewCustomerDialog
from cardkeeper.gui.quick.note_window import NoteDialog
from cardkeeper.gui.search import doors, looking
from cardkeeper.gui.search.palette import SearchPalette
from cardkeeper.gui.search.rows import Result
from cardkeeper.gui.session import Session
from cardkeeper.gui.views.model import Heading
from cardkeeper.services.people import facts
from cardkeeper.services.touch import notes
from tests.factories import TUESDAY, a_customer, child
from tests.gui.small_window import Desk


class People(Desk):
    """Stands for the place Customers: notes where it was led."""

    shown: ClassVar[list[object]] = []

    def restore(self, state: object) -> None:
        People.shown.append(state)


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> MainWindow:
    People.shown = []
    made = MainWindow(session, {"today": Desk, "customers": People})
    qtbot.addWidget(made)
    made.navigation.go("today")
    made.show()
    quick.install(made)
    doors.install(made)
    return made


@pytest.fixture
def priya(library: object) -> int:
    person = a_customer(
        "Priya Raman", related=(child("Anika Raman"),), organization="Lumen Health", categories=("VIP",)
    )
    facts.add(person, "pet", "Biscuit, beagle")
    notes.add(person, "Stopped by with lemon cake. Biscuit is on a diet.", TUESDAY)
    return person


def look_for(window: MainWindow, text: str) -> SearchPalette:
    window.actions_of["search"].trigger()
    palette = window.findChildren(SearchPalette)[-1]
    palette.line.setText(text)
    palette.search()
    return palette


def row_of(palette: SearchPalette, words: str) -> Result:
    return next(row for row in palette.model.rows if isinstance(row, Result) and row.words == words)


def told(palette: SearchPalette) -> list[str]:
    return [row.words.upper() if isinstance(row, Heading) else row.words for row in palette.model.rows]


def test_a_pet_finds_its_customer_and_the_notes(window: MainWindow, priya: int) -> None:
    palette = look_for(window, "biscuit")

    assert told(palette) == [
        "CUSTOMERS",
        "Priya Raman",
        "NOTES",
        "Stopped by with lemon cake. Biscuit is on a diet.",
        "DO",
        "New note about Priya Raman",
        "Make a card for Priya Raman",
    ]
    first = palette.model.rows[1]
    note = palette.model.rows[3]
    assert isinstance(first, Result)
    assert first.below == "Pet: Biscuit, beagle"
    assert isinstance(note, Result)
    assert note.marked is not None
    assert note.words[note.marked.start :][: note.marked.length] == "Biscuit"


def test_three_letters_and_enter_open_the_page(window: MainWindow, priya: int) -> None:
    palette = look_for(window, "pri")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)

    assert window.navigation.place == "customers"
    assert People.shown == [priya]
    assert not palette.isVisible()


def test_enter_right_after_typing_finds_first(window: MainWindow, priya: int) -> None:
    window.actions_of["search"].trigger()
    palette = window.findChildren(SearchPalette)[-1]
    QTest.keyClicks(palette.line, "pri")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert People.shown == [priya]


@pytest.fixture
def large_book(priya: int, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(looking, "SMALL", 0)
    return priya


def test_a_large_book_is_searched_beside_the_window(
    window: MainWindow, large_book: int, qtbot: QtBot
) -> None:
    window.actions_of["search"].trigger()
    palette = window.findChildren(SearchPalette)[-1]
    QTest.keyClicks(palette.line, "biscuit")
    qtbot.waitUntil(lambda: told(palette)[:2] == ["CUSTOMERS", "Priya Raman"])

    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert People.shown == [large_book]


def test_enter_does_not_wait_for_a_large_book(window: MainWindow, large_book: int) -> None:
    window.actions_of["search"].trigger()
    palette = window.findChildren(SearchPalette)[-1]
    QTest.keyClicks(palette.line, "pri")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert People.shown == [large_book]


def test_what_is_found_for_fewer_letters_does_not_come_after_what_more_found(
    window: MainWindow, large_book: int, qtbot: QtBot
) -> None:
    window.actions_of["search"].trigger()
    palette = window.findChildren(SearchPalette)[-1]
    palette._looking.look("biscuit")
    palette.line.setText("nobody")
    palette.search()
    qtbot.waitUntil(lambda: not window.session.worker.working)
    qtbot.wait(0)

    assert told(palette)[0] == "NOBODY CALLED “NOBODY”"


def test_a_daughter_finds_her_own_page(window: MainWindow, priya: int) -> None:
    palette = look_for(window, "anika")
    family = row_of(palette, "Anika Raman")
    assert family.below == "Child of Priya Raman"
    family.act()
    assert People.shown == [family.person_id]


def test_arrows_move_while_the_line_keeps_the_keyboard(window: MainWindow, priya: int) -> None:
    palette = look_for(window, "biscuit")
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.focusWidget() is palette.line
    QTest.keyClick(palette.line, Qt.Key.Key_Return)

    dialog = window.findChild(NoteDialog)
    assert isinstance(dialog, NoteDialog)
    assert dialog.person_id == priya
    dialog.reject()


def test_a_company_of_several_shows_them_and_of_one_leads_there(window: MainWindow, priya: int) -> None:
    palette = look_for(window, "lumen health")
    company = row_of(palette, "Lumen Health")
    assert company.below == "1 customer works there"
    company.act()
    assert People.shown == [priya]

    a_customer("Tom Okafor", organization="Lumen Health")
    palette = look_for(window, "lumen health")
    company = row_of(palette, "Lumen Health")
    palette.list.select(company.id)
    palette.take()
    assert palette.isVisible()
    assert told(palette)[0] == "LUMEN HEALTH"
    assert sorted(told(palette)[1:]) == ["Priya Raman", "Tom Okafor"]


def test_a_tag_leads_to_whoever_bears_it(window: MainWindow, priya: int) -> None:
    palette = look_for(window, "vip")
    tag = row_of(palette, "VIP")
    tag.act()
    assert str(getattr(People.shown[-1], "group", "")).startswith("tag:")


def test_commands_are_found_by_their_words_and_given(window: MainWindow, priya: int) -> None:
    palette = look_for(window, "new cust")
    assert "New customer" in told(palette)
    row = row_of(palette, "New customer")
    assert row.keys == "Ctrl N"
    palette.list.select(row.id)
    palette.take()
    dialog = window.findChild(NewCustomerDialog)
    assert isinstance(dialog, NewCustomerDialog)
    dialog.reject()


def test_the_command_called_exactly_so_comes_first(window: MainWindow) -> None:
    for key in ("calendar-sheet", "calendar"):
        window.actions_of.bind(key, lambda: None)
    palette = look_for(window, "calendar")
    assert told(palette)[:3] == ["DO", "Calendar", "Calendar to print"]


def test_before_a_letter_it_offers_what_is_done_most(window: MainWindow) -> None:
    palette = look_for(window, "")
    assert told(palette) == ["DO", "New customer", "New note", "Today", "Customers"]


def test_nobody_offers_the_nearest_and_adding_the_name(window: MainWindow, priya: int) -> None:
    palette = look_for(window, "Priyah Ramen")
    assert told(palette) == [
        "NOBODY CALLED “PRIYAH RAMEN”",
        "Did you mean Priya Raman?",
        "Add “Priyah Ramen” as a new customer",
    ]
    palette.list.select(2)
    palette.take()

    dialog = window.findChild(NewCustomerDialog)
    assert isinstance(dialog, NewCustomerDialog)
    assert dialog.form.told.name == "Priyah Ramen"
    dialog.reject()


def test_esc_closes_it(window: MainWindow) -> None:
    palette = look_for(window, "x")
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()


@pytest.mark.parametrize("text", ["%", "'; DROP TABLE person", "<b>x</b>", "北", "\u202e", '"', "a" * 300])
def test_any_text_is_safe(window: MainWindow, priya: int, text: str) -> None:
    palette = look_for(window, text)
    assert palette.list.grab().isNull() is False


def test_every_row_is_a_sentence_for_those_who_listen(window: MainWindow, priya: int) -> None:
    palette = look_for(window, "biscuit")
    said = palette.model.data(palette.model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Priya Raman, Pet: Biscuit, beagle"
    assert palette.line.accessibleName()
