"""How a day of the grid is painted, and what in it can be clicked."""

import datetime as dt

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from cardkeeper.core import date_words
from cardkeeper.gui import look
from cardkeeper.gui.calendar import chips, words
from cardkeeper.gui.calendar.cell import Line, Measure, Piece, What, piece_at, placed
from cardkeeper.gui.calendar.families import by_family
from cardkeeper.gui.calendar.grid_model import GridModel
from cardkeeper.gui.calendar.scope import is_weekend
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Kind, Type
from cardkeeper.gui.views.model import ROW, Index
from cardkeeper.gui.widgets.labels import tip
from cardkeeper.services.calendar.calendar import Day

_LEAST_LINES = 2


class DayDelegate(QStyledItemDelegate):
    """`clicked_more` tells of "n more" or a group, with its cell; `clicked_entry` of any other piece."""

    clicked_more = Signal(QModelIndex, Piece)
    clicked_entry = Signal(QModelIndex, Piece)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # In narrow windows only icons and counts are shown.
        self.only_counts = False
        self._hovered: tuple[dt.date, Line] | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        day = index.data(ROW)
        if not isinstance(day, Day):
            return
        area = QRectF(option.rect)
        painter.save()
        painter.setClipRect(area)
        painter.setLayoutDirection(option.direction)
        self._ground(painter, area, option, day)
        if index.column() or _has_weeks(option):
            _near_line(painter, area, option)
        if option.state & QStyle.StateFlag.State_Selected:
            _choice(painter, area, option)
        self._number(painter, area, day, _model(index))
        if self.has_room(area):
            for piece in self.pieces(area, day, _model(index)):
                hovered = self._hovered == (day.day, piece.line)
                self.draw(painter, _facing(painter, area, piece), hovered=hovered)
        else:
            self._counts(painter, area, day, _model(index))
        painter.restore()

    def draw(self, painter: QPainter, piece: Piece, *, hovered: bool) -> None:
        """One line of the cell."""
        chips.draw(painter, piece, hovered=hovered)

    def pieces(self, area: QRectF, day: Day, model: GridModel) -> list[Piece]:
        """What stands in a cell, as if reading went from left to right."""
        return placed(model.lines(day), area, Measure.normal())

    def has_room(self, area: QRectF) -> bool:
        return not self.only_counts and Measure.normal().room(area.height()) >= _LEAST_LINES

    def _ground(self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, day: Day) -> None:
        if is_weekend(day.day):
            painter.fillRect(area, look.colours().weekend)
        lines.hairline(painter, area.left(), area.top(), area.width())

    def _number(self, painter: QPainter, area: QRectF, day: Day, model: GridModel) -> None:
        colours = look.colours()
        line = QRectF(
            area.left() + look.px(9), area.top() + look.px(7), area.width() - look.px(18), look.px(22)
        )
        if day.day == model.today:
            side = look.px(25)
            disc = QRectF(
                marks.leading(painter, area.adjusted(look.px(4), 0, -look.px(4), 0), side), 0, side, side
            )
            disc.moveTop(line.center().y() - side / 2)
            lines.dot(painter, disc.center(), side / 2, colours.accent)
            text.line(painter, disc, str(day.day.day), Type.BODY_STRONG, colours.on_accent, text.CENTRED)
            return
        is_here = day.day.month == model.month
        role = Type.BODY_MEDIUM if is_here else Type.BODY
        text.line(painter, line, _shown(day), role, colours.text if is_here else colours.text2)

    def _counts(self, painter: QPainter, area: QRectF, day: Day, model: GridModel) -> None:
        numbers = by_family(day.counts, model.shown)
        if day.holidays and Kind.HOLIDAY in model.shown:
            numbers = {Kind.HOLIDAY: numbers.get(Kind.HOLIDAY, 0) + len(day.holidays), **numbers}
        top = area.top() + Measure.normal().top - look.px(2)
        inner = QRectF(area.left() + look.px(8), top, area.width() - look.px(12), area.bottom() - top - 2)
        if inner.height() < look.line_height(Type.META):  # beside the number, where there is no room below
            near = look.px(17) + max(look.px(23), text.width(_shown(day), Type.BODY_MEDIUM))
            inner = QRectF(area.left(), area.top() + look.px(9), area.width(), 0)
            inner = marks.beyond(painter, inner, near)
            inner.setHeight(max(area.bottom() - inner.top(), look.line_height(Type.META)))
        chips.counts(painter, inner, numbers)

    def piece(self, option: QStyleOptionViewItem, index: Index, point: QPointF) -> Piece | None:
        """What is at a point of a cell."""
        day, area = index.data(ROW), QRectF(option.rect)
        if not isinstance(day, Day) or not self.has_room(area):
            return None
        if option.direction is Qt.LayoutDirection.RightToLeft:
            point = QPointF(area.left() + area.right() - point.x(), point.y())
        return piece_at(self.pieces(area, day, _model(index)), point)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        piece = self.piece(option, index, event.position())
        if event.type() is QEvent.Type.MouseMove:
            self._hover(option, index, piece)
        elif piece is not None and _is_click(event):
            here = index.model().index(index.row(), index.column())
            is_many = piece.line.what in (What.MORE, What.GROUP)
            (self.clicked_more if is_many else self.clicked_entry).emit(here, piece)
        return False

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The whole name and what happens, of what is pointed at."""
        piece = self.piece(option, index, QPointF(event.pos()))
        entry = piece.line.entry if piece is not None else None
        shown = words.entry_sentence(entry) if entry else piece.line.forms[0] if piece is not None else ""
        QToolTip.showText(event.globalPos(), tip(shown), view)
        return True

    def leave(self) -> None:
        """The pointer left the grid."""
        self._hovered = None

    def _hover(self, option: QStyleOptionViewItem, index: Index, piece: Piece | None) -> None:
        view = option.widget
        now = (index.data(ROW).day, piece.line) if piece is not None else None
        if isinstance(view, QAbstractItemView) and now != self._hovered:
            self._hovered = now
            hand = piece is not None and piece.line.what is not What.HOLIDAY
            shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
            view.viewport().setCursor(shape)
            view.viewport().update()


def _has_weeks(option: QStyleOptionViewItem) -> bool:
    """Whether numbers of weeks stand before the first day; without them the page's own edge is the line."""
    view = option.widget
    return isinstance(view, QTableView) and not view.verticalHeader().isHidden()


def _near_line(painter: QPainter, area: QRectF, option: QStyleOptionViewItem) -> None:
    near = area.right() - 1 if option.direction is Qt.LayoutDirection.RightToLeft else area.left()
    lines.vertical_hairline(painter, near, area.top(), area.height())


def _choice(painter: QPainter, area: QRectF, option: QStyleOptionViewItem) -> None:
    colours, state = look.colours(), option.state
    lines.box(painter, area, look.px(4), colours.raised, colours.accent, 2)
    if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
        lines.box(painter, area.adjusted(4, 4, -4, -4), look.px(2), None, colours.accent, 1)


def _shown(day: Day) -> str:
    """The number of the day; the first of a month with the month."""
    is_first = day.day.day == 1
    return date_words.short_month_day(day.day, words.locale()) if is_first else str(day.day.day)


def _is_click(event: QMouseEvent) -> bool:
    released = event.type() is QEvent.Type.MouseButtonRelease
    return released and event.button() is Qt.MouseButton.LeftButton


def _facing(painter: QPainter, area: QRectF, piece: Piece) -> Piece:
    """The piece where it stands in the reading direction of the painter."""
    if painter.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
        return piece
    left = area.left() + area.right() - piece.area.right()
    return Piece(
        piece.line, QRectF(left, piece.area.top(), piece.area.width(), piece.area.height()), piece.words
    )


def _model(index: Index) -> GridModel:
    model = index.model()
    if not isinstance(model, GridModel):
        raise TypeError("the delegate of days paints a GridModel only")
    return model
