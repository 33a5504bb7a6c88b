"""What the picture of a card says is worth a look, without keeping it from being printed (R19)."""

import pytest

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.cards import pictures
from cardkeeper.services.cards.card_faces import Instead
from cardkeeper.services.due import cards_by_hand, tasks
from cardkeeper.services.printing import batches, printing
from tests.factories import TUESDAY, a_customer, a_sender

HIGH = 200


@pytest.fixture
def thanks(library) -> int:
    """A card that says thank you."""
    a_sender()
    bea = a_customer("Bea Fielding")
    return cards_by_hand.make(OccasionKind.THANK_YOU, TUESDAY, person_id=bea).ids[0]


def warnings(task_id, instead=None):
    return pictures.card(task_id, HIGH, TUESDAY, instead).warnings


def test_a_proper_card_has_none(thanks):
    assert warnings(thanks) == ()


def test_sales_words_in_own_words_and_in_words_still_being_tried(thanks):
    [said] = warnings(thanks, Instead(own_text="Thank you. Enjoy 10% off your next visit."))
    assert said == "“10% off” sounds like selling. A card like this is better without it."
    assert warnings(thanks) == ()

    tasks.write_own(thanks, "Thank you. Enjoy 10% off your next visit.")
    assert warnings(thanks) == (said,)


def test_a_front_made_for_another_occasion(thanks):
    tasks.choose_design(thanks, "balloons", "brand")

    [said] = warnings(thanks)

    assert "made for another occasion" in said


def test_nothing_is_said_of_a_card_that_is_printed(thanks):
    tasks.write_own(thanks, "Thank you. Enjoy 10% off your next visit.")
    change, _held = batches.prepare([thanks], TUESDAY)
    printing.render(change.ids[0])
    batches.mark_mailed(batches.mailable(change.ids[0]), TUESDAY)

    assert warnings(thanks) == ()
