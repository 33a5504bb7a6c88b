"""The print dialog: a printer that works or refuses, the pile turned by hand, stops, and printing again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from cardkeeper.gui import ask
from cardkeeper.gui.printing import opening
from cardkeeper.gui.printing.dialog import PrintDialog
from cardkeeper.gui.printing.history import HistoryDialog
from cardkeeper.gui.today.page import TodayPage
from cardkeeper.services.book import settings
from cardkeeper.services.cards import senders
from cardkeeper.services.printing import batches
from tests.gui.desk import SampleDesk
from tests.gui.fake_printer import FakePrinter, printer

__all__ = ["printer"]

_PATIENCE = 15_000


@pytest.fixture
def open_dialog(
    desk: SampleDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., PrintDialog]]:
    """Opens the dialog for what is ticked; afterwards the book is as it was, and nothing is remembered."""
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toLocalFile()) or True
    )
    label = desk.session.undo_label
    desk.session.memory.remove("print/wishes")

    def begin(**changes: object) -> PrintDialog:
        page = desk.window.page
        assert isinstance(page, TodayPage)
        dialog = opening.open_print(desk.window, desk.session, page.near.queue.ticked)
        ready(dialog, qtbot)
        for name, value in changes.items():
            box = getattr(dialog.setup.choices, name)
            box.setCurrentIndex(box.findData(value))
        ready(dialog, qtbot)
        return dialog

    yield begin
    desk.close_dialogs()
    desk.take_back_to(label)
    desk.session.memory.remove("print/wishes")
    desk.rest()


def ready(dialog: PrintDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.setup.proofed is not None, timeout=_PATIENCE)


def asked(dialog: PrintDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(dialog.check.isVisible, timeout=_PATIENCE)


def test_the_usual_printer_is_chosen_and_everything_goes_through_it(
    open_dialog: Callable[..., PrintDialog], printer: FakePrinter, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    assert dialog.setup.choices.printer.currentText() == "Canon TS9520, by the window"
    count = len(dialog.proofing.proofed.names) if dialog.proofing.proofed else 0

    dialog.setup.print.click()
    asked(dialog, qtbot)

    assert [run.title for run in printer.runs] == ["cards", "envelopes", "signing-sheet"]
    assert [run.sheets for run in printer.runs] == [count, count, 2]
    assert all(row.is_good for row in dialog.check.view.cards.cards)


def test_a_printer_that_refuses_leaves_all_cards_in_the_queue(
    open_dialog: Callable[..., PrintDialog], printer: FakePrinter, qtbot: QtBot, desk: SampleDesk
) -> None:
    printer.trouble = "The printer is not answering. Nothing was marked as printed."
    dialog = open_dialog()
    dialog.setup.print.click()
    qtbot.waitUntil(lambda: dialog.setup.isVisible() and not dialog.delivery.is_busy, timeout=_PATIENCE)

    assert dialog.setup.trouble == printer.trouble
    made = batches.history()[0].id
    printer.trouble = ""
    dialog.setup.print.click()
    asked(dialog, qtbot)

    # The very batch that was made is printed, not another one of the same cards.
    assert batches.history()[0].id == made


def test_stopped_after_a_sheet_only_what_is_through_is_ticked(
    open_dialog: Callable[..., PrintDialog], printer: FakePrinter, qtbot: QtBot
) -> None:
    printer.stops_after = 2
    dialog = open_dialog()

    dialog.setup.print.click()
    asked(dialog, qtbot)

    ticks = [row.is_good for row in dialog.check.view.cards.cards]
    assert ticks[:2] == [True, True]
    assert not any(ticks[2:])
    assert dialog.check.print_again.words() == f"Print {len(ticks) - 2} again"


def test_the_pile_is_turned_by_hand_between_the_sides(
    open_dialog: Callable[..., PrintDialog], printer: FakePrinter, qtbot: QtBot
) -> None:
    dialog = open_dialog(format="half-letter")
    dialog.setup.choices.sides._tell(1, True)
    ready(dialog, qtbot)
    dialog.setup.print.click()
    qtbot.waitUntil(dialog.progress.turn.isVisible, timeout=_PATIENCE)
    assert [run.title for run in printer.runs] == ["cards-1-outsides"]

    dialog.progress.turn.click()
    asked(dialog, qtbot)

    assert [run.title for run in printer.runs][1:] == ["cards-2-insides", "envelopes", "signing-sheet"]


def test_only_what_smudged_is_printed_again(
    open_dialog: Callable[..., PrintDialog], printer: FakePrinter, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    dialog.setup.print.click()
    asked(dialog, qtbot)
    dialog.check.view.turn(dialog.check.view.cards.index(1))
    printer.runs.clear()

    dialog.check.print_again.click()
    qtbot.waitUntil(lambda: len(printer.runs) == 3, timeout=_PATIENCE)
    asked(dialog, qtbot)

    assert [run.sheets for run in printer.runs] == [1, 1, 1]


def test_mark_as_mailed_stays_under_the_mouse_when_a_card_is_unticked(
    open_dialog: Callable[..., PrintDialog], printer: FakePrinter, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    dialog.setup.print.click()
    asked(dialog, qtbot)
    pane = dialog.check

    def answer() -> QRect:
        return QRect(pane.mark.mapTo(pane, QPoint()), pane.mark.size())

    for width in (880, 1200):
        dialog.resize(width, 520)
        qtbot.waitUntil(lambda at=width: pane.width() == at, timeout=_PATIENCE)  # type: ignore[misc]
        before = answer()
        pane.view.turn(pane.view.cards.index(1))
        qtbot.waitUntil(lambda: pane.print_again.isVisible() and pane.print_again.x() > 0, timeout=_PATIENCE)

        assert answer().right() == before.right()
        assert answer().contains(before.center())
        assert pane.print_again.mapTo(pane, QPoint()).x() < answer().x()
        pane.view.turn(pane.view.cards.index(1))
        qtbot.waitUntil(pane.print_again.isHidden, timeout=_PATIENCE)


def test_more_than_fifty_sheets_are_asked_about(
    open_dialog: Callable[..., PrintDialog],
    printer: FakePrinter,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    questions: list[str] = []
    monkeypatch.setattr(ask, "confirm", lambda _parent, question, *_more: questions.append(question))
    dialog = open_dialog()
    assert dialog.proofing.proofed is not None
    dialog.proofing.proofed = dialog.proofing.proofed._replace(sheets=73)

    dialog.setup.print.click()

    assert questions == ["Print 73 sheets now?"]
    assert printer.runs == []


def test_saved_as_pdf_the_files_lie_in_the_chosen_folder(
    open_dialog: Callable[..., PrintDialog],
    printer: FakePrinter,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(ask, "choose_folder", lambda *_given: tmp_path)
    dialog = open_dialog()

    dialog.setup.save.click()
    asked(dialog, qtbot)

    (folder,) = tmp_path.iterdir()
    assert sorted(path.name for path in folder.iterdir()) == [
        "cards.pdf",
        "envelopes.pdf",
        "signing-sheet.pdf",
    ]
    assert printer.runs == []


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_written_down(
    open_dialog: Callable[..., PrintDialog],
    printer: FakePrinter,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("")
    monkeypatch.setattr(ask, "choose_folder", lambda *_given: blocked)
    dialog = open_dialog()
    before = len(batches.history())

    dialog.setup.save.click()
    qtbot.waitUntil(lambda: bool(dialog.setup.trouble), timeout=_PATIENCE)

    assert "could not be saved" in dialog.setup.trouble
    assert len(batches.history()) == before


def test_a_batch_nobody_answered_for_is_asked_about_on_the_page(
    open_dialog: Callable[..., PrintDialog], printer: FakePrinter, qtbot: QtBot, desk: SampleDesk
) -> None:
    dialog = open_dialog()
    dialog.setup.print.click()
    asked(dialog, qtbot)
    dialog.reject()
    page = desk.window.page
    assert isinstance(page, TodayPage)
    assert page.near.open_question.isVisibleTo(page)

    page.near.open_question.answer.click()
    again = next(each for each in desk.window.findChildren(PrintDialog) if each.isVisible())
    again.check.mark.click()

    assert not page.near.open_question.isVisibleTo(page)


def test_earlier_batches_print_again_from_any_card(
    open_dialog: Callable[..., PrintDialog], printer: FakePrinter, qtbot: QtBot, desk: SampleDesk
) -> None:
    history = opening.open_history(desk.window, desk.session)
    assert isinstance(history, HistoryDialog)
    assert history.lists.batch == batches.history()[0]
    mailed = next(batch for batch in batches.history() if batch.state == "closed")
    history.lists.batches.select(mailed.id)
    third = batches.items(mailed.id)[2]
    history.lists.items.select(third.id)
    assert history.from_card.words() == f"Print again from {third.recipient}"

    history.from_card.click()
    dialog = next(each for each in desk.window.findChildren(PrintDialog) if each.isVisible())
    ready(dialog, qtbot)
    dialog.setup.print.click()
    qtbot.waitUntil(lambda: len(printer.runs) == 3, timeout=_PATIENCE)
    # All of it was mailed long ago: there is nothing to answer, and the dialog goes.
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog), timeout=_PATIENCE)

    assert printer.runs[0].sheets == mailed.cards - 2


def test_closing_the_window_stops_the_printer_and_says_how_far_it_came(
    open_dialog: Callable[..., PrintDialog], printer: FakePrinter, qtbot: QtBot, desk: SampleDesk
) -> None:
    """The window stays until it is said how those came out; then it closes, and the rest is in the queue."""
    printer.waits_after = 2
    dialog = open_dialog()
    assert dialog.proofing.proofed is not None
    count = len(dialog.proofing.proofed.names)
    dialog.setup.print.click()
    qtbot.waitUntil(printer.waiting.is_set, timeout=_PATIENCE)
    dialog.progress.hide_button.click()

    desk.window.close()
    assert desk.window.isVisible()
    printer.goes_on.set()
    asked(dialog, qtbot)

    good = [row for row in dialog.check.view.cards.cards if row.is_good]
    assert 2 <= len(good) < count
    said = f"{len(good)} of {count} are printed. The rest stay in the queue."
    assert dialog.check._sentence.text().startswith(said)
    dialog.check.mark.click()
    assert not desk.window.isVisible()
    desk.window.show()
    page = desk.window.page
    assert isinstance(page, TodayPage)
    desk.rest()
    assert len(page.near.queue.ticked) >= count - len(good)


def test_with_nothing_in_the_printer_the_window_closes_at_once(
    open_dialog: Callable[..., PrintDialog], desk: SampleDesk
) -> None:
    open_dialog()
    desk.window.close()
    assert not desk.window.isVisible()
    desk.window.show()


def test_the_first_time_it_is_asked_who_the_cards_are_from(
    open_dialog: Callable[..., PrintDialog], printer: FakePrinter, qtbot: QtBot, desk: SampleDesk
) -> None:
    desk.session.apply(senders.save(name="", company=""))
    page = desk.window.page
    assert isinstance(page, TodayPage)
    dialog = opening.open_print(desk.window, desk.session, page.near.queue.ticked)
    assert dialog.from_whom.isVisible()
    dialog.from_whom.default.click()  # type: ignore[union-attr]
    assert dialog.from_whom.isVisible()

    dialog.from_whom.name.setText("Ellen Hartwell")
    dialog.from_whom.town.setText("Maplewood, NJ")
    dialog.from_whom.default.click()  # type: ignore[union-attr]
    ready(dialog, qtbot)

    assert (senders.load().name, senders.load().region) == ("Ellen Hartwell", "NJ")


def test_the_paper_is_told_where_it_is_loaded_and_the_weight_with_the_materials(
    open_dialog: Callable[..., PrintDialog], qtbot: QtBot
) -> None:
    dialog = open_dialog()
    assert dialog.proofing.proofed is not None
    assert dialog.proofing.proofed.materials.endswith(" · about 0.4 oz (11 g) each")
    assert dialog.proofing.proofed.postage == ()
    paper = dialog.setup.choices.paper

    paper.setCurrentIndex(paper.findData(250))
    paper.activated.emit(paper.currentIndex())
    ready(dialog, qtbot)

    assert settings.load().paper_weight == 250
    told = dialog.proofing.proofed
    assert told.materials.endswith(" · about 0.7 oz (19 g) each")
    assert told.postage == ("Paper this heavy does not fold twice well. Take 120 g/m² or less.",)
