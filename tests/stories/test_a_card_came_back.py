"""A card comes back in the mail (ui/spec.md 10.5): the address is put right, the envelope printed again."""

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cardkeeper.gui.life.came_back import SendAgainDialog
from cardkeeper.gui.life.moves import CameBackDialog
from cardkeeper.gui.printing.dialog import PrintDialog
from cardkeeper.services.due import queue, tasks
from cardkeeper.services.people import customer_page, parties
from cardkeeper.services.printing import batches
from tests.american import american
from tests.stories.conftest import TUESDAY, Office

__all__ = ["american"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def mailed(office: Office) -> tuple[int, int]:
    """A card of the first batch, which is mailed: its task, and the customer it went to."""
    found = [card for card in queue.read(TUESDAY).cards.values() if card.ticked]
    card = next(card for card in found if customer_page.read(card.person_id, TUESDAY).addresses)
    batch_id = batches.prepare([card.id], TUESDAY)[0].ids[0]
    office.window.session.apply(batches.mark_mailed(batches.mailable(batch_id), TUESDAY))
    office.settle()
    office.come_back()
    return card.id, card.person_id


def test_the_envelope_alone_goes_out_again(office: Office, mailed: tuple[int, int]) -> None:
    """Find, type, Enter: three keys and the words; the menu's letters and Enter; Enter for the envelope."""
    task_id, person_id = mailed
    hands = office.hands
    office.window.navigation.go("customers")
    office.come_back()

    address_put_right(office, person_id, "9 Elm Street")
    office.come_back()
    assert hands.keys == 3
    offered = came_back(office)
    assert tasks.load([task_id])[task_id].state == "returned"
    assert "9 Elm Street" in offered._sentence.text()
    assert hands.keys == 3 + 3
    hands.press(Qt.Key.Key_Return)
    envelope_printed(office)

    assert [path.name for path in office.opened] == ["envelopes.pdf"]
    assert "9 Elm Street" in pypdf.PdfReader(office.opened[0]).pages[0].extract_text()
    assert tasks.load([task_id])[task_id].state == "mailed"
    assert (hands.keys, hands.clicks) == (3 + 3 + 3, 0)


def address_put_right(office: Office, person_id: int, street: str) -> None:
    """Ctrl F and the name, the chord and the street, Enter."""
    hands, page = office.hands, office.window.page
    name = parties.people([person_id])[person_id].shown_name
    hands.press(Qt.Key.Key_F, CTRL)
    hands.type(name)
    hands.wait(lambda: page.list.text == name)
    office.settle()
    hands.press(Qt.Key.Key_A, CTRL | SHIFT)
    hands.type(street)
    hands.press(Qt.Key.Key_Return)
    office.settle()


def came_back(office: Office) -> SendAgainDialog:
    """The menu Cards, It came back, Enter; then it is asked what goes out again."""
    hands = office.hands
    hands.press(Qt.Key.Key_A, ALT)
    hands.press(Qt.Key.Key_K)
    marking = office.dialog(CameBackDialog)
    hands.wait(marking.isActiveWindow)
    hands.press(Qt.Key.Key_Return)
    offered = office.dialog(SendAgainDialog)
    assert isinstance(offered, SendAgainDialog)
    hands.wait(offered.isActiveWindow)
    return offered


def envelope_printed(office: Office) -> None:
    """Print, and Mark as mailed."""
    hands = office.hands
    office.settle()
    dialog = office.dialog(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    hands.wait(lambda: dialog.setup.proofed is not None)
    assert dialog.setup.print.words() == "Print 1 envelope"
    hands.press(Qt.Key.Key_Return)
    hands.wait(dialog.check.isVisible)
    hands.press(Qt.Key.Key_Return)
    office.settle()


def test_the_menu_answers_on_today_and_says_why_not(office: Office, mailed: tuple[int, int]) -> None:
    """Cards, It came back: about whoever's card is chosen; without one in the mail a sentence says so."""
    window = office.window
    action = window.actions_of["returned"]
    for place in ("today", "calendar", "customers", "studio"):
        window.navigation.go(place)
        office.settle()
        assert action.isEnabled(), place
    window.navigation.go("today")
    office.come_back()
    chosen = window.page.person_id
    action.trigger()
    dialog = office.dialog(CameBackDialog)
    assert isinstance(dialog, CameBackDialog)
    assert dialog.view.id == chosen
    assert "is in the mail or was mailed before" in dialog._sentence.text()
    dialog.reject()


def test_a_bad_address_is_told_of_and_nothing_is_offered(office: Office, mailed: tuple[int, int]) -> None:
    task_id, person_id = mailed
    window = office.window
    window.navigation.go("customers", person_id)
    office.settle()
    window.actions_of["returned"].trigger()
    office.dialog(CameBackDialog).accept()
    office.settle()

    assert tasks.load([task_id])[task_id].state == "returned"
    assert window.toast.words == "Cards to this address wait until you correct it."
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, SendAgainDialog)]
