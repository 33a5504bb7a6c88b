"""A lantern in the snow with its candle lit and a sprig of pine: winter, neutral."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.evergreens import cone, pine_sprig
from shapes.land import snow_bank, wash
from shapes.paths import arc, blob, circle, line, outline, polygon, rectangle, spline
from shapes.plants import berry_sprig
from shapes.sparks import scattered

ID = "lantern"

X, HALF = 176.0, 54.0
IRON = Brush(wobble=0.25, edge=0.25, wash=0.4, under=Under.COVERED, grain=0.14)
SNOW = [(-20, 352), (40, 356), (92, 350), (160, 356), (240, 349), (312, 356), (380, 352)]


def paint(sheet: Sheet) -> None:
    dusk(sheet)
    glow(sheet)
    glass(sheet)
    candle(sheet)
    frame(sheet)
    roof(sheet)
    snow_bank(sheet, SNOW, 420, "shade")
    light_on_snow(sheet)
    greenery(sheet)
    snowflakes(sheet)


def dusk(sheet: Sheet) -> None:
    wash(sheet, (X, 150), 110, "dusk", 0.7, wash=0.7)
    wash(sheet, (X, 262), 122, "dusk", 0.56, squash=0.68, wash=0.7)


def glow(sheet: Sheet) -> None:
    centre = X, 262
    for radius, amount in ((112, 0.75), (92, 0.9)):
        sheet.lift(circle(centre, radius), amount, soft=20)
    wash(sheet, centre, 88, "glow", 0.62, wash=0.3, soft=24)


def glass(sheet: Sheet) -> None:
    pane = polygon([(X - HALF + 6, 192), (X + HALF - 6, 192), (X + HALF, 334), (X - HALF, 334)])
    sheet.lift(pane, 0.9)
    sheet.paint(
        pane, "glow", 0.5, wobble=0.2, edge=0.15, wash=0.5, pool=Lean(90, 0.35), mix=Mix("flame", 90, 1.6)
    )
    sheet.lift(circle((X, 266), 24), 0.85, soft=8)


def candle(sheet: Sheet) -> None:
    wax = outline(
        (X - 15, 334),
        [(X - 15, 292)],
        [(X - 8, 287), (X, 291)],
        [(X + 9, 286), (X + 15, 293)],
        [(X + 15, 334)],
    )
    sheet.lift(wax, 1)
    sheet.paint(wax, "wax", 0.8, wobble=0.3, edge=0.6, pool=Lean(0, 0.7))
    sheet.paint(line((X, 289), (X, 281)), "iron", 1, line=1.2, wobble=0.1, edge=0)
    for reach, slot, strength in ((1, "flame", 0.95), (0.55, "glow", 0.5)):
        flame = [(0, 4), (6.5, -5), (3.8, -18), (0, -30), (-3.8, -18), (-6.5, -5)]
        shape = spline([(X + reach * x, 282 + reach * y) for x, y in flame])
        sheet.lift(shape, 1, soft=0.3)
        sheet.paint(shape, slot, strength, wobble=0.2, edge=0.35, pool=Lean(-90, 0.3))


def frame(sheet: Sheet) -> None:
    for x in (X - HALF, X + HALF):
        inner = x + (6 if x < X else -6)
        post = polygon([(inner - 3, 190), (inner + 3, 190), (x + 3.6, 336), (x - 3.6, 336)])
        sheet.paint(post, "iron", 1, IRON)
    for y, half, thick in ((188, HALF + 2, 7), (226, HALF - 2, 3), (333, HALF + 9, 9), (343, HALF + 16, 8)):
        sheet.paint(polygon(rectangle(X - half, y, 2 * half, thick)), "iron", 1, IRON, pool=Lean(0, 0.2))
    for x in (-30, 0, 30):
        sheet.paint(spline(arc((X + x, 207), 9, 0, 345, 14)), "iron", 0.95, IRON, line=1.4, under=Under.SHOWS)


def roof(sheet: Sheet) -> None:
    slope = outline(
        (X - 66, 190), [(X - 40, 172), (X - 24, 146)], [(X + 24, 146)], [(X + 40, 172), (X + 66, 190)]
    )
    sheet.paint(slope, "iron", 1.02, IRON, mix=Mix("steel", -60, 2), pool=Lean(180, 0.2))
    sheet.paint(polygon(rectangle(X - 17, 132, 34, 15)), "iron", 1, IRON, mix=Mix("steel", -60, 2))
    sheet.paint(polygon([(X - 22, 133), (X, 118), (X + 22, 133)]), "iron", 1, IRON)
    sheet.paint(spline(arc((X, 92), 25, 0, 345, 24)), "iron", 0.95, IRON, line=3, under=Under.SHOWS)
    snow = [
        (X - 58, 184),
        (X - 42, 170),
        (X - 24, 147),
        (X, 143),
        (X + 24, 147),
        (X + 38, 166),
        (X + 30, 170),
        (X + 14, 160),
    ]
    drift = spline([*snow, (X - 2, 168), (X - 20, 164), (X - 34, 180), (X - 46, 180)])
    sheet.lift(drift, 0.96, soft=0.3)
    sheet.paint(drift, "shade", 0.24, wobble=0.3, edge=0.3, pool=Lean(90, 0.6))
    cap = spline(
        [(X - 21, 132), (X - 10, 121), (X, 114), (X + 10, 121), (X + 21, 132), (X + 8, 129), (X - 8, 131)]
    )
    sheet.lift(cap, 0.95, soft=0.3)


def light_on_snow(sheet: Sheet) -> None:
    wash(sheet, (X, 366), 78, "glow", 0.6, stretch=1.2, squash=0.14, soft=4)
    wash(sheet, (X - 92, 376), 54, "shade", 0.4, stretch=1.1, squash=0.13, soft=3)
    wash(sheet, (X + 96, 374), 50, "shade", 0.4, stretch=1.1, squash=0.13, soft=3)


def greenery(sheet: Sheet) -> None:
    sprigs = (
        (250, 354, -28, 64, 18),
        (244, 356, 8, 70, -14),
        (238, 352, -62, 52, 14),
        (230, 358, 30, 56, -20),
        (244, 358, -8, 78, 6),
    )
    for x, y, angle, length, bend in sprigs:
        pine_sprig(sheet, (x, y), angle, length, ("pine", "deep"), "bark", bend=bend, needle=15)
    cone(sheet, (238, 360), 52, 34, ("bark", "iron"))
    cone(sheet, (252, 352), 12, 30, ("bark", "iron"))
    for angle in (-48, -14, 22):
        berry_sprig(sheet, (248, 354), angle, 44, "bark", "berry", 3.4)


def snowflakes(sheet: Sheet) -> None:
    """Lifted out of the dusk round the lantern."""
    for point in scattered(sheet, 60, (60, 30, 300, 330), lambda p: abs(p[0] - X) > 66 or p[1] < 108):
        sheet.lift(
            blob(sheet.random, point, sheet.random.uniform(0.9, 2.3), jitter=0.06), 0.92, soft=0.25, wobble=0
        )


PIECES = {"lantern": Piece(352, 400, 151, paint)}
