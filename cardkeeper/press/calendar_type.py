"""The letters and lines of printed calendars."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from cardkeeper.press.colour import parse
from cardkeeper.press.text import TextStyle, line

GREEN, INK, SOFT, PALE, RULE = "#1d6a52", "#23272b", "#6a6660", "#b3aa9b", "#d9d3c9"
TITLE = TextStyle("Fraunces", 600)
BOLD = TextStyle("Nunito", 600)
BODY = TextStyle("Nunito")
_LEAST = 4.5
Point = tuple[float, float]


class Letters(NamedTuple):
    """How words are set; the size in points."""

    style: TextStyle
    size: float
    colour: str


def write(canvas: Any, words: str, letters: Letters, at: Point, *, align: str = "left") -> float:
    """One line, its baseline beginning at a point (ending, with "right"); gives where its ink ends (pt).

    A letter no font has becomes "?": a calendar is no card, so it is printed all the same.
    """
    style, size, colour = letters
    shown = line(printable(words, style, size), style, size)
    return shown.draw(canvas, *at, align=align, colour=colour)[2]


def fitting(forms: Sequence[str], style: TextStyle, size: float, room: float) -> tuple[str, float]:
    """The longest form that fits, at its size; where none does the shortest, smaller, or its beginning."""
    for form in forms:
        if line(form, style, size).width <= room:
            return form, size
    shortest = forms[-1]
    wide = line(shortest, style, size).width
    smaller = max(_LEAST, size * room / wide)
    while shortest and line(shortest + "…", style, smaller).width > room + 0.1 and smaller == _LEAST:
        shortest = shortest[:-1].rstrip()
        if line(shortest + "…", style, smaller).width <= room:
            return shortest + "…", smaller
    return shortest, smaller


def printable(words: str, style: TextStyle, size: float) -> str:
    """The words on one line, with what cannot be printed made visible."""
    shown = " ".join(words.split())
    if not line(shown, style, size).findings:
        return shown
    return "".join("?" if line(letter, style, size).findings else letter for letter in shown)


def rule(canvas: Any, start: Point, end: Point, colour: str = RULE) -> None:
    """A hairline."""
    canvas.setLineWidth(0.5)
    canvas.setStrokeColorRGB(*parse(colour))
    canvas.line(*start, *end)
