"""One daisy that has lost a petal, and a lot of quiet paper: an apology."""

import math

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.flowers import button
from shapes.paths import Point, bezier, blob, curve, polar
from shapes.plants import leaf, leaf_shape

ID = "fallen-petal"

HEART, RADIUS = (104.0, 78.0), 72.0
PETALS, MISSING = 19, 4
WHITE = Brush(wobble=0.3, edge=0.5, wash=0.4, under=Under.GAP, gap=0.22, vein_depth=-0.4)


def paint(sheet: Sheet) -> None:
    stalk(sheet)
    for i in range(PETALS):
        if i != MISSING:
            ring_petal(sheet, 360 * i / PETALS - 90, 1.0, 0.27)
    for i in range(0, PETALS, 2):
        if abs(i - MISSING) >= 2:
            ring_petal(sheet, 360 * i / PETALS - 81, 0.74, 0.22)
    button(sheet, HEART, 0.24 * RADIUS, ("yellow", "brown"), 0.92)
    fallen(sheet)


def ring_petal(sheet: Sheet, towards: float, reach: float, width: float) -> None:
    rnd = sheet.random
    angle = towards + rnd.uniform(-4, 4)
    x, y = polar((0, 0), 0.15 * RADIUS, angle)
    length = RADIUS * reach * rnd.uniform(0.88, 1.04) * (0.92 + 0.08 * abs(math.cos(math.radians(angle))))
    white_petal(sheet, (HEART[0] + x, HEART[1] + 0.92 * y), angle, length, RADIUS * width)


def white_petal(sheet: Sheet, base: Point, angle: float, length: float, width: float) -> None:
    shape = leaf_shape(sheet, base, angle, length, width, "petal", curl=sheet.random.uniform(-0.1, 0.1))
    sheet.lift(shape.outline, 1, soft=0.1, wobble=0.25)
    sheet.paint(
        shape.outline, "petal", 1.05, WHITE, mix=Mix("lilac", angle + 180, 2.4), fade=Lean(angle + 180, 0.14),
        veins=shape.midrib,
    )  # fmt: skip


def stalk(sheet: Sheet) -> None:
    points = bezier(HEART, (114, 170), (148, 250), (126, 372), 40)
    sheet.paint(
        curve(*points), "deep", 0.95, wobble=0.3, edge=0.25, wash=0.5, line=2.6, mix=Mix("green", 90, 2)
    )
    for index, side, length in ((19, 1, 66), (25, -1, 80), (31, 1, 58)):
        leaf(
            sheet, points[index], -90 + 40 * side, length, 0.27 * length, ("green", "deep"), kind="lance",
            curl=-0.14 * side, strength=0.88, vein_width=0.6, wobble=0.4, bloom=1,
        )  # fmt: skip


def fallen(sheet: Sheet) -> None:
    """The petal on the ground with its shadow."""
    at = 196.0, 358.0
    shadow = blob(sheet.random, (at[0] + 34, at[1] + 3), 34, squash=0.13)
    sheet.paint(shadow, "shade", 0.6, soft=2.4)
    white_petal(sheet, at, -12, 0.94 * RADIUS, 0.28 * RADIUS)


PIECES = {"daisy": Piece(276, 384, 121, paint)}
