"""A wreath of pine with cones, holly, berries and a red bow: Christmas."""

import math

from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.evergreens import cone, holly_leaf, pine_sprig, ribbon_bow
from shapes.paths import Point, polar
from shapes.plants import berry, berry_sprig, leaves_along, stem

ID = "pine-wreath"

CENTRE, RADIUS, TALL = (182.0, 196.0), 124.0, 1.14
HOLLY = (24, 52, 128, 156, 205, 232, 300, 335)
CONES = ((38, 34), (142, 34), (218, 30), (318, 32))


def paint(sheet: Sheet) -> None:
    rnd = sheet.random
    for layer, (count, lean, length) in enumerate(((30, 36, 66), (25, -30, 50), (22, 12, 58))):
        for i in range(count):
            place = 360 * (i + 0.37 * layer) / count + rnd.uniform(-4, 4)
            sprig(sheet, place, lean + rnd.uniform(-12, 12), length * rnd.uniform(0.8, 1.15))
    for place in (8, 70, 112, 172, 188, 250, 284, 350):
        eucalyptus(sheet, place)
    for place, size in CONES:
        cone(sheet, on_wreath(place, -8), place + rnd.uniform(-50, 50), size, ("bark", "umber"))
    for place in HOLLY:
        holly(sheet, place)
    for place in (15, 64, 118, 168, 196, 262, 290, 344):
        berry_sprig(sheet, on_wreath(place), place + rnd.uniform(-40, 40), 30, "umber", "berry", 2.9)
    ribbon_bow(sheet, on_wreath(90, 4), 50, ("ribbon", "shade"))


def on_wreath(place: float, outward: float = 0) -> Point:
    x, y = polar((0, 0), RADIUS + outward, place)
    return CENTRE[0] + x, CENTRE[1] + TALL * y


def along(place: float) -> float:
    """The direction of the wreath at a place, clockwise."""
    return math.degrees(math.atan2(TALL * math.cos(math.radians(place)), -math.sin(math.radians(place))))


def sprig(sheet: Sheet, place: float, lean: float, length: float) -> None:
    """Positive leans point outwards, negative ones into the ring, where they stay short."""
    angle = along(place) - lean
    short = 1 if lean > 0 else 0.8
    slots = sheet.random.choice((("pine", "deep"), ("deep", "pine"), ("pine", "blue")))
    pine_sprig(
        sheet,
        on_wreath(place),
        angle,
        length * short,
        slots,
        "umber",
        bend=sheet.random.uniform(0, 26),
        needle=13 * short,
    )


def eucalyptus(sheet: Sheet, place: float) -> None:
    points = stem(sheet, on_wreath(place), along(place) - sheet.random.uniform(10, 40), 46, 14, "deep", 0.8)
    leaves_along(sheet, points, 7, 15, ("blue", "pine"), kind="round", ratio=0.8, span=(0.3, 1), strength=0.7)


def holly(sheet: Sheet, place: float) -> None:
    """Two leaves and three berries."""
    at = on_wreath(place, sheet.random.uniform(-4, 8))
    for turn in (-42, 36):
        holly_leaf(sheet, at, along(place) - 30 + turn, 32, ("deep", "pine"))
    for dx, dy in ((-3, 0), (3.2, -1), (0.5, 4)):
        berry(sheet, (at[0] + dx, at[1] + dy), 3.6, "berry", 1.05)


PIECES = {"wreath": Piece(366, 430, 41, paint, quality=78)}
