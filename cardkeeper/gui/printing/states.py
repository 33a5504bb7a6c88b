"""The states of the print dialog after each other, each in a window of its own size."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget

from cardkeeper.gui import look
from cardkeeper.gui.printing.over_window import stay_over_window
from cardkeeper.gui.printing.pane import Pane


class States(QStackedWidget):
    """Shows one pane at a time."""

    def __init__(self, *panes: Pane) -> None:
        """Others are added when they are made, before they are filled: in a place of their own size."""
        super().__init__()
        for pane in panes:
            self.addWidget(pane)

    def go(self, pane: Pane, size: QSize) -> None:
        """Show a pane; the window gets `size` in pixels of the drawings, as far as the screen has room."""
        window, room = self.window(), self.screen().availableSize() - QSize(16, 48)
        wanted = QSize(look.px(size.width()), max(look.px(size.height()), pane.minimumSizeHint().height()))
        if pane is not self.currentWidget() or not window.isVisible():
            window.resize(wanted.boundedTo(room.expandedTo(QSize(880, 520))))
            stay_over_window(window)
        self.setCurrentWidget(pane)
        pane.begin()
