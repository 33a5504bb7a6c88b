"""What was typed and not saved outlives a closed window, a closed program and a crash."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cardkeeper.core.changes import Change
from cardkeeper.core.entry_order import Asked
from cardkeeper.gui.quick import drafts
from cardkeeper.gui.quick.new_customer import NewCustomerDialog
from cardkeeper.gui.quick.note_window import NoteDialog
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.note_field import NoteField
from cardkeeper.services.book import forgetting
from cardkeeper.services.book import library as books
from tests.factories import TUESDAY, a_customer

Sitting = Callable[[], Session]


@pytest.fixture
def sit_down(library: Path) -> Iterator[Sitting]:
    """The program is started once more over the same book."""
    sittings: list[Session] = []

    def start() -> Session:
        sittings.append(Session(library, connection=books.worker_connection, clock=lambda: TUESDAY))
        return sittings[-1]

    yield start
    for session in sittings:
        session.close()


def a_form(session: Session, qtbot: QtBot) -> NewCustomerDialog:
    made = NewCustomerDialog(session)
    qtbot.addWidget(made)
    return made


def a_note(session: Session, qtbot: QtBot, person_id: int | None) -> NoteDialog:
    made = NoteDialog(session, person_id)
    qtbot.addWidget(made)
    return made


def test_a_form_closed_by_accident_is_there_after_closing_the_program(
    sit_down: Sitting, qtbot: QtBot
) -> None:
    monday = sit_down()
    form = a_form(monday, qtbot)
    form.form.name.setText("Nadia Rahman")
    form.form.birthday.line.setText("nov 23 79")
    form.form.extras.fill(Asked.ADDRESS, "55 Elm Street\nMaplewood, NJ 07040")
    form.reject()
    monday.close()

    again = a_form(sit_down(), qtbot).form
    assert (again.name.text(), again.birthday.line.text()) == ("Nadia Rahman", "nov 23 79")
    assert again.told.address == "55 Elm Street\nMaplewood, NJ 07040"


def test_after_a_crash_all_but_the_last_half_second_is_there(sit_down: Sitting, qtbot: QtBot) -> None:
    """The window is neither closed nor told that the program ends."""
    priya = a_customer("Priya Raman")
    monday = sit_down()
    a_form(monday, qtbot).form.name.setText("Nadia, “Naz” Rahman; 100 %")
    a_note(monday, qtbot, priya).text.setPlainText("Sold her boat.\nLikes Łódź.")
    qtbot.wait(800)

    tuesday = sit_down()
    assert a_form(tuesday, qtbot).form.name.text() == "Nadia, “Naz” Rahman; 100 %"
    assert a_note(tuesday, qtbot, priya).entry.text == "Sold her boat.\nLikes Łódź."


def test_what_was_saved_is_no_draft_any_more(sit_down: Sitting, qtbot: QtBot) -> None:
    priya = a_customer("Priya Raman")
    monday = sit_down()
    form, note = a_form(monday, qtbot), a_note(monday, qtbot, priya)
    form.form.name.setText("Nadia Rahman")
    note.text.setPlainText("Sold her boat.")
    form.accept()
    note.accept()
    monday.close()

    tuesday = sit_down()
    assert a_form(tuesday, qtbot).form.told.is_blank
    assert a_note(tuesday, qtbot, priya).entry.text == ""


def test_a_note_goes_on_where_it_was_begun(sit_down: Sitting, qtbot: QtBot) -> None:
    """Typed below a card, it stands in the window; saved there, the field below the card is empty."""
    priya, tom = a_customer("Priya Raman"), a_customer("Tom Okafor")
    session = sit_down()
    field = NoteField(session)
    qtbot.addWidget(field)
    field.ask_about(priya, "Priya")
    field.setText("Sold her boat.")
    field.ask_about(tom, "Tom")
    assert field.text() == ""
    field.ask_about(priya, "Priya")
    assert field.text() == "Sold her boat."

    dialog = a_note(session, qtbot, priya)
    assert dialog.entry.text == "Sold her boat."
    dialog.accept()
    assert field.text() == ""


def test_a_note_that_changes_hands_leaves_nothing_with_the_first(sit_down: Sitting, qtbot: QtBot) -> None:
    priya, tom = a_customer("Priya Raman"), a_customer("Tom Okafor")
    session = sit_down()
    dialog = a_note(session, qtbot, priya)
    dialog.text.setPlainText("Sold the boat.")
    dialog.field.choose(tom, "Tom Okafor")
    dialog.reject()

    assert drafts.of(session).note(priya) == ""
    assert drafts.of(session).note(tom) == "Sold the boat."
    assert a_note(session, qtbot, None).person_id == tom


def test_whoever_is_forgotten_leaves_no_words_behind(sit_down: Sitting) -> None:
    priya, tom = a_customer("Priya Raman"), a_customer("Tom Okafor")
    session = sit_down()
    kept = drafts.of(session)
    kept.keep_note(priya, "Sold her boat.")
    kept.keep_note(tom, "Bought a boat.")
    kept.write()
    change: Change = forgetting.forget(priya)
    session.apply(change)

    assert (kept.note(priya), kept.note(tom)) == ("", "Bought a boat.")
    assert "Sold her boat" not in Path(session.memory.fileName()).read_text()


def test_drafts_that_make_no_sense_are_no_trouble(sit_down: Sitting, qtbot: QtBot) -> None:
    session = sit_down()
    session.memory.setValue("draft/customer", "[1, 2")
    session.memory.setValue("draft/notes", '{"x": "y", "7": "A note"}')
    session.memory.setValue("draft/last", "nobody")
    session.memory.sync()

    assert drafts.of(session).customer == {}
    assert drafts.of(session).note(7) == "A note"
    assert a_note(session, qtbot, None).person_id is None
