"""Two birds on a blossoming bough that curls into a heart: anniversary."""

from pigment.brush import Brush
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.birds import songbird
from shapes.flowers import blossom, bud
from shapes.paths import Point, bezier, curve, heading, polar, spline
from shapes.plants import leaf, leaves_along

ID = "two-birds"

MIDDLE = 178.0
BARK = Brush(wobble=0.3, edge=0.2, wash=0.6, wash_scale=8, grain=0.14)
GREEN = ("green", "deep")


def paint(sheet: Sheet) -> None:
    for side in (-1, 1):
        bough(sheet, side)
    perch(sheet)
    songbird(sheet, (MIDDLE - 62, 258), 80, ("blue", "slate"), "coral", "dark")
    songbird(sheet, (MIDDLE + 62, 258), 77, ("dove", "slate"), "blush", "dark", left=True)
    heart(sheet, (MIDDLE, 160), 12)


def on_side(side: int, points: list[Point]) -> list[Point]:
    return [(MIDDLE + side * x, y) for x, y in points]


def bough(sheet: Sheet, side: int) -> None:
    """One half of the heart, from its point below to the notch above."""
    lower = bezier((0, 332), (70, 292), (164, 236), (152, 136), 30)
    upper = bezier((152, 136), (142, 54), (44, 30), (6, 104), 30)
    points = on_side(side, [*lower, *upper[1:]])
    for start, stop, width in ((0, 26, 3.0), (24, 44, 2.2), (42, 61, 1.4)):
        sheet.paint(curve(*points[start:stop]), "bark", 0.85, BARK, line=width)
    leaves_along(sheet, points, 34, 27, GREEN, span=(0.05, 0.98), ratio=0.36, taper=0.25, spread=(30, 62))
    for index in (10, 20, 31, 41, 52):
        twig(sheet, points, index, side)
    for index, radius, outward in (
        (6, 14, -4),
        (14, 17, 6),
        (17, 13, -9),
        (27, 18, 5),
        (30, 13, -10),
        (38, 16, 7),
        (47, 17, -3),
        (56, 13, 5),
    ):
        at = polar(points[index], outward, heading(points, index) + 90)
        blossom(sheet, at, radius, ("blush", "coral"), "wine", 0.9)


def twig(sheet: Sheet, points: list[Point], index: int, side: int) -> None:
    """A short twig outwards with two buds."""
    angle = heading(points, index) - side * sheet.random.uniform(38, 60)
    tip = polar(points[index], 24, angle)
    sheet.paint(curve(points[index], polar(points[index], 12, angle + 8), tip), "bark", 0.8, BARK, line=1.0)
    bud(sheet, tip, angle, 12, ("blush", "coral"), GREEN)
    leaf(sheet, polar(points[index], 13, angle), angle + 50, 15, 5.5, GREEN)


def perch(sheet: Sheet) -> None:
    """The branch that joins both halves, where the birds sit."""
    points = [(MIDDLE - 118, 250), (MIDDLE - 60, 259), (MIDDLE, 262), (MIDDLE + 60, 258), (MIDDLE + 116, 246)]
    sheet.paint(curve(*points), "bark", 0.9, BARK, line=3.2)
    leaves_along(sheet, points, 4, 20, GREEN, span=(0.05, 0.95), ratio=0.36)


def heart(sheet: Sheet, at: Point, size: float) -> None:
    half = [(0, -0.45), (0.5, -1.0), (1.05, -0.7), (0.95, 0.0), (0.45, 0.62), (0, 1.05)]
    other = [(-x, y) for x, y in reversed(half[1:-1])]
    sheet.paint(
        spline([(at[0] + size * x, at[1] + size * y) for x, y in half + other]), "coral", 0.95, bloom=1
    )


PIECES = {"birds": Piece(362, 346, 181, paint)}
