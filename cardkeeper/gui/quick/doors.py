"""Ways into the small windows: the menu's commands, and functions for other places."""

from typing import TYPE_CHECKING

from cardkeeper.gui.main_window import MainWindow

if TYPE_CHECKING:
    from cardkeeper.gui.quick.new_customer import NewCustomerDialog
    from cardkeeper.gui.quick.note_window import NoteDialog


def install(window: MainWindow) -> None:
    """Answer New customer and New note from every place that has no answer of its own."""
    window.actions_of.bind("customer", lambda: open_new_customer(window))
    window.actions_of.bind("note", lambda: open_note(window, person_in_view(window)))


def open_new_customer(window: MainWindow, name: str = "") -> "NewCustomerDialog":
    """The form for a new customer, perhaps with a name somebody searched for."""
    from cardkeeper.gui.quick.new_customer import NewCustomerDialog

    dialog = NewCustomerDialog(window.session, name=name, parent=window)
    dialog.added.connect(lambda person_id: _show_added(window, person_id))
    dialog.open_wanted.connect(lambda person_id: show_customer(window, person_id))
    dialog.open()
    return dialog


def open_note(window: MainWindow, person_id: int | None = None, kind: str = "") -> "NoteDialog":
    """A note about somebody; without `person_id` it asks whom. `kind` is one of `note_entry.KINDS`."""
    from cardkeeper.gui.quick.note_window import NoteDialog

    dialog = NoteDialog(window.session, person_id, kind=kind, parent=window)
    dialog.open()
    return dialog


def person_in_view(window: MainWindow) -> int | None:
    """The customer the place in view is about, if it is about one."""
    page = window.page
    found = getattr(page, "person_id", None)
    if found is None:
        found = getattr(page.state() if page is not None else None, "person_id", None)
    return found if isinstance(found, int) else None


def show_customer(window: MainWindow, person_id: int) -> None:
    """Go to somebody's page; Back returns."""
    if window.navigation.offers("customers"):
        window.navigation.go("customers", person_id)


def _show_added(window: MainWindow, person_id: int) -> None:
    """Among the customers the new one comes into view; elsewhere the toast says enough."""
    if window.navigation.place == "customers":
        show_customer(window, person_id)
