"""Life events in their windows: each says what follows, is one step, and comes back with Undo."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cardkeeper.core.kinds import TaskState
from cardkeeper.errors import CannotWrite
from cardkeeper.gui import ask
from cardkeeper.gui.life import events
from cardkeeper.gui.life.deaths import AliveDialog
from cardkeeper.gui.life.install import install
from cardkeeper.gui.life.who_dialog import WhoDialog
from cardkeeper.services.book import backups, forgetting
from cardkeeper.services.due import planning, tasks
from cardkeeper.services.households import memberships
from cardkeeper.services.life import life
from cardkeeper.services.people import parties
from cardkeeper.store.connection import select, value
from tests.factories import TUESDAY, a_customer, a_sender, born, child, married, spouse
from tests.gui.opened import library, session, window
from tests.services.undoing import everything

__all__ = ["library", "session", "window"]


@pytest.fixture
def tom(library) -> int:
    """Tom with Lucia and Ada, one household, and their wedding day ahead."""
    return a_customer(
        "Tom Okafor",
        related=(spouse("Lucia Okafor"), child("Ada Okafor")),
        occasions=(married(6, 2, 2016), born(5, 28, 1980), born(6, 9, 2019, about="Ada Okafor")),
    )


def named(name: str) -> int:
    return int(
        value("SELECT id FROM person WHERE formatted_name = ? OR given = ?", name, name.partition(" ")[0])
    )


def open_states() -> dict[str, str]:
    rows = select("SELECT kind, state FROM card_task WHERE deleted_at IS NULL")
    return {kind: state for kind, state in rows if TaskState(state).is_open}


def test_a_death_ends_the_cards_and_undo_brings_everything_back(window, session, tom):
    planning.settle(TUESDAY)
    before = everything()
    dialog = events.open_event(window, session, "died", tom)
    dialog.day.line.setText("may 9 2026")
    next(iter(dialog._offers.values())).setChecked(True)

    QTest.keyClick(dialog.day.line, Qt.Key.Key_Return)

    record = parties.people([tom])[tom]
    assert record.person.deceased
    assert (record.died.month, record.died.day) == (5, 9)
    assert "birthday" not in open_states()
    assert "sympathy" in open_states()
    assert session.undo_label == "Tom Okafor has died"
    session.undo()
    assert everything() == before


def test_a_day_of_remembrance_needs_its_day(window, session, tom):
    dialog = events.open_event(window, session, "died", tom)

    assert not dialog.memorial.isEnabled()
    dialog.day.line.setText("may 9")
    assert dialog.memorial.isEnabled()
    dialog.memorial.setChecked(True)
    dialog.accept()

    assert value("SELECT count(*) FROM occasion WHERE kind = 'memorial' AND deleted_at IS NULL") == 1


def test_a_mistaken_death_is_taken_back_later(window, session, tom):
    session.apply(life.died(tom, TUESDAY)[0])

    dialog = events.open_event(window, session, "died", tom)
    assert isinstance(dialog, AliveDialog)
    dialog.accept()

    assert not parties.people([tom])[tom].person.deceased


def test_a_family_moves_with_a_card_for_the_new_home_as_one_step(window, session, tom):
    before = everything()
    dialog = events.open_event(window, session, "moved", tom)
    dialog.address.street_line.setText("5 Elm Street")
    dialog.address.town_line.setText("Maplewood, NJ")
    dialog.accept()
    assert dialog.address.code.problem
    assert everything() == before
    dialog.address.code_line.setText("07040")
    for box in dialog._offers.values():
        box.setChecked(True)
    dialog.accept()

    assert value("SELECT count(*) FROM address WHERE street = '5 Elm Street' AND deleted_at IS NULL") == 1
    assert "new-home" in open_states()
    assert value("SELECT count(*) FROM occasion WHERE kind = 'home-anniversary' AND deleted_at IS NULL") == 1
    session.undo()
    assert everything() == before


def test_a_card_that_came_back_spoils_its_address(window, session, tom):
    a_sender()
    planning.settle(TUESDAY)
    ids = [
        row[0] for row in select("SELECT id FROM card_task WHERE kind = 'birthday' AND person_id = ?", tom)
    ]
    session.apply(_mailed(ids))

    dialog = events.open_event(window, session, "came-back", tom)
    assert dialog.card.count() == 1
    dialog.reason.setText("Moved")
    dialog.accept()

    assert tasks.load(ids)[ids[0]].state == "returned"


def test_without_a_card_in_the_mail_nothing_can_have_come_back(window, session, tom):
    dialog = events.open_event(window, session, "came-back", tom)

    assert "No card to Tom Okafor" in dialog._sentence.text()
    dialog.accept()
    assert not session.undo_label


def test_a_wedding_with_somebody_new_and_with_somebody_known(window, session, library):
    ruth, ada = a_customer("Ruth Vega"), a_customer("Ada Quinn")
    dialog = events.open_event(window, session, "married", ruth)
    dialog.spouse.line.setText("Sam Stone")
    dialog.day.line.setText("sep 12 2026")
    dialog.accept()
    home = memberships.home_of(ruth)
    assert {record.shown_name for record in parties.people(memberships.members(home)).values()} == {
        "Ruth Vega",
        "Sam Stone",
    }
    session.undo()

    dialog = events.open_event(window, session, "married", ruth)
    QTest.keyClicks(dialog.spouse.line, "ada q")
    QTest.keyClick(dialog.spouse._list, Qt.Key.Key_Return)
    dialog.accept()

    assert set(memberships.members(memberships.home_of(ruth))) == {ruth, ada}


def test_nobody_marries_themselves(window, session, library):
    ruth = a_customer("Ruth Vega")
    dialog = events.open_event(window, session, "married", ruth)
    dialog.spouse.choose(ruth, "Ruth Vega")

    dialog.accept()

    assert "Ruth Vega" in dialog.spouse.problem
    assert not session.undo_label
    dialog.reject()


def test_a_couple_parts_and_the_child_lives_in_both_homes(window, session, tom):
    ada = named("Ada Okafor")
    dialog = events.open_event(window, session, "parted", tom)
    box = dialog.children_at[ada]
    box.setCurrentIndex(box.findData("both"))

    dialog.accept()

    homes = {home.household_id for home in memberships.of_person(ada)}
    assert len(homes) == 2
    assert memberships.home_of(tom) in homes
    session.undo()
    assert len(memberships.of_person(ada)) == 1


def test_who_lives_alone_cannot_part(window, session, library, monkeypatch):
    told = []
    monkeypatch.setattr(ask, "fail", lambda _parent, sentence: told.append(sentence))

    assert events.open_event(window, session, "parted", a_customer("Ruth Vega")) is None
    assert told == ["Ruth Vega shares no household with anybody, so nothing has to change."]


def test_a_baby_joins_the_household_also_of_a_single_mother_as_one_step(window, session, library):
    ruth = a_customer("Ruth Vega")
    before = everything()
    dialog = events.open_event(window, session, "baby", ruth)
    dialog.accept()
    assert dialog._given.problem == "What is the baby called?"
    dialog.given.setText("Mia")
    dialog.birthday.line.setText("may 10 2026")
    dialog.accept()

    mia = named("Mia Vega")
    assert mia in memberships.members(memberships.home_of(ruth), "child")
    assert parties.people([mia])[mia].birthday.year == 2026
    session.undo()
    assert everything() == before


def test_archived_and_brought_back(window, session, tom):
    events.open_event(window, session, "archive", tom).accept()
    assert parties.people([tom])[tom].is_archived

    events.open_event(window, session, "archive", tom).accept()

    assert not parties.people([tom])[tom].is_archived


def test_forgetting_says_first_that_nothing_brings_them_back(window, session, tom, qtbot):
    dialog = events.open_event(window, session, "forget", tom)
    assert "cannot be undone" in dialog._sentence.text()
    dialog.accept()
    assert "certain" in dialog._message.words
    assert tom in parties.people([tom])

    dialog.sure.setChecked(True)
    with qtbot.waitSignal(session.applied):
        dialog.accept()

    assert tom not in parties.people([tom])
    assert not session.undo_label


def test_a_safety_copy_that_cannot_be_written_anew_may_be_deleted(window, session, tom, qtbot, monkeypatch):
    copy = backups.back_up(backups.Reason.BY_HAND).backup.path
    asked = []
    monkeypatch.setattr(ask, "confirm", lambda *said: asked.append(said[1:]) or True)

    def refuse(_path, _uids):
        raise CannotWrite("It is as it was.")

    monkeypatch.setattr(forgetting, "rewrite_backup", refuse)
    dialog = events.open_event(window, session, "forget", tom)
    dialog.sure.setChecked(True)
    with qtbot.waitSignal(session.applied):
        dialog.accept()

    ((question, verb, why),) = asked
    assert question == "Delete the safety copy that still holds Tom Okafor?"
    assert verb == "Delete the copy"
    assert copy.name in why
    assert not copy.exists()
    assert tom not in parties.people([tom])


def test_without_a_customer_on_show_the_menu_asks_who_is_meant(session, library, qtbot, shown):
    from cardkeeper.gui.main_window import MainWindow
    from cardkeeper.gui.page import Page

    ruth = a_customer("Ruth Vega")
    window = shown(MainWindow(session, {"today": Page}))
    window.navigation.go("today")
    install(window)
    window.actions_of["life-moved"].trigger()
    asked = window.findChild(WhoDialog)
    QTest.keyClicks(asked.who.line, "ruth")
    asked.accept()

    assert any(dialog.view.id == ruth for dialog in window.findChildren(events.MoveDialog))


@pytest.mark.parametrize("key", ["died", "moved", "married", "parted", "baby", "archive", "forget"])
def test_every_window_is_freed_when_it_is_closed(window, session, tom, qtbot, key):
    dialog = events.open_event(window, session, key, tom)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()


def _mailed(ids):
    from cardkeeper.core.changes import Touched
    from cardkeeper.store.writing import writing

    with writing("Mail", Touched.CARDS) as book:
        for task in tasks.load(ids).values():
            tasks.set_state(book, task, TaskState.MAILED, dt.date(2026, 5, 8))
    return book.change()
