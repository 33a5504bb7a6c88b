"""Lines of the pane: a design with its number of cards, something still to be bought."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks, paper, text
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.gui.views.delegate import trailing


class DesignLine(QAbstractButton):
    """The front of a design, its name, and how many cards have it; a press changes the designs."""

    def __init__(
        self, picture: Callable[[], QPixmap], name: str, count: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._picture, self._count = picture, count
        self.setText(name)
        self.setAccessibleName(f"{name}, {count}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look.px(200), look.px(39))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setLayoutDirection(self.layoutDirection())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if self.underMouse():
                lines.box(painter, area, look.px(Radius.CONTROL), look.colours().hover)
            inner = area.adjusted(look.px(6), 0, -look.px(6), 0)
            wide, high = look.px(22), look.px(31)
            place = QRectF(marks.leading(painter, inner, wide), inner.center().y() - high / 2, wide, high)
            paper.thumbnail(painter, place, self._picture())
            _words(painter, marks.beyond(painter, inner, wide + look.px(14)), self.text(), self._count)


class StockLine(QWidget):
    """A sign, what it is, and how much of it."""

    def __init__(self, icon: Icon, name: str, count: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._name, self._count = icon, name, count
        self.setAccessibleName(f"{name}, {count}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look.px(200), max(look.px(30), look.line_height(Type.BODY) + look.px(6)))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(120), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect()).adjusted(look.px(6), 0, -look.px(6), 0)
        with QPainter(self) as painter:
            painter.setLayoutDirection(self.layoutDirection())
            side = look.px(17)
            at = QPointF(marks.leading(painter, area, side), area.center().y() - side / 2)
            icons.draw(painter, self._icon, at, side, look.colours().text2)
            _words(painter, marks.beyond(painter, area, look.px(36)), self._name, self._count)


def _words(painter: QPainter, area: QRectF, name: str, count: str) -> None:
    colours = look.colours()
    far = text.width(count, Type.BODY_FIGURES) + 1
    text.line(painter, trailing(painter, area, far), count, Type.BODY_FIGURES, colours.text2, text.TRAILING)
    near = QRectF(area)
    near.setWidth(max(0.0, area.width() - far - look.px(10)))
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        near.moveRight(area.right())
    text.line(painter, near, name, Type.BODY, colours.text)
