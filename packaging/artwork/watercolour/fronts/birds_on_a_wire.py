"""Small birds on a wire in the evening, one of them alone: we miss you."""

from collections.abc import Callable

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.land import wash
from shapes.paths import Point, blob, circle, curve, line, placed, polygon, spline
from shapes.pen import far_bird

ID = "birds-on-a-wire"

LEFT, RIGHT = 8.0, 352.0
SUN = (184.0, 214.0)
FEATHER = Brush(wobble=0.22, edge=0.2, wash=0.4, pool=Lean(60, 0.25), under=Under.COVERED)
CABLE = Brush(wobble=0.08, edge=0, wash=0.2)

BODY = (
    *((-0.10, -0.02), (0.22, -0.10), (0.42, -0.42), (0.40, -0.78), (0.30, -1.00)),
    *((0.10, -1.10), (-0.10, -1.02), (-0.22, -0.82), (-0.34, -0.50), (-0.36, -0.22)),
)
TAIL = ((-0.26, -0.34), (-0.52, 0.18), (-0.66, 0.62), (-0.52, 0.66), (-0.36, 0.24), (-0.12, -0.08))
BREAST = ((0.16, -0.16), (0.38, -0.42), (0.37, -0.72), (0.24, -0.80), (0.10, -0.58), (0.06, -0.32))
WING = ((-0.06, -0.78), (-0.30, -0.48), (-0.42, -0.02), (-0.18, -0.18), (0.04, -0.48))
BEAK = ((0.32, -0.94), (0.56, -0.86), (0.34, -0.80))


def paint(sheet: Sheet) -> None:
    evening(sheet)
    upper = wire(sheet, 146, 134, 18)
    lower = wire(sheet, 214, 202, 24)
    wire(sheet, 252, 244, 20, 0.7)
    for x, size, left in (
        (66, 27, False),
        (98, 28, False),
        (129, 26, True),
        (238, 28, True),
        (270, 27, False),
    ):
        bird(sheet, (x, lower(x) - 1), size, left)
    bird(sheet, (180, upper(180) - 1), 29, False, "red")
    for at, size in (((252, 52), 7), ((274, 42), 5.6), ((236, 38), 4.6)):
        far_bird(sheet, at, size, "line", 0.9)


def evening(sheet: Sheet) -> None:
    """Bands of colour that part round a clear setting sun."""
    wash(sheet, (176, 62), 92, "blue", 0.62, stretch=1.3, squash=0.38)
    wash(sheet, (190, 108), 106, "lilac", 0.56, stretch=1.15, squash=0.34)
    wash(sheet, (174, 164), 118, "rose", 0.60, stretch=1.12, squash=0.38)
    wash(sheet, (182, 220), 120, "gold", 0.66, stretch=1.12, squash=0.36)
    sheet.lift(circle(SUN, 44), 0.5, soft=9)
    disc = circle(SUN, 25)
    sheet.lift(disc, 1, soft=0.3, wobble=0.3)
    sheet.paint(disc, "gold", 0.95, wobble=0.3, edge=0.3, wash=0.3, mix=Mix("rose", 90, 2.2))


def wire(sheet: Sheet, start: float, end: float, sag: float, width: float = 1.0) -> Callable[[float], float]:
    """A cable from side to side; returns its height at x."""

    def level(x: float) -> float:
        t = (x - LEFT) / (RIGHT - LEFT)
        return start + (end - start) * t + 4 * sag * t * (1 - t)

    points = [(x, level(x)) for x in (LEFT + (RIGHT - LEFT) * i / 30 for i in range(31))]
    sheet.paint(curve(*points), "line", 0.9, CABLE, line=width)
    return level


def bird(sheet: Sheet, perch: Point, size: float, left: bool, breast: str | None = None) -> None:
    """A round songbird on its perch, looking to the right unless `left`."""

    def on_bird(points: tuple[Point, ...]) -> list[Point]:
        return placed(points, perch, 0, size, flip=left)

    sheet.paint(spline(on_bird(TAIL)), "line", 0.98, FEATHER)
    sheet.paint(spline(on_bird(BODY)), "line", 1.0, FEATHER)
    sheet.paint(polygon(on_bird(BEAK)), "beak", 1.0, FEATHER, wobble=0.1)
    if breast:
        sheet.paint(spline(on_bird(BREAST)), breast, 1.0, FEATHER)
    sheet.lift(spline(on_bird(WING)), 0.28, soft=0.3, wobble=0.2)
    eye = on_bird(((0.20, -0.93),))[0]
    sheet.lift(blob(sheet.random, eye, 0.06 * size), 0.95, soft=0.1, wobble=0)
    for x in (-0.02, 0.12):
        sheet.paint(line(*on_bird(((x, -0.06), (x, 0.07)))), "line", 0.95, CABLE, line=0.9)


PIECES = {"birds": Piece(360, 300, 131, paint)}
