"""What the post asks for, by the country of the sender."""

import pytest

from cardkeeper.press import stock
from cardkeeper.press.geometry import MM
from cardkeeper.press.postal import postage_notes, rules


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
        ("c5", "DE", 24, ["larger than an ordinary letter", "24 g is more"]),
        ("c5", "GB", 24, []),
        ("a7", "US", 17, []),
        ("a9", "US", 40, ["40 g is more than an ordinary letter may weigh (28.35 g)"]),
        ("no10", "US", 10, []),
        ("c5", "US", 20, ["larger than an ordinary letter"]),
        ("a2", "FR", 99, []),
    ],
)
def test_letters_that_cost_more_are_told(key, country, grams, words):
    notes = postage_notes(stock.envelope(key), country, grams)

    assert len(notes) == len(words)
    assert not any(note.blocks for note in notes)
    assert all(word in note.message for word, note in zip(words, notes, strict=True))
