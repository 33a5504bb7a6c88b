"""What the parts of the calendar tell each other."""

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cardkeeper.gui.calendar.entry_menus import show_day_menu, show_entry_menu
from cardkeeper.gui.calendar.grid_panes import GridPane
from cardkeeper.gui.calendar.list_pane import ListPane
from cardkeeper.gui.calendar.popovers import Popovers
from cardkeeper.gui.calendar.scope import View
from cardkeeper.gui.calendar.year_pane import YearPane
from cardkeeper.services.calendar.calendar_entries import Entry, Source

if TYPE_CHECKING:
    from cardkeeper.gui.calendar.page import CalendarPage


class Wiring(QObject):
    """Connects the signals of a page's parts; child of the page, so it goes with it."""

    def __init__(self, page: "CalendarPage") -> None:
        super().__init__(page)
        self._page = page
        self._popovers = Popovers(page, self._pick)
        page.scope.moved.connect(page.showing.note_move)
        page.scope.narrowed.connect(page.showing.reload)
        page.session.changed.connect(page.showing.follow)
        page.session.settings_changed.connect(lambda _settings: page.showing.reload())
        page.entries.went.connect(page.went)
        self._connect_header()
        self._connect_agenda()
        page.views.made.connect(self.connect_pane)
        self._connect_grid(page.views.month)
        page.views.month.sometime_wanted.connect(self._popovers.list_sometime)

    def connect_pane(self, pane: QWidget) -> None:
        """One that is made later."""
        scope = self._page.scope
        if isinstance(pane, ListPane):
            self._connect_list(pane)
        elif isinstance(pane, GridPane):
            self._connect_grid(pane)
        elif isinstance(pane, YearPane):
            pane.chosen.connect(scope.choose)
            pane.opened.connect(lambda day: scope.go(day, View.MONTH))
            pane.month_wanted.connect(lambda day: scope.go(day, View.MONTH))

    def _connect_header(self) -> None:
        page, header = self._page, self._page.header
        header.stepped.connect(page.scope.step)
        header.today_wanted.connect(page.commands.go_today)
        header.looked.connect(page.scope.look)
        header.add_wanted.connect(lambda: page.entries.add(page.scope.day))
        header.show_wanted.connect(self._popovers.show_what)
        page.entries.placed.connect(page.scope.choose)

    def _connect_agenda(self) -> None:
        page, agenda = self._page, self._page.agenda
        agenda.opened.connect(page.entries.open)
        agenda.asked.connect(page.entries.open_card)
        agenda.picked.connect(lambda _entry: page.verbs_changed.emit())
        agenda.menu_wanted.connect(lambda entry, place: show_entry_menu(page.entries, entry, place))
        agenda.all_wanted.connect(self._popovers.list_day)
        for view in (agenda.day, agenda.later):
            self._delete_by_key(view)

    def _connect_list(self, pane: ListPane) -> None:
        page = self._page
        pane.opened.connect(page.entries.open)
        pane.picked.connect(self._follow_list)
        pane.menu_wanted.connect(lambda entry, place: show_entry_menu(page.entries, entry, place))
        self._delete_by_key(pane.view)

    def _connect_grid(self, pane: GridPane) -> None:
        page, view = self._page, pane.view
        view.chosen.connect(page.scope.choose)
        view.opened.connect(self._open_day)
        view.more_wanted.connect(partial(self._popovers.show_more, pane))
        view.picked.connect(self._pick)
        view.entered.connect(page.entries.open)
        view.menu_wanted.connect(self._show_menu)
        pane.dragging.dropped.connect(page.entries.move_to)

    def _delete_by_key(self, view: QWidget) -> None:
        keys = QShortcut(QKeySequence(Qt.Key.Key_Delete), view)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._delete)

    def _delete(self) -> None:
        entry = self._page.entry
        if entry is not None and entry.source is Source.DATE:
            self._page.entries.delete(entry)

    def _open_day(self, day: dt.date) -> None:
        self._page.scope.choose(day)
        self._page.place.show_day()

    def _pick(self, day: dt.date, entry: Entry | None) -> None:
        self._page.scope.choose(day)
        if entry is not None:
            self._page.agenda.show_entry(entry)

    def _show_menu(self, day: dt.date, entry: Entry | None, place: QPoint) -> None:
        self._page.scope.choose(day)
        if entry is not None:
            self._page.agenda.show_entry(entry)
            show_entry_menu(self._page.entries, entry, place)
        else:
            show_day_menu(self._page.entries, day, place, lambda: self._open_day(day))

    def _follow_list(self, entry: Entry | None) -> None:
        """The agenda shows the day of the row."""
        if entry is not None and self._page.scope.view is View.LIST:
            self._page.scope.choose(entry.day)
        self._page.verbs_changed.emit()
