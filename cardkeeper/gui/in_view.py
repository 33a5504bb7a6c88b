"""Work that waits until somebody can see what comes of it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class InView(QObject):
    """Calls `act` when asked; while another place hides the widget, once, just before it is seen again."""

    def __init__(self, widget: QWidget, act: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget, self._act = widget, act
        self._is_late = False
        widget.installEventFilter(self)

    def ask(self) -> None:
        """Do it, now or later."""
        self._is_late = self._widget.window().isVisible() and not self._widget.isVisible()
        if not self._is_late:
            self._act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_late and event.type() is QEvent.Type.Show:
            self._is_late = False
            self._act()
        return super().eventFilter(watched, event)
