"""How rows are painted: grounds for each state, headings, people, and places in a row that can be clicked."""

from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.gui.views.model import ROW, Heading, Index

# From the edge of a row's box to what it says.
_INSET = 12


class RowState(NamedTuple):
    """What a row is at the moment; `ringed` means the keyboard is on it."""

    selected: bool = False
    active: bool = True
    hovered: bool = False
    ringed: bool = False
    enabled: bool = True

    @classmethod
    def of(cls, option: QStyleOptionViewItem) -> "RowState":
        state, flag = option.state, QStyle.StateFlag
        view = option.widget
        return cls(
            selected=bool(state & flag.State_Selected),
            # State_Active says whether the view has the focus; the colour is about the window.
            active=view.isActiveWindow() if isinstance(view, QWidget) else bool(state & flag.State_Active),
            hovered=bool(state & flag.State_MouseOver),
            ringed=bool(state & flag.State_HasFocus and state & flag.State_KeyboardFocusChange),
            enabled=bool(state & flag.State_Enabled),
        )


def ground(
    painter: QPainter, area: QRectF, state: RowState, *, quiet: bool = False, hover: str = "hover"
) -> None:
    """The box behind a row: hovered, selected, in a window behind, ringed. `quiet` rows stay beige."""
    colours, radius = look.colours(), look.px(Radius.ROW)
    if state.selected:
        fill = colours.selected if state.active and not quiet else colours.selected_inactive
        lines.box(painter, area, radius, fill)
    elif state.hovered:
        lines.box(painter, area, radius, getattr(colours, hover))
    if state.ringed:
        lines.focus_ring(painter, area, radius)


def heading(painter: QPainter, area: QRectF, row: Heading) -> None:
    """Words and count at the near end, half a sentence at the far end, on the lower edge of `area`."""
    colours = look.colours()
    line = QRectF(area.left(), area.bottom() - look.px(26), area.width(), look.px(20))
    colour = row.tone.colour if row.tone else colours.text
    taken = text.line(painter, line, row.words, Type.ROW_TITLE, colour)
    rest = marks.beyond(painter, line, taken + look.px(9))
    if row.count is not None:
        used = text.line(painter, rest, str(row.count), Type.LEAD, colours.text2)
        rest = marks.beyond(painter, rest, used + look.px(16))
    text.line(painter, rest, row.note, Type.META, colours.text2, text.TRAILING)


def person(
    painter: QPainter,
    area: QRectF,
    initials: str,
    key: int,
    title: str,
    below: str,
    photo: QPixmap | None = None,
) -> QRectF:
    """An avatar, a name and a line below it, from the near end of `area`; the rectangle of the line below."""
    side = min(look.px(36), area.height())
    place = QRectF(marks.leading(painter, area, side), area.center().y() - side / 2, side, side)
    marks.avatar(painter, place, initials, key, photo)
    return two_lines(painter, marks.beyond(painter, area, side + look.px(14)), title, below)


def two_lines(painter: QPainter, area: QRectF, title: str, below: str) -> QRectF:
    """A title and a line below it, centred upright; the rectangle of the line below."""
    colours = look.colours()
    high, low = look.line_height(Type.ROW_TITLE), look.line_height(Type.BODY)
    top = area.center().y() - (high + low) / 2
    text.line(painter, QRectF(area.left(), top, area.width(), high), title, Type.ROW_TITLE, colours.text)
    second = QRectF(area.left(), top + high, area.width(), low)
    text.line(painter, second, below, Type.BODY, colours.text2)
    return second


class RowDelegate(QStyledItemDelegate):
    """Base of all row delegates: override `paint_row`, and `zones` for what can be clicked in a row."""

    # A click into a zone of a row: index and the zone's name.
    zone_clicked = Signal(QModelIndex, str)
    # Distance of the row's box from the edges of the view and from the next row, in pixels.
    side_margin = 12
    gap = 2
    row_height = 50
    heading_height = 44
    quiet = False
    # The token under the mouse: what shows on the surface of a page does not on the ground of the window.
    hover = "hover"
    # The scroll bar stands in the far margin, so that rows end where the head of the page ends.
    bar_in_margin = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Rows on their way out, by id: the share of their height that is left (section 2.7).
        self.leaving: dict[int, float] = {}
        # The last click was into a zone, and is that one's alone.
        self.took_click = False

    def height(self, row: object) -> int:
        """The height of a row in pixels, never less than its two lines of text."""
        return look.row_height(self.row_height)

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        raise NotImplementedError

    def zones(self, area: QRectF, row: object) -> dict[str, QRectF]:
        """What can be clicked, by name, within `area`, as if reading went from left to right."""
        return {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        if isinstance(row, Heading):
            return QSize(0, look.px(self.heading_height))
        share = self.leaving.get(getattr(row, "id", -1), 1.0) if self.leaving else 1.0
        return QSize(0, round(self.height(row) * share))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if row is None:
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setClipRect(option.rect)
        if isinstance(row, Heading):
            heading(painter, self.area(option).adjusted(self._inset(), 0, -self._inset(), 0), row)
        else:
            state = RowState.of(option)
            ground(painter, self.area(option), state, quiet=self.quiet, hover=self.hover)
            self.paint_row(painter, self.area(option), row, state)
        painter.restore()

    def area(self, option: QStyleOptionViewItem) -> QRectF:
        """The box of a row within its rectangle."""
        near = far = look.px(self.side_margin)
        if self.bar_in_margin:
            far = max(0, near - _bar_width(option.widget))
        if option.direction is Qt.LayoutDirection.RightToLeft:
            near, far = far, near
        gap = self.gap / 2
        return QRectF(option.rect).adjusted(near, gap, -far, -gap)

    def keep_sides(self, margin: int) -> None:
        """Let what rows say begin `margin` pixels from the edge: the margin of the page."""
        self.side_margin = margin - _INSET

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        zone = self.zone_at(event.position(), option, index)
        self.took_click = bool(zone) and event.type() is QEvent.Type.MouseButtonRelease
        if event.type() is QEvent.Type.MouseMove:
            _point(option.widget, hand=bool(zone))
        elif event.type() is QEvent.Type.MouseButtonRelease and zone:
            if event.button() is Qt.MouseButton.LeftButton:
                self.zone_clicked.emit(index.model().index(index.row(), index.column()), zone)
            return True
        return False

    def zone_at(self, at: QPointF, option: QStyleOptionViewItem, index: Index) -> str:
        """What can be clicked at a point of the view, in the row at `index`."""
        row, area = index.data(ROW), self.area(option)
        if row is None or isinstance(row, Heading):
            return ""
        if option.direction is Qt.LayoutDirection.RightToLeft:
            at = QPointF(area.left() + area.right() - at.x(), at.y())
        return next((name for name, place in self.zones(area, row).items() if place.contains(at)), "")

    def _inset(self) -> int:
        return look.px(_INSET)


def _bar_width(view: object) -> int:
    """What the scroll bar takes of a view, in pixels; 0 while there is none."""
    if not isinstance(view, QAbstractItemView) or not view.verticalScrollBar().isVisible():
        return 0
    return view.verticalScrollBar().width()


def _point(view: object, *, hand: bool) -> None:
    if isinstance(view, QAbstractItemView):
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        view.viewport().setCursor(shape)


def trailing(painter: QPainter, area: QRectF, width: float) -> QRectF:
    """The last `width` pixels of `area` in reading direction."""
    return marks.beyond(painter, area, area.width() - width)
