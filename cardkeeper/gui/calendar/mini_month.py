"""The small month of the sidebar: where something is, and a quick way to any day."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QLocale, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.calendar import words
from cardkeeper.gui.calendar.cell import Piece
from cardkeeper.gui.calendar.day_delegate import DayDelegate
from cardkeeper.gui.calendar.families import by_family
from cardkeeper.gui.calendar.grid_headers import WeekdayHeader
from cardkeeper.gui.calendar.grid_model import GridModel
from cardkeeper.gui.calendar.grid_view import GridView
from cardkeeper.gui.calendar.scope import shifted
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, text
from cardkeeper.gui.tokens import Kind, Type
from cardkeeper.gui.views.model import ROW, Index
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import ElidedLabel
from cardkeeper.gui.widgets.panels import indented
from cardkeeper.i18n import _
from cardkeeper.services.calendar.calendar import Day

WEEKS = 6
_ROW, _DISC, _DOT = 25, 24, 3.4

Read = Callable[[dt.date], Mapping[dt.date, Day]]


class MiniMonth(QWidget):
    """`read` gets the first of a month and gives the days of its six weeks. `chosen` tells a day."""

    chosen = Signal(dt.date)

    def __init__(self, read: Read, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._month = dt.date.min
        self._today = self._day = dt.date.min
        self._shown: Collection[Kind] = ()
        self.grid = GridModel(self)
        self.view = MonthView(self.grid, _("Small month"))
        self.view.chosen.connect(self.chosen)
        self.view.opened.connect(self.chosen)
        self._title = ElidedLabel("", Type.BODY_STRONG)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(8), 0, look.px(8), 0)
        column.setSpacing(look.px(4))
        column.addLayout(self._head())
        column.addWidget(self.view)

    def show_month(
        self, month: dt.date, day: dt.date, *, today: dt.date, shown: Collection[Kind], first_weekday: int
    ) -> None:
        """The month of the page, with its chosen day."""
        self._month, self._day, self._today, self._shown = month, day, today, shown
        self.view.first_weekday = first_weekday
        self._fill()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.setContentsMargins(indented(look.px(4)))
        row.addWidget(self._title, 1)
        for icon, step, name in (
            (Icon.CARET_LEFT, -1, _("Month before")),
            (Icon.CARET_RIGHT, 1, _("Month after")),
        ):
            button = Button(icon=icon, v="icon", tall="small", name=name)
            button.clicked.connect(lambda _checked=False, by=step: self._step(by))
            row.addWidget(button)
        return row

    def _step(self, by: int) -> None:
        self._month = shifted(self._month, by)
        self._fill()

    def _fill(self) -> None:
        days = self._read(self._month)
        first = min(days)
        self._title.setText(words.month(self._month))
        self.grid.show(first, days, today=self._today, month=self._month.month, shown=self._shown)
        self.view.choose(self._day)


class MonthView(GridView):
    """As high as six rows of numbers; `alone` without the days of the months around it."""

    def __init__(self, grid: GridModel, name: str, *, alone: bool = False) -> None:
        super().__init__(grid, _Delegate(alone=alone), name)
        self.verticalHeader().hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def weekday_header(self) -> WeekdayHeader:
        return _Letters(Qt.Orientation.Horizontal, self.grid, _("Weekdays"))

    def sizeHint(self) -> QSize:
        return QSize(look.px(180), self.horizontalHeader().sizeHint().height() + WEEKS * look.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(140), self.sizeHint().height())


class _Letters(WeekdayHeader):
    """One letter for each weekday."""

    def sizeHint(self) -> QSize:
        return QSize(0, look.line_height(Type.HINT) + look.px(6))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        weekday = (self.grid.first + dt.timedelta(section)).isoweekday()
        letter = QLocale().standaloneDayName(weekday, QLocale.FormatType.NarrowFormat)
        text.line(painter, QRectF(rect), letter, Type.HINT, look.colours().text2, text.CENTRED)


class _Delegate(DayDelegate):
    """A number with a dot of the day's first kind; today a disc, the chosen day a ring."""

    def __init__(self, *, alone: bool) -> None:
        super().__init__()
        self._alone = alone

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        day, grid = index.data(ROW), index.model()
        if not isinstance(day, Day) or not isinstance(grid, GridModel):
            return
        if self._alone and day.day.month != grid.month:
            return
        colours, area = look.colours(), QRectF(option.rect)
        side = min(look.px(_DISC), area.height() - 1)
        disc = QRectF(0, 0, side, side)
        disc.moveCenter(area.center())
        is_chosen, is_today = bool(option.state & QStyle.StateFlag.State_Selected), day.day == grid.today
        if is_today:
            lines.dot(painter, disc.center(), side / 2, colours.accent)
        if is_chosen:
            lines.box(
                painter, disc.adjusted(-1, -1, 1, 1) if is_today else disc, side, None, colours.accent, 2
            )
        role = Type.META_STRONG if is_chosen or is_today else Type.HINT
        text.line(painter, disc, str(day.day.day), role, _ink(day, grid), text.CENTRED)
        if not is_chosen and not is_today:
            _dot(painter, disc, day, grid)

    def piece(self, option: QStyleOptionViewItem, index: Index, point: QPointF) -> Piece | None:
        return None


def _ink(day: Day, grid: GridModel) -> QColor:
    colours = look.colours()
    if day.day == grid.today:
        return colours.on_accent
    return colours.text if day.day.month == grid.month else colours.text3


def _dot(painter: QPainter, disc: QRectF, day: Day, grid: GridModel) -> None:
    """One dot for a day that has something, in the colour of its first kind; the days around have none."""
    families = list(by_family(day.counts, grid.shown))
    if not families and day.holidays and Kind.HOLIDAY in grid.shown:
        families = [Kind.HOLIDAY]
    if families and day.day.month == grid.month:
        place = disc.center() + QPointF(0, disc.height() * 0.36)
        lines.dot(painter, place, look.px(_DOT) / 2, look.kind(families[0]).icon)
