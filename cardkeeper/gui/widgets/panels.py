"""Grounds: panels with round corners, pages of one colour, lines between parts, rows that wrap."""

import math

from PySide6.QtCore import QEvent, QMargins, QPoint, QRect, QRectF, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QSplitter,
    QSplitterHandle,
    QWidget,
)

from cardkeeper.gui import look
from cardkeeper.gui.painting import lines, paper
from cardkeeper.gui.tokens import Radius


class Ground(QWidget):
    """A widget filled with one token colour; a sheet rule would repaint all its children instead."""

    def __init__(self, token: str = "surface", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token = token
        self.setAutoFillBackground(True)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, getattr(look.colours(), self._token))
        self.setPalette(palette)


def indented(near: int, top: int = 0, far: int = 0, bottom: int = 0) -> QMargins:
    """Margins in pixels with `near` where reading begins: those Qt knows are left and right everywhere."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        near, far = far, near
    return QMargins(near, top, far, bottom)


class Bounded(QWidget):
    """Holds `content`, at most so many pixels of the drawing wide; the rest is margin around it.

    `leads` puts it at the side reading begins, and all margin beyond it.
    """

    def __init__(self, content: QWidget, most: int, *, leads: bool = False) -> None:
        super().__init__()
        self._content, self._most = content, most
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addStretch(0 if leads else 1)
        row.addWidget(content, 1000)
        row.addStretch(1)
        self._bound()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._bound()

    def _bound(self) -> None:
        self._content.setMaximumWidth(look.px(self._most))


class Stage(QWidget):
    """The table cards are shown on."""

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paper.stage(painter, QRectF(self.rect()))


class Panel(QFrame):
    """A box with round corners: raised with an outline, or soft in a tone (`warn_soft`, `selected` ...)."""

    def __init__(
        self, token: str = "raised", *, outlined: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._token, self._outlined = token, outlined

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look.colours()
        outline = colours.border if self._outlined or colours.soft_outline else None
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            lines.box(painter, area, look.px(Radius.PANEL), getattr(colours, self._token), outline)


class Hairline(QWidget):
    """A line between two parts, one pixel at every scale."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._upright = upright
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if upright else free, free if upright else fixed)

    def sizeHint(self) -> QSize:
        """At 150 and 175 % the line takes more than one logical pixel, and a narrower widget would cut it."""
        thick = math.ceil(lines.thickness(self.devicePixelRatioF()))
        return QSize(thick, thick)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self._upright:
                lines.vertical_hairline(painter, 0, 0, self.height())
            else:
                lines.hairline(painter, 0, 0, self.width())


class Splitter(QSplitter):
    """Two panes with a drawn pixel between them and a wider place to grab.

    One of them, the last unless `fixed` is 0, is as large as it was left in this kind of window; a double
    click gives it its first size. The other takes what is left of the room.
    """

    def __init__(
        self,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        *,
        memory: QSettings | None = None,
        place: str = "",
        fixed: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        """What the user leaves is kept in `memory`, under the name of the place."""
        super().__init__(orientation, parent)
        self._memory, self._place = memory, place
        self._fixed, self._first, self._kind = fixed, 0, ""
        # With 1 Qt widens the place to grab beyond the line by itself.
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._keep)

    def divide(self, size: int, kind: str = "") -> None:
        """Give the fixed pane `size` pixels, or what the user left it with in this kind of window."""
        self._first, self._kind = size, kind
        kept = self._memory.value(self._key) if self._memory is not None else None
        self._give(int(kept) if isinstance(kept, int | str) and str(kept).isdecimal() else size)

    def restore_sizes(self) -> None:
        if self._first:
            self._give(self._first)
        if self._memory is not None:
            self._memory.remove(self._key)

    @property
    def _key(self) -> str:
        return f"splitter/{self._place}/{self._kind}"

    def _give(self, size: int) -> None:
        whole = self.width() if self.orientation() is Qt.Orientation.Horizontal else self.height()
        rest = max(1, whole - size - self.handleWidth())
        self.setStretchFactor(self._fixed, 0)
        self.setStretchFactor(1 - self._fixed, 1)
        self.setSizes([rest, size] if self._fixed else [size, rest])

    def _keep(self) -> None:
        if self._memory is not None and self.count() > 1:
            self._memory.setValue(self._key, self.sizes()[self._fixed])

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    def mouseDoubleClickEvent(self, event: object) -> None:
        splitter = self.splitter()
        if isinstance(splitter, Splitter):
            splitter.restore_sizes()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            middle = QRectF(self.rect()).center()
            if self.orientation() is Qt.Orientation.Horizontal:
                lines.vertical_hairline(painter, middle.x() - 0.5, 0, self.height())
            else:
                lines.hairline(painter, 0, middle.y() - 0.5, self.width())


class FlowLayout(QLayout):
    """Widgets in reading order, wrapping like words."""

    def __init__(self, *, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It needs what its rows need: more height is for others."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Lay the items into `rect`, those of a row at one middle; the height they take in pixels."""
        gap, y = look.px(self._gap), rect.top()
        parent = self.parentWidget()
        rtl = parent is not None and parent.isRightToLeft()
        for row in self._rows(rect.width(), gap):
            x, high = rect.left(), max(item.sizeHint().height() for item in row)
            for item in row if place else ():
                size = item.sizeHint()
                left = rect.right() + 1 - (x - rect.left()) - size.width() if rtl else x
                item.setGeometry(QRect(QPoint(left, y + (high - size.height()) // 2), size))
                x += size.width() + gap
            y += high + gap
        return max(0, y - gap - rect.top())

    def _rows(self, width: int, gap: int) -> list[list[QLayoutItem]]:
        """The items that are shown, as many in each row as there is room for, and at least one."""
        rows: list[list[QLayoutItem]] = []
        taken = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if not rows or taken + gap + wide > width:
                rows.append([item])
                taken = wide
            else:
                rows[-1].append(item)
                taken += gap + wide
        return rows
