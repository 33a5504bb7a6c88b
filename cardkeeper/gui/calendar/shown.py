"""What is on show in words and numbers: the title of the page, and how many of each kind there are."""

from collections.abc import Iterable

from cardkeeper.core import date_words
from cardkeeper.gui.calendar import words
from cardkeeper.gui.calendar.families import by_family
from cardkeeper.gui.calendar.grid_panes import six_weeks
from cardkeeper.gui.calendar.reader import Days, OfMonth, Question, Reader, Year
from cardkeeper.gui.calendar.scope import Scope, View, month_end, shifted
from cardkeeper.gui.calendar.week_delegate import FEW
from cardkeeper.gui.tokens import Kind
from cardkeeper.i18n import _
from cardkeeper.services.calendar.calendar import Day


def title(scope: Scope) -> str:
    """ "May 2026", "May 11 to 17", "2026", "May 2026 to July 2026"."""
    first, last = scope.span
    if scope.view is View.WEEK:
        return date_words.span(first, last, words.locale())
    if scope.view is View.YEAR:
        return str(scope.month.year)
    if scope.view is View.LIST and scope.months > 1:
        end = shifted(scope.month, scope.months - 1)
        return _("{first} to {last}").format(first=words.month(scope.month), last=words.month(end))
    return words.month(scope.month)


def questions(scope: Scope) -> list[Question]:
    """What the view and the sidebar ask of the reader."""
    around = Days(*six_weeks(scope))
    if scope.view is View.MONTH:
        return [around, OfMonth(scope.month)]
    if scope.view is View.WEEK:
        return [around, Days(*scope.week(scope.day), FEW)]
    return [around, Year(scope.month.year)] if scope.view is View.YEAR else [around]


def counts(scope: Scope, reader: Reader) -> dict[Kind, int]:
    """How many of each family the days on show have, holidays included."""
    found: dict[Kind, int] = {}
    for day in _days(scope, reader):
        numbers = by_family(day.counts)
        for family, number in numbers.items():
            found[family] = found.get(family, 0) + number
        if day.holidays:
            found[Kind.HOLIDAY] = found.get(Kind.HOLIDAY, 0) + len(day.holidays)
    return found


def _days(scope: Scope, reader: Reader) -> Iterable[Day]:
    if scope.view is View.YEAR:
        return reader.year(scope.month.year).values()
    if scope.view is View.WEEK:
        return reader.days(*scope.week(scope.day), FEW).values()
    first, last = scope.month, month_end(scope.month)
    around = reader.days(*six_weeks(scope))
    return [day for date, day in around.items() if first <= date <= last]
