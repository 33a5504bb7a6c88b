"""The menu's commands about customers, from another place."""

import pytest

from cardkeeper.gui.customers import commands
from cardkeeper.gui.customers.export_dialog import ExportDialog
from cardkeeper.gui.customers.family_grid import FamilyGridDialog
from cardkeeper.gui.customers.filter_dialog import FilterDialog
from cardkeeper.gui.customers.page import CustomersPage
from cardkeeper.gui.customers.trash_dialog import TrashDialog
from cardkeeper.gui.life.who_dialog import WhoDialog
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.page import Page
from cardkeeper.gui.session import Session
from cardkeeper.services.book.library import worker_connection
from tests.factories import TUESDAY, a_customer


@pytest.fixture
def window(library, own_folder, qtbot):
    """Today is in view, which is about nobody."""
    a_customer("Priya Raman")
    session = Session(own_folder, connection=worker_connection, clock=lambda: TUESDAY)
    made = MainWindow(session, {"today": Page, "customers": CustomersPage})
    qtbot.addWidget(made)
    commands.install(made)
    made.navigation.go("today")
    made.show()
    yield made
    session.close()


@pytest.mark.parametrize(("key", "dialog"), [("deleted", TrashDialog), ("export", ExportDialog)])
def test_windows_about_all_open_where_one_is(window, key, dialog):
    window.actions_of[key].trigger()

    assert window.findChild(dialog).isVisible()
    assert window.navigation.place == "today"


def test_conditions_lead_to_the_customers(window):
    window.actions_of["filter"].trigger()

    assert window.navigation.place == "customers"
    assert window.findChild(FilterDialog).isVisible()


def test_what_is_about_one_asks_whom(window, qtbot):
    window.actions_of["family"].trigger()
    asked = window.findChild(WhoDialog)
    assert asked.isVisible()
    asked.chosen.emit(1)

    assert window.navigation.place == "customers"
    assert window.findChild(FamilyGridDialog).isVisible()


def test_every_entry_of_the_menu_about_customers_is_answered_on_the_page(window):
    from cardkeeper.gui.menu import CUSTOMERS, Entry

    window.navigation.go("customers", 1)
    # Answered by the window of their own rooms.
    elsewhere = {"problem", "merge", "life-forget", "health", "counter-form"}
    entries = [item.key for item in CUSTOMERS if isinstance(item, Entry) and item.key not in elsewhere]
    grey = [key for key in entries if not window.actions_of[key].isEnabled()]

    assert grey == []
