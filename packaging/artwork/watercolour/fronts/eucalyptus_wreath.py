"""An oval wreath of eucalyptus with sprigs of berries, words inside: thank you."""

import math

from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.paths import Point, line, polar, spline
from shapes.plants import STEM, berry_sprig, leaf

ID = "eucalyptus-wreath"

CENTRE = (180.0, 215.0)
RADIUS = 126.0
TALL = 1.24
TWO_PIGMENTS = {"round": ("sage", "blue"), "olive": ("deep", "sage"), "lance": ("deep", "blue")}
RATIO = {"round": 0.82, "olive": 0.42, "lance": 0.24}
BERRIES = (128, 150, 112, 305, 326, 340, 20, 215, 68, 262)


def paint(sheet: Sheet) -> None:
    for strand in (0, 1):
        sheet.paint(twig(strand), "twig", 0.6, STEM, line=0.95, wobble=0.25, wash=0.6)
    places = leaf_places(sheet)
    sheet.random.shuffle(places)
    for place, side in places:
        one_leaf(sheet, place, side)
    for middle in BERRIES:
        place = middle + sheet.random.uniform(-4, 4)
        outward = place + sheet.random.uniform(8, 40) * sheet.random.choice((1, -1))
        berry_sprig(
            sheet, on_wreath(place), outward, RADIUS * sheet.random.uniform(0.25, 0.34), "twig", "berry"
        )


def on_wreath(place: float, radius: float = RADIUS) -> Point:
    x, y = polar((0, 0), radius, place)
    return CENTRE[0] + x, CENTRE[1] + TALL * y


def fullness(place: float) -> float:
    """Fuller at the lower left and the upper right: 0.44 to 1."""
    return 0.72 + 0.28 * math.cos(math.radians(2 * (place - 135)))


def twig(strand: int) -> object:
    def radius(place: float) -> float:
        return RADIUS * (
            1 + 0.018 * math.sin(math.radians(3 * place) + 2.1 * strand) + 0.022 * (strand - 0.5)
        )

    return spline([on_wreath(5 * i, radius(5 * i)) for i in range(72)])


def leaf_places(sheet: Sheet) -> list[tuple[float, int]]:
    """Places round the wreath, alternately outside (1) and inside (-1)."""
    places, place, side = [], 0.0, 1
    while place < 360:
        places.append((place, side))
        place += sheet.random.uniform(3.3, 4.8) / (0.75 + 0.45 * fullness(place))
        side = -side
    return places


def one_leaf(sheet: Sheet, place: float, side: int) -> None:
    rnd = sheet.random
    kind = rnd.choices(("round", "olive", "lance"), (5, 3, 2.2))[0]
    tangent = math.degrees(math.atan2(TALL * math.cos(math.radians(place)), -math.sin(math.radians(place))))
    angle = tangent - side * rnd.uniform(28, 62)
    length = RADIUS * (0.23 + 0.12 * fullness(place)) * rnd.uniform(0.8, 1.2) * (1 if side > 0 else 0.70)
    width = length * RATIO[kind] * rnd.uniform(0.9, 1.1)
    base = polar(on_wreath(place), 0.16 * length, angle)
    sheet.paint(line(on_wreath(place), base), "twig", 0.5, STEM, line=0.7, edge=0)
    slots = TWO_PIGMENTS[kind] if rnd.random() > 0.3 else TWO_PIGMENTS[kind][::-1]
    leaf(
        sheet, base, angle, length * (1.35 if kind == "lance" else 1), width, slots, kind=kind,
        curl=rnd.uniform(-0.16, 0.16), strength=rnd.uniform(0.46, 0.9),
        bloom=int(kind == "round" and rnd.random() < 0.35),
    )  # fmt: skip


PIECES = {"wreath": Piece(360, 440, 11, paint)}
