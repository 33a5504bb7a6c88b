"""A value in words that can be pressed to be edited: a name, what somebody does."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from cardkeeper.gui import icons, look
from cardkeeper.gui.customers import strips
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, text
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.gui.widgets.labels import tip
from cardkeeper.i18n import _

_PENCIL = 16
# What can be pressed is at least as high (ui/spec.md, section 8).
_LEAST = 24


class ValueButton(QAbstractButton):
    """Words in a role of type; a click, Enter, Space or F2 edits them. Empty, it says what could be there.

    Where something stands right behind them there is no room for a pencil: `ends_line` is False.
    """

    def __init__(
        self, name: str, role: Type, token: str = "text", *, hint: str = "", ends_line: bool = True
    ) -> None:
        super().__init__()
        self._pencil = _PENCIL if ends_line else 0
        self._name, self._role, self._token, self._hint = name, role, token, hint
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_words("")

    def set_words(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(f"{self._name}: {words}" if words else self._hint or self._name)
        self.setAccessibleDescription(_("F2 edits"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        room = look.px(self._pencil + 12) if self._pencil else 0
        wide = text.width(self.text() or self._hint, self._role) + room
        return QSize(round(wide) + 1, max(look.px(_LEAST), look.line_height(self._role) + 2))

    def minimumSizeHint(self) -> QSize:
        wanted = self.sizeHint()
        return QSize(min(look.px(60), wanted.width()), wanted.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            cut = text.width(self.text(), self._role) > self.width() - self._beyond()
            self.setToolTip(tip(self.text()) if cut else "")
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        area, colours = QRectF(self.rect()), look.colours()
        with QPainter(self) as painter:
            hovered = self.underMouse() and self.isEnabled()
            words, ink = self.text(), getattr(colours, self._token)
            if not words:
                words, ink = self._hint, colours.text3
            used = text.line(painter, strips.first(painter, area, area.width()), words, self._role, ink)
            if hovered:
                self._paint_pencil(painter, area, used)
                lines.hairline(painter, area.left(), area.bottom() - 1, used, colours.border)
            if self.hasFocus() and self.property("own_ring"):
                lines.focus_ring(painter, area, look.px(Radius.CHIP))

    def _beyond(self) -> int:
        """The room behind the words, in pixels."""
        return look.px(self._pencil + 8) if self._pencil else 0

    def _paint_pencil(self, painter: QPainter, area: QRectF, used: float) -> None:
        if not self._pencil:
            return
        side = look.px(self._pencil)
        place = strips.last(painter, strips.first(painter, area, used + self._beyond()), side)
        at = QPointF(place.left(), area.center().y() - side / 2)
        icons.draw(painter, Icon.PENCIL, at, side, look.colours().text2)
