"""Star tree: a winter tree made of triangles, for any winter feast."""

import random

from motifs import draw_sparkle
from sketch import Sketch, polygon, star

PAINTS = ("deep", "fir", "mist", "gold", "berry", "fir.tint(0.25)", "deep.tint(0.2)")


def art():
    rnd = random.Random(19)
    sketch = Sketch(460, 560)
    rows, side, high = 7, 56, 62
    for row in range(rows):
        count = 2 * row + 1
        top = 74 + row * high
        left = 230 - (row + 1) * side / 2
        for i in range(count):
            x = left + i * side / 2
            up = i % 2 == 0
            a = ((x, top + high), (x + side / 2, top), (x + side, top + high)) if up else ((x, top), (x + side, top), (x + side / 2, top + high))
            _triangle(sketch, rnd, a, up, (row * 3 + i * 2 + (i % 3)) % 7)
    sketch.rect(212, 508, 36, 34, "trunk", 2)
    sketch.fill(star(230, 42, 36, 8, 0.46, 0), "gold")
    sketch.fill(star(230, 42, 19, 8, 0.5, 22.5), "gold.tint(0.45)")
    for x, y, r in ((92, 120, 11), (372, 134, 12), (58, 258, 9), (408, 282, 10), (140, 46, 8), (322, 40, 9), (34, 392, 8), (432, 410, 9), (118, 196, 7), (344, 214, 7)):
        draw_sparkle(sketch, x, y, r, "gold")
    for x, y in ((74, 180), (390, 200), (44, 322), (424, 346), (168, 100), (294, 102), (20, 460), (442, 476)):
        sketch.circle(x, y, 3.4, "mist")
    return {"tree": sketch}


def _triangle(sketch, rnd, corners, up, pick):
    paint = PAINTS[pick]
    cx, cy = sum(p[0] for p in corners) / 3, sum(p[1] for p in corners) / 3
    inset = tuple((cx + (x - cx) * 0.93, cy + (y - cy) * 0.93) for x, y in corners)
    sketch.fill(polygon(*inset), paint)
    kind = pick % 4 if rnd.random() < 0.75 else -1
    light = "paper" if pick not in (2, 3) else "deep"
    if kind == 0:
        small = tuple((cx + (x - cx) * 0.5, cy + (y - cy) * 0.5) for x, y in corners)
        sketch.stroke(polygon(*small), light, 2.2, join="miter")
    elif kind == 1:
        sketch.circle(cx, cy, 6.4, light)
        sketch.circle(cx, cy, 3, paint)
    elif kind == 2:
        for share in (0.62, 0.36):
            small = tuple((cx + (x - cx) * share, cy + (y - cy) * share) for x, y in corners)
            sketch.fill(polygon(*small), light if share > 0.5 else paint)
    elif kind == 3:
        sketch.fill(star(cx, cy, 9.5, 6, 0.42, 0), light)
