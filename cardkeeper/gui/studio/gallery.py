"""The designs side by side, as many columns as fit, each a small card with its name and a heart."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks, paper, text
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.gui.views.delegate import RowDelegate, RowState
from cardkeeper.gui.views.model import ROW, Index, RowsModel
from cardkeeper.gui.views.view import RowView
from cardkeeper.i18n import _
from cardkeeper.services.cards.thumbnails import Thumbnail

# A cell of the drawings, in pixels: the card at 5:7, two lines of words, air around.
_CELL = QSize(172, 262)
_CARD = QSize(132, 185)
_RING = 8
# From the edge of a cell to its card, in pixels.
PAPER_INSET = 12
_HEART = 16


@dataclass(frozen=True, slots=True)
class Tile:
    """A design in the gallery: `below` are its tones in words."""

    id: int
    design: str
    name: str
    below: str
    thumbnail: Thumbnail
    is_favourite: bool


class Tiles(RowsModel[Tile]):
    """The designs of a shelf."""

    def name(self, row: Tile) -> str:
        return row.name

    def sentence(self, row: Tile) -> str:
        return ", ".join(part for part in (row.name, row.below) if part)

    def status(self, row: Tile) -> str:
        return _("Favorite") if row.is_favourite else ""

    def hint(self, row: Tile) -> str:
        return row.name


class TileDelegate(RowDelegate):
    """A card on paper, its name and tone, the heart of favorites, a ring and a check mark on the chosen."""

    side_margin = gap = 0

    def __init__(self, thumbs: Thumbs) -> None:
        super().__init__()
        self._thumbs = thumbs
        # As wide as the grid's cells, in pixels: narrower ones would stand in the middle of theirs.
        self.wide = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.wide or look.px(_CELL.width()), look.px(_CELL.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tile = index.data(ROW)
        if not isinstance(tile, Tile):
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        state = RowState.of(option)
        self.paint_row(painter, QRectF(option.rect), tile, state)
        painter.restore()

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, Tile):
            return
        room = _paper(area)
        height = round(room.height() * lines.ratio(painter))
        picture = self._thumbs.get(replace(row.thumbnail, height=height))
        aspect = picture.width() / picture.height() if not picture.isNull() else 5 / 7
        place = marks.mirrored(painter, area, _as_wide(room, aspect))
        ring = place.adjusted(-_RING, -_RING, _RING, _RING)
        if state.selected:
            lines.box(painter, ring, look.px(Radius.CONTROL), look.colours().selected)
        paper.card(painter, place, picture, 2)
        if state.selected:
            self._mark(painter, ring)
        elif state.ringed or state.hovered:
            ink = look.colours().accent if state.ringed else look.colours().border
            lines.box(painter, ring, look.px(Radius.CONTROL), outline=ink, width=2)
        self._paint_words(painter, area, row, state)

    def zones(self, area: QRectF, row: object) -> dict[str, QRectF]:
        heart = _heart(area)
        return {"heart": heart.adjusted(-6, -6, 6, 6)}

    @staticmethod
    def _mark(painter: QPainter, ring: QRectF) -> None:
        colours, side = look.colours(), look.px(22)
        lines.box(painter, ring, look.px(Radius.CONTROL), outline=colours.accent, width=2.5)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(ring.topRight() + QPointF(-3, 3))
        centre = marks.mirrored(painter, ring, spot).center()
        lines.dot(painter, centre, side / 2, colours.accent)
        sign = look.px(13)
        icons.draw(painter, Icon.CHECK_BOLD, centre - QPointF(sign / 2, sign / 2), sign, colours.on_accent)

    @staticmethod
    def _paint_words(painter: QPainter, area: QRectF, tile: Tile, state: RowState) -> None:
        colours, room = look.colours(), _paper(area)
        high = look.line_height(Type.BODY_STRONG)
        name = QRectF(room.left(), room.bottom() + look.px(10), room.width() - look.px(_HEART + 6), high)
        name = marks.mirrored(painter, area, name)
        role = Type.BODY_STRONG if state.selected else Type.BODY_MEDIUM
        text.line(painter, name, tile.name, role, colours.text)
        text.line(painter, name.translated(0, high - 2), tile.below, Type.META, colours.text2)
        if tile.is_favourite or state.selected or state.hovered:
            icon, ink = (
                (Icon.HEART_FILL, colours.danger) if tile.is_favourite else (Icon.HEART, colours.text2)
            )
            at = marks.mirrored(painter, area, _heart(area)).topLeft()
            icons.draw(painter, icon, at, look.px(_HEART), ink)


class Gallery(RowView):
    """`current_changed` tells the id of the design that is looked at, `opened` the one that Enter takes."""

    hearted = Signal(int)
    # A design, not its heart, was clicked.
    tapped = Signal(int)

    def __init__(self, thumbs: Thumbs, *, parent: QWidget | None = None) -> None:
        self.tiles = Tiles()
        self._tile = delegate = TileDelegate(thumbs)
        super().__init__(self.tiles, delegate, _("Designs"), uniform=True, parent=parent)
        self.tiles.setParent(self)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        thumbs.arrived.connect(self.viewport().update)
        self.tiles.modelReset.connect(thumbs.forget_waiting)
        self.verticalScrollBar().valueChanged.connect(thumbs.forget_waiting)
        delegate.zone_clicked.connect(self._heart)

    @property
    def current(self) -> Tile | None:
        """The design that is looked at."""
        tile = self.currentIndex().data(ROW)
        return tile if isinstance(tile, Tile) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the columns over the width there is, each at least a cell wide."""
        room = self.viewport().width() - 1
        columns = max(1, room // look.px(_CELL.width()))
        self._tile.wide = room // columns
        self.setGridSize(QSize(room // columns, look.px(_CELL.height())))
        super().resizeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index, option = self.indexAt(event.position().toPoint()), QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        row_id = self.id_at(index)
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and row_id is not None and not self._tile.zone_at(event.position(), option, index):
            self.tapped.emit(row_id)

    def _heart(self, index: QModelIndex, _zone: str) -> None:
        row_id = self.id_at(index)
        if row_id is not None:
            self.hearted.emit(row_id)


def _paper(area: QRectF) -> QRectF:
    """Where the card lies in its cell."""
    left = area.left() + look.px(PAPER_INSET)
    return QRectF(left, area.top() + look.px(14), look.px(_CARD.width()), look.px(_CARD.height()))


def _as_wide(room: QRectF, aspect: float) -> QRectF:
    """The largest area of these proportions in `room`, standing on its lower edge, at its near side."""
    wide = min(room.width(), room.height() * aspect)
    high = wide / aspect
    return QRectF(room.left(), room.bottom() - high, wide, high)


def _heart(area: QRectF) -> QRectF:
    room, side = _paper(area), look.px(_HEART)
    return QRectF(room.right() - side, room.bottom() + look.px(11), side, side)
