"""The section of a customer's page with the cards they got."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint

from cardkeeper.core.kinds import TaskState
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.customers.cards import CardsDelegate, CardsModel
from cardkeeper.gui.customers.fronts import Fronts
from cardkeeper.gui.customers.section import Choice, Section, menu
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services import customer_page, returned_mail, tasks
from cardkeeper.services.customer_page import CardLine, CustomerPage


class CardsSection(Section):
    """The newest five, and all of them on request. A click asks what is to be done with one."""

    def __init__(self, session: Session, fronts: Fronts) -> None:
        super().__init__(session, _("Cards sent"), CardsModel(), CardsDelegate(fronts))
        self._shows_all = False
        fronts.arrived.connect(self.rows.viewport().update)
        self.rows.clicked_row.connect(self._ask_below)

    def fill(self, page: CustomerPage) -> Sequence[CardLine]:
        if self._shows_all:
            return customer_page.sent_cards(page.id, page.card_count)
        return page.cards

    def show_page(self, page: CustomerPage) -> None:
        if self.page is None or self.page.id != page.id:
            self._shows_all = False
        more = page.card_count > len(page.cards) and not self._shows_all
        self.set_title(_("Cards sent"), _("All {n}").format(n=page.card_count) if more else "")
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
        task = tasks.load([row_id]).get(row_id)
        returned = task is not None and task.state == TaskState.RETURNED
        found: list[Choice | None] = [Choice(self.model.sentence(lines[0]), lambda: None, Icon.EMAIL), None]
        if returned:
            found.append(Choice(_("It came back"), lambda: None, Icon.CAME_BACK))
        else:
            found.append(Choice(_("It came back"), partial(self._came_back, row_id), Icon.CAME_BACK))
        return found

    def _came_back(self, task_id: int) -> None:
        try:
            self.session.apply(returned_mail.came_back(task_id, self.session.today()))
        except CardKeeperError as reason:
            ask.fail(self, str(reason))

    def _ask_below(self, row_id: int) -> None:
        place = self.rows.visualRect(self.model.index_of(row_id))
        choices = self.choices(row_id)
        if choices:
            menu(self, choices).popup(self.rows.viewport().mapToGlobal(QPoint(place.left(), place.bottom())))
