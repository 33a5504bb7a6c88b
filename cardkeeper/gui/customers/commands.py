"""The window's own commands about customers: answered from every place that has no answer of its own."""

from functools import partial
from typing import TYPE_CHECKING

from cardkeeper.gui.life.whom import about_somebody
from cardkeeper.i18n import ngettext

if TYPE_CHECKING:
    from cardkeeper.gui.customers.page import CustomersPage
    from cardkeeper.gui.main_window import MainWindow

# What leads to a customer's page and begins there, by the key of its command.
_ON_THE_PAGE = ("make-card", "family", "household", "address")


def install(window: "MainWindow") -> None:
    """Answer Recently deleted, Export, Find by several conditions, and what is about one customer."""
    window.actions_of.bind("deleted", partial(_show_trash, window))
    window.actions_of.bind("export", partial(_export, window))
    window.actions_of.bind("filter", partial(_find, window))
    for key in _ON_THE_PAGE:
        window.actions_of.bind(key, partial(about_somebody, window, partial(_begin, window, key)))


def _find(window: "MainWindow") -> None:
    _customers(window).groups.find()


def _show_trash(window: "MainWindow") -> None:
    from cardkeeper.gui.customers.trash_dialog import open_trash

    open_trash(window, window.session)


def _export(window: "MainWindow") -> None:
    from cardkeeper.gui.customers.export_dialog import open_export
    from cardkeeper.services.people import customers

    everybody = customers.find()
    words = ngettext("The {n} customer there is", "All {n} customers", len(everybody))
    open_export(window, window.session, {words.format(n=len(everybody)): everybody})


def _begin(window: "MainWindow", key: str, person_id: int) -> None:
    """Go to somebody's page and do it there."""
    window.navigation.go("customers", person_id)
    _customers(window).on_show.verbs.do(key)


def _customers(window: "MainWindow") -> "CustomersPage":
    from cardkeeper.gui.customers.page import CustomersPage

    if window.navigation.place != "customers":
        window.navigation.go("customers")
    page = window.page
    if not isinstance(page, CustomersPage):
        raise TypeError("the place Customers is another page")
    return page
