"""Reading verses, recognising a text again, and how a text begins under its salutation."""

import pytest

from cardkeeper.core.kinds import OccasionKind, Tone
from cardkeeper.core.sales_words import sales_words
from cardkeeper.core.wording import Audience, Verse, Voice, opening, parse, text_hash


def a_file(**table):
    verse = {"id": "v1", "text": "Another year of you is good news."} | table
    return {"kind": "birthday", "language": "en", "verses": [verse]}


def test_a_file_of_verses_is_read():
    (verse,) = parse(
        a_file(tone="playful", audience="child", voice="we", milestones=[18], belated=True, minor_only=True)
    )

    assert verse == Verse(
        "v1", OccasionKind.BIRTHDAY, "en", "Another year of you is good news.", Tone.PLAYFUL,
        audience=Audience.CHILD, voice=Voice.WE, milestones=(18,), belated=True, minor_only=True,
    )  # fmt: skip


@pytest.mark.parametrize(
    "table",
    [
        {"tone": "cheerful"},
        {"mood": "warm"},
        {"audience": "everybody"},
        {"text": "Dear {nobody}"},
        {"text": "Half a {brace"},
        {"text": "Shout {age|loud}"},
    ],
)
def test_a_bad_verse_is_refused_by_name(table):
    with pytest.raises(ValueError, match=r"v1|brace|loud|\{"):
        parse(a_file(**table))


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="birthdays"):
        parse(a_file() | {"kind": "birthdays"})


def test_a_verse_needs_the_fields_outside_its_optional_parts():
    (verse,) = parse(a_file(text="{age|ordinal}[[ for {first_name}]] from {company}"))

    assert verse.needs == {"age", "company"}


@pytest.mark.parametrize(
    ("salutation", "begins"),
    [
        ("Liebe Ruth,", "alles Gute"),
        ("Liebe Ruth", "Alles Gute"),
        ("Liebe Ruth!", "Alles Gute"),
        ("", "Alles Gute"),
    ],
)
def test_a_german_text_goes_on_behind_a_comma(salutation, begins):
    assert opening("alles Gute zum Geburtstag", salutation).startswith(begins)


def test_the_same_words_are_the_same_text():
    assert text_hash("Happy Birthday, Zoë!") == text_hash("happy birthday   zoe")
    assert text_hash("Happy Birthday, Zoë!") != text_hash("Happy Birthday, Zora!")


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Thank you. Enjoy 10% off your next visit.", "en", ("10% off",)),
        (
            "Thank you. Our special offer ends soon, so call now.",
            "en",
            ("special offer", "offer ends", "call now"),
        ),
        ("It means a great deal to us.", "en", ()),
        ("Vielen Dank. Als Dank ein Gutschein.", "de", ("gutschein",)),
        ("Merci, et voici un bon d'achat.", "fr-CA", ("bon d’achat",)),
        ("Gracias. Aproveche nuestra oferta.", "es", ("oferta", "aproveche")),
        ("A discount for you.", "it", ("discount",)),
    ],
)
def test_words_of_selling_are_noticed(text, language, found):
    assert sales_words(text, language) == found
