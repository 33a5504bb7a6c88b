"""HarfBuzz at work: a stretch of one font and direction becomes glyphs with their places and source text."""

import functools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

import uharfbuzz as hb

from cardkeeper.press.faces import Box, Face
from cardkeeper.press.text.scripts import is_invisible


class Glyph(NamedTuple):
    """A glyph, the text it stands for ("" for all but the first of a cluster), and its place; 1/1000 em."""

    glyph: int
    text: str
    dx: float
    dy: float
    advance: float


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Shaped glyphs of one face from left to right; width and ink in 1/1000 em from the origin."""

    face: Face
    text: str
    glyphs: tuple[Glyph, ...]
    width: float
    ink: Box | None
    rtl: bool = False


@functools.lru_cache(maxsize=3000)
def shape(
    face: Face, text: str, features: tuple[str, ...], tracking: float, language: str, *, rtl: bool
) -> Run:
    """The glyphs of `text`, which has one script and direction; the same object for the same question."""
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.language = language
    hb.shape(face.font, buffer, _features(features, tracking))
    glyphs = _glyphs(face, text, buffer, tracking)
    return Run(face, text, glyphs, sum(g.advance for g in glyphs), _ink(face, glyphs), rtl)


@functools.lru_cache(maxsize=256)
def space(face: Face, tracking: float, width: float | None = None) -> Run:
    """The word space of a face, or one of another width; its source text is a plain blank."""
    glyph = face.glyph(" ")
    width = width if width is not None else face.advance(glyph) + face.word_space + tracking
    return Run(face, " ", (Glyph(glyph, " ", 0, 0, width),), width, None)


def outline(run: Run) -> list[str]:
    """The run's letters as PDF path operators, in 1/1000 em from the origin."""
    pen = _PathPen()
    x = 0.0
    for glyph in run.glyphs:
        pen.move_to_glyph(x + glyph.dx, glyph.dy, run.face.scale)
        run.face.font.draw_glyph_with_pen(glyph.glyph, pen)
        x += glyph.advance
    return pen.operators


@functools.lru_cache(maxsize=256)
def _features(features: tuple[str, ...], tracking: float) -> dict[str, bool]:
    """What differs from HarfBuzz's own choice: kerning and ligatures, but no discretionary ones."""
    # Letterspaced words must not keep ligatures.
    chosen = {"liga": False, "clig": False} if tracking else {}
    return chosen | {feature.removeprefix("-"): not feature.startswith("-") for feature in features}


def _glyphs(face: Face, text: str, buffer: "hb.Buffer", tracking: float) -> tuple[Glyph, ...]:
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    plain = not tracking and (text.isascii() or not any(map(is_invisible, text)))
    if plain and [info.cluster for info in infos] == list(range(len(text))):
        return _one_for_one(face, text, infos, positions)
    starts = [*sorted({info.cluster for info in infos}), len(text)]
    source = {start: text[start:end] for start, end in pairwise(starts)}
    scale = face.scale
    out: list[Glyph] = []
    for index, (info, place) in enumerate(zip(infos, positions, strict=True)):
        cluster = info.cluster
        advance = place.x_advance * scale
        written = source.pop(cluster, "")
        if not advance and written and all(map(is_invisible, written)):
            _hand_over(out, written, source, infos, index)
            continue
        if tracking and advance and (index + 1 == len(infos) or infos[index + 1].cluster != cluster):
            advance += tracking
        out.append(Glyph(info.codepoint, written, place.x_offset * scale, place.y_offset * scale, advance))
    return tuple(out)


def _one_for_one(face: Face, text: str, infos: Any, positions: Any) -> tuple[Glyph, ...]:
    """Each character has become one glyph, in its order."""
    em = face.scale
    return tuple(
        [
            Glyph(info.codepoint, letter, place.x_offset * em, place.y_offset * em, place.x_advance * em)
            for info, letter, place in zip(infos, text, positions, strict=True)
        ]
    )


def _hand_over(out: list[Glyph], written: str, source: dict[int, str], infos: Any, index: int) -> None:
    """A joiner or selector shows nothing: its text goes to the glyph of the character before it."""
    rtl = len(infos) > 1 and infos[0].cluster > infos[-1].cluster
    if rtl and index + 1 < len(infos):
        neighbour = infos[index + 1].cluster
        source[neighbour] = source.get(neighbour, "") + written
    elif out:
        out[-1] = out[-1]._replace(text=out[-1].text + written)


def _ink(face: Face, glyphs: tuple[Glyph, ...]) -> Box | None:
    boxes: list[Box] = []
    x = 0.0
    for glyph, _text, dx, dy, advance in glyphs:
        box = face.ink(glyph)
        if box:
            left, bottom, right, top = box
            boxes.append((x + dx + left, dy + bottom, x + dx + right, dy + top))
        x += advance
    if not boxes:
        return None
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def joined_ink(runs: Sequence[Run]) -> Box | None:
    """The ink of runs that stand next to each other; None when all are blank."""
    left = bottom = math.inf
    right = top = -math.inf
    x = 0.0
    for run in runs:
        ink = run.ink
        if ink is not None:
            left, right = min(left, x + ink[0]), max(right, x + ink[2])
            bottom, top = min(bottom, ink[1]), max(top, ink[3])
        x += run.width
    return (left, bottom, right, top) if left < math.inf else None


class _PathPen:
    """Collects what HarfBuzz draws; quadratic curves become the cubic ones of PDF (8.5.2)."""

    def __init__(self) -> None:
        self.operators: list[str] = []
        self._x = self._y = 0.0
        self._scale = 1.0
        self._last = (0.0, 0.0)

    def move_to_glyph(self, x: float, y: float, scale: float) -> None:
        self._x, self._y, self._scale = x, y, scale

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - the pen protocol's names
        self._add("m", self._at(point))

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._add("l", self._at(point))

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._add("c", *map(self._at, points))

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        control, end = map(self._at, points)
        first, second = _towards(self._last, control), _towards(end, control)
        self._add("c", first, second, end)

    def closePath(self) -> None:  # noqa: N802
        self.operators.append("h")

    def endPath(self) -> None:  # noqa: N802
        self.operators.append("h")

    def _at(self, point: tuple[float, float]) -> tuple[float, float]:
        return self._x + point[0] * self._scale, self._y + point[1] * self._scale

    def _add(self, operator: str, *points: tuple[float, float]) -> None:
        self._last = points[-1]
        numbers = " ".join(f"{x:.1f} {y:.1f}" for x, y in points)
        self.operators.append(f"{numbers} {operator}")


def _towards(point: tuple[float, float], control: tuple[float, float]) -> tuple[float, float]:
    return point[0] + (control[0] - point[0]) * 2 / 3, point[1] + (control[1] - point[1]) * 2 / 3
