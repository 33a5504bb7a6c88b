"""The place Mailings: lots from print to letter box, what stands behind the tiles, a new one step by step."""

import datetime as dt
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QDialog, QScrollBar, QWidget

from cardkeeper.gui import at_work
from cardkeeper.gui.at_work import AtWork
from cardkeeper.gui.mailings.address_dialog import AddressDialog
from cardkeeper.gui.mailings.cards_dialog import CardsDialog
from cardkeeper.gui.mailings.lines import StockLine
from cardkeeper.gui.mailings.mail_dialog import MailDialog
from cardkeeper.gui.mailings.new_dialog import NewMailingDialog
from cardkeeper.gui.mailings.who_dialog import WhoDialog
from cardkeeper.gui.widgets.empty import EmptyState
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.services.mailings import mailing_overview, mailing_records
from cardkeeper.store.connection import select
from tests.books import library
from tests.factories import a_customer, a_sender
from tests.gui.mailings_desk import LONG, Desk, desk, open_desk
from tests.services.mailing_people import begin, customers, place
from tests.services.undoing import everything

__all__ = ["desk", "library", "open_desk"]


def test_without_a_mailing_there_is_a_way_to_the_first(library: Path, open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()

    (empty,) = desk.page.findChildren(EmptyState)
    assert empty.isVisible()
    assert list(desk.page.verbs()) == ["new-mailing"]


def test_from_mid_november_the_sidebar_offers_the_year_end_cards(
    library: Path, open_desk: Callable[[], Desk]
) -> None:
    """One click or Enter; once they are begun the offer is gone."""
    a_sender()
    customers(2)
    desk = open_desk()
    offered = desk.page.side.offered
    assert offered.isVisibleTo(desk.page.side)
    offered.picked.emit(0)
    assert isinstance(desk.dialog(NewMailingDialog), NewMailingDialog)
    begin()
    desk.page.on_show.reload()
    assert not offered.isVisibleTo(desk.page.side)


@pytest.mark.parametrize(
    ("day", "is_due"),
    [((2026, 11, 14), False), ((2026, 11, 15), True), ((2026, 12, 24), True), ((2026, 12, 25), False)],
)
def test_the_offer_has_its_season(library: Path, day: tuple[int, int, int], is_due: bool) -> None:
    assert mailing_overview.is_year_end_due(dt.date(*day)) is is_due


def test_the_tiles_tell_where_it_stands(desk: Desk) -> None:
    values = {key: tile.value for key, tile in desk.page.near.tiles.tiles.items()}

    assert values == {
        "who": "8 chosen",
        "cards": "1 design",
        "addresses": "1 needs you",
        "print": "0 of 7",
        "mail": "0 of 7",
    } | {"cards": desk.tile("cards")}
    assert desk.page.near.tiles.tiles["addresses"].accessibleName() == "Addresses: 1 needs you"
    names = {line.accessibleName() for line in desk.page.pane.findChildren(StockLine)}
    assert names == {"Card stock, Letter, 7 sheets", "A2 envelopes, 7", "Stamps, 7"}


def test_who_is_left_out_and_why(desk: Desk) -> None:
    desk.page.acts.open("who")
    dialog = desk.dialog(WhoDialog)
    assert isinstance(dialog, WhoDialog)
    desk.wait(dialog.rows.model_.rowCount)

    told = {row.title: row.below for row in dialog.rows.model_.rows}

    assert told == {"Ada Qbba": "Asked for no cards.", "Bea Quist": "No street, so no envelope."}
    dialog.reason.setCurrentIndex(1)
    assert dialog.rows.model_.rowCount() == 1
    went: list[tuple[str, object]] = []
    desk.page.went.connect(lambda place, state: went.append((place, state)))
    dialog.rows.select(0) or dialog.rows.select(1)
    QTest.keyClick(dialog.rows, Qt.Key.Key_Return)
    assert went[0][0] == "customers"


def test_an_address_given_in_the_list_brings_the_card_back(desk: Desk) -> None:
    desk.page.acts.open("addresses")
    dialog = desk.dialog(AddressDialog)
    assert isinstance(dialog, AddressDialog)
    form = dialog._form
    assert form is not None
    QTest.keyClick(dialog.rows, Qt.Key.Key_Return)

    for field, words in ((form.street, "5 Oak St"), (form.town, "Maplewood NJ"), (form.code, "07040")):
        QTest.keyClicks(field.editor, words)
    form._save()

    desk.wait(lambda: desk.tile("addresses") == "All there")
    assert dialog.rows.model_.rowCount() == 0
    assert desk.page.shown is not None
    desk.wait(lambda: desk.page.shown.tiles.without_lot == 1)
    desk.page.acts.take_in()
    desk.wait(lambda: desk.page.shown.tiles.of == 8 and desk.page.shown.tiles.without_lot == 0)


def test_other_designs_in_equal_numbers_and_own_words(desk: Desk) -> None:
    desk.page.acts.open("cards")
    dialog = desk.dialog(CardsDialog)
    assert isinstance(dialog, CardsDialog)
    desk.wait(lambda: dialog.designs.model.rowCount() > 2)
    before = dialog.designs.picks

    QTest.keyClick(dialog.designs.gallery, Qt.Key.Key_Home)
    dialog.designs.take(0)
    dialog.designs.take(1)
    assert dialog.designs.picks != before
    dialog.designs.evenly.click()
    dialog.words.own.setChecked(True)
    dialog.words.words.setPlainText("Thank you for a good year.")
    wanted = dialog.designs.picks
    dialog.accept()

    mailing = desk.page.on_show.mailing_id
    assert mailing is not None
    desk.wait(lambda: mailing_records.get(mailing).own_text == "Thank you for a good year.")
    assert list(mailing_records.get(mailing).designs) == wanted
    assert select("SELECT DISTINCT own_text FROM card_task WHERE state = 'planned'") == [
        ("Thank you for a good year.",)
    ]


def test_a_card_received_from_somebody_else(desk: Desk) -> None:
    a_customer("Zoé Zola")
    desk.page.acts.open("mail")
    dialog = desk.dialog(MailDialog)
    assert isinstance(dialog, MailDialog)

    dialog.parts.chosen.emit("received")
    QTest.keyClicks(dialog.received.search, "Zol")
    desk.wait(lambda: dialog.received.rows.model_.rowCount() == 1)
    assert dialog.received.act.words() == "A card came"
    dialog.received.act.click()

    desk.wait(lambda: dialog.received.rows.model_.rowCount() == 1 and dialog.received.search.text() == "")
    row = dialog.received.rows.model_.rows[0]
    assert (row.title, row.below) == ("Zoé Zola", "Not in this mailing")


def test_pausing_closing_and_deleting_are_in_the_menu_and_can_be_undone(desk: Desk) -> None:
    desk.window.actions_of["mailing-pause"].trigger()
    desk.wait(lambda: desk.page.shown.mailing.state == "paused")
    desk.session.undo()
    desk.wait(lambda: desk.page.shown.mailing.state == "open")

    desk.window.actions_of["mailing-close"].trigger()
    desk.wait(lambda: desk.page.shown.mailing.state == "closed")
    assert "mailing-delete" not in desk.page.verbs()
    desk.session.undo()
    desk.wait(lambda: desk.page.shown.mailing.state == "open")

    desk.window.actions_of["mailing-delete"].trigger()
    desk.wait(lambda: desk.page.on_show.mailing_id is None)


def stop(desk: Desk, title: str, may_go_on: threading.Event) -> None:
    """Press Esc in the window that shows what is done, and wait for its end."""
    shown = desk.dialog(AtWork)
    assert shown.windowTitle() == title
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    may_go_on.set()
    desk.wait(lambda: desk.window.toast.words == "Stopped. Nothing was changed.")
    desk.wait(lambda: not desk.session.worker.working)


def test_a_change_of_many_cards_can_be_stopped(desk: Desk, may_go_on: threading.Event) -> None:
    at_work.install(desk.window)
    before = everything()
    may_go_on.clear()
    desk.window.actions_of["mailing-close"].trigger()
    stop(desk, "Close the mailing", may_go_on)

    assert everything() == before


def test_stopped_at_the_designs_the_words_are_not_begun(desk: Desk, may_go_on: threading.Event) -> None:
    at_work.install(desk.window)
    desk.page.acts.open("cards")
    dialog = desk.dialog(CardsDialog)
    assert isinstance(dialog, CardsDialog)
    desk.wait(lambda: dialog.designs.model.rowCount() > 2)
    before = everything()
    dialog.designs.take(0)
    dialog.words.own.setChecked(True)
    dialog.words.words.setPlainText("Thank you for a good year.")
    may_go_on.clear()
    dialog.accept()
    stop(desk, "Choose the designs", may_go_on)

    assert everything() == before
    assert desk.session.undo_label == ""


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640), (880, 520)])
def test_it_fits_every_window(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    desk.qtbot.wait(1)

    tiles = desk.page.near.tiles.tiles.values()
    assert all(tile.width() >= 76 for tile in tiles)
    assert desk.page.pane.isVisible() is (size[0] > 1000)
    assert desk.page.lots.view.height() > 150
    assert not desk.window.grab().isNull()


@pytest.mark.parametrize("key", ["who", "cards", "addresses", "mail", "plan", "new"])
def test_every_window_names_what_takes_the_keyboard_and_goes_when_closed(desk: Desk, key: str) -> None:
    desk.page.acts.open(key)
    dialog = desk.dialog(QDialog)
    nameless = [
        type(widget).__name__
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and not isinstance(widget, QScrollBar)
        and not isinstance(widget.parent(), QAbstractScrollArea)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]

    assert nameless == []
    with desk.qtbot.waitSignal(dialog.destroyed, timeout=LONG):
        dialog.close()


def test_who_needs_a_name_is_told_beside_who_needs_an_address(
    library: Path, open_desk: Callable[[], Desk]
) -> None:
    a_sender()
    customers(1)
    a_customer("Bea Quist", addresses=())
    a_customer("Jan Nov?k", addresses=(place(8),))
    begin()
    desk = open_desk()

    def said() -> set[str]:
        return {label.text() for label in desk.page.findChildren(PlainLabel)}

    desk.wait(lambda: {"1 needs an address", "1 needs a name"} <= said())
