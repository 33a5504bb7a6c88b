"""An empty bench under an old tree that lets its leaves fall: we miss you, in memory."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.land import wash
from shapes.paths import Point, angle_to, bezier, blob, curve, line, polar, polygon, rectangle, shaken, spline
from shapes.plants import leaf

ID = "empty-bench"

GROUND = 330.0
BARK = Brush(wobble=0.5, edge=0.2, wash=0.6, wash_scale=9, grain=0.16)
CROWN = Brush(wobble=1.0, edge=0.2, wash=0.6, wash_scale=8)
WOOD = Brush(wobble=0.25, edge=0.3, wash=0.5, under=Under.GAP, gap=0.25)
IRON = Brush(wobble=0.15, edge=0.1, wash=0.2)
LEAVES = (("gold", "amber"), ("amber", "rust"), ("rust", "amber"), ("gold", "green"))


def paint(sheet: Sheet) -> None:
    wash(sheet, (186, 176), 122, "sky", 0.5, stretch=1.1, wash=0.8)
    ground(sheet)
    haze(sheet)
    crown(sheet, 46)
    trunk(sheet)
    crown(sheet, 60)
    foliage(sheet)
    bench(sheet)
    fallen(sheet)


def ground(sheet: Sheet) -> None:
    wash(sheet, (176, GROUND + 12), 150, "green", 0.62, squash=0.13, soft=4)
    wash(sheet, (226, GROUND + 16), 84, "shade", 0.5, squash=0.09, soft=3)
    for _ in range(60):
        rnd = sheet.random
        at = rnd.uniform(40, 320), GROUND + rnd.uniform(-2, 14)
        sheet.paint(
            line(at, polar(at, rnd.uniform(3, 8), rnd.uniform(-115, -65))),
            "green",
            0.7,
            line=0.6,
            wobble=0.1,
            edge=0,
        )


def trunk(sheet: Sheet) -> None:
    x = 112
    shape = spline(
        [
            (x - 26, GROUND + 4),
            (x - 15, GROUND - 26),
            (x - 12, GROUND - 90),
            (x - 22, GROUND - 150),
            (x - 8, GROUND - 158),
            (x + 4, GROUND - 168),
            (x + 14, GROUND - 152),
            (x + 12, GROUND - 90),
            (x + 16, GROUND - 24),
            (x + 30, GROUND + 5),
            (x + 4, GROUND + 1),
        ]
    )
    sheet.paint(shape, "bark", 0.95, BARK, under=Under.COVERED, pool=Lean(0, 0.35), mix=Mix("shade", 10, 1.8))
    for start, end, width in (
        ((x - 8, GROUND - 140), (46, 128), 6),
        ((x + 4, GROUND - 150), (150, 84), 6.5),
        ((x + 8, GROUND - 128), (214, 132), 6),
        ((x - 6, GROUND - 150), (88, 70), 5),
        ((x + 8, GROUND - 136), (252, 166), 3.6),
        ((150, 118), (196, 70), 3.4),
    ):
        bough(sheet, start, end, width)
    for dx in (-7, 0, 6):
        sheet.paint(
            curve((x + dx, GROUND - 6), (x + dx - 2, GROUND - 60), (x + dx + 1, GROUND - 120)),
            "shade",
            0.6,
            line=0.8,
            wobble=0.4,
        )


def bough(sheet: Sheet, start: Point, end: Point, width: float) -> None:
    """A branch that thins towards its end and forks."""
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + 14
    points = bezier(start, middle, middle, end, 16)
    for i, part in enumerate((points[:7], points[5:12], points[10:])):
        sheet.paint(curve(*part), "bark", 0.95, BARK, line=width * (1 - 0.3 * i), under=Under.COVERED)
    for turn in (-34, 28):
        tip = polar(points[12], 30, angle_to(points[10], points[14]) + turn)
        sheet.paint(
            curve(points[12], polar(points[12], 14, angle_to(points[10], points[14]) + turn / 2), tip),
            "bark",
            0.9,
            BARK,
            line=width * 0.32,
        )


def haze(sheet: Sheet) -> None:
    """The colour of the crown, laid in wet."""
    for x, y, radius, slot in (
        (118, 120, 62, "gold"),
        (196, 98, 66, "amber"),
        (232, 138, 50, "gold"),
        (160, 76, 52, "rust"),
        (80, 104, 40, "amber"),
    ):
        wash(sheet, (x, y), radius, slot, 0.34, squash=0.8, soft=7)


def crown(sheet: Sheet, count: int) -> None:
    """Dabs of colour, thickest in the middle."""
    rnd = sheet.random
    for _ in range(count):
        at = in_crown(sheet, 0.92)
        light, deep = rnd.choice(LEAVES)
        shape = blob(rnd, at, rnd.uniform(7, 15), jitter=0.28, corners=11)
        sheet.paint(shape, light, rnd.uniform(0.3, 0.5), CROWN, mix=Mix(deep, rnd.uniform(20, 120), 2))


def in_crown(sheet: Sheet, reach: float) -> Point:
    """A point inside the crown, a cloud of three discs."""
    rnd = sheet.random
    x, y, radius = rnd.choice(((112, 124, 62), (168, 92, 70), (226, 128, 62), (168, 118, 74)))
    spot = polar((0, 0), reach * radius * rnd.random() ** 0.6, rnd.uniform(0, 360))
    return x + spot[0], y + 0.8 * spot[1]


def foliage(sheet: Sheet) -> None:
    rnd = sheet.random
    for _ in range(330):
        at = in_crown(sheet, 1.12)
        leaf(
            sheet,
            at,
            rnd.uniform(0, 360),
            rnd.uniform(6, 11),
            rnd.uniform(3.4, 5.4),
            rnd.choice(LEAVES),
            strength=rnd.uniform(0.6, 1),
            veins=None,
        )


def bench(sheet: Sheet) -> None:
    left, right, seat = 190, 304, GROUND - 30
    for x in (left + 10, right - 10):
        sheet.paint(
            curve((x - 9, GROUND + 8), (x - 5, seat + 2), (x - 8, seat - 24), (x - 12, seat - 44)),
            "iron",
            1,
            IRON,
            line=2.6,
        )
        sheet.paint(
            curve((x - 5, seat + 2), (x + 9, seat + 2), (x + 13, GROUND + 10)), "iron", 1, IRON, line=2.6
        )
        sheet.paint(
            curve((x - 8, seat - 18), (x + 6, seat - 20), (x + 14, seat - 14), (x + 10, seat - 6)),
            "iron",
            1,
            IRON,
            line=2.0,
        )
    for y, shift in ((seat - 44, -12), (seat - 34, -10), (seat - 24, -8)):
        slat = shaken(sheet.random, rectangle(left + shift, y, right - left, 7), 0.5)
        sheet.paint(polygon(slat), "wood", 0.98, WOOD, pool=Lean(90, 0.3))
    for y, shift in ((seat - 4, -2), (seat + 1.5, 5)):
        slat = shaken(sheet.random, rectangle(left + shift, y, right - left + 2, 5), 0.5)
        sheet.paint(polygon(slat), "wood", 1.05, WOOD, pool=Lean(90, 0.4))


def fallen(sheet: Sheet) -> None:
    """Leaves in the air, on the grass and one on the bench."""
    rnd = sheet.random
    spots = [(rnd.uniform(60, 330), rnd.uniform(200, GROUND - 50)) for _ in range(13)]
    spots += [(rnd.uniform(50, 320), GROUND + rnd.uniform(0, 18)) for _ in range(30)]
    for at in [*spots, (258, GROUND - 34)]:
        leaf(
            sheet,
            at,
            rnd.uniform(0, 360),
            rnd.uniform(7, 11),
            5,
            rnd.choice(LEAVES[:3]),
            strength=0.95,
            under=Under.GAP,
            gap=0.15,
        )


PIECES = {"bench": Piece(360, 376, 221, paint)}
