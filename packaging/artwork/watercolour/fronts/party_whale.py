"""A whale in a party hat that spouts hearts and stars: children's birthdays, a new baby."""

import math

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.land import wash
from shapes.paths import Point, bezier, blob, circle, curve, outline, placed, polar, polygon, spline, star
from shapes.pen import pen_curve
from shapes.sparks import confetti, scattered

ID = "party-whale"

SKIN = Brush(wobble=0.35, edge=0.3, wash=0.45, wash_scale=24, under=Under.GAP, gap=0.3)
WATER = Brush(wobble=0.5, edge=0.3, wash=0.5, wash_scale=16)
HEART = (
    (0, -0.45),
    (0.5, -1.0),
    (1.05, -0.7),
    (0.95, 0.0),
    (0.45, 0.62),
    (0, 1.05),
    (-0.45, 0.62),
    (-0.95, 0.0),
    (-1.05, -0.7),
    (-0.5, -1.0),
)


def paint(sheet: Sheet) -> None:
    spout(sheet)
    tail(sheet)
    body(sheet)
    hat(sheet)
    face(sheet)
    fin(sheet)
    sea(sheet)
    free = scattered(
        sheet, 40, (12, 8, 348, 170), lambda p: math.dist(p, (150, 80)) > 74 and math.dist(p, (300, 120)) > 52
    )
    confetti(sheet, free, ("coral", "gold", "mint", "lilac", "blue"), 0.95)


def body(sheet: Sheet) -> None:
    back = outline(
        (46, 234),
        [(42, 176), (92, 146), (158, 146)],
        [(226, 146), (262, 186), (292, 178)],
        [(312, 172), (318, 160), (322, 150)],
        [(330, 190), (316, 244), (262, 266)],
        [(202, 290), (60, 296), (46, 234)],
    )
    sheet.paint(back, "blue", 0.95, SKIN, pool=Lean(-80, 0.25), mix=Mix("deep", 10, 1.5), bloom=3)
    belly = spline(
        [
            (46, 236),
            (92, 244),
            (160, 250),
            (226, 240),
            (262, 226),
            (250, 258),
            (200, 280),
            (120, 284),
            (60, 264),
        ]
    )
    sheet.lift(belly, 0.9, soft=0.5)
    sheet.paint(belly, "foam", 0.6, wobble=0.3, edge=0.35, within=back, wash=0.5, pool=Lean(90, 0.3))
    for i in range(6):
        groove = curve(
            (58 + 5 * i, 246 + 5.5 * i), (110 + 4 * i, 254 + 4.5 * i), (176 + 5 * i, 254 + 3.6 * i)
        )
        sheet.paint(groove, "deep", 0.4, line=0.9, wobble=0.2, edge=0, within=belly)
    for x, y, radius in ((210, 180, 4), (226, 190, 3), (196, 174, 2.6), (240, 202, 3.4), (216, 200, 2.4)):
        sheet.lift(blob(sheet.random, (x, y), radius), 0.4, soft=0.5)


def tail(sheet: Sheet) -> None:
    for tip, middle in (((272, 108), (290, 104)), ((352, 116), (336, 108))):
        side = 1 if tip[0] > 320 else -1
        fluke = spline([(320, 160), (318 + 4 * side, 136), middle, tip, (318 + 24 * side, 136)])
        sheet.paint(fluke, "deep", 0.9, SKIN, mix=Mix("blue", 90, 2))


def fin(sheet: Sheet) -> None:
    shape = spline([(150, 240), (172, 244), (186, 262), (188, 288), (172, 284), (156, 266)])
    sheet.paint(shape, "deep", 0.9, SKIN, mix=Mix("blue", -90, 2), pool=Lean(90, 0.2))


def face(sheet: Sheet) -> None:
    sheet.paint(circle((92, 214), 4.6), "line", 1.1, SKIN, wobble=0.05, gap=0.5)
    sheet.lift(circle((93.4, 212.4), 1.5), 1, soft=0, wobble=0)
    pen_curve(sheet, [(48, 236), (62, 243), (76, 240), (86, 232)], 1.5)
    sheet.paint(blob(sheet.random, (106, 230), 9, squash=0.8), "coral", 0.55, soft=2)
    for dx in (-4, 0, 4):
        pen_curve(sheet, [(90 + dx * 0.6, 208), (90 + dx * 1.3, 204.4)], 0.8)


def hat(sheet: Sheet) -> None:
    at, angle = (112, 152), -14

    def on_hat(points: list[Point]) -> list[Point]:
        return placed(points, at, angle)

    cone = polygon(on_hat([(-25, 2), (0, -58), (25, 2), (0, 8)]))
    sheet.paint(cone, "coral", 0.95, SKIN, pool=Lean(20, 0.3), mix=Mix("gold", 60, 1.8))
    for y, half in ((-10, 20), (-27, 13), (-43, 6.5)):
        stripe = curve(*on_hat([(-half, y), (0, y + 4), (half, y)]))
        sheet.lift(stripe, 0.92, soft=0.2, line=3.4)
    for i in range(9):
        tuft = polar(on_hat([(0, -60)])[0], 6, 40.107 * i)
        sheet.paint(blob(sheet.random, tuft, 3.6), "gold", 0.95, wobble=0.2, under=Under.GAP, gap=0.12)


def spout(sheet: Sheet) -> None:
    """Two arcs of water that open like a palm, hearts and stars on top."""
    root = 176, 148
    for side, reach in ((-1, 30), (1, 34), (-1, 14), (1, 16)):
        jet = bezier(
            root,
            (root[0] + side * 3, 112),
            (root[0] + side * reach, 92),
            (root[0] + side * 1.7 * reach, 118),
            16,
        )
        sheet.paint(curve(*jet), "blue", 0.75, WATER, line=4.2 if abs(reach) > 20 else 3, fade=Lean(90, 0.4))
    for x, y, size, slot in (
        (176, 62, 13, "coral"),
        (146, 84, 9, "blush"),
        (208, 82, 10, "lilac"),
        (158, 42, 7.5, "gold"),
        (196, 38, 8, "coral"),
    ):
        shape = spline([(x + size * px, y + size * py) for px, py in HEART])
        sheet.paint(shape, slot, 0.95, SKIN, pool=Lean(60, 0.4), bloom=1)
    for x, y, size, slot in ((132, 58, 9, "gold"), (222, 56, 8.5, "gold"), (178, 26, 8, "mint")):
        sheet.paint(polygon(star((x, y), size, -84, waist=0.5)), slot, 1.0, SKIN, wobble=0.25)
    for x, y in ((118, 112), (126, 124), (236, 114), (228, 126), (166, 96), (188, 98)):
        sheet.paint(blob(sheet.random, (x, y), 2.6, squash=1.4), "blue", 0.8, WATER)


def sea(sheet: Sheet) -> None:
    """Waves before the whale, and its light below."""
    for level, slot, strength, shift in (
        (270, "mint", 0.75, 0),
        (284, "blue", 0.75, 14),
        (298, "deep", 0.62, 5),
    ):
        crest = [(12 + 21 * i, level + (6 if (i + shift) % 2 else -5)) for i in range(17)]
        low = [(348, level + 15), (262, level + 22), (180, level + 24), (98, level + 22), (14, level + 15)]
        shape = spline([*crest, *low])
        sheet.lift(shape, 0.85, soft=0.4)
        sheet.paint(shape, slot, strength, WATER, fade=Lean(-90, 0.35))
    wash(sheet, (180, 318), 140, "mint", 0.4, squash=0.08, soft=3)


PIECES = {"whale": Piece(364, 340, 421, paint)}
