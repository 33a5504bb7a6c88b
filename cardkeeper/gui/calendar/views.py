"""Month, week, year and list in one place, each made when it is first looked at."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from cardkeeper.gui.calendar.grid_panes import MonthPane, WeekPane
from cardkeeper.gui.calendar.list_pane import ListPane
from cardkeeper.gui.calendar.reader import Reader
from cardkeeper.gui.calendar.scope import Scope, View
from cardkeeper.gui.calendar.year_pane import YearPane
from cardkeeper.gui.room import WIDE, Room
from cardkeeper.gui.session import Session

Pane = MonthPane | WeekPane | YearPane | ListPane


class Views(QStackedWidget):
    """Shows the view of a scope. `made` tells of another pane, to be connected."""

    made = Signal(QWidget)

    def __init__(self, session: Session, scope: Scope, reader: Reader) -> None:
        super().__init__()
        self._session, self._scope, self._reader = session, scope, reader
        self._room = WIDE
        self.month = MonthPane(session, scope, reader)
        self._panes: dict[View, Pane] = {View.MONTH: self.month}
        self.addWidget(self.month)

    @property
    def pane(self) -> Pane:
        """The view the scope asks for."""
        view = self._scope.view
        if view not in self._panes:
            pane = self._pane(view)
            self._panes[view] = pane
            pane.arrange(self._room)
            self.addWidget(pane)
            self.made.emit(pane)
        return self._panes[view]

    @property
    def grid(self) -> QWidget:
        """Where the keyboard is at home."""
        return self.pane.view

    @property
    def list(self) -> ListPane | None:
        """The list, while it is on show."""
        pane = self.pane
        return pane if isinstance(pane, ListPane) else None

    def arrange(self, room: Room) -> None:
        self._room = room
        for pane in self._panes.values():
            pane.arrange(room)

    def reload(self) -> None:
        """Paint what is on show; if the keyboard was in another view it goes along."""
        pane, now = self.pane, QApplication.focusWidget()
        had_focus = now is not None and self.isAncestorOf(now)
        pane.reload()
        if had_focus and pane is not self.currentWidget():
            # Else the agenda would get the keyboard on the way, and choose a row.
            self.setFocus()
        self.setCurrentWidget(pane)
        if had_focus and now is not None and not pane.isAncestorOf(now):
            self.grid.setFocus()

    def _pane(self, view: View) -> Pane:
        if view is View.LIST:
            return ListPane(self._session, self._scope)
        kind = WeekPane if view is View.WEEK else YearPane
        return kind(self._session, self._scope, self._reader)
