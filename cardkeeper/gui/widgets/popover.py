"""A small window beside the thing it belongs to; Esc or a click elsewhere closes it."""

import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.widgets.floating import FloatingGround

_LEVEL = 3


class Popover(QFrame):
    """Put the content into `body`, then `show_at` a rectangle of a widget."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        kind = Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        super().__init__(parent, kind)
        self._ground = FloatingGround(self, _LEVEL)
        self.setAccessibleName(name)
        reach, inner = self._ground.reach, look.px(12)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(reach + inner, reach + inner, reach + inner, reach + inner)
        self._came_from: QWidget | None = None

    def show_at(self, widget: QWidget, area: QRect | None = None) -> None:
        """Below `area` of `widget` (all of it by default), above where there is no room below."""
        self._came_from = QApplication.focusWidget()
        area = area or widget.rect()
        self.adjustSize()
        reach, gap = self._ground.reach, look.px(6)
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
        # It may be gone with what the popover changed.
        if self._came_from is not None and shiboken6.isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ground.cut_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._ground.paint(look.colours().raised)
