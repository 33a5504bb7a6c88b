"""How the agenda is painted: cards on panels with their pictures, other rows with the tile of their kind."""

from PySide6.QtCore import QObject, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from cardkeeper.gui import icons, look
from cardkeeper.gui.calendar.agenda_rows import MORE, AgendaRow
from cardkeeper.gui.calendar.chips import SIGNS
from cardkeeper.gui.calendar.words import Status
from cardkeeper.gui.customers.fronts import Fronts
from cardkeeper.gui.painting import lines, marks, paper, text
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.gui.views.delegate import RowDelegate, RowState
from cardkeeper.gui.views.model import ROW, Heading, Index
from cardkeeper.services.calendar.calendar_entries import Mark

_PICTURE = (45, 62)
_CARD, _LINE, _HEAD = 86, 43, 38


class AgendaDelegate(RowDelegate):
    """`zone_clicked` tells "status" when somebody presses what a card waits for."""

    side_margin = 19

    def __init__(self, fronts: Fronts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fronts = fronts

    def height(self, row: object) -> int:
        if isinstance(row, AgendaRow) and row.status is not None:
            three = look.line_height(Type.ROW_TITLE) + 2 * look.line_height(Type.BODY) + look.px(16)
            return max(look.px(_CARD), three) + look.px(10)
        two = look.line_height(Type.BODY_MEDIUM) + look.line_height(Type.META) + look.px(7)
        return max(look.px(_LINE), two)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        if isinstance(row, Heading):
            return QSize(0, look.px(_HEAD))
        return QSize(0, self.height(row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, AgendaRow | Heading):
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setClipRect(option.rect)
        area = self.area(option)
        if isinstance(row, Heading):
            line = QRectF(area.left() + look.px(4), area.bottom() - look.px(24), area.width(), look.px(20))
            text.line(painter, line, row.words, Type.META_STRONG, look.colours().text2)
        elif row.status is not None:
            self._card(painter, area, row, row.status, RowState.of(option))
        else:
            self._brief(painter, area, row, RowState.of(option))
        painter.restore()

    def zones(self, area: QRectF, row: object) -> dict[str, QRectF]:
        if not isinstance(row, AgendaRow) or row.status is None or not row.status.is_asking:
            return {}
        inner = _text_area(area)
        third = look.line_height(Type.META) + look.px(6)
        return {"status": QRectF(inner.left(), inner.bottom() - third, inner.width(), third)}

    def _card(self, painter: QPainter, area: QRectF, row: AgendaRow, status: Status, state: RowState) -> None:
        """A panel with the card, the name, what happens, and how the card stands."""
        colours = look.colours()
        panel = area.adjusted(0, 0, 0, -look.px(10))
        fill = colours.selected if state.selected else colours.hover if state.hovered else colours.raised
        lines.box(painter, panel, look.px(Radius.PANEL), fill, colours.border)
        if state.ringed:
            lines.focus_ring(painter, panel, look.px(Radius.PANEL))
        wide, high = (look.px(side) for side in _PICTURE)
        inner = panel.adjusted(look.px(12), 0, -look.px(12), 0)
        place = QRectF(marks.leading(painter, inner, wide), panel.center().y() - high / 2, wide, high)
        self._picture(painter, place, row)
        rest = marks.beyond(painter, inner, wide + look.px(15))
        top, pitch = look.line_height(Type.ROW_TITLE), look.line_height(Type.BODY) + look.px(1)
        y = panel.center().y() - (top + 2 * pitch) / 2
        text.line(painter, QRectF(rest.left(), y, rest.width(), top), row.title, Type.ROW_TITLE, colours.text)
        second = QRectF(rest.left(), y + top, rest.width(), pitch)
        side = look.px(14)
        at = QPointF(marks.leading(painter, second, side), second.center().y() - side / 2)
        marks.kind_icon(painter, at, row.kind, 14)
        text.line(
            painter, marks.beyond(painter, second, side + look.px(6)), row.what, Type.BODY, colours.text2
        )
        _status(painter, QRectF(rest.left(), y + top + pitch, rest.width(), pitch), status)

    def _picture(self, painter: QPainter, place: QRectF, row: AgendaRow) -> None:
        """The front of the card; the tile of its kind where no design is chosen yet."""
        card = row.card
        if card is not None and card.design_key and row.entry is not None:
            high = round(place.height() * lines.ratio(painter))
            front = self.fronts.get(
                card.design_key,
                card.palette,
                row.entry.kind,
                high,
                holiday=card.holiday_key,
                years=card.years,
            )
            if front.isNull():
                paper.card(painter, place, front, 1, folded=False)
            else:
                paper.thumbnail(painter, place, front)
            return
        side = min(place.width(), look.px(36))
        tile = QRectF(0, 0, side, side)
        tile.moveCenter(place.center())
        marks.kind_tile(painter, tile, row.kind)

    def _brief(self, painter: QPainter, area: QRectF, row: AgendaRow, state: RowState) -> None:
        """A tile, a title and a line below it."""
        colours, radius = look.colours(), look.px(Radius.ROW)
        if state.selected or (state.hovered and row.entry is not None):
            lines.box(painter, area, radius, colours.selected if state.selected else colours.hover)
        if state.ringed:
            lines.focus_ring(painter, area, radius)
        inner = area.adjusted(look.px(4), 0, -look.px(4), 0)
        if row.id == MORE:
            text.line(painter, inner, row.title, Type.BODY_STRONG, colours.accent_text)
            return
        side = look.px(30)
        tile = QRectF(marks.leading(painter, inner, side), area.center().y() - side / 2, side, side)
        marks.kind_tile(painter, tile, row.kind)
        rest = _signed(painter, marks.beyond(painter, inner, side + look.px(11)), row)
        high, low = look.line_height(Type.BODY_MEDIUM), look.line_height(Type.META)
        if not row.what:
            text.line(painter, rest, row.title, Type.BODY_MEDIUM, colours.text)
            return
        y = area.center().y() - (high + low) / 2
        text.line(
            painter, QRectF(rest.left(), y, rest.width(), high), row.title, Type.BODY_MEDIUM, colours.text
        )
        second = QRectF(rest.left(), y + high, rest.width(), low)
        text.line(painter, second, row.what, Type.META, colours.text2)


def _text_area(area: QRectF) -> QRectF:
    panel = area.adjusted(0, 0, 0, -look.px(10))
    return panel.adjusted(look.px(12 + _PICTURE[0] + 15), look.px(10), -look.px(12), -look.px(8))


def _status(painter: QPainter, area: QRectF, status: Status) -> None:
    side = look.px(14)
    at = QPointF(marks.leading(painter, area, side), area.center().y() - side / 2)
    icons.draw(painter, status.icon, at, side, status.tone.colour)
    rest = marks.beyond(painter, area, side + look.px(6))
    text.line(painter, rest, status.words, Type.META_MEDIUM, status.tone.colour)


def _signed(painter: QPainter, area: QRectF, row: AgendaRow) -> QRectF:
    """A check for what is done and a warning for what is late, at the far end; what is left before it."""
    mark = row.entry.mark if row.entry is not None else Mark.PLAIN
    if mark is Mark.PLAIN:
        return area
    side = look.px(14)
    icon, colour = SIGNS[mark], look.colours().danger if mark is Mark.LATE else look.colours().text2
    far = marks.beyond(painter, area, area.width() - side)
    icons.draw(painter, icon, QPointF(far.left(), area.center().y() - side / 2), side, colour)
    return area.adjusted(0, 0, -side - 4, 0) if far.left() > area.left() else area.adjusted(side + 4, 0, 0, 0)
