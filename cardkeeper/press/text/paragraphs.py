"""A paragraph: its words with the direction and faces they share, and the lines made of them."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass

from cardkeeper.press import installed_fonts
from cardkeeper.press.faces import Face
from cardkeeper.press.text import direction, scripts
from cardkeeper.press.text.shaping import Run
from cardkeeper.press.text.styles import TextStyle
from cardkeeper.press.text.words import Vocabulary, Word, choose, vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """Words in reading order. `level` 1 is right-to-left; `simple` when all of it runs left to right."""

    words: tuple[Word, ...]
    space: Run
    level: int
    simple: bool

    @property
    def missing(self) -> str:
        return "".join(word.missing for word in self.words)

    def runs(self, first: int, last: int) -> list[Run]:
        """The runs of the line of words `first` to `last` - 1, from left to right; no blank at its end."""
        words = self.words[first:last]
        if not self.simple:
            return _visual(words, self.space)
        out: list[Run] = []
        for word in words:
            out += word.runs
            if word.space:
                out.append(self.space)
        if words and words[-1].space:
            out.pop()
        return out


@functools.lru_cache(maxsize=4096)
def paragraph(text: str, style: TextStyle) -> Paragraph:
    """One paragraph of tidy text, shaped."""
    known = vocabulary(style)
    raw_words = [raw for raw in text.split(" ") if raw]
    groups = [known.words(raw) for raw in raw_words]
    words = [word for group in groups for word in group]
    kinds = {word.kind for word in words}
    rtl = not kinds.isdisjoint("RM")
    level = _level(text, style.language) if rtl else 0
    plain = all(word.plain for word in words)
    if rtl and not (level and kinds <= {"R"}):
        words = _placed(known, raw_words, _levels(raw_words, kinds, level), _faces(known, words))
    elif not plain:
        words = _unified(known, raw_words, words)
    return Paragraph(tuple(words), known.space, level, simple=not rtl)


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


def _placed(
    known: Vocabulary, raw_words: list[str], levels: list[tuple[int, ...]], forced: dict[str | None, Face]
) -> list[Word]:
    out: list[Word] = []
    for raw, own in zip(raw_words, levels, strict=True):
        out += known.placed(raw, own[:-1], own[-1], forced)
    return out


def _unified(known: Vocabulary, raw_words: list[str], words: list[Word]) -> list[Word]:
    """Every script of the paragraph in one face, and lone numbers in that of their neighbours."""
    forced = _faces(known, words)
    if all(forced.get(script, face) is face for word in words for script, face, _text in word.faces):
        return words
    return _placed(known, raw_words, [(0,) * (len(raw) + 1) for raw in raw_words], forced)


def _faces(known: Vocabulary, words: Sequence[Word]) -> dict[str | None, Face]:
    texts: dict[str, str] = {}
    for word in words:
        for script, _face, text in word.faces:
            if script is not None:
                texts[script] = texts.get(script, "") + text
    forced: dict[str | None, Face] = {}
    for script, text in texts.items():
        face = choose(known.chain, text) or installed_fonts.find("".join(sorted(set(text))))
        if face is not None:
            forced[script] = face
    letters = {face for script, face in forced.items() if script != scripts.EMOJI}
    if len(letters) == 1:
        forced[None] = letters.pop()
    return forced


def _visual(words: Sequence[Word], space: Run) -> list[Run]:
    items: list[tuple[Run, int]] = []
    for index, word in enumerate(words):
        items += zip(word.runs, word.levels, strict=True)
        if word.space and index + 1 < len(words):
            items.append((space, word.space_level))
    return direction.visual_order(items)
