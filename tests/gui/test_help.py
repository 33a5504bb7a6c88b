"""The manual in the program: found by a word, with this system's keys and pictures of the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cardkeeper import paths
from cardkeeper.gui.about import install as install_about
from cardkeeper.gui.about import open_about
from cardkeeper.gui.help import install, open_manual
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.session import Session
from cardkeeper.services.help import licences, manual
from tests.books import library  # noqa: F401 - a fixture
from tests.gui.small_window import Desk

FORBIDDEN = ("!", " error", "invalid", "are you sure")


@pytest.fixture
def window(library: Path, qtbot: QtBot) -> Iterator[MainWindow]:  # noqa: F811
    session = Session(library)
    made = MainWindow(session, {"today": Desk})
    qtbot.addWidget(made)
    install(made)
    install_about(made)
    yield made
    session.close()


def test_every_topic_names_commands_and_pictures_there_are(window: MainWindow) -> None:
    known = set(window.actions_of)
    for topic in manual.topics():
        assert set(manual.commands(topic)) <= known, topic.key
    for name in manual.pictures():
        picture = QImage(str(paths.resource(f"help/pictures/{name}.png")))
        assert picture.width() >= 600, name


def test_the_words_of_the_manual_are_kind() -> None:
    for topic in manual.topics():
        text = topic.text.replace("![", "[").casefold()
        assert not [word for word in FORBIDDEN if word in text], topic.key


def test_f1_opens_the_first_topic_with_its_picture(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_of["getting-started"].trigger()
    shown = open_manual(window)

    assert shown.browser.toPlainText().startswith("Getting started")
    assert "Ctrl N" in shown.browser.toPlainText()
    assert "{" not in shown.browser.toPlainText()
    kind = QTextDocument.ResourceType.ImageResource.value
    picture = shown.browser.document().resource(kind, QUrl("today.png"))
    assert isinstance(picture, QImage)
    assert picture.width() > 200


def test_a_word_leads_to_its_topics(window: MainWindow, qtbot: QtBot) -> None:
    shown = open_manual(window)

    QTest.keyClicks(shown.search, "askew")
    qtbot.waitUntil(lambda: shown.topics.model.rowCount() == 1)
    assert shown.browser.toPlainText().startswith("Testing the printer")
    assert len(shown.browser.extraSelections()) == 1

    shown.search.setText("xyzzy")
    qtbot.waitUntil(lambda: shown.topics.model.rowCount() == 0)
    assert "xyzzy" in shown._nothing.text()

    shown.search.clear()
    qtbot.waitUntil(lambda: shown.topics.model.rowCount() == len(manual.topics()))


def test_a_topic_opens_by_its_key_and_all_keys_are_listed(window: MainWindow) -> None:
    shown = open_manual(window, "9-keyboard")

    assert open_manual(window, "8-backups") is shown
    assert shown.browser.toPlainText().startswith("Safety copies")
    shown.go("9-keyboard")
    assert "Search everything: Ctrl K" in shown.browser.toPlainText()


def test_titles_come_before_other_places() -> None:
    assert manual.search("backup")[0].key != ""
    assert manual.search("printer")[0].title == "Testing the printer"
    assert manual.topics("xx") == manual.topics("en")


def test_about_tells_the_licence_of_everything_that_is_shipped(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_about(window)
    qtbot.waitUntil(lambda: dialog._model.rowCount() > 0)
    names = {row.credit.name for row in dialog._model.rows}  # type: ignore[union-attr]

    assert {"Python", "PySide6_Essentials", "reportlab", "peewee", "Inter", "Newsreader"} <= names
    assert {"Phosphor Icons", "EB Garamond", "Great Vibes"} <= names
    for row in range(1, dialog._model.rowCount() + 1):
        dialog.view.select(row)
        assert dialog._text.toPlainText().partition("\n")[0]
        assert dialog._text.toPlainText()


def test_every_font_is_credited_with_its_text() -> None:
    fonts = [credit for credit in licences.everybody() if credit.licence == "OFL-1.1"]

    folders = {path.name for path in paths.resource("fonts").iterdir() if path.is_dir()}
    assert len(fonts) == len(folders) - 1 + 2  # two families of the window in one folder
    assert all("SIL Open Font License" in font.text or "SIL OPEN FONT LICENSE" in font.text for font in fonts)


def test_qt_comes_with_its_licence() -> None:
    qt = next(credit for credit in licences.everybody() if credit.name == "PySide6_Essentials")

    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text
