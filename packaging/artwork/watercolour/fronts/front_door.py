"""A front door with a wreath, lanterns and planted urns under climbing roses: a new home."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.land import wash
from shapes.paths import (
    Point,
    archway,
    bezier,
    blob,
    circle,
    curve,
    heading,
    line,
    polar,
    polygon,
    rectangle,
    shaken,
    spline,
)
from shapes.pen import INK, pen, pen_curve, pen_round, washed
from shapes.plants import leaf

ID = "front-door"

X, STEP, WIDTH, HEIGHT = 172.0, 330.0, 96.0, 224.0
PAINT = Brush(wobble=0.35, edge=0.3, wash=0.42, wash_scale=20, under=Under.COVERED)
STONE = Brush(wobble=0.4, edge=0.3, wash=0.6, wash_scale=12, under=Under.COVERED, grain=0.14)
FOLIAGE = Brush(wobble=0.7, edge=0.3, wash=0.5, under=Under.COVERED)


def paint(sheet: Sheet) -> None:
    wall(sheet)
    surround(sheet)
    door(sheet)
    fanlight(sheet)
    steps(sheet)
    for side in (-1, 1):
        lamp(sheet, X + side * 92)
        topiary(sheet, X + side * 94)
    wreath(sheet)
    roses(sheet)
    mat(sheet)


def wall(sheet: Sheet) -> None:
    """A soft wall that fades out, with a few bricks showing."""
    wash(sheet, (X, 196), 136, "wall", 0.55, squash=1.12, wash=0.6)
    rnd = sheet.random
    for x, y in (
        (44, 150),
        (60, 159),
        (36, 168),
        (290, 236),
        (306, 245),
        (288, 254),
        (52, 246),
        (300, 140),
        (286, 131),
    ):
        brick = shaken(rnd, rectangle(x - 9, y - 4, 18, 8), 0.5)
        sheet.paint(polygon(brick), "brick", rnd.uniform(0.28, 0.5), wobble=0.4, edge=0.35)


def surround(sheet: Sheet) -> None:
    outer = archway(X - 66, STEP - HEIGHT - 20, 132, HEIGHT + 20, 66)
    sheet.paint(outer, "stone", 0.62, STONE)
    sheet.paint(outer, "line", 0.9, INK, line=0.85)
    for angle in range(195, 346, 15):
        inner, rim = polar((X, STEP - HEIGHT + 50), 52, angle), polar((X, STEP - HEIGHT + 46), 68, angle)
        pen(sheet, [inner, rim], 0.55, strength=0.7)
    for y in range(int(STEP - HEIGHT + 66), int(STEP), 24):
        for x in (X - 66, X + 50):
            pen(sheet, [(x, y), (x + 16, y + sheet.random.uniform(-0.5, 0.5))], 0.55, strength=0.7)


def door(sheet: Sheet) -> None:
    top = STEP - HEIGHT + 56
    leafs = rectangle(X - 49, top, 98, STEP - top)
    sheet.paint(
        polygon(leafs), "door", 1.0, PAINT, pool=Lean(110, 0.25), mix=Mix("door-shade", 60, 1.6), bloom=1
    )
    pen_round(sheet, leafs, 0.9)
    for x in (X - 39, X + 5):
        for y, height in ((top + 12, 66), (top + 90, 66)):
            panel = rectangle(x, y, 34, height)
            sheet.paint(polygon(panel), "door-shade", 0.36, wobble=0.3, edge=0.6)
            pen_round(sheet, panel, 0.6)
            pen_round(sheet, rectangle(x + 4, y + 4, 26, height - 8), 0.4)
    sheet.paint(circle((X + 42, top + 84), 3.2), "brass", 1.1, PAINT, wobble=0.1)
    sheet.paint(circle((X + 42, top + 84), 3.2), "line", 0.9, INK, line=0.6)
    plate = rectangle(X - 11, top + 80, 22, 4.5)
    washed(sheet, plate, "brass", 1.0, 0.5)


def fanlight(sheet: Sheet) -> None:
    """The half-round window above the door."""
    centre, radius = (X, STEP - HEIGHT + 50), 49
    half = spline([polar(centre, radius, 180 + 12 * i) for i in range(16)], close=False)
    half.close()
    sheet.paint(half, "glow", 0.85, PAINT, pool=Lean(90, 0.4))
    sheet.paint(half, "line", 0.9, INK, line=0.85)
    for angle in range(205, 340, 26):
        pen(sheet, [polar(centre, 14, angle), polar(centre, radius, angle)], 0.6)
    pen_curve(sheet, [polar(centre, 14, 180 + 20 * i) for i in range(10)], 0.6)
    washed(sheet, rectangle(X - 52, STEP - HEIGHT + 50, 104, 6), "stone", 0.5, 0.7)


def steps(sheet: Sheet) -> None:
    for y, half in ((STEP, 84), (STEP + 13, 102)):
        tread = shaken(sheet.random, rectangle(X - half, y, 2 * half, 13), 0.6)
        sheet.paint(polygon(tread), "stone", 0.66, STONE, pool=Lean(90, 0.4))
        pen_round(sheet, tread, 0.8)
    shadow = blob(sheet.random, (X, STEP + 30), 126, squash=0.06, stretch=1.1)
    sheet.paint(shadow, "green", 0.55, soft=2.5, wash=0.6)


def lamp(sheet: Sheet, x: float) -> None:
    y = STEP - HEIGHT + 66
    sheet.lift(circle((x, y + 12), 22), 0.5, soft=7)
    wash(sheet, (x, y + 12), 20, "glow", 0.5, soft=5)
    pen_curve(sheet, [(x, y - 16), (x + (X - x) * 0.08, y - 20), (x + (X - x) * 0.16, y - 14)], 1.4)
    washed(sheet, [(x - 9, y), (x + 9, y), (x + 6, y + 24), (x - 6, y + 24)], "glow", 0.95, 0.9)
    washed(sheet, [(x - 11, y), (x - 4, y - 9), (x + 4, y - 9), (x + 11, y)], "line", 0.8, 0.8)
    pen(sheet, [(x, y), (x, y + 24)], 0.6)
    pen(sheet, [(x, y - 9), (x, y - 16)], 1.3)


def topiary(sheet: Sheet, x: float) -> None:
    """Two clipped balls on a stem in a pot, with flowers at its foot."""
    rnd = sheet.random
    pen(sheet, [(x, STEP - 30), (x, STEP - 96)], 2.2, "bark", 1.0)
    for y, radius in ((STEP - 64, 19), (STEP - 101, 14)):
        sheet.paint(
            blob(rnd, (x, y), radius, corners=14, jitter=0.07),
            "green",
            0.95,
            FOLIAGE,
            mix=Mix("deep", 50, 2.4),
        )
        for _ in range(int(radius * 1.7)):
            spot = polar((x, y), radius * 0.92 * rnd.random() ** 0.5, rnd.uniform(0, 360))
            leaf(sheet, spot, rnd.uniform(0, 360), 4.6, 2.6, ("deep", "green"), strength=0.55, veins=None)
    pot = [(x - 17, STEP - 30), (x + 17, STEP - 30), (x + 12, STEP + 2), (x - 12, STEP + 2)]
    washed(sheet, pot, "terracotta", 0.9, pool=Lean(0, 0.35))
    washed(sheet, rectangle(x - 19, STEP - 35, 38, 7), "terracotta", 1.0)
    for i in range(9):
        spot = x - 16 + 4 * i, STEP - 37 - rnd.uniform(0, 6)
        slot = ("green", "rose", "deep", "cream", "green", "rose", "deep", "cream", "green")[i]
        sheet.paint(blob(rnd, spot, 3.2, jitter=0.2), slot, 0.95, under=Under.GAP, gap=0.15, wobble=0.25)


def wreath(sheet: Sheet) -> None:
    rnd, centre = sheet.random, (X, STEP - HEIGHT + 104)
    for i in range(44):
        place = 360 * i / 44
        at = polar(centre, 21 + rnd.uniform(-2, 2), place)
        angle = place + 90 + rnd.uniform(-55, 55)
        leaf(
            sheet,
            at,
            angle,
            12,
            5.4,
            ("green", "deep"),
            strength=rnd.uniform(0.8, 1.05),
            under=Under.GAP,
            gap=0.15,
        )
    for place in (40, 62, 84, 110, 140, 250, 290, 330):
        at = polar(centre, 21 + rnd.uniform(-2, 2), place)
        slot = rnd.choice(("rose", "cream", "rose"))
        sheet.paint(
            blob(rnd, at, 3.6, jitter=0.15), slot, 1.0, under=Under.GAP, gap=0.25, edge=0.5, wobble=0.2
        )


def roses(sheet: Sheet) -> None:
    """Climbing roses up the left side and over the arch."""
    rnd = sheet.random
    for path in (
        bezier((40, 338), (14, 236), (44, 128), (108, 92), 46),
        bezier((46, 338), (40, 190), (70, 56), (232, 84), 58),
        bezier((104, 106), (150, 66), (206, 66), (256, 122), 40),
    ):
        sheet.paint(curve(*path), "bark", 0.9, line=1.6, wobble=0.5, edge=0.1)
        for index in range(4, len(path), 2):
            for side in (-1, 1):
                angle = heading(path, index) + side * rnd.uniform(35, 85)
                slots = rnd.choice((("green", "deep"), ("deep", "green")))
                leaf(
                    sheet,
                    path[index],
                    angle,
                    rnd.uniform(9, 14),
                    6,
                    slots,
                    under=Under.GAP,
                    gap=0.15,
                    strength=0.9,
                )
        for index in range(7, len(path), 6):
            bloom(sheet, polar(path[index], rnd.uniform(2, 9), rnd.uniform(0, 360)), rnd.uniform(6, 9))


def bloom(sheet: Sheet, at: Point, radius: float) -> None:
    """A small rose: a few blots, one inside the other."""
    rnd = sheet.random
    light, dark = rnd.choice((("rose", "brick"), ("cream", "rose"), ("rose", "brick")))
    for i in range(5):
        petal = polar(at, 0.5 * radius, 72 * i + rnd.uniform(-14, 14))
        sheet.paint(
            blob(rnd, petal, 0.56 * radius), light, 0.85, wobble=0.3, under=Under.GAP, gap=0.18, edge=0.4
        )
    sheet.paint(blob(rnd, at, 0.42 * radius), dark, 0.75, wobble=0.25, under=Under.GAP, gap=0.18)
    sheet.paint(curve(*[polar(at, 0.22 * radius, 60 * i) for i in range(5)]), dark, 0.8, line=0.6, wobble=0.1)


def mat(sheet: Sheet) -> None:
    washed(
        sheet,
        [(X - 34, STEP + 2), (X + 34, STEP + 2), (X + 40, STEP + 11), (X - 40, STEP + 11)],
        "bark",
        0.6,
        0.6,
    )
    sheet.paint(line((X - 28, STEP + 6.5), (X + 28, STEP + 6.5)), "line", 0.35, INK, line=0.5)


PIECES = {"door": Piece(344, 384, 201, paint)}
