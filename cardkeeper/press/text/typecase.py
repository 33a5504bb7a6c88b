"""Lines set letter by letter, for alphabets whose letters keep their shape.

Ten thousand addresses are mostly words nobody has set before, and shaping each of them is nearly all the work
of a run of labels. In Latin, Greek and Cyrillic a letter is one glyph, kerned by the letter after it: those
pairs are shaped once and a line is look-ups and sums. Anything else (marks, joining scripts, letters the face
lacks) raises `Unsuitable`, and is set the ordinary way.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from weakref import WeakKeyDictionary

from cardkeeper.press import fonts
from cardkeeper.press.faces import Box, Face
from cardkeeper.press.text.embedding import EmbeddedFont, FontTable, number
from cardkeeper.press.text.lines import prepare
from cardkeeper.press.text.shaping import Run, shape
from cardkeeper.press.text.styles import TextStyle

Pair = tuple[str, str]  # a letter and the one after it, "" at the end of a line

_SIGNS = frozenset(" .,-–—/&’‘()#:;+°")
_LAST_LETTER = "\u052f"  # of the Cyrillic blocks; Latin and Greek come before
_FEATURES = ("-liga", "-clig", "-calt")


class Unsuitable(Exception):
    """A text that must be shaped as a whole."""


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line ready to draw: letters with their followers, and where its ink begins and ends (1/1000 em)."""

    text: str
    pairs: tuple[Pair, ...]
    left: float
    right: float


class Typecase:
    """The letters of a style, each measured and kerned once."""

    def __init__(self, style: TextStyle) -> None:
        self.style = style
        self.letters = _Letters(fonts.face(style.family, style.weight, style.italic), style.language)
        self._advances = _Advances(self.letters)
        self._inks = _Inks(self.letters)
        self._fragments: WeakKeyDictionary[EmbeddedFont, _Fragments] = WeakKeyDictionary()

    def line(self, text: str) -> SetLine:
        """One line. Raises Unsuitable."""
        ready = prepare(text, self.style)
        if not ready:
            raise Unsuitable
        pairs = (*pairwise(ready), (ready[-1], ""))
        width = sum(map(self._advances.__getitem__, pairs))
        right = width - self._advances[pairs[-1]] + self._inks[ready[-1]][2]
        return SetLine(ready, pairs, self._inks[ready[0]][0], right)

    def top(self, line: SetLine) -> float:
        """How high its ink reaches above the baseline, in 1/1000 em."""
        return max(self._inks[letter][3] for letter in set(line.text))

    def bottom(self, line: SetLine) -> float:
        """Where its ink ends, below the baseline as a rule and then negative."""
        return min(self._inks[letter][1] for letter in set(line.text))

    def operators(self, canvas: Any, lines: Sequence[SetLine], x: float, top: float, size: float) -> str:
        """One text object: ink begins at `x`, the first line's ends upwards at `top`; in points."""
        font = FontTable.of(canvas).font(self.letters.face)
        fragments = self._fragments.get(font) or self._fragments.setdefault(
            font, _Fragments(self.letters, font)
        )
        scale = size / 1000
        y = top - self.top(lines[0]) * scale
        out = [f"BT /{font.name} {number(size)} Tf"]
        at_x = at_y = 0.0
        for line in lines:
            left, baseline = round(x - line.left * scale, 2), round(y, 2)
            shown = "".join(map(fragments.__getitem__, line.pairs))
            out.append(f"{number(left - at_x)} {number(baseline - at_y)} Td [({shown})] TJ")
            at_x, at_y = left, baseline
            y -= size * self.style.leading
        return " ".join(out) + " ET"


@functools.cache
def typecase(style: TextStyle) -> Typecase:
    return Typecase(style)


class _Letters(dict[Pair, Run]):
    """The run of one letter, as wide as the letter after it wants."""

    def __init__(self, face: Face, language: str) -> None:
        super().__init__()
        self.face = face
        self.language = language

    def __missing__(self, pair: Pair) -> Run:
        letter, following = pair
        if not all(self._is_plain(character) for character in letter + following):
            raise Unsuitable
        both = shape(self.face, letter + following, _FEATURES, 0, self.language, rtl=False).glyphs
        expected = [self.face.glyph(character) for character in letter + following]
        if [glyph.glyph for glyph in both] != expected or any(glyph.dx or glyph.dy for glyph in both):
            raise Unsuitable
        first = both[0]
        self[pair] = Run(self.face, letter, (first,), first.advance, self.face.ink(first.glyph))
        return self[pair]

    def _is_plain(self, character: str) -> bool:
        known = character in _SIGNS or (character.isalnum() and character <= _LAST_LETTER)
        return known and character in self.face.coverage


class _Advances(dict[Pair, float]):
    def __init__(self, letters: _Letters) -> None:
        super().__init__()
        self._letters = letters

    def __missing__(self, pair: Pair) -> float:
        self[pair] = self._letters[pair].width
        return self[pair]


class _Inks(dict[str, Box]):
    """A letter's ink; that of a blank has its width and no height."""

    def __init__(self, letters: _Letters) -> None:
        super().__init__()
        self._letters = letters

    def __missing__(self, letter: str) -> Box:
        run = self._letters[letter, ""]
        self[letter] = run.ink or (0, 0, run.width, 0)
        return self[letter]


class _Fragments(dict[Pair, str]):
    """What stands for a letter in the text operators of one document."""

    def __init__(self, letters: _Letters, font: EmbeddedFont) -> None:
        super().__init__()
        self._letters = letters
        self._font = font

    def __missing__(self, pair: Pair) -> str:
        self[pair] = self._font.fragment(self._letters[pair], 1)
        return self[pair]
