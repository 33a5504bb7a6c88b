"""R22: a card given by hand is a personal contact, and so is the call or visit in its place."""

import pytest

from cardkeeper.core.kinds import Channel
from cardkeeper.services.due import planning, reached, tasks
from cardkeeper.services.people import customer_page
from cardkeeper.services.touch import notes
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, a_sender, born
from tests.services.commands import undoable


@pytest.fixture
def ruth(library):
    a_sender()
    id_ = a_customer("Ruth Okafor", occasions=(born(5, 20, 1986),))
    planning.settle(TUESDAY)
    return id_


def card():
    return select("SELECT id FROM card_task")[0][0]


def clocks(person_id):
    return select("SELECT last_personal, last_touch FROM person WHERE id = ?", person_id)[0]


@pytest.mark.parametrize("way", [Channel.CALL, Channel.VISIT, Channel.EMAIL])
def test_the_call_in_place_of_a_card_is_noted_as_a_contact(ruth, way):
    tasks.set_channel([card()], way)

    undoable(lambda: reached.done_otherwise([card()], TUESDAY))

    [said] = notes.recent(ruth)
    assert (said.kind, said.on, said.personal) == (str(way), TUESDAY, True)
    assert said.text == "In place of a card. Turns 40."
    assert clocks(ruth) == (TUESDAY.isoformat(), TUESDAY.isoformat())
    assert select("SELECT state, done_on FROM card_task") == [("done-otherwise", TUESDAY.isoformat())]


def test_a_card_given_by_hand_is_a_contact_and_stands_once_in_the_timeline(ruth):
    assert clocks(ruth) == (None, None)

    undoable(lambda: reached.hand_over([card()], TUESDAY))

    assert clocks(ruth) == (TUESDAY.isoformat(), TUESDAY.isoformat())
    [moment] = customer_page.read(ruth, TUESDAY).moments
    assert (moment.kind, moment.state) == ("card", "handed-over")
