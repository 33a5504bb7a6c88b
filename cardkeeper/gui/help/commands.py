"""What the menu Help opens."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cardkeeper.gui.main_window import MainWindow

if TYPE_CHECKING:
    from cardkeeper.gui.help.window import ManualWindow


def open_manual(window: MainWindow, topic: str = "") -> "ManualWindow":
    """The manual, perhaps at a topic such as "8-backups"; one that is open comes to the front."""
    from cardkeeper.gui.help.window import ManualWindow

    shown = next((each for each in window.findChildren(ManualWindow) if each.isVisible()), None)
    if shown is None:
        shown = ManualWindow(window)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.show()
    if topic:
        shown.go(topic)
    shown.raise_()
    shown.activateWindow()
    return shown


def install(window: MainWindow) -> None:
    """Answer "Getting started"; the list of keys is the window's own."""
    window.actions_of.bind("getting-started", lambda: open_manual(window))
