"""Texts that people typed, as sentences: one stop at the end of each, never two."""

import datetime as dt

import pytest

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.occasion_words import row_sentence
from cardkeeper.core.occasions import Occurrence
from cardkeeper.core.sentences import closed, joined

CLOSED = [
    ("We mixed up his closing date", "We mixed up his closing date."),
    ("We mixed up his closing date.", "We mixed up his closing date."),
    ("It was Tom Okafor Jr..", "It was Tom Okafor Jr."),
    ("Are we forgiven?", "Are we forgiven?"),
    ("Sent us Wham!.", "Sent us Wham!"),
    ("Well...", "Well..."),
    ("Well....", "Well..."),
    ("He said “never again.”", "He said “never again.”"),
    ("申し訳ありません。", "申し訳ありません。"),
    ("Wait.. what", "Wait.. what."),
    ("Ready ", "Ready."),
    ("", ""),
]


@pytest.mark.parametrize(("text", "sentence"), CLOSED)
def test_a_sentence_ends_in_one_mark(text, sentence):
    assert closed(text) == sentence


def test_sentences_stand_one_behind_the_other_and_the_last_as_it_is():
    assert joined("His closing date.", "", "Ready", "Soon") == "His closing date. Ready. Soon"


def test_a_day_follows_own_words_without_a_stop_between():
    on, today = Occurrence(dt.date(2026, 5, 15)), dt.date(2026, 5, 12)

    said = row_sentence(OccasionKind.OTHER, on, today, "en-US", label="They close on the house.")

    assert said == "They close on the house on Friday, May 15"
