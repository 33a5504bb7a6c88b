"""The field one searches a list with."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionFrame, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import marks
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import LineEdit
from cardkeeper.i18n import _

# Qt leaves so many pixels at each end of a line for the caret.
_CARET = 2


class SearchField(LineEdit):
    """A field with a magnifying glass and the keys that lead to it; Esc clears it first.

    `moved_down` asks the list below to take the keyboard.
    """

    searched = Signal(str)
    moved_down = Signal()

    def __init__(
        self, hint: str, keys: str = "", *, brief: str = "", v: str = "", parent: QWidget | None = None
    ) -> None:
        """`brief` stands there instead of `hint` where that has no room."""
        super().__init__(parent)
        self._keys, self._hint, self._brief = keys, hint, brief or hint
        self.setProperty("v", v)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self._clear = Button(icon=Icon.CLEAR, v="icon", tall="small", name=_("Clear the search"), parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self.clear)
        # Typing goes on while a slow search runs: ask after a breath, not after every key.
        self._breath = QTimer(self, singleShot=True, interval=40)
        self._breath.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(self._changed)
        self._changed("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.moved_down.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.StyleChange):
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self._clear.width()
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._clear.move(3 if rtl else self.width() - side - 3, (self.height() - side) // 2)
        self._fit_hint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = look.px(16)
        with QPainter(self) as painter:
            area = QRectF(self.rect()).adjusted(look.px(10), 0, -look.px(8), 0)
            corner = QPointF(marks.leading(painter, area, side), (self.height() - side) / 2)
            icons.draw(painter, Icon.SEARCH, corner, side, look.colours().text2)
            if self._keys and not self.text():
                self._paint_hint(painter, area)

    def _paint_hint(self, painter: QPainter, area: QRectF) -> None:
        size = marks.hint_size(self._keys)
        box = QRectF(0, (self.height() - size.height()) / 2, size.width(), size.height())
        rest = marks.beyond(painter, area, area.width() - size.width())
        box.moveLeft(rest.left())
        marks.hint(painter, box, self._keys)

    def _changed(self, words: str) -> None:
        self._clear.setVisible(bool(words))
        self._make_room()
        if self.isVisible() or words:
            self._breath.start()

    def _make_room(self) -> None:
        """For the sign before the text and the keys or the cross after it."""
        words = self.text()
        trailing = marks.hint_size(self._keys).toSize().width() if self._keys and not words else look.px(24)
        leading = look.px(22)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setTextMargins(trailing if rtl else leading, 0, leading if rtl else trailing, 0)
        self._fit_hint()

    def _fit_hint(self) -> None:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        contents = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        margins = self.textMargins()
        room = contents.width() - margins.left() - margins.right() - 2 * _CARET
        fits = self.fontMetrics().horizontalAdvance(self._hint) <= room
        self.setPlaceholderText(self._hint if fits else self._brief)
