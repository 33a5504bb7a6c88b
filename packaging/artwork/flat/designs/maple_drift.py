"""Maple drift: leaves of autumn blown into a ring."""

import math
import random

from motifs import draw_leaf
from sketch import Path, Sketch, polar, polygon, polyline

TONES = ("rust", "gold", "wine", "amber", "olive")


def art():
    rnd = random.Random(23)
    sketch = Sketch(600, 620)
    for ring, count, size in ((234, 46, 37), (200, 38, 33)):
        for i in range(count):
            angle = 360 * i / count + rnd.uniform(-5, 5)
            x, y = polar(300, 308, ring + rnd.uniform(-15, 15), angle)
            _one(sketch, rnd, x, y, size * rnd.uniform(0.8, 1.25), i + ring)
    for i in range(26):
        x, y = polar(300, 308, rnd.uniform(172, 256), rnd.uniform(0, 360))
        sketch.circle(x, y, rnd.uniform(3.4, 5.4), "berry")
    for x, y, size, kind in ((64, 84, 30, 1), (532, 110, 24, 4), (66, 534, 24, 2), (528, 544, 30, 0)):
        _one(sketch, rnd, x, y, size, kind)
    return {"leaves": sketch}


def _one(sketch, rnd, x, y, size, kind):
    tone = TONES[int(kind) % 5]
    turn = rnd.uniform(0, 360)
    if int(kind) % 3 == 0:
        _maple(sketch, x, y, size, turn, tone)
    elif int(kind) % 3 == 1:
        _oak(sketch, x, y, size * 1.5, turn, tone)
    else:
        draw_leaf(sketch, x, y, size * 1.7, size * 0.72, turn, tone, f"{tone}.shade(0.22)", bend=size * 0.16)


def _maple(sketch, x, y, size, turn, tone):
    """Five pointed lobes on one stalk."""
    outline = [(-12, 0)]
    for lobe, reach in ((-112, 0.66), (-56, 0.92), (0, 1.1), (56, 0.92), (112, 0.66)):
        for px, py in ((20, -12), (50, -22), (47, -9), (66, -12), (84, 0), (66, 12), (47, 9), (50, 22), (20, 12)):
            outline.append(polar(0, 0, (px * px + py * py) ** 0.5 * reach, lobe + math.degrees(math.atan2(py, px))))
    scale = size / 62
    sketch.stroke(polyline((-52, 5), (-6, 0)).at(x, y, turn, scale), f"{tone}.shade(0.3)", 3 * scale)
    sketch.fill(polygon(*outline).at(x, y, turn, scale), tone)
    for lobe, reach in ((-112, 42), (-56, 62), (0, 76), (56, 62), (112, 42)):
        sketch.stroke(polyline((0, 0), polar(0, 0, reach, lobe)).at(x, y, turn, scale), f"{tone}.shade(0.22)", max(1, 2.2 * scale))


def _oak(sketch, x, y, size, turn, tone):
    edge = ((0.1, 0.08), (0.2, 0.24), (0.33, 0.13), (0.47, 0.3), (0.58, 0.16), (0.73, 0.25), (0.83, 0.1), (1, 0))
    path = Path().move(0, 0)
    last = (0.0, 0.0)
    for points, side in ((edge, -1), (tuple(reversed(edge[:-1])) + ((0.0, 0.0),), 1)):
        for px, py in points:
            nx, ny = px * size, side * py * size
            path.curve(last[0] + (nx - last[0]) * 0.2, ny * 0.75 + last[1] * 0.25, nx - (nx - last[0]) * 0.3, ny, nx, ny)
            last = (nx, ny)
    sketch.fill(path.close().at(x, y, turn), tone)
    sketch.stroke(polyline((-size * 0.16, 0), (size * 0.84, 0)).at(x, y, turn), f"{tone}.shade(0.24)", max(1, size * 0.03))
