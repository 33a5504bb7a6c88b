"""Wildflowers in a glass jar with a bow of twine: get well."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.flowers import buttercup, cornflower, daisy, eye, lavender, petals
from shapes.land import wash
from shapes.paths import Point, bezier, curve, outline, spline
from shapes.plants import leaves_along, stem
from shapes.sparks import splatter

ID = "wildflower-jar"

MIDDLE, FOOT, HALF, TOP = 150.0, 372.0, 47.0, 266.0
RIM = TOP + 4
TWINE = Brush(line=1.0, wobble=0.25, edge=0.1, wash=0.4)
UNDER_WATER = Brush(line=0.95, wobble=0.3, edge=0.05, wash=0.5)
GREEN = ("green", "deep")

# angle, length, bend, where in the neck of the jar
GREENERY = (
    *((-122, 152, -14, -12), (-58, 148, 14, 12), (-98, 196, -6, -3)),
    *((-144, 106, -10, -14), (-38, 104, 12, 14), (-78, 128, 8, 4)),
)
LAVENDER = ((-108, 180, -8, -6), (-74, 190, 9, 8), (-134, 136, -6, -10))
FLOWERS = (
    *(("corn", -117, 136, -10, -8), ("corn", -60, 152, 8, 7), ("butter", -88, 208, 3, 0)),
    *(("butter", -46, 118, 8, 11), ("butter", -139, 102, -12, -12), ("daisy", -100, 148, -4, -4)),
    *(("daisy", -70, 112, 8, 9), ("poppy", -83, 138, 6, 3), ("poppy", -114, 94, -9, -9)),
    *(("daisy", -130, 72, -14, -11), ("blush", -50, 86, 12, 12)),
)


def paint(sheet: Sheet) -> None:
    wash(sheet, (MIDDLE + 14, FOOT + 2), 66, "glass", 0.75, stretch=1.35, squash=0.11, soft=3.5)
    for grown in GREENERY:
        leaves_along(
            sheet, grow(sheet, *grown, "green"), 9, 22, GREEN, kind="lance", ratio=0.27, span=(0.2, 0.97)
        )
    for grown in LAVENDER:
        lavender(sheet, grow(sheet, *grown, "deep"), ("lilac", "blue"))
    heads = []
    for kind, *grown in FLOWERS:
        points = grow(sheet, *grown, "deep")
        leaves_along(sheet, points, 3, 20, GREEN, span=(0.25, 0.62))
        heads.append((kind, points[-1]))
    for kind, at in heads:
        head(sheet, kind, at)
    jar(sheet)
    bow(sheet)
    rnd = sheet.random
    splatter(
        sheet, [(rnd.gauss(150, 62), rnd.gauss(150, 52)) for _ in range(14)], ("blush", "blue", "lilac"), 1.4
    )


def grow(sheet: Sheet, angle: float, length: float, bend: float, neck: float, slot: str) -> list[Point]:
    """A stem out of the jar and what is seen of it through the water; returns the part outside."""
    rnd, base = sheet.random, (MIDDLE + neck, RIM + 4)
    below = bezier(
        base,
        (base[0] - 0.3 * neck, base[1] + 34),
        (MIDDLE - 1.1 * neck + rnd.uniform(-8, 8), base[1] + 62),
        (MIDDLE - 1.25 * neck + rnd.uniform(-12, 12), FOOT - rnd.uniform(9, 18)),
    )
    sheet.paint(curve(*below), slot, 0.5, UNDER_WATER)
    return stem(sheet, base, angle, length, bend, slot)


def head(sheet: Sheet, kind: str, at: Point) -> None:
    if kind == "corn":
        cornflower(sheet, at, 18, ("blue", "lilac"))
    elif kind == "butter":
        buttercup(sheet, at, 12, ("yellow", "poppy"), "brown")
    elif kind == "daisy":
        daisy(sheet, at, 23, ("petal", "lilac"), ("yellow", "brown"), strength=0.62)
    else:
        slots = ("poppy", "blush") if kind == "poppy" else ("blush", "poppy")
        petals(sheet, at, 23, 4, 1.45, slots, strength=0.85, squash=0.9, ruffle=0.1, bloom=1)
        eye(sheet, at, 21, "dark", 16)


def jar(sheet: Sheet) -> None:
    sheet.paint(
        body(HALF, TOP), "glass", 0.36, wobble=0.35, edge=1.0, edge_width=1.4, wash=0.5, pool=Lean(20, 0.3)
    )
    level, half = TOP + 36, 0.97 * HALF
    water = outline(
        (MIDDLE - half, level), [(MIDDLE, level + 5), (MIDDLE + half, level)], [(MIDDLE + half, FOOT - 12)],
        [(MIDDLE + half, FOOT - 1), (MIDDLE + 0.7 * half, FOOT - 1)], [(MIDDLE - 0.7 * half, FOOT - 1)],
        [(MIDDLE - half, FOOT - 1), (MIDDLE - half, FOOT - 12)],
    )  # fmt: skip
    sheet.paint(water, "glass", 0.46, wobble=0.3, edge=0.35, wash=0.6, mix=Mix("blue", 60, 1.5))
    for down in (0, 5, 10):
        thread = curve(
            (MIDDLE - 0.76 * HALF, TOP + down), (MIDDLE, TOP + down + 1.6), (MIDDLE + 0.76 * HALF, TOP + down)
        )
        sheet.paint(thread, "glass", 0.95, wobble=0.2, edge=0, line=0.95)
    x = MIDDLE - 0.76 * HALF
    shine = spline([(x - 1, TOP + 34), (x + 3, TOP + 33), (x + 3, FOOT - 20), (x, FOOT - 22)])
    sheet.lift(shine, 0.75, soft=0.5, wobble=0.4)


def body(half: float, top: float) -> object:
    left, right = MIDDLE - half, MIDDLE + half
    return outline(
        (MIDDLE - 0.74 * half, top),
        [(MIDDLE - 0.76 * half, top + 10), (left, top + 14), (left, top + 26)],
        [(left, FOOT - 12)],
        [(left, FOOT + 1), (MIDDLE - 0.7 * half, FOOT + 1)],
        [(MIDDLE + 0.7 * half, FOOT + 1)],
        [(right, FOOT + 1), (right, FOOT - 12)],
        [(right, top + 26)],
        [(right, top + 14), (MIDDLE + 0.76 * half, top + 10), (MIDDLE + 0.74 * half, top)],
    )


def bow(sheet: Sheet) -> None:
    level = TOP + 15
    for down in (0, 2.2, 4.2):
        turn = curve(
            (MIDDLE - 0.86 * HALF, level + down),
            (MIDDLE, level + down + 2),
            (MIDDLE + 0.86 * HALF, level + down),
        )
        sheet.paint(turn, "brown", 0.8, TWINE)
    for side in (-1, 1):
        loop = spline(
            [
                (MIDDLE, level + 5),
                (MIDDLE + side * 10, level - 2),
                (MIDDLE + side * 20, level + 3),
                (MIDDLE + side * 10, level + 10),
            ]
        )
        tail = curve((MIDDLE, level + 5), (MIDDLE + side * 5, level + 16), (MIDDLE + side * 11, level + 25))
        sheet.paint(loop, "brown", 0.9, TWINE)
        sheet.paint(tail, "brown", 0.9, TWINE)
    sheet.paint(
        spline(
            [
                (MIDDLE - 2.4, level + 3),
                (MIDDLE + 2.4, level + 3),
                (MIDDLE + 2, level + 7),
                (MIDDLE - 2, level + 7),
            ]
        ),
        "brown",
        1,
        under=Under.COVERED,
    )


PIECES = {"jar": Piece(310, 390, 92, paint)}
