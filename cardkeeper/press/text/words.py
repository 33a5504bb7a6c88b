"""The words of a style: each shaped once, with the faces of its scripts, and where a line may end.

Words, not lines, are what HarfBuzz is asked for: a batch of cards repeats them, so a card costs look-ups and
sums.
"""

import functools
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cardkeeper.press import fonts, installed_fonts
from cardkeeper.press.faces import Face
from cardkeeper.press.text import direction, scripts
from cardkeeper.press.text.shaping import Run, shape, space
from cardkeeper.press.text.styles import TextStyle
from cardkeeper.press.text.word_lists import PARTICLES, TITLES, WEAK_WORDS

PLAIN, WEAK, PAUSE, RELUCTANT = range(4)  # what stands before a line break

_MOST_WORDS = 6000

_SUFFIX = re.compile(r"(?:Jr|Sr)\.?,?|I{2,3}|IV")
_NUMBER = re.compile(r"\d{1,3}(?:st|nd|rd|th|\.|º|ª|er|e)?")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)+")
_CLOSING = re.compile(r"[!?;:»…%)\]”’.,]+")
_OPENING = re.compile(r"[«(\[„“‚‘¿¡]+")

# Where a word may be broken: after a hyphen or dash between letters, around Chinese and Japanese, before the
# leading vowels of a long Thai stretch (a syllable begins there; real Thai words would need a dictionary).
_HYPHEN = re.compile(r"(?<=\w\w)[-‐–—](?=\w\w)|\u200b")
_THAI_SYLLABLE = re.compile(r"(?<=[\u0e01-\u0e4e]{2})(?=[เแโใไ])")
_THAI_LONG = 12
_NOT_FIRST = frozenset(
    "、。，．：；！？）」』】〉》〕］｝…‥ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.!?:;)]}%”’"
)
_NOT_LAST = frozenset("（「『【〈《〔［｛([{“‘")

HOLD_ANY, HOLD_LETTER, HOLD_CAPITAL, HOLD_CLINGING = 1, 2, 4, 8


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """An unbreakable stretch of text, shaped; runs in reading order with their bidi levels; 1/1000 em."""

    text: str
    runs: tuple[Run, ...]
    levels: tuple[int, ...]
    width: float
    space: bool  # a blank follows, unless the line ends
    space_level: int
    after: int  # PLAIN, WEAK, PAUSE or RELUCTANT
    holds: int  # bits: which words must stay on the same line after this one
    takes: int  # bits: by which words this one is held
    kind: str  # direction.kind_of
    plain: bool  # the style's own face has it all
    faces: tuple[tuple[str | None, Face, str], ...]
    missing: str


class Vocabulary:
    """All words of one style met so far."""

    def __init__(self, style: TextStyle) -> None:
        self.style = style
        self.chain = fonts.chain(style.family, style.weight, style.italic)
        self.space = space(self.chain[0], style.tracking)
        self._words: dict[str, tuple[Word, ...]] = {}

    def words(self, raw: str) -> tuple[Word, ...]:
        """What stands between two blanks: one word, or several where it may be broken."""
        found = self._words.get(raw)
        if found is None:
            if len(self._words) > _MOST_WORDS:
                self._words.clear()
            found = self._words[raw] = tuple(self._cut(raw))
        return found

    def placed(
        self, raw: str, levels: tuple[int, ...], space_level: int, forced: Mapping[str | None, Face]
    ) -> list[Word]:
        """The same for a paragraph of mixed directions or faces; `levels` has one entry per character."""
        out, start = [], 0
        pieces = list(_pieces(raw))
        for index, piece in enumerate(pieces):
            ends = index + 1 == len(pieces)
            out.append(self._word(piece, ends, levels[start : start + len(piece)], space_level, forced))
            start += len(piece)
        return out

    def _cut(self, raw: str) -> Iterator[Word]:
        pieces = list(_pieces(raw))
        for index, piece in enumerate(pieces):
            level = 1 if direction.kind_of(piece) in ("R", "N") and direction.kind_of(raw) == "R" else 0
            yield self._word(piece, index + 1 == len(pieces), (level,) * len(piece), level, {})

    def _word(
        self,
        piece: str,
        ends: bool,
        levels: tuple[int, ...],
        space_level: int,
        forced: Mapping[str | None, Face],
    ) -> Word:
        faces = tuple(self._faces(piece, forced))
        shaped = list(self._runs(faces, levels))
        runs = tuple(run for run, _level in shaped)
        return Word(
            text=piece,
            runs=runs,
            levels=tuple(level for _run, level in shaped),
            width=sum(run.width for run in runs),
            space=ends,
            space_level=space_level,
            after=_after(piece) if ends else _after_inside(piece),
            holds=_holds(piece) if ends else HOLD_CLINGING,
            takes=_takes(piece),
            kind=direction.kind_of(piece),
            plain=all(face is self.chain[0] for _script, face, _text in faces),
            faces=faces,
            missing="".join(c for _script, face, text in faces for c in text if not _has(face, c)),
        )

    def _runs(
        self, faces: tuple[tuple[str | None, Face, str], ...], levels: tuple[int, ...]
    ) -> Iterator[tuple[Run, int]]:
        """Shaped stretches of one face and level, in reading order; no-break spaces are set as plain ones."""
        style = self.style
        for face, level, text in _stretches(faces, levels):
            for part in re.split("(\u00a0)", text):
                if part == "\u00a0":
                    yield space(self.chain[0], style.tracking), level
                elif part:
                    options = style.features, style.tracking, style.language
                    yield shape(face, part, *options, rtl=level % 2 == 1), level

    def _faces(self, piece: str, forced: Mapping[str | None, Face]) -> Iterator[tuple[str | None, Face, str]]:
        """The face of each stretch: one for a script, never one for a letter; only symbols may differ."""
        for script, text in scripts.stretches(piece):
            face = forced.get(script) or choose(self.chain, text)
            if face is None:
                letters = "".join(c for c in text if scripts.script_of(c) == script)
                face = choose(self.chain, letters) or installed_fonts.find(_sorted(letters)) or self.chain[0]
            yield from self._with_symbols(script, face, text)

    def _with_symbols(
        self, script: str | None, face: Face, text: str
    ) -> Iterator[tuple[str | None, Face, str]]:
        """Letters stay with the face of their script; a symbol it lacks may come from another one."""
        part = ""
        for character in text:
            is_letter = script is not None and scripts.script_of(character) == script
            other = face if is_letter or _has(face, character) else self._symbol_face(character)
            if other is None or other is face:
                part += character
                continue
            if part:
                yield script, face, part
            part = ""
            yield None, other, character
        if part:
            yield script, face, part

    def _symbol_face(self, character: str) -> Face | None:
        return choose(self.chain, character) or installed_fonts.find(character)


@functools.lru_cache(maxsize=128)
def vocabulary(style: TextStyle) -> Vocabulary:
    return Vocabulary(style)


def choose(chain: tuple[Face, ...], text: str) -> Face | None:
    """The first face that has every character of the text."""
    return next((face for face in chain if all(_has(face, c) for c in text)), None)


def _has(face: Face, character: str) -> bool:
    """The face has the character, or the parts HarfBuzz composes it from."""
    if character in face.coverage or scripts.is_invisible(character) or character == "\u00a0":
        return True
    parts = unicodedata.normalize("NFD", character)
    return len(parts) > 1 and face.covers(parts)


def _sorted(characters: str) -> str:
    return "".join(sorted(set(characters)))


def _stretches(
    faces: tuple[tuple[str | None, Face, str], ...], levels: tuple[int, ...]
) -> list[tuple[Face, int, str]]:
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


def _pieces(raw: str) -> Iterator[str]:
    """The unbreakable pieces of what stands between two blanks."""
    start = 0
    for end in _breaks(raw):
        if end > start:
            yield raw[start:end].replace("\u200b", "")
            start = end
    rest = raw[start:].replace("\u200b", "")
    if rest or not start:
        yield rest


def _breaks(raw: str) -> list[int]:
    if raw.isascii():
        return [match.end() for match in _HYPHEN.finditer(raw)] if "-" in raw else []
    places = {match.end() for match in _HYPHEN.finditer(raw)}
    if len(raw) > _THAI_LONG:
        places |= {match.start() for match in _THAI_SYLLABLE.finditer(raw)}
    if any(scripts.script_of(c) == scripts.CJK for c in raw):
        places |= {index for index in range(1, len(raw)) if _may_break(raw[index - 1], raw[index])}
    return sorted(places)


def _may_break(before: str, after: str) -> bool:
    """Chinese and Japanese: between any two characters, but for what may not begin or end a line."""
    if scripts.CJK not in (scripts.script_of(before), scripts.script_of(after)):
        return False
    return after not in _NOT_FIRST and before not in _NOT_LAST


def _after(word: str) -> int:
    if word[-1:] in ",.;:!?—،؛؟。、":
        return PAUSE
    return WEAK if word.lower() in WEAK_WORDS else PLAIN


def _after_inside(piece: str) -> int:
    if piece[-1:] in "-‐–—" or scripts.script_of(piece[-1:]) == scripts.CJK:
        return PLAIN
    return RELUCTANT


def _holds(word: str) -> int:
    """Which words must follow on the same line: "Mr. X", "40 years", "J. Smith", "van Dyck", « mot »."""
    bits = HOLD_CLINGING
    if word in TITLES or _OPENING.fullmatch(word):
        bits |= HOLD_ANY
    if _NUMBER.fullmatch(word):
        bits |= HOLD_LETTER
    if _INITIAL.fullmatch(word) or word.lower() in PARTICLES:
        bits |= HOLD_CAPITAL
    return bits


def _takes(word: str) -> int:
    first = word[:1]
    names = first.isupper() or word in PARTICLES
    bits = HOLD_ANY | (HOLD_LETTER if first.isalpha() else 0) | (HOLD_CAPITAL if names else 0)
    if _SUFFIX.fullmatch(word) or _CLOSING.fullmatch(word):
        bits |= HOLD_CLINGING
    return bits
