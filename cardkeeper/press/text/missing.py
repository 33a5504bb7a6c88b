"""The sentences for letters no font has, and for text that does not fit."""

import functools
import unicodedata

from cardkeeper.i18n import _
from cardkeeper.press.findings import Finding
from cardkeeper.press.text.scripts import CJK, script_of

_EAST_ASIAN = frozenset((CJK, "HANGUL"))
_SHOWN = 60
# Enough to tell a name by; an address has each of its letters here once, which nobody can read.
_SAMPLE = 8


@functools.lru_cache(maxsize=1024)
def missing_glyphs(characters: str) -> tuple[Finding, ...]:
    """One finding for each character that cannot be printed."""
    unique = dict.fromkeys(characters)
    east_asian = "".join(c for c in unique if script_of(c) in _EAST_ASIAN)
    others = [c for c in unique if c not in east_asian]
    found = [_cannot_print(character) for character in others]
    if east_asian:
        found.append(_needs_font(east_asian))
    return tuple(found)


def overflow(text: str) -> Finding:
    """The text is too long for its place at the smallest size that can be read."""
    message = _(
        "“{text}” does not fit, even in the smallest letters. Please shorten it or choose a larger card."
    )
    return Finding("overflow", True, message.format(text=_shortened(text)))


def _cannot_print(character: str) -> Finding:
    name = unicodedata.name(character, f"U+{ord(character):04X}").lower()
    message = _(
        "The character “{character}” ({name}) cannot be printed: no font has it. Please leave it out."
    )
    return Finding("missing-glyph", True, message.format(character=character, name=name))


def _needs_font(characters: str) -> Finding:
    message = _(
        "“{characters}” needs a Chinese, Japanese or Korean TrueType font, and none was found on this "
        "computer. Ask whoever looks after it to install one, or write the name in other letters."
    )
    return Finding("missing-glyph", True, message.format(characters=_shortened(characters, _SAMPLE)))


def _shortened(text: str, most: int = _SHOWN) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
