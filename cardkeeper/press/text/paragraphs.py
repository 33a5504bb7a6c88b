"""A paragraph: its words with the direction and faces they share, and the lines made of them."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from cardkeeper.press.faces import Box
from cardkeeper.press.text import direction, fallback, scripts
from cardkeeper.press.text.fallback import Agreed
from cardkeeper.press.text.shaping import Run, joined_ink
from cardkeeper.press.text.styles import TextStyle
from cardkeeper.press.text.words import Vocabulary, Word, vocabulary

_NO_INK = (0.0, 0.0, 0.0, 0.0)
_width, _top, _bottom = attrgetter("width"), attrgetter("top"), attrgetter("bottom")


def _first_run(word: Word) -> Run:
    return word.runs[0]


class Stretch(NamedTuple):
    """Runs from left to right, their width, and their ink; 1/1000 em."""

    runs: Sequence[Run]
    width: float
    ink: Box


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """Words in reading order. `level` 1 is right-to-left; `everyday` when each word is one run of the style's
    own face from left to right, followed by a blank: then `runs` has them all; `mirrored` when all of it runs
    from right to left.
    """

    words: tuple[Word, ...]
    space: Run
    level: int = 0
    everyday: bool = False
    runs: Sequence[Run] = ()
    mirrored: bool = False

    @property
    def missing(self) -> str:
        return "" if self.everyday else "".join(word.missing for word in self.words)

    def stretch(self, first: int, last: int) -> Stretch:
        """The line of words `first` to `last` - 1, without a blank at its end."""
        words = self.words[first:last]
        if not self.everyday:
            runs = _from_the_right(words) if self.mirrored else _visual(words)
            return Stretch(runs, sum(run.width for run in runs), joined_ink(runs) or _NO_INK)
        width = sum(map(_width, words)) + self.space.width * (len(words) - 1)
        end = words[-1]
        ink = words[0].left, min(map(_bottom, words)), width - end.width + end.right, max(map(_top, words))
        return Stretch(self.runs[2 * first : 2 * last - 1], width, ink)


@functools.lru_cache(maxsize=512)
def paragraph(text: str, style: TextStyle) -> Paragraph:
    """One paragraph of tidy text, shaped."""
    known = vocabulary(style)
    raw_words = [raw for raw in text.split(" ") if raw]
    if not raw_words:
        return Paragraph((), known.space)
    words = list(map(known.everyday.get, raw_words))
    if None in words:
        for raw, word in zip(raw_words, words, strict=True):
            if word is None:
                known.words(raw)
        words = list(map(known.everyday.get, raw_words))
    everyday = tuple(filter(None, words))
    if len(everyday) < len(raw_words):
        return _mixed(text, raw_words, known)
    runs = [known.space] * (2 * len(everyday))
    runs[::2] = map(_first_run, everyday)
    return Paragraph(everyday, known.space, 0, everyday=True, runs=runs)


def _mixed(text: str, raw_words: list[str], known: Vocabulary) -> Paragraph:
    """A paragraph of several faces or directions."""
    words = [word for raw in raw_words for word in known.words(raw)]
    kinds = {word.kind for word in words}
    if kinds.isdisjoint("RM"):
        level, levels = 0, [(0,) * (len(raw) + 1) for raw in raw_words]
        if all(word.plain for word in words):
            return Paragraph(tuple(words), known.space)
    else:
        level = _level(text, known.style.language)
        if level and kinds == {"R"} and len({run.face for word in words for run in word.runs}) == 1:
            return Paragraph(tuple(words), known.space, level, mirrored=True)
        levels = _levels(raw_words, kinds, level)
    forced = _faces(known, words)
    placed = [
        word
        for raw, own in zip(raw_words, levels, strict=True)
        for word in known.placed(raw, own[:-1], own[-1], forced)
    ]
    return Paragraph(tuple(placed), known.space, level)


def _level(text: str, language: str) -> int:
    """In Hebrew, Arabic ... cards right-to-left wherever such a letter occurs, else by the first letter."""
    return 1 if direction.is_rtl_language(language) else direction.base_level(text)


def _levels(raw_words: list[str], kinds: set[str], level: int) -> list[tuple[int, ...]]:
    """The bidi level of every character of every word and of the blank after it.

    Numbers between right-to-left words need no algorithm.
    """
    if level and kinds <= {"R", "N", "D"}:
        return [(*[2 if direction.kind_of(raw) == "D" else 1] * len(raw), 1) for raw in raw_words]
    every = (*direction.levels(" ".join(raw_words), level), level)
    out, start = [], 0
    for raw in raw_words:
        out.append(every[start : start + len(raw) + 1])
        start += len(raw) + 1
    return out


def _faces(known: Vocabulary, words: Sequence[Word]) -> tuple[Agreed, ...]:
    """The face for every script of the paragraph."""
    texts: dict[str, str] = {}
    for word in words:
        for script, text in scripts.stretches(word.text):
            if script is not None:
                texts[script] = texts.get(script, "") + text
    return fallback.agreed(texts, known.chain)


def _from_the_right(words: Sequence[Word]) -> list[Run]:
    runs = list(reversed(words[-1].runs))
    for word in reversed(words[:-1]):
        if word.space:
            runs.append(word.blank)
        runs += reversed(word.runs)
    return runs


def _visual(words: Sequence[Word]) -> list[Run]:
    items: list[tuple[Run, int]] = []
    for index, word in enumerate(words):
        items += zip(word.runs, word.levels, strict=True)
        if word.space and index + 1 < len(words):
            items.append((word.blank, word.space_level))
    return direction.visual_order(items)
