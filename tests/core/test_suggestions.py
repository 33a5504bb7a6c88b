"""One true line to write by hand, and none on a sad card."""

import pytest

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.suggestions import KnownFact, suggested_line

BIRTHDAY = OccasionKind.BIRTHDAY


@pytest.mark.parametrize(
    ("kind", "text", "line"),
    [
        ("pet", "Biscuit, beagle", "A pat for Biscuit."),
        ("hobby", "tennis", "I hope there is time for tennis this year."),
        ("team", "Rapid Wien", "Fingers crossed for Rapid Wien."),
        ("film", "Casablanca", "Have you seen Casablanca again lately?"),
        ("other", "Favorite color: blue", ""),
    ],
)
def test_a_line_for_each_kind_of_fact(kind, text, line):
    assert suggested_line(BIRTHDAY, [KnownFact(kind, text)], [], "card 1") == line


def test_children_are_greeted_by_name():
    line = suggested_line(BIRTHDAY, [], ["Anika", "Leo", "Mia"], "card 1")

    assert line == "Say hello to Anika, Leo and Mia from us."


def test_the_same_card_gets_the_same_line_and_others_get_others():
    facts = [KnownFact("hobby", hobby) for hobby in ("tennis", "chess", "baking", "the choir")]
    lines = {suggested_line(BIRTHDAY, facts, [], f"card {n}") for n in range(40)}

    assert len(lines) == 4
    assert suggested_line(BIRTHDAY, facts, [], "card 7") == suggested_line(BIRTHDAY, facts, [], "card 7")


@pytest.mark.parametrize("kind", [OccasionKind.SYMPATHY, OccasionKind.APOLOGY, OccasionKind.GET_WELL])
def test_nothing_is_suggested_where_words_must_be_their_own(kind):
    assert suggested_line(kind, [KnownFact("pet", "Biscuit")], ["Anika"], "card 1") == ""
