"""The place Customers: the list and one customer, side by side or one at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.gui.customers.bulk import BulkVerbs
from cardkeeper.gui.customers.bulk_menus import BulkMenus
from cardkeeper.gui.customers.first_reading import FirstReading
from cardkeeper.gui.customers.group_verbs import GroupVerbs
from cardkeeper.gui.customers.list_pane import ListPane
from cardkeeper.gui.customers.narrowing import Narrowing
from cardkeeper.gui.customers.on_show import OnShow
from cardkeeper.gui.customers.page_verbs import PageVerbs
from cardkeeper.gui.customers.person_pane import PersonPane
from cardkeeper.gui.customers.person_verbs import Doors
from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.customers.reactions import Reactions
from cardkeeper.gui.customers.selection_pane import SelectionPane
from cardkeeper.gui.customers.two_panes import TwoPanes
from cardkeeper.gui.page import Page, Verbs
from cardkeeper.gui.room import Room
from cardkeeper.gui.session import Session


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in this place somebody is: whose page, in which group, and in small windows list or page."""

    person_id: int | None
    group: str = "everyone"
    is_open: bool = False


class CustomersPage(Page):
    """Selecting somebody in the list shows their page; relatives who are no customers have one too.

    `doors` are windows of other rooms by key, where the window's own commands do not do: "add" (a name),
    "problem" and "merge" (a customer), "put-right" (a problem).
    """

    def __init__(
        self, session: Session, doors: Doors | None = None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent=parent)
        self.doors: Doors = doors or {}
        self.photos = Photos(self)
        self.narrowing = Narrowing(session)
        self.list = ListPane(session, self.photos)
        self.on_show = OnShow(self)
        self.reading = FirstReading(self)
        self.bulk = BulkVerbs(session, self, self.chosen, self._are_archived)
        self.bulk_menus = BulkMenus(self.bulk, self)
        self.several = SelectionPane(self.bulk, self.bulk_menus)
        self.groups = GroupVerbs(session, self.narrowing, self.list)
        self.commands = PageVerbs(self)
        self.frame = TwoPanes(self.list, self.several, session.memory, parent=self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self.reactions = Reactions(self)
        self.list.offered = self.narrowing.every()
        self.reading.begin()

    @property
    def person(self) -> PersonPane:
        """The page of one customer."""
        return self.on_show.pane

    def section(self) -> QWidget:
        return self.narrowing

    def panes(self) -> Sequence[QWidget]:
        return [self.list, self.frame.side]

    def verbs(self) -> Verbs:
        return self.commands.offered()

    def state(self) -> Spot:
        shown = self.on_show.customer
        return Spot(shown.id if shown else None, self.narrowing.now.key, self.frame.is_open)

    def restore(self, state: object) -> None:
        """A spot of before, or the id of a person to be shown."""
        self.reading.finish()
        if isinstance(state, int):
            state = Spot(state, self.narrowing.now.key, is_open=True)
        if not isinstance(state, Spot):
            return
        if state.group not in (self.narrowing.now.key, "filter"):
            self.narrowing.choose(state.group)
        if state.person_id is not None:
            self.on_show.go(state.person_id)
        self.frame.set_open(state.is_open)

    def arrange(self, room: Room) -> None:
        super().arrange(room)
        self.frame.arrange(room)

    def enter(self) -> None:
        self.list.view.setFocus()

    def chosen(self) -> Sequence[int]:
        """The customers a command is about: those chosen in the list, else whoever is on show."""
        if self.list.view.chosen_count > 1:
            return self.list.view.selected_ids()
        return [self.on_show.customer.id] if self.on_show.customer else []

    def open_person(self, person_id: int) -> None:
        """Go to somebody's page, by Enter, from a relative or from the search."""
        self.on_show.go(person_id)
        self.frame.set_open(True)
        self.moved.emit()

    def _are_archived(self) -> bool:
        alone = self.on_show.customer if self.list.view.chosen_count <= 1 else None
        return self.narrowing.now.archived or (alone is not None and alone.record.is_archived)
