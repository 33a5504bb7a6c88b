"""R21: history is append-only; a printed card keeps its texts and lines, and prints again byte for byte."""

import pytest

from cardkeeper.core.contact import Address
from cardkeeper.core.dates import PartialDate
from cardkeeper.services.book import settings
from cardkeeper.services.cards import senders
from cardkeeper.services.due import due, planning, tasks
from cardkeeper.services.life import life, moving
from cardkeeper.services.occasions import occasions
from cardkeeper.services.people import addresses, customers, people
from cardkeeper.services.printing import batches, printing
from cardkeeper.services.touch import notes
from cardkeeper.store.connection import db, select
from tests.factories import TUESDAY, a_customer, a_sender, born

ABROAD = Address("Alte Gasse 7", "Hamburg", "", "20095", "DE")


@pytest.fixture
def printed(library):
    """Ruth's birthday card, printed today; gives the batch."""
    a_sender()
    a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),), note="Talks of her boat")
    planning.settle(TUESDAY)
    batch = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    batches.mark_printed(batch, [item.id for item in batches.items(batch)], TUESDAY)
    return batch


def version(table="person"):
    return select(f"SELECT version FROM {table} LIMIT 1")[0][0]


WHAT_MAY_HAPPEN = {
    "a new name": lambda: people.edit(1, version(), TUESDAY, given="Rita", family="Diaz"),
    "a new salutation": lambda: people.edit(1, version(), TUESDAY, salutation="My dear"),
    "another language": lambda: people.edit(1, version(), TUESDAY, language="de"),
    "a move": lambda: moving.moved(1, ABROAD, TUESDAY, TUESDAY),
    "a bad address": lambda: addresses.mark_bad(1, TUESDAY),
    "another date": lambda: occasions.edit(1, version("occasion"), date=PartialDate(5, 25, 1986)),
    "a deleted date": lambda: occasions.delete(1, TUESDAY),
    "another sender": lambda: senders.save(name="Tom", company="Other Loans", country="DE", closing="Yours"),
    "other settings": lambda: settings.save(card_format="half-a4", language="fr", duplex="long"),
    "a newer note": lambda: notes.add(1, "Sold the boat", TUESDAY),
    "a death": lambda: life.died(1, TUESDAY),
    "archived": lambda: life.archive([1], TUESDAY),
    "deleted": lambda: customers.delete([1]),
    "planned again": lambda: planning.settle(TUESDAY),
}


@pytest.mark.parametrize("what", WHAT_MAY_HAPPEN)
def test_r21_it_prints_again_byte_for_byte_whatever_happened(printed, what):
    before, stored = printing.render(printed), select("SELECT * FROM card_item")

    WHAT_MAY_HAPPEN[what]()

    assert printing.render(printed) == before
    assert select("SELECT * FROM card_item") == stored


@pytest.mark.parametrize("column", ["body", "salutation", "envelope", "design_key", "front", "signature"])
def test_r21_the_book_itself_refuses_to_alter_it(printed, column):
    with pytest.raises(Exception, match="printed"), db.atomic():
        db.execute_sql(f"UPDATE card_item SET {column} = 'other'")


def test_r21_choosing_anew_is_for_the_next_card(printed):
    before = printing.render(printed)

    tasks.write_own(1, "Quite other words.")

    assert printing.render(printed) == before


def test_r21_what_was_mailed_is_not_mailed_twice(printed):
    [item] = batches.items(printed)
    batches.mark_mailed([item.id], TUESDAY)
    told = select("SELECT count(*) FROM task_event")

    assert batches.mailable(printed) == []
    batches.mark_mailed([item.id], TUESDAY)

    assert select("SELECT count(*) FROM task_event") == told
    assert select("SELECT count(*) FROM interaction WHERE kind = 'card'") == [(1,)]
