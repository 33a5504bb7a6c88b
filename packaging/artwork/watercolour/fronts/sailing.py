"""A sailing boat on a bright sea, with gulls: retirement."""

import math

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.land import wash
from shapes.paths import blob, circle, curve, line, outline, polygon, spline
from shapes.pen import far_bird

ID = "sailing"

SEA = 262.0
BOAT = (184.0, 284.0)
SAIL = Brush(wobble=0.35, edge=0.34, wash=0.45, wash_scale=24, under=Under.GAP, gap=0.3)
WATER = Brush(wobble=0.5, edge=0.2, wash=0.5, dry=0.3)
ROPE = Brush(wobble=0.1, edge=0, wash=0.2, line=0.7)


def paint(sheet: Sheet) -> None:
    sky(sheet)
    coast(sheet)
    sea(sheet)
    boat(sheet)
    waves(sheet)
    for at, size in (((74, 112), 9), ((98, 94), 7), ((54, 92), 6), ((292, 74), 6.5)):
        far_bird(sheet, at, size, "line", 0.9)


def sky(sheet: Sheet) -> None:
    wash(sheet, (182, 150), 116, "sky", 0.62, stretch=1.16, wash=0.9, wash_scale=40)
    wash(sheet, (178, 232), 118, "peach", 0.6, stretch=1.15, squash=0.26)
    sun = circle((280, 128), 21)
    sheet.lift(circle((280, 128), 40), 0.45, soft=9)
    sheet.lift(sun, 1, soft=0.3)
    sheet.paint(sun, "sun", 0.85, wobble=0.35, pool=Lean(60, 0.35))
    for x, y, size in ((92, 164, 24), (64, 176, 17), (258, 182, 20), (292, 190, 15)):
        for dx, dy, radius in ((-0.9, 0.1, 0.6), (0, -0.25, 0.85), (0.8, 0.05, 0.6)):
            sheet.lift(
                blob(sheet.random, (x + dx * size, y + dy * size), radius * size, squash=0.8), 0.8, soft=2
            )


def coast(sheet: Sheet) -> None:
    """Two blue headlands far off."""
    for points, strength in (
        (((24, 262), (60, 240), (96, 236), (132, 250), (168, 262)), 0.55),
        (((236, 262), (268, 248), (300, 244), (334, 262)), 0.45),
    ):
        sheet.paint(
            spline([*points, (points[len(points) // 2][0], SEA + 2)]),
            "sea",
            strength,
            fade=Lean(-90, 0.3),
            soft=0.7,
        )


def sea(sheet: Sheet) -> None:
    """A lens of water, darkest at the horizon, that breaks up into strokes at its edge."""
    surface = spline(
        [
            (14, SEA + 1),
            (90, SEA - 1),
            (180, SEA),
            (270, SEA - 1),
            (344, SEA + 1),
            (300, SEA + 46),
            (232, SEA + 74),
            (150, SEA + 78),
            (70, SEA + 52),
        ]
    )
    sheet.paint(
        surface, "sea", 0.8, soft=3.5, fade=Lean(-90, 0.35), mix=Mix("teal", 90, 2.4), wash=0.6, wash_scale=20
    )
    sheet.lift(curve((16, SEA), (180, SEA - 0.5), (342, SEA)), 0.5, soft=0.3, line=0.9)
    rnd = sheet.random
    for _ in range(70):
        down = rnd.random()
        y = SEA + 5 + 88 * down
        half = rnd.uniform(8, 42) * (1 - 0.3 * down)
        x = 178 + rnd.uniform(-1, 1) * (150 - 88 * down)
        thick = rnd.uniform(0.6, 2.0) * (0.6 + down)
        stroke = spline([(x - half, y), (x, y - thick), (x + half, y), (x, y + thick)])
        if rnd.random() < 0.3:
            sheet.lift(stroke, 0.6, soft=0.4, wobble=0.5)
        else:
            sheet.paint(stroke, rnd.choice(("sea", "teal", "deep")), rnd.uniform(0.4, 0.8), WATER)
    for i in range(9):
        y = SEA + 6 + 7 * i
        shimmer = spline([(280 - 22 + i, y), (280, y - 1.2), (280 + 22 - i, y), (280, y + 1.2)])
        sheet.lift(shimmer, 0.55, soft=0.5, wobble=0.6)
        sheet.paint(shimmer, "sun", 0.35, WATER)


def boat(sheet: Sheet) -> None:
    x, y = BOAT
    mast = curve((x - 2, y - 2), (x + 1, y - 100), (x + 4, y - 204))
    mainsail = outline(
        (x + 5, y - 196),
        [(x + 40, y - 100), (x + 84, y - 24)],
        [(x + 40, y - 12), (x + 3, y - 20)],
        [(x + 8, y - 110), (x + 5, y - 196)],
    )
    jib = outline(
        (x - 1, y - 186),
        [(x - 30, y - 90), (x - 82, y - 20)],
        [(x - 40, y - 14), (x - 8, y - 22)],
        [(x + 2, y - 100), (x - 1, y - 186)],
    )
    for sail, angle in ((mainsail, 20), (jib, 160)):
        sheet.lift(sail, 1, soft=0.2)
        sheet.paint(sail, "sail", 0.66, SAIL, pool=Lean(angle, 0.5), mix=Mix("peach", angle + 100, 2))
    for i in range(1, 5):
        t = i / 5
        seam = curve(
            (x + 5, y - 196 + 172 * t),
            (x + 24 + 20 * t, y - 192 + 176 * t),
            (x + 5 + 76 * t, y - 196 + 172 * t + 4),
        )
        sheet.paint(seam, "line", 0.35, ROPE, within=mainsail, line=0.55)
    stripe = polygon([(x - 60, y - 52), (x + 2, y - 64), (x + 2, y - 48), (x - 70, y - 36)])
    sheet.paint(stripe, "coral", 0.9, wobble=0.3, within=jib)
    sheet.paint(mast, "line", 0.9, line=2.2, wobble=0.12, edge=0.1)
    for end in ((x + 86, y - 22), (x - 84, y - 18)):
        sheet.paint(line((x + 4, y - 203), end), "line", 0.7, ROPE)
    sheet.paint(line((x + 2, y - 17), (x + 88, y - 20)), "line", 0.9, ROPE, line=1.8)
    hull(sheet)
    pennant = polygon([(x + 4, y - 204), (x + 30, y - 210), (x + 6, y - 194)])
    sheet.paint(pennant, "coral", 1.0, wobble=0.4)


def hull(sheet: Sheet) -> None:
    x, y = BOAT
    shape = outline(
        (x - 88, y - 12),
        [(x, y - 4), (x + 90, y - 15)],
        [(x + 84, y + 10), (x + 64, y + 18)],
        [(x, y + 22), (x - 56, y + 17)],
        [(x - 78, y + 8), (x - 88, y - 12)],
    )
    sheet.paint(shape, "hull", 1.0, SAIL, pool=Lean(90, 0.35), mix=Mix("deep", 60, 1.8))
    rail = outline(
        (x - 90, y - 14), [(x, y - 6), (x + 91, y - 17)], [(x + 90, y - 12)], [(x, y - 1), (x - 87, y - 8)]
    )
    sheet.paint(rail, "wood", 1.0, wobble=0.2, under=Under.COVERED)
    sheet.lift(curve((x - 78, y + 3), (x, y + 9), (x + 84, y + 1)), 0.7, soft=0.3, line=1.6)
    for dx in (-34, -18, 34, 50):
        sheet.lift(circle((x + dx, y - 0.5 + 0.02 * abs(dx)), 2.2), 0.8, soft=0.2, wobble=0.1)


def waves(sheet: Sheet) -> None:
    """Foam at the waterline and the boat's broken image below it."""
    x, y = BOAT
    rnd = sheet.random
    for i in range(11):
        down = i / 11
        half = (70 - 40 * down) * rnd.uniform(0.6, 1)
        level = y + 22 + 36 * down
        stroke = spline([(x - half, level), (x, level - 2), (x + half, level), (x, level + 2)])
        sheet.paint(stroke, "hull" if i < 4 else "sail", 0.62 - 0.35 * down, WATER)
    foam = [(x - 96 + 16 * i, y + 17 + 3 * math.sin(i * 1.7)) for i in range(13)]
    sheet.lift(curve(*foam), 0.95, soft=0.6, wobble=0.8, line=4.5)
    sheet.lift(curve(*[(px + 5, py + 6) for px, py in foam[1:-1]]), 0.7, soft=0.6, wobble=0.8, line=2)


PIECES = {"boat": Piece(358, 360, 261, paint)}
