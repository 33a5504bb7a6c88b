"""Shine on: one sparkler in the night."""

import random

from motifs import draw_sparkle
from sketch import Sketch, polar, polygon, polyline


def art():
    return {"sparkler": scene(500, 700, 250, 268, 1.0, (278, 560), 31), "sparkler-wide": scene(900, 620, 290, 262, 1.05, (372, 566), 8), "sparkler-long": scene(1120, 470, 300, 206, 0.84, (368, 448), 5)}


def scene(width, height, x, y, scale, foot, seed):
    rnd = random.Random(seed)
    sketch = Sketch(width, height)
    sketch.rect(-2, -2, width + 4, height + 4, sketch.radial(x, y, max(width, height) * 0.6, "glow", (0.36, "ground.mix(glow, 0.42)"), "ground"))
    for r, amount in ((168, 0.05), (112, 0.08), (66, 0.13)):
        sketch.circle(x, y, r * scale, "fire", amount)
    sketch.stroke(polyline((x, y), foot), "wire", 4.4)
    sketch.stroke(polyline((x, y), (x + (foot[0] - x) * 0.42, y + (foot[1] - y) * 0.42)), "wire.mix(fire, 0.5)", 6)
    for i in range(120):
        _ray(sketch, rnd, x, y, scale, i)
    for i in range(30):
        a, b = polar(x, y, rnd.uniform(60, 226) * scale, rnd.uniform(0, 360))
        sketch.circle(a, b, rnd.uniform(1.0, 2.4), rnd.choice(("light", "fire")))
    for r, paint in ((20, "fire"), (13, "light"), (7, "#ffffff")):
        sketch.circle(x, y, r * scale, paint)
    return sketch


def _ray(sketch, rnd, x, y, scale, i):
    angle = i * 3 + rnd.uniform(-1.6, 1.6)
    near, far = rnd.uniform(14, 34) * scale, rnd.uniform(74, 196) * scale
    paint = rnd.choice(("light", "fire", "fire", "ember"))
    half = rnd.uniform(0.9, 1.7) * scale
    foot, tip = polar(x, y, near, angle), polar(x, y, far, angle)
    side = angle + 90
    dx, dy = polar(0, 0, half, side)
    sketch.fill(polygon((foot[0] - dx * 0.3, foot[1] - dy * 0.3), (tip[0] - dx, tip[1] - dy), (tip[0] + dx, tip[1] + dy), (foot[0] + dx * 0.3, foot[1] + dy * 0.3)), paint, round(rnd.uniform(0.65, 1), 2))
    if i % 3 == 0:
        draw_sparkle(sketch, *polar(x, y, far + 9 * scale, angle), rnd.uniform(5, 10) * scale, "light", angle)
    elif i % 3 == 1:
        for fork in (-24, 24):
            end = polar(*tip, rnd.uniform(8, 15) * scale, angle + fork)
            sketch.stroke(polyline(tip, end), paint, 1.2 * scale)
