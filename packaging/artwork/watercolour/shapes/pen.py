"""Pen and ink over a wash."""

from collections.abc import Sequence
from typing import Any

from pigment.brush import Brush, Under
from pigment.sheet import Sheet
from shapes.paths import Point, curve, line, polygon, spline

INK = Brush(wobble=0.22, edge=0.05, wash=0.25, grain=0.05)


def pen(
    sheet: Sheet, points: Sequence[Point], width: float = 0.75, slot: str = "line", strength: float = 0.95
) -> None:
    """A pen line from point to point."""
    sheet.paint(line(*points), slot, strength, INK, line=width)


def pen_curve(
    sheet: Sheet, points: Sequence[Point], width: float = 0.75, slot: str = "line", strength: float = 0.95
) -> None:
    """A smooth pen line through the points."""
    sheet.paint(curve(*points), slot, strength, INK, line=width)


def pen_round(
    sheet: Sheet, points: Sequence[Point], width: float = 0.75, slot: str = "line", strength: float = 0.95
) -> None:
    """A pen line round a shape with corners."""
    sheet.paint(polygon(points), slot, strength, INK, line=width)


def washed(
    sheet: Sheet,
    points: Sequence[Point],
    slot: str,
    strength: float = 0.8,
    width: float = 0.8,
    **changes: Any,
) -> None:
    """An opaque patch of colour with a pen line round it."""
    settings: dict[str, Any] = {"wobble": 0.35, "wash": 0.45, "under": Under.COVERED, **changes}
    sheet.paint(polygon(points), slot, strength, **settings)
    pen_round(sheet, points, width)


def washed_round(
    sheet: Sheet,
    points: Sequence[Point],
    slot: str,
    strength: float = 0.8,
    width: float = 0.8,
    **changes: Any,
) -> None:
    """An opaque patch with curved sides and a pen line round it."""
    settings: dict[str, Any] = {"wobble": 0.35, "wash": 0.45, "under": Under.COVERED, **changes}
    sheet.paint(spline(points), slot, strength, **settings)
    sheet.paint(spline(points), "line", 0.95, INK, line=width)


def far_bird(sheet: Sheet, at: Point, size: float, slot: str = "line", width: float = 0.8) -> None:
    """A bird far off: two strokes of the pen."""
    wings = ((-1, -0.35), (-0.4, -0.5), (0, 0), (0.4, -0.5), (1, -0.3))
    pen_curve(sheet, [(at[0] + size * x, at[1] + size * y) for x, y in wings], width, slot, 0.85)
