"""A single olive branch and a lot of paper: apology, sympathy."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.paths import Point, bezier, blob, curve, heading, line, polar
from shapes.plants import leaf

ID = "olive-branch"

BARK = Brush(wobble=0.3, edge=0.15, wash=0.6, wash_scale=8, grain=0.14)
BLADE = Brush(wobble=0.3, edge=0.32, wash=0.45, bloom=0)
FRUIT = Brush(wobble=0.2, edge=0.4, wash=0.4, under=Under.GAP, gap=0.25)


def paint(sheet: Sheet) -> None:
    main = bezier((34, 236), (110, 226), (218, 164), (318, 52), 48)
    twig = bezier(main[15], (150, 220), (206, 226), (254, 208), 30)
    upper = bezier(main[20], (150, 168), (146, 120), (172, 74), 30)
    for points, width in ((upper, 1.5), (twig, 1.5), (main[26:], 1.6), (main[:30], 2.6)):
        sheet.paint(curve(*points), "bark", 0.85, BARK, line=width)
    foliage(sheet, upper, 13, 44, 0.22)
    foliage(sheet, twig, 11, 44, 0.16)
    foliage(sheet, main, 23, 56, 0.14)
    for points, index, turn in (
        (main, 17, 66),
        (main, 27, 78),
        (twig, 12, 70),
        (twig, 22, 62),
        (upper, 12, -70),
        (main, 36, -72),
    ):
        olive(sheet, points[index], heading(points, index) + turn)


def foliage(sheet: Sheet, points: list[Point], count: int, length: float, start: float) -> None:
    """Narrow leaves in loose pairs, silver below; the last one ends the branch."""
    rnd = sheet.random
    last = len(points) - 1
    for i in range(count):
        index = round(last * (start + (0.97 - start) * i / (count - 1)))
        size = length * (1 - 0.30 * i / count) * rnd.uniform(0.82, 1.14)
        angle = heading(points, index) + (1 if i % 2 else -1) * rnd.uniform(26, 52)
        one_leaf(sheet, points[index], angle, size)
    one_leaf(sheet, points[last], heading(points, last), 0.72 * length)


def one_leaf(sheet: Sheet, base: Point, angle: float, size: float) -> None:
    rnd = sheet.random
    slots = rnd.choice((("olive", "deep"), ("silver", "olive"), ("deep", "olive"), ("olive", "silver")))
    leaf(
        sheet, base, angle, size, 0.22 * size, slots, brush=BLADE, curl=rnd.uniform(-0.14, 0.14),
        strength=rnd.uniform(0.62, 0.95), vein_depth=0.45, vein_width=0.55,
    )  # fmt: skip


def olive(sheet: Sheet, base: Point, angle: float) -> None:
    """A hanging fruit with a light on it."""
    rnd = sheet.random
    towards = 0.45 * angle + 0.55 * 90
    stalk = polar(base, 9, towards)
    sheet.paint(line(base, stalk), "bark", 0.8, BARK, line=0.8)
    centre = polar(stalk, 6.5, towards)
    shape = blob(rnd, centre, 7.2, corners=10, jitter=0.04, stretch=1.18, squash=0.88, angle=towards)
    second = rnd.choice(("plum", "olive", "plum"))
    sheet.paint(shape, "deep", 0.95, FRUIT, mix=Mix(second, 110, 2.2), pool=Lean(80, 0.4))
    sheet.lift(blob(rnd, (centre[0] - 2, centre[1] - 2.4), 1.5, corners=7), 0.6, soft=0.3)


PIECES = {"branch": Piece(352, 272, 241, paint)}
