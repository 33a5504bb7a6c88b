"""How a printer takes envelopes is kept for it and their size, and moves every envelope."""

import pytest

from cardkeeper.errors import CardKeeperError
from cardkeeper.services.cards import pictures
from cardkeeper.services.printing import envelope_feeds
from cardkeeper.services.printing.envelope_feeds import Feed
from tests.services.commands import undoable

ON_LETTER = Feed(host="letter", side="left", rotation=270, offset_x=1.5, offset_y=-2)


def test_a_feed_is_kept_for_its_printer_and_size(library):
    undoable(lambda: envelope_feeds.keep("Office", "a7", ON_LETTER))

    assert envelope_feeds.feed("Office", "a7") == ON_LETTER
    assert envelope_feeds.feed("Office", "a2") == Feed()
    assert envelope_feeds.feed("Home", "a7") == Feed()
    undoable(lambda: envelope_feeds.keep("Office", "a7", Feed(rotation=90)))
    assert envelope_feeds.feed("Office", "a7") == Feed(rotation=90)


def test_an_envelope_larger_than_its_sheet_is_refused_and_nothing_kept(library):
    with pytest.raises(CardKeeperError, match="does not fit"):
        envelope_feeds.keep("Office", "a9", Feed(host="a5"))

    assert envelope_feeds.feed("Office", "a9") == Feed()


def test_the_proof_is_a_page_of_the_envelope_or_of_its_host(library):
    assert pictures.page_sizes(envelope_feeds.proof("a7", Feed())) == [pytest.approx((522, 378))]
    assert pictures.page_sizes(envelope_feeds.proof("a7", ON_LETTER)) == [pytest.approx((612, 792))]


def test_a_frame_found_too_far_left_and_low_moves_right_and_up(library):
    assert envelope_feeds.corrected(Feed(), 8, 9) == Feed(offset_x=2, offset_y=1)
    assert envelope_feeds.corrected(Feed(rotation=90), 8, 9) == Feed(rotation=90, offset_x=-1, offset_y=2)
