"""A sheet to sign on, with the mouse, a pen or a finger on the screen."""

import itertools

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QDialogButtonBox, QSizePolicy, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.painting import lines
from cardkeeper.gui.tokens import LIGHT, Radius
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.i18n import _

_SIZE = QSize(560, 200)
_PEN = 3.2
# The picture is this much finer than the screen, for print.
_FINER = 3


class Pad(QWidget):
    """Collects strokes; `changed` after each."""

    changed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[QPointF]] = []
        give_role(self, QAccessible.Role.Canvas, _("Sheet to sign on"))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def is_empty(self) -> bool:
        return not any(len(stroke) > 1 for stroke in self._strokes)

    def sizeHint(self) -> QSize:
        return QSize(look.px(_SIZE.width()), look.px(_SIZE.height()))

    def clear(self) -> None:
        self._strokes.clear()
        self.update()
        self.changed.emit()

    def png(self) -> bytes:
        """The strokes in black on white."""
        image = QImage(self.size() * _FINER, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            painter.scale(_FINER, _FINER)
            self._draw(painter, QColor(Qt.GlobalColor.black))
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know only bytes here
        return bytes(buffer.data().data())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._strokes.append([event.position()])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._strokes:
            self._strokes[-1].append(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Strokes stay where they were signed: nothing to do but paint."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            lines.box(
                painter, QRectF(self.rect()), look.px(Radius.PANEL), LIGHT.raised, look.colours().border
            )
            base = self.height() * 0.72
            painter.setPen(QPen(LIGHT.border, 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(28, base), QPointF(self.width() - 28, base))
            self._draw(painter, LIGHT.text)

    def _draw(self, painter: QPainter, colour: QColor) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(colour, _PEN, Qt.PenStyle.SolidLine, cap, join))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self._strokes:
            painter.drawPath(_smooth(stroke))


def _smooth(points: list[QPointF]) -> QPainterPath:
    """A curve through the middles between points, as hands draw."""
    path = QPainterPath(points[0])
    for here, following in itertools.pairwise(points):
        path.quadTo(here, (here + following) / 2)
    path.lineTo(points[-1])
    return path


class SignatureDialog(Dialog):
    """`signed` brings the picture as PNG."""

    signed = Signal(bytes)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Sign here"),
            _("With the mouse, or a pen on the screen."),
            parent=parent,
        )
        self.pad = Pad()
        self.content.addWidget(self.pad)
        self._use = self.add_button(_("Use this signature"))
        self._use.setEnabled(False)
        again = self.add_button(_("Start over"), QDialogButtonBox.ButtonRole.ActionRole)
        again.clicked.connect(self.pad.clear)
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.pad.changed.connect(lambda: self._use.setEnabled(not self.pad.is_empty))
        self.accepted.connect(lambda: self.signed.emit(self.pad.png()))
