"""The commands of the place Customers, as the menu lends them while it is in view."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from cardkeeper.gui.customers.fitted import FittedList
from cardkeeper.gui.customers.values import ValueButton
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.people import customers

if TYPE_CHECKING:
    from cardkeeper.gui.customers.page import CustomersPage


class PageVerbs(QObject):
    """What the menu, the keys of lists and the context menu ask for."""

    def __init__(self, page: "CustomersPage") -> None:
        super().__init__(page)
        self._page = page

    def offered(self) -> Mapping[str, Callable[[], object]]:
        """All that can be done now, by the key of its action."""
        page = self._page
        always: dict[str, Callable[[], object]] = {
            "find": self.find,
            "edit-value": self.edit_value,
            "filter": page.groups.find,
            "deleted": self.show_trash,
            "export": self.export,
        }
        if not page.chosen():
            return always
        many = {
            "open": self.open,
            "tag": page.bulk.type_tag,
            "tier": page.bulk_menus.pop_tiers,
            "archive": page.bulk.archive_or_back,
            "copy-address": page.bulk.copy_addresses,
            "labels": page.bulk.print_labels,
            "delete": page.bulk.delete,
        }
        if "merge" in page.doors:
            many["merge"] = lambda: page.on_show.verbs.through("merge", list(page.chosen()[:2]))
        of_person = {key: partial(self._in_view, act) for key, act in page.on_show.verbs.offered.items()}
        return {**always, **of_person, **many}

    def _in_view(self, act: Callable[[], object]) -> None:
        """Do something on a customer's page, which small windows show alone."""
        self._page.frame.show_detail()
        act()

    def open(self, person_id: int | None = None) -> None:
        """Go into the detail of the row: the keyboard is in the note field."""
        page = self._page
        wanted = person_id or page.list.view.current_id
        if wanted is not None:
            page.open_person(wanted)
            page.person.note.begin()

    def add(self, name: str = "") -> None:
        """A new customer: the small window for it."""
        window = self._page.window()
        if "add" in self._page.doors:
            self._page.doors["add"](window, name)
        elif isinstance(window, MainWindow):
            from cardkeeper.gui.quick.doors import open_new_customer

            open_new_customer(window, name)

    def bring_in(self) -> None:
        """Import an address book."""
        self._trigger("import")

    def find(self) -> None:
        """Find in this list."""
        if self._page.frame.is_list_hidden:
            self._page.frame.show_list()
        self._page.list.search.setFocus()
        self._page.list.search.selectAll()

    def edit_value(self) -> None:
        """F2: the value the keyboard is on; in the list of customers their name."""
        focus = QApplication.focusWidget()
        if isinstance(focus, FittedList):
            if focus.current_id is not None:
                focus.edit_wanted.emit(focus.current_id)
        elif isinstance(focus, ValueButton):
            focus.click()
        elif focus is not None and self._page.narrowing.isAncestorOf(focus):
            self._page.narrowing.rename_current()
        else:
            self._page.frame.show_detail()
            self._page.person.head.who.edit_name()

    def export(self) -> None:
        """The chosen ones, those on show, or everybody."""
        from cardkeeper.gui.customers.export_dialog import open_export

        open_export(self._page.window(), self._page.session, self._sets())

    def show_trash(self) -> None:
        from cardkeeper.gui.customers.trash_dialog import open_trash

        open_trash(self._page.window(), self._page.session)

    def list_menu(self) -> QMenu:
        """The context menu of the list."""
        return self._page.bulk_menus.menu(self._page.list)

    def _sets(self) -> dict[str, Sequence[int]]:
        page, found = self._page, {}
        chosen, shown = page.chosen(), page.list.model.ids
        if len(chosen) > 1:
            words = ngettext("{n} chosen customer", "{n} chosen customers", len(chosen))
            found[words.format(n=len(chosen))] = chosen
        if page.list.text.strip() or not page.narrowing.now.is_everyone:
            words = ngettext("{n} customer in the list", "{n} customers in the list", len(shown))
            found[words.format(n=len(shown))] = shown
        everybody = customers.find()
        words = ngettext("The {n} customer there is", "All {n} customers", len(everybody))
        found[words.format(n=len(everybody))] = everybody
        alone = page.on_show.customer
        if len(chosen) == 1 and alone is not None:
            found[_("{name} alone").format(name=alone.record.shown_name)] = chosen
        return found

    def _trigger(self, key: str) -> None:
        """A command the window answers for good."""
        window: QWidget = self._page.window()
        if isinstance(window, MainWindow):
            window.actions_of[key].trigger()
