"""Text made to fit its box: the largest size between the limits, with the best line breaks at that size."""

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from cardkeeper.press.faces import Box
from cardkeeper.press.findings import Finding
from cardkeeper.press.text import breaking
from cardkeeper.press.text.breaking import Chunks
from cardkeeper.press.text.embedding import FontTable, emit
from cardkeeper.press.text.lines import Line, fill, letter_paths, prepare
from cardkeeper.press.text.missing import missing_glyphs, overflow
from cardkeeper.press.text.paragraphs import Paragraph, paragraph
from cardkeeper.press.text.styles import Limits, TextStyle

_LONGEST = 5000  # characters; more is no text for a card, and is not laid out
_SLACK = 0.01  # points


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Lines set at one size. `drops[i]` is how far line i's baseline lies below the first; all in points.

    `rise` is the ink above the first baseline, `height` from there to the lowest ink; `width` is that of the
    widest ink.
    """

    lines: tuple[Line, ...]
    drops: tuple[float, ...]
    size: float
    leading: float
    width: float
    height: float
    rise: float
    findings: tuple[Finding, ...] = ()

    @property
    def fits(self) -> bool:
        return not any(finding.kind == "overflow" for finding in self.findings)

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    def draw(
        self,
        canvas: Any,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        align: str = "center",
        valign: str = "middle",
        colour: str = "#000000",
    ) -> Box:
        """Draw in the box with its lower left corner at `x`, `y`; returns the ink box. Centred by ink."""
        if not self.lines:
            return x, y, x, y
        baseline = self.baseline(y, height, valign)
        edge = x + width / 2 if align == "center" else x
        emit(canvas, self.operators(FontTable.of(canvas), edge, baseline, width, align=align, colour=colour))
        return self.ink(x, baseline, width, align)

    def clip(
        self,
        canvas: Any,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        align: str = "center",
        valign: str = "middle",
    ) -> Box:
        """Clip what is drawn next to these letters; put it between saveState and restoreState."""
        baseline = self.baseline(y, height, valign)
        paths = [
            letter_paths(line.runs, line.size, left, baseline - drop)
            for line, drop, left in self._placed(x + width / 2 if align == "center" else x, width, align)
        ]
        emit(canvas, " ".join(paths) + " W n")
        return self.ink(x, baseline, width, align)

    def baseline(self, y: float, height: float, valign: str) -> float:
        """Of the first line, in a box from `y` upwards; "top", "middle" or "bottom"."""
        if valign == "top":
            return y + height - self.rise
        if valign == "bottom":
            return y + self.height - self.rise
        return y + (height + self.height) / 2 - self.rise

    def operators(
        self, fonts: FontTable, edge: float, baseline: float, width: float, *, align: str, colour: str
    ) -> str:
        """One text object. `edge` is the box's left side, or its middle for align "center"."""
        out = [f"BT {fill(colour)}"]
        at_x = at_y = 0.0
        for line, drop, left in self._placed(edge, width, align):
            y = baseline - drop
            out.append(f"{left - at_x:.2f} {y - at_y:.2f} Td {fonts.show(line.runs, line.size, line.face)}")
            # Positions are told relative to what was written, so that rounding does not add up.
            at_x += round(left - at_x, 2)
            at_y += round(y - at_y, 2)
        out.append("ET")
        return " ".join(out)

    def ink(self, x: float, baseline: float, width: float, align: str) -> Box:
        """The box of all ink when drawn so."""
        edge = x + width / 2 if align == "center" else x
        placed = list(self._placed(edge, width, align))
        left = min(start + line.ink[0] for line, _drop, start in placed)
        right = max(start + line.ink[2] for line, _drop, start in placed)
        top = baseline + self.rise
        return left, top - self.height, right, top

    def _placed(self, edge: float, width: float, align: str) -> Iterator[tuple[Line, float, float]]:
        for line, drop in zip(self.lines, self.drops, strict=True):
            to_right = align == "right" or (align == "start" and line.rtl)
            yield line, drop, line.left(edge + width if to_right else edge, align)


def fit(text: str, style: TextStyle, width: float, height: float, limits: Limits) -> Block:
    """The text in a box of `width` x `height` points, as large as the limits allow; \\n begins a paragraph.

    Always returns a block: one with an "overflow" finding is set in the smallest size and sticks out.
    """
    return _fit(prepare(text, style), style, round(width, 2), round(height, 2), limits)


@functools.lru_cache(maxsize=1024)
def _fit(text: str, style: TextStyle, width: float, height: float, limits: Limits) -> Block:
    if not text:
        return Block((), (), limits.largest, 0, 0, 0, 0)
    if len(text) > _LONGEST:
        return _Setting(text[:_SLICE], style, width, limits).overflowing(text)
    setting = _Setting(text, style, width, limits)
    for size in setting.candidates(height):
        block = setting.block(size)
        if block and block.height <= height + _SLACK and block.width <= width + _SLACK:
            return block
    return setting.overflowing(text)


_SLICE = 400


class _Setting:
    """One text on its way into a box: what does not depend on the size is worked out once."""

    def __init__(self, text: str, style: TextStyle, width: float, limits: Limits) -> None:
        self.style, self.width, self.limits = style, width, limits
        self.paragraphs = [paragraph(part, style) for part in text.split("\n")]
        self.chunks = [breaking.chunks(p) for p in self.paragraphs]
        self.findings = missing_glyphs("".join(p.missing for p in self.paragraphs))

    def candidates(self, height: float) -> list[float]:
        """Sizes to try, largest first, without those that cannot do (found by halving)."""
        sizes = _sizes(self.limits)
        low, high = 0, len(sizes)
        if self._may_fit(sizes[0], height):
            return sizes
        while low < high:
            middle = (low + high) // 2
            if self._may_fit(sizes[middle], height):
                high = middle
            else:
                low = middle + 1
        return sizes[low:]

    def _may_fit(self, size: float, height: float) -> bool:
        limit = self._limit(size)
        count = 0
        for line in self.chunks:
            needed = breaking.fewest(line, limit)
            if needed is None:
                return False
            count += needed
        return count <= self.limits.max_lines and (count - 1) * size * self.style.leading <= height

    def block(self, size: float) -> Block | None:
        """The text at this size, or None when its lines are too many or too wide."""
        limit = self._limit(size)
        lines: list[Line] = []
        drops: list[float] = []
        drop = 0.0
        leading = size * self.style.leading
        for shaped, line in zip(self.paragraphs, self.chunks, strict=True):
            ends = self._ends(line, limit)
            if ends is None:
                return None
            if not ends:
                drop += leading * 0.6
                continue
            for made in _lines(shaped, line, ends, self.style, size):
                lines.append(made)
                drops.append(drop)
                drop += leading
            drop += leading * self.style.paragraph_gap
        if len(lines) > self.limits.max_lines:
            return None
        return _block(lines, drops, size, leading, self.findings)

    def overflowing(self, text: str) -> Block:
        """Everything at the smallest size, over the edges if need be, with the finding that says so."""
        size = self.limits.smallest
        findings = (*self.findings, overflow(text))
        lines = [
            made
            for shaped, line in zip(self.paragraphs, self.chunks, strict=True)
            for made in _lines(shaped, line, _forced(line, self._limit(size)), self.style, size)
        ]
        leading = size * self.style.leading
        return _block(lines, [leading * index for index in range(len(lines))], size, leading, findings)

    def _ends(self, line: Chunks, limit: float) -> list[int] | None:
        if not len(line):
            return []
        if not self.limits.balance:
            return breaking.filled(line, limit)
        needed = breaking.fewest(line, limit)
        return breaking.balanced(line, limit, needed) if needed else None

    def _limit(self, size: float) -> float:
        """The width in 1/1000 em; the tracking behind a last letter does not count."""
        return (self.width + _SLACK) * 1000 / size + self.style.tracking


def _lines(
    shaped: Paragraph, line: Chunks, ends: Sequence[int], style: TextStyle, size: float
) -> Iterator[Line]:
    first = 0
    for end in ends:
        last = line.firsts[end]
        yield Line.of(shaped, first, last, style, size)
        first = last


def _block(
    lines: Sequence[Line], drops: Sequence[float], size: float, leading: float, findings: tuple[Finding, ...]
) -> Block:
    if not lines:
        return Block((), (), size, leading, 0, 0, 0, findings)
    rise = max(line.ink[3] - drop for line, drop in zip(lines, drops, strict=True))
    lowest = max(drop - line.ink[1] for line, drop in zip(lines, drops, strict=True))
    width = max(line.ink[2] - line.ink[0] for line in lines)
    return Block(tuple(lines), tuple(drops), size, leading, width, rise + lowest, rise, findings)


def _forced(line: Chunks, limit: float) -> list[int]:
    """Lines as full as they get, with what is too wide on a line of its own."""
    ends: list[int] = []
    start = 0
    for end in range(1, len(line) + 1):
        if end - 1 > start and line.width(start, end) > limit:
            ends.append(end - 1)
            start = end - 1
    return [*ends, len(line)] if len(line) else []


@functools.cache
def _sizes(limits: Limits) -> list[float]:
    """From the largest down to exactly the smallest, in steps."""
    count = int((limits.largest - limits.smallest) / limits.step + 1e-9)
    sizes = [limits.largest - index * limits.step for index in range(count + 1)]
    return sizes if sizes[-1] - limits.smallest < 1e-9 else [*sizes, limits.smallest]
