"""Pine, cones, holly and ribbon: the green of winter."""

import skia

from pigment.brush import Brush, Lean, Mix, Under
from pigment.sheet import Sheet
from shapes.paths import Point, blob, curve, heading, placed, polar, spline
from shapes.plants import LEAF, STEM, leaf_shape, sweep

NEEDLE = Brush(wobble=0.12, edge=0.1, wash=0.5, wash_scale=6, grain=0.08)
RIBBON = Brush(wobble=0.3, edge=0.4, wash=0.45)

Pair = tuple[str, str]


def pine_sprig(
    sheet: Sheet,
    base: Point,
    angle: float,
    length: float,
    slots: Pair,
    twig: str,
    *,
    bend: float = 0,
    needle: float = 13,
) -> list[Point]:
    """A twig with needles on both sides, darker underneath; returns the points along it."""
    rnd = sheet.random
    points = sweep(base, angle, length, bend, 20)
    sheet.paint(curve(*points), twig, 0.8, STEM, line=1.1)
    for slot, strength, share in ((slots[1], 0.7, 1.0), (slots[0], 0.78, 0.85)):
        path = skia.Path()
        for step in range(max(6, int(length / 1.5))):
            along = step / max(5, int(length / 1.5) - 1)
            index = round(along * (len(points) - 1))
            for side in (-1, 1):
                turn = heading(points, index) + side * rnd.uniform(24, 50)
                reach = needle * share * rnd.uniform(0.7, 1.15) * (1 - 0.45 * along**3)
                tip = polar(points[index], reach, turn)
                path.moveTo(*points[index])
                path.quadTo(*polar(points[index], 0.6 * reach, turn - side * 5), *tip)
        sheet.paint(path, slot, strength, NEEDLE, line=0.75)
    return points


def cone(sheet: Sheet, base: Point, angle: float, length: float, slots: Pair) -> None:
    """A pine cone: rows of scales that overlap from its tip to its stalk."""
    rnd = sheet.random
    half = 0.33 * length
    body = [(0, 0), (0.12, -0.85), (0.45, -1.0), (0.8, -0.6), (1.0, 0), (0.8, 0.6), (0.45, 1.0), (0.12, 0.85)]
    sheet.paint(
        spline(placed([(x * length, y * half) for x, y in body], base, angle)),
        slots[1],
        0.9,
        under=Under.COVERED,
    )
    for row in range(7):
        along = 0.94 - 0.145 * row
        width = half * min(1.0, 1.9 * (1.06 - along), 0.55 + 2.2 * along)
        count = 2 + int(width / half * 3)
        for i in range(count):
            across = 0 if count == 1 else 2 * (i + 0.5 * (row % 2)) / count - 0.9
            spot = placed([((along - 0.16) * length, across * width)], base, angle)[0]
            scale = leaf_shape(sheet, spot, angle + 26 * across, 0.24 * length, 0.30 * half + 2, "petal")
            sheet.paint(
                scale.outline,
                slots[0],
                rnd.uniform(0.75, 1),
                LEAF,
                mix=Mix(slots[1], angle + 180, 3),
                under=Under.GAP,
                gap=0.2,
            )


def holly_leaf(sheet: Sheet, base: Point, angle: float, length: float, slots: Pair) -> None:
    """A glossy leaf with thorns."""
    rnd = sheet.random
    half = 0.24 * length
    path = skia.Path()
    path.moveTo(*base)
    for side in (-1, 1):
        xs = (0.2, 0.42, 0.64, 0.84) if side < 0 else (0.84, 0.64, 0.42, 0.2)
        thorns = [
            (x * length, side * half * (1.25 - 0.5 * abs(x - 0.45)) * rnd.uniform(0.95, 1.1)) for x in xs
        ]
        ends = [*thorns, (length, 0)] if side < 0 else [*thorns, (0, 0)]
        previous = (0.0, 0.0) if side < 0 else (length, 0.0)
        for point in ends:
            hollow = (previous[0] + point[0]) / 2, (previous[1] + point[1]) / 2 * 0.62
            path.quadTo(*placed([hollow], base, angle)[0], *placed([point], base, angle)[0])
            previous = point
    path.close()
    midrib = curve(base, polar(base, length * 0.5, angle), polar(base, length * 0.92, angle))
    sheet.paint(
        path,
        slots[0],
        rnd.uniform(0.85, 1.05),
        LEAF,
        mix=Mix(slots[1], angle + 80, 2.5),
        veins=midrib,
        vein_depth=0.5,
        under=Under.GAP,
        gap=0.25,
    )


def ribbon_bow(sheet: Sheet, knot: Point, size: float, slots: Pair) -> None:
    """A full bow with two long tails; `size` is the reach of a loop."""
    for flip in (True, False):
        lean = 180 if flip else 0
        tail = [
            (0.02, 0.05),
            (0.30, 0.55),
            (0.34, 1.05),
            (0.62, 1.50),
            (0.46, 1.50),
            (0.36, 1.62),
            (0.12, 1.10),
            (0.02, 0.5),
        ]
        _ribbon(sheet, tail, knot, size, flip, slots, Lean(90, 0.3))
        back = [(0, -0.02), (0.34, -0.46), (0.80, -0.56), (1.0, -0.22), (0.86, 0.10), (0.40, 0.10)]
        _ribbon(sheet, back, knot, size, flip, slots, Lean(lean, 0.35))
        inner = [(0.08, 0.0), (0.40, -0.28), (0.74, -0.34), (0.80, -0.18), (0.62, -0.04), (0.36, 0.04)]
        shade = spline(placed([(x * size, y * size) for x, y in inner], knot, flip=flip))
        sheet.paint(shade, slots[1], 0.6, RIBBON, edge=0.2)
    middle = blob(sheet.random, knot, 0.17 * size, squash=1.15)
    sheet.paint(middle, slots[0], 1.1, RIBBON, under=Under.GAP, gap=0.3, pool=Lean(70, 0.4))


def _ribbon(
    sheet: Sheet, points: list[Point], knot: Point, size: float, flip: bool, slots: Pair, pool: Lean
) -> None:
    shape = spline(placed([(x * size, y * size) for x, y in points], knot, flip=flip))
    sheet.paint(
        shape,
        slots[0],
        0.95,
        RIBBON,
        under=Under.GAP,
        gap=0.25,
        pool=pool,
        mix=Mix(slots[1], pool.angle + 180, 2),
    )
