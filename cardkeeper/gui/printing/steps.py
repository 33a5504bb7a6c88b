"""The steps of printing one below the other: done, in hand, still to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Type
from cardkeeper.i18n import _

_ROW, _DISC = 54, 24


class Stand(Enum):
    """How far a step is."""

    TO_COME = auto()
    IN_HAND = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its words, what is said below them, how far it is; `share` of the one in hand, 0 to 1."""

    words: str
    below: str
    stand: Stand = Stand.TO_COME
    share: float = 0.0


class StepList(QWidget):
    """Painted; read out as one list of sentences."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: tuple[Step, ...] = ()

    def show_steps(self, steps: Sequence[Step]) -> None:
        self._steps = tuple(steps)
        self.setAccessibleName("\n".join(_spoken(step) for step in steps))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(300), look.px(_ROW) * len(self._steps))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number, step in enumerate(self._steps):
                top = number * look.px(_ROW)
                self._paint(painter, step, top, is_last=number + 1 == len(self._steps))

    def _paint(self, painter: QPainter, step: Step, top: float, *, is_last: bool) -> None:
        colours, side = look.colours(), look.px(_DISC)
        whole = QRectF(self.rect())
        disc = marks.mirrored(painter, whole, QRectF(look.px(2), top + look.px(2), side, side))
        if not is_last:
            lines.vertical_hairline(
                painter, disc.center().x(), disc.bottom() + 4, look.px(_ROW) - side - 8, colours.border
            )
        if step.stand is Stand.DONE:
            lines.dot(painter, disc.center(), side / 2, colours.accent)
            sign = side * 0.6
            corner = disc.center() - QPointF(sign / 2, sign / 2)
            icons.draw(painter, Icon.CHECK_BOLD, corner, sign, colours.on_accent)
        else:
            _ring(painter, disc, step)
        rest = marks.beyond(painter, whole, look.px(2) + side + look.px(16))
        ink = colours.text2 if step.stand is Stand.TO_COME else colours.text
        role = Type.NAVIGATION if step.stand is Stand.TO_COME else Type.ROW_TITLE
        words = QRectF(rest.left(), top - look.px(2), rest.width(), look.px(20))
        text.line(painter, words, step.words, role, ink)
        below = QRectF(rest.left(), top + look.px(18), rest.width(), look.px(18))
        text.line(painter, below, step.below, Type.META, colours.text2)


def _ring(painter: QPainter, disc: QRectF, step: Step) -> None:
    colours = look.colours()
    inner = disc.adjusted(2, 2, -2, -2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    in_hand = step.stand is Stand.IN_HAND
    painter.setPen(QPen(colours.border if in_hand else colours.control, 2.5 if in_hand else 1.5))
    painter.drawEllipse(inner)
    if in_hand:
        pen = QPen(colours.accent, 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(inner, 90 * 16, round(-max(step.share, 0.06) * 360 * 16))


def _spoken(step: Step) -> str:
    stands = {Stand.DONE: _("done"), Stand.IN_HAND: _("printing now"), Stand.TO_COME: _("still to come")}
    return f"{step.words}, {step.below}, {stands[step.stand]}"
