"""A bough of cherry blossom before a red sun, petals on the wind: Lunar New Year."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.flowers import blossom, bud
from shapes.land import wash
from shapes.paths import Point, bezier, blob, circle, curve, heading, line, polar
from shapes.plants import leaf

ID = "cherry-blossom"

BARK = Brush(wobble=0.7, edge=0.2, wash=0.7, wash_scale=7, grain=0.18, under=Under.COVERED)
SUN = (206.0, 168.0)
GREEN = ("green", "deep")
# (bough, place along it, radius)
FLOWERS = (
    *(
        (0, 7, 17),
        (0, 12, 21),
        (0, 15, 17),
        (0, 21, 23),
        (0, 24, 18),
        (0, 30, 22),
        (0, 34, 18),
        (0, 38, 21),
        (0, 43, 17),
    ),
    *((1, 7, 19), (1, 12, 22), (1, 16, 17), (1, 21, 19), (1, 26, 15)),
    *((2, 9, 20), (2, 13, 17), (2, 19, 21), (2, 24, 15), (3, 10, 19), (3, 16, 21), (3, 22, 16)),
)
LOOSE = (
    (252, 262),
    (292, 300),
    (232, 318),
    (178, 290),
    (306, 232),
    (268, 348),
    (200, 350),
    (150, 338),
    (316, 366),
)


def paint(sheet: Sheet) -> None:
    sun(sheet)
    boughs = grow(sheet)
    for bough in boughs:
        tips(sheet, bough)
    for number, index, radius in FLOWERS:
        points = boughs[number]
        at = polar(
            points[index], sheet.random.uniform(0, 8), heading(points, index) + sheet.random.choice((80, -80))
        )
        blossom(sheet, at, radius, ("blush", "rose"), "wine", sheet.random.uniform(0.82, 1))
    for at in LOOSE:
        loose_petal(sheet, at)


def sun(sheet: Sheet) -> None:
    wash(sheet, SUN, 124, "glow", 0.5, wash=0.7)
    disc = circle(SUN, 74)
    sheet.lift(disc, 1, soft=0.4)
    sheet.paint(
        disc, "red", 0.92, wobble=0.7, edge=0.28, wash=0.5, wash_scale=24, mix=Mix("amber", -70, 1.8), bloom=2
    )


def grow(sheet: Sheet) -> list[list[Point]]:
    """The main bough from the lower left and three others out of it, gnarled."""
    main = bezier((20, 352), (92, 300), (110, 190), (318, 92), 48)
    first = bezier(main[14], (84, 196), (70, 140), (92, 62), 30)
    second = bezier(main[25], (164, 130), (196, 90), (212, 40), 30)
    third = bezier(main[19], (180, 236), (236, 236), (300, 196), 30)
    for points, width in ((first, 4.6), (second, 3.8), (third, 3.8), (main, 8.2)):
        thin_out(sheet, points, width)
    return [main, first, second, third]


def thin_out(sheet: Sheet, points: list[Point], width: float) -> None:
    last = len(points) - 1
    for i in range(0, last, 2):
        part = points[i : i + 4]
        knot = 1 + 0.25 * (i % 6 == 0)
        sheet.paint(curve(*part), "bark", 0.95, BARK, line=width * knot * (1 - 0.8 * i / last) + 0.7)
    for i in range(0, last - 3, 3):
        sheet.paint(
            curve(*points[i : i + 4]),
            "dark",
            0.55,
            line=0.28 * width * (1 - 0.7 * i / last),
            wobble=0.8,
            edge=0,
            dry=0.4,
        )


def tips(sheet: Sheet, points: list[Point]) -> None:
    """Twigs with buds and young leaves towards the end of a bough."""
    rnd = sheet.random
    last = len(points) - 1
    for index in range(int(last * 0.3), last + 1, 5):
        angle = heading(points, index) + rnd.choice((-1, 1)) * rnd.uniform(30, 62)
        tip = polar(points[index], rnd.uniform(16, 30), angle)
        sheet.paint(line(points[index], tip), "bark", 0.95, BARK, line=1.3, wobble=0.3)
        bud(sheet, tip, angle, 12, ("rose", "red"), GREEN)
        leaf(
            sheet,
            points[index],
            angle + rnd.uniform(40, 70),
            rnd.uniform(16, 24),
            8,
            GREEN,
            strength=0.85,
            under=Under.GAP,
            gap=0.2,
        )
    bud(sheet, points[last], heading(points, last), 13, ("rose", "red"), GREEN)


def loose_petal(sheet: Sheet, at: Point) -> None:
    rnd = sheet.random
    shape = blob(rnd, at, 5.2, corners=8, jitter=0.1, stretch=1.3, squash=0.66, angle=rnd.uniform(0, 180))
    sheet.paint(
        shape,
        "blush",
        0.8,
        mix=Mix("rose", rnd.uniform(0, 360), 2.4),
        edge=0.45,
        wobble=0.3,
        pool=Lean(70, 0.3),
    )


PIECES = {"bough": Piece(342, 384, 281, paint, margin=44)}
