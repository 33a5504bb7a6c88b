"""All commands that have keys, by menu."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from cardkeeper.gui import look
from cardkeeper.gui.actions import Actions, shortcut_text
from cardkeeper.gui.menu import MENUS, Entry
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import PlainLabel, ShortcutHint
from cardkeeper.i18n import _


def add_key_list(column: QVBoxLayout, actions: Actions) -> None:
    """A table for each menu."""
    for words, menu in MENUS:
        entries = [item for item in menu if isinstance(item, Entry) and shortcut_text(actions[item.key])]
        if entries:
            column.addWidget(PlainLabel(_plain(_(words)), Type.ROW_TITLE))
            column.addLayout(_table(entries, actions))


def _table(entries: list[Entry], actions: Actions) -> QGridLayout:
    grid = QGridLayout()
    grid.setColumnStretch(0, 1)
    grid.setHorizontalSpacing(look.px(24))
    grid.setVerticalSpacing(look.px(6))
    for number, entry in enumerate(entries):
        grid.addWidget(PlainLabel(_plain(_(entry.words)), Type.BODY), number, 0)
        keys = ShortcutHint(shortcut_text(actions[entry.key]))
        grid.addWidget(keys, number, 1, Qt.AlignmentFlag.AlignTrailing)
    return grid


def _plain(words: str) -> str:
    """Without the mark of the underlined letter."""
    return words.replace("&", "")


def markdown_of_keys(actions: Actions) -> str:
    """The same as text for the manual."""
    parts = []
    for words, menu in MENUS:
        lines = [
            f"- {_plain(_(item.words))}: **{shortcut_text(actions[item.key])}**"
            for item in menu
            if isinstance(item, Entry) and shortcut_text(actions[item.key])
        ]
        if lines:
            parts += [f"## {_plain(_(words))}", "\n".join(lines)]
    return "\n\n".join(parts)
