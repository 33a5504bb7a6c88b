"""What the calendar is looking at: which day, in which view, which kinds, and whose."""

import calendar
import datetime as dt
import functools
from enum import StrEnum

from PySide6.QtCore import QLocale, QObject, Signal

from cardkeeper.core.filters import EVERYONE, Filter
from cardkeeper.gui.calendar import families
from cardkeeper.gui.calendar.families import FAMILIES
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Kind

_HIDDEN = "calendar/hidden"
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


class View(StrEnum):
    """The four ways to look at it."""

    MONTH = "month"
    WEEK = "week"
    YEAR = "year"
    LIST = "list"


class Scope(QObject):
    """`moved` tells of another day, month or view; `narrowed` of other kinds or another group."""

    moved = Signal()
    narrowed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.day = session.today()
        self.month = self.day.replace(day=1)
        self.view = View.MONTH
        self.group: Filter = EVERYONE
        self.months = 1
        """How many months the list shows."""
        kept = str(session.memory.value(_HIDDEN, ""))
        self.hidden = {family for family in FAMILIES if family.name in kept.split()}

    @property
    def shown(self) -> tuple[Kind, ...]:
        """The families to show, in their order."""
        return tuple(family for family in FAMILIES if family not in self.hidden)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds to show."""
        return families.members(self.shown)

    @property
    def span(self) -> tuple[dt.date, dt.date]:
        """The first and last day on show."""
        if self.view is View.WEEK:
            return self.week(self.day)
        if self.view is View.YEAR:
            return dt.date(self.month.year, 1, 1), dt.date(self.month.year, 12, 31)
        last = month_end(shifted(self.month, self.months - 1 if self.view is View.LIST else 0))
        if self.view is View.LIST:
            return self.month, last
        return self.week(self.month)[0], self.week(last)[1]

    def week(self, day: dt.date) -> tuple[dt.date, dt.date]:
        """The first and last day of the week a day is in, by setting or country."""
        return week_of(day, self.first_weekday)

    @property
    def first_weekday(self) -> int:
        """1 is Monday, 7 Sunday."""
        return first_weekday(self._session)

    def choose(self, day: dt.date) -> None:
        """Another day; what is on show stays as long as the day is in it."""
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR or day == self.day:
            return
        first, last = self.span
        is_here = first <= day <= last and self.view is not View.WEEK
        self.day = day
        if not is_here:
            self.month = day.replace(day=1)
        self.moved.emit()

    def go(self, day: dt.date, view: View | None = None) -> None:
        """To a day, with its month, and perhaps in another view."""
        if (day, view or self.view, day.replace(day=1)) != (self.day, self.view, self.month):
            self.day, self.month, self.view = day, day.replace(day=1), view or self.view
            self.moved.emit()

    def step(self, by: int) -> None:
        """To the next (1) or previous (-1) month, week, year, or stretch of the list."""
        if self.view is View.WEEK:
            self.go(self.day + dt.timedelta(7 * by))
            return
        months = {View.YEAR: 12, View.LIST: self.months}.get(self.view, 1) * by
        month = shifted(self.month, months)
        if _FIRST_YEAR <= month.year <= _LAST_YEAR:
            self.go(in_month(month, self.day.day))

    def look(self, view: View) -> None:
        """Another view of the same day."""
        if view is not self.view:
            self.view, self.month = view, self.day.replace(day=1)
            self.moved.emit()

    def stretch(self, months: int) -> None:
        """Let the list show so many months."""
        if months != self.months:
            self.months = months
            self.moved.emit()

    def show_family(self, family: Kind, *, shown: bool) -> None:
        self.hidden = self.hidden - {family} if shown else self.hidden | {family}
        self._session.memory.setValue(_HIDDEN, " ".join(sorted(each.name for each in self.hidden)))
        self.narrowed.emit()

    def show_group(self, group: Filter) -> None:
        if group != self.group:
            self.group = group
            self.narrowed.emit()


def shifted(month: dt.date, by: int) -> dt.date:
    """The first of the month so many months later."""
    years, number = divmod(month.year * 12 + month.month - 1 + by, 12)
    return dt.date(years, number + 1, 1)


def month_end(month: dt.date) -> dt.date:
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])


def in_month(month: dt.date, day: int) -> dt.date:
    """A day of a month, or its last where it is shorter."""
    return month.replace(day=min(day, month_end(month).day))


def first_weekday(session: Session) -> int:
    """1 is Monday, 7 Sunday: by setting, else by country."""
    return session.settings.first_weekday or QLocale().firstDayOfWeek().value


def week_of(day: dt.date, first_weekday: int) -> tuple[dt.date, dt.date]:
    first = day - dt.timedelta((day.isoweekday() - first_weekday) % 7)
    return first, first + dt.timedelta(6)


def is_weekend(day: dt.date) -> bool:
    """A day off in the reader's country."""
    return day.isoweekday() not in _working_days(QLocale().name())


@functools.cache
def _working_days(_locale: str) -> frozenset[int]:
    """By the number of the weekday, 1 for Monday: asked once, not for each of the days on show."""
    return frozenset(weekday.value for weekday in QLocale().weekdays())
