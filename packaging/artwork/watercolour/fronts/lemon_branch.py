"""A hanging branch of lemons with blossom: birthday, thank you."""

from pigment.brush import Brush, Lean, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.flowers import blossom, bud
from shapes.paths import Point, bezier, blob, curve, heading, line, placed, polar, spline
from shapes.plants import leaf

ID = "lemon-branch"

BARK = Brush(wobble=0.3, edge=0.15, wash=0.6, wash_scale=8, grain=0.14)
RIND = Brush(wobble=0.35, edge=0.34, wash=0.42, wash_scale=14, under=Under.GAP, gap=0.35, grain=0.13)
BLADE = Brush(wobble=0.35, edge=0.32, wash=0.45, under=Under.GAP, gap=0.22, vein_width=0.7, vein_depth=0.5)
GREEN, FRESH = ("green", "deep"), ("fresh", "green")


def paint(sheet: Sheet) -> None:
    main = bezier((16, 140), (86, 56), (216, 36), (338, 96), 48)
    twigs = (
        bezier(main[7], (60, 126), (68, 144), (72, 168), 16),
        bezier(main[18], (134, 98), (136, 114), (134, 134), 16),
        bezier(main[28], (206, 98), (216, 122), (212, 150), 16),
        bezier(main[38], (274, 96), (288, 106), (290, 122), 16),
    )
    for points, width in ((main, 3.0), *((twig, 1.8) for twig in twigs)):
        sheet.paint(curve(*points), "bark", 0.9, BARK, line=width)
    foliage(sheet, main, 19, 62)
    for twig, (angle, length) in zip(twigs, ((100, 92), (84, 84), (92, 100), (76, 86)), strict=True):
        lemon(sheet, twig[-1], angle, length)
        crown(sheet, twig)
    flowers(sheet, main, twigs)


def crown(sheet: Sheet, twig: list[Point]) -> None:
    """The leaves that hang over the shoulders of a lemon."""
    rnd = sheet.random
    for index, angle in ((12, 162), (14, 26), (16, 132), (15, 60)):
        size = rnd.uniform(38, 52)
        leaf(
            sheet,
            twig[index],
            angle + rnd.uniform(-14, 14),
            size,
            0.42 * size,
            rnd.choice((GREEN, FRESH)),
            brush=BLADE,
            curl=rnd.uniform(-0.18, 0.18),
            strength=rnd.uniform(0.85, 1.02),
        )


def foliage(sheet: Sheet, points: list[Point], count: int, length: float) -> None:
    rnd = sheet.random
    for i in range(count):
        index = round((len(points) - 1) * (0.08 + 0.88 * i / (count - 1)))
        angle = heading(points, index) + (1 if i % 2 else -1) * rnd.uniform(32, 66)
        size = length * rnd.uniform(0.72, 1.1)
        leaf(
            sheet,
            points[index],
            angle,
            size,
            0.40 * size,
            rnd.choice((GREEN, FRESH, GREEN)),
            brush=BLADE,
            curl=rnd.uniform(-0.16, 0.16),
            strength=rnd.uniform(0.78, 1.02),
        )


def lemon(sheet: Sheet, stalk: Point, angle: float, length: float) -> None:
    """A fruit that hangs from its stalk along `angle`, with its nipple at the end."""
    rnd = sheet.random
    half = 0.335 * length
    outline = [
        *(
            (0, 0),
            (0.04, -0.34),
            (0.20, -0.82),
            (0.46, -1.0),
            (0.70, -0.80),
            (0.86, -0.38),
            (0.93, -0.17),
            (1.0, -0.10),
        ),
        *((1.02, 0.04), (0.95, 0.18), (0.87, 0.40), (0.70, 0.82), (0.46, 1.0), (0.20, 0.80), (0.04, 0.32)),
    ]
    shape = spline(placed([(x * length, y * half) for x, y in outline], stalk, angle))
    sheet.paint(shape, "lemon", 1.0, RIND, pool=Lean(angle - 60, 0.25), bloom=1)
    shade = placed([(0.56 * length, -0.66 * half)], stalk, angle)[0]
    sheet.paint(
        blob(rnd, shade, 0.46 * half, stretch=2.1, angle=angle + 14),
        "amber",
        0.62,
        soft=0.08 * length,
        within=shape,
    )
    blush = placed([(0.04 * length, 0)], stalk, angle)[0]
    sheet.paint(blob(rnd, blush, 0.34 * half), "fresh", 0.7, soft=0.05 * length, within=shape)
    shine = placed([(0.40 * length, 0.46 * half)], stalk, angle)[0]
    sheet.lift(blob(rnd, shine, 0.20 * half, stretch=2.0, squash=0.8, angle=angle), 0.55, soft=1.3)
    for _ in range(int(length * 0.5)):
        pore = placed([(rnd.uniform(0.12, 0.85) * length, rnd.uniform(-0.75, 0.75) * half)], stalk, angle)[0]
        sheet.paint(blob(rnd, pore, 0.5, corners=5), "amber", 0.55, wobble=0.05, within=shape)
    sheet.paint(line(polar(stalk, -5, angle), polar(stalk, 1, angle)), "bark", 0.95, BARK, line=3)


def flowers(sheet: Sheet, main: list[Point], twigs: tuple[list[Point], ...]) -> None:
    for points, index, radius in (
        (main, 4, 17),
        (main, 13, 20),
        (main, 23, 18),
        (main, 33, 20),
        (main, 44, 16),
    ):
        at = polar(points[index], 6, heading(points, index) + sheet.random.choice((80, -80)))
        blossom(sheet, at, radius, ("white", "lilac"), "amber", 0.9)
    for index, turn in ((9, -66), (18, -58), (29, -66), (39, -60), (47, 10)):
        angle = heading(main, index) + turn
        bud(sheet, polar(main[index], 8, angle), angle, 15, ("white", "lilac"), GREEN)
    for twig in twigs[::2]:
        blossom(sheet, polar(twig[9], 6, 180), 15, ("white", "lilac"), "amber", 0.9)


PIECES = {"lemons": Piece(372, 284, 251, paint)}
