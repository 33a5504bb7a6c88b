"""How a day of the week view is painted: everything on it with its name and, below, what happens."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from cardkeeper.gui import icons, look
from cardkeeper.gui.calendar import chips
from cardkeeper.gui.calendar.cell import Measure, Piece, What, lines_of, placed
from cardkeeper.gui.calendar.day_delegate import DayDelegate
from cardkeeper.gui.calendar.grid_model import GridModel
from cardkeeper.gui.kinds import KIND_ICONS
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.services.calendar.calendar import Day
from cardkeeper.services.calendar.calendar_entries import Mark

FEW = 12
"""So many of a kind stand in a day of the week by name."""


class WeekDelegate(DayDelegate):
    """Pieces of two lines; holidays too say what they are."""

    def pieces(self, area: QRectF, day: Day, model: GridModel) -> list[Piece]:
        return placed(lines_of(day, model.shown, FEW), area, Measure.tall())

    def has_room(self, area: QRectF) -> bool:
        return True

    def draw(self, painter: QPainter, piece: Piece, *, hovered: bool) -> None:
        if piece.line.what is What.MORE:
            chips.draw(painter, piece, hovered=hovered)
            return
        ink = _ground(painter, piece, hovered=hovered)
        inner = piece.area.adjusted(look.px(7), look.px(4), -look.px(5), -look.px(4))
        high = look.line_height(Type.META_MEDIUM)
        first = QRectF(inner.left(), inner.top(), inner.width(), high)
        if not piece.line.below:
            first.moveTop(inner.center().y() - high / 2)
        second = QRectF(inner.left(), first.bottom() + 1, inner.width(), look.line_height(Type.META))
        side = look.px(14)
        at = QPointF(marks.leading(painter, first, side), first.center().y() - side / 2)
        shades = look.kind(piece.line.kind)
        icons.draw(painter, KIND_ICONS[piece.line.kind], at, side, shades.icon if _is_done(piece) else ink)
        rest = marks.beyond(painter, first, side + look.px(5))
        if piece.line.entry is not None and piece.line.entry.mark in chips.SIGNS:
            rest = chips.sign(painter, rest, piece.line.entry.mark)
        text.line(painter, rest, piece.words, Type.META_MEDIUM, ink)
        text.line(painter, second, piece.line.below, Type.META, ink)


def _ground(painter: QPainter, piece: Piece, *, hovered: bool) -> QColor:
    """Holidays stand on nothing, what is done on an outline, all else on its colour; the ink for it."""
    colours, shades = look.colours(), look.kind(piece.line.kind)
    if piece.line.what is What.HOLIDAY:
        return shades.label
    is_done = _is_done(piece)
    strong = colours.control if is_done else shades.label
    outline = strong if hovered or colours.soft_outline else colours.border if is_done else None
    fill = colours.surface if is_done else shades.chip
    lines.box(painter, piece.area, look.px(Radius.CHIP), fill, outline)
    return colours.text2 if is_done else shades.label


def _is_done(piece: Piece) -> bool:
    return piece.line.entry is not None and piece.line.entry.mark is Mark.DONE
