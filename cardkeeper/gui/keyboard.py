"""The list of all keys, made of the menu table itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.actions import Actions, shortcut_text
from cardkeeper.gui.menu import MENUS, Entry
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.labels import PlainLabel, ShortcutHint
from cardkeeper.i18n import _

_WIDTH = 380


class KeyboardDialog(Dialog):
    """Every command that has keys, by menu."""

    def __init__(self, actions: Actions, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(_("Keyboard"), key="keyboard", memory=session.memory, parent=parent)
        for words, menu in MENUS:
            entries = [item for item in menu if isinstance(item, Entry) and shortcut_text(actions[item.key])]
            if entries:
                self.content.addWidget(PlainLabel(_plain(_(words)), Type.ROW_TITLE))
                self.content.addLayout(_table(entries, actions))
        self.content.addStrut(look.px(_WIDTH))
        self.add_button(_("Close"), v="ghost")


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
