"""R17: never the same text to the same household; R18: the same choice every time."""

import dataclasses

import pytest

from cardkeeper.core.kinds import OccasionKind, Tone
from cardkeeper.core.names import Formality
from cardkeeper.core.verse_choice import Criteria, choose, verse_holiday
from cardkeeper.core.wording import Audience, Verse, Voice, text_hash

BIRTHDAY = Criteria(OccasionKind.BIRTHDAY, fields={"first_name": "Ruth", "company": "Acme"})
APOLOGY = Criteria(OccasionKind.APOLOGY)


def verse(name, kind=OccasionKind.BIRTHDAY, **changes):
    return Verse(
        name, kind, changes.pop("language", "en"), changes.pop("text", f"Text of {name}."), **changes
    )


W1, W2, W3 = (verse(f"w{n}") for n in (1, 2, 3))
F1 = verse("f1", tone=Tone.FORMAL)
P1 = verse("p1", tone=Tone.PLAYFUL)
S1, S2 = (verse(f"s{n}", OccasionKind.APOLOGY) for n in (1, 2))


def chosen(verses, criteria=BIRTHDAY, sent=(), key="household 7 / 2027", avoid=()):
    choice = choose(verses, criteria, list(sent), key, avoid)
    return choice.verse.id if choice.verse else None


def but(criteria=BIRTHDAY, **changes):
    return dataclasses.replace(criteria, **changes)


AGED = verse("age", text="Happy {age|ordinal}.")
FORTY = verse("forty", milestones=(40,))
LATE = verse("late", belated=True)
CHILD = verse("child", audience=Audience.CHILD)
COUPLE = verse("couple", audience=Audience.COUPLE)
FIRM = verse("firm", audience=Audience.BUSINESS)
HOME = verse("home", audience=Audience.PRIVATE)
US, ME = verse("us", voice=Voice.WE), verse("me", voice=Voice.I)
DU = verse("du", language="de", formality=Formality.INFORMAL)
SIE = verse("sie", language="de", formality=Formality.FORMAL)
SICK, COLD = verse("sick", OccasionKind.GET_WELL), verse("cold", OccasionKind.GET_WELL, minor_only=True)

R17 = [
    ("another kind never", [S1], BIRTHDAY, None),
    ("another language never", [DU], BIRTHDAY, None),
    ("region of the language", [DU], but(language="de-AT"), "du"),
    ("du to a friend", [DU, SIE], but(language="de"), "du"),
    ("Sie to a customer", [DU, SIE], but(language="de", formality=Formality.FORMAL), "sie"),
    ("never du to a customer", [DU], but(language="de", formality=Formality.FORMAL), None),
    ("the age only where it may be printed", [AGED], BIRTHDAY, None),
    ("the age", [AGED], but(fields={"age": "12"}), "age"),
    ("an empty field is no field", [AGED], but(fields={"age": " "}), None),
    ("a milestone's own verse first", [FORTY, W1, W2, W3], but(number=40), "forty"),
    ("another milestone's never", [FORTY], but(number=50), None),
    ("no number, no milestone", [FORTY, W1], BIRTHDAY, "w1"),
    ("late: belated words", [W1, LATE], but(belated=True), "late"),
    ("in time: none of them", [W1, LATE], BIRTHDAY, "w1"),
    ("late, but the kind has no belated words", [W1], but(belated=True), "w1"),
    ("a child gets a child's", [W1, CHILD], but(audience=frozenset({Audience.CHILD})), "child"),
    ("an adult doesn't", [CHILD], BIRTHDAY, None),
    ("a child where nobody wrote for children", [W1], but(audience=frozenset({Audience.CHILD})), "w1"),
    ("not for couples", [COUPLE], BIRTHDAY, None),
    ("for couples", [COUPLE], but(audience=frozenset({Audience.COUPLE})), "couple"),
    ("no company has a table at home", [HOME], but(audience=frozenset({Audience.BUSINESS})), None),
    ("a company", [FIRM], but(audience=frozenset({Audience.BUSINESS})), "firm"),
    ("we", [US, ME], but(voice=Voice.WE), "us"),
    ("I", [US, ME], but(voice=Voice.I), "me"),
    ("no smiles at a grave illness", [COLD], but(kind=OccasionKind.GET_WELL), None),
    ("a cold", [COLD], but(kind=OccasionKind.GET_WELL, is_minor=True), "cold"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("verses", "criteria", "name"), [pytest.param(*case, id=what) for what, *case in R17]
)
def test_r17_what_fits(verses, criteria, name):
    assert chosen(verses, criteria) == name


def test_r17_never_the_same_text_to_the_household():
    first = chosen([W1, W2, W3])
    second = chosen([W1, W2, W3], sent=[first])
    third = chosen([W1, W2, W3], sent=[first, second])

    assert {first, second, third} == {"w1", "w2", "w3"}


def test_r17_a_text_is_known_again_by_its_words():
    greeting = verse("g", text="Happy birthday[[, {first_name}]].")

    assert chosen([greeting, W1], sent=[text_hash("HAPPY BIRTHDAY, Ruth!")]) == "w1"


def test_r17_edited_texts_count():
    edited = text_hash("Text of w1. And see you on Sunday.")
    own = verse("own", text="Text of w1. And see you on Sunday.")

    assert chosen([own, W2], sent=[edited]) == "w2"


def test_r18_the_same_question_has_the_same_answer():
    assert len({chosen([W1, W2, W3]) for _ in range(20)}) == 1
    assert chosen([W1, W2, W3]) == chosen([W3, W2, W1])


def test_r18_cards_of_one_batch_do_not_all_say_the_same():
    assert len({chosen([W1, W2, W3], key=f"household {n}") for n in range(30)}) == 3


def test_r17_people_who_compare_cards_get_different_ones():
    first = chosen([W1, W2, W3])

    assert chosen([W1, W2, W3], avoid=[first]) != first


def test_r17_wishes_are_given_up_in_their_order_and_told():
    wanted = but(tone=Tone.PLAYFUL, voice=Voice.WE)
    mine = verse("mine", voice=Voice.I)

    in_voice = choose([W1, mine], wanted, [], "k")
    other_voice = choose([mine], wanted, [], "k")
    same_as_friend = choose([W1], wanted, [], "k", avoid=["w1"])

    assert in_voice.verse == W1
    assert in_voice.relaxed == ("No playful message is left for them, so this one is warm.",)
    assert other_voice.relaxed == (
        "No message in your own voice is left for them.",
        "No playful message is left for them, so this one is warm.",
    )
    assert same_as_friend.relaxed[0] == "Somebody they know gets the same message."


def test_r17_a_formal_wish_never_ends_in_a_joke():
    choice = choose([P1], but(tone=Tone.FORMAL), [], "k")

    assert choice.relaxed == (
        "Every message that fits has been sent to them. This is the one sent longest ago.",
    )


def test_r17_when_all_have_been_sent_the_oldest_comes_again_and_it_is_told():
    choice = choose([W1, W2, W3], BIRTHDAY, ["w2", "w3", "w1", "w3"], "k")

    assert choice.verse == W2
    assert choice.relaxed == (
        "Every message that fits has been sent to them. This is the one sent longest ago.",
    )


def test_r17_apologies_never_twice():
    choice = choose([S1, S2], APOLOGY, ["s2", "s1"], "k")

    assert (choice.verse, choice.text) == (None, "")
    assert choice.relaxed == ("No message is left for them. Write one in your own words.",)


def test_r17_a_playful_wish_finds_warm_words_in_sympathy_without_a_remark():
    plain = verse("plain", OccasionKind.SYMPATHY)
    joke = verse("joke", OccasionKind.SYMPATHY, tone=Tone.PLAYFUL)

    choice = choose([joke, plain], Criteria(OccasionKind.SYMPATHY, tone=Tone.PLAYFUL), [], "k")

    assert (choice.verse, choice.relaxed) == (plain, ())


def test_who_is_greeted_by_title_is_not_called_by_first_name_below():
    friendly = verse("friendly", text="Happy birthday[[, {first_name}]].")

    assert choose([friendly], BIRTHDAY, [], "k").text == "Happy birthday, Ruth."
    assert choose([friendly], but(formality=Formality.FORMAL), [], "k").text == "Happy birthday."


@pytest.mark.parametrize(
    ("holiday", "served_by"),
    [("season", ""), ("", ""), ("eid-al-adha", "eid"), ("orthodox-easter", "any"), ("halloween", "any")],
)
def test_which_verses_serve_a_holiday(holiday, served_by):
    verses = [verse(f"h{key}", OccasionKind.HOLIDAY, holiday=key) for key in ("", "eid", "any")]

    assert verse_holiday(holiday, verses) == served_by
    assert chosen(verses, Criteria(OccasionKind.HOLIDAY, holiday=holiday)) == f"h{served_by}"
