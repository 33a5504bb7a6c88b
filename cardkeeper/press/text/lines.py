"""One line of shaped text: its width, its ink, and how it is drawn, aligned by what the eye sees."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cardkeeper.press import colour as colours
from cardkeeper.press.faces import Box, Face
from cardkeeper.press.findings import Finding
from cardkeeper.press.text.embedding import FontTable, emit, number
from cardkeeper.press.text.missing import missing_glyphs
from cardkeeper.press.text.paragraphs import Paragraph, paragraph
from cardkeeper.press.text.shaping import Run, outline
from cardkeeper.press.text.styles import TextStyle
from cardkeeper.press.text.typography import tidy, upper
from cardkeeper.press.text.words import Word


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Runs from left to right at a size in points; width and ink in points from the baseline's start."""

    words: Sequence[Word]
    runs: Sequence[Run]
    size: float
    width: float
    ink: Box
    rtl: bool = False
    findings: tuple[Finding, ...] = ()
    face: Face | None = None  # of all runs, when there is only one

    @classmethod
    def of(
        cls,
        shaped: Paragraph,
        first: int,
        last: int,
        style: TextStyle,
        size: float,
        *,
        findings: tuple[Finding, ...] = (),
    ) -> "Line":
        """Words `first` to `last` - 1 of a paragraph; the tracking behind the last letter does not count."""
        runs, width, (left, bottom, right, top) = shaped.stretch(first, last)
        scale = size / 1000
        box = left * scale, bottom * scale, right * scale, top * scale
        width = max(0.0, width - style.tracking) * scale
        face = runs[0].face if shaped.everyday else None
        return cls(shaped.words[first:last], runs, size, width, box, shaped.level == 1, findings, face)

    @property
    def text(self) -> str:
        """What is read, in reading order."""
        return "".join(word.text + " " * word.space for word in self.words).rstrip(" ")

    def left(self, x: float, align: str) -> float:
        """Where the baseline begins when the ink is aligned at `x`: left, center, right, or start."""
        if align == "center":
            return x - (self.ink[0] + self.ink[2]) / 2
        if align == "right" or (align == "start" and self.rtl):
            return x - self.ink[2]
        return x - self.ink[0]

    def draw(self, canvas: Any, x: float, y: float, *, align: str = "left", colour: str = "#000000") -> Box:
        """Draw with the baseline at `y`; returns the ink box on the page. With "start", `x` is that edge."""
        left = self.left(x, align)
        shown = FontTable.of(canvas).show(self.runs, self.size, self.face)
        emit(canvas, f"BT {fill(colour)} {number(left)} {number(y)} Td {shown} ET")
        return left + self.ink[0], y + self.ink[1], left + self.ink[2], y + self.ink[3]

    def outline(self, canvas: Any, x: float, y: float, *, align: str = "left") -> Box:
        """Clip what is drawn next to the letters; put it between saveState and restoreState."""
        left = self.left(x, align)
        emit(canvas, f"{letter_paths(self.runs, self.size, left, y)} W n")
        return left + self.ink[0], y + self.ink[1], left + self.ink[2], y + self.ink[3]


def line(text: str, style: TextStyle, size: float) -> Line:
    """The text on one line, however long, at `size` points."""
    tidied = prepare(text, style).replace("\n", " ")
    shaped = paragraph(tidied, style)
    return Line.of(shaped, 0, len(shaped.words), style, size, findings=missing_glyphs(shaped.missing))


def prepare(text: str, style: TextStyle) -> str:
    """The text as this style sets it: tidied, in capitals if it asks for them."""
    tidied = tidy(text, style.language)
    return upper(tidied, style.language) if style.case == "upper" else tidied


@functools.lru_cache(maxsize=256)
def fill(colour: str) -> str:
    """The operator that sets the colour of letters."""
    red, green, blue = colours.parse(colour)
    return f"{red:.3g} {green:.3g} {blue:.3g} rg"


def letter_paths(runs: Sequence[Run], size: float, x: float, y: float) -> str:
    """The outlines of a line as path operators in points, for clipping."""
    out: list[str] = []
    scale = size / 1000
    for run in runs:
        for operator in outline(run):
            *numbers, name = operator.split()
            placed = (
                number(float(value) * scale + (x if index % 2 == 0 else y))
                for index, value in enumerate(numbers)
            )
            out.append(" ".join((*placed, name)))
        x += run.width * scale
    return " ".join(out)
