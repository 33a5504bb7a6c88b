"""Recently deleted: customers go and come back with their cards."""

import pytest

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.due import cards_by_hand, due, planning, tasks
from cardkeeper.services.households import households
from cardkeeper.services.life import accepting, life
from cardkeeper.services.people import customers
from cardkeeper.services.printing import batches
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, a_sender, born, child, married
from tests.services.undoing import check_undo, everything


@pytest.fixture
def ruth(library):
    a_sender()
    id_ = a_customer(
        "Ruth Okafor", related=(child("Elin"),), occasions=(born(5, 19, 1986), born(5, 20, 2018, "Elin"))
    )
    planning.settle(TUESDAY)
    return id_


def waiting():
    return [each.row.name for each in due.every_row(TUESDAY)]


def test_the_cards_of_the_family_go_along(ruth):
    tasks.write_own(select("SELECT id FROM card_task WHERE person_id = ?", ruth)[0][0], "My own words")
    before = everything()

    change = customers.delete([ruth])

    assert waiting() == []
    check_undo(change, before)


def test_a_prepared_card_leaves_its_batch_and_comes_back_unprepared(ruth):
    batch_id = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    before = everything()
    change = customers.delete([ruth])
    assert batches.items(batch_id) == []
    check_undo(change, before)

    customers.restore([ruth])

    assert waiting() == ["Ruth Okafor", "Elin"]
    assert select("SELECT DISTINCT state FROM card_task") == [("planned",)]


def test_restored_later_with_what_was_written(ruth):
    tasks.write_own(select("SELECT id FROM card_task WHERE person_id = ?", ruth)[0][0], "My own words")
    customers.delete([ruth])
    planning.settle(TUESDAY)
    before = everything()

    change = customers.restore([ruth])

    planning.settle(TUESDAY)
    assert waiting() == ["Ruth Okafor", "Elin"]
    assert select("SELECT own_text FROM card_task ORDER BY occurs_on LIMIT 1") == [("My own words",)]
    change.undo()
    assert everything()["person"] == before["person"]


def test_the_other_customer_of_the_household_keeps_the_shared_cards(library):
    ruth = a_customer("Ruth Okafor", occasions=(married(5, 22, 2012),))
    tom = a_customer("Tom Okafor")
    home = households.create([ruth, tom], TUESDAY).ids[0]
    cards_by_hand.make(OccasionKind.NEW_HOME, TUESDAY, household_id=home)
    before = everything()

    change = customers.delete([ruth])

    assert waiting() == ["Tom Okafor"]
    assert select("SELECT person_id FROM card_task WHERE deleted_at IS NULL") == [(tom,)]
    check_undo(change, before)


def test_sympathy_goes_along_with_the_last_who_is_left_of_the_house(library):
    a_sender()
    ruth, tom = a_customer("Ruth Okafor"), a_customer("Tom Okafor")
    households.create([ruth, tom], TUESDAY)
    accepting.accept(life.died(tom, TUESDAY)[1][0], TUESDAY)
    assert waiting() == ["Ruth Okafor"]
    before = everything()

    change = customers.delete([ruth])

    assert waiting() == []
    check_undo(change, before)
    planning.settle(TUESDAY)
    assert waiting() == []
    customers.restore([ruth])
    assert waiting() == ["Ruth Okafor"]
