"""A way to bring everybody along: a sign, what it is, and for whom."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Radius, Type


class Tile(QAbstractButton):
    """A button as large as a card of a library."""

    def __init__(self, icon: Icon, words: str, below: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._words, self._below = icon, words, below
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{words}, {below}")
        self.setToolTip("")

    def sizeHint(self) -> QSize:
        wide = max(text.width(self._words, Type.BODY_STRONG), text.width(self._below, Type.META))
        return QSize(round(wide) + look.px(32), look.px(96))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(120), look.px(96))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, area = look.colours(), QRectF(self.rect())
        with QPainter(self) as painter:
            is_met = self.underMouse() or self.isDown()
            fill, edge = (colours.hover, colours.control) if is_met else (colours.surface, colours.border)
            lines.box(painter, area, look.px(Radius.PANEL), fill, edge)
            inner = area.adjusted(look.px(14), look.px(15), -look.px(6), -look.px(12))
            side = look.px(22)
            corner = QPointF(marks.leading(painter, inner, side), inner.top())
            icons.draw(painter, self._icon, corner, side, colours.accent)
            low = look.line_height(Type.META)
            line = QRectF(inner.left(), inner.bottom() - low, inner.width(), low)
            text.line(painter, line, self._below, Type.META, colours.text2)
            high = look.line_height(Type.BODY_STRONG)
            line = QRectF(inner.left(), line.top() - high, inner.width(), high)
            text.line(painter, line, self._words, Type.BODY_STRONG, colours.text)
