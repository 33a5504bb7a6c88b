"""A branch of white lilies on a quiet grey wash: sympathy."""

import math
from collections.abc import Iterable

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.land import wash
from shapes.paths import Point, bezier, blob, curve, line, placed, polar, spline
from shapes.plants import leaf

ID = "white-lily"

PETAL = Brush(
    wobble=0.3, edge=0.5, wash=0.4, wash_scale=18, under=Under.GAP, gap=0.25, vein_depth=-0.5, vein_width=0.7
)
GREEN = Brush(wobble=0.3, edge=0.25, wash=0.45)
RIM = (
    *((0.02, -0.10), (0.26, -0.72), (0.55, -1.0), (0.82, -0.62), (1.0, 0.06)),
    *((0.80, 0.66), (0.52, 1.0), (0.24, 0.66), (0.02, 0.1)),
)


def paint(sheet: Sheet) -> None:
    wash(sheet, (160, 172), 114, "mist", 0.56, squash=1.02, wash=0.75)
    wash(sheet, (140, 262), 92, "mist", 0.4, stretch=0.9, squash=0.9, wash=0.8)
    wash(sheet, (190, 90), 60, "warm", 0.3, wash=0.7)
    stalk = bezier((130, 420), (142, 316), (136, 236), (152, 128), 40)
    sheet.paint(curve(*stalk), "deep", 0.95, GREEN, line=3.4, mix=Mix("green", 90, 2))
    leaves(sheet, stalk)
    bud(sheet, stalk[36], (214, 86), 56, -52)
    bud(sheet, stalk[39], (152, 72), 64, -84)
    neck(sheet, stalk[32], (224, 190))
    neck(sheet, stalk[28], (98, 178))
    lily(sheet, (228, 192), 74, 24)
    lily(sheet, (98, 176), 84, -18)


def leaves(sheet: Sheet, stalk: list[Point]) -> None:
    grown = (
        (6, -38, 96),
        (9, -146, 104),
        (13, -30, 92),
        (16, -150, 92),
        (20, -22, 76),
        (23, -160, 66),
        (27, -40, 54),
    )
    for index, angle, length in grown:
        leaf(
            sheet, stalk[index], angle, length, 0.17 * length, ("green", "deep"), kind="lance", brush=GREEN,
            curl=0.22 if angle > -90 else -0.22, strength=0.9, vein_width=0.7, under=Under.GAP, gap=0.2,
        )  # fmt: skip


def neck(sheet: Sheet, base: Point, tip: Point) -> None:
    bow = base[0] + 0.3 * (tip[0] - base[0]), base[1] - 22
    sheet.paint(curve(*bezier(base, bow, bow, tip)), "deep", 0.9, GREEN, line=2.4, mix=Mix("green", 90, 2))


def bud(sheet: Sheet, base: Point, tip: Point, length: float, angle: float) -> None:
    """A long closed flower with two seams."""
    neck(sheet, base, tip)
    half = 0.15 * length
    closed = [(0, -0.4), (0.35, -1), (0.75, -0.75), (1, 0), (0.75, 0.75), (0.35, 1), (0, 0.4)]
    shape = spline(placed([(x * length, y * half) for x, y in closed], tip, angle))
    seam = curve(*placed([(0.04 * length, 0), (0.5 * length, -0.3 * half), (0.95 * length, 0)], tip, angle))
    sheet.paint(
        shape,
        "petal",
        0.95,
        PETAL,
        mix=Mix("green", angle + 180, 2.6),
        veins=seam,
        pool=Lean(angle + 90, 0.4),
    )


def lily(sheet: Sheet, heart: Point, radius: float, turn: float) -> None:
    """Three petals behind, three in front, and long stamens."""
    for ring, width in ((0, 0.50), (1, 0.42)):
        for i in range(3):
            angle = turn + 120 * i + 60 * ring - 90
            petal(sheet, heart, angle, radius * (0.94 + 0.08 * math.sin(math.radians(angle))), width * radius)
    sheet.paint(blob(sheet.random, heart, 0.10 * radius), "green", 0.6, soft=1.6)
    for i in range(6):
        stamen(sheet, heart, turn + 60 * i - 72 + sheet.random.uniform(-8, 8), 0.46 * radius)
    pistil = polar(heart, 0.52 * radius, turn + 74)
    sheet.paint(
        curve(heart, polar(heart, 0.3 * radius, turn + 66), pistil),
        "green",
        0.9,
        line=1.5,
        wobble=0.15,
        edge=0.1,
    )
    sheet.paint(blob(sheet.random, pistil, 2.2), "deep", 0.8, wobble=0.1)


def petal(sheet: Sheet, heart: Point, angle: float, length: float, width: float) -> None:
    """A white petal: its midrib, two folds and a few rust specks."""
    rnd, half = sheet.random, width / 2

    def on_petal(points: Iterable[Point]) -> list[Point]:
        """Along in lengths, across in half widths."""
        return placed([(x * length, y * half) for x, y in points], heart, angle)

    shape = spline(on_petal([(x * rnd.uniform(0.96, 1.04), y * rnd.uniform(0.92, 1.08)) for x, y in RIM]))
    midrib = curve(*on_petal([(0.08, 0), (0.5, 0.04), (0.9, 0.05)]))
    sheet.lift(shape, 1, soft=0.1, wobble=0.3)
    shading = {"fade": Lean(angle + 180, 0.2), "mix": Mix("green", angle + 180, 3.2)}
    sheet.paint(shape, "petal", 0.75, PETAL, veins=midrib, **shading)
    for side in (-0.35, 0.38):
        fold = curve(*on_petal([(0.2, 0.6 * side), (0.55, side), (0.84, 0.7 * side)]))
        sheet.paint(fold, "petal", 0.42, line=0.8, wobble=0.2, edge=0, fade=Lean(angle + 180, 0.2))
    for _ in range(7):
        speck = on_petal([(rnd.uniform(0.14, 0.42), rnd.uniform(-0.3, 0.3))])[0]
        sheet.paint(blob(rnd, speck, 0.6, corners=6), "rust", 0.5, wobble=0.05)


def stamen(sheet: Sheet, heart: Point, angle: float, length: float) -> None:
    tip = polar(heart, length * sheet.random.uniform(0.85, 1.1), angle)
    sheet.paint(
        curve(heart, polar(heart, 0.55 * length, angle - 6), tip),
        "green",
        0.75,
        line=0.9,
        wobble=0.12,
        edge=0,
    )
    ends = polar(tip, 3.6, angle + 80), polar(tip, 3.6, angle - 100)
    sheet.paint(line(*ends), "rust", 1.0, line=2.8, wobble=0.15, edge=0.3)


PIECES = {"lily": Piece(324, 428, 171, paint)}
