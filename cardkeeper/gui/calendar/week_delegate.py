"""How a day of the week view is painted: everything on it with its name and, below, what happens."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from cardkeeper.gui import icons, look
from cardkeeper.gui.calendar import chips
from cardkeeper.gui.calendar.cell import Line, Measure, Piece, What, lines_of, piece, placed
from cardkeeper.gui.calendar.day_delegate import DayDelegate
from cardkeeper.gui.calendar.grid_model import GridModel
from cardkeeper.gui.kinds import KIND_ICONS
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.services.calendar.calendar import Day
from cardkeeper.services.calendar.calendar_entries import Mark

FEW = 12
"""So many of a kind stand in a day of the week by name."""
_MOST_BELOW = 4
# What is written keeps this distance from the sides of its piece.
_LEFT, _RIGHT = 7, 5


class WeekDelegate(DayDelegate):
    """Pieces of two lines, or more where what happens takes more; holidays too say what they are."""

    def pieces(self, area: QRectF, day: Day, model: GridModel) -> list[Piece]:
        said = (_without_number(line) for line in lines_of(day, model.shown, FEW))
        found = [_in_whole(line, area) for line in said]
        whole = _stacked(found, area)
        has_room = not whole or whole[-1].area.bottom() < area.bottom() - look.px(3)
        return whole if has_room else placed(found, area, Measure.tall())

    def has_room(self, area: QRectF) -> bool:
        return True

    def draw(self, painter: QPainter, piece: Piece, *, hovered: bool) -> None:
        if piece.line.what is What.MORE:
            chips.draw(painter, piece, hovered=hovered)
            return
        ink = _ground(painter, piece, hovered=hovered)
        right = look.px(0 if piece.line.what is What.HOLIDAY else _RIGHT)
        inner = piece.area.adjusted(look.px(_LEFT), look.px(4), -right, -look.px(4))
        high = look.line_height(Type.META_MEDIUM)
        first = QRectF(inner.left(), inner.top(), inner.width(), high)
        if not piece.line.below:
            first.moveTop(inner.center().y() - high / 2)
        side = look.px(14)
        at = QPointF(marks.leading(painter, first, side), first.center().y() - side / 2)
        shades = look.kind(piece.line.kind)
        icons.draw(painter, KIND_ICONS[piece.line.kind], at, side, shades.icon if _is_done(piece) else ink)
        rest = marks.beyond(painter, first, side + look.px(5))
        if piece.line.entry is not None and piece.line.entry.mark in chips.SIGNS:
            rest = chips.sign(painter, rest, piece.line.entry.mark)
        text.line(painter, rest, piece.words, Type.META_MEDIUM, ink)
        most = max(1, round((inner.bottom() - first.bottom()) / look.line_height(Type.META)))
        _below(piece.line, inner.width(), most).draw(painter, QPointF(inner.left(), first.bottom() + 1), ink)


def _without_number(line: Line) -> Line:
    """The name alone where "Turns 40" stands below it."""
    forms = line.forms
    has_number = len(forms) > 1 and forms[0].startswith(f"{forms[1]}, ")
    return replace(line, forms=forms[1:]) if line.below and has_number else line


def _in_whole(line: Line, area: QRectF) -> Line:
    """A name without room beside its icon stands below it, and a holiday's goes on there: "Armed", "Forces
    Day". No name is cut.
    """
    if line.what not in (What.HOLIDAY, What.ENTRY):
        return line
    measure = Measure.tall()
    room = area.adjusted(measure.side, 0, -measure.side, 0)
    beside = piece(replace(line, forms=(*line.forms, "")), room, measure).words
    wide = room.width() - look.px(_LEFT + _RIGHT)
    if line.what is What.HOLIDAY:
        rest = line.forms[0][len(beside) :].strip()
    else:
        rest = "" if beside else _fitting(line.forms, wide)
    if not rest:
        return line
    forms = line.forms if beside else ("",)
    return replace(line, forms=forms, below=f"{_no_wider(rest, wide)}\n{line.below}".strip())


def _fitting(forms: Sequence[str], wide: float) -> str:
    """The longest that has room, else the shortest."""
    return next((form for form in forms if text.width(form, Type.META) <= wide), forms[-1])


def _no_wider(name: str, wide: float) -> str:
    """A word that has no room even by itself ends in an ellipsis: it would go on in the next line."""
    return " ".join(text.elided(word, Type.META, wide) for word in name.split())


def _stacked(lines_: Sequence[Line], area: QRectF) -> list[Piece]:
    """All lines one below the other, each as high as what happens needs."""
    measure, found = Measure.tall(), []
    wide, top = area.width() - 2 * measure.side, area.top() + measure.top
    for line in lines_:
        more = len(_below(line, wide - look.px(_LEFT + _RIGHT), _MOST_BELOW).lines) - 1
        high = measure.height + more * look.line_height(Type.META)
        found.append(piece(line, QRectF(area.left() + measure.side, top, wide, high), measure))
        top += high + measure.pitch - measure.height
    return found


def _below(line: Line, wide: float, most: int) -> text.Paragraph:
    return text.paragraph(line.below, Type.META, wide, max_lines=most)


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
