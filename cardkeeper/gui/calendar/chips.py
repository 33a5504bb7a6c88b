"""How the lines of a day are drawn: chips in the colour of their kind, holidays as text, and counts."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from cardkeeper.gui import icons, look
from cardkeeper.gui.calendar.cell import Piece, What
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.kinds import KIND_ICONS
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Kind, Radius, Type
from cardkeeper.services.calendar.calendar_entries import Mark

_SIGN = 13
SIGNS = {Mark.DONE: Icon.CHECK_BOLD, Mark.LATE: Icon.WARNING_CIRCLE_FILL}


def draw(painter: QPainter, piece: Piece, *, hovered: bool = False) -> None:
    """One line of a cell."""
    if piece.line.what is What.HOLIDAY:
        _holiday(painter, piece)
    elif piece.line.what is What.MORE:
        _more(painter, piece, hovered=hovered)
    else:
        _chip(painter, piece, hovered=hovered)


def _holiday(painter: QPainter, piece: Piece) -> None:
    """Text without a chip: nobody's day, everybody's."""
    shades = look.kind(Kind.HOLIDAY)
    inner = piece.area.adjusted(look.px(6), 0, 0, 0)
    rest = _icon(painter, inner, KIND_ICONS[Kind.HOLIDAY], shades.icon)
    text.line(painter, rest, piece.words, Type.META_MEDIUM, shades.label)


def _more(painter: QPainter, piece: Piece, *, hovered: bool) -> None:
    colours = look.colours()
    ink = colours.accent_text if hovered else colours.text2
    text.line(painter, piece.area.adjusted(look.px(6), 0, 0, 0), piece.words, Type.META_MEDIUM, ink)


def _chip(painter: QPainter, piece: Piece, *, hovered: bool) -> None:
    """In colour while there is something to do, outlined with a check when it is done."""
    colours, shades = look.colours(), look.kind(piece.line.kind)
    mark = piece.line.entry.mark if piece.line.entry is not None else Mark.PLAIN
    is_done = mark is Mark.DONE
    strong = colours.control if is_done else shades.label
    outline = strong if hovered or colours.soft_outline else colours.border if is_done else None
    fill = colours.surface if is_done else shades.chip
    lines.box(painter, piece.area, look.px(Radius.CHIP), fill, outline)
    inner = piece.area.adjusted(look.px(6), 0, -look.px(5), 0)
    rest = _icon(painter, inner, KIND_ICONS[piece.line.kind], shades.icon if is_done else shades.label)
    if mark in SIGNS:
        rest = sign(painter, rest, mark)
    ink = colours.text2 if is_done else shades.label
    text.line(painter, rest, piece.words, Type.META_MEDIUM, ink)


def _icon(painter: QPainter, area: QRectF, icon: Icon, colour: QColor) -> QRectF:
    """The icon at the near end; what is left of the line."""
    side = look.px(13)
    at = QPointF(marks.leading(painter, area, side), area.center().y() - side / 2)
    icons.draw(painter, icon, at, side, colour)
    return marks.beyond(painter, area, side + look.px(4))


def sign(painter: QPainter, area: QRectF, mark: Mark) -> QRectF:
    """The check or the warning at the far end; what is left before it."""
    side = look.px(_SIGN)
    far = marks.beyond(painter, area, area.width() - side)
    colour = look.colours().danger if mark is Mark.LATE else look.colours().text2
    icons.draw(painter, SIGNS[mark], QPointF(far.left(), area.center().y() - side / 2), side, colour)
    if far.left() > area.left():
        return area.adjusted(0, 0, -side - look.px(2), 0)
    return area.adjusted(side + look.px(2), 0, 0, 0)


def counts(painter: QPainter, area: QRectF, numbers: dict[Kind, int]) -> None:
    """Icons with how many of each, in as many rows as there is room for: for cells too low for names. The
    last place says how many others there are.
    """
    placed = _counts_placed(area, numbers)
    left = sum(numbers.values()) - sum(numbers[kind] for kind in placed)
    for kind, place in placed.items():
        where = marks.mirrored(painter, area, place)
        if left and kind is list(placed)[-1]:
            said = f"+{left + numbers[kind]}"
            text.line(painter, where, said, Type.META_MEDIUM, look.colours().text2)
            return
        rest = _icon(painter, where, KIND_ICONS[kind], look.kind(kind).icon)
        text.line(painter, rest, str(numbers[kind]), Type.META_MEDIUM, look.colours().text)


def _counts_placed(area: QRectF, numbers: dict[Kind, int]) -> dict[Kind, QRectF]:
    """Where those stand that have room."""
    side, high = look.px(14), look.line_height(Type.META)
    gap = look.px(9 if area.height() >= 2 * high else 5)
    x, y = area.left(), area.top()
    found = {}
    for kind, number in numbers.items():
        wide = side + look.px(3) + text.width(str(number), Type.META_MEDIUM)
        if x > area.left() and x + wide > area.right():
            x, y = area.left(), y + high + look.px(2)
        if y + high > area.bottom() + 1:
            break
        found[kind] = QRectF(x, y, wide, high)
        x += wide + gap
    return found
