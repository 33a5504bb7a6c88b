"""Saying something in the window's toast that no command tells of."""

from PySide6.QtWidgets import QWidget

from cardkeeper.gui.main_window import MainWindow


def tell(widget: QWidget, words: str) -> None:
    """Show a sentence for a while; nothing happens where there is no main window."""
    window = widget.window()
    if isinstance(window, MainWindow) and words:
        window.toast.tell(words)
