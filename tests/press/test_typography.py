"""Typed text made ready for print, and nothing of it lost."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardkeeper.press.text import tidy
from cardkeeper.press.text.typography import upper


@pytest.mark.parametrize(
    ("typed", "language", "printed"),
    [
        ("He said \"yes\" and 'no'", "en", "He said “yes” and ‘no’"),
        ("O'Neill's and the Joneses' house", "en", "O’Neill’s and the Joneses’ house"),
        ("rock 'n' roll in the '90s, 'tis true", "en", "rock ’n’ roll in the ’90s, ’tis true"),
        ("Er sagte \"ja\" und 'nein'", "de", "Er sagte „ja“ und ‚nein‘"),
        ("Lukas' Geburtstag", "de", "Lukas’ Geburtstag"),
        ('Er sagte "ja"', "de-CH", "Er sagte «ja»"),
        ('Elle a dit "oui", l\'amie', "fr", "Elle a dit «\u00a0oui\u00a0», l’amie"),
        ('Dijo "sí"', "es", "Dijo «sí»"),
        ('Hon sa "ja"', "sv", "Hon sa ”ja”"),
        ('("Ruth")', "en", "(“Ruth”)"),
        ('a 12" pizza', "en", 'a 12" pizza'),
        ("צה\"ל, ג'ירפה", "he", "צה״ל, ג׳ירפה"),
        ("already “curly” and ’twas", "en", "already “curly” and ’twas"),
    ],
)
def test_quotes_become_those_of_the_language(typed, language, printed):
    assert tidy(typed, language) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Zoe\u0308", "Zoë"),
        ("  two   blanks \t and tabs  ", "two blanks and tabs"),
        ("one \r\n two\u2028three\x0bfour", "one\ntwo\nthree\nfour"),
        ("bell\x07 null\x00 soft\u00adhyphen", "bell null softhyphen"),
        ("\u202eoverride \ufeffmark", "override mark"),
        ("ﬁne oﬃce", "fine office"),
        ("no\u00a0break stays", "no\u00a0break stays"),
        ("می\u200cخواهم 👨\u200d👩", "می\u200cخواهم 👨\u200d👩"),
        ("a\u200bb", "a\u200bb"),
        ("-- and ... stay", "-- and ... stay"),
        ("<b>&amp; {0} %s \\n", "<b>&amp; {0} %s \\n"),
    ],
)
def test_typed_text_is_tidied(typed, printed):
    assert tidy(typed) == printed


def test_a_character_python_does_not_know_is_kept_to_be_found_missing():
    newest = "\U0001fae9"  # assigned in Unicode 16, unknown to Python 3.11

    assert tidy(f"Ruth {newest}") == f"Ruth {newest}"


@given(
    st.text(st.characters(blacklist_categories=("Cs",)), max_size=60),
    st.sampled_from(["en", "de", "fr", "he"]),
)
def test_tidying_twice_changes_nothing_more_and_leaves_no_controls(typed, language):
    once = tidy(typed, language)

    assert tidy(once, language) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not [c for c in once if unicodedata.category(c) == "Cc" and c != "\n"]


@pytest.mark.parametrize(
    ("text", "language", "capitals"),
    [
        ("Margaret", "en", "MARGARET"),
        ("Großmann", "de", "GROSSMANN"),
        ("İstanbul ışık", "tr", "İSTANBUL IŞIK"),
        ("Γιώργος Παπαδόπουλος", "el", "ΓΙΩΡΓΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ"),
        ("Ώρα, μαΐου", "el", "ΩΡΑ, ΜΑΪΟΥ"),
        ("é à", "fr", "É À"),
    ],
)
def test_capitals_follow_the_language(text, language, capitals):
    assert upper(text, language) == capitals
