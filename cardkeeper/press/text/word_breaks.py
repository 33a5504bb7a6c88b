"""Where a line may end: inside a word, and which words must stay together."""

import re
from collections.abc import Iterator

from cardkeeper.press.text import scripts
from cardkeeper.press.text.word_lists import PARTICLES, TITLES, WEAK_WORDS

PLAIN, WEAK, PAUSE, STOP, RELUCTANT = range(5)  # what stands before a line break
HOLD_ANY, HOLD_LETTER, HOLD_CAPITAL, HOLD_CLINGING = 1, 2, 4, 8

_SUFFIX = re.compile(r"(?:Jr|Sr)\.?,?|I{2,3}|IV")
_NUMBER = re.compile(r"\d{1,3}(?:st|nd|rd|th|\.|º|ª|er|e)?")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)+")
_CLOSING = re.compile(r"[!?;:»…%)\]”’.,]+")
_OPENING = re.compile(r"[«(\[„“‚‘¿¡]+")

# After a hyphen or dash between letters, around Chinese and Japanese, before the leading vowels of a long
# Thai stretch (a syllable begins there; real Thai words would need a dictionary).
_HYPHEN = re.compile(r"(?<=\w\w)[-‐–—](?=\w\w)|\u200b")
_THAI_SYLLABLE = re.compile(r"(?<=[\u0e01-\u0e4e]{2})(?=[เแโใไ])")
_THAI_LONG = 12
_NOT_FIRST = frozenset(
    "、。，．：；！？）」』】〉》〕］｝…‥ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.!?:;)]}%”’"
)
_NOT_LAST = frozenset("（「『【〈《〔［｛([{“‘")


def pieces(raw: str) -> Iterator[str]:
    """The unbreakable pieces of what stands between two blanks."""
    start = 0
    for end in _breaks(raw):
        if end > start:
            yield raw[start:end].replace("\u200b", "")
            start = end
    rest = raw[start:].replace("\u200b", "")
    if rest or not start:
        yield rest


def after(word: str) -> int:
    """What a line would end with that ends with this word."""
    if word[-1:] in ".!?؟。！？":
        return STOP
    if word[-1:] in ",;:—،؛、":
        return PAUSE
    return WEAK if word.lower() in WEAK_WORDS else PLAIN


def after_piece(piece: str) -> int:
    """The same where no blank follows."""
    if piece[-1:] in "-‐–—" or scripts.script_of(piece[-1:]) == scripts.CJK:
        return PLAIN
    return RELUCTANT


def holds(word: str) -> int:
    """Which words must follow on the same line, as bits: "Mr. X", "40 years", "J. Smith", « mot »."""
    bits = HOLD_CLINGING
    if word in TITLES or _OPENING.fullmatch(word):
        bits |= HOLD_ANY
    if _NUMBER.fullmatch(word):
        bits |= HOLD_LETTER
    if _INITIAL.fullmatch(word) or word.lower() in PARTICLES:
        bits |= HOLD_CAPITAL
    return bits


def takes(word: str) -> int:
    """By which of these a word is held."""
    first = word[:1]
    names = first.isupper() or word in PARTICLES
    bits = HOLD_ANY | (HOLD_LETTER if first.isalpha() else 0) | (HOLD_CAPITAL if names else 0)
    if _SUFFIX.fullmatch(word) or _CLOSING.fullmatch(word):
        bits |= HOLD_CLINGING
    return bits


def _breaks(raw: str) -> list[int]:
    if raw.isascii():
        return [match.end() for match in _HYPHEN.finditer(raw)] if "-" in raw else []
    places = {match.end() for match in _HYPHEN.finditer(raw)}
    if len(raw) > _THAI_LONG:
        places |= {match.start() for match in _THAI_SYLLABLE.finditer(raw)}
    if any(scripts.script_of(c) == scripts.CJK for c in raw):
        places |= {index for index in range(1, len(raw)) if _may_break(raw[index - 1], raw[index])}
    return sorted(places)


def _may_break(before: str, following: str) -> bool:
    """Chinese and Japanese: between any two characters, but for what may not begin or end a line."""
    if scripts.CJK not in (scripts.script_of(before), scripts.script_of(following)):
        return False
    return following not in _NOT_FIRST and before not in _NOT_LAST
