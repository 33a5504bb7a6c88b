"""Drawings of our safe subset of SVG, drawn as PDF vectors in the colours of a palette.

A drawing is read once (`vector_svg.read`) and drawn any number of times. Opacity of a group is passed on to
each shape in it: a PDF page has no other way without transparency groups, so shapes in a translucent group
should not overlap.
"""

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cardkeeper.press import colour

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

Matrix = tuple[float, float, float, float, float, float]
Outline = str
"""A path as PDF operators (m, l, c, h) in the drawing's own coordinates, y downwards."""


@dataclass(frozen=True, slots=True)
class Gradient:
    """A linear (x1, y1, x2, y2) or radial (x, y, radius) run of colours in user space."""

    line: tuple[float, ...]
    positions: tuple[float, ...]
    colours: tuple[str, ...]


Paint = str | Gradient | None


@dataclass(frozen=True, slots=True)
class Shape:
    """One outline, filled and then stroked; its colours are expressions over slots (`leaf.tint(0.3)`)."""

    outline: Outline
    fill: Paint = None
    stroke: str | None = None
    stroke_width: float = 1.0
    cap: int = 0
    join: int = 0
    dash: tuple[float, ...] = ()
    even_odd: bool = False
    fill_opacity: float = 1.0
    stroke_opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes and groups that share a transform and a clip."""

    members: tuple["Shape | Group", ...]
    matrix: Matrix | None = None
    clip: Outline = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole picture: its view box (x, y, width, height) and what is in it."""

    view: tuple[float, float, float, float]
    root: Group

    @property
    def aspect(self) -> float:
        return self.view[2] / self.view[3]


def draw(
    canvas: "Canvas",
    drawing: Drawing,
    slots: Mapping[str, str],
    box: tuple[float, float, float, float],
) -> None:
    """Stretch the drawing's view box over `box` (x, y, width, height in pt, y upwards).

    `slots` are the palette's colours as "#rrggbb". Raises UnknownColour for a slot the palette lacks.
    """
    left, top, width, height = drawing.view
    x, y, box_width, box_height = box
    across, down = box_width / width, box_height / height
    ink = functools.cache(lambda expression: colour.parse(colour.evaluate(expression, slots)))
    canvas.saveState()
    canvas.transform(across, 0, 0, -down, x - left * across, y + box_height + top * down)
    _draw_group(canvas, drawing.root, ink)
    canvas.restoreState()


def colours_of(drawing: Drawing) -> frozenset[str]:
    """Every colour expression the drawing uses."""
    return frozenset(_colours(drawing.root))


def _colours(group: Group) -> Iterator[str]:
    for member in group.members:
        if isinstance(member, Group):
            yield from _colours(member)
            continue
        for paint in (member.fill, member.stroke):
            if isinstance(paint, Gradient):
                yield from paint.colours
            elif paint is not None:
                yield paint


Ink = Callable[[str], colour.RGB]


def _draw_group(canvas: "Canvas", group: Group, ink: Ink) -> None:
    apart = group.matrix is not None or bool(group.clip)
    if apart:
        canvas.saveState()
    if group.matrix is not None:
        canvas.transform(*group.matrix)
    if group.clip:
        canvas.addLiteral(f"{group.clip} W n")
    for member in group.members:
        if isinstance(member, Group):
            _draw_group(canvas, member, ink)
        else:
            _draw_shape(canvas, member, ink)
    if apart:
        canvas.restoreState()


def _draw_shape(canvas: "Canvas", shape: Shape, ink: Ink) -> None:
    fill = shape.fill
    if isinstance(fill, Gradient):
        _fill_with_gradient(canvas, shape, fill, ink)
        fill = None
    if fill is not None:
        canvas.setFillColorRGB(*ink(fill), alpha=shape.fill_opacity)
    if shape.stroke is not None:
        canvas.setStrokeColorRGB(*ink(shape.stroke), alpha=shape.stroke_opacity)
        canvas.setLineWidth(shape.stroke_width)
        canvas.setLineCap(shape.cap)
        canvas.setLineJoin(shape.join)
        canvas.setDash(list(shape.dash))
    operator = _operator(fill is not None, shape.stroke is not None, shape.even_odd)
    if operator:
        canvas.addLiteral(f"{shape.outline} {operator}")


def _operator(fill: bool, stroke: bool, even_odd: bool) -> str:
    """The PDF painting operator (ISO 32000-1, table 60)."""
    if not fill:
        return "S" if stroke else ""
    return ("B" if stroke else "f") + ("*" if even_odd else "")


def _fill_with_gradient(canvas: "Canvas", shape: Shape, gradient: Gradient, ink: Ink) -> None:
    canvas.saveState()
    canvas.setFillAlpha(shape.fill_opacity)
    canvas.addLiteral(f"{shape.outline} W{'*' if shape.even_odd else ''} n")
    from reportlab.lib.colors import Color  # reading designs does without ReportLab

    colours = [Color(*ink(expression)) for expression in gradient.colours]
    run = canvas.linearGradient if len(gradient.line) == 4 else canvas.radialGradient
    run(*gradient.line, colours, gradient.positions, extend=True)
    canvas.restoreState()
