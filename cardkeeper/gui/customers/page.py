"""The place Customers: the list and one customer, side by side or one at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.customers.list_pane import ListPane
from cardkeeper.gui.customers.narrowing import Narrowed, Narrowing
from cardkeeper.gui.customers.person_pane import PersonPane
from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.page import Page, Verbs
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.panels import Hairline

_LIST_WIDTHS = {Width.WIDE: 320, Width.MEDIUM: 300, Width.NARROW: 280}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in this place somebody is: whose page, in which group, and in small windows list or page."""

    person_id: int | None
    group: str = "everyone"
    is_open: bool = False


class CustomersPage(Page):
    """Selecting somebody in the list shows their page; relatives who are no customers have one too."""

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(session, parent=parent)
        self._photos = Photos(self)
        self._is_open = False
        self.narrowing = Narrowing(session)
        self.list = ListPane(session, self._photos)
        self.person = PersonPane(session, self._photos)
        self._lay_out()
        self.narrowing.chosen.connect(self._narrow)
        self.list.narrow_wanted.connect(self.narrowing.choose)
        self.list.view.current_changed.connect(self._show)
        self.list.view.opened.connect(self.open_person)
        self.person.family.went.connect(self.open_person)
        self.person.timeline.went.connect(self.open_person)
        self._offer()
        self.list.reload()

    def section(self) -> QWidget:
        return self.narrowing

    def panes(self) -> Sequence[QWidget]:
        return [self.list, self.person]

    def state(self) -> Spot:
        page = self.person.page
        return Spot(page.id if page else None, self.narrowing.now.key, self._is_open)

    def restore(self, state: object) -> None:
        if isinstance(state, int):
            state = Spot(state, is_open=True)
        if not isinstance(state, Spot):
            return
        if state.group != self.narrowing.now.key:
            self.narrowing.choose(state.group)
        if state.person_id is not None:
            self._go(state.person_id)
        self._set_open(state.is_open)

    def verbs(self) -> Verbs:
        return {}

    def arrange(self, room: Room) -> None:
        super().arrange(room)
        compact = room.width is Width.COMPACT
        self.list.arrange(room)
        self.person.arrange(room)
        if compact:
            self.list.setMaximumWidth(16_777_215)
            self.list.setMinimumWidth(0)
        else:
            self.list.setFixedWidth(look.px(_LIST_WIDTHS[room.width]))
        self.list.setVisible(not compact or not self._is_open)
        self._rule.setVisible(not compact)
        self.person.setVisible(not compact or self._is_open)

    def enter(self) -> None:
        self.list.view.setFocus()

    def open_person(self, person_id: int) -> None:
        """Go to somebody's page, by Enter, from a relative or from the search."""
        self._go(person_id)
        self._set_open(True)
        self.moved.emit()

    def _go(self, person_id: int) -> None:
        if not self.list.view.select(person_id):
            self.person.show_person(person_id)

    def _show(self, person_id: int | None) -> None:
        if person_id is not None and self.person.show_person(person_id) and self.isVisible():
            self.moved.emit()

    def _narrow(self, narrowed: Narrowed) -> None:
        self._offer()
        self.list.show_narrowed(narrowed)

    def _offer(self) -> None:
        self.list.offered = self.narrowing.every()

    def _set_open(self, is_open: bool) -> None:
        self._is_open = is_open
        self.arrange(self.room)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._rule = Hairline(upright=True)
        row.addWidget(self.list)
        row.addWidget(self._rule)
        row.addWidget(self.person, 1)
