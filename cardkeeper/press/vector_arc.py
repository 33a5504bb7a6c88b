"""Elliptical arcs of SVG paths as cubic curves, which PDF knows (SVG 2 section B.2.4)."""

import math
from collections.abc import Iterator
from typing import NamedTuple

Point = tuple[float, float]
Curve = tuple[Point, Point, Point]


class Arc(NamedTuple):
    """The numbers of an A command; `turn` in degrees."""

    across: float
    down: float
    turn: float
    is_large: bool
    is_clockwise: bool


def curves(start: Point, arc: Arc, end: Point) -> Iterator[Curve]:
    """The arc in pieces of at most a quarter; straight where there is no radius."""
    across, down = abs(arc.across), abs(arc.down)
    if start == end:
        return
    if not across or not down:
        yield start, end, end
        return
    cosine, sine = math.cos(math.radians(arc.turn)), math.sin(math.radians(arc.turn))
    half = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    # On the unit circle of the ellipse, where the chord's middle is the origin.
    x = (cosine * half[0] + sine * half[1]) / across
    y = (cosine * half[1] - sine * half[0]) / down
    distance = math.hypot(x, y)
    if distance > 1:  # radii too small for the way are stretched just enough
        across, down, x, y, distance = across * distance, down * distance, x / distance, y / distance, 1.0
    off = math.sqrt(max(0.0, 1 / distance**2 - 1)) * (-1 if arc.is_large is arc.is_clockwise else 1)
    centre = off * y, -off * x
    first = math.atan2(y - centre[1], x - centre[0])
    sweep = (math.atan2(-y - centre[1], -x - centre[0]) - first) % math.tau
    sweep = sweep if arc.is_clockwise else sweep - math.tau
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2

    def placed(at: Point) -> Point:
        wide, high = (at[0] + centre[0]) * across, (at[1] + centre[1]) * down
        return middle[0] + cosine * wide - sine * high, middle[1] + sine * wide + cosine * high

    pieces = max(1, math.ceil(abs(sweep) / (math.pi / 2) - 1e-9))
    step = sweep / pieces
    for number in range(pieces):
        one, two, last = _on_circle(first + number * step, step)
        yield placed(one), placed(two), end if number == pieces - 1 else placed(last)


def _on_circle(angle: float, step: float) -> Curve:
    """A piece of the unit circle."""
    reach = 4 / 3 * math.tan(step / 4)
    before, after = (math.cos(angle), math.sin(angle)), (math.cos(angle + step), math.sin(angle + step))
    first = before[0] - reach * before[1], before[1] + reach * before[0]
    return first, (after[0] + reach * after[1], after[1] - reach * after[0]), after
