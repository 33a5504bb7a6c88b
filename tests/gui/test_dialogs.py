"""Dialogs: buttons in the system's order, content that scrolls, sizes that are kept; and the questions."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cardkeeper.gui import ask
from cardkeeper.gui.actions import Actions
from cardkeeper.gui.keyboard import KeyboardDialog
from cardkeeper.gui.mailings.simple_rows import SimpleDelegate, SimpleModel, SimpleRow
from cardkeeper.gui.session import Session
from cardkeeper.gui.views.view import RowView
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import ComboBox, Field, LineEdit
from cardkeeper.gui.widgets.labels import ParagraphLabel, ShortcutHint


def a_form(rows: int, session: Session | None = None) -> Dialog:
    dialog = Dialog(
        "New customer",
        "Whose day is next?",
        key="test" if session else "",
        memory=session.memory if session else None,
    )
    for number in range(rows):
        dialog.content.addWidget(Field(f"Field {number}", LineEdit()))
    dialog.add_button("Save")
    dialog.add_button("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
    return dialog


def test_enter_accepts_and_esc_refuses(qtbot: QtBot) -> None:
    for key, result in ((Qt.Key.Key_Return, 1), (Qt.Key.Key_Escape, 0)):
        dialog = a_form(2)
        qtbot.addWidget(dialog)
        dialog.show()
        QTest.keyClick(dialog, key)
        assert dialog.result() == result
        assert not dialog.isVisible()


def test_a_long_form_scrolls_and_its_buttons_stay(qtbot: QtBot) -> None:
    dialog = a_form(30)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(500, 400)

    assert dialog.size() == QSize(500, 400)
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() > 0
    save = next(button for button in dialog.findChildren(Button) if button.words() == "Save")
    assert dialog.rect().contains(save.mapTo(dialog, save.rect().bottomRight()))
    dialog.grab()


def test_a_dialog_fits_the_smallest_screen(qtbot: QtBot) -> None:
    dialog = a_form(40)
    qtbot.addWidget(dialog)

    assert dialog.minimumSizeHint().width() <= 880
    assert dialog.minimumSizeHint().height() <= 520


def test_a_size_is_kept(qtbot: QtBot, session: Session) -> None:
    dialog = a_form(3, session)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(611, 433)
    dialog.reject()

    again = a_form(3, session)
    qtbot.addWidget(again)
    again.show()
    assert again.size() == QSize(611, 433)


def test_a_headline_can_follow_what_is_typed(qtbot: QtBot) -> None:
    dialog = a_form(1)
    qtbot.addWidget(dialog)
    dialog.set_headline("Nadia <Rahman>")

    assert "Nadia <Rahman>" in [label.text() for label in dialog.findChildren(QLabel)]


def test_the_keyboard_list_shows_every_command_with_keys(qtbot: QtBot, session: Session) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    dialog = KeyboardDialog(actions, session, parent=window)

    hints = [hint.text() for hint in dialog.findChildren(ShortcutHint)]
    assert "Ctrl K" in hints
    assert "F9" in hints
    dialog.grab()


class TestQuestions:
    def answer(self, monkeypatch: pytest.MonkeyPatch, code: QDialog.DialogCode) -> list[list[str]]:
        seen: list[list[str]] = []

        def exec_(dialog: QDialog) -> int:
            labels = [label.text() for label in dialog.findChildren(QLabel)]
            seen.append(labels + [button.words() for button in dialog.findChildren(Button)])
            return code.value

        monkeypatch.setattr(QDialog, "exec", exec_)
        return seen

    @pytest.mark.parametrize("code", list(QDialog.DialogCode))
    def test_a_question_names_the_verb_on_its_button(
        self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, code: QDialog.DialogCode
    ) -> None:
        seen = self.answer(monkeypatch, code)
        parent = QWidget()
        qtbot.addWidget(parent)

        agreed = ask.confirm(parent, "Print 64 sheets?", "Print 64 sheets", "That takes about 20 minutes.")

        assert agreed is (code is QDialog.DialogCode.Accepted)
        assert {"Print 64 sheets?", "Print 64 sheets", "Cancel", "That takes about 20 minutes."} <= set(
            seen[0]
        )

    def test_a_failure_is_one_sentence_and_one_button(
        self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        seen = self.answer(monkeypatch, QDialog.DialogCode.Accepted)
        ask.fail(None, "The file <b>x.vcf</b> cannot be read.")

        assert "The file <b>x.vcf</b> cannot be read." in seen[0]
        assert "Close" in seen[0]

    def test_files_begin_in_the_documents_and_then_in_the_last_folder(
        self, qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        starts: list[str] = []

        def choose(_parent: QWidget, _title: str, start: str, _patterns: str) -> tuple[str, str]:
            starts.append(start)
            return str(tmp_path / "people.vcf"), ""

        monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
        parent = QWidget()
        qtbot.addWidget(parent)

        assert ask.choose_file(parent, session, "Import", ["Contacts (*.vcf)"]) == tmp_path / "people.vcf"
        ask.choose_file(parent, session, "Import", ["Contacts (*.vcf)"])

        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        assert starts == [documents, str(tmp_path)]
        assert documents

    def test_choosing_nothing_is_nothing(
        self, qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: ("", ""))
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: ("", ""))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: "")
        parent = QWidget()
        qtbot.addWidget(parent)

        assert ask.choose_file(parent, session, "Import", []) is None
        assert ask.choose_target(parent, session, "Save", "cards.pdf", []) is None
        assert ask.choose_folder(parent, session, "Folder") is None

    def test_an_unplanned_dialog_fails_the_test(self, qtbot: QtBot) -> None:
        with pytest.raises(pytest.fail.Exception, match="not planned"):
            QDialog().exec()


def test_a_list_becomes_lower_before_the_window_scrolls_around_it(qtbot: QtBot) -> None:
    dialog = a_form(1)
    dialog.content.addWidget(ParagraphLabel("A sentence that may need several lines. " * 8))
    model = SimpleModel()
    rows = RowView(model, SimpleDelegate(), "Cards", uniform=True)
    rows.take_height(300, 100)
    dialog.content.addWidget(rows, 1)
    model.set_rows(SimpleRow(number, f"Card {number}") for number in range(40))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(dialog.width(), dialog.height() - 150)
    qtbot.wait(1)

    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert not area.verticalScrollBar().isVisible()
    assert rows.verticalScrollBar().isVisible()
    assert rows.height() < 300


def test_what_is_too_long_for_a_choice_ends_in_an_ellipsis_and_the_choice_stays(qtbot: QtBot) -> None:
    combo = ComboBox("Order")
    combo.addItem("Mailing day, then last name, then the first one")
    qtbot.addWidget(combo)
    combo.resize(140, 32)
    combo.show()

    cut = combo.grab().toImage()
    combo.setItemText(0, "Mailing day, then last name, then what comes after")
    assert combo.grab().toImage() == cut
    assert combo.currentText() == "Mailing day, then last name, then what comes after"
