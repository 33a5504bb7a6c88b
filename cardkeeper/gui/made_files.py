"""Files the program has made: opened in the system's own program, and told where they lie.

A program may come up late, behind the window or not at all: only some systems say when there is none.
"""

from pathlib import Path

import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from cardkeeper.gui import ask
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.i18n import _


def open_saved(over: QWidget, path: Path) -> None:
    """Show a file that was saved where the user wants it, and say where that is."""
    if open_file(over, path):
        tell_where(over, path)


def open_file(over: QWidget, path: Path) -> bool:
    """Hand a file or a folder to the system; where no program takes it, say so and where it lies."""
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return True
    folder = path if path.is_dir() else path.parent
    ask.fail(
        over,
        _("No program on this computer opened {name}.").format(name=path.name),
        _("It lies in the folder {folder}. Open it there, or ask whoever looks after this computer.").format(
            folder=folder
        ),
    )
    return False


def tell_where(over: QWidget, path: Path, said: str = "") -> None:
    """The toast of the window `over` belongs to: the file, its folder, and the way there."""
    window = _window_of(over)
    if window is not None:
        said = said or _("{name} is in {folder}").format(name=path.name, folder=path.parent)
        window.toast.tell(said, _("Show the folder"), lambda: open_file(window, path.parent))


def _window_of(over: QWidget) -> MainWindow | None:
    """A dialog may have been closed while what it asked for was made: then the window in front."""
    widget = over if shiboken6.isValid(over) else QApplication.activeWindow()
    while widget is not None and not isinstance(widget, MainWindow):
        widget = widget.parentWidget()
    return widget
