"""Fireworks over the roofs, in gold and ink: congratulations."""

import math

from pigment.brush import Brush, Lean
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.land import sparkle, wash
from shapes.paths import Point, bezier, blob, curve, polar
from shapes.plants import leaf_shape
from shapes.sparks import scattered, splatter

ID = "fireworks"

RAY = Brush(wobble=0.15, edge=0.3, wash=0.3)
TRAIL = Brush(wobble=0.2, edge=0, wash=0.6, wash_scale=6, dry=0.35)
SPARK = Brush(wobble=0.06, edge=0.35, wash=0.1)

# centre, radius, pigments; the large one last, in front
BURSTS = (
    ((70, 86), 58, ("teal", "navy")),
    ((292, 76), 54, ("coral", "blush")),
    ((304, 220), 50, ("navy", "teal")),
    ((58, 232), 48, ("coral", "gold")),
    ((180, 158), 96, ("gold", "gold", "amber")),
)
LAUNCH = (178.0, 404.0)


def paint(sheet: Sheet) -> None:
    for centre, radius, slots in BURSTS:
        wash(sheet, centre, 0.6 * radius, slots[-1], 0.16, wash=0.5, soft=0.2 * radius)
    for centre, radius, slots in BURSTS:
        trail(sheet, centre, radius, slots[0])
    for centre, radius, slots in BURSTS:
        burst(sheet, centre, radius, slots)
    free = scattered(
        sheet, 60, (6, 4, 352, 320), lambda point: all(math.dist(point, c) > 1.16 * r for c, r, _ in BURSTS)
    )
    splatter(sheet, free, ("gold", "gold", "amber", "teal", "coral"), 2.2)
    for point in free[::7]:
        sparkle(sheet, point, sheet.random.uniform(4, 7), "gold", 0.95)


def trail(sheet: Sheet, centre: Point, radius: float, slot: str) -> None:
    """The path of the rocket up to its burst, fading at its foot."""
    foot = LAUNCH[0] + 0.34 * (centre[0] - LAUNCH[0]), LAUNCH[1]
    top = centre[0], centre[1] + 0.3 * radius
    points = bezier(foot, (foot[0], foot[1] - 90), (centre[0], centre[1] + 1.7 * radius), top)
    sheet.paint(curve(*points), slot, 0.75, TRAIL, line=1.5, fade=Lean(-90, 0.12))


def burst(sheet: Sheet, centre: Point, radius: float, slots: tuple[str, ...]) -> None:
    rays = 46 if radius > 80 else 32
    for reach, count in ((1, rays), (0.64, int(rays * 0.62)), (0.35, int(rays * 0.38))):
        for i in range(count):
            ray(
                sheet,
                centre,
                radius,
                reach,
                360 * i / count + sheet.random.uniform(-3, 3),
                sheet.random.choice(slots),
            )
    sheet.paint(blob(sheet.random, centre, radius * 0.05), slots[0], 1, SPARK)


def ray(sheet: Sheet, centre: Point, radius: float, reach: float, angle: float, slot: str) -> None:
    """A tapered stroke outwards that sinks a little, with a spark at its end."""
    rnd = sheet.random
    start = polar(centre, radius * (0.10 + 0.30 * reach), angle)
    end = polar(centre, radius * reach * rnd.uniform(0.86, 1.1), angle)
    end = end[0], end[1] + 0.05 * radius * reach
    length, width = math.dist(start, end), 0.038 * radius * rnd.uniform(0.7, 1.2)
    aim = math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))
    shape = leaf_shape(sheet, start, aim, length, width, "petal", curl=0.04)
    sheet.paint(shape.outline, slot, rnd.uniform(0.72, 1.05), RAY, fade=Lean(angle, 0.25))
    if rnd.random() < 0.55:
        spark = polar(end, 0.10 * radius * reach, angle)
        sheet.paint(blob(rnd, spark, 0.3 * width + 0.5, corners=7, jitter=0.06), slot, 1.0, SPARK)


PIECES = {"fireworks": Piece(360, 412, 101, paint)}
