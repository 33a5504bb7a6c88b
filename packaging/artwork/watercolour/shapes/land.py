"""Land and sky: painted panels, ridges, fir trees, moon, stars and snow."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import skia

from pigment.brush import Brush, Lean
from pigment.sheet import Sheet
from shapes.paths import Point, blob, circle, curve, polygon, spline

NEEDLES = Brush(wobble=0.45, edge=0.18, wash=0.45, pool=Lean(90, 0.25), grain=0.12)

Box = tuple[float, float, float, float]


def brushed_panel(sheet: Sheet, box: Box, roughness: float = 3) -> skia.Path:
    """A rectangle with the uneven border a wide brush leaves; box is (x0, y0, x1, y1)."""
    x0, y0, x1, y1 = box
    corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    points: list[Point] = []
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
        steps = max(4, round(math.hypot(bx - ax, by - ay) / 22))
        points += [(ax + (bx - ax) * i / steps, ay + (by - ay) * i / steps) for i in range(steps)]
    rnd = sheet.random
    return spline([(x + rnd.gauss(0, roughness / 2), y + rnd.gauss(0, roughness / 2)) for x, y in points])


def ridge(sheet: Sheet, x0: float, x1: float, y: float, rise: float, steps: int = 9) -> list[Point]:
    """A rolling skyline from left to right."""
    rnd = sheet.random
    return [(x0 + (x1 - x0) * i / (steps - 1), y + rnd.uniform(-rise, rise)) for i in range(steps)]


def under(skyline: Sequence[Point], bottom: float) -> skia.Path:
    """The land below a skyline, down to a level."""
    path = curve(*skyline)
    path.lineTo(skyline[-1][0], bottom)
    path.lineTo(skyline[0][0], bottom)
    path.close()
    return path


def height_at(skyline: Sequence[Point], x: float) -> float:
    """The y of a skyline at x."""
    for (ax, ay), (bx, by) in pairwise(skyline):
        if ax <= x <= bx:
            return ay + (by - ay) * (x - ax) / ((bx - ax) or 1)
    return skyline[0][1] if x < skyline[0][0] else skyline[-1][1]


def fir(sheet: Sheet, foot: Point, height: float, slot: str, strength: float, **changes: Any) -> None:
    """A fir in ragged tiers of brush marks."""
    rnd, (x, y) = sheet.random, foot
    tiers = max(5, int(7 + height / 14))
    left, right = [], []
    for i in range(tiers + 1):
        down = i / tiers
        half = height * 0.22 * down**0.85 * rnd.uniform(0.82, 1.12) + 0.4
        level = y - height + height * 0.93 * down
        left.append((x - half, level + height * 0.035))
        right.append((x + half * rnd.uniform(0.9, 1.1), level + height * 0.035))
        if i < tiers:
            left.append((x - half * 0.48, level + height * 0.012))
            right.append((x + half * 0.48, level + height * 0.012))
    trunk = height * 0.018
    foot_points = [
        (x + trunk, y - height * 0.06),
        (x + trunk, y),
        (x - trunk, y),
        (x - trunk, y - height * 0.06),
    ]
    outline = polygon([(x, y - height), *right, *foot_points, *left[::-1]])
    sheet.paint(outline, slot, strength, NEEDLES, **changes)


def snow_on(sheet: Sheet, foot: Point, height: float, density: float = 0.2) -> None:
    """Snow lying on the branches of a fir."""
    rnd = sheet.random
    for _ in range(int(height * density)):
        down = rnd.uniform(0.12, 0.9)
        spot = foot[0] + rnd.uniform(-0.9, 0.9) * height * 0.2 * down, foot[1] - height * (1 - down)
        patch = blob(rnd, spot, rnd.uniform(1.0, 2.6), stretch=1.6, squash=0.55, angle=rnd.uniform(-20, 20))
        sheet.lift(patch, 0.85, soft=0.25)


def moon(sheet: Sheet, centre: Point, radius: float, shade: str) -> None:
    """A full moon lifted out of the sky, with its glow."""
    sheet.lift(circle(centre, radius * 2.2), 0.35, soft=radius * 0.64)
    disc = blob(sheet.random, centre, radius, corners=16, jitter=0.012)
    sheet.lift(disc, 0.95, soft=0.4, wobble=0.25)
    sheet.paint(disc, shade, 0.17, wash=0.9, wash_scale=7, edge=0.25, wobble=0.25)


def stars(
    sheet: Sheet, points: Sequence[Point], sizes: Sequence[float] = (0.5, 0.6, 0.7, 0.95, 1.35)
) -> None:
    """Round stars lifted out of a dark sky."""
    for point in points:
        dot = blob(sheet.random, point, sheet.random.choice(sizes), corners=7, jitter=0.1)
        sheet.lift(dot, sheet.random.uniform(0.65, 0.98), soft=0.12, wobble=0)


def sparkle(sheet: Sheet, centre: Point, size: float, slot: str | None = None, strength: float = 1.0) -> None:
    """A four-pointed star: lifted, or painted when a slot is given."""
    x, y = centre
    waist = size * 0.11
    tips = [(x, y - size), (x + size * 0.8, y), (x, y + size), (x - size * 0.8, y)]
    waists = [(x + waist, y - waist), (x + waist, y + waist), (x - waist, y + waist), (x - waist, y - waist)]
    shape = polygon([point for pair in zip(tips, waists, strict=True) for point in pair])
    if slot:
        sheet.paint(shape, slot, strength, wobble=0.05, edge=0.2, wash=0.1)
    else:
        sheet.lift(shape, 0.97, soft=0.15, wobble=0)


def snowfall(sheet: Sheet, count: int, box: Box, sizes: tuple[float, float] = (0.6, 1.7)) -> None:
    """Flakes in front of everything."""
    rnd = sheet.random
    for _ in range(count):
        flake = blob(
            rnd, (rnd.uniform(box[0], box[2]), rnd.uniform(box[1], box[3])), rnd.uniform(*sizes), jitter=0.06
        )
        sheet.lift(flake, 0.9, soft=0.2, wobble=0)


def mist(sheet: Sheet, centre: Point, radius: float, amount: float = 0.6, squash: float = 0.3) -> None:
    """A bank of fog that thins the paint behind it."""
    sheet.lift(blob(sheet.random, centre, radius, corners=12, squash=squash), amount, soft=radius * 0.16)


def snow_bank(sheet: Sheet, skyline: Sequence[Point], bottom: float, shade: str) -> None:
    """A bank of snow: bare paper down to `bottom`, a shadow under its crest that runs out at both ends."""
    bank = under(skyline, bottom)
    sheet.lift(bank, 1.0, soft=0.5, wobble=0.4)
    shaded = skyline[1:-1]
    crest = [(x, y + 5) for x, y in shaded]
    lower = [(x, y + 15 + 4 * math.sin(x / 23)) for x, y in reversed(shaded)]
    sheet.paint(spline([*crest, *lower]), shade, 0.26, soft=3.2, wash=0.7, wash_scale=20, within=bank)


def wash(sheet: Sheet, centre: Point, radius: float, slot: str, strength: float, **changes: Any) -> None:
    """A soft, shapeless wash that fades into the paper; `stretch`, `squash` and `angle` shape it."""
    form = {key: changes.pop(key) for key in ("stretch", "squash", "angle") if key in changes}
    settings: dict[str, Any] = {"soft": radius * 0.16, "wash": 0.55, "wash_scale": radius * 0.3, **changes}
    sheet.paint(blob(sheet.random, centre, radius, corners=14, **form), slot, strength, **settings)
