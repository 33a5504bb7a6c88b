"""Whoever is on show in the place Customers, and what can be done with them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cardkeeper.gui.customers.person_pane import PersonPane
from cardkeeper.gui.customers.person_verbs import PersonVerbs
from cardkeeper.services.people.customer_page import CustomerPage

if TYPE_CHECKING:
    from cardkeeper.gui.customers.page import CustomersPage


class OnShow(QObject):
    """One customer or nobody yet; what shows them is made when it is needed first."""

    def __init__(self, page: "CustomersPage") -> None:
        super().__init__(page)
        self._page = page
        self._made: tuple[PersonPane, PersonVerbs] | None = None

    @property
    def pane(self) -> PersonPane:
        """Shows one customer."""
        return self.need()[0]

    @property
    def verbs(self) -> PersonVerbs:
        """What can be done with whoever is on show."""
        return self.need()[1]

    @property
    def customer(self) -> CustomerPage | None:
        """Whoever is on show."""
        return self._made[0].page if self._made is not None else None

    def is_about(self, person_id: int) -> bool:
        """It is they who are on show."""
        return self.customer is not None and self.customer.id == person_id

    def need(self) -> tuple[PersonPane, PersonVerbs]:
        """Make what shows a customer, if that has not been done."""
        if self._made is None:
            page = self._page
            pane = PersonPane(page.session, page.photos)
            self._made = pane, PersonVerbs(page.session, pane, page.doors, page.went.emit)
            page.frame.take(pane)
            page.reactions.connect_person(pane)
        return self._made

    def follow(self, person_id: int | None) -> None:
        """Another row is current; whoever is on show already reads themselves anew when they change."""
        if person_id is None or self.is_about(person_id):
            return
        page = self._page
        if self.pane.show_person(person_id) and page.isVisible() and page.reading.is_done:
            page.moved.emit()
        self._tell()

    def go(self, person_id: int) -> None:
        """Show them; whoever is not in the list, as a relative, with nobody chosen in it."""
        view = self._page.list.view
        if not view.select(person_id):
            view.clearSelection()
        if not self.is_about(person_id):
            self.pane.show_person(person_id)
        self._tell()

    def _tell(self) -> None:
        self._page.frame.show_side(archived=self._page.narrowing.now.archived)
        self._page.verbs_changed.emit()
