"""R30: one command is one undo step with a name people can read; the whole book is as it was afterwards."""

import pytest

from cardkeeper.core.contact import Address, ContactPoint, Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.filters import Field, Where
from cardkeeper.core.kinds import Channel, OccasionKind
from cardkeeper.services.book import settings
from cardkeeper.services.cards import senders
from cardkeeper.services.due import cards_by_hand, due, planning, tasks
from cardkeeper.services.households import families
from cardkeeper.services.households.families import Relative
from cardkeeper.services.importing import importing
from cardkeeper.services.life import life, marriages, moving
from cardkeeper.services.merging import merging_people
from cardkeeper.services.occasions import occasions
from cardkeeper.services.people import (
    addresses,
    bulk,
    contact_details,
    customers,
    facts,
    people,
    suppressions,
    tags,
)
from cardkeeper.services.printing import batches
from cardkeeper.services.search import groups
from cardkeeper.services.touch import info_items, notes, problems, referrals
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_contact, a_customer, a_sender, born
from tests.services.commands import undoable

RUTH, TOM, KAVYA = 1, 2, 3
ABROAD = Address("Alte Gasse 7", "Hamburg", "", "20095", "DE")
FILE = (
    b"First name,Last name,Email,Birthday\nAda,Ash,ada@example.com,1986-05-20\nRuth,Okafor,r@example.com,\n"
)


@pytest.fixture
def book(library):
    a_sender()
    for name in ("Ruth Okafor", "Tom Okafor", "Kavya Raman"):
        a_customer(name, occasions=(born(5, 20, 1986),))
    families.enter_family(RUTH, TUESDAY, spouse=Relative(Name(), person_id=TOM))
    tags.add("VIP")
    planning.settle(TUESDAY)


def version(table="person"):
    return select(f"SELECT version FROM {table} ORDER BY id LIMIT 1")[0][0]


def first_task():
    return select("SELECT id FROM card_task ORDER BY id LIMIT 1")[0][0]


R30 = {
    "a new customer": lambda: customers.add(a_contact("Ben Birch")),
    "a changed name": lambda: people.edit(RUTH, version(), TUESDAY, given="Rita"),
    "a family": lambda: families.enter_family(
        KAVYA, TUESDAY, children=(Relative(Name("Mia"), PartialDate(6, 1)), Relative(Name("Leo")))
    ),
    "an address": lambda: addresses.add("person_id", RUTH, ABROAD, TUESDAY),
    "a phone number": lambda: contact_details.add(RUTH, ContactPoint("mobile", "555-0142")),
    "a date": lambda: occasions.add("person_id", RUTH, OccasionKind.NAME_DAY, PartialDate(7, 1), TUESDAY),
    "a deleted date": lambda: occasions.delete(1, TUESDAY),
    "a note": lambda: notes.add(RUTH, "Called", TUESDAY),
    "a fact": lambda: facts.add(RUTH, "pet", "Biscuit"),
    "information for many": lambda: info_items.share([RUTH, TOM, KAVYA], "Rates fell", TUESDAY),
    "a referral": lambda: referrals.add(RUTH, KAVYA, TUESDAY),
    "a problem": lambda: problems.log(RUTH, "The frame broke", TUESDAY),
    "no cards please": lambda: suppressions.add(TUESDAY, person_id=RUTH),
    "a death": lambda: life.died(TOM, TUESDAY)[0],
    "a baby": lambda: life.new_baby(1, Name("Mia", "Okafor"), TUESDAY, PartialDate(5, 1, 2026))[0],
    "a marriage": lambda: marriages.married(KAVYA, Relative(Name("Dev", "Raman")), TUESDAY)[0],
    "a divorce": lambda: marriages.divorced(TOM, TUESDAY),
    "a move": lambda: moving.moved(RUTH, ABROAD, TUESDAY, TUESDAY)[0],
    "archived": lambda: life.archive([RUTH, TOM], TUESDAY),
    "deleted": lambda: customers.delete([RUTH, TOM, KAVYA]),
    "merged": lambda: merging_people.merge(RUTH, KAVYA, TUESDAY),
    "a tag for many": lambda: bulk.put_tag([RUTH, TOM, KAVYA], 1),
    "a tier for many": lambda: bulk.set_tier([RUTH, TOM, KAVYA], "A"),
    "a group": lambda: groups.add("Best", Where(Field.TIER, "A")),
    "an import": lambda: importing.apply(importing.plan("list.csv", FILE, TUESDAY)),
    "a card by hand": lambda: cards_by_hand.make(OccasionKind.THANK_YOU, TUESDAY, person_id=RUTH),
    "another way": lambda: tasks.set_channel([first_task()], Channel.CALL),
    "left out": lambda: tasks.skip([first_task()], "", TUESDAY),
    "own words": lambda: tasks.write_own(first_task(), "All the best."),
    "a batch": lambda: batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0],
    "the sender": lambda: senders.save(name="Tom Hartwell", country="DE"),
    "a setting": lambda: settings.save(leap_rule="mar-1"),
}


@pytest.mark.parametrize("what", R30)
def test_r30_one_step_back_and_one_forth(book, what):
    change = undoable(R30[what])

    assert change.label[0].isupper()
    assert "_" not in change.label
    assert change.touched
