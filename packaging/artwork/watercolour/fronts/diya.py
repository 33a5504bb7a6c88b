"""Clay lamps with their flames, marigolds and garlands: Diwali."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.flowers import marigold
from shapes.land import sparkle, wash
from shapes.lights import flame, halo
from shapes.paths import Point, arc, blob, curve, outline, placed, spline
from shapes.plants import leaf
from shapes.sparks import scattered

ID = "diya"

CLAY = Brush(wobble=0.3, edge=0.34, wash=0.45, wash_scale=12, under=Under.GAP, gap=0.3)
MANGO = Brush(wobble=0.3, edge=0.3, wash=0.45, under=Under.GAP, gap=0.2, vein_width=0.6)
LAMPS = ((84, 290, 38), (274, 290, 38), (178, 274, 64))
# A lamp whose bowl reaches from -1 to 1
BOWL = (
    *((-1, 0), (-0.86, 0.62), (-0.30, 0.80), (0, 0.80)),
    *((0.42, 0.80), (0.86, 0.46), (1.16, -0.08), (0.6, 0.06), (-1, 0)),
)
MOUTH = ((-1, 0), (-0.5, -0.21), (0.3, -0.22), (1.16, -0.09), (0.5, 0.15), (-0.4, 0.18))
OIL = ((-0.8, 0), (-0.3, -0.13), (0.4, -0.13), (0.86, -0.05), (0.3, 0.10), (-0.4, 0.11))


def paint(sheet: Sheet) -> None:
    wash(sheet, (180, 184), 116, "dusk", 0.8, stretch=1.12, squash=1.02, wash=0.75, wash_scale=36)
    wash(sheet, (180, 136), 104, "plum", 0.5, stretch=1.12, squash=0.8, wash=0.8)
    for point in scattered(sheet, 10, (70, 100, 290, 180), lambda p: abs(p[0] - 214) > 40):
        sparkle(sheet, point, sheet.random.uniform(3.6, 6))
    ground(sheet)
    for x, y, size in LAMPS:
        lamp(sheet, (x, y), size)
    offerings(sheet)
    garland(sheet)


def ground(sheet: Sheet) -> None:
    """The floor with the light of the lamps on it."""
    wash(sheet, (180, 328), 142, "plum", 0.5, squash=0.13, stretch=1.05, soft=4)
    for x, y, size in LAMPS:
        wash(sheet, (x + 0.1 * size, y + 0.88 * size), 1.1 * size, "amber", 0.45, squash=0.16, soft=3)


def garland(sheet: Sheet) -> None:
    """Marigolds and mango leaves hung in two swags from the top."""
    for x0, x1 in ((26, 180), (180, 334)):
        for i in range(1, 6):
            leaf_at = _on_swag(x0, x1, i / 6)
            for turn in (-12, 12):
                leaf(sheet, leaf_at, 90 + turn, 40, 12, ("green", "teal"), brush=MANGO, strength=0.95)
    for x0, x1 in ((26, 180), (180, 334)):
        for i in range(12):
            slots = ("gold", "amber") if i % 2 else ("amber", "clay")
            marigold(sheet, _on_swag(x0, x1, i / 11), 12, slots)
    for x in (26, 180, 334):
        for i in range(4):
            marigold(sheet, (x, 48 + 18 * i), 12 - 0.9 * i, ("gold", "amber") if i % 2 else ("amber", "clay"))
        leaf(sheet, (x, 108), 90, 30, 11, ("green", "teal"), brush=MANGO, strength=0.95)


def _on_swag(x0: float, x1: float, t: float) -> Point:
    return x0 + (x1 - x0) * t, 28 + 4 * 34 * t * (1 - t)


def offerings(sheet: Sheet) -> None:
    """Flower heads and loose petals between the lamps."""
    for x, y, radius, slots in (
        (124, 336, 19, ("gold", "amber")),
        (232, 336, 19, ("gold", "amber")),
        (40, 332, 15, ("amber", "clay")),
        (320, 332, 15, ("amber", "clay")),
        (92, 348, 14, ("amber", "clay")),
        (264, 348, 14, ("amber", "clay")),
    ):
        marigold(sheet, (x, y), radius, slots, 0.82)
    for x, y in scattered(sheet, 20, (60, 336, 300, 366)):
        shape = blob(sheet.random, (x, y), 3.6, stretch=1.4, squash=0.6, angle=sheet.random.uniform(0, 180))
        sheet.paint(shape, sheet.random.choice(("gold", "amber", "magenta")), 0.95, wobble=0.2, edge=0.4)


def lamp(sheet: Sheet, at: Point, size: float) -> None:
    """A clay bowl with a lip to the right, oil, a wick and its flame."""
    wick = at[0] + 0.86 * size, at[1] - 0.22 * size
    halo(sheet, (wick[0], at[1] - 0.86 * size), 1.25 * size, "glow", 0.8)
    start, *rim = placed(BOWL, at, 0, size)
    bowl = outline(start, rim[:3], rim[3:6], rim[6:])
    sheet.paint(bowl, "clay", 1, CLAY, mix=Mix("umber", 70, 1.8), pool=Lean(80, 0.35), bloom=1)
    sheet.paint(spline(placed(MOUTH, at, 0, size)), "umber", 0.92, CLAY)
    sheet.paint(spline(placed(OIL, at, 0, size)), "gold", 0.95, CLAY, mix=Mix("amber", 20, 2))
    ornament(sheet, at, size)
    cotton = curve(*placed(((0.5, 0), (0.8, -0.06), (0.9, -0.16)), at, 0, size))
    sheet.paint(cotton, "white", 0.9, line=0.07 * size, wobble=0.2, under=Under.COVERED)
    flame(sheet, wick, 0.92 * size, ("amber", "glow"), 3)


def ornament(sheet: Sheet, at: Point, size: float) -> None:
    """A row of dots and a line painted on the clay."""
    for i in range(7):
        dot = placed(((-0.72 + 0.24 * i, 0.30 + 0.10 * (1 - abs(i - 3) / 3)),), at, 0, size)[0]
        spot = blob(sheet.random, dot, 0.055 * size, corners=8, jitter=0.05)
        sheet.paint(spot, "gold", 1.1, under=Under.COVERED, wobble=0.1)
    band = arc((at[0], at[1] - 0.12 * size), 0.86 * size, 148, 44, 18, 0.80)
    sheet.paint(curve(*band), "gold", 1.0, line=0.045 * size, wobble=0.2, under=Under.COVERED)


PIECES = {"lamps": Piece(362, 376, 321, paint, quality=84)}
