"""The ground of a window without a frame: rounded, with a shadow where the screen blends one in."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPainterPath, QRegion
from PySide6.QtWidgets import QWidget

from cardkeeper.gui import look
from cardkeeper.gui.painting import lines
from cardkeeper.gui.painting.shadows import margin, shadow
from cardkeeper.gui.tokens import Radius


class FloatingGround:
    """Paint it first, and `cut_out` at each change of size; `reach` is the room its shadow takes (px)."""

    def __init__(self, window: QWidget, level: int) -> None:
        self._window, self._level = window, level
        # On X11 nobody tells whether somebody composites; without, what is translucent would be black.
        self._casts_shadow = QGuiApplication.platformName() != "xcb"
        self.reach = margin(level) if self._casts_shadow else 0
        window.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self._casts_shadow)

    def cut_out(self) -> None:
        """Round the corners of a window that cannot be translucent."""
        if self._casts_shadow:
            return
        shape = QPainterPath()
        radius = look.px(Radius.PANEL)
        shape.addRoundedRect(QRectF(self._window.rect()), radius, radius)
        self._window.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    def paint(self, fill: QColor) -> None:
        """The panel in the middle and the shadow around it."""
        reach, radius = self.reach, look.px(Radius.PANEL)
        with QPainter(self._window) as painter:
            area = QRectF(self._window.rect()).adjusted(reach, reach, -reach, -reach)
            if self._casts_shadow:
                shadow(painter, area, self._level, radius)
            lines.box(painter, area, radius, fill, look.colours().border)
