"""A nest with painted eggs among blossom, a small bird beside it: Easter, spring."""

import math
from collections.abc import Iterable

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.birds import songbird
from shapes.flowers import anemone, blossom, bud, daisy
from shapes.paths import Point, arc, bezier, blob, curve, heading, placed, polar, spline
from shapes.plants import leaves_along

ID = "spring-nest"

X, Y = 168.0, 226.0
TWIG = Brush(wobble=0.5, edge=0.1, wash=0.5, wash_scale=6)
BARK = Brush(wobble=0.5, edge=0.2, wash=0.6, wash_scale=8, grain=0.15)
SHELL = Brush(wobble=0.25, edge=0.34, wash=0.42, wash_scale=12, under=Under.GAP, gap=0.3)
GREEN = ("green", "deep")
# x, y, length, tilt, colour, second colour, pattern
EGGS = (
    *((-50, -34, 58, -14, "sky", "lilac", "dots"), (-4, -48, 62, 3, "blush", "lilac", "flowers")),
    *((-28, -24, 56, -8, "mint", "sky", "bands"), (20, -24, 56, 9, "lilac", "blush", "dots")),
)
EGG = (
    *((0, -0.52), (0.5, -0.40), (0.88, -0.08), (1.0, 0.20), (0.76, 0.50)),
    *((0, 0.60), (-0.76, 0.50), (-1.0, 0.20), (-0.88, -0.08), (-0.5, -0.40)),
)
DOTS = (
    *((-0.5, -0.2), (0, -0.3), (0.48, -0.18), (-0.28, -0.02)),
    *((0.26, 0.0), (-0.62, 0.14), (0.64, 0.16), (0, 0.16)),
)


def paint(sheet: Sheet) -> None:
    branches(sheet)
    rim(sheet, -16, 30, 78, 24)
    for egg in EGGS:
        painted_egg(sheet, *egg)
    bowl(sheet)
    songbird(sheet, (X + 66, Y - 14), 66, ("blue", "slate"), "yolk", "dark", left=True)
    blossoms(sheet)


def branches(sheet: Sheet) -> None:
    """Two boughs that cross below the nest."""
    for points in (
        bezier((6, 306), (86, 262), (240, 286), (338, 112), 44),
        bezier((330, 316), (240, 276), (70, 292), (20, 132), 44),
    ):
        for start, stop, width in ((0, 18, 4.4), (14, 32, 3.4), (28, 45, 2.2)):
            sheet.paint(curve(*points[start:stop]), "bark", 0.9, BARK, line=width)
        leaves_along(
            sheet,
            points,
            16,
            27,
            GREEN,
            ratio=0.42,
            span=(0.04, 1),
            spread=(32, 66),
            under=Under.GAP,
            gap=0.2,
        )
        for index in (30, 36, 42):
            angle = heading(points, index) + sheet.random.choice((-50, 50))
            bud(sheet, polar(points[index], 8, angle), angle, 14, ("blush", "rose"), GREEN)


def rim(sheet: Sheet, low: float, count: int, half: float, height: float) -> None:
    """Strands of straw in loose ellipses; the far rim lies behind the eggs."""
    rnd = sheet.random
    for _ in range(count):
        rx, ry = half + rnd.uniform(-9, 6), height + rnd.uniform(-8, 4)
        start = rnd.uniform(150, 380)
        strand = [
            (x, y)
            for x, y in arc(
                (X + rnd.uniform(-3, 3), Y + low + rnd.uniform(-4, 4)),
                rx,
                start,
                start + rnd.uniform(60, 150),
                12,
                ry / rx,
            )
        ]
        sheet.paint(
            curve(*strand),
            rnd.choice(("straw", "straw", "bark", "umber")),
            rnd.uniform(0.7, 1),
            TWIG,
            line=rnd.uniform(0.9, 1.9),
        )


def bowl(sheet: Sheet) -> None:
    rnd = sheet.random
    body = spline(
        [
            (X - 86, Y - 12),
            (X - 44, Y + 2),
            (X, Y + 7),
            (X + 44, Y + 2),
            (X + 86, Y - 12),
            (X + 76, Y + 26),
            (X + 40, Y + 52),
            (X, Y + 58),
            (X - 40, Y + 52),
            (X - 76, Y + 26),
        ]
    )
    sheet.paint(body, "straw", 0.95, SHELL, wobble=0.8, pool=Lean(90, 0.4), mix=Mix("umber", 90, 2))
    for _ in range(170):
        depth, start = rnd.random(), rnd.uniform(-1, 0.7)
        strand = [on_bowl(start + rnd.uniform(0.2, 0.5) * i / 6, depth) for i in range(7)]
        slot = rnd.choice(("straw", "bark", "umber", "umber", "straw"))
        sheet.paint(curve(*strand), slot, rnd.uniform(0.55, 1), TWIG, line=rnd.uniform(0.8, 1.7))
    for _ in range(26):
        side = rnd.choice((-1, 1))
        end = X + side * rnd.uniform(48, 84), Y + rnd.uniform(-14, 22)
        sheet.paint(
            curve(end, polar(end, 12, 90 - side * 70), polar(end, 24, 90 - side * rnd.uniform(86, 130))),
            "bark",
            0.9,
            TWIG,
            line=0.9,
        )


def on_bowl(across: float, depth: float) -> Point:
    """A point on the woven side: across from -1 to 1, depth from the rim (0) to the foot (1)."""
    u = max(-1.0, min(1.0, across))
    return X + 86 * u * (1 - 0.10 * depth), Y - 12 + (19 + 50 * depth) * math.sqrt(1 - u * u)


def painted_egg(
    sheet: Sheet, x: float, y: float, length: float, tilt: float, slot: str, second: str, pattern: str
) -> None:
    centre = X + x, Y + y

    def on_egg(points: Iterable[Point]) -> list[Point]:
        """Across in half widths, down in lengths of the egg."""
        return placed([(0.37 * length * px, length * py) for px, py in points], centre, tilt)

    shape = spline(on_egg(EGG))
    sheet.paint(shape, slot, 0.92, SHELL, pool=Lean(50, 0.4), mix=Mix(second, 70, 1.8), bloom=1)
    if pattern == "dots":
        for at in on_egg(DOTS):
            sheet.lift(blob(sheet.random, at, 2.3), 0.85, wobble=0.15)
    elif pattern == "bands":
        for level in (-0.28, -0.12, 0.04):
            sheet.paint(curve(*on_egg(zigzag(level))), second, 0.9, TWIG, line=2.0, within=shape)
    else:
        for at in on_egg(((-0.42, -0.14), (0.40, -0.10), (0, 0.06), (0, -0.34))):
            little_flower(sheet, at, tilt)
    shine = blob(sheet.random, on_egg([(-0.48, -0.20)])[0], 0.14 * 0.37 * length, squash=1.8, angle=20)
    sheet.lift(shine, 0.6, soft=0.8)


def zigzag(level: float) -> list[Point]:
    """A wavy band round an egg."""
    across = [-1 + 0.2 * i for i in range(11)]
    return [(x, level + 0.06 * (1 - x * x) + (0.03 if i % 2 else -0.03)) for i, x in enumerate(across)]


def little_flower(sheet: Sheet, at: Point, turn: float) -> None:
    """Five lifted petals round a yellow dot."""
    for i in range(5):
        petal = blob(sheet.random, polar(at, 2.9, 72 * i + turn), 1.9, corners=6)
        sheet.lift(petal, 0.9, wobble=0.1)
    sheet.paint(blob(sheet.random, at, 1.4, corners=6), "yolk", 1.1, wobble=0.05, under=Under.COVERED)


def blossoms(sheet: Sheet) -> None:
    for at, radius in (
        ((58, 268), 22),
        ((96, 286), 19),
        ((272, 262), 22),
        ((238, 286), 19),
        ((32, 214), 17),
        ((308, 192), 17),
        ((26, 160), 14),
        ((332, 140), 13),
    ):
        blossom(sheet, at, radius, ("blush", "rose"), "rose", 0.92)
    anemone(sheet, (128, 296), 21, ("lilac", "sky"), "dark")
    for at in ((206, 298), (164, 306), (76, 302)):
        daisy(sheet, at, 16, ("sky", "lilac"), ("yolk", "bark"))


PIECES = {"nest": Piece(346, 330, 301, paint, margin=44)}
