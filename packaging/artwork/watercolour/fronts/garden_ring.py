"""A fine ring with two bunches of garden flowers on it, room for words inside: birthday."""

import math

from pigment.brush import Brush
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.flowers import anemone, bud, daisy, lavender, rose
from shapes.paths import Point, polar, spline
from shapes.plants import berry_sprig, leaf, leaves_along, stem
from shapes.sparks import splatter

ID = "garden-ring"

CENTRE = (204.0, 236.0)
RADIUS = 132.0
TALL = 1.22
RING = Brush(line=1.1, wobble=0.35, edge=0.1, wash=0.7, wash_scale=24)
GREEN, SAGE = ("green", "deep"), ("sage", "deep")

# Sprays of leaves: where on the ring (degrees), which way they grow, length, leaf kind, leaves
SPRAYS = (
    *(
        (206, 288, 104, "olive", 11),
        (200, 264, 92, "lance", 10),
        (196, 240, 66, "round", 8),
        (194, 300, 70, "lance", 8),
    ),
    *(
        (94, 12, 104, "olive", 11),
        (100, 36, 92, "lance", 10),
        (106, 62, 66, "round", 8),
        (106, 0, 70, "lance", 8),
    ),
    *(
        (170, 196, 70, "round", 8),
        (128, 104, 72, "round", 8),
        (150, 150, 74, "olive", 8),
        (140, 318, 58, "lance", 7),
    ),
    *(
        (316, 236, 88, "olive", 10),
        (322, 262, 72, "lance", 8),
        (330, 296, 56, "round", 7),
        (340, 340, 58, "olive", 7),
    ),
    *((352, 76, 84, "olive", 10), (348, 48, 66, "lance", 8), (344, 10, 56, "round", 7)),
)
LAVENDER = ((198, 276, 92), (102, 24, 92), (136, 122, 78), (330, 312, 70), (350, 60, 66))
BERRIES = ((206, 258, 58), (92, 44, 58), (150, 168, 70), (352, 96, 50), (314, 268, 50), (126, 312, 46))
ROSES = (
    (150, 4, 45, "blush", "coral"),
    (112, 6, 35, "coral", "wine"),
    (184, 8, 31, "cream", "coral"),
    (334, 4, 35, "blush", "coral"),
)
ANEMONES = ((131, 36, 28), (166, -30, 23), (352, 10, 23))
DAISIES = ((92, -4, 17), (203, 0, 16), (128, -30, 15), (313, 2, 17))


def paint(sheet: Sheet) -> None:
    """From the ring and the green at the back to the roses in front."""
    for radius in (RADIUS, RADIUS - 3.4):
        ring = spline([on_ring(10 * i, radius - RADIUS) for i in range(36)])
        sheet.paint(ring, "gold", 0.85, RING)
    drops = [
        on_ring(sheet.random.choice((150, 335)) + sheet.random.gauss(0, 26), sheet.random.uniform(4, 46))
        for _ in range(16)
    ]
    splatter(sheet, drops, ("blush", "coral", "lilac"), 1.5)
    for spray in SPRAYS:
        foliage(sheet, *spray)
    for place, angle, length in LAVENDER:
        lavender(
            sheet,
            stem(sheet, on_ring(place), angle, length, sheet.random.uniform(-12, 12), "deep", 0.8),
            ("lilac", "petal"),
            11,
        )
    for place, angle, length in BERRIES:
        berry_sprig(sheet, on_ring(place), angle, length, "deep", "wine", 2.5)
    buds(sheet)
    flowers(sheet)


def on_ring(place: float, outward: float = 0) -> Point:
    x, y = polar((0, 0), RADIUS + outward, place)
    return CENTRE[0] + x, CENTRE[1] + TALL * y


def foliage(sheet: Sheet, place: float, angle: float, length: float, kind: str, count: int) -> None:
    clockwise = math.sin(math.radians(angle - place)) > 0
    bend = sheet.random.uniform(10, 30) * (1 if clockwise else -1)
    points = stem(sheet, on_ring(place), angle, length, bend, "deep", 0.8)
    ratio = {"olive": 0.34, "lance": 0.22, "round": 0.82}[kind]
    size = {"olive": 24, "lance": 30, "round": 17}[kind]
    slots = SAGE if kind == "round" else GREEN
    leaves_along(sheet, points, count, size, slots, kind=kind, ratio=ratio, span=(0.25, 0.96), taper=0.35)
    leaf(sheet, points[-1], angle, size * 0.8, size * 0.8 * ratio, slots, kind=kind)


def buds(sheet: Sheet) -> None:
    for place, angle, length, outward in (
        (98, 50, 24, 22),
        (196, 226, 24, 18),
        (146, 130, 22, 46),
        (346, 352, 20, 16),
    ):
        base = on_ring(place, outward)
        stem(sheet, on_ring(place), angle, outward, 0, "deep", 1)
        bud(sheet, base, angle, length, ("blush", "coral"), GREEN)


def flowers(sheet: Sheet) -> None:
    for place, outward, radius in DAISIES:
        daisy(sheet, on_ring(place, outward), radius, ("petal", "lilac"), ("gold", "wine"))
    for place, outward, radius in ANEMONES:
        anemone(sheet, on_ring(place, outward), radius, ("petal", "lilac"), "ink-eye")
    for place, outward, radius, light, dark in reversed(ROSES):
        rose(sheet, on_ring(place, outward), radius, (light, dark), place)


PIECES = {"ring": Piece(420, 490, 17, paint)}
