"""What the menu can do in the calendar, with the day and the entry that are chosen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from cardkeeper.gui.calendar.scope import View
from cardkeeper.gui.page import Verbs
from cardkeeper.services.calendar.calendar_entries import Source

if TYPE_CHECKING:
    from cardkeeper.gui.calendar.page import CalendarPage


class Commands(QObject):
    """Answers for a page; child of it."""

    def __init__(self, page: "CalendarPage") -> None:
        super().__init__(page)
        self._page = page

    def offered(self) -> Verbs:
        """By the keys of the menu's entries."""
        entries, entry = self._page.entries, self._page.entry
        verbs: dict[str, Callable[[], object]] = {
            "go-today": self.go_today,
            "occasion": lambda: entries.add(self._page.scope.day, entry),
            "find": self.look_for,
            "calendar-sheet": self.print_calendar,
            **self._page.place.slide.verbs(),
        }
        if entry is not None:
            verbs["open"] = lambda: entries.open(entry)
            verbs["edit-value"] = lambda: entries.edit(entry)
        if entry is not None and entry.source is Source.DATE:
            verbs["delete"] = lambda: entries.delete(entry)
        return verbs

    def go_today(self) -> None:
        self._page.scope.go(self._page.session.today())
        self._page.enter()

    def look_for(self) -> None:
        """Look for a name: the list has the field."""
        self._page.scope.look(View.LIST)
        pane = self._page.views.list
        if pane is not None:
            pane.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            pane.search.selectAll()

    def print_calendar(self) -> None:
        """What is on show, on paper; the press comes in only now."""
        from cardkeeper.gui.calendar.wall_dialog import Shown, open_wall_calendar

        page, scope = self._page, self._page.scope
        shown = Shown(scope.month, scope.group, scope.kinds, scope.first_weekday)
        open_wall_calendar(page, page.session, shown)
