"""Ways into the import: the menu, files dropped on the window, files handed over by the system."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from cardkeeper.gui.importing.drops import dropped_files
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.i18n import _

if TYPE_CHECKING:
    from cardkeeper.gui.importing.dialog import ImportDialog

# Takes the files it knows (safety copies, say) and gives back those it does not.
Others = Callable[[Sequence[Path]], Sequence[Path]]


def install(window: MainWindow, others: Others | None = None) -> None:
    """Answer the menu's Import, and let files be dropped anywhere on the window."""
    window.actions_of.bind("import", lambda: open_import(window))
    window.setAcceptDrops(True)
    if window.findChild(_Door) is None:
        window.installEventFilter(_Door(window, others))


def open_import(window: MainWindow, paths: Sequence[Path] = ()) -> "ImportDialog":
    """The import over the window, perhaps with files to read at once; one that is open takes them."""
    from cardkeeper.gui.importing.dialog import ImportDialog

    dialog = window.findChild(ImportDialog)
    if dialog is None or not dialog.isVisible():
        dialog = ImportDialog(window.session, parent=window)
        dialog.show_wanted.connect(lambda: _show_added(window))
        dialog.given_up.connect(lambda task: task.cancelled.connect(partial(_tell_stopped, window)))
        dialog.open()
    dialog.begin(paths)
    return dialog


def _tell_stopped(window: MainWindow) -> None:
    window.toast.tell(_("Stopped. Nothing was imported."))


def _show_added(window: MainWindow) -> None:
    """Those who came this month, the imported among them."""
    if window.navigation.offers("customers"):
        from cardkeeper.gui.customers.page import Spot

        window.navigation.go("customers", Spot(None, "added"))


class _Door(QObject):
    """Takes the drops of the window."""

    def __init__(self, window: MainWindow, others: Others | None) -> None:
        super().__init__(window)
        self._window, self._others = window, others

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and dropped_files(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            paths: Sequence[Path] = dropped_files(event.mimeData())
            if not paths:
                return False
            event.acceptProposedAction()
            self._take(paths)
            return True
        return False

    def _take(self, paths: Sequence[Path]) -> None:
        left = self._others(paths) if self._others is not None else paths
        if left:
            open_import(self._window, left)
