"""The one message that leaves by itself: a sentence and the way back, at the foot of the window."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAccessible, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.accessibility import announce, give_role
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.motion import Glide
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.painting.shadows import margin, shadow
from cardkeeper.gui.tokens import Motion, Radius, Type
from cardkeeper.i18n import _

# One below the table of section 2.5: as drawn; the fourth looks like a second object under so low a box.
_LEVEL = 3
_RISE = 12
_WIDEST = 620


class _Act(QAbstractButton):
    """The word that takes it back, with its keys."""

    def __init__(self, parent: "Toast") -> None:
        super().__init__(parent)
        self._toast = parent
        self.keys = ""
        self.setProperty("own_ring", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(_("Undo"))

    def sizeHint(self) -> QSize:
        words = text.width(self.text(), Type.BODY_STRONG)
        keys = marks.hint_size(self.keys).width() + look.px(10) if self.keys else 0
        return QSize(round(words + keys) + look.px(10), look.px(30))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._toast.pause()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._toast.resume()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, area = look.colours(), QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setOpacity(self._toast.shown)
            if self.hasFocus():
                lines.box(painter, area, look.px(Radius.CHIP), outline=colours.toast_action, width=2)
            inner = area.adjusted(look.px(5), 0, -look.px(5), 0)
            done = text.line(painter, inner, self.text(), Type.BODY_STRONG, colours.toast_action)
            if self.keys:
                size = marks.hint_size(self.keys)
                box = QRectF(0, (self.height() - size.height()) / 2, size.width(), size.height())
                rest = marks.beyond(painter, inner, done + look.px(10))
                box.moveLeft(marks.leading(painter, rest, size.width()))
                marks.hint(painter, box, self.keys, colours.toast_text)


class _Cast(QWidget):
    """The shadow, in a widget of its own that lets every click through."""

    def __init__(self, toast: "Toast") -> None:
        super().__init__(toast.parentWidget())
        self._toast = toast
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        reach = margin(_LEVEL)
        with QPainter(self) as painter:
            painter.setOpacity(self._toast.shown)
            area = QRectF(self.rect()).adjusted(reach, reach, -reach, -reach)
            shadow(painter, area, _LEVEL, look.px(Radius.PANEL))


class Toast(QWidget):
    """Lies over `parent` for 8 seconds, longer under pointer or focus; the next one replaces it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.words = ""
        self.shown = 0.0
        self._on_act: Callable[[], object] | None = None
        self._shadow = _Cast(self)
        self.act = _Act(self)
        self.act.clicked.connect(self._take_back)
        self._clock = QTimer(self, singleShot=True, interval=Motion.TOAST_STAYS)
        self._clock.timeout.connect(self.leave)
        self._motion = Glide(self)
        self._motion.valueChanged.connect(self._moved)
        self._motion.finished.connect(self._settled)
        parent.installEventFilter(self)
        give_role(self, QAccessible.Role.AlertMessage)
        self._settled()

    def tell(
        self, words: str, act: str = "", on_act: Callable[[], object] | None = None, keys: str = ""
    ) -> None:
        """Show a sentence; `act` is the word of its button ("Undo"), `keys` its shortcut."""
        self.words, self._on_act = words, on_act
        self.act.setText(act)
        self.act.setAccessibleName(act)
        self.act.keys = keys
        self.act.setVisible(bool(act))
        self.setAccessibleName(words)
        self.setAccessibleDescription(f"{act}, {keys}" if act and keys else act)
        self._place()
        for widget in (self._shadow, self):
            widget.show()
            widget.raise_()
        self._motion.run(self.shown, 1.0, Motion.TOAST_IN)
        self._clock.start()
        announce(self, f"{words}. {self.accessibleDescription()}")

    def leave(self) -> None:
        """Go now."""
        self._clock.stop()
        # In a window that is put away nothing moves, but it must not lie there when that comes back.
        milliseconds = Motion.TOAST_OUT if self.isVisible() else 0
        if not self.isHidden():
            self._motion.run(self.shown, 0.0, milliseconds, QEasingCurve.Type.InCubic)

    def pause(self) -> None:
        self._clock.stop()

    def resume(self) -> None:
        if self.isVisible() and not self.underMouse() and not self.act.hasFocus():
            self._clock.start()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.StyleChange:
            self._place()
        elif event.type() is QEvent.Type.Enter:
            self.pause()
        elif event.type() is QEvent.Type.Leave:
            self.resume()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, area = look.colours(), QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setOpacity(self.shown)
            lines.box(painter, area, look.px(Radius.PANEL), colours.toast)
            side, inner = look.px(20), area.adjusted(look.px(18), 0, -look.px(16), 0)
            corner = QPointF(marks.leading(painter, inner, side), (self.height() - side) / 2)
            icons.draw(painter, Icon.CHECK_CIRCLE_FILL, corner, side, colours.toast_action)
            words = marks.beyond(painter, inner, side + look.px(12))
            if self.act.isVisibleTo(self):
                rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
                edge = self.act.geometry().right() + look.px(10) if rtl else self.act.x() - look.px(10)
                fade = colours.toast_text.lighter() if colours.dark else colours.disabled
                lines.vertical_hairline(painter, edge, look.px(14), self.height() - look.px(28), fade)
                words = (
                    words.adjusted(edge - words.left() + look.px(14), 0, 0, 0)
                    if rtl
                    else words.adjusted(0, 0, edge - words.right() - look.px(14), 0)
                )
            text.line(painter, words, self.words, Type.NAVIGATION, colours.toast_text)

    def _place(self) -> None:
        room, reach = self._over.rect(), margin(_LEVEL)
        act = self.act.sizeHint().width() + look.px(24) if self.act.isVisibleTo(self) else 0
        wanted = look.px(66) + round(text.width(self.words, Type.NAVIGATION)) + act + 2
        width, height = min(wanted, look.px(_WIDEST), room.width() - 32), look.px(48)
        top = room.height() - height - look.px(28) + round(_RISE * (1 - self.shown))
        self.setGeometry((room.width() - width) // 2, top, width, height)
        self._shadow.setGeometry(self.geometry().adjusted(-reach, -reach, reach, reach))
        size = self.act.sizeHint()
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = look.px(12) if rtl else width - size.width() - look.px(12)
        self.act.setGeometry(left, (height - size.height()) // 2, size.width(), size.height())

    def _moved(self, value: float) -> None:
        self.shown = value
        self._place()
        for widget in (self, self._shadow, self.act):
            widget.update()

    def _settled(self) -> None:
        if self.shown == 0.0:
            self.hide()
            self._shadow.hide()

    def _take_back(self) -> None:
        self.leave()
        if self._on_act is not None:
            self._on_act()
