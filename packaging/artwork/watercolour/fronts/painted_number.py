"""A big number filled with running colour, flowers at its foot: milestone birthdays and years together."""

from pigment.brush import Brush, Mix
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.flowers import anemone, bud, daisy, lavender, rose
from shapes.land import wash
from shapes.paths import Point, blob, polygon, rectangle
from shapes.plants import berry_sprig, leaf, leaves_along, stem

ID = "painted-number"

WET = Brush(wobble=1.2, edge=0.5, wash=0.7, wash_scale=20, bloom=3, grain=0.13)
GREEN, SAGE = ("green", "deep"), ("sage", "deep")
MIDDLE, LEVEL = 178.0, 84.0


def paint_wash(sheet: Sheet) -> None:
    """Clear colours that ran into one another, from edge to edge: the number is cut out of this."""
    rnd = sheet.random
    width, height = sheet.width, sheet.height
    whole = polygon(rectangle(-20, -20, width + 40, height + 40))
    sheet.paint(whole, "coral", 0.9, WET, mix=Mix("gold", 62, 2.4), edge=0)
    for slot, count, top in (
        ("blush", 4, 0.0),
        ("gold", 4, 0.35),
        ("teal", 6, 0.62),
        ("lilac", 4, 0.5),
        ("coral", 3, 0.1),
    ):
        for _ in range(count):
            pool(
                sheet,
                (rnd.uniform(0, width), height * rnd.uniform(top, min(1, top + 0.5))),
                rnd.uniform(34, 62),
                slot,
            )
    for _ in range(12):
        backrun = blob(
            rnd, (rnd.uniform(0, width), rnd.uniform(0, height)), rnd.uniform(12, 30), corners=14, jitter=0.24
        )
        sheet.lift(backrun, rnd.uniform(0.15, 0.35), soft=3.5, wobble=1)
    for _ in range(60):
        at = rnd.uniform(0, width), rnd.uniform(0, height)
        sheet.lift(blob(rnd, at, rnd.uniform(0.5, 1.8), corners=7), 0.7, soft=0.3, wobble=0)


def pool(sheet: Sheet, at: Point, radius: float, slot: str) -> None:
    """A drop of clean colour that pushes aside what was there."""
    sheet.lift(blob(sheet.random, at, radius * 0.92, corners=14), 0.92, soft=0.2 * radius)
    wash(sheet, at, radius, slot, sheet.random.uniform(0.9, 1.15), wash=0.5, soft=0.17 * radius)


def paint_spray(sheet: Sheet) -> None:
    """A low bunch, full in the middle, that grows out to both sides."""
    for side in (-1, 1):
        foliage(sheet, side)
    flowers(sheet)


def foliage(sheet: Sheet, side: int) -> None:
    grown = (
        ("olive", -6, 148, 12, 26),
        ("lance", -18, 132, 11, 30),
        ("round", -30, 104, 10, 18),
        ("olive", 10, 118, 11, 24),
        ("lance", -46, 88, 9, 26),
        ("olive", -66, 66, 7, 24),
    )
    for kind, rise, length, count, size in grown:
        angle = rise if side > 0 else 180 - rise
        ratio = {"olive": 0.34, "lance": 0.22, "round": 0.82}[kind]
        points = stem(sheet, (MIDDLE + side * 18, LEVEL), angle, length, side * 10, "deep", 0.9)
        leaves_along(
            sheet,
            points,
            count,
            size,
            SAGE if kind == "round" else GREEN,
            kind=kind,
            ratio=ratio,
            span=(0.2, 0.97),
            taper=0.3,
        )
        leaf(sheet, points[-1], angle, size * 0.7, size * 0.7 * ratio, GREEN, kind=kind)
    for rise, length in ((-26, 112), (0, 132)):
        angle = rise if side > 0 else 180 - rise
        lavender(
            sheet,
            stem(sheet, (MIDDLE + side * 18, LEVEL), angle, length, side * 6, "deep", 0.9),
            ("lilac", "white"),
            12,
        )
        berry_sprig(sheet, (MIDDLE + side * 60, LEVEL - 6), angle - side * 20, 48, "deep", "wine", 2.8)


def flowers(sheet: Sheet) -> None:
    for x, y, angle in ((-104, 4, 196), (108, 0, -14), (-70, -34, 236), (74, -36, -54)):
        bud(sheet, at(x, y), angle, 21, ("blush", "coral"), GREEN)
    for x, y, radius in ((-74, 16, 19), (86, 12, 18), (-30, -34, 17), (34, -36, 17)):
        daisy(sheet, at(x, y), radius, ("white", "lilac"), ("gold", "wine"))
    for x, y, radius in ((-66, -14, 23), (66, -16, 23)):
        anemone(sheet, at(x, y), radius, ("white", "lilac"), "dark")
    rose(sheet, at(-38, 12), 30, ("blush", "coral"), 20)
    rose(sheet, at(42, 10), 28, ("gold", "coral"), 50)
    rose(sheet, at(2, -2), 39, ("coral", "wine"), 0)


def at(x: float, y: float) -> Point:
    return MIDDLE + x, LEVEL + y


PIECES = {"wash": Piece(346, 300, 401, paint_wash, margin=0), "spray": Piece(356, 150, 402, paint_spray)}
