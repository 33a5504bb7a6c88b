"""Plain rows for the windows of a mailing: a title, a line below, words at the far end, perhaps a tick."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

from cardkeeper.gui import look
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.views.delegate import RowDelegate, RowState, trailing
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.gui.views.view import RowView

_ROWS_HIGH = 6
_WIDE = 580


@dataclass(frozen=True, slots=True)
class SimpleRow:
    """`ticked` None has no box; `about` is whom the row is about."""

    id: int
    title: str
    below: str = ""
    far: str = ""
    ticked: bool | None = None
    about: int = 0


class SimpleModel(RowsModel[SimpleRow]):
    """The rows, and which of them are ticked."""

    def name(self, row: SimpleRow) -> str:
        return row.title

    def sentence(self, row: SimpleRow) -> str:
        return ", ".join(part for part in (row.title, row.below, row.far) if part)

    def hint(self, row: SimpleRow) -> str:
        return row.below

    def simple(self, row_id: int) -> SimpleRow | None:
        index = self.index_of(row_id)
        row = self.row(index.row()) if index.isValid() else None
        return row if isinstance(row, SimpleRow) else None

    @property
    def ticked(self) -> list[int]:
        """The ids of the ticked rows, in their order."""
        return [row.id for row in self.rows if isinstance(row, SimpleRow) and row.ticked]


class SimpleDelegate(RowDelegate):
    """Fills the row from the near end: tick, title over line; words at the far end."""

    side_margin = 0
    gap = 0

    def __init__(self, *, high: int = 48) -> None:
        super().__init__()
        self.row_height = high

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, SimpleRow):
            return
        colours = look.colours()
        inner = area.adjusted(look.px(10), 0, -look.px(10), 0)
        if row.ticked is not None:
            side = look.px(Space.TICK_BOX)
            box = QRectF(marks.leading(painter, inner, side), inner.center().y() - side / 2, side, side)
            checked = Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
            marks.tick_box(painter, box, checked)
            inner = marks.beyond(painter, inner, side + look.px(12))
        far = min(text.width(row.far, Type.BODY) + 1, inner.width() * 0.45) if row.far else 0.0
        if far:
            place = trailing(painter, inner, far)
            text.line(painter, place, row.far, Type.BODY, colours.text2, text.TRAILING)
        near = QRectF(inner)
        near.setWidth(max(0.0, inner.width() - far - look.px(12)))
        if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            near.moveRight(inner.right())
        _two_lines(painter, near, row)
        if not state.selected:
            lines.underline(painter, area)

    def zones(self, area: QRectF, row: object) -> dict[str, QRectF]:
        if not isinstance(row, SimpleRow) or row.ticked is None:
            return {}
        return {"tick": QRectF(area.left(), area.top(), look.px(40), area.height())}


def _two_lines(painter: QPainter, area: QRectF, row: SimpleRow) -> None:
    colours = look.colours()
    if not row.below:
        text.line(painter, area, row.title, Type.BODY_MEDIUM, colours.text)
        return
    high, low = look.line_height(Type.BODY), look.line_height(Type.META)
    top = area.center().y() - (high + low) / 2
    text.line(
        painter, QRectF(area.left(), top, area.width(), high), row.title, Type.BODY_MEDIUM, colours.text
    )
    second = QRectF(area.left(), top + high, area.width(), low)
    text.line(painter, second, row.below, Type.META, colours.text2)


class SimpleList(RowView):
    """`changed` when a tick was set or taken, `removed` tells the row that Delete is for."""

    changed = Signal()
    removed = Signal(int)

    def __init__(self, name: str, *, high: int = 48, rows: int = _ROWS_HIGH, wide: int = _WIDE) -> None:
        self.model_ = SimpleModel()
        delegate = SimpleDelegate(high=high)
        super().__init__(self.model_, delegate, name, uniform=True)
        self._size = QSize(look.px(wide), look.px(high) * rows)
        self.setMinimumHeight(look.px(high) * min(rows, 3))
        delegate.zone_clicked.connect(lambda index, _zone: self._flip(index))

    def sizeHint(self) -> QSize:
        return self._size

    def set_rows(self, rows: Iterable[SimpleRow]) -> None:
        self.model_.set_rows(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._flip(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id is not None:
            self.opened.emit(self.current_id)
        elif event.key() == Qt.Key.Key_Delete and self.current_id is not None:
            self.removed.emit(self.current_id)
        else:
            super().keyPressEvent(event)

    def _flip(self, index: QModelIndex) -> None:
        row = self.model_.row(index.row())
        if isinstance(row, SimpleRow) and row.ticked is not None:
            self.model_.replace(replace(row, ticked=not row.ticked))
            self.changed.emit()
