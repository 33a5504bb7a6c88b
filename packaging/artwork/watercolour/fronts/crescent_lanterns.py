"""A gold crescent with hanging lanterns and stars over a line of roofs: Eid."""

import math

import skia

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.land import brushed_panel, sparkle, stars, wash
from shapes.lights import halo
from shapes.paths import (
    Point,
    arc,
    archway,
    blob,
    circle,
    curve,
    joined,
    line,
    outline,
    placed,
    polygon,
    rectangle,
    spline,
)
from shapes.sparks import scattered

ID = "crescent-lanterns"

LEFT, TOP, RIGHT, FOOT = 16.0, 12.0, 344.0, 420.0
MOON, RADIUS = (146.0, 172.0), 80.0
METAL = Brush(wobble=0.2, edge=0.3, wash=0.4, under=Under.COVERED)
WALL = Brush(wobble=0.35, edge=0.22, wash=0.5, wash_scale=18, under=Under.COVERED)
# x, length of the chain, size
LANTERNS = ((58, 40, 32), (250, 96, 50), (300, 34, 32), (318, 150, 24))
# A lantern of height 1.54, hung from the origin
BODY = ((-0.24, 0.42), (0.24, 0.42), (0.4, 0.85), (0.248, 1.42), (-0.248, 1.42), (-0.4, 0.85))
CAP = ((-0.32, 0.42), (-0.22, 0.10), (0, 0), (0.22, 0.10), (0.32, 0.42))
BASE = ((-0.3, 1.42), (0.3, 1.42), (0.2, 1.54), (-0.2, 1.54))


def paint(sheet: Sheet) -> None:
    panel = brushed_panel(sheet, (LEFT, TOP, RIGHT, FOOT), 3)
    sheet.paint(
        panel,
        "night",
        1.2,
        wobble=0.9,
        edge=0.14,
        wash=0.5,
        wash_scale=46,
        fade=Lean(-90, 0.25),
        mix=Mix("teal", 90, 3),
        bloom=3,
    )
    wash(sheet, (180, 372), 150, "rose", 0.55, squash=0.34, within=panel)
    stars(
        sheet,
        scattered(sheet, 110, (LEFT + 8, TOP + 8, RIGHT - 8, 290), lambda p: math.dist(p, MOON) > RADIUS + 8),
    )
    for point in scattered(
        sheet, 8, (LEFT + 20, TOP + 20, RIGHT - 20, 260), lambda p: math.dist(p, MOON) > RADIUS + 14
    ):
        sparkle(sheet, point, sheet.random.uniform(4, 7))
    crescent(sheet)
    roofs(sheet, panel)
    for hung in LANTERNS:
        lantern(sheet, *hung)


def crescent(sheet: Sheet) -> None:
    bite = circle((MOON[0] + 0.42 * RADIUS, MOON[1] - 0.20 * RADIUS), 0.84 * RADIUS)
    shape = skia.Op(circle(MOON, RADIUS), bite, skia.PathOp.kDifference_PathOp)
    sheet.lift(circle(MOON, 1.5 * RADIUS), 0.22, soft=22)
    sheet.lift(shape, 1, soft=0.3)
    sheet.paint(
        shape,
        "gold",
        0.58,
        wobble=0.4,
        wash=0.5,
        wash_scale=18,
        pool=Lean(140, 0.4),
        mix=Mix("glow", -60, 2),
        bloom=2,
    )


def roofs(sheet: Sheet, panel: skia.Path) -> None:
    """Domes and minarets, first in the mist, then before it."""
    for blocks, slot, strength in ((FAR, "teal", 0.5), (NEAR, "dark", 0.92)):
        shape = joined(*(piece for block in blocks for piece in building(*block)))
        sheet.paint(shape, slot, strength, WALL, within=panel, fade=Lean(90, 0.55))
    for x, y in (
        (74, 392),
        (90, 392),
        (176, 384),
        (192, 384),
        (282, 394),
        (298, 394),
        (126, 398),
        (236, 398),
    ):
        window = archway(x - 3, y - 5, 6, 12, 4)
        sheet.paint(window, "glow", 1.0, METAL, wobble=0.12)


def building(kind: str, x: float, base: float, width: float) -> list[skia.Path]:
    """A dome on its drum, or a minaret; `base` is where the dome or the balcony begins."""
    if kind == "dome":
        half = width / 2
        dome = outline(
            (x - half, base),
            [
                (x - 1.25 * half, base - 0.7 * half),
                (x - 0.3 * half, base - 1.1 * half),
                (x, base - 1.5 * half),
            ],
            [(x + 0.3 * half, base - 1.1 * half), (x + 1.25 * half, base - 0.7 * half), (x + half, base)],
        )
        spike = polygon([(x - 0.9, base - 1.4 * half), (x, base - 1.9 * half), (x + 0.9, base - 1.4 * half)])
        return [dome, spike, polygon(rectangle(x - 1.1 * half, base, 2.2 * half, FOOT + 6 - base))]
    shaft = polygon(rectangle(x - width / 2, base, width, FOOT + 6 - base))
    balcony = polygon(rectangle(x - 0.85 * width, base + 8, 1.7 * width, 4))
    cap = outline(
        (x - 0.6 * width, base),
        [(x - 0.7 * width, base - 1.0 * width), (x, base - 2.6 * width)],
        [(x + 0.7 * width, base - width), (x + 0.6 * width, base)],
    )
    return [shaft, balcony, cap]


def lantern(sheet: Sheet, x: float, length: float, size: float) -> None:
    """A lantern on a chain from the top of the picture, lit."""
    top = x, TOP + length
    sheet.paint(line((x, TOP + 2), top), "gold", 1, METAL, line=1.1)
    halo(sheet, (x, top[1] + 0.95 * size), 1.35 * size, "glow", 0.8)
    sheet.paint(polygon(placed(BODY, top, 0, size)), "glow", 1, METAL, mix=Mix("amber", 90, 2))
    start, *cap = placed(CAP, top, 0, size)
    sheet.paint(outline(start, cap[:2], cap[2:]), "gold", 1.1, METAL, mix=Mix("amber", 20, 2))
    for bend in (-0.248, 0, 0.248):
        bar = curve(*placed(((bend, 0.42), (1.6 * bend, 0.85), (bend, 1.42)), top, 0, size))
        sheet.paint(bar, "bronze", 0.95, METAL, line=0.036 * size)
    belt = line(*placed(((-0.4, 0.85), (0.4, 0.85)), top, 0, size))
    sheet.paint(belt, "bronze", 0.95, METAL, line=0.034 * size)
    sheet.paint(polygon(placed(BASE, top, 0, size)), "gold", 1.1, METAL, mix=Mix("amber", 20, 2))
    fittings(sheet, top, size)


def fittings(sheet: Sheet, top: Point, size: float) -> None:
    """The ring it hangs from and the drop below it."""
    x, y = top
    sheet.paint(spline(arc((x, y - 0.02 * size), 0.07 * size, 0, 340, 10)), "gold", 1, METAL, line=1.0)
    sheet.paint(line((x, y + 1.54 * size), (x, y + 1.78 * size)), "gold", 1, METAL, line=0.9)
    sheet.paint(blob(sheet.random, (x, y + 1.8 * size), 0.05 * size, corners=8), "gold", 1.1, METAL)


FAR = (
    ("dome", 66, 340, 56),
    ("minaret", 26, 312, 9),
    ("minaret", 112, 318, 9),
    ("dome", 268, 344, 66),
    ("minaret", 322, 306, 9),
    ("minaret", 214, 322, 8),
)
NEAR = (
    ("dome", 184, 372, 74),
    ("minaret", 134, 330, 11),
    ("minaret", 234, 330, 11),
    ("dome", 82, 384, 40),
    ("dome", 290, 386, 44),
    ("minaret", 40, 362, 9),
    ("minaret", 330, 362, 9),
)
PIECES = {"night": Piece(360, 432, 331, paint)}
