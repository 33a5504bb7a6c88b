"""R11 in the book: every exclusion is recorded on the card with its reason, and can be listed."""

import datetime as dt

import pytest

from cardkeeper.core.changes import Touched
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import Channel
from cardkeeper.core.kinds import OccasionKind as Kind
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import due, left_out, planning, tasks
from cardkeeper.services.people import addresses, allowing, customers, people, suppressions
from cardkeeper.services.printing import batches
from cardkeeper.store.connection import select
from cardkeeper.store.models import Problem
from cardkeeper.store.writing import writing
from tests.factories import TUESDAY, a_customer, a_sender, born, spouse
from tests.services.commands import undoable
from tests.services.undoing import check_undo, everything


@pytest.fixture
def ruth(library):
    a_sender()
    id_ = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    planning.settle(TUESDAY)
    return id_


def reasons():
    planning.settle(TUESDAY)
    return [(row.name, row.occasion, row.reason) for row in left_out.left_out(TUESDAY)]


def edit(person_id, **values):
    version = select("SELECT version FROM person WHERE id = ?", person_id)[0][0]
    people.edit(person_id, version, TUESDAY, **values)


BIRTHDAY = "Turns 40 on Wednesday, May 20"


def test_nobody_is_left_out(ruth):
    assert reasons() == []


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        ({}, "Asked for no cards."),
        ({"what": "birthday"}, "Asked for no cards of this kind."),
        ({"until": dt.date(2026, 5, 31)}, "Asked for no cards at this time."),
        (
            {"what": "happy", "until": dt.date(2026, 6, 1)},
            "There was a death in the family, so this card waits.",
        ),
    ],
)
def test_do_not_send(ruth, wish, sentence):
    before = everything()
    change = suppressions.add(TUESDAY, person_id=ruth, **wish)

    assert select("SELECT state, reason FROM card_task") == [("skipped", "do-not-send")]
    check_undo(change, before)
    assert reasons() == [("Ruth Okafor", BIRTHDAY, sentence)]
    assert due.every_row(TUESDAY) == []

    wish = suppressions.of_person(ruth)[0]
    before = everything()
    check_undo(suppressions.delete(wish.id, TUESDAY), before)
    assert reasons() == []
    assert len(due.every_row(TUESDAY)) == 1


@pytest.mark.parametrize(
    "wish", [{"what": "holiday"}, {"until": dt.date(2026, 5, 19)}, {"since": dt.date(2026, 5, 21)}]
)
def test_a_wish_for_something_else_or_another_time(ruth, wish):
    suppressions.add(TUESDAY, person_id=ruth, **wish)

    assert reasons() == []


def test_a_wish_is_said_differently(ruth):
    suppressions.add(TUESDAY, person_id=ruth, what="holiday")
    wish = suppressions.of_person(ruth)[0]

    suppressions.edit(wish.id, wish.version, TUESDAY, what="birthday", reason="She said so")

    assert suppressions.of_person(ruth)[0].reason == "She said so"
    assert len(reasons()) == 1


def test_a_households_wish_is_everybodys(library):
    ruth = a_customer(
        "Ruth Okafor",
        related=(spouse("Tom Okafor"),),
        occasions=(born(5, 20, 1986), born(5, 21, about="Tom Okafor")),
    )
    planning.settle(TUESDAY)

    suppressions.add(TUESDAY, household_id=1)

    assert [row[0] for row in reasons()] == ["Ruth Okafor", "Tom Okafor"]
    assert len(suppressions.of_person(ruth)) == 1


def test_a_prepared_card_leaves_the_batch(ruth):
    batch_id = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]

    suppressions.add(TUESDAY, person_id=ruth)

    assert batches.items(batch_id) == []


def test_no_and_bad_address(ruth):
    addresses.mark_bad(addresses.of_owner("person_id", ruth)[0].id, TUESDAY)
    assert reasons() == [("Ruth Okafor", BIRTHDAY, "Mail doesn't arrive at this address.")]

    addresses.delete(addresses.of_owner("person_id", ruth)[0].id, TUESDAY)
    assert reasons() == [("Ruth Okafor", BIRTHDAY, "No street, so no envelope.")]


@pytest.mark.parametrize(
    ("channel", "sentence"),
    [("call", "Prefers a call."), ("visit", "Prefers a visit."), ("email", "Prefers an email.")],
)
def test_the_preferred_channel_turns_the_card_into_something_else(ruth, channel, sentence):
    edit(ruth, preferred_channel=channel)

    assert reasons() == [("Ruth Okafor", BIRTHDAY, sentence)]
    (found,) = due.every_row(TUESDAY)
    assert (found.row.channel, found.row.missing, found.row.is_ready) == (channel, "", False)


def test_by_hand_is_not_left_out(ruth):
    tasks.set_channel([row[0] for row in select("SELECT id FROM card_task")], Channel.BY_HAND)

    assert reasons() == []


def test_an_open_problem_holds_the_courtesies(ruth):
    edit(ruth, since=PartialDate(5, 21, 2016))
    with writing("Log a problem", Touched.NOTES) as book:
        book.insert(Problem, person_id=ruth, opened_on="2026-05-01", what="Late")

    assert reasons() == [
        (
            "Ruth Okafor",
            "Customer for 10 years on Thursday, May 21",
            "A problem is still open, so this card waits for your decision.",
        )
    ]


def test_who_keeps_no_birthdays(ruth):
    edit(ruth, observes_birthdays=False)

    assert reasons() == [("Ruth Okafor", BIRTHDAY, "Doesn't keep birthdays.")]


def test_what_the_user_left_out(ruth):
    tasks.skip([row[0] for row in select("SELECT id FROM card_task")], "", TUESDAY)

    assert reasons() == [("Ruth Okafor", BIRTHDAY, "You left it out.")]


def test_the_first_reason_counts(ruth):
    """R11's order: the wish before the address."""
    addresses.delete(addresses.of_owner("person_id", ruth)[0].id, TUESDAY)
    suppressions.add(TUESDAY, person_id=ruth)

    assert [row[2] for row in reasons()] == ["Asked for no cards."]


def test_reasons_are_counted(library):
    for number in range(3):
        person = a_customer(f"Person {number}", occasions=(born(5, 20, 1986),))
        if number:
            suppressions.add(TUESDAY, person_id=person, what=Kind.BIRTHDAY)
        else:
            suppressions.add(TUESDAY, person_id=person)
    reasons()

    assert left_out.counted(left_out.left_out(TUESDAY)) == [
        ("Asked for no cards of this kind.", 2),
        ("Asked for no cards.", 1),
    ]


def test_the_list_tells_the_way_out_of_each_and_follows_the_order_of_r11(library):
    names = ("Ann Quinn", "Bea Fielding", "Cleo Marsh", "Dan Bell")
    ann, bea, cleo, dan = (a_customer(name, occasions=(born(5, 20, 1986),)) for name in names)
    planning.settle(TUESDAY)
    tasks.skip([row[0] for row in select("SELECT id FROM card_task WHERE person_id = ?", ann)], "", TUESDAY)
    edit(bea, preferred_channel="call")
    addresses.delete(addresses.of_owner("person_id", cleo)[0].id, TUESDAY)
    suppressions.add(TUESDAY, person_id=dan)
    planning.settle(TUESDAY)

    found = left_out.by_reason(left_out.left_out(TUESDAY))

    assert [(reason, [row.name for row in rows]) for reason, rows in found.items()] == [
        ("Asked for no cards.", ["Dan Bell"]),
        ("No street, so no envelope.", ["Cleo Marsh"]),
        ("Prefers a call.", ["Bea Fielding"]),
        ("You left it out.", ["Ann Quinn"]),
    ]
    ways = [(row.key, row.missing, row.channel) for rows in found.values() for row in rows]
    assert ways == [
        ("do-not-send", "", "mail"),
        ("no-address", "address", "mail"),
        ("other-channel", "", "call"),
        ("by-user", "", "mail"),
    ]


@pytest.mark.parametrize(
    "wish", [{"what": "all"}, {"what": "birthday"}, {"what": "all", "until": dt.date(2026, 5, 31)}]
)
def test_who_asked_for_none_is_allowed_again_from_the_list(ruth, wish):
    suppressions.add(TUESDAY, person_id=ruth, **wish)
    suppressions.add(TUESDAY, person_id=ruth, what="holiday")
    [row] = left_out.left_out(TUESDAY)
    assert len(allowing.against(row.task_id, TUESDAY)) == 1

    change = undoable(lambda: allowing.allow_again(row.task_id, TUESDAY))

    assert change.message == "Ruth Okafor may get cards again."
    assert [wish.what for wish in suppressions.of_person(ruth)] == ["holiday"]
    assert reasons() == []


def test_who_kept_no_birthdays_is_allowed_again(ruth):
    edit(ruth, observes_birthdays=False)
    planning.settle(TUESDAY)
    [row] = left_out.left_out(TUESDAY)

    undoable(lambda: allowing.allow_again(row.task_id, TUESDAY))

    assert reasons() == []
    assert len(due.every_row(TUESDAY)) == 1
    with pytest.raises(CardKeeperError, match="Nothing speaks against"):
        allowing.allow_again(row.task_id, TUESDAY)


def test_whoever_was_deleted_is_not_on_it_and_cannot_be_put_back_from_it(ruth):
    planning.settle(TUESDAY)
    tasks.skip([1], "", TUESDAY)

    customers.delete([ruth])

    assert left_out.left_out(TUESDAY) == []
