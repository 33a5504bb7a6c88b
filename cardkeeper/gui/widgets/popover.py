"""A small window beside the thing it belongs to; Esc or a click elsewhere closes it."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.painting import lines
from cardkeeper.gui.painting.shadows import margin, shadow
from cardkeeper.gui.tokens import Radius

_LEVEL = 3


class Popover(QFrame):
    """Put the content into `body`, then `show_at` a rectangle of a widget."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        kind = Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        super().__init__(parent, kind)
        # On X11 nobody tells whether somebody composites; without, what is translucent would be black.
        self._casts_shadow = QGuiApplication.platformName() != "xcb"
        self._reach = margin(_LEVEL) if self._casts_shadow else 0
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self._casts_shadow)
        self.setAccessibleName(name)
        reach, inner = self._reach, look.px(12)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(reach + inner, reach + inner, reach + inner, reach + inner)
        self._came_from: QWidget | None = None

    def show_at(self, widget: QWidget, area: QRect | None = None) -> None:
        """Below `area` of `widget` (all of it by default), above where there is no room below."""
        self._came_from = QApplication.focusWidget()
        area = area or widget.rect()
        self.adjustSize()
        reach, gap = self._reach, look.px(6)
        corner = widget.mapToGlobal(area.bottomLeft())
        screen = widget.screen().availableGeometry()
        top = corner.y() + gap - reach
        if top + self.height() - reach > screen.bottom():
            top = widget.mapToGlobal(area.topLeft()).y() - gap - self.height() + reach
        most = screen.right() - self.width() + reach
        self.move(QPoint(max(screen.left() - reach, min(corner.x() - reach, most)), top))
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focusNextChild()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._casts_shadow:
            shape = QPainterPath()
            radius = look.px(Radius.PANEL)
            shape.addRoundedRect(QRectF(self.rect()), radius, radius)
            self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    def paintEvent(self, event: QPaintEvent) -> None:
        reach, colours = self._reach, look.colours()
        with QPainter(self) as painter:
            area = QRectF(self.rect()).adjusted(reach, reach, -reach, -reach)
            if self._casts_shadow:
                shadow(painter, area, _LEVEL, look.px(Radius.PANEL))
            lines.box(painter, area, look.px(Radius.PANEL), colours.raised, colours.border)
