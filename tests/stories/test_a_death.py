"""Somebody dies: the card that was ready is gone, nobody is greeted wrongly, and Undo brings it all back."""

from PySide6.QtCore import Qt

from cardkeeper.core.kinds import TaskState
from cardkeeper.gui.life.deaths import DeathDialog
from cardkeeper.services.due import queue, tasks
from cardkeeper.services.people import parties
from cardkeeper.store.connection import select
from tests.stories.conftest import TUESDAY, Office

CTRL = Qt.KeyboardModifier.ControlModifier


def open_of(person_id: int) -> list[str]:
    rows = select("SELECT kind, state FROM card_task WHERE person_id = ? AND deleted_at IS NULL", person_id)
    return sorted(kind for kind, state in rows if TaskState(state).is_open)


def test_the_card_goes_and_comes_back(office: Office) -> None:
    """From the customer's page: the menu, the day, a card of sympathy, Enter; then Ctrl Z."""
    hands, window = office.hands, office.window
    person_id = _somebody_with_a_card()
    before = open_of(person_id)
    window.navigation.go("customers", person_id)
    window.actions_of["life-died"].trigger()
    dialog = office.dialog(DeathDialog)
    hands.wait(dialog.day.line.hasFocus)
    assert any("cards for" in words for words in _told(dialog))
    hands.type("10 may 2026")
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Return)
    office.settle()

    assert parties.people([person_id])[person_id].person.deceased
    assert "birthday" not in open_of(person_id)
    assert person_id not in {task.person_id for task in tasks.load(card.id for card in _queue()).values()}
    assert select("SELECT count(*) FROM card_task WHERE kind = 'sympathy' AND deleted_at IS NULL") == [(1,)]
    assert (hands.clicks, hands.keys) == (0, 3)

    office.come_back()
    hands.press(Qt.Key.Key_Z, CTRL)
    office.settle()
    assert not parties.people([person_id])[person_id].person.deceased
    assert open_of(person_id) == before
    assert window.toast.words.startswith("Taken back: ")
    assert select("SELECT count(*) FROM card_task WHERE kind = 'sympathy' AND deleted_at IS NULL") == [(0,)]


def _somebody_with_a_card() -> int:
    """Of a household of two, with a birthday card on the list."""
    for task in tasks.load(card.id for card in _queue()).values():
        if task.kind == "birthday" and task.household_id is not None:
            return task.person_id
    raise AssertionError("nobody with a household has a birthday card on the list")


def _queue() -> list[queue.Waiting]:
    return list(queue.read(TUESDAY).cards.values())


def _told(dialog: DeathDialog) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in dialog.findChildren(QLabel)]
