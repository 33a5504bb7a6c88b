"""Garden wreath: leaves and garden flowers round a clear middle, round or oval."""

import math
import random

from motifs import draw_daisy, draw_flower, draw_leaf
from sketch import Path, Sketch, ellipse

LEAVES = ("leaf", "sage", "leaf.shade(0.18)", "fern", "sage.tint(0.12)")


def art():
    return {"wreath": wreath(500, 500, 178, 178, 21), "wreath-wide": wreath(820, 500, 338, 184, 8)}


def wreath(width, height, rx, ry, seed):
    rnd = random.Random(seed)
    sketch = Sketch(width, height)
    cx, cy = width / 2, height / 2

    def on(angle, out=0.0):
        a = math.radians(angle)
        return cx + (rx + out) * math.cos(a), cy + (ry + out) * math.sin(a)

    def along(angle):
        a = math.radians(angle)
        return math.degrees(math.atan2(ry * math.cos(a), -rx * math.sin(a)))

    sketch.stroke(ellipse(cx, cy, rx, ry), "twig", 2.2)
    around = int(2 * math.pi * math.sqrt((rx * rx + ry * ry) / 2) / 7.6)
    for i in range(around):
        angle = 360 * i / around + rnd.uniform(-1.5, 1.5)
        side = 1 if i % 2 else -1
        lean = side * rnd.uniform(24, 62)
        x, y = on(angle, rnd.uniform(-4, 4))
        paint = LEAVES[i * 7 % 5]
        draw_leaf(sketch, x, y, rnd.uniform(36, 58), rnd.uniform(14, 20), along(angle) + lean, paint, f"{paint.split('.')[0]}.tint(0.38)", bend=side * 5)
    for i in range(around // 3):
        angle = rnd.uniform(0, 360)
        side = rnd.choice((-1, 1))
        x, y = on(angle, side * rnd.uniform(20, 36))
        x0, y0 = on(angle - 4)
        sketch.stroke(Path().move(x0, y0).quad((x0 + x) / 2 + 3, (y0 + y) / 2 - 3, x, y), "twig", 1.1)
        sketch.circle(x, y, rnd.uniform(3.2, 4.6), "berry")
    for angle, size, kind in _flowers(rx, ry):
        x, y = on(angle, rnd.uniform(-5, 5))
        _flower(sketch, x, y, size, kind, angle)
    return sketch


def _flowers(rx, ry):
    """Two full bunches, lower left and upper right, and a few singles."""
    spread = 1.0 if rx == ry else 0.62
    bunches = []
    for centre in (138, 322):
        for step, size, kind in ((-32, 17, "daisy"), (-19, 25, "rose"), (0, 36, "peony"), (20, 27, "anemone"), (35, 18, "gold"), (47, 13, "rose")):
            bunches.append((centre + step * spread, size, kind))
    return bunches + [(232, 17, "anemone"), (244, 12, "gold"), (52, 17, "daisy"), (64, 12, "rose")]


def _flower(sketch, x, y, size, kind, turn):
    if kind == "peony":
        draw_flower(sketch, x, y, size, "rose", "gold", 8, turn, "rose.shade(0.14)", dots="gold")
        draw_flower(sketch, x, y, size * 0.68, "rose.tint(0.22)", "gold", 7, turn + 20, "rose.shade(0.1)", dots="gold")
    elif kind == "rose":
        draw_flower(sketch, x, y, size, "blush", "rose", 6, turn, "blush.mix(rose, 0.4)", dots="gold")
    elif kind == "anemone":
        draw_flower(sketch, x, y, size, "cream", "ink", 7, turn, "cream.mix(blush, 0.55)", dots="ink")
    elif kind == "daisy":
        draw_daisy(sketch, x, y, size, "cream", "gold", 12, turn)
    else:
        draw_flower(sketch, x, y, size, "gold", "berry", 6, turn, "gold.mix(rose, 0.35)")
