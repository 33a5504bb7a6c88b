"""What the post asks for, by the country of the sender."""

import pytest

from cardkeeper.press import stock
from cardkeeper.press.geometry import MM
from cardkeeper.press.papers import Envelope
from cardkeeper.press.postal import letter_notes, postcard_notes, rules, weight_words


def zone_in_mm(country, key):
    zone = rules(country).address_zone(stock.envelope(key))
    return tuple(round(side / MM, 2) for side in (zone.x, zone.y, zone.right, zone.top))


def test_address_zones_are_those_the_post_offices_publish():
    assert zone_in_mm("US", "a7") == (12.7, 15.88, 171.45, 69.85)
    assert zone_in_mm("DE", "c6") == (15, 15, 162 - 15, 114 - 40)
    assert zone_in_mm("GB", "c6") == (20, 18, 162 - 20, 114 - 40)


def test_a_country_without_a_preset_gets_the_strictest_zones():
    assert rules("ZZ") == rules("")
    for key in stock.envelopes():
        for known in ("DE", "GB"):
            assert (
                rules(known)
                .address_zone(stock.envelope(key))
                .contains(rules("FR").address_zone(stock.envelope(key)))
            )


def test_clear_zones_lie_in_the_right_hand_corners():
    envelope = stock.envelope("c6")
    bottom, stamp = rules("DE").clear_zones(envelope)

    assert (bottom.right, bottom.y) == pytest.approx((envelope.points[0], 0))
    assert (stamp.right, stamp.top) == pytest.approx(envelope.points)
    assert (stamp.width, stamp.height) == pytest.approx((74 * MM, 40 * MM))


@pytest.mark.parametrize(
    ("key", "country", "grams", "words"),
    [
        ("c6", "DE", 12, []),
        ("c5", "DE", 24, ["larger than an ordinary letter", "at most 20 g, this one about 24 g"]),
        ("c5", "GB", 24, []),
        ("a7", "US", 17, []),
        ("a9", "US", 40, ["at most 1.0 oz (28 g), this one about 1.4 oz (40 g)"]),
        ("no10", "US", 10, []),
        ("c5", "US", 20, ["larger than an ordinary letter"]),
        ("a2", "FR", 99, []),
    ],
)
def test_letters_that_cost_more_are_told(key, country, grams, words):
    notes = letter_notes(stock.envelope(key), country, grams)

    assert len(notes) == len(words)
    assert all(word in note for word, note in zip(words, notes, strict=True))


def test_a_square_envelope_is_no_ordinary_letter_for_any_post_that_is_known():
    square = Envelope("square", "square", 152.4, 152.4)

    for country in ("US", "DE", "GB"):
        assert "not sorted by machine" in letter_notes(square, country)[0]
    assert letter_notes(square, "FR") == ()


@pytest.mark.parametrize(
    ("size", "country", "gsm", "words"),
    [
        ((152.4, 101.6), "US", 200, []),
        ((139.7, 107.95), "US", 0, []),
        ((152.4, 101.6), "US", 80, ["Take 160 g/m² or more"]),
        ((177.8, 127), "US", 0, ["larger than a postcard"]),
        ((148.5, 105), "DE", 250, []),
        ((120, 80), "DE", 250, ["smaller than the post accepts"]),
        ((177.8, 127), "GB", 80, []),
    ],
)
def test_postcards_that_are_none_for_the_post(size, country, gsm, words):
    for seen in (size, size[::-1]):
        notes = postcard_notes(seen, country, gsm)

        assert len(notes) == len(words)
        assert all(word in note for word, note in zip(words, notes, strict=True))


def test_weights_are_told_as_the_scales_of_the_post_show_them():
    assert weight_words(8.6, "DE") == "9 g"
    assert weight_words(8.6, "US") == "0.3 oz (9 g)"
