"""R16: never the same card twice to one household, nor to people who compare cards."""

import pytest

from cardkeeper.core.design_choice import (
    ANY_NUMBER,
    Audience,
    DesignFacts,
    DesignHistory,
    Wanted,
    choose_design,
    fits,
)
from cardkeeper.core.kinds import OccasionKind, Tone

BIRTHDAY = Wanted(OccasionKind.BIRTHDAY)


def design(key: str, occasion: str = "birthday", **changes) -> DesignFacts:
    return DesignFacts(key, frozenset({occasion}), **changes)


FIVE = [design(key) for key in "abcde"]


@pytest.mark.parametrize(
    ("wanted", "candidate", "suits"),
    [
        (BIRTHDAY, design("x"), True),
        (BIRTHDAY, design("x", "anniversary"), False),
        (BIRTHDAY, design("x", numbers=frozenset({40})), False),
        (Wanted(OccasionKind.BIRTHDAY, number=40), design("x", numbers=frozenset({40})), True),
        (Wanted(OccasionKind.BIRTHDAY, number=41), design("x", numbers=frozenset({40})), False),
        (Wanted(OccasionKind.BIRTHDAY, number=7), design("x", numbers=frozenset({ANY_NUMBER})), True),
        (Wanted(OccasionKind.BIRTHDAY, number=1), design("x", numbers=frozenset({ANY_NUMBER})), True),
        (
            Wanted(OccasionKind.ANNIVERSARY, number=1),
            design("x", "anniversary", numbers=frozenset({ANY_NUMBER})),
            False,
        ),
        (
            Wanted(OccasionKind.ANNIVERSARY, number=1),
            design("x", "anniversary", numbers=frozenset({1})),
            True,
        ),
        (BIRTHDAY, design("x", is_belated=True), False),
        (Wanted(OccasionKind.BIRTHDAY, is_belated=True), design("x", is_belated=True), True),
        (Wanted(OccasionKind.BIRTHDAY, is_belated=True), design("x"), True),
        (Wanted(OccasionKind.BIRTHDAY, audience=Audience.CHILD), design("x"), False),
        (BIRTHDAY, design("x", audience=frozenset({"child"})), False),
        (BIRTHDAY, design("x", needs_photo=True), False),
        (Wanted(OccasionKind.HOLIDAY), design("x", "holiday"), True),
        (Wanted(OccasionKind.HOLIDAY), design("x", "holiday", holidays=frozenset({"christmas"})), False),
        (
            Wanted(OccasionKind.HOLIDAY, holiday="christmas"),
            design("x", "holiday", holidays=frozenset({"christmas"})),
            True,
        ),
        (Wanted(OccasionKind.HOLIDAY, holiday="christmas"), design("x", "holiday"), False),
    ],
)
def test_r16_what_fits(wanted, candidate, suits):
    assert fits(candidate, wanted) is suits


def test_r16_a_design_the_household_had_is_not_sent_again():
    history = DesignHistory(household=dict.fromkeys("abd", 1), connected=frozenset("c"))

    choice = choose_design(FIVE, BIRTHDAY, history, "task-1")

    assert choice is not None
    assert (choice.key, choice.relaxed) == ("e", "")


def test_r16_what_a_friend_had_is_given_up_first():
    history = DesignHistory(household=dict.fromkeys("abd", 1), connected=frozenset("ce"))

    choice = choose_design(FIVE, BIRTHDAY, history, "task-1")

    assert choice is not None
    assert choice.key in "ce"
    assert "Somebody they know" in choice.relaxed


def test_r16_when_all_were_sent_the_oldest_comes_again_and_the_row_says_so():
    history = DesignHistory({key: day for day, key in enumerate("cabde", 1)})

    choice = choose_design(FIVE, BIRTHDAY, history, "task-1")

    assert choice is not None
    assert choice.key == "c"
    assert "every design" in choice.relaxed


def test_r16_of_what_friends_had_not_the_one_they_get_in_these_weeks():
    history = DesignHistory(dict.fromkeys("abd", 1), frozenset("ce"), {"c": 9}, lately=frozenset("e"))

    choice = choose_design(FIVE, BIRTHDAY, history, "task-1")

    assert choice is not None
    assert choice.key == "c"


def test_r16_what_comes_again_is_not_what_friends_get_in_these_weeks():
    had = {key: day for day, key in enumerate("cabde", 1)}

    apart = choose_design(FIVE, BIRTHDAY, DesignHistory(had, lately=frozenset("ca")), "task-1")
    none = choose_design(FIVE, BIRTHDAY, DesignHistory(had, lately=frozenset("abcde")), "task-1")

    assert apart is not None
    assert (apart.key, "Somebody" in apart.relaxed) == ("b", False)
    assert none is not None
    assert (none.key, "Somebody they know gets it too." in none.relaxed) == ("c", True)


def test_r16_least_recently_used_comes_before_chance():
    history = DesignHistory(last_used={"a": 5, "b": 3, "c": 9, "d": 4, "e": 8})

    assert choose_design(FIVE, BIRTHDAY, history, "any").key == "b"


def test_r18_the_choice_is_the_same_for_the_same_card():
    first = choose_design(FIVE, BIRTHDAY, DesignHistory(), "task-1")

    assert choose_design(list(reversed(FIVE)), BIRTHDAY, DesignHistory(), "task-1") == first


def test_r16_chance_spreads_the_designs():
    chosen = [choose_design(FIVE, BIRTHDAY, DesignHistory(), f"task-{n}").key for n in range(500)]

    assert min(chosen.count(key) for key in "abcde") > 60


def test_r16_a_milestone_gets_a_design_with_its_number():
    numbered = design("n", numbers=frozenset({ANY_NUMBER}))
    wanted = Wanted(OccasionKind.BIRTHDAY, number=40)

    assert choose_design([*FIVE, numbered], wanted, DesignHistory(), "t").key == "n"


def test_r16_the_tone_is_a_wish_not_a_must():
    playful = design("p", tones=frozenset({"playful"}))
    formal = Wanted(OccasionKind.BIRTHDAY, tone=Tone.FORMAL)

    elegant = design("e", tones=frozenset({"elegant"}))

    assert choose_design([playful], formal, DesignHistory(), "t").key == "p"
    assert choose_design([playful, elegant], formal, DesignHistory(), "t").key == "e"


def test_r16_a_child_gets_a_childrens_design():
    for_both = design("b", audience=frozenset({"adult", "child"}))
    for_children = design("c", audience=frozenset({"child"}))
    wanted = Wanted(OccasionKind.BIRTHDAY, audience=Audience.CHILD)

    assert choose_design([for_both, for_children], wanted, DesignHistory(), "t").key == "c"


def test_r16_none_fits():
    assert choose_design(FIVE, Wanted(OccasionKind.SYMPATHY), DesignHistory(), "t") is None


def test_the_brand_palette_is_never_chosen_by_itself():
    coloured = design("x", palettes=("sage", "navy", "brand"))
    chosen = {choose_design([coloured], BIRTHDAY, DesignHistory(), f"t{n}").palette for n in range(40)}

    assert chosen == {"sage", "navy"}
