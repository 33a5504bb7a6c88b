"""What the parts of the place Customers tell each other, and what follows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui.customers import blank
from cardkeeper.gui.customers.narrowing import Narrowed

if TYPE_CHECKING:
    from cardkeeper.gui.customers.page import CustomersPage
    from cardkeeper.gui.customers.person_pane import PersonPane

_LOOKED_AT = 50


class Reactions(QObject):
    """Connects list, sidebar and page of a customer with each other and with the commands."""

    def __init__(self, page: "CustomersPage") -> None:
        super().__init__(page)
        self._page = page
        self._connect_list()
        page.narrowing.chosen.connect(self._narrow)
        page.several.export.clicked.connect(page.commands.export)
        page.session.changed.connect(self._follow)
        page.session.undone.connect(self._return_to)
        page.session.redone.connect(self._return_to)

    def _connect_list(self) -> None:
        page = self._page
        view = page.list.view
        page.list.narrow_wanted.connect(page.narrowing.choose)
        page.list.add_wanted.connect(page.commands.add)
        page.list.refilled.connect(self._show_blank)
        view.current_changed.connect(page.on_show.follow)
        view.selection_changed.connect(self._show_side)
        view.opened.connect(page.commands.open)
        view.delete_wanted.connect(page.bulk.delete)
        view.copy_wanted.connect(page.bulk.copy_addresses)
        view.menu_wanted.connect(lambda at: page.commands.list_menu().popup(at))

    def connect_person(self, person: "PersonPane") -> None:
        """The page of one customer, as soon as it has been made."""
        page = self._page
        person.gone.connect(self._leave_gone)
        person.family.went.connect(page.open_person)
        person.timeline.went.connect(page.open_person)
        person.coming.went.connect(lambda task: page.went.emit("today", task))
        person.head.chips.show_tag.connect(lambda tag: page.narrowing.choose(f"tag:{tag}"))

    def _narrow(self, narrowed: Narrowed) -> None:
        self._page.list.offered = self._page.narrowing.every()
        self._page.list.show_narrowed(narrowed)
        self._show_side()

    def _show_side(self) -> None:
        self._page.frame.show_side(archived=self._page.narrowing.now.archived)

    def _show_blank(self) -> None:
        """The right words where nobody is to be shown."""
        page = self._page
        if not page.list.model.ids:
            add, bring = page.commands.add, page.commands.bring_in
            page.list.set_empty(
                blank.suited(page.list.text, page.narrowing.now, add, bring, page.open_person)
            )

    def _leave_gone(self) -> None:
        """Whoever was on show is no longer in the book: the list says who is next."""
        current = self._page.list.view.current_id
        if current is not None:
            self._page.person.show_person(current)
        self._show_side()
        self._page.verbs_changed.emit()

    def _return_to(self, change: Change) -> None:
        """Whom a step taken back was about comes into view (ui/spec.md, 10.6)."""
        page, about = self._page, (change.people or ())[:_LOOKED_AT]
        shown = page.on_show.customer
        if not page.isVisible() or (shown is not None and shown.id in about):
            return
        back = next((id_ for id_ in about if page.list.model.index_of(id_).isValid()), None)
        if back is not None:
            page.list.view.select(back)

    def _follow(self, change: Change) -> None:
        if change.touched & Touched.PEOPLE:
            self._page.photos.forget()
