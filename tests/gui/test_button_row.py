"""Buttons in a row: with less room they say it shorter, and what they do can still be read."""

import pytest
from pytestqt.qtbot import QtBot

from cardkeeper.gui.icons import Icon
from cardkeeper.gui.theme import Theme
from cardkeeper.gui.widgets.button_row import ButtonRow
from cardkeeper.gui.widgets.buttons import Button


@pytest.fixture
def row(dressed: Theme, qtbot: QtBot) -> ButtonRow:
    made = ButtonRow()
    made.add(Button("", Icon.STUDIO), "Change design", "Design", "")
    made.add(Button("", Icon.PENCIL), "Edit message", "Message", "")
    qtbot.addWidget(made)
    made.show()
    return made


def said(row: ButtonRow, width: int) -> list[str]:
    row.resize(width, 40)
    return [button.words() for button in row.findChildren(Button)]


def test_all_say_it_shorter_at_once_and_in_full_again(row: ButtonRow) -> None:
    assert said(row, 600) == ["Change design", "Edit message"]
    assert said(row, 260) == ["Design", "Message"]
    assert said(row, 120) == ["", ""]
    assert said(row, 600) == ["Change design", "Edit message"]


def test_no_word_is_cut(row: ButtonRow) -> None:
    for width in (600, 320, 260, 200, 120):
        row.resize(width, 40)
        assert all(button.width() >= button.sizeHint().width() for button in row.findChildren(Button))


def test_what_is_said_shorter_is_read_out_and_told_whole(row: ButtonRow) -> None:
    said(row, 120)
    button = row.findChildren(Button)[0]

    assert button.accessibleName() == "Change design"
    assert "Change design" in button.toolTip()
    said(row, 600)
    assert button.toolTip() == ""
