"""The cards that came out of the printer, as pictures with a box each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem

from cardkeeper.gui import look
from cardkeeper.gui.painting import lines, marks, paper, text
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.gui.tokens import Radius, Space, Type
from cardkeeper.gui.views.delegate import RowState
from cardkeeper.gui.views.model import ROW, Index, RowsModel
from cardkeeper.i18n import _
from cardkeeper.services.cards.thumbnails import Thumbnail
from cardkeeper.services.printing.batches import ItemRow

CELL_HIGH = 222
_CELL, _CARD_HIGH = QSize(120, CELL_HIGH), 137
_ACROSS = 7


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A card of the batch, what its front looks like, and whether it came out well."""

    id: int
    item: ItemRow
    front: Thumbnail
    is_good: bool = True


class Checked(RowsModel[CheckRow]):
    """The cards in print order."""

    def name(self, row: CheckRow) -> str:
        return row.item.recipient

    def sentence(self, row: CheckRow) -> str:
        return _("{number}. {name}").format(number=row.item.position, name=row.item.recipient)

    def status(self, row: CheckRow) -> str:
        return _("Came out well") if row.is_good else _("Print again")

    def hint(self, row: CheckRow) -> str:
        return row.item.recipient

    @property
    def cards(self) -> list[CheckRow]:
        return [row for row in self.rows if isinstance(row, CheckRow)]


class _CardDelegate(QStyledItemDelegate):
    def __init__(self, thumbs: Thumbs) -> None:
        super().__init__()
        self._thumbs = thumbs

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(look.px(_CELL.width()), look.px(_CELL.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, CheckRow):
            return
        area, state = QRectF(option.rect), RowState.of(option)
        if state.hovered or state.ringed:
            ground = area.adjusted(2, 2, -2, -2)
            lines.box(painter, ground, look.px(Radius.ROW), look.colours().hover)
            if state.ringed:
                lines.focus_ring(painter, ground, look.px(Radius.ROW))
        self._paint_card(painter, area, row)
        side = look.px(Space.TICK_BOX)
        box = QRectF(area.center().x() - side / 2, area.top() + look.px(_CARD_HIGH + 22), side, side)
        ticked = Qt.CheckState.Checked if row.is_good else Qt.CheckState.Unchecked
        marks.tick_box(painter, box, ticked)
        line = QRectF(area.left() + 4, box.bottom() + look.px(6), area.width() - 8, look.px(18))
        colours = look.colours()
        text.line(painter, line, row.item.recipient, Type.META_MEDIUM, colours.text, text.CENTRED)
        if not row.is_good:
            line.translate(0, look.px(17))
            text.line(painter, line, _("Print again"), Type.META_STRONG, colours.warn, text.CENTRED)

    def _paint_card(self, painter: QPainter, area: QRectF, row: CheckRow) -> None:
        high = look.px(_CARD_HIGH)
        picture = self._thumbs.get(replace(row.front, height=round(high * lines.ratio(painter))))
        wide = high * (picture.width() / picture.height() if not picture.isNull() else 0.77)
        place = QRectF(area.center().x() - wide / 2, area.top() + look.px(10), wide, high)
        painter.save()
        painter.setOpacity(1.0 if row.is_good else 0.45)
        paper.card(painter, place, picture, 2)
        painter.restore()


class CheckView(QListView):
    """Click or Space says whether a card came out well; `again_wanted` tells its number from the menu."""

    changed = Signal()

    def __init__(self, thumbs: Thumbs) -> None:
        super().__init__()
        self.cards = Checked(self)
        self._delegate = _CardDelegate(thumbs)
        self.setAccessibleName(_("Cards of this batch"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(self._delegate)
        self.setModel(self.cards)
        self.setMinimumHeight(look.px(_CELL.height()) + 8)
        # It scrolls by itself: a wish for height would have the pane scroll around it too.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        thumbs.arrived.connect(self.viewport().update)

    def show_cards(self, rows: Sequence[CheckRow]) -> None:
        self.cards.set_rows(rows)
        if rows:
            self.setCurrentIndex(self.cards.index(0))

    @property
    def rows_down(self) -> int:
        """How many rows are in sight at once; there are more where it scrolls."""
        return 1 if len(self.cards.cards) <= _ACROSS else 2

    def turn(self, index: Index) -> None:
        """This card came out well after all, or not."""
        row = index.data(ROW)
        if isinstance(row, CheckRow):
            self.cards.replace(replace(row, is_good=not row.is_good))
            self.changed.emit()

    def sizeHint(self) -> QSize:
        across = min(max(len(self.cards.cards), 3), _ACROSS)
        return QSize(look.px(_CELL.width()) * across + 24, look.px(CELL_HIGH) * self.rows_down + 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the cards over the width beside a scroll bar: Qt keeps room for one while there is none, and
        one that came while this was smaller must not take a column.
        """
        room = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width() - 1
        columns = max(1, room // look.px(_CELL.width()))
        self.setGridSize(QSize(room // columns, look.px(_CELL.height())))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.turn(self.currentIndex())
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.turn(index)
