"""The place Customers: the list and one customer, side by side or one at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui import look
from cardkeeper.gui.customers import blank
from cardkeeper.gui.customers.bulk import BulkVerbs
from cardkeeper.gui.customers.group_verbs import GroupVerbs
from cardkeeper.gui.customers.list_pane import ListPane
from cardkeeper.gui.customers.narrowing import Narrowed, Narrowing
from cardkeeper.gui.customers.page_verbs import PageVerbs
from cardkeeper.gui.customers.person_pane import PersonPane
from cardkeeper.gui.customers.person_verbs import Doors, PersonVerbs
from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.customers.selection_pane import SelectionPane
from cardkeeper.gui.page import Page, Verbs
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.panels import Hairline

_LIST_WIDTHS = {Width.WIDE: 320, Width.MEDIUM: 300, Width.NARROW: 280}
_NO_LIMIT = 16_777_215


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in this place somebody is: whose page, in which group, and in small windows list or page."""

    person_id: int | None
    group: str = "everyone"
    is_open: bool = False


class CustomersPage(Page):
    """Selecting somebody in the list shows their page; relatives who are no customers have one too.

    `doors` are windows of other rooms by key: "add" (name), "import", "problem" (customer), "put-right"
    (problem), "merge" (customer), "forget" (customer), and "life:..." with the words of their menu entries.
    """

    def __init__(
        self, session: Session, doors: Doors | None = None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent=parent)
        self.doors: Doors = doors or {}
        self._photos = Photos(self)
        self._is_open = False
        self.narrowing = Narrowing(session)
        self.list = ListPane(session, self._photos)
        self.person = PersonPane(session, self._photos)
        self.bulk = BulkVerbs(session, self, self.chosen, lambda: self.narrowing.now.archived)
        self.several = SelectionPane(self.bulk)
        self.of_person = PersonVerbs(session, self.person, self.doors, self.went.emit)
        self.groups = GroupVerbs(session, self.narrowing, self.list)
        self._verbs = PageVerbs(self)
        self._lay_out()
        self._connect()
        self.list.offered = self.narrowing.every()
        self.list.reload()

    def section(self) -> QWidget:
        return self.narrowing

    def panes(self) -> Sequence[QWidget]:
        return [self.list, self._side]

    def verbs(self) -> Verbs:
        return self._verbs.offered()

    def state(self) -> Spot:
        page = self.person.page
        return Spot(page.id if page else None, self.narrowing.now.key, self._is_open)

    def restore(self, state: object) -> None:
        """A spot of before, or the id of a person to be shown."""
        if isinstance(state, int):
            state = Spot(state, self.narrowing.now.key, is_open=True)
        if not isinstance(state, Spot):
            return
        if state.group not in (self.narrowing.now.key, "filter"):
            self.narrowing.choose(state.group)
        if state.person_id is not None:
            self._go(state.person_id)
        self._set_open(state.is_open)

    def arrange(self, room: Room) -> None:
        super().arrange(room)
        compact = room.width is Width.COMPACT
        self.list.arrange(room)
        self.person.arrange(room)
        if compact:
            self.list.setMaximumWidth(_NO_LIMIT)
            self.list.setMinimumWidth(0)
        else:
            self.list.setFixedWidth(look.px(_LIST_WIDTHS[room.width]))
        self.list.setVisible(not compact or not self._is_open)
        self._rule.setVisible(not compact)
        self._side.setVisible(not compact or self._is_open)

    def enter(self) -> None:
        self.list.view.setFocus()

    def chosen(self) -> Sequence[int]:
        """The customers a command is about: those chosen in the list, else whoever is on show."""
        if self.list.view.chosen_count > 1:
            return self.list.view.selected_ids()
        return [self.person.page.id] if self.person.page else []

    def open_person(self, person_id: int) -> None:
        """Go to somebody's page, by Enter, from a relative or from the search."""
        self._go(person_id)
        self._set_open(True)
        self.moved.emit()

    def show_list(self) -> None:
        """Back to the list, where there is room for one of the two only."""
        self._set_open(False)
        self.list.view.setFocus()

    def show_detail(self) -> None:
        """The customer's page comes into view, where there is room for one of the two only."""
        if self.room.width is Width.COMPACT:
            self._set_open(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else wanted leads back to the list."""
        if event.key() == Qt.Key.Key_Escape and not self.list.view.hasFocus():
            self.show_list()
        else:
            super().keyPressEvent(event)

    @property
    def is_list_hidden(self) -> bool:
        return self.room.width is Width.COMPACT and self._is_open

    def _go(self, person_id: int) -> None:
        """Whoever is not in the list, as a relative, is shown with nobody chosen in it."""
        if not self.list.view.select(person_id):
            self.list.view.clearSelection()
        if self.person.page is None or self.person.page.id != person_id:
            self.person.show_person(person_id)
        self._show_side()
        self.verbs_changed.emit()

    def _show(self, person_id: int | None) -> None:
        """Another row is current; whoever is on show already reads themselves anew when they change."""
        if person_id is None or (self.person.page is not None and self.person.page.id == person_id):
            return
        if self.person.show_person(person_id) and self.isVisible():
            self.moved.emit()
        self.verbs_changed.emit()

    def _show_side(self) -> None:
        """One customer, or several of them."""
        count = self.list.view.chosen_count
        self.several.tell(count, archived=self.narrowing.now.archived)
        self._side.setCurrentWidget(self.several if count > 1 else self.person)

    def _narrow(self, narrowed: Narrowed) -> None:
        self.list.offered = self.narrowing.every()
        self.list.show_narrowed(narrowed)
        self._show_side()

    def _show_blank(self) -> None:
        """The right words where nobody is to be shown."""
        if not self.list.model.ids:
            made = blank.suited(
                self.list.text, self.narrowing.now, self._verbs.add, self._verbs.bring_in, self.open_person
            )
            self.list.set_empty(made)

    def _leave_gone(self) -> None:
        """Whoever was on show is no longer in the book: the list says who is next."""
        current = self.list.view.current_id
        if current is not None:
            self.person.show_person(current)
        self.verbs_changed.emit()

    def _follow(self, change: Change) -> None:
        if change.touched & Touched.PEOPLE:
            self._photos.forget()

    def _set_open(self, is_open: bool) -> None:
        self._is_open = is_open
        self.arrange(self.room)

    def _connect(self) -> None:
        self.narrowing.chosen.connect(self._narrow)
        self.list.narrow_wanted.connect(self.narrowing.choose)
        self.list.add_wanted.connect(self._verbs.add)
        self.list.refilled.connect(self._show_blank)
        self.list.view.current_changed.connect(self._show)
        self.list.view.selection_changed.connect(self._show_side)
        self.list.view.opened.connect(self._verbs.open)
        self.list.view.delete_wanted.connect(self.bulk.delete)
        self.list.view.copy_wanted.connect(self.bulk.copy_addresses)
        self.list.view.menu_wanted.connect(lambda at: self._verbs.list_menu().popup(at))
        self.person.gone.connect(self._leave_gone)
        self.person.family.went.connect(self.open_person)
        self.person.timeline.went.connect(self.open_person)
        self.person.coming.went.connect(lambda task: self.went.emit("today", task))
        self.person.head.chips.show_tag.connect(lambda tag: self.narrowing.choose(f"tag:{tag}"))
        self.several.export.clicked.connect(self._verbs.export)
        self.session.changed.connect(self._follow)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._rule = Hairline(upright=True)
        self._side = QStackedWidget()
        self._side.addWidget(self.person)
        self._side.addWidget(self.several)
        row.addWidget(self.list)
        row.addWidget(self._rule)
        row.addWidget(self._side, 1)


def customers_page(session: Session, doors: Mapping[str, object] | None = None) -> CustomersPage:
    """The factory of the place for gui.pages."""
    return CustomersPage(session, doors)  # type: ignore[arg-type]
