"""A slice of layer cake with berries, sprinkles and one candle: birthday."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.land import wash
from shapes.lights import flame
from shapes.paths import Point, blob, circle, ellipse, line, outline, placed, polar, polygon, spline
from shapes.plants import leaf
from shapes.sparks import confetti, scattered

ID = "cake-slice"

# The slice seen from its side: tip on the left, the round back on the right
TIP, BACK, TOP, FOOT = 66.0, 276.0, 192.0, 312.0
CREAM = Brush(wobble=0.5, edge=0.34, wash=0.42, wash_scale=16, under=Under.GAP, gap=0.28)
CRUMB = Brush(wobble=0.45, edge=0.25, wash=0.6, wash_scale=5, grain=0.2, under=Under.COVERED)
# Drawn along x from the crown to the tip, of length 1
STRAWBERRY = (
    *((0, -0.30), (0.12, -0.46), (0.42, -0.46), (0.78, -0.22), (1.0, 0)),
    *((0.78, 0.22), (0.42, 0.46), (0.12, 0.46), (0, 0.30)),
)
SEEDS = (
    *((0.22, -0.24), (0.22, 0.02), (0.22, 0.26), (0.44, -0.30), (0.44, -0.06)),
    *((0.44, 0.18), (0.66, -0.16), (0.66, 0.1), (0.84, 0)),
)


def paint(sheet: Sheet) -> None:
    plate(sheet)
    side(sheet)
    top(sheet)
    drips(sheet)
    sprinkles(sheet)
    rosettes(sheet)
    fruit(sheet)
    candle(sheet)
    free = scattered(sheet, 54, (14, 20, 342, 170), lambda p: p[0] < 186 or p[0] > 284 or p[1] < 30)
    confetti(sheet, free, ("berry", "gold", "mint", "lilac", "rose"), 0.95)


def plate(sheet: Sheet) -> None:
    wash(sheet, (178, FOOT + 34), 140, "shade", 0.55, squash=0.09, soft=4)
    for rx, ry, y, strength in ((158, 28, FOOT + 12, 0.75), (122, 18, FOOT + 8, 0.4)):
        sheet.paint(ellipse((178, y), rx, ry), "plate", strength, CREAM, edge=0.6, pool=Lean(90, 0.4))
    for i in range(40):
        at = polar((0, 0), 1, 9 * i)
        dot = 178 + 147 * at[0], FOOT + 12 + 24.5 * at[1]
        if dot[1] > FOOT + 8:
            sheet.paint(circle(dot, 2), "mint", 0.95, wobble=0.15, under=Under.COVERED)


def side(sheet: Sheet) -> None:
    """Three layers of sponge with cream and jam between, to a slight point on the left."""
    whole = polygon([(TIP, TOP + 12), (BACK, TOP), (BACK + 2, FOOT - 4), (TIP + 4, FOOT + 6)])
    sheet.paint(whole, "sponge", 0.95, CRUMB, edge=0.35, mix=Mix("gold", 60, 1.5), pool=Lean(180, 0.2))
    height = FOOT - TOP
    for share, slot, thick in (
        (0.30, "cream", 8),
        (0.345, "berry", 4.5),
        (0.62, "cream", 8),
        (0.665, "berry", 4.5),
    ):
        y = TOP + share * height
        band = polygon(
            [
                (TIP, y + 7),
                (130, y + 4.5),
                (210, y + 1.5),
                (BACK + 1, y),
                (BACK + 1, y + thick),
                (210, y + thick + 1),
                (130, y + thick + 4.5),
                (TIP, y + thick + 7),
            ]
        )
        sheet.paint(
            band, slot, 0.7 if slot == "cream" else 0.95, CREAM, gap=0.1, wobble=0.9, under=Under.COVERED
        )
    rnd = sheet.random
    for _ in range(70):
        at = rnd.uniform(TIP + 8, BACK - 6), rnd.uniform(TOP + 16, FOOT - 2)
        sheet.paint(blob(rnd, at, rnd.uniform(0.6, 1.5), corners=7), "crust", 0.4, wobble=0.2, edge=0.2)


def top(sheet: Sheet) -> None:
    """The iced top in perspective, and the iced back."""
    icing = outline(
        (TIP - 5, TOP + 12), [(150, TOP - 34), (236, TOP - 54)], [(292, TOP - 46), (302, TOP - 14)],
        [(298, TOP - 6), (BACK + 2, TOP + 2)], [(170, TOP + 10), (TIP - 5, TOP + 14)],
    )  # fmt: skip
    sheet.paint(icing, "rose", 0.72, CREAM, mix=Mix("cream", 200, 1.8), pool=Lean(0, 0.3), bloom=2)
    back = outline(
        (BACK, TOP + 1),
        [(296, TOP - 4), (303, TOP - 16)],
        [(304, FOOT - 26)],
        [(298, FOOT - 10), (BACK + 2, FOOT - 3)],
    )
    sheet.paint(back, "rose", 0.95, CREAM, pool=Lean(0, 0.4), mix=Mix("berry", 20, 1.3))


def drips(sheet: Sheet) -> None:
    xs = [TIP - 2 + 21.5 * i for i in range(11)]
    lengths = (10, 24, 13, 30, 16, 25, 12, 33, 18, 26, 12)
    edge: list[Point] = []
    for x, length in zip(xs, lengths, strict=True):
        level = TOP + 13 - 12 * (x - TIP) / (BACK - TIP)
        edge += [
            (x - 7, level + 4),
            (x - 5, level + length),
            (x, level + length + 5),
            (x + 5, level + length),
            (x + 8, level + 5),
        ]
    shape = spline([(TIP - 8, TOP + 9), *edge, (BACK + 2, TOP - 3), (200, TOP - 2), (120, TOP + 5)])
    sheet.paint(shape, "rose", 0.92, CREAM, gap=0.2, pool=Lean(90, 0.3))
    for x, length in zip(xs[1::2], lengths[1::2], strict=True):
        level = TOP + 13 - 12 * (x - TIP) / (BACK - TIP) + length
        sheet.lift(blob(sheet.random, (x - 2.2, level - 3), 1.5, squash=2.2), 0.6, soft=0.4)


def rosettes(sheet: Sheet) -> None:
    """Whipped cream along the back edge."""
    for x, y, radius in ((252, TOP - 44, 17), (282, TOP - 28, 18), (222, TOP - 46, 15)):
        for i in range(5):
            ring = radius * (1 - 0.19 * i)
            shape = blob(sheet.random, (x, y - 4.4 * i), ring, squash=0.62, corners=12, jitter=0.07)
            sheet.paint(
                shape, "cream", 0.62, CREAM, gap=0.2, pool=Lean(90, 0.5), edge=0.45, mix=Mix("rose", 90, 1.6)
            )


def fruit(sheet: Sheet) -> None:
    strawberry(sheet, (168, TOP - 30), 31, 96)
    strawberry(sheet, (136, TOP - 10), 24, 130)
    for x, y, radius in (
        (112, TOP - 4, 8.5),
        (98, TOP + 4, 7.5),
        (196, TOP - 14, 8),
        (210, TOP - 22, 7.5),
        (184, TOP - 2, 7),
    ):
        blueberry(sheet, (x, y), radius)
    for x, y, angle in ((150, TOP - 30, 226), (158, TOP - 24, 196), (202, TOP - 30, 320)):
        leaf(sheet, (x, y), angle, 22, 10, ("green", "mint"), under=Under.GAP, gap=0.2, strength=0.95)


def strawberry(sheet: Sheet, crown: Point, length: float, angle: float) -> None:
    shape = spline(placed(STRAWBERRY, crown, angle, length))
    sheet.paint(shape, "berry", 1.05, CREAM, pool=Lean(60, 0.35), mix=Mix("coral", 230, 2), bloom=1)
    for at in placed(SEEDS, crown, angle, length):
        seed = blob(sheet.random, at, 0.8, corners=6, squash=1.4)
        sheet.paint(seed, "gold", 0.95, wobble=0.05, under=Under.COVERED)
    for turn in (-64, -32, 0, 32, 64):
        leaf(
            sheet, crown, angle + 180 + turn, 0.36 * length, 0.16 * length, ("green", "mint"), kind="lance",
            under=Under.GAP, gap=0.15, strength=1,
        )  # fmt: skip


def blueberry(sheet: Sheet, at: Point, radius: float) -> None:
    sheet.paint(
        blob(sheet.random, at, radius, corners=12, jitter=0.04),
        "blue",
        1.0,
        CREAM,
        pool=Lean(60, 0.45),
        mix=Mix("lilac", 230, 2),
    )
    for i in range(5):
        sheet.paint(
            blob(sheet.random, polar((at[0] - 1, at[1] - 1.5), 2.2, 72 * i), 1.0, corners=6),
            "shade",
            0.9,
            wobble=0.1,
        )
    sheet.lift(blob(sheet.random, polar(at, 0.5 * radius, 300), 1.3, corners=6), 0.7, soft=0.4)


def candle(sheet: Sheet) -> None:
    x, foot, height = 236, TOP - 52, 66
    stick = polygon([(x - 4.6, foot - height), (x + 4.6, foot - height), (x + 4.6, foot), (x - 4.6, foot)])
    sheet.paint(stick, "mint", 0.75, CREAM, pool=Lean(0, 0.4))
    for i in range(5):
        y = foot - height + 4 + 13 * i
        sheet.paint(
            polygon([(x - 4.6, y + 6), (x + 4.6, y), (x + 4.6, y + 5), (x - 4.6, y + 11)]),
            "berry",
            0.9,
            wobble=0.2,
            within=stick,
        )
    sheet.paint(line((x, foot - height), (x, foot - height - 5)), "crust", 1, line=1.1, wobble=0.1, edge=0)
    wash(sheet, (x, foot - height - 18), 30, "gold", 0.45, soft=8)
    flame(sheet, (x, foot - height - 3), 27, ("coral", "gold"), 2)


def sprinkles(sheet: Sheet) -> None:
    rnd = sheet.random
    for _ in range(44):
        x = rnd.uniform(TIP + 20, BACK + 12)
        rise = 46 * (x - TIP) / (BACK - TIP)
        at = x, TOP + 6 - rnd.uniform(0.1, 0.95) * rise
        ends = placed([(-2.6, 0), (2.6, 0)], at, rnd.uniform(0, 180))
        sheet.paint(
            line(*ends),
            rnd.choice(("mint", "gold", "lilac", "blue", "berry")),
            1.0,
            line=1.5,
            wobble=0.1,
            edge=0.2,
            under=Under.COVERED,
        )


PIECES = {"cake": Piece(356, 368, 451, paint)}
