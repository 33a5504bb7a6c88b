"""QActions made of the menu table, and who answers them at the moment."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from cardkeeper.gui import icons
from cardkeeper.gui.menu import MENUS, Entry, Menu, Submenu
from cardkeeper.i18n import _

Handler = Callable[[], object]


class Actions(QObject):
    """All commands. The window binds some for good; the page in view lends the others.

    A command nobody answers is grey. Of window and page, the page comes first.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        self._window: dict[str, Handler] = {}
        self._page: Mapping[str, Handler] = {}
        for _words, menu in MENUS:
            for entry in _entries(menu):
                if entry.key not in self._actions:
                    self._actions[entry.key] = self._made(entry)

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def __iter__(self) -> Iterator[str]:
        """The keys of all commands."""
        return iter(self._actions)

    def bind(self, key: str, handler: Handler) -> None:
        """Answer a command for as long as the window lives."""
        self._actions[key]  # a KeyError names a command that is not in the table
        self._window[key] = handler
        self._enable(key)

    def lend(self, verbs: Mapping[str, Handler]) -> None:
        """The commands of the page in view, instead of the last page's."""
        for key in verbs:
            self._actions[key]
        before, self._page = self._page, verbs
        for key in {*before, *verbs}:
            self._enable(key)

    def lends(self, key: str) -> bool:
        """The page in view answers it."""
        return key in self._page

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus."""
        for words, menu in MENUS:
            self._fill(bar.addMenu(_(words)), menu)

    def _fill(self, target: QMenu, menu: Menu) -> None:
        for item in menu:
            if item is None:
                target.addSeparator()
            elif isinstance(item, Submenu):
                self._fill(target.addMenu(_(item.words)), item.entries)
                self._exclude(item)
            else:
                target.addAction(self._actions[item.key])

    def _exclude(self, submenu: Submenu) -> None:
        group = QActionGroup(self)
        for entry in submenu.entries:
            group.addAction(self._actions[entry.key])

    def _made(self, entry: Entry) -> QAction:
        action = QAction(_(entry.words), self)
        action.setObjectName(entry.key)
        action.setMenuRole(entry.role)
        action.setCheckable(entry.checkable)
        action.setShortcuts(_sequences(entry))
        if entry.in_list:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if entry.icon:
            action.setIcon(icons.qicon(entry.icon))
        action.triggered.connect(lambda: self._run(entry.key))
        action.setEnabled(False)
        return action

    def _enable(self, key: str) -> None:
        self._actions[key].setEnabled(key in self._page or key in self._window)

    def _run(self, key: str) -> None:
        handler = self._page.get(key) or self._window.get(key)
        if handler is not None:
            handler()


def _entries(menu: Menu) -> list[Entry]:
    found: list[Entry] = []
    for item in menu:
        found += [item] if isinstance(item, Entry) else item.entries if item else ()
    return found


def _sequences(entry: Entry) -> list[QKeySequence]:
    standard = QKeySequence.keyBindings(entry.standard) if entry.standard is not None else []
    return standard or [QKeySequence(keys) for keys in entry.keys]


def shortcut_text(action: QAction) -> str:
    """The first shortcut as this system writes it, with blanks instead of plus signs: "Ctrl K"."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
