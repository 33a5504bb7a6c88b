"""Single lines that elide and paragraphs with the leading of the drawings."""

import functools
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption

from cardkeeper.gui import look
from cardkeeper.gui.tokens import Type

LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRED = Qt.AlignmentFlag.AlignCenter


def width(text: str, role: Type) -> float:
    """The width of one line in pixels."""
    return _width(text, role, look.current().scale, look.current().family)


@functools.lru_cache(maxsize=8192)
def _width(text: str, role: Type, _scale: float, _family: str) -> float:
    return look.metrics(role).horizontalAdvance(text)


def elided(text: str, role: Type, room: float) -> str:
    """`text`, or its beginning and an ellipsis where `room` pixels are too few."""
    if width(text, role) <= room:
        return text
    return look.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, room)


def line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    role: Type,
    colour: QColor,
    align: Qt.AlignmentFlag = LEADING,
) -> float:
    """Draw one line, elided to `rect`, mirrored where the painter runs right to left; its width.

    It stands where the page reads from and runs as its own letters do: a phone number or an address among
    Arabic words is written as on an envelope.
    """
    shown = elided(_single(text), role, rect.width())
    page = painter.layoutDirection()
    font = look.font(role)
    if painter.font() != font:
        # To look for the same one again takes as long as to draw the words.
        painter.setFont(font)
    painter.setPen(colour)
    if shown.isascii() and page is Qt.LayoutDirection.LeftToRight:
        # Most words are: they run as the page does.
        painter.drawText(rect, _flags(align, page), shown)
    else:
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(rect, _flags(align, page), shown)
        painter.setLayoutDirection(page)
    return min(width(shown, role), rect.width())


@functools.cache
def _flags(align: Qt.AlignmentFlag, page: Qt.LayoutDirection) -> int:
    """Of one line, for QPainter: to put them together takes as long as to draw it."""
    return int(_standing(align, page) | Qt.TextFlag.TextSingleLine)


def _standing(align: Qt.AlignmentFlag, page: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """The side of the page itself, whatever the words."""
    ends = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight
    turned = align ^ ends if page is Qt.LayoutDirection.RightToLeft and align & ends else align
    return turned | Qt.AlignmentFlag.AlignAbsolute


def _single(text: str) -> str:
    """A note with line breaks shown in one line."""
    return " ".join(text.split()) if "\n" in text else text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text broken into lines for one width; `height` in pixels with the leading of its role."""

    lines: tuple[str, ...]
    role: Type
    width: float
    align: Qt.AlignmentFlag

    @property
    def height(self) -> int:
        return len(self.lines) * look.line_height(self.role)

    def draw(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        step = look.line_height(self.role)
        for number, text in enumerate(self.lines):
            rect = QRectF(at.x(), at.y() + number * step, self.width, step)
            line(painter, rect, text, self.role, colour, self.align)


def paragraph(
    text: str, role: Type, room: float, *, max_lines: int = 0, align: Qt.AlignmentFlag = LEADING
) -> Paragraph:
    """Break `text` at words for `room` pixels; with `max_lines` the last line ends in an ellipsis."""
    lines = _broken(text, role, room, max_lines, look.current().scale, look.current().family)
    return Paragraph(lines, role, room, align)


@functools.lru_cache(maxsize=2048)
def _broken(
    text: str, role: Type, room: float, max_lines: int, _scale: float, _family: str
) -> tuple[str, ...]:
    lines = [piece for block in text.split("\n") for piece in _wrapped(block, role, room)]
    if max_lines and len(lines) > max_lines:
        rest = " ".join(lines[max_lines - 1 :])
        lines = [*lines[: max_lines - 1], elided(rest, role, room)]
    return tuple(lines)


def _wrapped(block: str, role: Type, room: float) -> list[str]:
    layout = QTextLayout(block, look.font(role))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    pieces = []
    units = block.encode("utf-16-le", "surrogatepass")
    layout.beginLayout()
    while (row := layout.createLine()).isValid():
        row.setLineWidth(max(room, 1.0))
        start, end = row.textStart(), row.textStart() + row.textLength()
        # Qt counts UTF-16 units, so an emoji is two of them.
        pieces.append(units[2 * start : 2 * end].decode("utf-16-le", "replace").rstrip())
    layout.endLayout()
    return pieces or [""]
