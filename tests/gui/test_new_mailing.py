"""A new mailing, step by step or with what was chosen elsewhere."""

import datetime as dt
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.progress import Progress
from cardkeeper.gui.mailings.new_dialog import NewMailingDialog
from cardkeeper.gui.mailings.start import Start
from cardkeeper.gui.task import Task
from cardkeeper.services.cards import designs
from cardkeeper.services.mailings import mailings as making
from cardkeeper.store.connection import select
from tests.books import library
from tests.gui.mailings_desk import Desk, desk, open_desk

__all__ = ["desk", "library", "open_desk"]


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
    assert dialog.about.head_count.told.startswith("4 people")
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
    desk.wait(lambda: "0 envelopes" in dialog.about.head_count.told)

    assert not dialog.on.isEnabled()
    assert "Already gets this card with somebody else." in dialog.about.head_count.details
