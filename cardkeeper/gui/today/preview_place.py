"""Where the chosen card is shown beside the list: there at once, filled after the first picture."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from cardkeeper.gui.widgets.panels import Ground

if TYPE_CHECKING:
    from cardkeeper.gui.today.preview_pane import PreviewPane


class PreviewPlace(Ground):
    """`filled` comes when the pane is in its place: whoever needs it first has it made."""

    filled = Signal()

    def __init__(self, make: Callable[[], "PreviewPane"]) -> None:
        super().__init__("surface")
        self._make = make
        self._pane: PreviewPane | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.need)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def pane(self) -> "PreviewPane | None":
        """The pane, if it has been made."""
        return self._pane

    def need(self) -> "PreviewPane":
        """The pane, made now if it was not yet."""
        if self._pane is None:
            self._pane = self._make()
            self._column.addWidget(self._pane)
            self.filled.emit()
        return self._pane

    def paintEvent(self, event: QPaintEvent) -> None:
        """It is seen: the list beside it has been painted too, and the pane may take its time."""
        if self._pane is None:
            self._soon.start()
        super().paintEvent(event)
