"""One line of shaped text: its width, its ink, and how it is drawn, aligned by what the eye sees."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cardkeeper.press import colour as colours
from cardkeeper.press.faces import Box
from cardkeeper.press.findings import Finding
from cardkeeper.press.text.embedding import FontTable, emit, number
from cardkeeper.press.text.missing import missing_glyphs
from cardkeeper.press.text.paragraphs import paragraph
from cardkeeper.press.text.shaping import Run, outline
from cardkeeper.press.text.styles import TextStyle
from cardkeeper.press.text.typography import tidy, upper


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Runs from left to right at a size in points; width and ink in points from the baseline's start."""

    text: str
    runs: Sequence[Run]
    size: float
    width: float
    ink: Box
    rtl: bool = False
    findings: tuple[Finding, ...] = ()

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
        shown = FontTable.of(canvas).show(self.runs, self.size)
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
    runs = shaped.runs(0, len(shaped.words))
    findings = missing_glyphs(shaped.missing)
    return make(tidied, runs, style, size, rtl=bool(shaped.level), findings=findings)


def prepare(text: str, style: TextStyle) -> str:
    """The text as this style sets it: tidied, in capitals if it asks for them."""
    tidied = tidy(text, style.language)
    return upper(tidied, style.language) if style.case == "upper" else tidied


def make(
    text: str,
    runs: Sequence[Run],
    style: TextStyle,
    size: float,
    *,
    rtl: bool,
    findings: tuple[Finding, ...] = (),
) -> Line:
    """The line of these runs."""
    scale = size / 1000
    x = 0.0
    left = bottom = 1e9
    right = top = -1e9
    for run in runs:
        ink = run.ink
        if ink is not None:
            left, right = min(left, x + ink[0]), max(right, x + ink[2])
            bottom, top = min(bottom, ink[1]), max(top, ink[3])
        x += run.width
    width = max(0.0, x - style.tracking)
    box = (
        (left * scale, bottom * scale, right * scale, top * scale)
        if left < 1e9
        else (0.0, 0.0, width * scale, 0.0)
    )
    return Line(text, runs, size, width * scale, box, rtl, findings)


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
