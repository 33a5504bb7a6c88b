"""The rows of the calendar's list: the day once, then everything on it with its name and what happens."""

import datetime as dt

from PySide6.QtCore import QModelIndex, QPointF, QRectF
from PySide6.QtGui import QPainter

from cardkeeper.core import date_words
from cardkeeper.gui import icons, look
from cardkeeper.gui.calendar import words
from cardkeeper.gui.calendar.chips import SIGNS
from cardkeeper.gui.calendar.families import family_of
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.delegate import RowDelegate, RowState, two_lines
from cardkeeper.gui.views.model import IdListModel
from cardkeeper.services.calendar.calendar_entries import Entry, Mark
from cardkeeper.services.calendar.calendar_list import Listing

_LOOKED_AT, _PAGE = 2000, 40
_DAY_WIDE, _TILE = 132, 30


class ListModel(IdListModel[Entry]):
    """Everything of a listing; rows are read when somebody looks at them."""

    def __init__(self) -> None:
        super().__init__(
            lambda ids: self._listing.rows(ids) if self._listing else (), locate=self._located, page=_PAGE
        )
        self._listing: Listing | None = None

    def begins_day(self, row: Entry) -> bool:
        """It is the first of its day."""
        return self._listing is not None and self._listing.begins_day(row)

    def first_from(self, day: dt.date) -> int | None:
        """The first row of a day or of the next one that has any; None after the last."""
        return self._listing.ids.first_from(day) if self._listing else None

    def show_listing(self, listing: Listing) -> None:
        self._listing = listing
        self.set_ids(listing.ids)

    def index_of(self, row_id: int) -> QModelIndex:
        """Where it stands, without reading all the days before it."""
        place = self._listing.place_of(row_id) if self._listing else None
        return QModelIndex() if place is None else self.index(place)

    def name(self, row: Entry) -> str:
        return row.name

    def sentence(self, row: Entry) -> str:
        day = date_words.full_heading(row.day, words.locale())
        return f"{day}: {words.entry_sentence(row)}"

    def hint(self, row: Entry) -> str:
        return self.sentence(row)

    def _located(self, typed: str, begin: int) -> int:
        """The next row whose name begins so, as far as somebody could see by leafing."""
        for number in range(begin, min(len(self.ids), begin + _LOOKED_AT)):
            row = self.row(number)
            if isinstance(row, Entry) and row.name.casefold().startswith(typed.casefold()):
                return number
        return -1


class ListDelegate(RowDelegate):
    """The weekday and the day at the near end, of the first row of a day only."""

    row_height = 48
    quiet = True
    bar_in_margin = True

    def __init__(self, model: ListModel) -> None:
        super().__init__()
        self._model = model

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, Entry):
            return
        inner = area.adjusted(look.px(12), 0, -look.px(12), 0)
        if self._model.begins_day(row):
            lines.hairline(painter, inner.left(), area.top() - 1, inner.width())
            self._day(painter, inner, row)
        rest = marks.beyond(painter, inner, look.px(_DAY_WIDE))
        side = look.px(_TILE)
        tile = QRectF(marks.leading(painter, rest, side), rest.center().y() - side / 2, side, side)
        marks.kind_tile(painter, tile, family_of(row.kind))
        words_area = marks.beyond(painter, rest, side + look.px(12))
        if row.mark is not Mark.PLAIN:
            words_area = _signed(painter, words_area, row.mark)
        two_lines(painter, words_area, row.name, row.what)

    def _day(self, painter: QPainter, inner: QRectF, row: Entry) -> None:
        colours = look.colours()
        place = QRectF(inner.left(), inner.top(), look.px(_DAY_WIDE - 12), inner.height())
        place.moveLeft(marks.leading(painter, inner, place.width()))
        said = date_words.short_weekday_day(row.day, words.locale())
        text.line(painter, place, said, Type.BODY_STRONG, colours.text2)


def _signed(painter: QPainter, area: QRectF, mark: Mark) -> QRectF:
    side = look.px(16)
    far = marks.beyond(painter, area, area.width() - side)
    colour = look.colours().danger if mark is Mark.LATE else look.colours().text2
    icons.draw(painter, SIGNS[mark], QPointF(far.left(), area.center().y() - side / 2), side, colour)
    near = area.adjusted(0, 0, -side - look.px(8), 0)
    return near if far.left() > area.left() else area.adjusted(side + look.px(8), 0, 0, 0)
