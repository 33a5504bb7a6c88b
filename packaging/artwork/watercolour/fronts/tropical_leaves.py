"""Monstera, palm and banana leaves round an open middle: welcome."""

import math

import skia

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.flowers import petal
from shapes.paths import Point, angle_to, between, blob, curve, heading, line, placed, polar, spline
from shapes.plants import leaf, leaf_shape, sweep

ID = "tropical-leaves"

BLADE = Brush(wobble=0.35, edge=0.32, wash=0.5, wash_scale=16, under=Under.GAP, gap=0.25, vein_width=0.9)
FROND = Brush(wobble=0.25, edge=0.28, wash=0.45, under=Under.GAP, gap=0.15)
VEIN = Brush(wobble=0.15, edge=0, wash=0.3)
GREEN, JADE, LIME = ("green", "deep"), ("deep", "jade"), ("lime", "green")


# x, y, angle, length of the leaves of the bunch at the top left
PALMS = (
    (84, 92, 58, 142),
    (96, 80, 14, 150),
    (78, 96, 102, 116),
    (92, 74, -24, 92),
    (70, 92, 144, 84),
    (72, 76, -72, 74),
)
BANANAS = ((90, 86, 36, 146), (78, 92, 82, 118), (80, 84, 190, 66))
MONSTERAS = ((110, 84, -4, 88), (84, 112, 78, 90), (108, 108, 40, 84), (68, 70, 216, 62), (96, 66, -62, 60))
FLOWERS = (
    (90, 92, 41, "coral", "rose", 30),
    (60, 128, 28, "rose", "coral", 120),
    (132, 60, 28, "peach", "coral", 10),
)
PETAL = (
    *((0, -0.08), (0.3, -0.44), (0.72, -0.62), (0.96, -0.42), (1.02, -0.12)),
    *((0.95, 0.1), (1.03, 0.32), (0.8, 0.58), (0.34, 0.44), (0, 0.08)),
)


def paint_top(sheet: Sheet) -> None:
    bunch(sheet, turned=False)


def paint_bottom(sheet: Sheet) -> None:
    bunch(sheet, turned=True)


def bunch(sheet: Sheet, turned: bool) -> None:
    """Leaves round three flowers, reaching to the lower right; `turned` half round, to the upper left."""

    def at(x: float, y: float, angle: float) -> tuple[Point, float]:
        return (
            ((sheet.width - x - 8, sheet.height - y - 6), angle + 180) if turned else ((x + 8, y + 6), angle)
        )

    for x, y, angle, length in PALMS:
        palm(sheet, *at(x, y, angle), length)
    for x, y, angle, length in BANANAS:
        banana(sheet, *at(x, y, angle), length)
    for x, y, angle, size in MONSTERAS:
        monstera(sheet, *at(x, y, angle), size)
    for x, y, radius, light, deep, turn in FLOWERS:
        heart, angle = at(x, y, turn)
        hibiscus(sheet, heart, radius, (light, deep), angle)


def palm(sheet: Sheet, base: Point, angle: float, length: float) -> None:
    """A feather of narrow leaflets."""
    rnd = sheet.random
    points = sweep(base, angle, length, rnd.uniform(10, 22) * rnd.choice((-1, 1)), 32)
    sheet.paint(curve(*points), "deep", 0.9, VEIN, line=1.4)
    for index in range(5, 33, 1):
        along = index / 32
        reach = 0.33 * length * math.sin(math.pi * (0.16 + 0.80 * along)) + 5
        for side in (-1, 1):
            turn = heading(points, index) + side * (58 - 30 * along + rnd.uniform(-4, 4))
            leaf(
                sheet,
                points[index],
                turn,
                reach,
                0.09 * reach + 1.6,
                GREEN,
                kind="lance",
                curl=side * 0.1,
                brush=FROND,
                strength=rnd.uniform(0.7, 0.95),
                veins=None,
            )


def banana(sheet: Sheet, base: Point, angle: float, length: float) -> None:
    """A broad blade with fine ribs."""
    shape = leaf_shape(sheet, base, angle, length, 0.36 * length, "olive", 0.08)
    sheet.paint(
        shape.outline,
        "lime",
        0.85,
        BLADE,
        mix=Mix("green", angle + 90, 2),
        pool=Lean(angle + 180, 0.3),
        veins=shape.midrib,
        bloom=1,
    )
    for i in range(3, 17):
        foot = placed([(length * i / 19, 0.08 * length * (i / 19) ** 2)], base, angle)[0]
        for side in (-1, 1):
            tip = polar(foot, 0.24 * length, angle + side * 48)
            sheet.paint(line(foot, tip), "deep", 0.4, VEIN, line=0.5, within=shape.outline)


def monstera(sheet: Sheet, base: Point, angle: float, size: float) -> None:
    """A heart-shaped leaf, cut in from its rim and pierced along its rib."""
    rnd = sheet.random
    half = [(0, 0), (-0.10, 0.22), (0.02, 0.50), (0.30, 0.60), (0.62, 0.50), (0.88, 0.26), (1.06, 0)]
    rim = [*half, *[(x, -y) for x, y in reversed(half[1:-1])]]
    heart = spline(placed([(size * x, size * y) for x, y in rim], base, angle))
    cuts = [_cut(x, side) for side in (-1, 1) for x in (0.14, 0.34, 0.54, 0.73)]
    holes = [[(x, side * y) for x, y in _hole(0.26 + 0.19 * i)] for side in (-1, 1) for i in range(3)]
    shape = heart
    for piece in (*cuts, *holes):
        shape = skia.Op(
            shape,
            spline(placed([(size * x, size * y) for x, y in piece], base, angle)),
            skia.PathOp.kDifference_PathOp,
        )
    rib = curve(*placed([(0, 0), (0.5 * size, 0.01 * size), (0.98 * size, 0)], base, angle))
    slots = rnd.choice((JADE, GREEN))
    sheet.paint(
        shape,
        slots[0],
        0.95,
        BLADE,
        mix=Mix(slots[1], angle + 60, 2),
        pool=Lean(angle + 180, 0.25),
        veins=rib,
        bloom=1,
    )
    for x in (0.08, 0.24, 0.44, 0.63, 0.8):
        for side in (-1, 1):
            ends = placed(
                [(size * x, 0), (size * (x + 0.12), side * 0.44 * size * (1.05 - 0.6 * abs(x - 0.3)))],
                base,
                angle,
            )
            sheet.paint(line(*ends), "deep", 0.45, VEIN, line=0.6, within=shape)


def _cut(x: float, side: int) -> list[Point]:
    reach = 0.62 * (1 - 0.75 * max(0, x - 0.35))
    return [
        (x + 0.00, side * 0.22),
        (x + 0.10, side * 0.34),
        (x + 0.23, side * reach * 1.15),
        (x + 0.13, side * reach * 1.2),
        (x + 0.045, side * 0.34),
    ]


def _hole(x: float) -> list[Point]:
    return [(x, 0.08), (x + 0.05, 0.075), (x + 0.085, 0.13), (x + 0.05, 0.15)]


def hibiscus(sheet: Sheet, heart: Point, radius: float, slots: tuple[str, str], turn: float) -> None:
    for i in range(5):
        hibiscus_petal(sheet, heart, radius, slots, turn + 72 * i + sheet.random.uniform(-6, 6))
    sheet.paint(blob(sheet.random, heart, 0.17 * radius), "wine", 0.9, soft=0.06 * radius)
    tip = polar(heart, 0.78 * radius, turn + 36)
    pistil = curve(heart, polar(heart, 0.4 * radius, turn + 28), tip)
    sheet.paint(pistil, "peach", 1.0, VEIN, line=0.07 * radius, under=Under.COVERED)
    for i in range(8):
        at = between(heart, tip, 0.55 + 0.06 * i)
        dot = polar(at, 0.07 * radius, angle_to(heart, tip) + (90 if i % 2 else -90))
        anther = blob(sheet.random, dot, 0.042 * radius + 0.4, corners=6)
        sheet.paint(anther, "gold", 1.1, wobble=0.05, under=Under.COVERED)


def hibiscus_petal(sheet: Sheet, heart: Point, radius: float, slots: tuple[str, str], angle: float) -> None:
    rnd = sheet.random
    wavy = [(x * radius * rnd.uniform(0.95, 1.05), y * radius * rnd.uniform(0.93, 1.07)) for x, y in PETAL]
    petal(sheet, spline(placed(wavy, heart, angle)), slots, angle, 0.95)
    for side in (-0.3, 0, 0.3):
        middle, end = (
            polar(heart, 0.5 * radius, angle + 22 * side),
            polar(heart, 0.82 * radius, angle + 30 * side),
        )
        sheet.paint(curve(heart, middle, end), slots[1], 0.4, VEIN, line=0.5)


PIECES = {"top": Piece(276, 264, 231, paint_top), "bottom": Piece(276, 264, 232, paint_bottom)}
