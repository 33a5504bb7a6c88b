"""The phone rings: find who it is, note what was said, take what the note offers; by keyboard alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from cardkeeper.gui.quick.note_window import NoteDialog
from cardkeeper.gui.search.palette import SearchPalette
from cardkeeper.services.people import facts
from cardkeeper.store.connection import select
from tests.factories import a_customer, a_sender, born, child
from tests.stories.quick.conftest import Typist

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Open = Callable[[], Typist]


@pytest.fixture
def priya(library: object) -> int:
    a_sender()
    person = a_customer("Priya Raman", occasions=(born(5, 15, 1986),), related=(child("Anika Raman"),))
    facts.add(person, "pet", "Biscuit, beagle")
    a_customer("Tom Okafor")
    return person


def notes_of(person_id: int) -> list[tuple[str, str]]:
    return select("SELECT kind, text FROM interaction WHERE person_id = ? AND deleted_at IS NULL", person_id)


def test_three_letters_lead_to_the_page(open_window: Open, priya: int) -> None:
    """Ctrl K, three letters, Enter (product.md, The phone rings)."""
    typist = open_window()
    typist.press(Qt.Key.Key_K, CTRL)
    typist.wait(lambda: typist.window.findChild(SearchPalette) is not None)
    typist.type("pri")
    typist.press(Qt.Key.Key_Return)

    assert typist.window.navigation.place == "customers"
    assert getattr(typist.window.page, "chosen")() == [priya]  # noqa: B009 - a page of any kind
    assert (typist.keys, typist.clicks) == (2, 0)


def test_a_dog_is_enough_to_find_somebody(open_window: Open, priya: int) -> None:
    typist = open_window()
    typist.press(Qt.Key.Key_K, CTRL)
    typist.type("bisc")
    typist.press(Qt.Key.Key_Return)

    assert getattr(typist.window.page, "chosen")() == [priya]  # noqa: B009 - a page of any kind


def test_a_note_about_the_one_in_view(open_window: Open, priya: int) -> None:
    """Ctrl Shift N, the words, Ctrl Enter (section 10.4)."""
    typist = open_window()
    typist.wait(lambda: getattr(typist.window.page, "person_id") == priya)  # noqa: B009 - any page
    typist.press(Qt.Key.Key_N, CTRL | SHIFT)
    typist.type("Wants to talk about the kitchen.")
    typist.press(Qt.Key.Key_Return, CTRL)
    typist.settle()

    assert notes_of(priya) == [("call", "Wants to talk about the kitchen.")]
    assert (typist.keys, typist.clicks) == (2, 0)


def test_a_note_about_somebody_else(open_window: Open, priya: int) -> None:
    """An @, three letters and Enter choose whom."""
    tom = select("SELECT id FROM person WHERE given = 'Tom'")[0][0]
    typist = open_window()
    typist.press(Qt.Key.Key_N, CTRL | SHIFT)
    typist.type("@")
    typist.type("tom")
    typist.press(Qt.Key.Key_Return)
    typist.type("Sold his boat.")
    typist.press(Qt.Key.Key_Return, CTRL)
    typist.settle()

    assert notes_of(tom) == [("call", "Sold his boat.")]
    assert typist.keys == 3


def test_their_daughter_graduates(open_window: Open, priya: int) -> None:
    """Under the note stands the offer; Tab and Enter take it."""
    typist = open_window()
    typist.press(Qt.Key.Key_N, CTRL | SHIFT)
    typist.type("Anika graduates in June 2027.")
    dialog = typist.window.findChild(NoteDialog)
    assert isinstance(dialog, NoteDialog)
    typist.wait(lambda: bool(dialog.entry.suggestions.lines))
    typist.press(Qt.Key.Key_Tab)
    typist.press(Qt.Key.Key_Return)
    typist.press(Qt.Key.Key_Return, CTRL)
    typist.settle()

    graduation = select(
        "SELECT person.given, year, month, day FROM occasion JOIN person ON person.id = person_id"
        " WHERE occasion.kind = 'graduation' AND occasion.deleted_at IS NULL"
    )
    assert graduation == [("Anika", 2027, 6, None)]
    assert len(notes_of(priya)) == 1
    assert typist.keys == 4


def test_commands_are_given_by_their_words(open_window: Open, priya: int) -> None:
    """Ctrl K, two words, Enter: the calendar."""
    typist = open_window()
    typist.press(Qt.Key.Key_K, CTRL)
    typist.type("calendar")
    palette = typist.window.findChild(SearchPalette)
    assert isinstance(palette, SearchPalette)
    palette.search()
    typist.press(Qt.Key.Key_Return)

    assert typist.window.navigation.place == "calendar"
