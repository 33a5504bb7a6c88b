"""A crescent asleep on the clouds, stars hung on threads: a new baby."""

import math

import skia

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.paths import Point, arc, blob, circle, curve, joined, line, polar, polygon, spline, star
from shapes.pen import pen_curve
from shapes.sparks import scattered

ID = "sleeping-moon"

CENTRE, RADIUS = (176.0, 178.0), 106.0
# the circle that bites the crescent out of the moon
BITE, BITE_RADIUS = (CENTRE[0] + 0.43 * RADIUS, CENTRE[1]), 0.80 * RADIUS
GLOW = Brush(wobble=0.4, edge=0.3, wash=0.45, wash_scale=20, bloom=2)
VAPOUR = Brush(wobble=0.5, edge=0.34, wash=0.55, wash_scale=16, bloom=2, under=Under.COVERED)
STARRY = Brush(wobble=0.12, edge=0.35, wash=0.2)

# x from the middle, length of the thread, radius, colour
HANGING = (
    *((-132, 92, 12.5, "amber"), (-94, 52, 9, "blush"), (132, 74, 11, "mint"), (100, 142, 9, "moon")),
    *((146, 172, 12.5, "blush"), (-148, 178, 11, "mint"), (34, 30, 8.5, "lilac")),
)
CLOUDS = ((-78, 0.90, 36, 0.92), (72, 0.97, 42, 0.86), (-4, 1.17, 32, 0.98))
PUFFS = (
    (-1.35, 0.18, 0.55),
    (-0.65, -0.22, 0.78),
    (0.15, -0.42, 0.92),
    (0.95, -0.12, 0.70),
    (1.5, 0.2, 0.48),
)


def paint(sheet: Sheet) -> None:
    for hung in HANGING:
        hanging_star(sheet, *hung)
    crescent = moon_path()
    sheet.paint(crescent, "moon", 0.95, GLOW, mix=Mix("amber", 120, 2.2), pool=Lean(100, 0.3))
    face(sheet, crescent)
    little_stars(sheet)
    for x, down, radius, strength in CLOUDS:
        cloud(sheet, (CENTRE[0] + x, CENTRE[1] + down * RADIUS), radius, strength)


def hanging_star(sheet: Sheet, x: float, length: float, radius: float, slot: str) -> None:
    at = CENTRE[0] + x, 6 + length
    sheet.paint(line((at[0], 2), (at[0], at[1] - radius * 0.7)), "line", 0.5, wobble=0.1, edge=0, line=0.55)
    shape = spline(star(at, radius, -90 + sheet.random.uniform(-10, 10), waist=0.58))
    second = "amber" if slot == "moon" else slot
    sheet.paint(
        shape,
        slot,
        0.98,
        wobble=0.25,
        edge=0.35,
        pool=Lean(60, 0.4),
        mix=Mix(second, 60, 2),
        under=Under.COVERED,
    )


def moon_path() -> skia.Path:
    """Two arcs that meet in the horns."""
    outer = arc(CENTRE, RADIUS, 52, 308, 32)
    reach = math.dist(outer[0], BITE)
    start = math.degrees(math.atan2(outer[-1][1] - BITE[1], outer[-1][0] - BITE[0])) % 360
    inner = arc(BITE, reach, start, 360 - start, 26)
    path = curve(*outer)
    for point in inner[1:-1]:
        path.lineTo(*point)
    path.close()
    return path


def face(sheet: Sheet, crescent: skia.Path) -> None:
    """A closed eye, a cheek and a smile on the broad side of the crescent."""
    x, y = CENTRE[0] - 0.83 * RADIUS + 19, CENTRE[1] - 10
    cheek = blob(sheet.random, (x + 4, y + 20), 10, stretch=1.15)
    sheet.paint(cheek, "blush", 0.55, soft=2, within=crescent)
    pen_curve(sheet, [(x - 9, y), (x - 4, y + 4.4), (x + 2, y + 4.6), (x + 7, y + 0.5)], 1.3)
    for dx, dy in ((-6.5, 2.6), (-2, 4.8), (3, 4.4)):
        pen_curve(sheet, [(x + dx, y + dy), (x + dx - 1.4, y + dy + 3.8)], 0.85)
    pen_curve(sheet, [(x + 4, y + 34), (x + 9, y + 38), (x + 15, y + 37)], 1.2)


def cloud(sheet: Sheet, at: Point, radius: float, strength: float) -> None:
    x, y = at
    base = skia.Path()
    bounds = skia.Rect.MakeLTRB(x - 1.75 * radius, y + 0.1 * radius, x + 1.85 * radius, y + 0.68 * radius)
    base.addRoundRect(bounds, 0.28 * radius, 0.28 * radius)
    puffs = [circle((x + px * radius, y + py * radius), pr * radius) for px, py, pr in PUFFS]
    shape = joined(base, *puffs)
    sheet.paint(shape, "cloud", strength, VAPOUR, fade=Lean(90, 0.30), mix=Mix("lilac", 160, 2.2))
    for px, py, pr in PUFFS[1:4]:
        lit = blob(sheet.random, (x + (px - 0.08) * radius, y + (py - 0.16) * radius), 0.55 * pr * radius)
        sheet.lift(lit, 0.5, soft=0.16 * radius)


def little_stars(sheet: Sheet) -> None:
    rnd = sheet.random
    for point in scattered(sheet, 46, (14, 40, 340, 236), is_sky):
        if rnd.random() < 0.4:
            shape = polygon(star(point, rnd.uniform(2.4, 4.2), rnd.uniform(0, 72), waist=0.5))
        else:
            shape = blob(rnd, point, rnd.uniform(0.8, 1.8), jitter=0.06)
        sheet.paint(
            shape, rnd.choice(("amber", "moon", "blush", "lilac", "mint")), rnd.uniform(0.75, 1.05), STARRY
        )


def is_sky(point: Point) -> bool:
    """Off the crescent, and clear of the hanging stars."""
    on_moon = math.dist(point, CENTRE) < RADIUS * 1.08 and math.dist(point, BITE) > BITE_RADIUS * 0.92
    stars = (polar((CENTRE[0] + x, 6 + length), 0, 0) for x, length, *_ in HANGING)
    return not on_moon and all(math.dist(point, at) > 17 for at in stars)


PIECES = {"moon": Piece(356, 336, 83, paint)}
