"""Pieces that rows of a customer's page share: an icon with a line, a title with a line below, a pencil."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from cardkeeper.gui import icons, look
from cardkeeper.gui.customers import strips
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.gui.views.delegate import RowState

_PENCIL = 14


def ground(painter: QPainter, area: QRectF, state: RowState) -> None:
    """What is behind a row that can be edited: a hint of it under the pointer, the ring for the keyboard."""
    radius = look.px(Radius.CONTROL)
    if state.hovered:
        lines.box(painter, area, radius, look.colours().hover)
    if state.ringed:
        lines.focus_ring(painter, area, radius)


def title_and_below(painter: QPainter, area: QRectF, title: str, below: str, *, most: int = 1) -> None:
    """A line in medium weight, or as many as `most`, and a smaller one below, centred upright."""
    block = text.paragraph(title, Type.BODY_MEDIUM, area.width(), max_lines=most)
    low = look.line_height(Type.META)
    top = area.center().y() - (block.height + low) / 2
    block.draw(painter, QPointF(area.left(), top), look.colours().text)
    second = QRectF(area.left(), top + block.height, area.width(), low)
    text.line(painter, second, below, Type.META, look.colours().text2)


def icon(painter: QPainter, area: QRectF, sign: Icon, side: int, colour: QColor | None = None) -> QRectF:
    """An icon at the near end, in the middle of `area`; what is left of the line."""
    wide = look.px(side)
    at = QPointF(marks.leading(painter, area, wide), area.center().y() - wide / 2)
    icons.draw(painter, sign, at, wide, colour or look.colours().text2)
    return marks.beyond(painter, area, wide)


def pencil(painter: QPainter, area: QRectF, state: RowState) -> QRectF:
    """The sign that a row can be edited, while it is pointed at; what is left before it."""
    if not (state.hovered or state.ringed):
        return area
    side = look.px(_PENCIL)
    place = strips.last(painter, area, side + look.px(6))
    at = QPointF(marks.leading(painter, place, side), area.center().y() - side / 2)
    icons.draw(painter, Icon.PENCIL, at, side, look.colours().text2)
    return strips.first(painter, area, area.width() - side - look.px(12))
