"""A card that came back is sent again: the same card, another envelope."""

import datetime as dt

import pypdf
import pytest

from cardkeeper.core.contact import Address
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import planning, queue
from cardkeeper.services.people import addresses
from cardkeeper.services.printing import batches, printing, returned_mail, sending_again
from cardkeeper.store.connection import records, select
from tests.factories import TUESDAY, a_customer, a_sender, born
from tests.store.test_writing import everything

LATER = dt.date(2026, 6, 9)
ALDER = Address("118 Alder Court", "Maplewood", "NJ", "07040", "US")


@pytest.fixture
def ruth(library):
    a_sender()
    return a_customer("Ruth Adeyemi", occasions=(born(5, 20, 1986),), addresses=(ALDER,))


@pytest.fixture
def returned(ruth):
    """Her birthday card came back after the day, three weeks later."""
    planning.settle(TUESDAY)
    (task_id,) = select("SELECT id FROM card_task")[0]
    batch_id = batches.prepare([task_id], TUESDAY)[0].ids[0]
    batches.mark_mailed(batches.mailable(batch_id), TUESDAY)
    returned_mail.came_back(task_id, LATER)
    return task_id


def put_right(ruth):
    (home,) = addresses.of_owner("person_id", ruth)
    addresses.edit(home.id, home.version, LATER, street="9 Elm Street")


def test_there_is_nowhere_to_send_it_until_the_address_is_right(ruth, returned):
    before = everything()
    assert sending_again.address(returned, LATER) == ""
    with pytest.raises(CardKeeperError, match="Put the address right first"):
        sending_again.again(returned, LATER)
    assert everything() == before

    put_right(ruth)
    assert sending_again.address(returned, LATER) == "9 Elm Street, Maplewood, NJ 07040"


def test_the_same_card_goes_out_in_another_envelope(ruth, returned):
    put_right(ruth)
    before = everything()
    change = sending_again.again(returned, LATER)
    (batch_id,) = change.ids

    first, second = records("SELECT * FROM card_item ORDER BY id")
    own = {"id", "uid", "batch_id", "printed_on", "envelope", "note", "position"}
    assert {k: v for k, v in first.items() if k not in own} == {
        k: v for k, v in second.items() if k not in own
    }
    assert second["envelope"] == "Ruth Adeyemi\n9 Elm Street\nMaplewood, NJ 07040"
    assert second["note"] == "mail Tue, Jun 9 · 1"
    change.undo()
    assert everything() == before
    assert batch_id


def test_it_stays_on_the_list_until_it_is_mailed(ruth, returned):
    """Its day is long past; no rule lets it expire, for a person wants it sent."""
    put_right(ruth)
    (batch_id,) = sending_again.again(returned, LATER).ids
    planning.settle(LATER)
    assert returned in queue.read(LATER).cards
    assert len(batches.mailable(batch_id)) == 1

    batches.answer(batch_id, batches.mailable(batch_id), LATER, mailed=True)
    assert select("SELECT state, done_on FROM card_task") == [("mailed", "2026-06-09")]
    assert select("SELECT last_touch FROM person WHERE id = ?", ruth) == [("2026-06-09",)]


def test_the_paper_is_the_same_but_for_the_address(ruth, returned, tmp_path):
    old = printing.render(batches.history()[0].id)
    put_right(ruth)
    (batch_id,) = sending_again.again(returned, LATER).ids
    new = printing.render(batch_id)

    assert new.cards == old.cards
    (folder := tmp_path / "e").mkdir()
    (folder / "envelopes.pdf").write_bytes(new.envelopes)
    text = pypdf.PdfReader(folder / "envelopes.pdf").pages[0].extract_text()
    assert "9 Elm Street" in text
    assert "118 Alder" not in text


def test_a_card_that_did_not_come_back_is_not_sent_again(ruth):
    planning.settle(TUESDAY)
    (task_id,) = select("SELECT id FROM card_task")[0]
    with pytest.raises(CardKeeperError, match="did not come back"):
        sending_again.again(task_id, TUESDAY)
    assert sending_again.address(task_id, TUESDAY) == ""
