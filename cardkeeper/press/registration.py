"""What a printer's test is read by: crosses, rulers, a square, arrows; in points, on the canvas as it is."""

from typing import Any

from cardkeeper.press.colour import parse
from cardkeeper.press.geometry import MM
from cardkeeper.press.text import TextStyle, line

ARM = 13 * MM
REACH = 13 * MM  # how far the edge rulers run into the page

_NUMBERS = TextStyle("Nunito", 600)
_LETTERS = TextStyle("Nunito", 800)
_INK, _ACCENT = "#000000", "#1d6a52"
_NEAR = 6.5 * MM
_STEP = 0.5 * MM
_EDGE_STEP, _EDGE_ALONG = 0.5 * MM, 3 * MM


def cross(canvas: Any, x: float, y: float) -> None:
    """Of the front: thick enough to shine through card."""
    _pen(canvas, 0.7)
    canvas.line(x - ARM, y, x + ARM, y)
    canvas.line(x, y - ARM, x, y + ARM)
    canvas.circle(x, y, 3 * MM)


def spot_rulers(canvas: Any, x: float, y: float, letter: str, reach: float) -> None:
    """Of the back: a ruler above the spot for left and right, one beside it for down and up; reach in mm."""
    if letter:
        line(letter, _LETTERS, 15).draw(canvas, x - 9 * MM, y - 11 * MM, align="center", colour=_ACCENT)
    for step in range(-round(reach * 2), round(reach * 2) + 1):
        along, long = step * _STEP, _tick(step)
        _pen(canvas, 0.9 if step == 0 else 0.4)
        canvas.line(x + along, y + _NEAR, x + along, y + _NEAR + long)
        canvas.line(x + _NEAR, y + along, x + _NEAR + long, y + along)
        if step % 4 == 0:
            number = line(str(abs(step) // 2), _NUMBERS, 5.5)
            number.draw(canvas, x + along, y + _NEAR + 4.6 * MM, align="center")
            number.draw(canvas, x + _NEAR + 4.6 * MM, y + along - 1.9)
    end, beside = (reach + 1.6) * MM, _NEAR + 5.2 * MM
    for sign in (1, -1):
        _sign(canvas, x + sign * end, y + beside, plus=sign > 0)
        _sign(canvas, x + beside, y + sign * end, plus=sign > 0)


def edge_rulers(canvas: Any, width: float, height: float) -> None:
    """A staircase at the middle of each edge, in half millimetres away from it, numbered in mm."""
    for turn, away in ((0, height), (90, width), (180, height), (270, width)):
        canvas.saveState()
        canvas.translate(width / 2, height / 2)
        canvas.rotate(turn)
        _staircase(canvas, -away / 2)
        canvas.restoreState()


def dimensioned_square(canvas: Any, x: float, y: float, side: float) -> None:
    """A square whose left bottom corner is at `x`, `y`, with its side in mm written on two of its edges."""
    _pen(canvas, 0.6)
    canvas.rect(x, y, side, side)
    label = line(f"{side / MM:g} mm", _NUMBERS, 7)
    label.draw(canvas, x + side / 2, y + 2 * MM, align="center")
    canvas.saveState()
    canvas.translate(x + 2 * MM, y + side / 2)
    canvas.rotate(90)
    label.draw(canvas, 0, -label.ink[3], align="center")
    canvas.restoreState()


def example(canvas: Any, x: float, y: float, caption: str) -> None:
    """A spot with a cross 1.5 mm to the right and 2 mm too low, framed so that nobody reads it as real."""
    canvas.saveState()
    canvas.setStrokeColorRGB(*parse(_ACCENT))
    canvas.setLineWidth(0.6)
    canvas.roundRect(x - 16 * MM, y - 17 * MM, 34 * MM, 33 * MM, 2 * MM)
    canvas.setLineWidth(0.8)
    across, up = x + 1.5 * MM, y - 2 * MM
    canvas.line(across - ARM, up, across + ARM, up)
    canvas.line(across, up - 9 * MM, across, up + ARM)
    canvas.restoreState()
    spot_rulers(canvas, x, y, "", 5)
    line(caption, _NUMBERS, 8).draw(canvas, x + MM, y - 15 * MM, align="center", colour=_ACCENT)


def arrow(canvas: Any, x: float, y: float, label: str, *, filled: bool) -> None:
    """An arrow up, 16 mm high, with its foot at `x`, `y` and its name below; the back's is an outline."""
    _pen(canvas, 0.8)
    canvas.setFillColorRGB(*parse(_INK))
    path = canvas.beginPath()
    path.moveTo(x, y + 16 * MM)
    for across, up in ((5, 9), (1.8, 9), (1.8, 0), (-1.8, 0), (-1.8, 9), (-5, 9)):
        path.lineTo(x + across * MM, y + up * MM)
    path.close()
    canvas.drawPath(path, stroke=1, fill=int(filled))
    line(label, _LETTERS, 9).draw(canvas, x, y - 5 * MM, align="center")


def _staircase(canvas: Any, edge: float) -> None:
    """Along the lower edge of a page whose middle is the origin."""
    steps = round(REACH / _EDGE_STEP)
    start = -steps / 2 * _EDGE_ALONG
    for step in range(1, steps + 1):
        x, y = start + step * _EDGE_ALONG, edge + step * _EDGE_STEP
        whole = step % 2 == 0
        _pen(canvas, 0.6 if whole else 0.3)
        canvas.line(x - 1.2 * MM, y, x + 1.2 * MM, y)
        if whole:
            line(str(step // 2), _NUMBERS, 6).draw(canvas, x, y + 0.9 * MM, align="center")


def _tick(step: int) -> float:
    """How long the mark of a half millimetre is."""
    return (4 if step == 0 else 2.8 if step % 2 == 0 else 1.6) * MM


def _sign(canvas: Any, x: float, y: float, *, plus: bool) -> None:
    _pen(canvas, 0.7)
    canvas.line(x - 0.8 * MM, y, x + 0.8 * MM, y)
    if plus:
        canvas.line(x, y - 0.8 * MM, x, y + 0.8 * MM)


def _pen(canvas: Any, width: float) -> None:
    canvas.setLineWidth(width)
    canvas.setStrokeColorRGB(*parse(_INK))
