"""Which script a character is written in, and the stretches of one script in a word."""

import functools
import unicodedata

EMOJI = "EMOJI"
CJK = "CJK"

# The first words of character names (Python's unicodedata knows no scripts).
_SCRIPTS = frozenset({
    "LATIN", "GREEK", "CYRILLIC", "ARABIC", "HEBREW", "DEVANAGARI", "THAI", "HANGUL", "ARMENIAN",
    "GEORGIAN", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM",
    "SINHALA", "LAO", "TIBETAN", "MYANMAR", "ETHIOPIC", "CHEROKEE", "KHMER", "MONGOLIAN", "SYRIAC",
    "THAANA", "COPTIC", "NKO",
})  # fmt: skip
_CJK = frozenset({
    "CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "BOPOMOFO", "IDEOGRAPHIC", "FULLWIDTH", "HALFWIDTH",
    "KANGXI",
})  # fmt: skip
_INVISIBLE = frozenset("\u200b\u200c\u200d\ufe0e\ufe0f\u2060")


# Letters of a word hang together here: nothing may be put between them.
_CONNECTED = frozenset({"ARABIC", "SYRIAC", "NKO", "MONGOLIAN", "DEVANAGARI", "BENGALI", "GURMUKHI"})


def is_connected(text: str) -> bool:
    """Written in a script whose letters touch, so that it cannot be letterspaced."""
    return not text.isascii() and not _CONNECTED.isdisjoint(map(script_of, text))


def is_invisible(character: str) -> bool:
    """Joiners and selectors, which no font needs a glyph for."""
    return character in _INVISIBLE


@functools.lru_cache(maxsize=8192)
def script_of(character: str) -> str | None:
    """ "LATIN", "GREEK", CJK, EMOJI ..., or None for what joins its neighbour: digits, punctuation, marks."""
    word = unicodedata.name(character, "").partition(" ")[0]
    if word in _SCRIPTS:
        return word
    if word in _CJK or "\u3000" <= character <= "\u303f":
        return CJK
    if unicodedata.category(character) in ("So", "Co", "Cn") and character > "\u218f":
        return EMOJI
    return None


@functools.lru_cache(maxsize=4096)
def stretches(word: str) -> list[tuple[str | None, str]]:
    """The word cut where its script changes; what has no script joins the one before it, else the one after.

    Only joiners, selectors and skin tones join an emoji.
    """
    runs: list[tuple[str | None, str]] = []
    for character in word:
        script = script_of(character)
        if runs and _joins(runs[-1][0], script, character):
            known, text = runs[-1]
            runs[-1] = (known or script, text + character)
        else:
            runs.append((script, character))
    return runs


def _joins(known: str | None, script: str | None, character: str) -> bool:
    if known == EMOJI:
        return script == EMOJI or unicodedata.category(character) in ("Mn", "Me", "Cf", "Sk")
    return script is None or script == known or (known is None and script != EMOJI)
