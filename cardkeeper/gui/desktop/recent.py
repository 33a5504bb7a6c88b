"""The files used lately, in the menu File."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from cardkeeper.gui.desktop.files import open_files
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.i18n import _


class RecentFiles(QObject):
    """A submenu above Export, filled each time it opens; files that are gone are not offered."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.menu = QMenu(_("Recent &files"), window)
        self.menu.aboutToShow.connect(self.fill)
        for action in window.menuBar().actions():
            menu = action.menu()
            if isinstance(menu, QMenu) and window.actions_of["export"] in menu.actions():
                menu.insertMenu(window.actions_of["export"], self.menu)
        window.session.settings_changed.connect(lambda _taste: self._allow())
        self._allow()

    def fill(self) -> None:
        self.menu.clear()
        for path in self.files():
            words = f"{path.name}  ({path.parent.name})".replace("&", "&&")
            self.menu.addAction(words).triggered.connect(partial(open_files, self._window, [path]))
        self.menu.addSeparator()
        self.menu.addAction(_("&Clear this list")).triggered.connect(self._clear)

    def files(self) -> list[Path]:
        """Those that are still there, the newest first."""
        return [path for name in self._window.session.settings.recent_files if (path := Path(name)).is_file()]

    def _allow(self) -> None:
        self.menu.menuAction().setEnabled(bool(self._window.session.settings.recent_files))

    def _clear(self) -> None:
        self._window.session.change_settings(recent_files=())
