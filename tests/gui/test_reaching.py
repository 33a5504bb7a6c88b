"""Whoever would rather be called, visited or written to: done on Today, said hello to, and taken back."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from cardkeeper.core.kinds import Channel
from cardkeeper.gui.keeping.hello_dialog import HelloDialog
from cardkeeper.gui.keeping.left_out_dialog import LeftOutDialog
from cardkeeper.gui.quick.note_window import NoteDialog
from cardkeeper.gui.today.fixes import DecisionForm, ReachForm
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.services.due import fixing, planning, queue, tasks
from cardkeeper.services.people import people
from cardkeeper.services.touch import keeping_in_touch, notes, problems, referrals
from cardkeeper.store.connection import select
from tests.books import library
from tests.factories import TUESDAY, a_customer, a_sender, born, email
from tests.gui.test_keeping import Desk, desk, session, spoken

__all__ = ["desk", "library", "session"]
WAYS = [
    ("call", "Call them", "I called them"),
    ("visit", "Visit them", "I was there"),
    ("email", "Send it by email", "It is sent"),
]


@pytest.fixture
def ruth(library: Path) -> int:
    a_sender()
    return a_customer("Ruth Okafor", occasions=(born(5, 15, 1986),), points=(email("ruth@example.com"),))


def prefers(person_id: int, channel: str) -> int:
    """They like it this way; the task of their birthday, which stands on Today."""
    version = select("SELECT version FROM person WHERE id = ?", person_id)[0][0]
    people.edit(person_id, version, TUESDAY, preferred_channel=channel)
    planning.settle(TUESDAY)
    return int(select("SELECT id FROM card_task")[0][0])


def on_today(desk: Desk, task_id: int):
    """The page with this row chosen, once it is read."""
    desk.window.navigation.go("today")
    page = desk.window.page
    page.near.reload()
    desk.rest()
    assert page.view.select(task_id)
    desk.rest()
    return page


@pytest.mark.parametrize(("channel", "question", "button"), WAYS)
def test_a_call_a_visit_or_an_email_is_done_in_the_pane_and_undone(desk, ruth, channel, question, button):
    task_id = prefers(ruth, channel)
    page = on_today(desk, task_id)
    assert queue.read(TUESDAY).cards[task_id].need == channel

    desk.press(page.view, "Return")
    form = page.findChild(ReachForm)
    assert form is not None
    desk.click(form, button)

    assert tasks.load([task_id])[task_id].state == "done-otherwise"
    assert [(note.kind, note.personal) for note in notes.recent(ruth)] == [(channel, True)]
    assert task_id not in queue.read(TUESDAY).cards
    desk.session.undo()
    assert notes.recent(ruth) == []
    assert queue.read(TUESDAY).cards[task_id].need == channel


@pytest.mark.parametrize("channel", ["call", "visit", "email"])
def test_the_menu_notes_it_too(desk, ruth, channel):
    task_id = prefers(ruth, channel)
    page = on_today(desk, task_id)
    action = desk.window.actions_of["reached"]
    assert action.isEnabled()

    desk.press(page.view, "Ctrl+Shift+D")

    assert tasks.load([task_id])[task_id].state == "done-otherwise"
    assert desk.window.toast.words == "1 person reached."
    assert not action.isEnabled()


def test_a_card_becomes_a_visit_and_the_pane_tells_where(desk, ruth):
    task_id = prefers(ruth, "mail")
    page = on_today(desk, task_id)

    desk.window.actions_of["visit-instead"].trigger()
    desk.rest()

    assert tasks.load([task_id])[task_id].channel == Channel.VISIT
    desk.press(page.view, "Return")
    form = page.findChild(ReachForm)
    told = [label.text() for label in form.findChildren(PlainLabel)]
    assert set(fixing.where(task_id, desk.session.today())) <= set(told)
    assert fixing.where(task_id, desk.session.today())
    desk.session.undo()
    assert tasks.load([task_id])[task_id].channel == Channel.MAIL


def test_the_draft_of_an_email_opens_in_their_own_mail_program(desk, ruth, monkeypatch, tmp_path):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not opened.append(url.toLocalFile()))
    monkeypatch.setattr("cardkeeper.paths.cache_dir", lambda: tmp_path)
    page = on_today(desk, prefers(ruth, "email"))

    desk.press(page.view, "Return")
    desk.click(page.findChild(ReachForm), "Open a draft")
    desk.qtbot.waitUntil(lambda: bool(opened), timeout=20_000)

    draft = Path(opened[0]).read_text(encoding="utf-8", errors="replace")
    assert "To: Ruth Okafor <ruth@example.com>" in draft
    assert "application/pdf" in draft


def test_whom_to_say_hello_to_is_listed_with_a_note_at_hand(desk, ruth):
    version = select("SELECT version FROM person WHERE id = ?", ruth)[0][0]
    people.edit(ruth, version, TUESDAY, tier="A")
    notes.add(ruth, "Spoke", TUESDAY, kind="call", on=TUESDAY.replace(month=1))
    dialog = desk.open("hello", HelloDialog)
    assert spoken(dialog) == ["Ruth Okafor, Quiet for 120 days · every 4 weeks, Tier A"]

    desk.press(dialog.rows, "Return")
    desk.click(dialog, "Write down what was said")
    note = desk.window.findChildren(NoteDialog)[-1]
    note.text.setPlainText("She is well")
    note.accept()
    desk.rest()

    assert keeping_in_touch.say_hello(TUESDAY) == []
    assert dialog._nobody.isVisible()
    desk.press(dialog, "Ctrl+Z")
    assert len(spoken(dialog)) == 1


def test_courtesies_wait_while_a_problem_is_open_and_are_decided_where_they_are_listed(desk, library):
    a_sender()
    dana, kavya = a_customer("Dana Whitfield"), a_customer("Kavya Raman")
    problem = problems.log(dana, "The appraisal came late", TUESDAY).ids[0]
    referrals.add(dana, kavya, TUESDAY)
    dialog = desk.open("left-out", LeftOutDialog)
    assert spoken(dialog) == [
        "A problem is still open, so this card waits for your decision, 1",
        "Dana Whitfield, Thank you for sending us Kavya",
    ]

    assert isinstance(dialog.aside.form, DecisionForm)
    desk.click(dialog, "Send it anyway")
    assert problems.get(problem).hold == problems.SEND
    assert select("SELECT state FROM card_task") == [("planned",)]
    desk.press(dialog, "Ctrl+Z")
    assert problems.get(problem).hold == problems.ASK
    assert select("SELECT state, reason FROM card_task") == [("held", "open-problem")]


def test_a_referral_is_taken_back_beside_the_family(desk, library):
    a_sender()
    dana, kavya = a_customer("Dana Whitfield"), a_customer("Kavya Raman")
    referrals.add(dana, kavya, TUESDAY)
    desk.window.navigation.go("customers", dana)
    desk.rest()
    family = desk.window.page.person.family

    choices = {choice.words: choice for choice in family.choices(kavya) if choice is not None}
    choices["Take the referral back"].act()

    assert referrals.who_sent(kavya) is None
    desk.session.undo()
    assert referrals.who_sent(kavya).referrer_id == dana
