"""Small scattered things: confetti, splatter, stars, falling snow."""

from collections.abc import Callable, Sequence

import skia

from pigment.brush import Brush, Lean
from pigment.sheet import Sheet
from shapes.paths import Point, blob, curve, placed, polygon, star

SPECK = Brush(wobble=0.15, edge=0.35, wash=0.1)


def anywhere(_point: Point) -> bool:
    """No place is ruled out."""
    return True


def scattered(
    sheet: Sheet,
    count: int,
    box: tuple[float, float, float, float],
    allowed: Callable[[Point], bool] = anywhere,
) -> list[Point]:
    """Points in a box (x0, y0, x1, y1) that are allowed and don't crowd one another."""
    rnd = sheet.random
    found: list[Point] = []
    for _ in range(count * 30):
        point = rnd.uniform(box[0], box[2]), rnd.uniform(box[1], box[3])
        if len(found) == count:
            break
        if allowed(point) and all(abs(point[0] - x) + abs(point[1] - y) > 6 for x, y in found):
            found.append(point)
    return found


def confetti(sheet: Sheet, points: Sequence[Point], slots: Sequence[str], size: float = 1) -> None:
    """Dots, paper strips and curls in turn of chance."""
    rnd = sheet.random
    for point in points:
        slot, kind, strength = rnd.choice(slots), rnd.random(), rnd.uniform(0.6, 0.95)
        if kind < 0.48:
            sheet.paint(blob(rnd, point, rnd.uniform(1.0, 2.4) * size, jitter=0.08), slot, strength, SPECK)
        elif kind < 0.78:
            sheet.paint(
                _strip(rnd.uniform(2.6, 4.6) * size, point, rnd.uniform(0, 180)), slot, strength, SPECK
            )
        else:
            curl = placed([(-5, 0), (-2, -3), (2, 3), (5, 0)], point, rnd.uniform(0, 360), size)
            sheet.paint(curve(*curl), slot, strength, SPECK, line=1.15 * size, edge=0.1)


def splatter(sheet: Sheet, points: Sequence[Point], slots: Sequence[str], largest: float = 1.6) -> None:
    """Drops flicked off the brush."""
    rnd = sheet.random
    for point in points:
        radius = 0.35 + (largest - 0.35) * rnd.random() ** 3
        shape = blob(rnd, point, radius, corners=7, jitter=0.08)
        sheet.paint(shape, rnd.choice(slots), rnd.uniform(0.4, 0.8), SPECK)


def small_stars(
    sheet: Sheet, points: Sequence[Point], slots: Sequence[str], sizes: tuple[float, float] = (2, 4)
) -> None:
    """Painted five-pointed stars."""
    rnd = sheet.random
    for point in points:
        shape = polygon(star(point, rnd.uniform(*sizes), rnd.uniform(0, 72), waist=0.5))
        sheet.paint(shape, rnd.choice(slots), rnd.uniform(0.7, 1), SPECK, pool=Lean(60, 0.3))


def _strip(half: float, at: Point, angle: float) -> skia.Path:
    thick = half * 0.26
    return polygon(placed([(-half, -thick), (half, -thick), (half, thick), (-half, thick)], at, angle))
