"""Days one below the other on a sheet of paper: a sign, what is on that day, and when."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cardkeeper.gui import look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Radius, Type

_TILE, _EDGE = 40, 18

Sign = Callable[[QPainter, QRectF], None]
"""Paints into a square."""


@dataclass(frozen=True, slots=True)
class DayRow:
    """What is on a day, and when, in words."""

    words: str
    when: str
    sign: Sign


class DayRows(QWidget):
    """`pitch` is from row to row, in pixels of the drawing; rows that follow from each other are linked."""

    def __init__(self, pitch: int, *, linked: bool = False) -> None:
        super().__init__()
        self._pitch, self._linked = pitch, linked
        self._rows: tuple[DayRow, ...] = ()
        give_role(self, QAccessible.Role.Graphic)

    def show_rows(self, rows: Sequence[DayRow]) -> None:
        self._rows = tuple(rows)
        self.setAccessibleName(". ".join(f"{row.words}: {row.when}" for row in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        between = look.px(self._pitch) * max(0, len(self._rows) - 1)
        return QSize(look.px(280), between + look.px(_TILE) + 2 * look.px(_EDGE))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look.colours()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRectF(self.rect())
            lines.box(painter, area, look.px(Radius.PANEL), colours.raised, colours.border)
            inner = area.adjusted(look.px(_EDGE), look.px(_EDGE), -look.px(_EDGE), 0)
            for number, row in enumerate(self._rows):
                top = inner.top() + number * look.px(self._pitch)
                tile = _paint(painter, QRectF(inner.left(), top, inner.width(), look.px(_TILE)), row)
                if self._linked and row is not self._rows[-1]:
                    self._link(painter, tile)

    def _link(self, painter: QPainter, tile: QRectF) -> None:
        gap = look.px(8)
        length = look.px(self._pitch) - tile.height() - 2 * gap
        lines.vertical_hairline(
            painter, tile.center().x(), tile.bottom() + gap, length, look.colours().border
        )


def _paint(painter: QPainter, line: QRectF, row: DayRow) -> QRectF:
    """Gives the square of the sign."""
    colours, side = look.colours(), look.px(_TILE)
    tile = QRectF(marks.leading(painter, line, side), line.top(), side, side)
    row.sign(painter, tile)
    rest = marks.beyond(painter, line, side + look.px(14))
    high, low = look.line_height(Type.BODY_STRONG), look.line_height(Type.META)
    first = QRectF(rest.left(), line.center().y() - (high + low) / 2, rest.width(), high)
    text.line(painter, first, row.words, Type.BODY_STRONG, colours.text)
    when = QRectF(rest.left(), first.bottom(), rest.width(), low)
    text.line(painter, when, row.when, Type.META, colours.text2)
    return tile
