"""The December run in the window (ui/spec.md 10.3): begun, checked and printed in lots, by keyboard alone."""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cardkeeper import paths
from cardkeeper.core.contact import Address
from cardkeeper.gui.mailings.address_dialog import AddressDialog
from cardkeeper.gui.mailings.new_dialog import NewMailingDialog
from cardkeeper.gui.mailings.page import MailingsPage
from cardkeeper.gui.printing.dialog import PrintDialog
from cardkeeper.services.book import library
from cardkeeper.services.mailings import mailing_addresses, mailing_records
from cardkeeper.services.people import people, suppressions
from cardkeeper.store.connection import select
from tests.books import lasting_folder
from tests.factories import a_customer, a_sender, email
from tests.gui.fake_printer import FakePrinter, printer
from tests.stories.conftest import Office, opened_office

__all__ = ["printer"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MONDAY = dt.date(2026, 12, 7)
LAST_STEP = 4
GIVEN = ("Ada", "Bruno", "Cleo", "Dana", "Eli", "Fay", "Gus", "Hana")
FAMILIES = ("Abbott", "Brooks", "Diaz", "Grant", "Jensen", "Lowell", "Osei")
ABROAD = {"FR": "Paris", "DE": "Koeln", "GB": "Leeds"}


@cache
def _shop() -> Path:
    """Fifty-six on a street, three abroad, two without an address; two of all want no card by mail."""
    folder = lasting_folder("december")
    library.open_library(folder)
    a_sender(email="ellen@hartwell.example")
    names = [f"{given} {family}" for family in FAMILIES for given in GIVEN]
    for number, name in enumerate(names, start=1):
        home = Address(f"{number} Alder Court", "Maplewood", "NJ", "07040", "US")
        customer = a_customer(name, addresses=(home,))
        if name == "Ada Abbott":
            suppressions.add(MONDAY, person_id=customer)
        if name == "Bruno Abbott":
            version = select("SELECT version FROM person WHERE id = ?", customer)[0][0]
            people.edit(customer, version, MONDAY, preferred_channel="call")
    for country, town in ABROAD.items():
        a_customer(f"Zoe {town}", addresses=(Address("12 Rue Cler", town, "", "75007", country),))
    a_customer("Ruth Nowhere", addresses=(), points=(email("ruth@nowhere.example"),))
    a_customer("Olaf Nowhere", addresses=())
    library.close_library()
    return folder / paths.BOOK_NAME


@pytest.fixture
def shop(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, printer: FakePrinter
) -> Iterator[Office]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    with opened_office(_shop(), MONDAY, tmp_path, qtbot, monkeypatch) as office:
        yield office
    QLocale.setDefault(before)


def test_the_december_run_by_keyboard(shop: Office, printer: FakePrinter) -> None:
    """Section 10.3: 45 clicks for ten batches are three for each, and fifteen for all that comes before."""
    hands = shop.hands
    begun(shop)
    assert hands.keys == 2 + 1 + 6
    assert [row.lot.cards for row in page(shop).lots.model.rows] == [3, 50, 4]
    addresses_checked(shop)
    assert hands.keys <= 15 + 4
    hands.keys = 0
    for _lot in range(3):
        printed(shop)

    assert (hands.keys, hands.clicks) == (3 * 3, 0)
    assert [row.lot.state for row in page(shop).lots.model.rows] == ["mailed"] * 3
    assert page(shop).near.tiles.tiles["mail"].value == "58 of 58"
    mailed = select("SELECT count(*), count(DISTINCT recipient_key) FROM card_task WHERE state = 'mailed'")
    assert mailed == [(58, 58)]
    assert sum(run.sheets for run in printer.runs if run.title == "cards") == 58


def test_a_jam_costs_one_card_and_undo_brings_the_lot_back(shop: Office, printer: FakePrinter) -> None:
    """The card is unticked with three keys, the rest of the lot is the next to be printed; Ctrl Z."""
    hands = shop.hands
    begun(shop)
    hands.keys = 0
    printed(shop, jammed=True)
    assert hands.keys == 3 + 3
    assert page(shop).lots.current is not None
    first = page(shop).lots.current
    assert (first.lot.state, first.lot.printed, first.lot.cards) == ("printing", 2, 3)

    printed(shop)

    assert hands.keys == 3 + 3 + 3
    assert [run.sheets for run in printer.runs if run.title == "cards"] == [3, 1]
    assert page(shop).lots.view.currentIndex().row() == 1
    hands.press(Qt.Key.Key_Z, CTRL)
    shop.settle()
    assert page(shop).lots.view.current_id == first.id
    assert page(shop).lots.model.rows[0].lot.state == "prepared"


def test_addresses_are_asked_for_by_email(shop: Office, printer: FakePrinter) -> None:
    """The chord, and the one that finishes: a draft in the user's own mail program, two keys."""
    hands = shop.hands
    begun(shop)
    hands.keys = 0
    hands.press(Qt.Key.Key_A, CTRL | SHIFT)
    active(shop, AddressDialog)
    hands.press(Qt.Key.Key_Return, CTRL)

    hands.wait(lambda: bool(shop.opened))
    assert hands.keys == 2
    (draft,) = shop.opened
    assert b"ruth@nowhere.example" in draft.read_bytes()
    asked = {row.name: row.asked_on for row in mailing_addresses.to_check(page(shop).on_show.mailing_id or 0)}
    assert asked == {"Olaf Nowhere": None, "Ruth Nowhere": MONDAY}
    hands.press(Qt.Key.Key_Escape)
    shop.come_back()
    shop.settle()


def page(office: Office) -> MailingsPage:
    found = office.window.page
    assert isinstance(found, MailingsPage)
    return found


def active(office: Office, kind: type[QWidget]) -> QWidget:
    """The window of this kind, once it has the keyboard."""
    found = office.dialog(kind)
    office.hands.wait(found.isActiveWindow)
    return found


def begun(office: Office) -> None:
    """The chord from anywhere; Enter accepts who, whom not, words and days; another design is chosen."""
    hands = office.hands
    hands.press(Qt.Key.Key_G, CTRL | SHIFT)
    dialog = active(office, NewMailingDialog)
    assert isinstance(dialog, NewMailingDialog)
    go_on(office, dialog)
    assert dialog.about.head_count.told == "61 people, 60 envelopes"
    assert {row.title for row in dialog.out.model_.rows} == {
        "Ada Abbott",
        "Bruno Abbott",
        "Olaf Nowhere",
        "Ruth Nowhere",
    }
    go_on(office, dialog)
    office.settle()
    before = dialog.designs.picks
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Space)
    picks = dialog.designs.picks
    assert picks != before
    for _step in ("designs", "words", "days"):
        go_on(office, dialog)
    office.come_back()
    office.settle()
    assert list(mailing_records.get(page(office).on_show.mailing_id or 0).designs) == picks


def go_on(office: Office, dialog: NewMailingDialog) -> None:
    """Enter, and the next step."""
    step = dialog.step
    office.hands.wait(dialog.on.isEnabled)
    office.hands.press(Qt.Key.Key_Return)
    if step < LAST_STEP:
        office.hands.wait(lambda: dialog.step == step + 1)


def addresses_checked(office: Office) -> None:
    """One is left out with a key; one is given, with Enter between the fields, and its card has its place."""
    hands = office.hands
    hands.press(Qt.Key.Key_A, CTRL | SHIFT)
    dialog = active(office, AddressDialog)
    assert isinstance(dialog, AddressDialog)
    assert [row.title for row in dialog.rows.model_.rows] == ["Olaf Nowhere", "Ruth Nowhere"]
    hands.press(Qt.Key.Key_Delete)
    hands.press(Qt.Key.Key_Return)
    for words in ("9 Elm Street", "Maplewood, NJ", "07040"):
        hands.type(words)
        hands.press(Qt.Key.Key_Return)
    office.settle()
    assert mailing_addresses.to_check(page(office).on_show.mailing_id or 0) == []
    assert QApplication.focusWidget() is dialog.close_button, QApplication.focusWidget()
    hands.press(Qt.Key.Key_Return)
    office.come_back()
    hands.wait(lambda: sum(row.lot.cards for row in page(office).lots.model.rows) == 58)


def printed(office: Office, *, jammed: bool = False) -> None:
    """Print, Print, Mark as mailed; the second card of a lot that jammed is unticked first."""
    hands = office.hands
    office.settle()
    hands.press(Qt.Key.Key_P, CTRL)
    office.settle()
    dialog = active(office, PrintDialog)
    assert isinstance(dialog, PrintDialog)
    hands.wait(lambda: dialog.setup.proofed is not None)
    hands.press(Qt.Key.Key_Return)
    hands.wait(dialog.check.isVisible)
    if jammed:
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Space):
            hands.press(key)
    hands.press(Qt.Key.Key_Return)
    office.come_back()
    office.settle()
