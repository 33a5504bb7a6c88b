"""The place Calendar: wires its views, the agenda, the sidebar and the verbs. Decides nothing."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.gui.calendar.agenda import AgendaPane
from cardkeeper.gui.calendar.agenda_place import AgendaPlace
from cardkeeper.gui.calendar.commands import Commands
from cardkeeper.gui.calendar.entry_verbs import EntryVerbs, person_of
from cardkeeper.gui.calendar.grid_panes import six_weeks
from cardkeeper.gui.calendar.header import CalendarHeader
from cardkeeper.gui.calendar.reader import Reader
from cardkeeper.gui.calendar.scope import Scope, View
from cardkeeper.gui.calendar.section import CalendarSection
from cardkeeper.gui.calendar.showing import Showing
from cardkeeper.gui.calendar.views import Views
from cardkeeper.gui.calendar.wiring import Wiring
from cardkeeper.gui.page import Page, Verbs
from cardkeeper.gui.room import Room
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.panels import Splitter
from cardkeeper.services.calendar.calendar import Day
from cardkeeper.services.calendar.calendar_entries import Entry


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the calendar somebody is."""

    day: dt.date
    view: View


class CalendarPage(Page):
    """Follows the book, and keeps what is on show, the agenda and the sidebar on the same day."""

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(session, parent=parent)
        self.scope = Scope(session)
        self.reader = Reader(session, self.scope, self)
        self.entries = EntryVerbs(session, self)
        self.header = CalendarHeader()
        self.views = Views(session, self.scope, self.reader)
        self.agenda = AgendaPane(session, self.scope, self.reader.agenda)
        self.side = CalendarSection(session, self.scope, self._read_month)
        self._lay_out()
        self.commands = Commands(self)
        self.showing = Showing(self)
        Wiring(self)
        self.showing.begin()

    @property
    def entry(self) -> Entry | None:
        """What is chosen, in the list or in the agenda."""
        pane = self.views.list
        return pane.entry if pane is not None else self.agenda.entry

    @property
    def person_id(self) -> int | None:
        """Whom a note, a problem or an event is about."""
        return person_of(self.entry) if self.entry is not None else None

    def section(self) -> QWidget:
        return self.side

    def panes(self) -> Sequence[QWidget]:
        slide = self.place.slide
        return [slide.cover] if slide.is_open else [self.views, self.agenda]

    def state(self) -> Spot:
        return Spot(self.scope.day, self.scope.view)

    def restore(self, state: object) -> None:
        if isinstance(state, Spot):
            self.scope.go(state.day, state.view)
        elif isinstance(state, dt.date):
            self.scope.go(state)

    def verbs(self) -> Verbs:
        return self.commands.offered()

    def arrange(self, room: Room) -> None:
        super().arrange(room)
        self.header.arrange(room)
        self.views.arrange(room)
        self.place.arrange(room)

    def enter(self) -> None:
        self.views.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_month(self, month: dt.date) -> Mapping[dt.date, Day]:
        return self.reader.days(*six_weeks(self.scope, month))

    def _lay_out(self) -> None:
        out = QVBoxLayout(self)
        out.setContentsMargins(0, 0, 0, 0)
        self.splitter = Splitter(memory=self.session.memory, place="calendar")
        out.addWidget(self.splitter)
        near = QWidget()
        self.splitter.addWidget(near)
        column = QVBoxLayout(near)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.views, 1)
        near.setFocusProxy(self.views)
        self.splitter.addWidget(self.agenda)
        self.place = AgendaPlace(self.splitter, self.agenda, self, lambda: self.views.grid)
        self.place.slide.turned.connect(self.verbs_changed)
