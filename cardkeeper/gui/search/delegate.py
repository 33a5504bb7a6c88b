"""How what was found is painted: people, notes with the word marked, commands with their keys."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from cardkeeper.gui import icons, look
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.search.rows import Result
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.delegate import RowDelegate, RowState, person
from cardkeeper.gui.views.model import ROW, Heading, Index, RowsModel
from cardkeeper.i18n import _

_EDGE = 14


class ResultModel(RowsModel[Result]):
    """The rows, read out with what stands below them."""

    def name(self, row: Result) -> str:
        return row.words

    def sentence(self, row: Result) -> str:
        return ", ".join(part for part in (row.words, row.below, row.keys) if part)


class ResultDelegate(RowDelegate):
    """A row is 48 high, a command 38."""

    side_margin = 12
    heading_height = 34

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        if isinstance(row, Heading):
            first = index.row() == 0
            return QSize(0, look.px(self.heading_height - (6 if first else 0)))
        return super().sizeHint(option, index)

    def height(self, row: object) -> int:
        two = isinstance(row, Result) and bool(row.below)
        wanted = look.line_height(Type.ROW_TITLE) + (look.line_height(Type.BODY) if two else 0) + 8
        return max(look.px(48 if two else 38), wanted)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if isinstance(row, Heading):
            painter.save()
            painter.setLayoutDirection(option.direction)
            area = self.area(option).adjusted(look.px(_EDGE), 0, -look.px(_EDGE), -look.px(4))
            high = look.line_height(Type.SECTION)
            line = QRectF(area.left(), area.bottom() - high, area.width(), high)
            text.line(painter, line, row.words, Type.SECTION, look.colours().text2)
            painter.restore()
            return
        super().paint(painter, option, index)

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, Result):
            return
        inner = area.adjusted(look.px(_EDGE), 0, -look.px(_EDGE), 0)
        keys = row.keys or (_("Enter") if state.selected else "")
        inner = _with_keys(painter, inner, keys)
        if row.initials and row.below:
            person(painter, inner, row.initials, row.person_id, row.words, row.below)
            return
        if row.initials:
            side = look.px(30)
            left = marks.leading(painter, inner, look.px(36)) + (look.px(36) - side) / 2
            circle = QRectF(left, area.center().y() - side / 2, side, side)
            marks.avatar(painter, circle, row.initials, row.person_id)
            rest = marks.beyond(painter, inner, look.px(36 + 14))
            text.line(painter, rest, row.words, Type.ROW_TITLE, look.colours().text)
            return
        side = look.px(18)
        if row.icon is not None:
            left = marks.leading(painter, inner, look.px(36)) + (look.px(36) - side) / 2
            corner = QPointF(left, area.center().y() - side / 2)
            icons.draw(painter, row.icon, corner, side, look.colours().text2)
        _words(painter, marks.beyond(painter, inner, look.px(36 + 14)), row)


def _with_keys(painter: QPainter, inner: QRectF, keys: str) -> QRectF:
    """Paint the keys at the far end; what is left of the row."""
    if not keys:
        return inner
    size = marks.hint_size(keys)
    far = marks.beyond(painter, inner, inner.width() - size.width())
    box = QRectF(far.left(), inner.center().y() - size.height() / 2, size.width(), size.height())
    marks.hint(painter, box, keys)
    room = inner.width() - size.width() - look.px(12)
    return QRectF(marks.leading(painter, inner, room), inner.top(), room, inner.height())


def _words(painter: QPainter, area: QRectF, row: Result) -> None:
    colours = look.colours()
    role = Type.BODY_MEDIUM if row.marked is None else Type.BODY
    high, low = look.line_height(role), look.line_height(Type.META) if row.below else 0
    line = QRectF(area.left(), area.center().y() - (high + low) / 2, area.width(), high)
    if row.marked is not None and row.marked.length:
        _marked(painter, line, row)
    else:
        text.line(painter, line, row.words, role, colours.text)
    if row.below:
        line = QRectF(area.left(), line.bottom(), area.width(), low)
        text.line(painter, line, row.below, Type.META, colours.text2)


def _marked(painter: QPainter, line: QRectF, row: Result) -> None:
    """The words with the found one on a soft ground."""
    if row.marked is None:
        return
    shown, start, length = row.marked
    rest = line
    pieces = (
        (shown[:start], Type.BODY, False),
        (shown[start : start + length], Type.BODY_STRONG, True),
        (shown[start + length :], Type.BODY, False),
    )
    for words, role, is_found in pieces:
        wide = min(text.width(words, role), rest.width())
        if is_found:
            left = marks.leading(painter, rest, wide)
            ground = QRectF(left, rest.top(), wide, rest.height()).adjusted(-2, 0, 2, 0)
            lines.box(painter, ground, look.px(4), look.colours().warn_soft)
        if words and rest.width() > 1:
            text.line(painter, rest, words, role, look.colours().text)
        rest = marks.beyond(painter, rest, wide)
