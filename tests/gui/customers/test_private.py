"""What is good to know and what is private: written, marked, edited and removed with the keyboard alone."""

import pytest
from PySide6.QtCore import Qt

from cardkeeper.services.due import due, planning
from cardkeeper.services.people import customers, facts, glance
from cardkeeper.services.printing import batches, printing
from cardkeeper.services.touch import notes
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, a_sender, born

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def ada(library) -> int:
    a_sender()
    return a_customer("Ada Ash", occasions=(born(5, 15, 1986),))


def known(person_id: int) -> list[tuple[str, str, bool]]:
    return [(fact.kind, fact.text, fact.private) for fact in facts.of([person_id]).get(person_id, [])]


def spoken(rows) -> list[str]:
    return [rows.data(rows.index(number), SPOKEN) for number in range(rows.rowCount())]


def enter_fact(at, kind: str, words: str, *, private: bool = False) -> None:
    """Insert in the chips; the words, then back to the kind, forward to who may see it, and Enter."""
    chips = at.page.person.head.chips
    chips.rows.setFocus(Qt.FocusReason.TabFocusReason)
    at.press("Insert")
    at.type(words)
    at.press("Shift+Tab")
    at.type(kind.split(maxsplit=1)[0])
    at.press("Tab", "Tab")
    if private:
        at.press("Down")
    at.press("Return")


@pytest.mark.parametrize("kind", ["Pet", "Hobby", "Team", "Film", "Something else"])
def test_every_kind_is_offered_entered_and_found(ada, desk, kind):
    at = desk()

    enter_fact(at, kind, "Zanzibar")

    assert [(text, private) for _kind, text, private in known(ada)] == [("Zanzibar", False)]
    assert known(ada)[0][0] == {"Something else": "other"}.get(kind, kind.lower())
    assert customers.find("zanzi") == [ada]
    assert "Good to know: Zanzibar" in spoken(at.page.person.head.chips.model)
    at.session.undo()
    assert known(ada) == []


def test_a_fact_is_edited_and_removed_with_the_keyboard(ada, desk):
    at = desk()
    enter_fact(at, "Pet", "Biscuit")
    chips = at.page.person.head.chips
    chips.rows.select(chips.model.rows[0].id)
    chips.rows.setFocus(Qt.FocusReason.TabFocusReason)

    at.press("Return")
    at.type("Biscuit, beagle")
    at.press("Return")
    assert known(ada) == [("pet", "Biscuit, beagle", False)]

    chips.rows.setFocus(Qt.FocusReason.TabFocusReason)
    chips.rows.select(chips.model.rows[0].id)
    at.press("Del")
    assert known(ada) == []
    at.session.undo()
    assert known(ada) == [("pet", "Biscuit, beagle", False)]


def test_private_is_said_in_words_and_never_reaches_the_signing_sheet(ada, desk):
    at = desk()
    enter_fact(at, "Hobby", "Poker", private=True)
    enter_fact(at, "Pet", "Biscuit")
    box = at.page.person.note
    box.begin()
    at.type("Told me about the divorce")
    box.entry.private.setFocus()
    at.press("Space")
    box.field.setFocus()
    at.press("Return")

    assert known(ada) == [("hobby", "Poker", True), ("pet", "Biscuit", False)]
    assert "Good to know: Poker · private" in spoken(at.page.person.head.chips.model)
    assert [note.private for note in notes.recent(ada)] == [True]
    assert spoken(at.page.person.timeline.model)[0].endswith("Told me about the divorce, Private")
    assert [chip.kind for chip in glance.of_person(ada, TUESDAY).chips[:2]] == ["private", "pet"]
    sheet = signing_sheet()
    assert "Biscuit" in sheet
    assert "oker" not in sheet
    assert "divorce" not in sheet


def signing_sheet() -> str:
    """The texts of the sheet for the next batch, which is really made."""
    planning.settle(TUESDAY)
    change, _held = batches.prepare(due.for_batch(TUESDAY), TUESDAY)
    assert printing.render(change.ids[0]).signing
    return str(select("SELECT signing FROM card_item WHERE batch_id = ?", change.ids[0]))


def test_a_note_becomes_private_where_it_stands_in_the_timeline(ada, desk):
    notes.add(ada, "Her mother is ill", TUESDAY)
    at = desk()
    rows = at.page.person.timeline.rows
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    rows.select(at.page.person.timeline.model.rows[0].id)

    at.press("F2", "Tab", "Tab", "Down", "Return")

    assert [(note.text, note.private) for note in notes.recent(ada)] == [("Her mother is ill", True)]
    assert "Private" in spoken(at.page.person.timeline.model)[0]
    assert "mother" not in signing_sheet()
    at.session.undo()
    assert [note.private for note in notes.recent(ada)] == [False]
