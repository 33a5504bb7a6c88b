"""The lots of a mailing: printed, looked over, stopped, searched."""

import datetime as dt
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester

from cardkeeper.gui import ask
from cardkeeper.gui.mailings.lot_dialog import LotDialog
from cardkeeper.gui.mailings.plan_dialog import PlanDialog
from cardkeeper.gui.printing.dialog import PrintDialog
from cardkeeper.gui.today.design_popover import DesignPopover
from cardkeeper.services.mailings import mailing_lot_cards
from cardkeeper.store.connection import select
from tests.books import library
from tests.gui.mailings_desk import Desk, desk, open_desk

__all__ = ["desk", "library", "open_desk"]


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


def test_other_days_for_the_lots(desk: Desk) -> None:
    desk.page.acts.open("plan")
    dialog = desk.dialog(PlanDialog)
    assert isinstance(dialog, PlanDialog)

    dialog.pace.day.setCurrentIndex(dialog.pace.day.findData("2026-12-01"))
    dialog.pace.pace.setCurrentIndex(0)
    dialog.accept()

    desk.wait(lambda: desk.page.shown is not None and desk.page.shown.lots[0].day == dt.date(2026, 12, 1))
    assert desk.session.undo_label == "Plan the batches"


def test_a_card_is_found_by_name_in_its_lot(desk: Desk) -> None:
    """Ctrl F: the lot it is in is chosen, and Space opens that lot at the card; Esc leads back."""
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)
    QTest.keyClick(desk.page.lots.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = desk.page.near.finder.field
    assert field.hasFocus()
    names = mailing_lot_cards.names(desk.page.on_show.mailing_id or 0)
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
