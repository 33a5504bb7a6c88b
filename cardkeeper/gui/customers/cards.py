"""The cards somebody got, as the small pile they are."""

import datetime as dt

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from cardkeeper.core import date_words
from cardkeeper.core.kinds import TaskState
from cardkeeper.gui import kinds, look
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.fitted import FittedDelegate
from cardkeeper.gui.customers.fronts import Fronts
from cardkeeper.gui.painting import lines, paper, text
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.delegate import RowState
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.i18n import N_, _
from cardkeeper.services.people.customer_page import CardLine

_WIDTH, _HEIGHT = 46, 64
_CELL = 59
_SENT = N_("{what}, sent on {day}")
# The day of a card is that of the last thing that happened to it.
_SENTENCES: dict[str, str] = {
    TaskState.RETURNED: N_("{what}, came back on {day}"),
    TaskState.HANDED_OVER: N_("{what}, handed over on {day}"),
}


class CardsModel(RowsModel[CardLine]):
    """The cards that went to one person, the newest first."""

    def name(self, row: CardLine) -> str:
        return row.label or kinds.word(row.kind)

    def sentence(self, row: CardLine) -> str:
        day = date_words.full_day(row.on, words.locale())
        return _(_SENTENCES.get(row.state, _SENT)).format(what=self.name(row), day=day)

    def hint(self, row: CardLine) -> str:
        return self.sentence(row)


class CardsDelegate(FittedDelegate):
    """A card with its shadow, and below it when it went out."""

    def __init__(self, fronts: Fronts) -> None:
        super().__init__(columns=5)
        self._fronts = fronts

    def room(self, row: object) -> QSize:
        height = look.px(_HEIGHT) + look.px(10) + look.line_height(Type.META)
        return QSize(look.px(_CELL), height)

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, CardLine):
            return
        wide, high = look.px(_WIDTH), look.px(_HEIGHT)
        place = QRectF(area.left() + 1, area.top() + 2, wide, high)
        picture = self._picture(row, round(2 * high * lines.ratio(painter)))
        if not picture.isNull():
            wide = round(high * picture.width() / picture.height())
            place.setWidth(min(wide, look.px(_CELL) - look.px(8)))
        paper.card(painter, place, picture, 1, folded=False)
        line = QRectF(
            area.left(), place.bottom() + look.px(6), look.px(_WIDTH) + 2, look.line_height(Type.META)
        )
        text.line(painter, line, month_and_year(row.on), Type.META, look.colours().text2, text.CENTRED)

    def _picture(self, row: CardLine, height: int) -> QPixmap:
        return self._fronts.get(
            row.design, row.palette, row.kind, height, holiday=row.holiday, years=row.years
        )


def month_and_year(day: dt.date) -> str:
    """ "Dec ’25", as the pile is labelled: month and the last digits of the year."""
    month = date_words.short_month_day(day, words.locale())
    letters = "".join(sign for sign in month if not sign.isdigit()).strip(" ./-")
    return _("{month} ’{year}").format(month=letters, year=f"{day.year % 100:02d}") if letters else month
