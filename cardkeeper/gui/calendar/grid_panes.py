"""Month and week as panes of the calendar; the month with those whose day nobody knows."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core import date_words
from cardkeeper.gui import look
from cardkeeper.gui.calendar import words
from cardkeeper.gui.calendar.day_delegate import DayDelegate
from cardkeeper.gui.calendar.dragging import Dragging
from cardkeeper.gui.calendar.families import by_family
from cardkeeper.gui.calendar.grid_model import GridModel
from cardkeeper.gui.calendar.grid_view import GridView
from cardkeeper.gui.calendar.mini_month import WEEKS
from cardkeeper.gui.calendar.reader import Reader
from cardkeeper.gui.calendar.scope import Scope, month_end
from cardkeeper.gui.calendar.week_delegate import FEW, WeekDelegate
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.i18n import _
from cardkeeper.services.calendar.calendar import Sometime


class GridPane(QWidget):
    """A grid of days that follows a scope; what it tells, its `view` and `dragging` tell."""

    def __init__(
        self, session: Session, scope: Scope, reader: Reader, delegate: DayDelegate, name: str
    ) -> None:
        super().__init__()
        self._session, self._scope, self._reader = session, scope, reader
        self.model = GridModel(self)
        self.view = GridView(self.model, delegate, name)
        self.dragging = Dragging(self.view)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.view, 1)

    def arrange(self, room: Room) -> None:
        """In the smallest window days have icons and counts only."""
        self.view.days.only_counts = room.width is Width.COMPACT
        self.view.viewport().update()

    def reload(self) -> None:
        """Read what is on show and paint it."""
        raise NotImplementedError

    def update_choice(self) -> None:
        """Mark the chosen day."""
        self.view.first_weekday = self._scope.first_weekday
        self.view.verticalHeader().setVisible(self._session.settings.week_numbers)
        self.view.choose(self._scope.day)


class MonthPane(GridPane):
    """`sometime_wanted` asks to list those of which only the month is known."""

    sometime_wanted = Signal()

    def __init__(self, session: Session, scope: Scope, reader: Reader) -> None:
        super().__init__(session, scope, reader, DayDelegate(), _("Month"))
        self.sometime = Button("", Icon.QUESTION_FILL, v="quiet", tall="small")
        self.sometime.clicked.connect(self.sometime_wanted)
        # Its room goes with it: the names of the weekdays stand where those of the week do.
        self._above = QWidget()
        row = QHBoxLayout(self._above)
        row.setContentsMargins(look.px(14), 0, look.px(14), look.px(6))
        row.addWidget(self.sometime)
        row.addStretch()
        self.column.insertWidget(0, self._above)

    def reload(self) -> None:
        scope = self._scope
        first, last = six_weeks(scope)
        days = self._reader.days(first, last)
        shown = (scope.week(month_end(scope.month))[1] - first).days + 1
        on_show = {day: days[day] for day in list(days)[:shown]}
        self.model.show(
            first,
            on_show,
            today=self._session.today(),
            month=scope.month.month,
            shown=scope.shown,
        )
        for day in on_show.values():
            # Before they are painted, which alone takes nearly a frame.
            self.model.lines(day)
        self._tell_sometime(self._reader.sometime(scope.month))
        self.update_choice()

    def _tell_sometime(self, found: Sometime) -> None:
        number = sum(by_family(found.counts, self._scope.shown).values())
        month = date_words.month(None, self._scope.month.month, words.locale())
        said = _("Sometime in {month}: {count}").format(month=month, count=words.occasions(number))
        self.sometime.setText(said)
        self.sometime.setAccessibleName(said)
        self._above.setVisible(number > 0)


class WeekPane(GridPane):
    """Seven days side by side, each with names and what happens."""

    def __init__(self, session: Session, scope: Scope, reader: Reader) -> None:
        super().__init__(session, scope, reader, WeekDelegate(), _("Week"))

    def reload(self) -> None:
        scope = self._scope
        first, last = scope.week(scope.day)
        self.model.show(
            first,
            self._reader.days(first, last, FEW),
            today=self._session.today(),
            month=scope.day.month,
            shown=scope.shown,
        )
        self.update_choice()


def six_weeks(scope: Scope, month: dt.date | None = None) -> tuple[dt.date, dt.date]:
    """The six weeks from the one a month begins in: what the grid and the small month both read."""
    first = scope.week(month or scope.month)[0]
    return first, first + dt.timedelta(7 * WEEKS - 1)
