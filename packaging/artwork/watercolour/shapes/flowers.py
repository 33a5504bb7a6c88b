"""Flower heads, seen from the front or a little from the side."""

import math
from typing import Any

import skia

from pigment.brush import Brush, Lean, Mix, Under
from pigment.sheet import Sheet
from shapes.paths import Point, blob, line, placed, polar, polygon, spline
from shapes.plants import leaf, leaf_shape

PETAL = Brush(wobble=0.4, edge=0.34, wash=0.45, under=Under.GAP, gap=0.22)
STAMEN = Brush(wobble=0.1, edge=0, wash=0.2, line=0.4)

Pair = tuple[str, str]


def petal_shape(
    sheet: Sheet, base: Point, angle: float, length: float, width: float, ruffle: float = 0.06
) -> skia.Path:
    """A broad petal, narrow at its base, with an uneven rim."""
    rnd, half = sheet.random, width / 2
    rim = [(0.66, -1.0), (0.90, -0.72), (1.0, -0.28), (0.97, 0.10), (1.0, 0.42), (0.88, 0.80), (0.64, 1.0)]
    points = [(0, -0.10), (0.30, -0.62), *rim, (0.28, 0.60), (0, 0.10)]
    vary = [
        (length * x * rnd.uniform(1 - ruffle, 1 + ruffle), half * y * rnd.uniform(1 - ruffle, 1 + ruffle))
        for x, y in points
    ]
    return spline(placed(vary, base, angle))


def rose(sheet: Sheet, centre: Point, radius: float, slots: Pair, angle: float = 0) -> None:
    """An open garden rose: three rings of petals round a tight heart."""
    rings = ((6, 0.22, 0.80, 1.02, 0.62), (5, 0.14, 0.62, 0.86, 0.84), (4, 0.06, 0.42, 0.62, 1.06))
    for ring, (count, start, length, width, strength) in enumerate(rings):
        for i in range(count):
            towards = angle + 24 * ring + 360 * i / count + sheet.random.uniform(-9, 9)
            base = polar(centre, start * radius, towards)
            size = radius * sheet.random.uniform(0.92, 1.08)
            shape = petal_shape(sheet, base, towards, length * size, width * size)
            petal(sheet, shape, slots, towards, strength)
    _heart(sheet, centre, radius * 0.34, slots, angle)


def petal(sheet: Sheet, shape: skia.Path, slots: Pair, angle: float, strength: float, **changes: Any) -> None:
    """A petal, deep towards the heart of the flower and thin at the rim."""
    settings: dict[str, Any] = {
        "mix": Mix(slots[1], angle + 180 + sheet.random.uniform(-30, 30), 2.2),
        "fade": Lean(angle + 180, 0.34),
        **changes,
    }
    sheet.paint(shape, slots[0], strength * sheet.random.uniform(0.88, 1.14), PETAL, **settings)


def anemone(sheet: Sheet, centre: Point, radius: float, slots: Pair, dark: str, squash: float = 0.92) -> None:
    """Seven pale petals round a dark eye with a ring of stamens."""
    petals(sheet, centre, radius, 7, 0.88, slots, strength=0.66, squash=squash)
    eye(sheet, centre, radius, dark)


def petals(
    sheet: Sheet, centre: Point, radius: float, count: int, width: float, slots: Pair, *,
    strength: float = 0.75, squash: float = 1.0, turn: float = 0.0, ruffle: float = 0.06, **changes: Any,
) -> None:  # fmt: skip
    """One ring of broad petals; `squash` tilts the flower."""
    rnd = sheet.random
    order = list(range(count))
    rnd.shuffle(order)
    for i in order:
        flat = turn + 360 * i / count + rnd.uniform(-7, 7)
        angle, reach = _tilted(flat, squash)
        length = radius * reach * rnd.uniform(0.93, 1.07)
        petal(
            sheet,
            petal_shape(sheet, centre, angle, length, radius * width, ruffle),
            slots,
            angle,
            strength,
            **changes,
        )


def eye(sheet: Sheet, centre: Point, radius: float, dark: str, stamens: int = 20) -> None:
    """The dark centre of an anemone or a poppy."""
    rnd = sheet.random
    sheet.paint(blob(rnd, centre, radius * 0.17), dark, 1.0, wobble=0.2, under=Under.GAP, gap=0.25)
    for i in range(stamens):
        tip = polar(centre, radius * rnd.uniform(0.26, 0.38), 360 * i / stamens + rnd.uniform(-7, 7))
        sheet.paint(line(centre, tip), dark, 0.6, STAMEN)
        sheet.paint(blob(rnd, tip, max(0.55, radius * 0.028), corners=6), dark, 0.95, wobble=0.05)


def daisy(
    sheet: Sheet,
    centre: Point,
    radius: float,
    slots: Pair,
    gold: Pair,
    *,
    squash: float = 0.8,
    count: int = 14,
    strength: float = 0.5,
) -> None:
    """A white daisy: shadowed petals round a gold button."""
    rnd = sheet.random
    for i in range(count):
        angle, reach = _tilted(360 * i / count + rnd.uniform(-5, 5), squash)
        base = polar(centre, radius * 0.14 * reach, angle)
        shape = leaf_shape(
            sheet, base, angle, radius * reach * rnd.uniform(0.82, 0.95), radius * 0.36, "petal"
        )
        sheet.lift(shape.outline, 1, soft=0.1, wobble=0.2)
        sheet.paint(
            shape.outline, slots[0], strength, PETAL, wobble=0.25, edge=0.5, gap=0.15,
            mix=Mix(slots[1], angle + 180, 3), fade=Lean(angle + 180, 0.12),
        )  # fmt: skip
    button(sheet, centre, radius * 0.27, gold, squash)


def button(sheet: Sheet, centre: Point, radius: float, slots: Pair, squash: float = 0.9) -> None:
    """The domed middle of a daisy."""
    rnd = sheet.random
    shape = blob(rnd, centre, radius, corners=12, jitter=0.05, squash=squash)
    sheet.paint(
        shape, slots[0], 1.1, under=Under.COVERED, mix=Mix(slots[1], 70, 2.2), pool=Lean(70, 0.45), edge=0.4
    )
    for _ in range(int(radius * 3.5)):
        speck = polar(centre, radius * 0.85 * math.sqrt(rnd.random()), rnd.uniform(0, 360))
        sheet.paint(blob(rnd, speck, 0.5, corners=6), slots[1], 0.6, wobble=0.05)


def buttercup(sheet: Sheet, centre: Point, radius: float, slots: Pair, dark: str) -> None:
    """Five round petals."""
    petals(sheet, centre, radius, 5, 1.05, slots, strength=0.85, turn=sheet.random.uniform(0, 72))
    for i in range(9):
        tip = polar(centre, radius * sheet.random.uniform(0.18, 0.3), 40 * i)
        sheet.paint(blob(sheet.random, tip, max(0.5, radius * 0.05), corners=6), dark, 0.8, wobble=0.05)


def marigold(sheet: Sheet, centre: Point, radius: float, slots: Pair, squash: float = 0.9) -> None:
    """A ball of many small petals, deepest in the middle."""
    rnd = sheet.random
    for ring in range(5):
        reach = 1 - 0.19 * ring
        count = 17 - 3 * ring
        for i in range(count):
            angle, far = _tilted(360 * (i + 0.5 * (ring % 2)) / count + rnd.uniform(-7, 7), squash)
            base = polar(centre, 0.30 * reach * radius * far, angle)
            shape = petal_shape(
                sheet, base, angle, 0.70 * reach * radius * far, 0.40 * radius * (0.55 + 0.45 * reach), 0.12
            )
            sheet.paint(
                shape, slots[0], rnd.uniform(1.0, 1.25), PETAL, gap=0.02, wobble=0.25, edge=0.5,
                mix=Mix(slots[1], angle + 180, 2.2), pool=Lean(angle + 180, 0.35),
            )  # fmt: skip
    sheet.paint(blob(rnd, centre, 0.14 * radius), slots[1], 0.9, wobble=0.2)


def cornflower(sheet: Sheet, centre: Point, radius: float, slots: Pair) -> None:
    """Ragged trumpets in two rings."""
    rnd = sheet.random
    for reach, count in ((1.0, 11), (0.62, 8)):
        for i in range(count):
            angle, length = 360 * i / count + rnd.uniform(-10, 10), radius * reach * rnd.uniform(0.85, 1.1)
            teeth = [
                polar(centre, length * far, angle + off)
                for far, off in ((0.98, -15), (0.8, -5), (1.02, 0), (0.8, 5), (0.98, 15))
            ]
            flat = [(x, centre[1] + 0.85 * (y - centre[1])) for x, y in teeth]
            sheet.paint(
                polygon([centre, *flat]),
                slots[0],
                rnd.uniform(0.5, 0.85),
                mix=Mix(slots[1], angle, 2.5),
                wobble=0.25,
            )
    sheet.paint(blob(rnd, centre, radius * 0.2), slots[1], 1.1, wobble=0.15)


def lavender(sheet: Sheet, points: list[Point], slots: Pair, florets: int = 13) -> None:
    """Florets down the last part of a stem, from its tip."""
    rnd = sheet.random
    for i in range(florets):
        x, y = points[max(0, len(points) - 1 - int(i * 1.15))]
        for side in (-1, 1):
            spot = x + side * rnd.uniform(1.2, 3.2), y + rnd.uniform(-1, 1)
            shape = blob(rnd, spot, rnd.uniform(1.8, 2.8), squash=1.25)
            settings: dict[str, Any] = {
                "mix": Mix(slots[1], 70, 2),
                "wobble": 0.2,
                "edge": 0.4,
                "under": Under.GAP,
                "gap": 0.12,
            }
            sheet.paint(shape, slots[0], rnd.uniform(0.7, 1.05), **settings)


def bud(sheet: Sheet, base: Point, angle: float, length: float, slots: Pair, green: Pair) -> None:
    """A closed flower with two sepals."""
    for turn, size in ((-14, 0.9), (13, 0.95), (0, 1.0)):
        shape = petal_shape(sheet, base, angle + turn, length * size, length * 0.62)
        petal(sheet, shape, slots, angle, 0.8)
    for turn in (-30, 26):
        leaf(
            sheet,
            base,
            angle + turn,
            length * 0.62,
            length * 0.2,
            green,
            kind="lance",
            under=Under.GAP,
            gap=0.2,
        )


def tulip(sheet: Sheet, base: Point, angle: float, length: float, slots: Pair) -> None:
    """A tulip from the side: two outer petals behind, one in front."""
    half = 0.36 * length
    back = (
        (0.05, 0),
        (0.25, -1.0),
        (0.72, -0.92),
        (1.0, -0.62),
        (0.80, -0.18),
        (0.98, 0.02),
        (0.80, 0.2),
        (1.0, 0.6),
        (0.72, 0.92),
        (0.25, 1.0),
    )
    shapes = [
        (back, 0.72),
        (((0, -0.1), (0.3, -1.06), (0.7, -0.98), (1.06, -0.74), (0.8, -0.34), (0.4, 0.0)), 0.7),
    ]
    shapes += [(((0, 0.1), (0.3, 1.06), (0.7, 0.98), (1.06, 0.74), (0.8, 0.34), (0.4, 0.0)), 0.74)]
    shapes += [(((-0.02, 0), (0.2, -0.62), (0.6, -0.56), (0.97, 0.02), (0.6, 0.56), (0.2, 0.62)), 0.66)]
    for points, strength in shapes:
        shape = spline(placed([(length * x, half * y) for x, y in points], base, angle))
        sheet.paint(
            shape,
            slots[0],
            strength,
            PETAL,
            mix=Mix(slots[1], angle + 180, 2.4),
            pool=Lean(angle + 180, 0.35),
            wash=0.5,
        )
    for offset in (-0.12, 0.1):
        vein = placed([(0.15 * length, offset * half), (0.8 * length, 1.6 * offset * half)], base, angle)
        sheet.paint(line(*vein), slots[1], 0.45, STAMEN)


def blossom(sheet: Sheet, centre: Point, radius: float, slots: Pair, dark: str, squash: float = 0.95) -> None:
    """Five notched petals with fine stamens: cherry, apple, plum."""
    rnd, turn = sheet.random, sheet.random.uniform(0, 72)
    for i in range(5):
        angle, reach = _tilted(turn + 72 * i + rnd.uniform(-5, 5), squash)
        shape = _notched(radius * reach, radius * 0.98, centre, angle)
        petal(sheet, shape, slots, angle, 0.62, fade=Lean(angle + 180, 0.42))
    for i in range(12):
        tip = polar(centre, radius * rnd.uniform(0.28, 0.5), 30 * i + rnd.uniform(-10, 10))
        sheet.paint(line(centre, tip), slots[1], 0.8, STAMEN)
        sheet.paint(blob(rnd, tip, max(0.5, radius * 0.045), corners=6), dark, 0.9, wobble=0.05)
    sheet.paint(blob(rnd, centre, radius * 0.1), slots[1], 0.9, wobble=0.1)


def _notched(length: float, width: float, base: Point, angle: float) -> skia.Path:
    half = width / 2
    rim = ((0.62, -1.0), (0.92, -0.62), (1.0, -0.24), (0.9, 0), (1.0, 0.24), (0.92, 0.62), (0.62, 1.0))
    points = [(0, -0.06), (0.24, -0.58), *rim, (0.24, 0.58), (0, 0.06)]
    return spline(placed([(length * x, half * y) for x, y in points], base, angle))


def _heart(sheet: Sheet, centre: Point, radius: float, slots: Pair, turn: float) -> None:
    """The rolled innermost petals: crescents on a spiral."""
    rnd = sheet.random
    sheet.paint(blob(rnd, centre, radius * 0.8), slots[0], 0.95, PETAL, mix=Mix(slots[1], 70, 1))
    for i in range(7):
        reach, angle = radius * (0.86 - 0.1 * i), turn + 137 * i
        crescent = _crescent(centre, reach, angle, 150 - 8 * i, 0.30 * radius * (1 - 0.09 * i))
        sheet.paint(crescent, slots[1], 0.78 + 0.05 * i, wobble=0.3, edge=0.3, under=Under.GAP, gap=0.2)


def _crescent(centre: Point, radius: float, angle: float, sweep: float, thick: float) -> skia.Path:
    steps = [i / 8 for i in range(9)]
    outer = [polar(centre, radius, angle + sweep * (t - 0.5)) for t in steps]
    inner = [polar(centre, radius - thick * math.sin(math.pi * t), angle + sweep * (t - 0.5)) for t in steps]
    return spline([*outer, *inner[-2:0:-1]])


def _tilted(angle: float, squash: float) -> tuple[float, float]:
    x, y = math.cos(math.radians(angle)), squash * math.sin(math.radians(angle))
    return math.degrees(math.atan2(y, x)), math.hypot(x, y)
