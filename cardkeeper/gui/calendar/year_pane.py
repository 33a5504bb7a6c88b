"""A year at a glance: twelve small months, the days that have something marked."""

import datetime as dt

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cardkeeper.core import date_words
from cardkeeper.gui import look
from cardkeeper.gui.calendar import words
from cardkeeper.gui.calendar.grid_model import GridModel
from cardkeeper.gui.calendar.mini_month import WEEKS, MonthView
from cardkeeper.gui.calendar.reader import Reader
from cardkeeper.gui.calendar.scope import Scope
from cardkeeper.gui.page import keep_sides
from cardkeeper.gui.room import Room
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Scroll
from cardkeeper.services.calendar.calendar import Day

_MONTH_WIDE = 174
_MOST_COLUMNS, _GAP = 4, 24


class YearMonth(QWidget):
    """One month of the year: its name, which leads to it, and its days."""

    wanted = Signal(dt.date)

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self.model = GridModel(self)
        self.view = MonthView(self.model, "", alone=True)
        self.view.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._title = Button("", v="link")
        self._title.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._first = dt.date.min
        self._title.clicked.connect(lambda: self.wanted.emit(self._first))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addWidget(self._title, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.view)

    def show_days(self, scope: Scope, days: dict[dt.date, Day], today: dt.date) -> None:
        """The six weeks around a month of the scope's year."""
        self._first = dt.date(scope.month.year, self.number, 1)
        name = date_words.month(None, self.number, words.locale())
        self._title.setText(name)
        self.view.setAccessibleName(words.month(self._first))
        self.view.first_weekday = scope.first_weekday
        start = scope.week(self._first)[0]
        around = [start + dt.timedelta(number) for number in range(7 * WEEKS)]
        shown = {day: days.get(day) or Day(day, (), {}, (), 0) for day in around}
        self.model.show(start, shown, today=today, month=self.number, shown=scope.shown)


class YearPane(QWidget):
    """Follows a scope. `chosen` tells a day, `month_wanted` the month whose name was clicked."""

    chosen = Signal(dt.date)
    opened = Signal(dt.date)
    month_wanted = Signal(dt.date)

    def __init__(self, session: Session, scope: Scope, reader: Reader) -> None:
        super().__init__()
        self._session, self._scope, self._reader = session, scope, reader
        self.months = [YearMonth(number) for number in range(1, 13)]
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, look.px(8), 0, look.px(24))
        self._grid.setHorizontalSpacing(look.px(_GAP))
        self._grid.setVerticalSpacing(look.px(18))
        self._columns = 0
        for month in self.months:
            month.view.chosen.connect(self.chosen)
            month.view.opened.connect(self.opened)
            month.wanted.connect(self.month_wanted)
        out = QVBoxLayout(self)
        out.setContentsMargins(0, 0, 0, 0)
        self._scroll = Scroll(inside)
        out.addWidget(self._scroll)

    def reload(self) -> None:
        """Read the year and paint it."""
        days = dict(self._reader.year(self._scope.month.year))
        for month in self.months:
            month.show_days(self._scope, days, self._session.today())
        self.update_choice()

    def update_choice(self) -> None:
        """Mark the chosen day in its month; the keyboard follows it there."""
        had_focus = any(month.view.hasFocus() for month in self.months)
        for month in self.months:
            is_here = month.number == self._scope.day.month
            month.view.choose(self._scope.day if is_here else dt.date.min)
            policy = Qt.FocusPolicy.StrongFocus if is_here else Qt.FocusPolicy.ClickFocus
            month.view.setFocusPolicy(policy)
            if is_here and had_focus:
                month.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_chosen()

    def _show_chosen(self) -> None:
        self._scroll.ensureWidgetVisible(self.months[self._scope.day.month - 1], 0, look.px(20))

    @property
    def view(self) -> MonthView:
        """The month the keyboard is in."""
        return self.months[self._scope.day.month - 1].view

    def arrange(self, room: Room) -> None:
        """Begin and end where the head of the page does."""
        keep_sides(self._grid, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap = look.px(_GAP)
        fitting = (event.size().width() - gap) // (look.px(_MONTH_WIDE) + gap)
        columns = max(1, min(_MOST_COLUMNS, fitting))
        if columns != self._columns:
            self._columns = columns
            for number, month in enumerate(self.months):
                self._grid.addWidget(month, number // columns, number % columns, Qt.AlignmentFlag.AlignTop)
        self._grid.activate()
        self._show_chosen()

    def sizeHint(self) -> QSize:
        return QSize(look.px(600), look.px(500))
