"""Facts: found by search, suggested on the signing sheet, and private ones only on the screen."""

import pytest

from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import due, planning
from cardkeeper.services.people import customers, facts
from cardkeeper.services.printing import batches, printing
from cardkeeper.services.touch import notes
from cardkeeper.store.connection import select
from cardkeeper.store.writing import ChangedElsewhere
from tests.factories import TUESDAY, a_customer, a_sender, born
from tests.services.commands import undoable


@pytest.mark.parametrize("kind", facts.KINDS)
def test_each_kind_is_kept_and_found(library, kind):
    ada = a_customer("Ada Ash")

    undoable(lambda: facts.add(ada, kind, " Casa blanca "))

    [fact] = facts.of([ada])[ada]
    assert (fact.kind, fact.text, fact.private) == (kind, "Casa blanca", False)
    assert customers.find("blanca") == [ada]
    assert facts.is_known(ada, "CASA  blanca")


def test_a_fact_is_edited_and_deleted(library):
    ada = a_customer("Ada Ash")
    fact = facts.add(ada, "pet", "Biscuit").ids[0]

    undoable(lambda: facts.edit(fact, "pet", "Biscuit, beagle", private=True, version=1))
    assert facts.of([ada])[ada][0][2:] == ("pet", "Biscuit, beagle", True)
    with pytest.raises(ChangedElsewhere):
        facts.edit(fact, "pet", "Bisquit", version=1)
    undoable(lambda: facts.delete([fact]))
    assert facts.of([ada]) == {}
    assert customers.find("biscuit") == []


def test_nothing_said_is_nothing_to_remember(library):
    ada = a_customer("Ada Ash")

    with pytest.raises(CardKeeperError, match="nothing to remember"):
        facts.add(ada, "pet", "  ")
    with pytest.raises(ValueError, match="no kind of fact"):
        facts.add(ada, "zodiac", "Leo")


def signing_row(person_id: int) -> str:
    """What the signing sheet of today's batch tells of somebody."""
    planning.settle(TUESDAY)
    change, _held = batches.prepare(due.for_batch(TUESDAY), TUESDAY)
    [(row,)] = select("SELECT signing FROM card_item WHERE batch_id = ?", change.ids[0])
    assert printing.render(change.ids[0]).signing
    return str(row)


def test_the_signing_sheet_suggests_a_line_from_what_is_not_private(library):
    a_sender()
    ada = a_customer("Ada Ash", occasions=(born(5, 15, 1986),))
    facts.add(ada, "pet", "Biscuit, beagle")
    facts.add(ada, "hobby", "poker", private=True)
    notes.add(ada, "Told me about the divorce", TUESDAY, private=True)
    notes.add(ada, "Loves the new kitchen", TUESDAY)

    row = signing_row(ada)

    assert "A pat for Biscuit." in row
    assert "Loves the new kitchen" in row
    assert "poker" not in row
    assert "divorce" not in row
