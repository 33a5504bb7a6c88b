"""The place Customers: the list and one customer, side by side or one at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.gui.customers.bulk import BulkVerbs
from cardkeeper.gui.customers.bulk_menus import BulkMenus
from cardkeeper.gui.customers.finder import SMALL
from cardkeeper.gui.customers.group_verbs import GroupVerbs
from cardkeeper.gui.customers.list_pane import ListPane
from cardkeeper.gui.customers.narrowing import Narrowing
from cardkeeper.gui.customers.page_verbs import PageVerbs
from cardkeeper.gui.customers.person_pane import PersonPane
from cardkeeper.gui.customers.person_verbs import Doors, PersonVerbs
from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.customers.reactions import Reactions
from cardkeeper.gui.customers.selection_pane import SelectionPane
from cardkeeper.gui.customers.two_panes import TwoPanes
from cardkeeper.gui.page import Page, Verbs
from cardkeeper.gui.room import Room
from cardkeeper.gui.session import Session
from cardkeeper.services.people import customers
from cardkeeper.services.people.customer_page import CustomerPage

# In ms. What is to be done at once Qt does before it paints.
_AFTER_PAINTING = 1


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
        self._made: tuple[PersonPane, PersonVerbs] | None = None
        self.bulk = BulkVerbs(session, self, self.chosen, self._are_archived)
        self.bulk_menus = BulkMenus(self.bulk, self)
        self.several = SelectionPane(self.bulk, self.bulk_menus)
        self.groups = GroupVerbs(session, self.narrowing, self.list)
        self.commands = PageVerbs(self)
        self.frame = TwoPanes(self.list, self.several, session.memory)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self._reactions = Reactions(self)
        self.list.offered = self.narrowing.every()
        self._is_filled = False
        if customers.are_more_than(SMALL):
            # To read 100,000 takes as long as to build the page, which is painted first.
            QTimer.singleShot(_AFTER_PAINTING, self, self._prepare)
        else:
            self.fill()

    @property
    def person(self) -> PersonPane:
        """The page of one customer."""
        return self._need()[0]

    @property
    def of_person(self) -> PersonVerbs:
        """What can be done with whoever is on show."""
        return self._need()[1]

    @property
    def shown(self) -> CustomerPage | None:
        """Whoever is on show."""
        return self._made[0].page if self._made is not None else None

    def _need(self) -> tuple[PersonPane, PersonVerbs]:
        """What shows one customer, made when it is needed first."""
        if self._made is None:
            pane = PersonPane(self.session, self.photos)
            self._made = pane, PersonVerbs(self.session, pane, self.doors, self.went.emit)
            self.frame.take(pane)
            self._reactions.connect_person(pane)
        return self._made

    def _prepare(self) -> None:
        """Make what shows a customer while it is read who there is, and answer events before that."""
        if not self._is_filled:
            self.list.refilled.connect(self._note_filled)
            self.list.reload(beside=True)
            QTimer.singleShot(_AFTER_PAINTING, self, self._need)

    def fill(self) -> None:
        """Read the list for the first time."""
        if not self._is_filled:
            self.list.reload()
            self._note_filled()

    def _note_filled(self) -> None:
        if not self._is_filled:
            self.frame.show_side(archived=self.narrowing.now.archived)
            self._is_filled = True

    def section(self) -> QWidget:
        return self.narrowing

    def panes(self) -> Sequence[QWidget]:
        return [self.list, self.frame.side]

    def verbs(self) -> Verbs:
        return self.commands.offered()

    def state(self) -> Spot:
        page = self.shown
        return Spot(page.id if page else None, self.narrowing.now.key, self.frame.is_open)

    def restore(self, state: object) -> None:
        """A spot of before, or the id of a person to be shown."""
        self.fill()
        if isinstance(state, int):
            state = Spot(state, self.narrowing.now.key, is_open=True)
        if not isinstance(state, Spot):
            return
        if state.group not in (self.narrowing.now.key, "filter"):
            self.narrowing.choose(state.group)
        if state.person_id is not None:
            self._go(state.person_id)
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
        return [self.shown.id] if self.shown else []

    def open_person(self, person_id: int) -> None:
        """Go to somebody's page, by Enter, from a relative or from the search."""
        self._go(person_id)
        self.frame.set_open(True)
        self.moved.emit()

    def show_person(self, person_id: int | None) -> None:
        """Another row is current; whoever is on show already reads themselves anew when they change."""
        if person_id is None or (self.shown is not None and self.shown.id == person_id):
            return
        if self.person.show_person(person_id) and self.isVisible() and self._is_filled:
            self.moved.emit()
        self.frame.show_side(archived=self.narrowing.now.archived)
        self.verbs_changed.emit()

    def _go(self, person_id: int) -> None:
        """Whoever is not in the list, as a relative, is shown with nobody chosen in it."""
        if not self.list.view.select(person_id):
            self.list.view.clearSelection()
        if self.shown is None or self.shown.id != person_id:
            self.person.show_person(person_id)
        self.frame.show_side(archived=self.narrowing.now.archived)
        self.verbs_changed.emit()

    def _are_archived(self) -> bool:
        alone = self.shown if self.list.view.chosen_count <= 1 else None
        return self.narrowing.now.archived or (alone is not None and alone.record.is_archived)
