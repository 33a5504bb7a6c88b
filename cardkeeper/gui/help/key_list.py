"""All commands that have keys, by menu."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.actions import Actions, shortcut_text
from cardkeeper.gui.menu import MENUS, Entry
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import PlainLabel, ShortcutHint
from cardkeeper.i18n import _

_BETWEEN = 56


def add_key_list(column: QVBoxLayout, actions: Actions) -> None:
    """A table for each menu, one below the other."""
    for words, entries in _menus(actions):
        _add_menu(column, words, entries, actions)


class KeyColumns(QWidget):
    """The same in two columns, equally long, where there is room; one below the other where there is not."""

    def __init__(self, actions: Actions, *, from_width: int) -> None:
        super().__init__()
        self._from_width = from_width
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(look.px(14))
        self._parts = (QVBoxLayout(), QVBoxLayout())
        for column, part in zip(self._parts, _halves(list(_menus(actions))), strict=True):
            column.setSpacing(look.px(14))
            for words, entries in part:
                _add_menu(column, words, entries, actions)
            column.addStretch()
            self._columns.addLayout(column, 1)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one column, or it would not become narrow again."""
        least = max(part.minimumSize().width() for part in self._parts)
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(part.minimumSize().width() for part in self._parts) + look.px(_BETWEEN)
        wide = self.width() >= max(needed, look.px(self._from_width))
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        self._columns.setSpacing(look.px(_BETWEEN if wide else 14))


def _menus(actions: Actions) -> Iterator[tuple[str, list[Entry]]]:
    """The menus with commands that have keys."""
    for words, menu in MENUS:
        entries = [item for item in menu if isinstance(item, Entry) and shortcut_text(actions[item.key])]
        if entries:
            yield words, entries


def _halves(menus: list[tuple[str, list[Entry]]]) -> tuple[list[tuple[str, list[Entry]]], ...]:
    """In their order, where the longer half is the shortest."""
    lines = [len(entries) + 1 for _words, entries in menus]
    cut = min(range(1, len(menus) + 1), key=lambda n: max(sum(lines[:n]), sum(lines[n:])))
    return menus[:cut], menus[cut:]


def _add_menu(column: QVBoxLayout, words: str, entries: list[Entry], actions: Actions) -> None:
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
    for words, entries in _menus(actions):
        lines = [f"- {_plain(_(item.words))}: **{shortcut_text(actions[item.key])}**" for item in entries]
        parts += [f"## {_plain(_(words))}", "\n".join(lines)]
    return "\n\n".join(parts)
