"""Which design: all that suit the card, in their colours; what is looked at is shown on the stage at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.painting import lines, paper, text
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.gui.views.delegate import RowState
from cardkeeper.gui.views.model import ROW, Index, RowsModel
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.popover import Popover
from cardkeeper.i18n import _
from cardkeeper.services.cards.card_faces import Instead
from cardkeeper.services.cards.thumbnails import Thumbnail

_CELL, _COLUMNS, _ROWS = QSize(112, 168), 4, 2
_SWATCH = QSize(60, 78)


@dataclass(frozen=True, slots=True)
class Tile:
    """A design in one of its colourings."""

    id: int
    design: str
    palette: str
    name: str
    thumbnail: Thumbnail
    note: str = ""


class Tiles(RowsModel[Tile]):
    """Designs, or the colourings of one."""

    def name(self, row: Tile) -> str:
        return row.name

    def sentence(self, row: Tile) -> str:
        return ", ".join(part for part in (row.name, row.note) if part)

    def hint(self, row: Tile) -> str:
        return self.sentence(row)


class TileDelegate(QStyledItemDelegate):
    """A small card, its name below it, a ring around the chosen one."""

    def __init__(self, thumbs: Thumbs, cell: QSize, *, named: bool) -> None:
        super().__init__()
        self._thumbs, self._cell, self._named = thumbs, cell, named

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(look.px(self._cell.width()), look.px(self._cell.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tile = index.data(ROW)
        if not isinstance(tile, Tile):
            return
        state, colours = RowState.of(option), look.colours()
        area = QRectF(option.rect).adjusted(3, 3, -3, -3)
        if state.selected or state.hovered:
            lines.box(
                painter, area, look.px(Radius.ROW), colours.selected if state.selected else colours.hover
            )
        if state.selected:
            lines.box(painter, area, look.px(Radius.ROW), outline=colours.accent, width=2)
        foot = look.px(24 if self._named else 4)
        room = area.adjusted(look.px(8), look.px(8), -look.px(8), -foot)
        picture = self._thumbs.get(
            replace(tile.thumbnail, height=round(room.height() * lines.ratio(painter)))
        )
        if picture.isNull():
            lines.box(painter, room.adjusted(4, 0, -4, 0), 2, colours.hover, colours.line)
        else:
            paper.thumbnail(painter, room, picture)
        if self._named:
            line = QRectF(area.left() + 4, area.bottom() - look.px(22), area.width() - 8, look.px(18))
            text.line(painter, line, tile.name, Type.META_MEDIUM, colours.text, text.CENTRED)


class _Grid(QListView):
    """Tiles side by side; arrows move among them."""

    def __init__(self, model: Tiles, delegate: TileDelegate, name: str, cell: QSize) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSpacing(0)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setModel(model)
        self._cell = cell

    def fit(self, columns: int, rows: int) -> None:
        """As large as that many tiles, and a scroll bar."""
        self.setFixedSize(look.px(self._cell.width()) * columns + 16, look.px(self._cell.height()) * rows + 4)


class DesignPopover(Popover):
    """`looked` tells what the card would look like, `chosen` what it shall be; closing leaves it as is."""

    looked = Signal(object)
    chosen = Signal(str, str)
    left = Signal()

    def __init__(self, thumbs: Thumbs, pattern: Thumbnail, *, parent: QWidget) -> None:
        """`pattern` is a thumbnail of the card in question, whatever its design."""
        super().__init__(_("Change design"), parent=parent)
        self._pattern = pattern
        self._is_taken = False
        self._designs, self._colours = Tiles(self), Tiles(self)
        self.grid = _Grid(self._designs, TileDelegate(thumbs, _CELL, named=True), _("Designs"), _CELL)
        self.swatches = _Grid(self._colours, TileDelegate(thumbs, _SWATCH, named=False), _("Colors"), _SWATCH)
        self._note = PlainLabel("", Type.META, "text2")
        self.use = Button(_("Use this design"), v="primary")
        self._palettes: dict[str, Sequence[str]] = {}
        self._lay_out()
        thumbs.arrived.connect(self.grid.viewport().update)
        thumbs.arrived.connect(self.swatches.viewport().update)
        self.grid.selectionModel().currentChanged.connect(self._choose_design)
        self.swatches.selectionModel().currentChanged.connect(self._look)
        self.use.clicked.connect(self._take)
        for view in (self.grid, self.swatches):
            view.activated.connect(self._take)

    def offer(self, options: Sequence[Any], design: str, palette: str) -> None:
        """Show these designs (services.alternatives.DesignOption); the card has this one."""
        self._palettes = {option.key: option.palettes for option in options}
        self._designs.set_rows(
            Tile(
                number,
                option.key,
                palette if option.key == design else option.palettes[0],
                option.name,
                replace(
                    self._pattern,
                    design=option.key,
                    palette=palette if option.key == design else option.palettes[0],
                ),
                _("They had this one before") if option.had_before else "",
            )
            for number, option in enumerate(options)
        )
        self.grid.fit(_COLUMNS, _ROWS)
        at = next((n for n, option in enumerate(options) if option.key == design), 0)
        index = self._designs.index(at)
        self.grid.setCurrentIndex(index)
        self.grid.scrollTo(index, QListView.ScrollHint.PositionAtCenter)
        self.grid.setFocus()

    def next(self) -> None:
        """The design after the one looked at."""
        count = self._designs.rowCount()
        if count:
            self.grid.setCurrentIndex(self._designs.index((self.grid.currentIndex().row() + 1) % count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl D again is the next one; Enter takes what is looked at."""
        if _is_next(event):
            self.next()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Ctrl D is the window's key, but while this is open it is meant here."""
        shortcut = event.type() is QEvent.Type.ShortcutOverride
        if shortcut and isinstance(event, QKeyEvent) and _is_next(event):
            event.accept()
            return True
        return super().event(event)

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        if not self._is_taken:
            self.left.emit()
        self.deleteLater()

    def _choose_design(self) -> None:
        tile = self.grid.currentIndex().data(ROW)
        if not isinstance(tile, Tile):
            return
        palettes = self._palettes[tile.design]
        self._note.setText(tile.note)
        self._colours.set_rows(
            Tile(n, tile.design, palette, palette, replace(tile.thumbnail, palette=palette))
            for n, palette in enumerate(palettes)
        )
        self.swatches.setCurrentIndex(self._colours.index(list(palettes).index(tile.palette)))

    def _look(self) -> None:
        tile = self.swatches.currentIndex().data(ROW)
        if isinstance(tile, Tile):
            self.looked.emit(Instead(design=tile.design, palette=tile.palette))

    def _take(self) -> None:
        tile = self.swatches.currentIndex().data(ROW)
        if isinstance(tile, Tile):
            self._is_taken = True
            self.chosen.emit(tile.design, tile.palette)
        self.close()

    def _lay_out(self) -> None:
        self.body.setSpacing(look.px(8))
        self.body.addWidget(PlainLabel(_("Change design"), Type.ROW_TITLE))
        self.body.addWidget(self.grid)
        self.grid.fit(_COLUMNS, _ROWS)
        self.swatches.fit(6, 1)
        self.body.addWidget(PlainLabel(_("Colors"), Type.META_STRONG, "text2"))
        self.body.addWidget(self.swatches)
        row = QHBoxLayout()
        row.addWidget(self._note, 1)
        row.addWidget(self.use)
        self.body.addLayout(row)


def _is_next(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_D and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
