"""Life happens: one command each, with what follows, and the way back."""

import datetime as dt

import pytest

from cardkeeper.core.contact import Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind as Kind
from cardkeeper.core.kinds import Relation
from cardkeeper.services.cards.composing import Composer
from cardkeeper.services.due import cards_by_hand, due, left_out, planning, tasks
from cardkeeper.services.households import households, relatives
from cardkeeper.services.life import accepting, life
from cardkeeper.services.occasions import occasions
from cardkeeper.services.people import customers, people, suppressions
from cardkeeper.services.printing import batches
from cardkeeper.services.touch import referrals
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, a_sender, born, child, married, spouse
from tests.services.commands import undoable
from tests.services.undoing import check_undo, everything


@pytest.fixture
def family(library):
    """Ruth and Tom with Elin: three birthdays and their wedding day, all next week."""
    a_sender()
    ruth = a_customer(
        "Ruth Okafor",
        related=(spouse("Tom Okafor"), child("Elin Okafor")),
        occasions=(
            born(5, 19, 1986),
            born(5, 20, 1984, "Tom Okafor"),
            born(5, 21, 2018, "Elin Okafor"),
            married(5, 22, 2012),
        ),
    )
    planning.settle(TUESDAY)
    return ruth, named("Tom"), named("Elin")


def named(given):
    return select("SELECT id FROM person WHERE given = ?", given)[0][0]


def waiting(today=TUESDAY):
    planning.settle(today)
    return [(each.row.name, each.task.kind) for each in due.every_row(today)]


ALL = [
    ("Ruth Okafor", "birthday"),
    ("Tom Okafor", "birthday"),
    ("Elin Okafor", "birthday"),
    ("Ruth & Tom Okafor", "anniversary"),
]


def test_everybody_is_waiting(family):
    assert waiting() == ALL


def test_a_death_ends_the_cards_and_holds_the_cheerful_ones(family):
    ruth, tom, _elin = family
    before = everything()

    change, offers = life.died(tom, TUESDAY, PartialDate(5, 10, 2026))

    assert due.every_row(TUESDAY) == []
    assert select("SELECT kind, state, reason FROM card_task ORDER BY occurs_on") == [
        ("birthday", "skipped", "do-not-send"),
        ("birthday", "skipped", "deceased"),
        ("birthday", "skipped", "do-not-send"),
        ("anniversary", "skipped", "deceased"),
    ]
    assert suppressions.of_person(ruth)[0].until == dt.date(2026, 6, 9)
    assert households.of_person(ruth)[0].greeting.lines == ("Ruth Okafor",)
    assert [(offer.kind, offer.household_id, offer.label) for offer in offers] == [
        (Kind.SYMPATHY, households.of_person(ruth)[0].id, "Tom"),
        (Kind.MEMORIAL, None, ""),
    ]
    check_undo(change, before)
    planning.settle(TUESDAY)
    assert due.every_row(TUESDAY) == []
    assert {row.reason for row in left_out.left_out(TUESDAY)} == {
        "Has died.",
        "There was a death in the family, so this card waits.",
    }
    change.undo()
    assert waiting() == ALL


def test_the_widow_is_greeted_alone_and_comes_first(family):
    """R12 and conviction 6."""
    ruth, tom, _elin = family
    home = households.of_person(ruth)[0]

    life.died(ruth, TUESDAY)

    view = households.get(home.id)
    assert view.greeting.text == "Dear Tom,"
    assert [row.person_id for row in view.members if row.is_primary] == [tom]


def test_sympathy_is_accepted_and_speaks_of_the_dead(family):
    _ruth, tom, _elin = family
    _change, offers = life.died(tom, TUESDAY)

    task = tasks.load(accepting.accept(offers[0], TUESDAY).ids).popitem()[1]

    card = Composer([task]).compose(task)
    assert (card.job.salutation, card.recipient) == ("Dear Ruth,", "Ruth Okafor")
    assert (task.kind, task.state, task.belated) == ("sympathy", "planned", 0)
    assert task.verse_key
    assert waiting() == [("Ruth Okafor", "sympathy")]
    occasions_before = len(occasions.of_person(tom))
    with_day = life.died(named("Elin"), TUESDAY, PartialDate(5, 11, 2026))[1]
    accepting.accept(with_day[-1], TUESDAY)
    assert len(occasions.of_person(tom)) == occasions_before
    assert Kind.MEMORIAL in [view.kind for view in occasions.of_person(named("Elin"))]


def test_whoever_dies_gets_no_sympathy_for_somebody_else(library):
    a_sender()
    ruth = a_customer("Ruth Okafor")
    mother = relatives.add(ruth, Name("Ada", "Meyer"), Relation.PARENT, TUESDAY).ids[0]
    accepting.accept(life.died(mother, TUESDAY)[1][0], TUESDAY)

    life.died(ruth, TUESDAY)

    planning.settle(TUESDAY)
    assert waiting() == []
    assert [row.reason for row in left_out.left_out(TUESDAY)] == ["Has died."]


def test_with_nobody_left_sympathy_goes_to_the_family(library):
    a_sender()
    ruth = a_customer("Ruth Okafor", occasions=(born(5, 20, 1950),))
    _change, offers = life.died(ruth, TUESDAY)

    task = tasks.load(accepting.accept(offers[0], TUESDAY).ids).popitem()[1]

    card = Composer([task]).compose(task)
    assert card.job.salutation == "Dear family of Ruth Okafor,"
    assert card.envelope.address_lines[:2] == ("The family of Ruth Okafor", "118 Alder Court")
    assert [each.row.name for each in due.every_row(TUESDAY)] == ["Family of Ruth Okafor"]
    assert task.verse_key
    _change, held = batches.prepare([task.id], TUESDAY)
    assert held == []


def test_a_customers_parent_dies_elsewhere(library):
    ruth = a_customer("Ruth Okafor")
    mother = relatives.add(ruth, Name("Ada", "Meyer"), Relation.PARENT, TUESDAY).ids[0]

    _change, offers = life.died(mother, TUESDAY)

    assert [(offer.kind, offer.person_id, offer.about_id) for offer in offers] == [
        (Kind.SYMPATHY, ruth, mother)
    ]


def test_a_death_long_ago_holds_nothing(family):
    ruth, tom, _elin = family

    life.died(tom, TUESDAY, PartialDate(3, 1, 2020))

    assert suppressions.of_person(ruth) == []
    assert waiting() == [("Ruth Okafor", "birthday"), ("Elin Okafor", "birthday")]


def test_a_printed_card_of_the_dead_is_not_mailed_and_stays_history(family):
    _ruth, tom, _elin = family
    batch_id = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    batches.mark_printed(batch_id, [item.id for item in batches.items(batch_id)], TUESDAY)
    before = everything()

    change, _offers = life.died(tom, TUESDAY)

    kinds = {item.recipient for item in batches.items(batch_id) if item.id in batches.mailable(batch_id)}
    assert kinds == {"Ruth Okafor", "Elin Okafor"}
    assert len(batches.items(batch_id)) == 4
    check_undo(change, before)


def test_what_the_user_decided_ends_too(family):
    _ruth, tom, _elin = family
    (task_id,) = select("SELECT id FROM card_task WHERE about_id = ?", tom)[0]
    tasks.skip([task_id], "", TUESDAY)
    tasks.plan_again([task_id], TUESDAY)

    life.died(tom, TUESDAY)

    assert select("SELECT state, reason FROM card_task WHERE id = ?", task_id) == [("skipped", "deceased")]


def test_it_was_a_mistake(family):
    _ruth, tom, _elin = family
    life.died(tom, TUESDAY)
    planning.settle(TUESDAY)
    before = everything()

    change = life.lives(tom, TUESDAY)

    assert waiting() == ALL
    change.undo()
    assert {name: rows for name, rows in everything().items() if name == "person"} == {
        "person": before["person"]
    }


def test_who_is_alive_after_all_brings_back_no_card_of_somebody_else_who_died(family):
    _ruth, tom, elin = family
    life.died(tom, TUESDAY)
    life.died(elin, TUESDAY)

    undoable(lambda: life.lives(elin, TUESDAY))
    planning.settle(TUESDAY)

    assert {(kind, reason) for kind, reason in select("SELECT kind, reason FROM card_task")} == {
        ("birthday", "do-not-send"),
        ("birthday", "deceased"),
        ("anniversary", "deceased"),
    }
    assert due.every_row(TUESDAY) == []


def test_thanks_to_somebody_who_died_stay_ended_when_they_are_deleted(family):
    ruth, tom, _elin = family
    people.make_customer([tom], TUESDAY)
    life.died(ruth, TUESDAY)
    referrals.add(ruth, a_customer("Grace Adler"), TUESDAY)
    customers.delete([ruth])

    planning.settle(TUESDAY)

    assert select("SELECT state, reason FROM card_task WHERE kind = 'referral'") == [("skipped", "deceased")]


def test_a_baby(family):
    ruth, _tom, _elin = family
    home = households.of_person(ruth)[0].id
    before = everything()

    change, offers = life.new_baby(home, Name("Mia", "Okafor"), TUESDAY, PartialDate(5, 9, 2026))

    mia = change.ids[0]
    assert change.message == "Mia Okafor belongs to the family."
    assert [row.name for row in households.get(home).members][-1] == "Mia Okafor"
    assert [view.date for view in occasions.of_person(mia)] == [PartialDate(5, 9, 2026)]
    check_undo(change, before)
    task = tasks.load(accepting.accept(offers[0], TUESDAY).ids).popitem()[1]
    card = Composer([task]).compose(task)
    assert card.job.salutation == "Dear Ruth and Tom,"
    assert task.label == "Mia"
    assert (task.belated, task.state) == (0, "planned")


def test_archived_and_back(family):
    ruth, _tom, _elin = family
    before = everything()

    change = life.archive([ruth], TUESDAY)

    assert due.every_row(TUESDAY) == []
    assert select("SELECT DISTINCT state, reason FROM card_task") == [("skipped", "archived")]
    check_undo(change, before)
    assert waiting() == []
    life.unarchive([ruth], TUESDAY)
    assert waiting() == ALL


def test_archiving_one_of_two_customers_leaves_the_family_its_cards(library):
    ruth = a_customer(
        "Ruth Okafor", related=(child("Elin"),), occasions=(born(5, 19, 1986), born(5, 20, 2018, "Elin"))
    )
    tom = a_customer("Tom Okafor")
    households.add_member(households.of_person(ruth)[0].id, tom, "adult", TUESDAY)
    assert len(waiting()) == 2

    life.archive([ruth], TUESDAY)

    assert waiting() == [("Elin", "birthday")]


def test_a_design_chosen_before_is_the_same_after_undo(family):
    _ruth, tom, _elin = family
    before = select("SELECT id, design_key, verse_key FROM card_task ORDER BY id")
    change, _offers = life.died(tom, TUESDAY)
    planning.settle(TUESDAY)

    change.undo()
    planning.settle(TUESDAY)

    assert select("SELECT id, design_key, verse_key FROM card_task ORDER BY id") == before


def test_cards_made_by_hand_end_too(family):
    _ruth, tom, _elin = family
    cards_by_hand.make(Kind.THANK_YOU, TUESDAY, person_id=tom)

    life.died(tom, TUESDAY)

    assert ("thank-you", "skipped") in select("SELECT kind, state FROM card_task")
