"""R19: what is wrong with one card blocks that card, names customer and reason, and the rest is printed."""

import pytest

from cardkeeper.core.changes import Touched
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.due import cards_by_hand, due, planning, tasks
from cardkeeper.services.printing import batches, printing
from cardkeeper.store import models
from cardkeeper.store.connection import db, select
from cardkeeper.store.writing import writing
from tests.factories import TUESDAY, a_customer, a_sender, born

LONG = "There is so much to say about this year. " * 300


@pytest.fixture
def two(library):
    """Ada's card is right, Bea's is about to be wrong."""
    a_sender()
    for day, name in ((18, "Ada Quinn"), (19, "Bea Fielding")):
        a_customer(name, occasions=(born(5, day, 1986),))
    planning.settle(TUESDAY)


def own_words(text):
    return lambda: tasks.write_own(2, text)


def nameless():
    blank = {"given": "", "family": "", "formatted_name": "", "goes_by": ""}
    with writing("Set", Touched.PEOPLE) as book:
        book.update(models.Person, [2], **blank)


def written_to_in_german():
    with writing("Set", Touched.PEOPLE) as book:
        book.update(models.Person, [2], language="de")


def called(name):
    def rename():
        with writing("Set", Touched.PEOPLE) as book:
            book.update(models.Person, [2], given=name, formatted_name=f"{name} Fielding")

    return rename


R19_BLOCKS = {
    "an unfilled {": (own_words("Happy birthday, {first_name}."), "“{first_name}”"),
    "a lone brace": (own_words("Happy { birthday."), "“{ birthday.”"),
    "an empty field": (own_words("Thank you , dear Bea."), "Something is missing"),
    "an internal number": (own_words("Dear customer #1042, happy birthday."), "1042"),
    "a spreadsheet's error": (own_words("#REF! wishes you all the best."), "#REF!"),
    "a letter no font has": (own_words("All the best \U00013000"), "\U00013000"),
    "words of another language": (written_to_in_german, "language"),
    "overflow": (own_words(LONG), "does not fit"),
    "no salutation": (nameless, "name"),
    "a name no font has": (called("\U00013000"), "\U00013000"),
}


@pytest.mark.parametrize("what", R19_BLOCKS)
def test_r19_blocks_that_one_card_and_prints_the_rest(two, what):
    spoil, word = R19_BLOCKS[what]
    spoil()

    _change, held = batches.prepare([1, 2], TUESDAY)

    [bad] = held
    assert bad.task_id == 2
    assert bad.recipient or what == "no salutation"
    assert word in " ".join(bad.reasons)
    assert [item.task_id for item in batches.items(1)] == [1]
    assert printing.render(1).cards.startswith(b"%PDF")


@pytest.mark.parametrize(
    "text",
    ["Thank you. Enjoy 10% off your next visit.", "We are sorry. Ask about our special offers."],
)
def test_r19_only_warns_of_sales_words_where_they_hurt(library, text):
    a_sender()
    bea = a_customer("Bea Fielding")
    task = cards_by_hand.make(OccasionKind.THANK_YOU, TUESDAY, person_id=bea).ids[0]
    tasks.write_own(task, text)

    _change, held = batches.prepare([task], TUESDAY)

    assert held == []
    [(told,)] = select("SELECT findings FROM card_item")
    assert told


def test_r19_a_proper_card_has_nothing_said_of_it(two):
    _change, held = batches.prepare(due.for_batch(TUESDAY), TUESDAY)

    assert held == []
    assert select("SELECT findings FROM card_item") == [("",), ("",)]
    assert db.execute_sql("SELECT count(*) FROM card_item").fetchone() == (2,)
