"""The section of a customer's page with the cards they got."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint

from cardkeeper.core.kinds import TaskState
from cardkeeper.gui.customers.cards import CardsDelegate, CardsModel
from cardkeeper.gui.customers.fronts import Fronts
from cardkeeper.gui.customers.section import Choice, Section, menu
from cardkeeper.gui.customers.sent_choices import sent_choices
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.people import customer_page
from cardkeeper.services.people.customer_page import CardLine, CustomerPage


class CardsSection(Section):
    """The newest five, and all of them on request. A click asks what is to be done with one."""

    def __init__(self, session: Session, fronts: Fronts) -> None:
        super().__init__(session, _("Cards sent"), CardsModel(), CardsDelegate(fronts))
        self._shows_all = False
        fronts.arrived.connect(self.rows.viewport().update)
        self.rows.clicked_row.connect(self._ask_below)
        self.rows.opened.connect(partial(self._ask_below, by_keyboard=True))

    def fill(self, page: CustomerPage) -> Sequence[CardLine]:
        if self._shows_all:
            return customer_page.sent_cards(page.id, page.card_count)
        return page.cards

    def show_page(self, page: CustomerPage) -> None:
        if self.page is None or self.page.id != page.id:
            self._shows_all = False
        more = page.card_count > len(page.cards) and not self._shows_all
        self.head.tell(_("Cards sent"), _("All {n}").format(n=page.card_count) if more else "")
        self.setVisible(bool(page.cards))
        super().show_page(page)

    def add(self) -> None:
        """Show all of them."""
        self._shows_all = True
        if self.page is not None:
            self.show_page(self.page)

    def choices(self, row_id: int) -> Sequence[Choice | None]:
        lines = [row for row in self.model.rows if isinstance(row, CardLine) and row.id == row_id]
        if not lines:
            return ()
        returned = lines[0].state == TaskState.RETURNED
        found: list[Choice | None] = [Choice(self.model.sentence(lines[0]), lambda: None, Icon.EMAIL), None]
        return [*found, *sent_choices(self, self.session, row_id, returned=returned)]

    def _ask_below(self, row_id: int, *, by_keyboard: bool = False) -> None:
        place = self.rows.visualRect(self.model.index_of(row_id))
        choices = self.choices(row_id)
        if not choices:
            return
        asked = menu(self, choices)
        asked.popup(self.rows.viewport().mapToGlobal(QPoint(place.left(), place.bottom())))
        if by_keyboard:
            # The first that does something: above it stands what card it is.
            asked.setActiveAction(asked.actions()[2])
