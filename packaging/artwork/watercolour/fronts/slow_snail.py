"""A snail with a present on its shell and a balloon on a string, late but on its way: a belated birthday."""

import math

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.flowers import daisy
from shapes.land import wash
from shapes.paths import Point, bezier, blob, circle, curve, line, placed, polar, polygon, rectangle, spline
from shapes.pen import pen_curve
from shapes.plants import leaf, leaves_along, stem
from shapes.sparks import confetti, scattered

ID = "slow-snail"

SHELL, RADIUS, GROUND = (190.0, 236.0), 66.0, 306.0
SKIN = Brush(wobble=0.35, edge=0.32, wash=0.42, wash_scale=16, under=Under.GAP, gap=0.3)
# From the tip of the tail over the back to the head and along the sole; y from the ground
SNAIL = (
    *((300, 4), (270, -10), (236, -20), (170, -22), (118, -34), (96, -70), (84, -96), (64, -104)),
    *((46, -92), (44, -70), (56, -42), (66, -16), (84, 2), (130, 8), (220, 8)),
)


def paint(sheet: Sheet) -> None:
    meadow(sheet)
    balloon(sheet, (206, 62), 42)
    body(sheet)
    shell(sheet)
    present(sheet)
    face(sheet)
    flowers(sheet)
    confetti(
        sheet,
        scattered(sheet, 34, (60, 10, 330, 130), lambda p: math.dist(p, (206, 62)) > 58),
        ("coral", "gold", "teal", "lilac"),
        0.9,
    )


def meadow(sheet: Sheet) -> None:
    wash(sheet, (186, GROUND + 8), 150, "green", 0.6, squash=0.10, soft=4)
    rnd = sheet.random
    for _ in range(70):
        at = rnd.uniform(40, 332), GROUND + rnd.uniform(0, 12)
        sheet.paint(
            line(at, polar(at, rnd.uniform(4, 12), rnd.uniform(-112, -68))),
            rnd.choice(("green", "deep")),
            0.8,
            line=0.8,
            wobble=0.1,
            edge=0,
        )


def body(sheet: Sheet) -> None:
    """Tail, sole, neck and head in one soft shape, and two feelers."""
    for tip, base in (((34, GROUND - 142), (54, GROUND - 98)), ((72, GROUND - 148), (70, GROUND - 102))):
        feeler = curve(base, ((tip[0] + base[0]) / 2 - 2, (tip[1] + base[1]) / 2), tip)
        sheet.paint(feeler, "skin", 0.95, line=4.2, wobble=0.2, edge=0.25)
        sheet.paint(blob(sheet.random, tip, 5.4, jitter=0.05), "skin", 1.0, SKIN)
    sole = spline([(x, GROUND + y) for x, y in SNAIL])
    sheet.paint(sole, "skin", 0.92, SKIN, pool=Lean(90, 0.3), mix=Mix("shade", 60, 1.8), bloom=2)
    for i in range(9):
        x = 110 + 20 * i
        fold = curve((x, GROUND + 6), (x + 4, GROUND - 3), (x + 10, GROUND + 6))
        sheet.paint(fold, "shade", 0.5, line=0.7, wobble=0.2, edge=0)


def shell(sheet: Sheet) -> None:
    """A spiral in bands of two colours."""
    whole = blob(sheet.random, SHELL, RADIUS, corners=18, jitter=0.02)
    sheet.paint(whole, "coral", 0.9, SKIN, mix=Mix("gold", -60, 2), pool=Lean(90, 0.35), bloom=2)
    turns = [
        polar((SHELL[0] + 5, SHELL[1] + 4), RADIUS * 0.97 * (1 - t / 1000) ** 1.0, 118 + t * 1.12)
        for t in range(0, 940, 26)
    ]
    sheet.paint(curve(*turns), "wine", 0.55, line=8, wobble=0.4, soft=2.2, within=whole)
    sheet.lift(curve(*turns), 0.9, soft=0.2, line=1.5, wobble=0.3)
    for i in range(4, len(turns) - 8, 2):
        rib = curve(turns[i], polar(turns[i], RADIUS * 0.13, 118 + i * 26 * 1.12 + 180))
        sheet.paint(rib, "wine", 0.45, line=1.6, wobble=0.3, edge=0.1, within=whole)
    sheet.lift(
        blob(sheet.random, polar(SHELL, 0.66 * RADIUS, 235), 7, stretch=1.9, angle=-36), 0.55, soft=1.6
    )


def present(sheet: Sheet) -> None:
    """A parcel tied on top, a little aslant."""
    at, angle = (198, 152), 8

    def on_box(points: list[Point]) -> list[Point]:
        return placed(points, at, angle)

    sheet.paint(polygon(on_box(rectangle(-33, -22, 66, 44))), "teal", 0.95, SKIN, pool=Lean(90, 0.3), bloom=1)
    sheet.paint(polygon(on_box(rectangle(-36, -31, 72, 13))), "teal", 1.1, SKIN)
    sheet.paint(polygon(on_box(rectangle(-5, -31, 10, 53))), "gold", 1.0, SKIN, gap=0.2)
    for side in (-1, 1):
        loop = on_box([(0, -31), (side * 8, -46), (side * 22, -48), (side * 22, -37), (side * 9, -31)])
        sheet.paint(spline(loop), "gold", 1.0, SKIN, gap=0.2, pool=Lean(90, 0.3))
    sheet.paint(blob(sheet.random, on_box([(0, -32)])[0], 4.4), "gold", 1.15, SKIN, gap=0.2)


def balloon(sheet: Sheet, at: Point, radius: float) -> None:
    form = [
        (0, -1.1),
        (0.6, -0.96),
        (0.92, -0.42),
        (0.84, 0.2),
        (0.46, 0.78),
        (0.06, 1.1),
        (-0.06, 1.1),
        (-0.46, 0.78),
        (-0.84, 0.2),
        (-0.92, -0.42),
        (-0.6, -0.96),
    ]
    string = bezier(
        (at[0], at[1] + 1.2 * radius), (at[0] + 10, at[1] + 1.7 * radius), (at[0] - 16, 138), (198, 122), 20
    )
    sheet.paint(curve(*string), "line", 0.75, line=0.8, wobble=0.15, edge=0)
    shape = spline(placed([(x * radius, y * radius) for x, y in form], at, -6))
    sheet.paint(shape, "lilac", 0.9, SKIN, mix=Mix("coral", 60, 2.2), pool=Lean(60, 0.4), bloom=1)
    sheet.paint(
        polygon(placed([(0, 1.08 * radius), (6, 1.28 * radius), (-6, 1.28 * radius)], at, -6)),
        "lilac",
        1.0,
        SKIN,
    )
    shine = placed([(-0.46 * radius, -0.44 * radius)], at)[0]
    sheet.lift(blob(sheet.random, shine, 5, squash=2.0, angle=30), 0.7, soft=0.8)


def face(sheet: Sheet) -> None:
    for x, y in ((34, GROUND - 142), (72, GROUND - 148)):
        sheet.paint(circle((x - 1, y), 2.3), "line", 1.1, wobble=0.05, under=Under.COVERED)
        sheet.lift(circle((x - 0.4, y - 0.8), 0.7), 1, soft=0, wobble=0)
    pen_curve(sheet, [(47, GROUND - 78), (54, GROUND - 71), (64, GROUND - 71)], 1.3)
    sheet.paint(blob(sheet.random, (70, GROUND - 80), 6.5), "coral", 0.6, soft=1.6)


def flowers(sheet: Sheet) -> None:
    for x, angle, length, radius in (
        (322, -84, 62, 15),
        (340, -72, 40, 12),
        (26, -100, 38, 12),
        (12, -84, 56, 14),
    ):
        points = stem(sheet, (x, GROUND + 10), angle, length, 8, "deep", 1.1)
        leaves_along(sheet, points, 4, 18, ("green", "deep"), span=(0.15, 0.7), ratio=0.3)
        daisy(sheet, points[-1], radius, ("white", "lilac"), ("gold", "wine"), strength=0.62)
    leaf(sheet, (296, GROUND + 8), -60, 30, 9, ("green", "deep"), strength=0.9)


PIECES = {"snail": Piece(366, 330, 411, paint)}
