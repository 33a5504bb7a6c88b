"""Rows on a ground of one colour: scrolling moves the picture, and only what comes into view is painted."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent

from cardkeeper.gui import look
from cardkeeper.gui.views.view import RowView


class OnGround(RowView):
    """For lists on the surface of a page. Qt paints all anew where it could see through what is there."""

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), look.colours().surface)
        super().paintEvent(event)
