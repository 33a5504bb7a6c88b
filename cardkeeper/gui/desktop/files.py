"""What happens to files: opened by a double click, dropped, handed over by a second start, used lately."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from cardkeeper.gui import made_files
from cardkeeper.gui.backups.restore import Restorer
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.services.book import backups

BOOK = ".book"
_TO_LOOK_AT = (".pdf", ".eml")


def bring_to_front(window: MainWindow) -> None:
    """Show it, also where it was folded away or hidden."""
    state = window.windowState() & ~Qt.WindowState.WindowMinimized
    window.setWindowState(state | Qt.WindowState.WindowActive)
    window.show()
    window.raise_()
    window.activateWindow()


def open_files(window: MainWindow, files: Sequence[Path]) -> None:
    """Copies are offered for restoring, documents are shown, everything else is imported."""
    left = take_known(window, files)
    if left:
        from cardkeeper.gui.importing.doors import open_import

        open_import(window, left)


def take_known(window: MainWindow, files: Sequence[Path]) -> list[Path]:
    """Deal with what is nothing to import; gives the rest."""
    copies = [path for path in files if path.suffix.lower() in (backups.SUFFIX, BOOK)]
    shown = [path for path in files if path.suffix.lower() in _TO_LOOK_AT]
    for path in shown:
        made_files.open_file(window, path)
    if copies:
        Restorer(window.session, window).ask_and_restore(copies[0])
    return [path for path in files if path not in (*copies, *shown)]


class FileEvents(QObject):
    """macOS tells of double clicks by an event; other systems start the program again."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            bring_to_front(self._window)
            open_files(self._window, [Path(event.file())])
            return True
        return False
