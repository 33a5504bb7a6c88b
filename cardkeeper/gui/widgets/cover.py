"""What darkens a page and holds a sheet over its far side, as far in as it is brought."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.focus import takes_focus
from cardkeeper.gui.painting.shadows import shadow

_LEVEL = 3
# What stays to be seen, and pressed, of the page beside the sheet, in pixels; how dark it is, of 255.
_BESIDE = 56
_DARKENS, _DARKENS_DARK = 48, 120
# After these the sheet has another size.
_FITTING = (QEvent.Type.Resize, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange)


class Cover(QWidget):
    """`back_wanted` by Esc or by a press beside the sheet; `gone` when it is out of sight for any reason."""

    back_wanted = Signal()
    gone = Signal()

    def __init__(self, over: QWidget, sheet: QWidget, width: int) -> None:
        """`width` of the sheet in pixels of the drawing."""
        super().__init__(over)
        self._over, self._sheet, self._width = over, sheet, width
        self.shown = 0.0
        sheet.setParent(self)
        over.installEventFilter(self)
        self.hide()

    def bring(self, shown: float) -> None:
        """Lay the sheet over the page: 0 is out of sight, 1 is in full."""
        self.shown = shown
        room = self._over.rect()
        self.setGeometry(room)
        wide = max(1, min(look.px(self._width), room.width() - _BESIDE))
        inside = round(wide * shown)
        left = inside - wide if self.isRightToLeft() else room.width() - inside
        self._sheet.setGeometry(QRect(left, 0, wide, room.height()))
        self.update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays on the sheet while it covers the page."""
        start = QApplication.focusWidget() or self
        now = _beyond(start, forward=forward)
        while now is not None and now is not start:
            if self.isAncestorOf(now) and takes_focus(now):
                tab, back = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason
                now.setFocus(tab if forward else back)
                return True
            now = _beyond(now, forward=forward)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._sheet.geometry().contains(event.position().toPoint()):
            self.back_wanted.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # A window that is put into the bar of the desk comes back as it was.
        if not event.spontaneous():
            self.gone.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FITTING and self.isVisible():
            self.bring(self.shown)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look.colours()
        veil = QColor(colours.shadow)
        veil.setAlpha(round((_DARKENS_DARK if colours.dark else _DARKENS) * self.shown))
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), veil)
            shadow(painter, QRectF(self._sheet.geometry()), _LEVEL)


def _beyond(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()
