"""CardKeeper as a citizen of its desktop."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cardkeeper.gui.desktop.files import FileEvents, bring_to_front, open_files
from cardkeeper.gui.desktop.recent import RecentFiles
from cardkeeper.gui.desktop.single_instance import SingleInstance
from cardkeeper.gui.desktop.tray import Tray
from cardkeeper.gui.main_window import MainWindow


def install(window: MainWindow) -> None:
    """Recent files in the menu, the icon beside the clock where it is wanted, and files by double click."""
    RecentFiles(window)
    Tray(window)
    application = QApplication.instance()
    # Elsewhere nobody sends such events, and every event of the window would be asked in vain.
    if sys.platform == "darwin" and isinstance(application, QApplication):
        FileEvents(application, window)


def fold_away(window: MainWindow) -> None:
    """Leave the icon beside the clock, or a window in the task bar where there is none."""
    tray = window.findChild(Tray)
    if tray is not None and tray.icon is not None:
        window.hide()
    else:
        window.showMinimized()


def answer(window: MainWindow, instance: SingleInstance) -> None:
    """Let later starts bring this window to the front, with their files."""

    def take(files: Sequence[Path]) -> None:
        bring_to_front(window)
        open_files(window, files)

    instance.called.connect(take)
