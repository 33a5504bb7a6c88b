"""Single lines that elide and paragraphs with the leading of the drawings."""

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption

from cardkeeper.gui import look
from cardkeeper.gui.tokens import Type

LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRED = Qt.AlignmentFlag.AlignCenter
# A last word of so many letters does not stand alone.
_ALONE = 10
# Centred lines become as equal as steps of this many pixels make them.
_EVEN_STEP = 8
_NO_BREAK = "\u00a0"
_DOT = " · "
_MONTH_FIRST = re.compile(r"(?P<month>[^\W\d]+)\.? \d{1,2}\b")
_DAY_FIRST = re.compile(r"\b\d{1,2}\.? (?P<month>[^\W\d]+)")


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
    """Break `text` at words for `room` pixels; with `max_lines` the last line ends in an ellipsis.

    The day of a date stays with its month and what stands between two dots in one line, no short word is left
    alone at the end, and lines that are centred become about equally long.
    """
    scale, family = look.current().scale, look.current().family
    if align == CENTRED and not max_lines:
        return Paragraph(_balanced(text, role, room, scale, family), role, room, align)
    return Paragraph(_broken(text, role, room, max_lines, scale, family), role, room, align)


@functools.lru_cache(maxsize=2048)
def _broken(
    text: str, role: Type, room: float, max_lines: int, _scale: float, _family: str
) -> tuple[str, ...]:
    lines = [piece for block in text.split("\n") for piece in _wrapped(block, role, room)]
    if max_lines and len(lines) > max_lines:
        rest = " ".join(lines[max_lines - 1 :])
        lines = [*lines[: max_lines - 1], _ended(rest, role, room)]
    return tuple(lines)


def _ended(text: str, role: Type, room: float) -> str:
    """Its first words and an ellipsis; where not even the first has room, its beginning."""
    shown = elided(text, role, room)
    beginning, space, part = shown.removesuffix("\u2026").rpartition(" ")
    is_within = shown != text and space and text[len(beginning) + 1 :].split(" ", maxsplit=1)[0] != part
    return f"{beginning}\u2026" if is_within else shown


@functools.lru_cache(maxsize=256)
def _balanced(text: str, role: Type, room: float, scale: float, family: str) -> tuple[str, ...]:
    """In as many lines, the longest of them as short as can be."""
    lines = _broken(text, role, room, 0, scale, family)
    while len(lines) > 1 and room > _EVEN_STEP:
        room -= _EVEN_STEP
        tighter = _broken(text, role, room, 0, scale, family)
        if len(tighter) > len(lines):
            break
        lines = tighter
    return lines


def _wrapped(block: str, role: Type, room: float) -> Sequence[str]:
    kept = _with_days_kept(_with_parts_kept(block, role, room))
    lines = _lines(block, kept, role, room)
    before, space, last = kept.rpartition(" ")
    if len(lines) > 1 and lines[-1] == last and len(last) <= _ALONE:
        closer = _lines(block, before + space.replace(" ", _NO_BREAK) + last, role, room)
        is_as_short = len(closer) == len(lines) and width(closer[-1], role) > width(last, role)
        return closer if is_as_short else lines
    return lines


def _with_parts_kept(block: str, role: Type, room: float) -> str:
    """ "8 stamps home" of "8 sheets · 8 stamps home" stays whole, and the dot before it in the line above."""
    parts = block.split(_DOT)
    if len(parts) == 1 or any(width(part + _DOT, role) > room for part in parts):
        return block
    return f"{_NO_BREAK}· ".join(part.replace(" ", _NO_BREAK) for part in parts)


def _with_days_kept(block: str) -> str:
    """Nothing breaks between a month and its day, whichever comes first."""
    if not any(map(str.isdigit, block)):
        return block
    months = _months(QLocale().name())

    def keep(found: re.Match[str]) -> str:
        is_date = found["month"].casefold() in months
        return found[0].replace(" ", _NO_BREAK) if is_date else found[0]

    return _DAY_FIRST.sub(keep, _MONTH_FIRST.sub(keep, block))


@functools.cache
def _months(locale: str) -> frozenset[str]:
    """The months in full and short, as dates in sentences have them."""
    forms = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat
    names = (QLocale(locale).monthName(month, form) for month in range(1, 13) for form in forms)
    return frozenset(name.rstrip(".").casefold() for name in names)


def _lines(block: str, kept: str, role: Type, room: float) -> Sequence[str]:
    """The lines of `block`, broken where `kept`, which is as long, allows it."""
    layout = QTextLayout(kept, look.font(role))
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
