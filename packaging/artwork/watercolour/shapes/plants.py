"""Leaves, stems and berries."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import skia

from pigment.brush import Brush, Lean, Mix, Under
from pigment.sheet import Sheet
from shapes.paths import Point, bezier, blob, curve, heading, line, outline, placed, polar

LEAF = Brush(wobble=0.3, edge=0.3, wash=0.4)
STEM = Brush(wobble=0.15, edge=0.05, wash=0.4)

# How far along the leaf its two control points sit, and how wide it is there.
_SHOULDERS = {
    "olive": (0.20, 0.95, 0.72, 0.82),
    "lance": (0.12, 0.80, 0.62, 0.62),
    "petal": (0.40, 0.80, 0.92, 1.15),
    "fern": (0.05, 1.05, 0.60, 0.95),
    "heart": (-0.05, 1.45, 0.70, 0.55),
}


@dataclass(frozen=True, slots=True)
class LeafShape:
    """An outline and its midrib."""

    outline: skia.Path
    midrib: skia.Path


def leaf_shape(
    sheet: Sheet, base: Point, angle: float, length: float, width: float, kind: str = "olive", curl: float = 0
) -> LeafShape:
    """A leaf that grows from its base along `angle`; `curl` bends its tip (1 = by its own length)."""

    def on_sheet(points: list[Point]) -> list[Point]:
        bent = [(x, y + curl * length * (max(x, 0) / length) ** 2) for x, y in points]
        return placed(bent, base, angle)

    midrib = on_sheet([(length * t, 0) for t in (0, 0.3, 0.6, 0.9)])
    if kind == "round":
        return LeafShape(_round_leaf(sheet, length, width / 2, on_sheet), curve(*midrib))
    return LeafShape(_pointed_leaf(sheet, length, width / 2, kind, on_sheet), curve(*midrib))


def leaf(
    sheet: Sheet,
    base: Point,
    angle: float,
    length: float,
    width: float,
    slots: tuple[str, str],
    *,
    kind: str = "olive",
    curl: float = 0,
    strength: float = 0.75,
    brush: Brush = LEAF,
    **changes: Any,
) -> None:
    """Paint a leaf in two pigments, wet in wet, with a lifted midrib."""
    rnd = sheet.random
    shape = leaf_shape(sheet, base, angle, length, width, kind, curl)
    settings: dict[str, Any] = {
        "mix": Mix(slots[1], angle + rnd.uniform(-40, 40), rnd.uniform(2, 5)),
        "pool": Lean(angle + rnd.choice((0, 180)), rnd.uniform(0.1, 0.4)),
        "veins": shape.midrib,
        **changes,
    }
    sheet.paint(shape.outline, slots[0], strength, brush, **settings)


def stem(
    sheet: Sheet,
    base: Point,
    angle: float,
    length: float,
    bend: float,
    slot: str,
    width: float = 0.95,
    strength: float = 0.85,
) -> list[Point]:
    """Paint a stem that leans by `bend` degrees on its way up; returns the points along it."""
    points = sweep(base, angle, length, bend)
    sheet.paint(curve(*points), slot, strength, STEM, line=width)
    return points


def sweep(base: Point, angle: float, length: float, bend: float, steps: int = 30) -> list[Point]:
    """Points along a line that leaves its base along `angle` and ends `bend` degrees off it."""
    first = polar(base, length * 0.35, angle)
    second = polar(base, length * 0.72, angle + 0.3 * bend)
    return bezier(base, first, second, polar(base, length, angle + bend), steps)


def leaves_along(
    sheet: Sheet,
    points: list[Point],
    count: int,
    length: float,
    slots: tuple[str, str],
    *,
    kind: str = "olive",
    ratio: float = 0.32,
    span: tuple[float, float] = (0.15, 0.85),
    spread: tuple[float, float] = (28, 55),
    taper: float = 0,
    strength: float = 0.72,
    **changes: Any,
) -> None:
    """Leaves on alternate sides of a stem; `taper` makes the last ones smaller by that part."""
    rnd = sheet.random
    for i in range(count):
        along = i / max(1, count - 1)
        index = round((len(points) - 1) * (span[0] + (span[1] - span[0]) * along))
        side = 1 if i % 2 else -1
        size = length * (1 - taper * along) * rnd.uniform(0.8, 1.15)
        angle = heading(points, index) + side * rnd.uniform(*spread)
        options: dict[str, Any] = {
            "kind": kind,
            "curl": rnd.uniform(-0.18, 0.18),
            "strength": strength * rnd.uniform(0.75, 1.15),
        }
        leaf(sheet, points[index], angle, size, size * ratio, slots, **{**options, **changes})


def berry(sheet: Sheet, centre: Point, radius: float, slot: str, strength: float = 0.85) -> None:
    """A small round fruit with a light on its shoulder."""
    rnd = sheet.random
    shape = blob(rnd, centre, radius, jitter=0.07)
    sheet.paint(
        shape,
        slot,
        strength * rnd.uniform(0.8, 1.15),
        wobble=0.12,
        edge=0.4,
        pool=Lean(70, 0.5),
        under=Under.COVERED,
    )
    sheet.lift(
        blob(rnd, polar(centre, radius * 0.4, 225), radius * 0.24, corners=6), 0.6, soft=0.15, wobble=0
    )


def berry_sprig(
    sheet: Sheet, base: Point, angle: float, length: float, twig: str, slot: str, size: float = 2.6
) -> None:
    """A fine twig with four berries."""
    rnd = sheet.random
    points = sweep(base, angle, length, rnd.uniform(-24, 24), 12)
    sheet.paint(curve(*points), twig, 0.7, STEM, line=0.6, edge=0)
    for step, side in ((5, 62), (8, -62), (10, 62)):
        tip = polar(points[step], length * 0.17, heading(points, step) + side)
        sheet.paint(line(points[step], tip), twig, 0.6, STEM, line=0.5, edge=0)
        berry(sheet, tip, size * rnd.uniform(0.85, 1.2), slot)
    berry(sheet, points[12], size * rnd.uniform(0.95, 1.25), slot)


def _pointed_leaf(
    sheet: Sheet, length: float, half: float, kind: str, on_sheet: Callable[[list[Point]], list[Point]]
) -> skia.Path:
    near, near_width, far, far_width = _SHOULDERS[kind]

    def reach(width: float) -> float:
        return 1.25 * half * width * sheet.random.uniform(0.88, 1.12)

    above = [(0, 0), (length * near, -reach(near_width)), (length * far, -reach(far_width)), (length, 0)]
    below = [(length * far, reach(far_width)), (length * near, reach(near_width)), (0, 0)]
    start, *upper = on_sheet(above)
    return outline(start, upper, on_sheet(below))


def _round_leaf(
    sheet: Sheet, length: float, half: float, on_sheet: Callable[[list[Point]], list[Point]]
) -> skia.Path:
    shoulder = ((0.02, 0.75), (0.30, 1.12), (0.56, 1.0), (0.86, 0.9), (0.99, 0.45))

    def rim(side: int) -> list[Point]:
        return [(length * x, side * half * y * sheet.random.uniform(0.88, 1.12)) for x, y in shoulder]

    start, *upper = on_sheet([(0, 0), *rim(-1), (length, 0)])
    lower = on_sheet([*reversed(rim(1)), (0, 0)])
    return outline(start, upper[:3], upper[3:], lower[:3], lower[3:])
