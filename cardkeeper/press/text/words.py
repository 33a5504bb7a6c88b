"""The words of a style, each shaped once.

Words, not lines, are what HarfBuzz is asked for: a batch of cards repeats them, so a card costs look-ups and
sums.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cardkeeper.press import fonts
from cardkeeper.press.faces import Face
from cardkeeper.press.text import direction, fallback, scripts, word_breaks
from cardkeeper.press.text.fallback import Agreed, Forced, Stretch
from cardkeeper.press.text.shaping import Run, joined_ink, shape, space
from cardkeeper.press.text.styles import TextStyle

_MOST_WORDS = 2500
_WIDEST_SPACE = 600  # 1/1000 em

# Latin words that break nowhere and need no second look: most of them.
_EVERYDAY = re.compile("[!-,.-~¡-¬®-ɏ‘’“”„…]+")


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """An unbreakable stretch of text, shaped; runs in reading order with their bidi levels; 1/1000 em.

    `left`, `bottom`, `right` and `top` bound its ink as long as it runs left to right.
    """

    text: str
    runs: tuple[Run, ...]
    levels: tuple[int, ...]
    width: float
    left: float
    bottom: float
    right: float
    top: float
    space: bool  # a blank follows, unless the line ends
    blank: Run  # that blank
    space_level: int
    after: int  # word_breaks.PLAIN ...
    holds: int
    takes: int
    binds: bool  # it may have to stay on a line with its neighbours
    kind: str  # direction.kind_of
    plain: bool  # the style's own face has it all
    missing: str = ""


class Vocabulary:
    """All words of one style met so far. `everyday` holds those that need no second look."""

    def __init__(self, style: TextStyle) -> None:
        self.style = style
        self.chain = fonts.chain(style.family, style.weight, style.italic)
        self.space = space(self.chain[0], style.tracking)
        self.everyday: dict[str, Word] = {}
        self._met: dict[str, tuple[Word, ...]] = {}
        self._others: dict[tuple[str, tuple[int, ...], int, tuple[Agreed, ...]], tuple[Word, ...]] = {}

    def words(self, raw: str) -> tuple[Word, ...]:
        """What stands between two blanks: one word, or several where it may be broken."""
        known = self._met.get(raw)
        if known is None:
            if len(self._met) > _MOST_WORDS:
                self._met.clear()
            known = self._met[raw] = self._new(raw)
        return known

    def _new(self, raw: str) -> tuple[Word, ...]:
        if _EVERYDAY.fullmatch(raw) and self.chain[0].covers(raw):
            return (self._everyday(raw),)
        level = 1 if direction.kind_of(raw) == "R" else 0
        return self.placed(raw, (level,) * len(raw), level, ())

    def placed(
        self, raw: str, levels: tuple[int, ...], space_level: int, forced: tuple[Agreed, ...]
    ) -> tuple[Word, ...]:
        """The same for a paragraph of mixed directions or faces; `levels` has one entry per character."""
        key = raw, levels, space_level, forced
        known = self._others.get(key)
        if known is None:
            if len(self._others) > _MOST_WORDS:
                self._others.clear()
            known = self._others[key] = tuple(self._placed(raw, levels, space_level, dict(forced)))
        return known

    def _placed(self, raw: str, levels: tuple[int, ...], space_level: int, forced: Forced) -> Iterator[Word]:
        kept = tuple(level for character, level in zip(raw, levels, strict=True) if character != "\u200b")
        start = 0
        parts = list(word_breaks.pieces(raw))
        for index, piece in enumerate(parts):
            own = kept[start : start + len(piece)]
            yield self._word(piece, own, space_level, forced, last=index + 1 == len(parts))
            start += len(piece)

    def _everyday(self, raw: str) -> Word:
        """Remembered unless its ink reaches over a blank into the next word."""
        run = self._shape(self.chain[0], raw, rtl=False)
        kind = "L" if any(map(str.isalpha, raw)) else "D" if any(map(str.isdecimal, raw)) else "N"
        word = _made(raw, (run,), (0,), 0, kind, last=True, plain=True, blank=self.space)
        if -word.left < self.space.width and word.right - word.width < self.space.width:
            if len(self.everyday) > _MOST_WORDS:
                self.everyday.clear()
            self.everyday[raw] = word
        return word

    def _word(
        self, piece: str, levels: tuple[int, ...], space_level: int, forced: Forced, *, last: bool
    ) -> Word:
        faces = list(fallback.stretches(piece, self.chain, forced))
        shaped = list(self._runs(faces, levels))
        runs = tuple(run for run, _level in shaped)
        word = _made(
            piece,
            runs,
            tuple(level for _run, level in shaped),
            space_level,
            direction.kind_of(piece),
            last=last,
            plain=all(face is self.chain[0] for _script, face, _text in faces),
            blank=self._blank_after(runs[-1].face if runs else self.chain[0]),
        )
        missing = "".join(c for _script, face, text in faces for c in text if not fallback.has(face, c))
        return replace(word, missing=missing) if missing else word

    def _runs(self, faces: list[Stretch], levels: tuple[int, ...]) -> Iterator[tuple[Run, int]]:
        """Shaped stretches of one face and level, in reading order; no-break spaces are set as plain ones."""
        for face, level, text in _of_one_level(faces, levels):
            for part in re.split("(\u00a0)", text):
                if part == "\u00a0":
                    yield self._blank_after(face), level
                elif part:
                    yield self._shape(face, part, rtl=level % 2 == 1), level

    def _blank_after(self, face: Face) -> Run:
        """A word space of the face before it, so that both are one stretch; that of emoji is too wide."""
        own = space(face, self.style.tracking)
        return own if own.width < _WIDEST_SPACE else space(face, self.style.tracking, self.space.width)

    def _shape(self, face: Face, text: str, *, rtl: bool) -> Run:
        style = self.style
        tracking = 0 if style.tracking and scripts.is_connected(text) else style.tracking
        return shape(face, text, style.features, tracking, style.language, rtl=rtl)


def _made(
    text: str,
    runs: tuple[Run, ...],
    levels: tuple[int, ...],
    space_level: int,
    kind: str,
    *,
    last: bool,
    plain: bool,
    blank: Run,
) -> Word:
    width = sum(run.width for run in runs)
    left, bottom, right, top = joined_ink(runs) or (0.0, 0.0, width, 0.0)
    holds = word_breaks.holds(text) if last else word_breaks.HOLD_CLINGING
    takes = word_breaks.takes(text)
    return Word(
        text=text,
        runs=runs,
        levels=levels,
        width=width,
        left=left,
        bottom=bottom,
        right=right,
        top=top,
        space=last,
        blank=blank,
        space_level=space_level,
        after=word_breaks.after(text) if last else word_breaks.after_piece(text),
        holds=holds,
        takes=takes,
        binds=holds != word_breaks.HOLD_CLINGING or bool(takes & word_breaks.HOLD_CLINGING),
        kind=kind,
        plain=plain,
    )


@functools.lru_cache(maxsize=128)
def vocabulary(style: TextStyle) -> Vocabulary:
    return Vocabulary(style)


def _of_one_level(faces: list[Stretch], levels: tuple[int, ...]) -> list[tuple[Face, int, str]]:
    runs: list[tuple[Face, int, str]] = []
    index = 0
    for _script, face, text in faces:
        for character in text:
            level = levels[index]
            index += 1
            if runs and runs[-1][0] is face and runs[-1][1] == level:
                runs[-1] = (face, level, runs[-1][2] + character)
            else:
                runs.append((face, level, character))
    return runs
