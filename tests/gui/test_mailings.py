"""The place Mailings: lots from print to letter box, what stands behind the tiles, a new one step by step."""

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QDialog, QScrollBar, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.progress import Progress
from cardkeeper.gui import ask, mailings
from cardkeeper.gui.mailings.address_dialog import AddressDialog
from cardkeeper.gui.mailings.cards_dialog import CardsDialog
from cardkeeper.gui.mailings.lines import StockLine
from cardkeeper.gui.mailings.lot_dialog import LotDialog
from cardkeeper.gui.mailings.mail_dialog import MailDialog
from cardkeeper.gui.mailings.new_dialog import NewMailingDialog
from cardkeeper.gui.mailings.page import MailingsPage
from cardkeeper.gui.mailings.plan_dialog import PlanDialog
from cardkeeper.gui.mailings.start import Start
from cardkeeper.gui.mailings.who_dialog import WhoDialog
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.printing.dialog import PrintDialog
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.gui.today.design_popover import DesignPopover
from cardkeeper.gui.widgets.empty import EmptyState
from cardkeeper.services.book import library as books
from cardkeeper.services.cards import designs
from cardkeeper.services.mailings import mailing_lot_cards, mailing_overview, mailing_records
from cardkeeper.services.mailings import mailings as making
from cardkeeper.services.people import suppressions
from cardkeeper.store.connection import select
from tests.books import library
from tests.factories import a_customer, a_sender
from tests.services.mailing_people import NOVEMBER, begin, customers

__all__ = ["library"]
LONG = 30_000


class Desk:
    """Somebody at the window, in Mailings."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot, self.session = window, qtbot, window.session
        page = window.page
        assert isinstance(page, MailingsPage)
        self.page = page

    def wait(self, happened: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(happened()), timeout=LONG)

    def states(self) -> list[str]:
        shown = self.page.shown
        return [lot.state for lot in shown.lots] if shown else []

    def tile(self, key: str) -> str:
        return self.page.near.tiles.tiles[key].value

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.lots.view, key)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The window of this kind that is open now."""
        self.wait(lambda: any(d.isVisible() for d in self.window.findChildren(kind)))
        return next(d for d in self.window.findChildren(kind) if d.isVisible())


@pytest.fixture
def open_desk(
    library: Path, qtbot: QtBot, shown: Callable[[QWidget], QWidget]
) -> Iterator[Callable[[], Desk]]:
    sessions: list[Session] = []

    def open_it() -> Desk:
        session = Session(library, connection=books.worker_connection, clock=lambda: NOVEMBER)
        sessions.append(session)
        window = MainWindow(session, {"mailings": MailingsPage})
        mailings.install(window)
        window.resize(1440, 900)
        window.navigation.go("mailings")
        shown(window)
        return Desk(window, qtbot)

    yield open_it
    for session in sessions:
        session.close()


@pytest.fixture
def desk(library: Path, open_desk: Callable[[], Desk]) -> Desk:
    """Seven cards in lots of three, somebody who asked for none, and somebody without an address."""
    a_sender()
    suppressions.add(NOVEMBER, person_id=customers(8)[0])
    a_customer("Bea Quist", addresses=())
    begin(lot_size=3)
    found = open_desk()
    found.wait(lambda: found.page.shown is not None)
    return found


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
    desk.page.reload()
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


def test_every_lot_is_a_sentence(desk: Desk) -> None:
    model = desk.page.lots.model
    ModelTester(None)
    role = Qt.ItemDataRole.AccessibleTextRole

    said = [model.data(model.index(number), role) for number in range(model.rowCount())]

    assert said[0] == "Qbca to Qbfa, 3 cards, Wed, Nov 25"
    assert len(said) == 3


def saved(desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Save the chosen lot as PDFs."""
    monkeypatch.setattr(ask, "choose_folder", lambda *_: folder)
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda _url: True)
    desk.window.actions_of["save-pdf"].trigger()
    desk.wait(lambda: desk.states()[0] == "prepared")


def answered(desk: Desk, flaws: int) -> None:
    """Enter asks how the lot came out: the first ones did not."""
    desk.press(Qt.Key.Key_Return)
    dialog = desk.dialog(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    dialog.check.later.setChecked(True)
    view = dialog.check.view
    for number in range(flaws):
        view.setCurrentIndex(view.model().index(number, 0))
        QTest.keyClick(view, Qt.Key.Key_Space)
    dialog.check.mark.click()


def test_a_lot_from_print_to_letter_box_by_keyboard_and_back(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(desk, tmp_path, monkeypatch)
    assert len(list((tmp_path / "01 Qbca to Qbfa").iterdir())) == 3

    answered(desk, flaws=1)
    desk.wait(lambda: desk.states()[0] == "printing")
    assert desk.tile("print") == "2 of 7"

    saved(desk, tmp_path, monkeypatch)
    papers = select("SELECT count(*) FROM card_item WHERE printed_on IS NOT NULL")
    assert papers == [(2,)]
    answered(desk, flaws=0)
    desk.wait(lambda: desk.states()[0] == "printed")
    # It waits for its day, so the keyboard has gone on to the next one.
    desk.wait(lambda: desk.page.lots.view.currentIndex().row() == 1)
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.tile("mail") == "3 of 7")

    for _step in range(5):
        desk.session.undo()
    desk.wait(lambda: desk.states()[0] == "planned")


def test_the_print_dialog_opens_on_the_lot_and_closed_leaves_it_planned(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    dialog = desk.dialog(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert desk.states()[0] in ("planned", "prepared")
    desk.wait(lambda: dialog.proofing.proofed is not None)
    assert dialog.proofing.proofed is not None
    assert dialog.proofing.proofed.names == ("Ada Qbca", "Ada Qbda", "Ada Qbfa")

    dialog.reject()

    desk.wait(lambda: desk.states()[0] == "planned")
    assert select("SELECT count(*) FROM batch") == [(0,)]


def test_a_stop_leaves_the_lot_as_it_was(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, may_go_on: threading.Event
) -> None:
    monkeypatch.setattr(ask, "choose_folder", lambda *_: tmp_path / "out")
    lot = desk.page.lots.current
    assert lot is not None

    may_go_on.clear()
    desk.window.actions_of["save-pdf"].trigger()
    assert desk.page.lots.current is not None
    assert desk.page.lots.current.is_running
    desk.page.of_lot.act_on(lot.id)
    may_go_on.set()
    desk.wait(lambda: not desk.page.of_lot.printer.is_busy)

    assert desk.page.lots.current is not None
    assert desk.page.lots.current.lot.state == "planned"
    assert not (tmp_path / "out").exists()


def test_the_cards_of_a_lot_are_looked_over_one_by_one(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Space)
    dialog = desk.dialog(LotDialog)
    assert isinstance(dialog, LotDialog)
    desk.wait(dialog.words.toPlainText)
    first = dialog.card
    assert first is not None
    assert first.name == "Ada Qbca"

    dialog.words.setPlainText("See you at the lake.")
    QTest.keyClick(dialog.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog.by_hand.click()
    assert select("SELECT own_text, channel FROM card_task WHERE id = ?", first.task_id) == [
        ("See you at the lake.", "by-hand")
    ]
    dialog.skip.click()

    assert [row.title for row in dialog.rows.model_.rows] == ["Ada Qbda", "Ada Qbfa"]
    desk.wait(lambda: desk.tile("who") == "7 chosen")
    desk.session.undo()
    assert dialog.rows.model_.rowCount() == 3


def test_a_design_that_had_to_be_shared_is_told_in_the_lot(desk: Desk) -> None:
    select(
        "UPDATE card_task SET notice = 'Somebody they know gets this design too.' WHERE id = 2 RETURNING id"
    )
    desk.window.actions_of["mailing-lot"].trigger()
    dialog = desk.dialog(LotDialog)
    assert isinstance(dialog, LotDialog)

    told = {row.title: row.below for row in dialog.rows.model_.rows}

    assert "Somebody they know gets this design too." in told.values()
    dialog.rows.select(2)
    dialog.design.click()
    desk.wait(lambda: dialog.findChildren(DesignPopover))


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

    mailing = desk.page.mailing_id
    assert mailing is not None
    desk.wait(lambda: mailing_records.get(mailing).own_text == "Thank you for a good year.")
    assert list(mailing_records.get(mailing).designs) == wanted
    assert select("SELECT DISTINCT own_text FROM card_task WHERE state = 'planned'") == [
        ("Thank you for a good year.",)
    ]


def test_other_days_for_the_lots(desk: Desk) -> None:
    desk.page.acts.open("plan")
    dialog = desk.dialog(PlanDialog)
    assert isinstance(dialog, PlanDialog)

    dialog.pace.day.setCurrentIndex(dialog.pace.day.findData("2026-12-01"))
    dialog.pace.pace.setCurrentIndex(0)
    dialog.accept()

    desk.wait(lambda: desk.page.shown is not None and desk.page.shown.lots[0].day == dt.date(2026, 12, 1))
    assert desk.session.undo_label == "Plan the lots"


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


def test_a_new_mailing_step_by_step(desk: Desk) -> None:
    desk.window.actions_of["new-mailing"].trigger()
    dialog = desk.dialog(NewMailingDialog)
    assert isinstance(dialog, NewMailingDialog)
    kinds = [about.kind for about in dialog.about._offered]
    dialog.about.about.setCurrentIndex(kinds.index(OccasionKind.THANK_YOU))
    assert dialog.about.name.text() == "Thank you 2026"
    desk.wait(dialog.on.isEnabled)

    for step in range(1, 5):
        desk.wait(dialog.on.isEnabled)
        dialog.accept()
        desk.wait(lambda step=step: dialog.step == step)
    assert dialog.windowTitle() == "New mailing, step 5 of 5"
    dialog.accept()

    desk.wait(lambda: desk.page.shown is not None and desk.page.shown.mailing.name == "Thank you 2026")
    assert [line.name for line in desk.page.side.lines] == ["Thank you 2026", "Year-end cards 2026"]
    desk.session.undo()
    desk.wait(lambda: desk.page.shown.mailing.name == "Year-end cards 2026")


def test_a_mailing_for_customers_and_with_a_design_chosen_elsewhere(desk: Desk) -> None:
    chosen = [row[0] for row in select("SELECT id FROM person WHERE formatted_name LIKE 'Ada %' LIMIT 4")]
    suited = [f for f in designs.facts() if OccasionKind.THANK_YOU in f.occasions and not f.needs_photo]
    thanks = next(f for f in suited if OccasionKind.HOLIDAY not in f.occasions)

    desk.window.navigation.go("mailings", Start(tuple(chosen), ((thanks.key, thanks.palettes[0]),)))

    dialog = desk.dialog(NewMailingDialog)
    assert isinstance(dialog, NewMailingDialog)
    assert dialog.about.chosen.kind is OccasionKind.THANK_YOU
    assert dialog.about.audience.currentText() == "The customers you chose"
    desk.wait(dialog.on.isEnabled)
    assert dialog.about._numbers.text().startswith("4 people")
    dialog.accept()
    desk.wait(lambda: dialog.step == 1)
    dialog.accept()
    desk.wait(lambda: dialog.step == 2)
    assert select("SELECT DISTINCT design_key FROM card_task WHERE kind = 'thank-you'") == [(thanks.key,)]


def test_closing_a_new_mailing_stops_its_count(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a large book it would keep the worker from everything else for minutes."""
    begun, stopped = threading.Event(), threading.Event()

    def count(_today: dt.date, *, progress: Progress, **_options: object) -> None:
        begun.set()
        try:
            while True:
                progress(0, 1)
        finally:
            stopped.set()

    monkeypatch.setattr(making, "look_ahead", count)
    desk.page.acts.open("new")
    dialog = desk.dialog(NewMailingDialog)
    desk.wait(begun.is_set)

    dialog.close()
    desk.wait(stopped.is_set)
    desk.wait(lambda: not desk.session.worker.working)


def test_a_new_mailing_made_while_its_window_was_closed_can_be_undone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, may_go_on: threading.Event
) -> None:
    """Cancel came too late: it is there, and Undo takes it back."""
    before = select("SELECT count(*) FROM mailing")
    monkeypatch.setattr(Task, "cancel", lambda _task: None)
    desk.window.actions_of["new-mailing"].trigger()
    dialog = desk.dialog(NewMailingDialog)
    assert isinstance(dialog, NewMailingDialog)
    kinds = [about.kind for about in dialog.about._offered]
    dialog.about.about.setCurrentIndex(kinds.index(OccasionKind.THANK_YOU))
    for step in (1, 2):
        desk.wait(dialog.on.isEnabled)
        if step == 2:
            may_go_on.clear()
        dialog.accept()
        desk.wait(lambda step=step: dialog.step == step or not may_go_on.is_set())

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    may_go_on.set()
    desk.wait(lambda: select("SELECT count(*) FROM mailing") != before)
    desk.wait(lambda: bool(desk.session.undo_label))
    desk.session.undo()
    desk.wait(lambda: not desk.session.busy)
    assert select("SELECT count(*) FROM mailing") == before


def test_nobody_to_write_to_cannot_go_on(desk: Desk) -> None:
    desk.page.acts.open("new")
    dialog = desk.dialog(NewMailingDialog)
    assert isinstance(dialog, NewMailingDialog)
    desk.wait(lambda: "0 envelopes" in dialog.about._numbers.text())

    assert not dialog.on.isEnabled()
    assert "Already gets this card with somebody else." in dialog.about._details.text()


def test_a_card_is_found_by_name_in_its_lot(desk: Desk) -> None:
    """Ctrl F: the lot it is in is chosen, and Space opens that lot at the card; Esc leads back."""
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)
    QTest.keyClick(desk.page.lots.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = desk.page.near.finder.field
    assert field.hasFocus()
    names = mailing_lot_cards.names(desk.page.mailing_id or 0)
    assert len(names) == 7
    last = names[-1]
    QTest.keyClicks(field, last.names.split()[1])

    assert desk.page.lots.view.current_id == last.lot_id
    assert desk.page.near.finder.told == "1 of 1"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    QTest.keyClicks(field, last.names.split()[1])
    desk.page.of_lot.look_over_current()
    dialog = desk.dialog(LotDialog)
    assert isinstance(dialog, LotDialog)
    assert dialog.rows.current_id == last.task_id


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
    desk.wait(lambda: desk.page.mailing_id is None)


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
