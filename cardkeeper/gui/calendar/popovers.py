"""What opens over the calendar: all of a day, what has no day yet, and what is to be shown."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect

from cardkeeper.gui.calendar import words
from cardkeeper.gui.calendar.cell import Piece, What
from cardkeeper.gui.calendar.day_popover import DayPopover, rows_of
from cardkeeper.gui.calendar.families import family_of, members
from cardkeeper.gui.calendar.grid_panes import GridPane
from cardkeeper.gui.calendar.scope import View
from cardkeeper.gui.calendar.show_menu import show_menu
from cardkeeper.services.calendar import calendar
from cardkeeper.services.calendar.calendar_agenda import MOST
from cardkeeper.services.calendar.calendar_entries import Entry
from cardkeeper.services.calendar.calendar_people import choices

if TYPE_CHECKING:
    from cardkeeper.gui.calendar.page import CalendarPage


class Popovers(QObject):
    """Child of the page they open over; `pick` gets what is chosen of a day."""

    def __init__(self, page: "CalendarPage", pick: Callable[[dt.date, Entry], object]) -> None:
        super().__init__(page)
        self._page, self._pick = page, pick

    def show_what(self) -> None:
        """The menu of what is shown hangs from its button."""
        page, button = self._page, self._page.header.show_button
        menu = show_menu(page.scope, choices(page.session.today()), page)
        corner = QPoint(button.width() - menu.sizeHint().width(), button.height())
        menu.popup(button.mapToGlobal(corner))

    def show_more(self, pane: GridPane, day: dt.date, piece: Piece, area: QRect) -> None:
        """Everything of the day, or of the kind that is counted."""
        page = self._page
        is_group = piece.line.what is What.GROUP
        kinds = members([piece.line.kind]) & page.scope.kinds if is_group else page.scope.kinds
        today = page.session.today()
        found = calendar.on_day(day, today, page.reader.whose, kinds, MOST)
        number = page.reader.days(day, day)[day].count(kinds)
        popover = DayPopover(
            words.heading(day, today),
            rows_of(day, found, number - len(found)),
            page.agenda.fronts,
            parent=page,
        )
        popover.picked.connect(lambda entry: self._pick(day, entry) if entry else self.list_day(day))
        popover.show_at(pane.view.viewport(), area)

    def list_sometime(self) -> None:
        """What has a month and no day."""
        page, button = self._page, self._page.views.month.sometime
        found = page.reader.sometime(page.scope.month)
        named = [entry for entry in found.entries if family_of(entry.kind) in page.scope.shown]
        number = sum(number for kind, number in found.counts.items() if kind in page.scope.kinds)
        rows = rows_of(page.scope.month, named, number - len(named))
        popover = DayPopover(button.words(), rows, page.agenda.fronts, parent=page)
        popover.picked.connect(lambda entry: page.entries.open(entry) if entry else None)
        popover.show_at(button)

    def list_day(self, day: dt.date) -> None:
        """The list has no end."""
        self._page.scope.go(day, View.LIST)
        self._page.enter()
