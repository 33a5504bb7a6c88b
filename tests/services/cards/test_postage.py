"""What a card weighs in its envelope, and what the shop's post says to it."""

import pytest

from cardkeeper.press import stock
from cardkeeper.services.cards import postage


def test_a_card_weighs_what_the_scale_shows_with_its_envelope():
    # A4 at 250 g/m² is 15.6 g (cards.md 1.3), a C5 envelope of 100 g/m² 8.5 g.
    told = postage.told("half-a4", 250, "DE")

    assert told.words == "It goes into envelope C5, 229 × 162 mm. It weighs about 24 g."
    assert told.notes == (
        "Envelope C5 is larger than an ordinary letter and needs more postage.",
        "An ordinary letter weighs at most 20 g, this one about 24 g. It needs more postage.",
    )
    assert told.verdict == ""


def test_an_ordinary_letter_is_called_one_by_the_post_of_the_country():
    home = postage.told("quarter-letter", 90, "US")

    assert home.words == "It goes into envelope A2, 5¾ × 4⅜ in (146 × 111 mm). It weighs about 0.3 oz (9 g)."
    assert home.verdict == "An ordinary letter for USPS. Rates change: check with your post office."
    assert "Deutsche Post" in postage.told("note2-a4", 250, "DE").verdict
    assert postage.told("half-a4", 250, "GB").notes == ()
    assert postage.told("half-a4", 250, "FR").verdict == "Your post office knows what it costs."


def test_without_a_paper_nothing_is_claimed_about_the_weight():
    told = postage.told("quarter-a4", 0, "DE")

    assert told.weight == ""
    assert told.words == "It goes into envelope C6, 162 × 114 mm. Choose the paper to see what it weighs."


def test_a_postcard_has_no_envelope_and_its_own_size_and_paper():
    told = postage.told("post4-letter", 200, "US")

    assert told.words == "It goes without an envelope. It weighs about 0.1 oz (3 g)."
    assert told.verdict == "An ordinary postcard for USPS. Rates change: check with your post office."
    assert "too thin for a postcard" in postage.told("post4-letter", 80, "US").notes[0]


def test_heavy_paper_is_not_folded_twice():
    assert postage.told("quarter-letter", 120, "US").notes == ()
    assert postage.told("quarter-letter", 250, "US").notes == (
        "Paper this heavy does not fold twice well. Take 120 g/m² or less.",
    )


@pytest.mark.parametrize("layout", sorted(stock.layouts()))
@pytest.mark.parametrize("country", ["US", "DE", "GB", "FR"])
def test_every_format_is_told_about_in_whole_sentences(layout, country):
    for gsm, _words in postage.weights():
        told = postage.told(layout, gsm, country)
        assert bool(told.notes) != bool(told.verdict)
        assert all(said.endswith(".") for said in (told.words, *told.notes, told.verdict) if said)
