"""Paths and points: polygons, curves, circles, stars.

Points are (x, y) in pt, y down; angles are degrees, 0 right, 90 down.
"""

import math
import random
from collections.abc import Sequence

import skia

Point = tuple[float, float]


def polar(centre: Point, radius: float, angle: float) -> Point:
    """The point `radius` away from the centre towards `angle`."""
    a = math.radians(angle)
    return centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)


def between(a: Point, b: Point, t: float) -> Point:
    """The point at `t` (0 at a, 1 at b) of a straight line."""
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def angle_to(a: Point, b: Point) -> float:
    """The direction from a to b."""
    return math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))


def placed(
    points: Sequence[Point], at: Point, angle: float = 0, scale: float = 1, flip: bool = False
) -> list[Point]:
    """A shape drawn round the origin, (mirrored,) scaled, turned and moved to `at`."""
    a = math.radians(angle)
    cos, sin, side = math.cos(a), math.sin(a), -1 if flip else 1
    turned = ((side * x * cos - y * sin, side * x * sin + y * cos) for x, y in points)
    return [(at[0] + scale * x, at[1] + scale * y) for x, y in turned]


def polygon(points: Sequence[Point], close: bool = True) -> skia.Path:
    """Straight lines through the points."""
    path = skia.Path()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    if close:
        path.close()
    return path


def line(*points: Point) -> skia.Path:
    """An open line."""
    return polygon(points, close=False)


def outline(start: Point, *segments: Sequence[Point]) -> skia.Path:
    """A closed outline; a segment of 1, 2 or 3 points is a line, a quadratic or a cubic curve."""
    path = skia.Path()
    path.moveTo(*start)
    for segment in segments:
        flat = [value for point in segment for value in point]
        {1: path.lineTo, 2: path.quadTo, 3: path.cubicTo}[len(segment)](*flat)
    path.close()
    return path


def spline(points: Sequence[Point], close: bool = True) -> skia.Path:
    """A smooth (Catmull-Rom) curve through the points."""
    count = len(points)
    path = skia.Path()
    path.moveTo(*points[0])
    for i in range(count if close else count - 1):
        before, here, there, after = (_at(points, i + k, close) for k in (-1, 0, 1, 2))
        path.cubicTo(
            here[0] + (there[0] - before[0]) / 6,
            here[1] + (there[1] - before[1]) / 6,
            there[0] - (after[0] - here[0]) / 6,
            there[1] - (after[1] - here[1]) / 6,
            *there,
        )
    if close:
        path.close()
    return path


def curve(*points: Point) -> skia.Path:
    """An open smooth curve."""
    return spline(points, close=False)


def bezier(start: Point, first: Point, second: Point, end: Point, steps: int = 30) -> list[Point]:
    """Points along a cubic curve."""
    points = []
    for i in range(steps + 1):
        t = i / steps
        weights = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3
        corners = start, first, second, end
        points.append(
            (
                sum(weight * corner[0] for weight, corner in zip(weights, corners, strict=True)),
                sum(weight * corner[1] for weight, corner in zip(weights, corners, strict=True)),
            )
        )
    return points


def heading(points: Sequence[Point], index: int) -> float:
    """The direction of a line of points at one of them."""
    return angle_to(points[max(index - 1, 0)], points[min(index + 1, len(points) - 1)])


def arc(
    centre: Point, radius: float, start: float, stop: float, steps: int = 24, squash: float = 1
) -> list[Point]:
    """Points on a circle (an ellipse of height x squash) from one angle to another."""
    return [
        (centre[0] + dx, centre[1] + squash * dy)
        for i in range(steps + 1)
        for dx, dy in [polar((0, 0), radius, start + (stop - start) * i / steps)]
    ]


def ellipse(centre: Point, rx: float, ry: float, angle: float = 0) -> skia.Path:
    """A true ellipse."""
    points = [(rx * math.cos(i * math.pi / 8), ry * math.sin(i * math.pi / 8)) for i in range(16)]
    return spline(placed(points, centre, angle))


def circle(centre: Point, radius: float) -> skia.Path:
    """A true circle."""
    return ellipse(centre, radius, radius)


def rectangle(x: float, y: float, width: float, height: float) -> list[Point]:
    """Four corners, clockwise from the top left."""
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def archway(x: float, y: float, width: float, height: float, rise: float) -> skia.Path:
    """An upright opening whose top is rounded over `rise`; (x, y) is the corner at its top left."""
    left, middle, right, spring = x, x + width / 2, x + width, y + rise
    return outline(
        (left, y + height),
        [(left, spring)],
        [(left, y), (middle, y)],
        [(right, y), (right, spring)],
        [(right, y + height)],
    )


def blob(
    rnd: random.Random,
    centre: Point,
    radius: float,
    *,
    corners: int = 9,
    jitter: float = 0.14,
    stretch: float = 1,
    squash: float = 1,
    angle: float = 0,
) -> skia.Path:
    """A rounded, uneven spot."""
    turn = rnd.random() * 360
    points = []
    for i in range(corners):
        x, y = polar((0, 0), radius * rnd.uniform(1 - jitter, 1 + jitter), turn + 360 * i / corners)
        points.append((stretch * x, squash * y))
    return spline(placed(points, centre, angle))


def star(
    centre: Point, radius: float, angle: float = -90, waist: float = 0.45, points: int = 5
) -> list[Point]:
    """Corners of a star; `waist` is the inner radius as a part of the outer."""
    step = 180 / points
    return [polar(centre, radius * (waist if i % 2 else 1), angle + i * step) for i in range(2 * points)]


def shaken(rnd: random.Random, points: Sequence[Point], amount: float) -> list[Point]:
    """The points, each moved by up to `amount`."""
    return [(x + rnd.uniform(-amount, amount), y + rnd.uniform(-amount, amount)) for x, y in points]


def joined(*paths: skia.Path) -> skia.Path:
    """The outline of several shapes together."""
    result = skia.Path()
    for path in paths:
        result.addPath(path)
    return skia.Simplify(result)


def _at(points: Sequence[Point], index: int, close: bool) -> Point:
    return points[index % len(points)] if close else points[min(max(index, 0), len(points) - 1)]
