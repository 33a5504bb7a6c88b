"""How Preferences are opened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cardkeeper.gui.main_window import MainWindow

if TYPE_CHECKING:
    from cardkeeper.gui.preferences.window import Preferences


def open_preferences(window: MainWindow, page: str = "you") -> "Preferences":
    """Show Preferences at a page: you, cards, mailing, calendar, reminders, appearance, privacy, keyboard."""
    from cardkeeper.gui.preferences.window import Preferences

    shown = next((each for each in window.findChildren(Preferences) if each.isVisible()), None)
    if shown is None:
        shown = Preferences(window)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.show()
    shown.go(page)
    shown.raise_()
    shown.activateWindow()
    return shown


def install(window: MainWindow) -> None:
    """Answer the menu's "Preferences"."""
    window.actions_of.bind("preferences", lambda: open_preferences(window))
