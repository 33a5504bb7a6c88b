"""Sunrise: sun rings over fields, seen through an arch."""

import math

from motifs import ridge
from sketch import Path, Sketch, polyline


def art():
    return {"sunrise": scene(420, 620, 210, 372, 0), "sunrise-wide": scene(900, 560, 450, 330, 1)}


def scene(width, height, x, y, wide):
    sketch = Sketch(width, height)
    sketch.rect(-2, -2, width + 4, height + 4, sketch.linear(0, 0, 0, y + 30, "sky", (0.62, "haze"), "dawn"))
    for i in range(6):
        sketch.circle(x, y, 178 - i * 24, ("dawn", "dawn.mix(ember, 0.2)", "dawn.mix(ember, 0.42)", "dawn.mix(ember, 0.64)", "ember", "sun")[i])
    for i in range(25):
        a = math.radians(180 + i * 7.5)
        near, far = 190, 204 if i % 2 else 214
        sketch.stroke(polyline((x + near * math.cos(a), y + near * math.sin(a)), (x + far * math.cos(a), y + far * math.sin(a))), "ember", 2.4)
    lines = (
        (y - 4, ((0, 10), (0.3, -12), (0.6, 8), (1, -14)), "far"),
        (y + 44, ((0, -14), (0.36, 12), (0.7, -10), (1, 12)), "far.mix(near, 0.36)"),
        (y + 96, ((0, 12), (0.28, -10), (0.62, 14), (1, -10)), "far.mix(near, 0.68)"),
        (y + 150, ((0, -12), (0.4, 12), (0.74, -8), (1, 8)), "near"),
    )
    for i, (base, line, paint) in enumerate(lines):
        sketch.fill(ridge(-6, width + 6, [(s, base + up) for s, up in line], height + 6), paint)
        if i == 1:
            _cypresses(sketch, width, base)
        if i == 2:
            _furrows(sketch, width, base, height)
    for i in range(70):
        share = (i * 61.8) % 100 / 100
        px, py = share * width, y + 172 + (i * 37 % 100) / 100 * (height - y - 180)
        sketch.circle(px, py, 1.6 + i % 3 * 0.7, ("sun", "dawn", "ember", "#ffffff")[i % 4])
    return sketch


def _cypresses(sketch, width, base):
    for share, tall in ((0.10, 62), (0.15, 84), (0.205, 54), (0.80, 74), (0.86, 56)):
        x = width * share
        tree = Path().move(x, base + 12).curve(x - tall * 0.19, base + 4, x - tall * 0.15, base - tall * 0.5, x, base - tall)
        tree.curve(x + tall * 0.15, base - tall * 0.5, x + tall * 0.19, base + 4, x, base + 12).close()
        sketch.fill(tree, "near.shade(0.12)")


def _furrows(sketch, width, base, height):
    for i in range(9):
        t = i / 8
        start = (width * (0.5 + (t - 0.5) * 0.5), base + 6)
        end = (width * (0.5 + (t - 0.5) * 2.2), height + 10)
        sketch.stroke(Path().move(*start).quad((start[0] + end[0]) / 2 + (t - 0.5) * 30, base + 40, *end), "far.mix(near, 0.5)", 2.2)
