"""Text as a search box and a comparison see it: no case, no accents, no typographic variants."""

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose, so that removing marks leaves them as they are.
_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ŧ": "t",
        "ı": "i", "ŋ": "n", "ə": "a", "ĸ": "k", "ŀ": "l", "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-",
    }
)  # fmt: skip
# Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels; never the marks that make a Japanese,
# Thai or Indian letter what it is. Then what is invisible: soft hyphen, joiners, direction marks, BOM.
_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)


def fold(text: str) -> str:
    """Lower case, without accents, ligatures taken apart, full width narrowed, blanks collapsed.

    Equal results mean "the same word to a person searching": Łukasz and lukasz, STRASSE and Straße. Chinese,
    Japanese and Korean characters are kept. Folding twice changes nothing.
    """
    words = text.lower().replace("`", "'").split()
    if not text.isascii():
        # Word by word, because words come again and texts hardly ever do; no rule here looks beyond a blank.
        words = list(filter(None, (word if word.isascii() else _fold(word) for word in words)))
    return " ".join(words)


@lru_cache(maxsize=8192)
def _fold(word: str) -> str:
    lowered = unicodedata.normalize("NFKD", word).casefold()
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", lowered)).translate(_LETTERS)
    return " ".join(unicodedata.normalize("NFC", plain).split())


def without(text: str, pattern: re.Pattern[str], blank: str) -> str:
    """The text with `blank` for whatever a pattern finds in it folded, however that is written."""
    written = unicodedata.normalize("NFC", text)
    folded = [(each, place) for place, char in enumerate(written) for each in _folded_char(char)]
    kept, done = [], 0
    for match in pattern.finditer("".join(each for each, _place in folded)):
        start, end = folded[match.start()][1], folded[match.end() - 1][1] + 1
        kept += [written[done:start], blank]
        done = end
    return "".join(kept) + written[done:] if kept else text


def _folded_char(char: str) -> str:
    return " " if char.isspace() else fold(char)
