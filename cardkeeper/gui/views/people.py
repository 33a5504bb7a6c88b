"""Rows of people with a picture, a line below the name and a few words at the far end, under headings."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.delegate import RowDelegate, RowState, person, trailing, two_lines
from cardkeeper.gui.views.model import Heading, RowsModel
from cardkeeper.gui.views.view import RowView

_WIDE, _ROWS = 460, 3
# The picture and the distance to the name.
_PICTURE = 36 + 14


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A row; `key` is the person's id, for the colour of their initials. `icon` stands for what is nobody."""

    id: int
    key: int
    name: str
    initials: str
    below: str = ""
    far: str = ""
    icon: Icon | None = None


class PeopleModel(RowsModel[PersonLine]):
    """The rows, read out with all they say."""

    def name(self, row: PersonLine) -> str:
        return row.name

    def sentence(self, row: PersonLine) -> str:
        return ", ".join(part for part in (row.name, row.below, row.far) if part)

    def hint(self, row: PersonLine) -> str:
        return self.sentence(row)

    def line(self, row_id: int | None) -> PersonLine | None:
        """The row with this id."""
        index = self.index_of(row_id or 0)
        row = self.row(index.row()) if index.isValid() else None
        return row if isinstance(row, PersonLine) else None


class PeopleDelegate(RowDelegate):
    """The picture, the two lines, and the words at the end."""

    side_margin = 0
    row_height = 54

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, PersonLine):
            return
        inner = area.adjusted(look.px(10), 0, -look.px(10), 0)
        far = _far_width(row, inner.width())
        if far:
            place = trailing(painter, inner, far)
            text.line(painter, place, row.far, Type.META, look.colours().text2, text.TRAILING)
        near = QRectF(inner)
        near.setWidth(max(0.0, inner.width() - far - (look.px(12) if far else 0)))
        if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            near.moveRight(inner.right())
        if row.icon is None:
            person(painter, near, row.initials, row.key, row.name, row.below)
        else:
            two_lines(painter, _disc(painter, near, row.icon), row.name, row.below)


def _far_width(row: PersonLine, wide: float) -> float:
    """What the words at the end take of the row: nothing where the name would be cut for them."""
    if not row.far:
        return 0.0
    far = min(text.width(row.far, Type.META) + 1, wide * 0.4)
    left = wide - far - look.px(12) - look.px(_PICTURE)
    return far if text.width(row.name, Type.ROW_TITLE) <= left else 0.0


def _disc(painter: QPainter, area: QRectF, icon: Icon) -> QRectF:
    """A sign on a quiet disc; what is left of the row after it."""
    side, sign = look.px(36), look.px(18)
    left = marks.leading(painter, area, side)
    centre = QPointF(left + side / 2, area.center().y())
    lines.dot(painter, centre, side / 2, look.colours().hover)
    icons.draw(painter, icon, centre - QPointF(sign / 2, sign / 2), sign, look.colours().text2)
    return marks.beyond(painter, area, side + look.px(14))


class PeopleList(RowView):
    """Takes the room there is, and is content with three rows."""

    def __init__(self, name: str, *, wide: int = _WIDE) -> None:
        self.model_ = PeopleModel()
        delegate = PeopleDelegate()
        super().__init__(self.model_, delegate, name)
        self._size = QSize(look.px(wide), look.px(delegate.row_height) * _ROWS)
        self.setMinimumHeight(look.px(delegate.row_height) * 2)

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(220), self.minimumHeight())

    def set_rows(self, rows: Iterable[PersonLine | Heading]) -> None:
        self.model_.set_rows(rows)
