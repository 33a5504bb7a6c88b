"""A note after a call: whose, what was said, what it offers; nothing is created unasked."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cardkeeper.core.listening.chips import reminder_chip
from cardkeeper.gui import look
from cardkeeper.gui.keeping.share_dialog import ShareDialog
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.quick import doors
from cardkeeper.gui.quick.note_window import NoteDialog
from cardkeeper.gui.quick.suggestions import SuggestionLine
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.services.occasions import occasions
from cardkeeper.services.touch import info_items
from cardkeeper.store.connection import select
from tests.factories import a_customer, child

CTRL = Qt.KeyboardModifier.ControlModifier
DAUGHTER = "Anika graduates in June 2027."


@pytest.fixture
def priya(library: object) -> int:
    return a_customer("Priya Raman", related=(child("Anika"),))


def a_note(session: Session, qtbot: QtBot, person_id: int | None, kind: str = "") -> NoteDialog:
    made = NoteDialog(session, person_id, kind=kind)
    qtbot.addWidget(made)
    made.show()
    return made


def written() -> list[tuple[str, str]]:
    return select("SELECT kind, text FROM interaction WHERE deleted_at IS NULL ORDER BY id")


def graduations() -> int:
    return int(select("SELECT count(*) FROM occasion WHERE kind = 'graduation' AND deleted_at IS NULL")[0][0])


def test_type_and_ctrl_enter(session: Session, qtbot: QtBot, priya: int) -> None:
    dialog = a_note(session, qtbot, priya, kind="call")
    assert dialog.focusWidget() is dialog.text
    QTest.keyClicks(dialog.text, "Wants to talk about the kitchen.")
    QTest.keyClick(dialog.text, Qt.Key.Key_Return, CTRL)

    assert written() == [("call", "Wants to talk about the kitchen.")]
    assert not dialog.isVisible()
    session.undo()
    assert written() == []


def test_enter_begins_a_new_line(session: Session, qtbot: QtBot, priya: int) -> None:
    dialog = a_note(session, qtbot, priya)
    QTest.keyClicks(dialog.text, "One")
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.text, "Two")
    assert dialog.isVisible()
    assert dialog.entry.text == "One\nTwo"


def test_an_offer_is_taken_with_tab_and_enter(session: Session, qtbot: QtBot, priya: int) -> None:
    dialog = a_note(session, qtbot, priya)
    QTest.keyClicks(dialog.text, DAUGHTER)
    dialog.entry.listen()
    (line,) = dialog.entry.suggestions.lines
    assert line.chip.words == "Graduation of Anika, June 2027"
    QTest.keyClick(dialog.text, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is line.act

    QTest.keyClick(line.act, Qt.Key.Key_Return)
    assert line.taken is not None
    assert dialog.isVisible()
    QTest.keyClick(line.act, Qt.Key.Key_Return, CTRL)
    dialog.accept()

    assert graduations() == 1
    assert len(written()) == 1


def test_an_offer_shows_its_day_where_the_room_is_short(qtbot: QtBot) -> None:
    line = SuggestionLine(reminder_chip(dt.date(2027, 11, 23), dt.date(2026, 11, 22), "en", 0))
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.addWidget(line)
    column.addStretch()
    qtbot.addWidget(holder)
    holder.resize(270, 200)
    holder.show()

    (words,) = line.findChildren(ParagraphLabel)
    assert words.text() == "Remind me on Tuesday, November 23, 2027"
    wanted = 2 * look.line_height(words.role)
    qtbot.waitUntil(lambda: words.height() >= wanted and line.rect().contains(words.geometry()))


def test_nothing_is_created_unasked(session: Session, qtbot: QtBot, priya: int) -> None:
    dialog = a_note(session, qtbot, priya)
    QTest.keyClicks(dialog.text, DAUGHTER)
    dialog.accept()

    assert graduations() == 0
    assert len(written()) == 1


def test_esc_leaves_an_offer_and_goes_back_to_the_words(session: Session, qtbot: QtBot, priya: int) -> None:
    dialog = a_note(session, qtbot, priya)
    QTest.keyClicks(dialog.text, DAUGHTER)
    dialog.entry.listen()
    QTest.keyClick(dialog.entry.suggestions.lines[0].act, Qt.Key.Key_Escape)

    assert dialog.entry.suggestions.lines == []
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.text
    QTest.keyClicks(dialog.text, " She is glad.")
    dialog.entry.listen()
    assert dialog.entry.suggestions.lines == []


def test_a_name_of_three_people_asks(
    session: Session, qtbot: QtBot, library: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    maria = a_customer("Maria Santos", related=(child("Ann Lee"), child("Ann Kay"), child("Ann Roe")))
    dialog = a_note(session, qtbot, maria)
    QTest.keyClicks(dialog.text, "Ann graduates in June 2027.")
    dialog.entry.listen()
    (line,) = dialog.entry.suggestions.lines
    assert line.act.words() == "Who is meant?"
    asked: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_at: asked.append(menu))
    line.press()

    assert [action.text() for action in asked[0].actions()] == ["Ann Lee", "Ann Kay", "Ann Roe"]
    assert line.taken is None
    asked[0].actions()[1].trigger()
    dialog.accept()
    kay = select("SELECT id FROM person WHERE family = 'Kay'")[0][0]
    assert [str(each.kind) for each in occasions.of_person(kay)] == ["graduation"]


def test_an_at_sign_asks_for_someone_else(session: Session, qtbot: QtBot, priya: int) -> None:
    ruth = a_customer("Ruth Adeyemi")
    dialog = a_note(session, qtbot, priya)
    QTest.keyClicks(dialog.text, "mail ruth@example.com ")
    assert dialog.field.isHidden()
    QTest.keyClicks(dialog.text, "@")
    assert dialog.focusWidget() is dialog.field.line
    QTest.keyClicks(dialog.field.line, "rut")
    dialog.field.line.left.emit()

    assert dialog.person_id == ruth
    assert dialog.whom.name.text() == "Ruth Adeyemi"
    assert dialog.focusWidget() is dialog.text
    assert dialog.entry.text == "mail ruth@example.com"


def test_without_anybody_in_view_it_asks_first(session: Session, qtbot: QtBot, priya: int) -> None:
    dialog = a_note(session, qtbot, None)
    assert dialog.focusWidget() is dialog.field.line
    dialog.text.setPlainText("Called")
    dialog.accept()
    assert dialog.field.problem == "Say who it is."
    assert written() == []


def test_esc_keeps_a_draft(session: Session, qtbot: QtBot, priya: int) -> None:
    dialog = a_note(session, qtbot, priya)
    QTest.keyClicks(dialog.text, "Half a sentence")
    QTest.keyClick(dialog.text, Qt.Key.Key_Escape)
    assert written() == []

    other = a_note(session, qtbot, a_customer("Ruth Adeyemi"))
    assert other.entry.text == ""
    again = a_note(session, qtbot, priya)
    assert again.entry.text == "Half a sentence"


def test_the_menu_opens_it_about_whoever_is_in_view(window: MainWindow, priya: int) -> None:
    doors.install(window)
    page = window.page
    assert page is not None
    page.person_id = priya  # type: ignore[attr-defined]
    window.actions_of["note"].trigger()

    dialog = window.findChild(NoteDialog)
    assert isinstance(dialog, NoteDialog)
    assert dialog.person_id == priya
    dialog.text.setPlainText("Sold her boat.")
    dialog.accept()
    assert window.toast.words == "Note added."


def test_words_that_many_were_told_go_to_all_of_them(session: Session, qtbot: QtBot, priya: int) -> None:
    ruth = a_customer("Ruth Adeyemi")
    dialog = a_note(session, qtbot, priya)
    QTest.keyClicks(dialog.text, "Rates fell")
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.text, "To 5.9 %")

    QTest.keyClick(dialog.entry.share, Qt.Key.Key_Space)
    share = dialog.findChild(ShareDialog)
    assert (share.draft.title, share.draft.text) == ("Rates fell", "To 5.9 %")
    assert share.whom.currentText() == "Priya Raman"
    share.whom.setCurrentIndex(share.whom.findData("everyone"))
    qtbot.waitUntil(share.share.isEnabled)
    QTest.keyClick(share.title, Qt.Key.Key_Return)

    assert written() == [("email", "Rates fell"), ("email", "Rates fell")]
    assert info_items.told(info_items.recent()[0].id) == [ruth, priya]
    assert not dialog.isVisible()
    assert a_note(session, qtbot, priya).entry.text == ""
    session.undo()
    assert written() == []
