"""Two glasses that meet under gold sparks at midnight: New Year."""

import math
from collections.abc import Callable

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.land import brushed_panel, sparkle, stars
from shapes.paths import Point, blob, circle, curve, line, placed, polar, spline
from shapes.sparks import scattered

ID = "midnight-toast"

LEFT, TOP, RIGHT, FOOT = 16.0, 12.0, 344.0, 420.0
MEETING = (180.0, 166.0)
GLASS = Brush(wobble=0.2, edge=0.2, wash=0.3)
RAY = Brush(wobble=0.15, edge=0.1, wash=0.3, under=Under.COVERED)
# The profile of a flute that stands upright: half width and height above its foot
PROFILE = ((17, 0), (15, 2.5), (2.2, 9), (1.6, 62), (6, 74), (15, 98), (19.5, 132), (19, 168), (17, 192))


def paint(sheet: Sheet) -> None:
    panel = brushed_panel(sheet, (LEFT, TOP, RIGHT, FOOT), 3)
    sheet.paint(
        panel,
        "night",
        1.1,
        wobble=0.9,
        edge=0.14,
        wash=0.5,
        wash_scale=46,
        mix=Mix("violet", 90, 2.6),
        fade=Lean(-90, 0.55),
        bloom=3,
    )
    sheet.lift(circle((180, 150), 110), 0.30, soft=34)
    distant_fire(sheet)
    stars(
        sheet,
        scattered(sheet, 130, (LEFT + 8, TOP + 8, RIGHT - 8, FOOT - 40)),
        (0.5, 0.6, 0.7, 0.9, 1.2),
    )
    flute(sheet, (110, 372), 17)
    flute(sheet, (250, 372), -17)
    burst(sheet)
    for point in scattered(sheet, 16, (40, 40, 320, 330), lambda p: math.dist(p, MEETING) > 60):
        glint(sheet, point)


def distant_fire(sheet: Sheet) -> None:
    """Fireworks far off, lifted and tinted."""
    for centre, radius, slot in (
        ((78, 92), 46, "rose"),
        ((286, 84), 50, "teal"),
        ((306, 196), 30, "rose"),
        ((52, 208), 28, "teal"),
    ):
        for ring, count in ((1.0, 26), (0.62, 17), (0.34, 9)):
            for i in range(count):
                angle = 360 * i / count + sheet.random.uniform(-4, 4)
                ray = line(
                    polar(centre, radius * ring * 0.62, angle),
                    polar(centre, radius * ring * sheet.random.uniform(0.9, 1.05), angle),
                )
                sheet.lift(ray, 0.85, soft=0.2, line=1.3)
                sheet.paint(ray, slot, 0.75, RAY, line=1.1, under=Under.SHOWS)


def flute(sheet: Sheet, foot: Point, lean: float) -> None:
    """A glass that leans in by `lean` degrees: outline, wine, bubbles."""

    def on_glass(points: list[Point]) -> list[Point]:
        return placed([(x, -y) for x, y in points], foot, lean)

    right = list(PROFILE)
    whole = spline(on_glass([*right, *[(-x, y) for x, y in reversed(right)]]))
    sheet.lift(whole, 0.30, soft=0.3)
    level = 158 + (4 if lean > 0 else 0)
    tilt = math.tan(math.radians(lean)) * 18
    wine = spline(
        on_glass(
            [
                (5.4, 77),
                (14.2, 99),
                (18.3, 132),
                (18.0, level - tilt),
                (-18.0, level + tilt),
                (-18.3, 132),
                (-14.2, 99),
                (-5.4, 77),
            ]
        )
    )
    sheet.lift(wine, 0.9, soft=0.3)
    sheet.paint(wine, "gold", 0.9, GLASS, mix=Mix("amber", 90, 2), pool=Lean(90, 0.3), wash=0.5)
    sheet.lift(
        curve(*on_glass([(18.0, level - tilt), (0, level - 1.5), (-18.0, level + tilt)])),
        0.85,
        soft=0.3,
        line=2.4,
    )
    bubbles(sheet, on_glass)
    for side in (-1, 1):
        rim = curve(*on_glass([(side * x, y) for x, y in right]))
        sheet.lift(rim, 0.85, soft=0.25, line=1.5, wobble=0.15)
    sheet.lift(curve(*on_glass([(17, 192), (0, 194.5), (-17, 192)])), 0.85, soft=0.2, line=1.3)
    sheet.lift(spline(on_glass([(17, 0), (0, 3.2), (-17, 0), (0, -3)])), 0.7, soft=0.3)
    sheet.lift(curve(*on_glass([(-13, 108), (-15, 134), (-14.5, 158)])), 0.8, soft=0.6, line=2.6)


def bubbles(sheet: Sheet, on_glass: Callable[[list[Point]], list[Point]]) -> None:
    rnd = sheet.random
    for _ in range(46):
        y = rnd.uniform(84, 154)
        half = 4 + 12 * min(1, (y - 78) / 50)
        at = on_glass([(rnd.uniform(-half, half), y)])[0]
        sheet.lift(
            blob(rnd, at, rnd.uniform(0.6, 1.5), corners=7, jitter=0.05),
            rnd.uniform(0.6, 0.95),
            soft=0.15,
            wobble=0,
        )


def burst(sheet: Sheet) -> None:
    """Sparks where the glasses touch."""
    rnd = sheet.random
    sheet.lift(circle(MEETING, 16), 0.8, soft=7)
    for i in range(44):
        angle = 360 * i / 44 + rnd.uniform(-4, 4)
        near, far = (
            rnd.uniform(10, 20),
            rnd.uniform(30, 74) * (0.72 + 0.28 * abs(math.sin(math.radians(angle)))),
        )
        ray = line(polar(MEETING, near, angle), polar(MEETING, far, angle))
        sheet.lift(ray, 0.9, soft=0.2, line=1.5)
        sheet.paint(ray, "gold", 0.85, RAY, line=1.2)
        tip = polar(MEETING, far + 5, angle)
        sheet.paint(blob(rnd, tip, rnd.uniform(0.9, 2.0), corners=7), "gold", 0.95, RAY)


def glint(sheet: Sheet, at: Point) -> None:
    size = sheet.random.uniform(4, 9)
    sparkle(sheet, at, size * 1.15)
    sparkle(sheet, at, size, "gold", 0.8)


PIECES = {"toast": Piece(360, 432, 341, paint)}
