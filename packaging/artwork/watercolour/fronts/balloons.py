"""A bunch of balloons on strings, tied with a bow, in confetti: birthday."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.paths import Point, angle_to, bezier, blob, curve, line, outline, placed, polar, polygon, spline
from shapes.sparks import confetti, scattered

ID = "balloons"

RUBBER = Brush(edge=0.3, wobble=0.35, wash=0.38, wash_scale=20, bloom=1)
STRING = Brush(wobble=0.12, edge=0, wash=0.3, line=0.6)

TIE = (184.0, 368.0)
# centre, radius, colour, second colour; painted in this order
BALLOONS = (
    ((168, 62), 46, "teal", "navy"),
    ((262, 90), 44, "mustard", "coral"),
    ((92, 104), 45, "blush", "coral"),
    ((302, 178), 41, "navy", "teal"),
    ((54, 196), 41, "teal", "mustard"),
    ((184, 164), 51, "coral", "mustard"),
    ((128, 240), 41, "mustard", "blush"),
    ((244, 240), 43, "blush", "navy"),
)
BODY = (
    *((0.00, -1.12), (0.62, -0.98), (0.95, -0.42), (0.86, 0.22), (0.48, 0.82), (0.09, 1.16)),
    *((-0.09, 1.16), (-0.48, 0.82), (-0.86, 0.22), (-0.95, -0.42), (-0.62, -0.98)),
)
KNOT = ((0.0, 1.12), (0.14, 1.30), (0.0, 1.26), (-0.14, 1.30))
SHINE = ((-0.50, -0.62), (-0.30, -0.86), (-0.22, -0.80), (-0.40, -0.56), (-0.52, -0.30), (-0.60, -0.34))
CONFETTI = ("coral", "mustard", "teal", "blush", "navy")


def paint(sheet: Sheet) -> None:
    """Strings first: they hang behind the balloons."""
    for centre, radius, *_ in BALLOONS:
        string(sheet, placed([(0, 1.27)], centre, tilt(centre), radius)[0])
    for centre, radius, slot, second in BALLOONS:
        balloon(sheet, centre, radius, slot, second, tilt(centre))
    loose_ends(sheet)
    bow(sheet)
    confetti(sheet, scattered(sheet, 110, (4, 4, 360, 300), is_free), CONFETTI)


def tilt(centre: Point) -> float:
    """A balloon leans along its string."""
    return 0.75 * (angle_to(TIE, centre) + 90)


def is_free(point: Point) -> bool:
    """Room for confetti: round the bunch, not on it, fewer outwards."""
    x, y = (point[0] - 182) / 182, (point[1] - 150) / 165
    clear = all((point[0] - c[0]) ** 2 + (point[1] - c[1]) ** 2 > (1.24 * r) ** 2 for c, r, *_ in BALLOONS)
    return clear and x * x + y * y < 1


def string(sheet: Sheet, knot: Point) -> None:
    sway = sheet.random.uniform(-10, 10)
    first = knot[0] + sway, knot[1] + (TIE[1] - knot[1]) * 0.35
    second = TIE[0] + (knot[0] - TIE[0]) * 0.12 - sway * 0.4, TIE[1] - 40
    sheet.paint(curve(*bezier(knot, first, second, TIE)), "string", 0.62, STRING)


def balloon(sheet: Sheet, centre: Point, radius: float, slot: str, second: str, angle: float) -> None:
    body = spline(placed(BODY, centre, angle, radius))
    strength = sheet.random.uniform(0.66, 0.86)
    sheet.paint(body, slot, strength, RUBBER, mix=Mix(second, angle + 60, 2.6), pool=Lean(55 + angle, 0.42))
    shadow = placed([(0.30, 0.45)], centre, angle, radius)[0]
    sheet.paint(
        blob(sheet.random, shadow, 0.6 * radius, squash=0.7, angle=angle - 40),
        slot,
        0.30,
        soft=6,
        within=body,
    )
    sheet.paint(polygon(placed(KNOT, centre, angle, radius)), slot, 0.95, wobble=0.2, under=Under.COVERED)
    sheet.lift(spline(placed(SHINE, centre, angle, radius)), 0.72, soft=0.6, wobble=0.4)
    spot = placed([(-0.56, -0.08)], centre, angle, radius)[0]
    sheet.lift(blob(sheet.random, spot, 0.07 * radius), 0.65, soft=0.4)


def loose_ends(sheet: Sheet) -> None:
    for _ in range(5):
        angle, length = sheet.random.uniform(70, 112), sheet.random.uniform(30, 54)
        bends = polar(TIE, 0.4 * length, angle + 22), polar(TIE, 0.8 * length, angle - 20)
        sheet.paint(curve(*bezier(TIE, *bends, polar(TIE, length, angle), 20)), "string", 0.55, STRING)


def bow(sheet: Sheet) -> None:
    loop = ((0, 0), (9, -9), (21, -8), (20, 3), (8, 3))
    tail = ((0, 0), (6, 10), (15, 22), (9, 23), (3, 12), (0, 2))
    for mirrored in (False, True):
        leaning = Lean(180 if mirrored else 0, 0.3)
        sheet.paint(
            spline(placed(loop, TIE, flip=mirrored)), "coral", 0.8, wobble=0.3, edge=0.4, pool=leaning
        )
        start, a, b, c, d, e = placed(tail, TIE, flip=mirrored)
        sheet.paint(outline(start, (a, b), (c,), (d, e)), "coral", 0.85, wobble=0.25, edge=0.4)
        crease = placed([(2, -1), (12, -3)], TIE, flip=mirrored)
        sheet.paint(line(*crease), "coral", 0.5, STRING)
    sheet.paint(blob(sheet.random, TIE, 3.6), "coral", 1.1, wobble=0.15, under=Under.COVERED)


PIECES = {"balloons": Piece(364, 430, 5, paint)}
