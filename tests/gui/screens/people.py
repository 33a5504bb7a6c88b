"""Customers: adding, noting, finding, joining, bringing in, letting go."""

import tempfile
from pathlib import Path

from PySide6.QtWidgets import QWidget

from tests.gui.desk import TODAY, SampleDesk
from tests.gui.screens.registry import place, screen, somebody, until_closed

_LIST = """Full Name,Company,DOB,Spouse,Wed. date,Street,City / ST / ZIP,Cell,Notes,Cust. no.
Nadia Rahman,Rahman Dental,03/04/1979,Imran,14 Jun 2008,55 Elm Street,Maplewood NJ 07040,973 555 0188,2 cats. Loves the Mets,00417
Priya Ramann,,15/11/1985,,,118 Alder Court,Maplewood NJ 07040,,,00418
Deshawn Carter,Carter Plumbing,,,,9 Mill Lane,South Orange NJ 07079,,,00419
"""  # noqa: E501 - rows as they come
_SAID = "Lucia made the select team. Wants to talk about the kitchen loan, call in September."
# Milliseconds after the last letter when what was typed has been thought about.
_LISTENS = 900


@screen("dialog-new-customer", "NewCustomerDialog")
def _new_customer(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.quick.doors import open_new_customer
    from cardkeeper.gui.quick.new_customer import NewCustomerDialog

    dialog = open_new_customer(desk.window, "Nadia Rahman")
    assert isinstance(dialog, NewCustomerDialog)
    dialog.form.birthday.line.setText("nov 23 79")
    desk.wait(_LISTENS)
    return dialog


@screen("dialog-note", "NoteDialog")
def _note(desk: SampleDesk) -> QWidget:
    """With words that tell more than one thing, which are offered as chips."""
    from cardkeeper.gui.quick import drafts
    from cardkeeper.gui.quick.doors import open_note
    from cardkeeper.gui.quick.note_window import NoteDialog

    dialog = open_note(desk.window, somebody())
    assert isinstance(dialog, NoteDialog)
    dialog.text.setPlainText(_SAID)
    # A draft would stand in the note field of their page.
    dialog.finished.connect(lambda _result: drafts.of(desk.session).keep_note(somebody(), ""))
    desk.wait(_LISTENS)
    return dialog


@screen("dialog-search", "SearchPalette")
def _search(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.search.doors import open_search

    return open_search(desk.window, "ma")


@screen("dialog-import", "ImportDialog")
def _import(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.importing.doors import open_import

    return open_import(desk.window)


@screen("dialog-import-columns", "ImportDialog")
def _import_columns(desk: SampleDesk) -> QWidget:
    return _reading(desk)


@screen("dialog-import-people", "ImportDialog")
def _import_people(desk: SampleDesk) -> QWidget:
    return _reading(desk, steps=1)


@screen("dialog-import-finish", "ImportDialog")
def _import_finish(desk: SampleDesk) -> QWidget:
    return _reading(desk, steps=2)


def _reading(desk: SampleDesk, steps: int = 0) -> QWidget:
    """The import of a spreadsheet by hand, so many steps after its columns."""
    from cardkeeper.gui.importing.doors import open_import

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "customers-2026.csv"
        file.write_text(_LIST, encoding="utf-8")
        dialog = open_import(desk.window, [file])
        desk.rest()
    for _step in range(steps):
        dialog.accept()
        desk.rest()
    return dialog


@screen("dialog-trash", "TrashDialog")
def _trash(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.customers.trash_dialog import open_trash
    from cardkeeper.services.people import customers

    gone = customers.delete(customers.find("Quinn"))
    dialog = open_trash(desk.window, desk.session)
    until_closed(dialog, gone)
    return dialog


@screen("dialog-trash-empty", "TrashDialog")
def _trash_empty(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.customers.trash_dialog import open_trash

    return open_trash(desk.window, desk.session)


@screen("dialog-health", "HealthDialog")
def _health(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.health.dialog import open_health

    return open_health(desk.window, desk.session, lambda _person: None)


@screen("dialog-export", "ExportDialog")
def _export(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.customers.export_dialog import open_export
    from cardkeeper.services.people import customers

    return open_export(desk.window, desk.session, {"Everyone": customers.find("")})


@screen("dialog-smart-group", "FilterDialog")
def _smart_group(desk: SampleDesk) -> QWidget:
    from cardkeeper.core.filters import AllOf
    from cardkeeper.gui.customers.filter_dialog import open_filter

    return open_filter(desk.window, desk.session, AllOf(), lambda _filter, _name: None)


@screen("dialog-family-grid", "FamilyGridDialog")
def _family_grid(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.customers.family_grid import open_family_grid
    from cardkeeper.services.people import customer_page

    return open_family_grid(desk.window, desk.session, customer_page.read(somebody(), TODAY))


@screen("dialog-household", "HouseholdDialog")
def _household(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.customers.household_dialog import open_household

    return open_household(desk.window, desk.session, somebody())


@screen("dialog-relative", "RelativeDialog")
def _relative(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.customers.relative_dialog import open_relative
    from cardkeeper.services.people import customer_page

    return open_relative(desk.window, desk.session, customer_page.read(somebody(), TODAY))


@screen("page-customers-address", "CustomersPage", focused=True)
def _address(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.customers.page import CustomersPage

    shown = place(desk, "customers", somebody())
    page = desk.window.page
    if isinstance(page, CustomersPage):
        page.on_show.verbs.do("address")
    return shown


@screen("dialog-make-card", "MakeCardDialog")
def _make_card(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.customers.make_card import open_make_card
    from cardkeeper.services.people import customer_page

    page = customer_page.read(somebody(), TODAY)
    return open_make_card(desk.window, desk.session, page, lambda _task: None)


@screen("dialog-merge", "MergeDialog")
def _merge(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.merging.dialog import open_merge
    from cardkeeper.services.people import customers

    return open_merge(desk.window, desk.session, somebody(), customers.find("Marsh")[0])
