"""Hot-air balloons over soft hills and clouds: a new baby, a new start."""

import math

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.land import ridge, wash
from shapes.paths import Point, blob, curve, line, outline, polygon, rectangle, spline
from shapes.pen import far_bird
from shapes.sparks import scattered, small_stars

ID = "hot-air-balloon"

SILK = Brush(wobble=0.3, edge=0.3, wash=0.4, wash_scale=18, under=Under.GAP, gap=0.28)
ROPE = Brush(wobble=0.12, edge=0, wash=0.2, line=0.7)
HAZE = Brush(wobble=0.5, edge=0.12, wash=0.5, wash_scale=24)
GORES = ("coral", "cream", "teal", "cream", "coral", "cream", "teal")


def paint(sheet: Sheet) -> None:
    wash(sheet, (178, 160), 118, "sky", 0.75, stretch=1.08, squash=1.02, wash=0.8, wash_scale=44)
    clouds(sheet)
    hills(sheet)
    balloon(sheet, (58, 156), 27, ("teal", "cream", "gold", "cream", "teal", "cream", "gold"))
    balloon(sheet, (310, 92), 20, ("gold", "coral", "gold", "coral", "gold", "coral", "gold"))
    balloon(sheet, (188, 128), 84, GORES)
    for at, size in (((284, 226), 6), ((302, 216), 4.8), ((272, 214), 4)):
        far_bird(sheet, at, size, "rope")
    spots = scattered(sheet, 7, (70, 20, 300, 110), is_open_sky)
    small_stars(sheet, spots, ("gold",), (2.6, 4.2))


def is_open_sky(point: Point) -> bool:
    return math.dist(point, (188, 128)) > 98 and math.dist(point, (310, 92)) > 34


def clouds(sheet: Sheet) -> None:
    """Lifted out of the sky, with a little shade below."""
    for x, y, size in ((78, 84, 22), (300, 168, 24), (98, 246, 20), (254, 48, 15)):
        for dx, dy, radius in ((-1.0, 0.1, 0.6), (-0.3, -0.3, 0.8), (0.5, -0.2, 0.7), (1.1, 0.12, 0.5)):
            sheet.lift(blob(sheet.random, (x + dx * size, y + dy * size), radius * size), 0.85, soft=1.6)
        shade = blob(sheet.random, (x, y + 0.42 * size), 1.3 * size, squash=0.16)
        sheet.paint(shade, "sky", 0.5, soft=1.6)


def hills(sheet: Sheet) -> None:
    for level, slot, strength, rise in (
        (286, "haze", 0.6, 9),
        (306, "sage", 0.62, 8),
        (326, "green", 0.66, 6),
    ):
        skyline = [(28, level + 19), *ridge(sheet, 62, 296, level, rise, 6), (330, level + 18)]
        shape = spline([*skyline, (260, level + 34), (180, level + 38), (96, level + 35)])
        sheet.paint(shape, slot, strength, HAZE, fade=Lean(-90, 0.3), soft=1.2)
    rnd = sheet.random
    for x in (70, 80, 92, 236, 250, 262, 276, 150):
        tree = blob(rnd, (x, 322 + rnd.uniform(-5, 5)), rnd.uniform(4, 7), squash=1.3)
        sheet.paint(tree, "green", 0.75, wobble=0.4, edge=0.35)


def balloon(sheet: Sheet, centre: Point, radius: float, gores: tuple[str, ...]) -> None:
    """The envelope in gores from side to side, then skirt, ropes and basket."""
    mouth = centre[1] + 1.18 * radius
    edges = [_seam(centre, radius, -1 + 2 * i / len(gores)) for i in range(len(gores) + 1)]
    whole = spline([*edges[0], *edges[-1][-2:0:-1]])
    sheet.lift(whole, 1, soft=0.2)
    order = sorted(range(len(gores)), key=lambda i: -abs(i - len(gores) // 2))
    for i in order:
        shape = spline([*edges[i], *edges[i + 1][-2:0:-1]])
        sheet.paint(
            shape, gores[i], 0.82, SILK, pool=Lean(70, 0.3), mix=Mix(gores[i], 60, 2), bloom=int(radius > 50)
        )
    shadow = blob(
        sheet.random, (centre[0] + 0.5 * radius, centre[1] + 0.1 * radius), 0.62 * radius, squash=1.4
    )
    sheet.paint(shadow, "rope", 0.20, soft=0.14 * radius, within=whole)
    shine = blob(
        sheet.random,
        (centre[0] - 0.48 * radius, centre[1] - 0.48 * radius),
        0.13 * radius,
        squash=2.0,
        angle=32,
    )
    sheet.lift(shine, 0.55, soft=0.05 * radius)
    band(sheet, centre, radius, whole)
    basket(sheet, (centre[0], mouth), radius)


def band(sheet: Sheet, centre: Point, radius: float, whole: object) -> None:
    """A festooned band round the envelope's widest part."""
    y = centre[1] + 0.10 * radius
    half = 0.99 * radius
    for i in range(7):
        x0, x1 = centre[0] - half + 2 * half * i / 7, centre[0] - half + 2 * half * (i + 1) / 7
        swag = outline(
            (x0, y),
            [((x0 + x1) / 2, y + 0.24 * radius), (x1, y)],
            [((x0 + x1) / 2, y + 0.06 * radius), (x0, y)],
        )
        sheet.paint(swag, "gold", 0.9, wobble=0.15, edge=0.35, within=whole, under=Under.COVERED)


def basket(sheet: Sheet, mouth: Point, radius: float) -> None:
    x, y = mouth
    drop, half = 0.42 * radius, 0.15 * radius
    for side in (-1, -0.4, 0.4, 1):
        sheet.paint(line((x + side * 0.21 * radius, y - 2), (x + side * half, y + drop)), "rope", 0.85, ROPE)
    skirt = polygon(
        [
            (x - 0.23 * radius, y - 0.06 * radius),
            (x + 0.23 * radius, y - 0.06 * radius),
            (x + 0.19 * radius, y + 0.05 * radius),
            (x - 0.19 * radius, y + 0.05 * radius),
        ]
    )
    sheet.paint(skirt, "coral", 1.0, wobble=0.2, under=Under.COVERED)
    wicker = outline(
        (x - half, y + drop),
        [(x + half, y + drop)],
        [(x + 0.9 * half, y + drop + 1.6 * half)],
        [(x, y + drop + 1.9 * half), (x - 0.9 * half, y + drop + 1.6 * half)],
    )
    sheet.paint(wicker, "wicker", 0.95, wobble=0.25, under=Under.GAP, gap=0.25, pool=Lean(20, 0.4))
    if radius > 50:
        for i in range(1, 4):
            level = y + drop + 0.42 * half * i
            sheet.paint(
                curve((x - 0.95 * half, level), (x, level + 1.5), (x + 0.95 * half, level)),
                "rope",
                0.45,
                ROPE,
            )
    rim = polygon(rectangle(x - 1.1 * half, y + drop - 0.12 * half, 2.2 * half, 0.34 * half))
    sheet.paint(rim, "rope", 0.8, wobble=0.15, under=Under.COVERED)


def _seam(centre: Point, radius: float, across: float) -> list[Point]:
    """A meridian of the envelope from its crown to its mouth; across runs from -1 to 1."""
    bulge = math.sin(across * math.pi / 2)
    upper = [
        (
            centre[0] + radius * bulge * math.sin(math.radians(a)),
            centre[1] - radius * math.cos(math.radians(a)),
        )
        for a in range(0, 101, 10)
    ]
    end = upper[-1]
    foot = centre[0] + 0.22 * radius * across, centre[1] + 1.16 * radius
    swell = end[0] + (foot[0] - end[0]) * 0.42, end[1] + (foot[1] - end[1]) * 0.56
    return [*upper, swell, foot]


PIECES = {"balloon": Piece(344, 376, 211, paint)}
