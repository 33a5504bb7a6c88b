"""Weeks as a table: seven columns of days, each cell a day with what is on it."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from cardkeeper.core import date_words
from cardkeeper.gui.calendar import words
from cardkeeper.gui.calendar.cell import Line, lines_of
from cardkeeper.gui.tokens import Kind
from cardkeeper.gui.views.model import ROW
from cardkeeper.i18n import _
from cardkeeper.services.calendar.calendar import Day

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NO_DAY = Day(dt.date.min, (), {}, (), 0)


class GridModel(QAbstractTableModel):
    """As many weeks as asked for, beginning with `first`; ROW gives the delegate a Day."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.first, self.weeks = dt.date.min, 0
        self.today = dt.date.min
        self.month = 0
        self.shown: Collection[Kind] = ()
        self._days: Mapping[dt.date, Day] = {}
        self._lines: dict[dt.date, Sequence[Line]] = {}

    def show(
        self,
        first: dt.date,
        days: Mapping[dt.date, Day],
        *,
        today: dt.date,
        month: int,
        shown: Collection[Kind],
    ) -> None:
        """Other days, or the same read again; `month` is the one the page is about, `shown` the kinds."""
        if (self.first, self.today, self.month, self.shown, self._days) == (first, today, month, shown, days):
            # Another day is chosen, no more: only two cells are painted.
            return
        weeks = len(days) // 7
        is_other = weeks != self.weeks
        if is_other:
            self.beginResetModel()
        self.first, self.weeks, self._days = first, weeks, days
        self.today, self.month, self.shown = today, month, shown
        self._lines = {}
        if is_other:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(weeks - 1, 6))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, weeks - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 6)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self.weeks

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 7

    def date_of(self, index: Index) -> dt.date:
        return self.first + dt.timedelta(index.row() * 7 + index.column())

    def day(self, index: Index) -> Day:
        date = self.date_of(index)
        return self._days.get(date) or _NO_DAY._replace(day=date)

    def lines(self, day: Day) -> Sequence[Line]:
        """What a day of the month has to show: worked out once, not with each painting and each step of the
        mouse.
        """
        if day.day not in self._lines:
            self._lines[day.day] = lines_of(day, self.shown)
        return self._lines[day.day]

    def index_of(self, date: dt.date) -> QModelIndex:
        """Where a day is; an index that is not valid when it is not on show."""
        number = (date - self.first).days
        return self.index(number // 7, number % 7) if 0 <= number < 7 * self.weeks else QModelIndex()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ROW:
            return self.day(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(self.date_of(index).day)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.cell_sentence(self.day(index), self.shown)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return words.cell_status(self.day(index)) or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not 0 <= section < (7 if orientation is Qt.Orientation.Horizontal else self.weeks):
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._week(section, role)
        weekday = (self.first + dt.timedelta(section)).isoweekday()
        if role == Qt.ItemDataRole.DisplayRole:
            return QLocale().standaloneDayName(weekday, QLocale.FormatType.ShortFormat)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return date_words.weekday(self.first + dt.timedelta(section), words.locale())
        return None

    def week_number(self, row: int) -> int:
        """By ISO 8601: that of the week's Thursday, on whatever day the week begins here."""
        first = self.first + dt.timedelta(7 * row)
        return (first + dt.timedelta((3 - first.weekday()) % 7)).isocalendar().week

    def _week(self, row: int, role: int) -> str | None:
        number = self.week_number(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(number)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _("Week {number}").format(number=number)
        return None
