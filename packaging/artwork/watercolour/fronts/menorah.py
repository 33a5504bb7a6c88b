"""A menorah with all its candles lit on a blue evening: Hanukkah."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.land import sparkle, stars, wash
from shapes.lights import candle, halo
from shapes.paths import arc, blob, curve, outline, polygon
from shapes.plants import leaves_along, stem
from shapes.sparks import scattered

ID = "menorah"

X, CUPS, BASE = 178.0, 190.0, 352.0
BRASS = Brush(wobble=0.25, edge=0.34, wash=0.45, wash_scale=10, under=Under.GAP, gap=0.3)


def paint(sheet: Sheet) -> None:
    wash(sheet, (X, 184), 122, "blue", 0.8, stretch=1.14, squash=1.06, wash=0.8, wash_scale=36)
    wash(sheet, (X, 132), 112, "night", 0.55, stretch=1.18, squash=0.8, wash=0.8, wash_scale=30)
    stars(sheet, scattered(sheet, 70, (60, 50, 296, 140)))
    for point in scattered(sheet, 6, (80, 58, 280, 116)):
        sparkle(sheet, point, sheet.random.uniform(4, 6.5))
    for x in candles():
        halo(sheet, (x, CUPS - (62 if x == X else 42)), 40 if x == X else 30, "glow", 0.7)
    branches(sheet)
    foot(sheet)
    for x in candles():
        tall = x == X
        wax = ("white", "blue") if round((x - X) / 34) % 2 == 0 else ("blue", "night")
        candle(sheet, (x, CUPS - (16 if tall else 0)), 8.5, 44 if tall else 38, wax, ("flame", "glow"))
    cups(sheet)
    olive(sheet)


def candles() -> list[float]:
    """The nine places from left to right, the helper in the middle."""
    return [X + 34 * i for i in range(-4, 5)]


def branches(sheet: Sheet) -> None:
    for radius in (136, 102, 68, 34):
        bow = curve(*arc((X, CUPS + 6), radius, 180, 0, 30))
        sheet.paint(bow, "gold", 0.98, BRASS, line=6.4, mix=Mix("bronze", 90, 2))
        sheet.lift(curve(*arc((X, CUPS + 5), radius + 1.4, 165, 105, 16)), 0.5, soft=0.3, line=1.1)
    stalk = polygon([(X - 3.6, CUPS - 8), (X + 3.6, CUPS - 8), (X + 4.6, BASE - 12), (X - 4.6, BASE - 12)])
    sheet.paint(stalk, "gold", 1, BRASS, mix=Mix("bronze", 0, 2))
    for y in (CUPS + 40, CUPS + 74, CUPS + 108, CUPS + 142):
        sheet.paint(
            blob(sheet.random, (X, y), 6.6, jitter=0.03, squash=0.75),
            "gold",
            1,
            BRASS,
            pool=Lean(70, 0.5),
            mix=Mix("bronze", 60, 2),
        )


def foot(sheet: Sheet) -> None:
    shade = blob(sheet.random, (X, BASE + 8), 96, squash=0.09)
    sheet.paint(shade, "night", 0.5, soft=3)
    shape = outline(
        (X - 7, BASE - 16),
        [(X + 7, BASE - 16)],
        [(X + 12, BASE - 4), (X + 40, BASE - 2), (X + 48, BASE + 6)],
        [(X, BASE + 13), (X - 48, BASE + 6)],
        [(X - 40, BASE - 2), (X - 12, BASE - 4), (X - 7, BASE - 16)],
    )
    sheet.paint(shape, "gold", 1, BRASS, mix=Mix("bronze", 30, 2), pool=Lean(90, 0.3))


def cups(sheet: Sheet) -> None:
    for x in candles():
        y = CUPS - (16 if x == X else 0)
        cup = [(x - 9, y - 1), (x + 9, y - 1), (x + 5, y + 9), (x - 5, y + 9)]
        sheet.paint(polygon(cup), "gold", 1, BRASS, mix=Mix("bronze", 20, 2.4))


def olive(sheet: Sheet) -> None:
    """Two sprigs beside the foot."""
    for side, angle in ((-1, 198), (1, -18)):
        points = stem(sheet, (X + side * 44, BASE + 10), angle, 82, -side * 14, "green", 1.1)
        leaves_along(
            sheet, points, 11, 22, ("green", "sage"), ratio=0.26, span=(0.1, 1), under=Under.GAP, gap=0.2
        )


PIECES = {"menorah": Piece(356, 384, 311, paint)}
