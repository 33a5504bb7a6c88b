"""A steaming mug on two books with a few chamomile flowers: get well, thinking of you."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.flowers import daisy
from shapes.land import wash
from shapes.paths import Point, arc, bezier, blob, curve, ellipse, outline, placed, polygon, rectangle, spline
from shapes.plants import leaves_along, stem

ID = "steaming-mug"

X, RIM, FOOT, HALF = 160.0, 150.0, 262.0, 62.0
GLAZE = Brush(wobble=0.35, edge=0.3, wash=0.42, wash_scale=22, under=Under.COVERED)
CLOTH = Brush(wobble=0.4, edge=0.3, wash=0.5, under=Under.GAP, gap=0.3)
VAPOUR = Brush(soft=3.2, wash=0.8, wash_scale=12, edge=0)


def paint(sheet: Sheet) -> None:
    wash(sheet, (160, 326), 112, "mist", 0.8, stretch=1.2, squash=0.09, soft=3.5)
    steam(sheet)
    books(sheet)
    handle(sheet)
    mug(sheet)
    pattern(sheet)
    chamomile(sheet)


def steam(sheet: Sheet) -> None:
    """Three wisps that widen and thin out on their way up."""
    for x, top, sway, strength in ((-24, 34, -16, 0.95), (2, 8, 20, 1.1), (28, 40, -14, 0.9)):
        spine = bezier(
            (X + x, RIM - 2),
            (X + x + sway, RIM - 44),
            (X + x - sway, RIM - 76),
            (X + x + 0.5 * sway, top),
            24,
        )
        left = [(px - 2 - 5.5 * i / 24, py) for i, (px, py) in enumerate(spine)]
        right = [(px + 2 + 5.5 * i / 24, py) for i, (px, py) in enumerate(spine)]
        sheet.paint(spline([*left, *right[::-1]]), "mist", strength, VAPOUR, fade=Lean(90, 0.3))


def mug(sheet: Sheet) -> None:
    low = 0.74 * HALF
    side = outline(
        (X - HALF, RIM),
        [(X - HALF, FOOT - 34), (X - low - 4, FOOT - 6), (X - low + 12, FOOT)],
        [(X, FOOT + 7), (X + low - 12, FOOT)],
        [(X + low + 4, FOOT - 6), (X + HALF, FOOT - 34), (X + HALF, RIM)],
    )
    sheet.paint(side, "glaze", 0.92, GLAZE, pool=Lean(20, 0.35), mix=Mix("deep", 25, 1.6), bloom=1)
    shade = spline(
        [(X + 34, RIM + 10), (X + 58, RIM + 6), (X + 56, FOOT - 40), (X + 34, FOOT - 6), (X + 18, FOOT - 2)]
    )
    sheet.paint(shade, "deep", 0.4, soft=8, within=side)
    rim = ellipse((X, RIM), HALF, 15)
    sheet.paint(rim, "glaze", 0.42, GLAZE, edge=0.8)
    sheet.paint(
        ellipse((X, RIM + 3.5), HALF - 7, 10),
        "tea",
        0.98,
        GLAZE,
        pool=Lean(180, 0.4),
        mix=Mix("leather", 0, 2),
    )
    glint = spline(arc((X, RIM + 3), HALF - 14, 200, 260, 10, 0.13))
    sheet.lift(glint, 0.5, soft=0.6)
    shine = spline(
        [(X - 51, RIM + 26), (X - 44, RIM + 24), (X - 44, RIM + 68), (X - 48, RIM + 76), (X - 51, RIM + 60)]
    )
    sheet.lift(shine, 0.62, soft=0.9)


def handle(sheet: Sheet) -> None:
    loop = bezier(
        (X + HALF - 6, RIM + 26),
        (X + HALF + 46, RIM + 16),
        (X + HALF + 46, RIM + 84),
        (X + HALF - 14, RIM + 82),
        24,
    )
    sheet.paint(curve(*loop), "glaze", 0.95, GLAZE, line=11, mix=Mix("deep", 80, 2))


def pattern(sheet: Sheet) -> None:
    """A sprig of white left free in the glaze."""
    for angle, length, bend in ((-90, 56, 0), (-122, 40, -10), (-58, 40, 10)):
        base = X - 6, RIM + 92
        points = bezier(
            base, *(placed([(length * t, 0)], base, angle + bend * t)[0] for t in (0.35, 0.7, 1.0)), 16
        )
        sheet.lift(curve(*points), 0.8, line=1.1, wobble=0.15)
        for i, index in enumerate((5, 8, 11, 14)):
            side = 1 if i % 2 else -1
            petal = [(0, 0), (5, -2.4), (10, 0), (5, 2.4)]
            sheet.lift(spline(placed(petal, points[index], angle + side * 42)), 0.8, wobble=0.15)
        sheet.lift(blob(sheet.random, points[-1], 3.2), 0.8, wobble=0.1)


def books(sheet: Sheet) -> None:
    book(sheet, rectangle(X - 92, FOOT + 2, 196, 26), "leather", "cream")
    book(sheet, rectangle(X - 112, FOOT + 30, 210, 32), "cover", "cream")


def book(sheet: Sheet, corners: list[Point], slot: str, paper: str) -> None:
    """A book seen from the side, its back to the left."""
    (x0, y0), (x1, _), (_, y1), _ = corners
    pages = polygon(rectangle(x0 + 12, y0 + 4, x1 - x0 - 18, y1 - y0 - 8))
    sheet.paint(pages, paper, 0.75, CLOTH, under=Under.COVERED, pool=Lean(90, 0.3))
    for i in range(1, 4):
        y = y0 + 4 + (y1 - y0 - 8) * i / 4
        sheet.paint(
            curve((x0 + 16, y), ((x0 + x1) / 2, y + 0.6), (x1 - 7, y)),
            "leather",
            0.4,
            line=0.5,
            wobble=0.15,
            edge=0,
        )
    for y in (y0, y1 - 4.5):
        sheet.paint(polygon(rectangle(x0 + 4, y, x1 - x0 - 4, 4.5)), slot, 0.95, CLOTH)
    spine = spline(
        [
            (x0 + 14, y0),
            (x0 + 3, y0 + 4),
            (x0, (y0 + y1) / 2),
            (x0 + 3, y1 - 4),
            (x0 + 14, y1),
            (x0 + 12, (y0 + y1) / 2),
        ]
    )
    sheet.paint(spine, slot, 1.1, CLOTH, pool=Lean(180, 0.3))


def chamomile(sheet: Sheet) -> None:
    for angle, length, bend, radius in (
        (-52, 96, 14, 15),
        (-30, 78, 12, 17),
        (-76, 74, 2, 13),
        (-8, 60, -8, 12),
    ):
        base = X + 62, FOOT + 64
        points = stem(sheet, base, angle, length, bend, "sage", 1.1)
        leaves_along(sheet, points, 5, 15, ("sage", "deep-green"), kind="fern", ratio=0.24, span=(0.2, 0.8))
        daisy(
            sheet,
            points[-1],
            radius * 1.15,
            ("petal", "petal"),
            ("yolk", "leather"),
            squash=0.86,
            count=13,
            strength=0.66,
        )


PIECES = {"mug": Piece(320, 356, 191, paint)}
