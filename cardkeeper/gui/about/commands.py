"""How About is opened."""

from typing import TYPE_CHECKING

from cardkeeper.gui.main_window import MainWindow

if TYPE_CHECKING:
    from cardkeeper.gui.about.dialog import AboutDialog


def open_about(window: MainWindow) -> "AboutDialog":
    """Version, licence, and the works of others."""
    from cardkeeper.gui.about.dialog import AboutDialog

    dialog = AboutDialog(window.session, parent=window)
    dialog.open()
    return dialog


def install(window: MainWindow) -> None:
    """Answer the menu's "About CardKeeper"."""
    window.actions_of.bind("about", lambda: open_about(window))
