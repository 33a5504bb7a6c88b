"""The Monday batch in the window, by mouse and by keyboard alone, within the budget of ui/spec.md."""

import subprocess
from collections.abc import Callable

import pypdf
import pytest
from PySide6.QtCore import QPoint, Qt

from cardkeeper.gui.printing.dialog import PrintDialog
from cardkeeper.services.due import planning, queue
from cardkeeper.services.printing import batches, printing
from cardkeeper.store.connection import select
from tests.stories.conftest import TUESDAY, Office

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


def test_by_mouse(office: Office) -> None:
    """Print, Print, Mark as mailed: three clicks."""
    page, hands = office.window.page, office.hands
    ticked = page.near.queue.ticked
    assert len(ticked) == page.near.queue.ready > 5
    assert page.near.print.words() == f"Print {len(ticked)} cards"
    places = office.window.sidebar.places.model
    hands.wait(lambda: places.index(0).data(ACCESSIBLE).startswith(f"Today, {len(ticked)}"))

    hands.click(page.near.print)
    dialog = printed(office, lambda d: hands.click(d.setup.print))
    hands.click(dialog.check.mark)

    assert (hands.clicks, hands.keys) == (3, 0)
    assert_paper_is_right(office, len(ticked))
    assert_done(office, ticked)


def test_by_keyboard_alone(office: Office) -> None:
    """Ctrl P, Enter, Enter; Ctrl Z brings them all back, selected and in view."""
    page, hands = office.window.page, office.hands
    ticked = page.near.queue.ticked

    hands.press(Qt.Key.Key_P, CTRL)
    printed(office, lambda _dialog: hands.press(Qt.Key.Key_Return))
    hands.press(Qt.Key.Key_Return)

    assert (hands.clicks, hands.keys) == (0, 3)
    assert_paper_is_right(office, len(ticked))
    assert_gone(office, ticked)
    hands.wait(lambda: page.near.model.ids == [i for s in page.near.queue.sections for i in s.ids])

    office.come_back()
    hands.press(Qt.Key.Key_Z, CTRL)
    office.settle()

    assert set(page.near.queue.ticked) == set(ticked)
    assert set(page.view.selected_ids()) == set(ticked)
    assert office.window.toast.words.endswith("back in the queue")


def test_one_that_jammed_stays_in_the_queue(office: Office) -> None:
    """Two more keys: to the card, and Space; it alone can be printed again, the same to the byte."""
    page, hands = office.window.page, office.hands
    ticked = page.near.queue.ticked
    hands.press(Qt.Key.Key_P, CTRL)
    dialog = printed(office, lambda _dialog: hands.press(Qt.Key.Key_Return))
    whole = (office.opened[0]).read_bytes()
    jammed = dialog.check.view.cards.cards[1].item
    dialog.check.view.setFocus()

    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Space)
    assert dialog.check.print_again.words() == "Print 1 again"
    hands.press(Qt.Key.Key_Return)
    office.settle()

    assert queue.read(TUESDAY).ticked == (jammed.task_id,)
    assert len(ticked) > 1
    again = printing.render(batches.history()[0].id).cards
    assert again == whole


def test_what_waits_for_its_day_is_mailed_on_its_day(office: Office) -> None:
    """Printed early it waits in a group of its own; on the day one chord marks all of it."""
    page, hands = office.window.page, office.hands
    hands.press(Qt.Key.Key_P, CTRL)
    printed(office, lambda _dialog: hands.press(Qt.Key.Key_Return))
    hands.press(Qt.Key.Key_Return)
    office.settle()
    waiting = [section for section in page.near.queue.sections if section.key == "printed"]
    assert waiting
    assert waiting[0].day is not None

    office.turn_to(waiting[0].day)
    assert page.near.queue.sections[0].words == "To mail today"
    page.view.select(waiting[0].ids[0])
    page.view.pick(waiting[0].ids)
    office.come_back()
    hands.press(Qt.Key.Key_M, CTRL | SHIFT)

    assert {state(id_) for id_ in waiting[0].ids} == {"mailed"}


def test_unticked_cards_stay_at_home(office: Office) -> None:
    """Space unticks the row, a click on its box ticks it again; the button counts along."""
    page, hands = office.window.page, office.hands
    before = len(page.near.queue.ticked)
    page.view.select(page.near.queue.ticked[0])

    hands.press(Qt.Key.Key_Space)
    assert page.near.print.words() == f"Print {before - 1} cards"
    row = page.view.visualRect(page.view.currentIndex())
    hands.click(page.view.viewport(), row.topLeft() + QPoint(30, row.height() // 2))

    assert page.near.print.words() == f"Print {before} cards"


@pytest.mark.parametrize("size", [(1440, 900), (880, 520)])
def test_a_missing_address_is_given_in_the_pane(office: Office, size: tuple[int, int]) -> None:
    """Enter on the row, the fields with Enter between them, and the card is ready: no mouse, no page left."""
    page, hands = office.window.page, office.hands
    office.window.resize(*size)
    lacking = next(c for c in page.near.queue.cards.values() if c.need == "address")
    page.view.select(lacking.id)
    page.view.setFocus()

    hands.press(Qt.Key.Key_Return)
    for words in ("48 Beech Street", "South Orange, NJ", "07079"):
        hands.type(words)
        hands.press(Qt.Key.Key_Return)
    office.settle()

    assert hands.keys == 4
    assert page.near.queue.cards[lacking.id].is_ready
    assert page.view.hasFocus()


def printed(office: Office, press: Callable[[PrintDialog], object]) -> PrintDialog:
    """The dialog after its filled button was pressed and the files were opened."""
    dialog = office.dialog(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    office.hands.wait(lambda: dialog.setup.proofed is not None)
    press(dialog)
    office.hands.wait(dialog.check.isVisible)
    return dialog


def state(task_id: int) -> str:
    return select("SELECT state FROM card_task WHERE id = ?", task_id)[0][0]


def assert_paper_is_right(office: Office, count: int) -> None:
    """Three files that qpdf finds nothing wrong with: a sheet and an envelope for each, in one order."""
    names = [path.name for path in office.opened]
    assert names == ["cards.pdf", "envelopes.pdf", "signing-sheet.pdf"]
    for path in office.opened:
        subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True)
    cards, envelopes = (pypdf.PdfReader(path) for path in office.opened[:2])
    assert len(cards.pages) == len(envelopes.pages) == count


def assert_gone(office: Office, ticked: tuple[int, ...]) -> None:
    """They are mailed, or printed and wait for their day."""
    office.settle()
    assert {state(id_) for id_ in ticked} <= {"mailed", "printed"}
    assert not set(queue.read(TUESDAY).ticked) & set(ticked)


def assert_done(office: Office, ticked: tuple[int, ...]) -> None:
    """Nobody is asked about the mailed ones again, today or next Monday."""
    assert_gone(office, ticked)
    mailed = {id_ for id_ in ticked if state(id_) == "mailed"}
    assert mailed
    later = TUESDAY.replace(day=18)
    planning.settle(later)
    assert not mailed & set(queue.read(later).cards)
    assert {state(id_) for id_ in mailed} == {"mailed"}
