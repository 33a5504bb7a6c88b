"""Lemon grove: lemons, leaves and blossom round a label."""

import random

from motifs import draw_flower, draw_leaf, scatter
from sketch import Path, Sketch, ellipse


def art():
    return {
        "lemons": grove(500, 760, 250, 380, 172, 118, 6, 96),
        "lemons-wide": grove(900, 600, 450, 300, 214, 142, 3, 100),
        "lemons-long": grove(1120, 470, 560, 235, 214, 128, 9, 98),
    }


def grove(width, height, cx, cy, rx, ry, seed, apart):
    rnd = random.Random(seed)
    sketch = Sketch(width, height)
    sketch.sheet("ground")
    free = lambda x, y: abs((x - cx) / (rx + 30)) ** 2.6 + abs((y - cy) / (ry + 34)) ** 2.6 > 1
    fruit = scatter(rnd, 80, 0, 0, width, height, apart, free, 400)
    for x, y in fruit:
        turn = rnd.uniform(0, 360)
        for lean, size in ((-64, 66), (-18, 54), (30, 50)):
            draw_leaf(sketch, x + 8, y - 8, size, size * 0.36, turn + lean, rnd.choice(["leaf", "fern"]), "leaf.tint(0.35)")
    gaps = scatter(rnd, 90, 0, 0, width, height, 50, lambda x, y: free(x, y) and all((x - a) ** 2 + (y - b) ** 2 > 66**2 for a, b in fruit), 200)
    for i, (x, y) in enumerate(gaps):
        for lean in (0, 130, 245):
            draw_leaf(sketch, x, y, 30, 11, rnd.uniform(0, 360) + lean, "fern", None)
        draw_flower(sketch, x, y, 17, "paper.mix(fern, 0.2)", "lemon", 5, rnd.uniform(0, 72), "paper", dots="zest")
    for i, (x, y) in enumerate(fruit):
        _half(sketch, x, y, rnd.uniform(0, 360)) if i % 4 == 3 else _lemon(sketch, x, y, rnd.uniform(-60, 60))
    _label(sketch, cx, cy, rx, ry)
    return sketch


def _lemon(sketch, x, y, turn):
    body = Path().move(-56, 0).curve(-46, -6, -40, -37, 0, -37).curve(40, -37, 46, -7, 58, 0).curve(47, 8, 40, 37, 0, 37).curve(-40, 37, -46, 7, -56, 0).close()
    with sketch.placed(x, y, turn):
        sketch.fill(body, "lemon")
        shade = Path().move(-50, 6).curve(-36, 30, -16, 37, 0, 37).curve(40, 37, 47, 8, 58, 0).curve(40, 14, 24, 24, 0, 24).curve(-20, 24, -38, 18, -50, 6).close()
        sketch.fill(shade, "zest")
        sketch.fill(ellipse(-14, -19, 14, 6, -14), "lemon.tint(0.62)")
        for px, py in ((12, -14), (24, -4), (4, 2), (-22, 2), (30, 10), (-6, 14)):
            sketch.circle(px, py, 1.4, "zest")


def _half(sketch, x, y, turn):
    with sketch.placed(x, y, turn):
        sketch.circle(0, 0, 38, "zest")
        sketch.circle(0, 0, 36, "lemon")
        sketch.circle(0, 0, 31.5, "paper")
        for i in range(9):
            wedge = Path().move(5, 0).curve(14, -7.2, 22, -9.6, 27, -8.4).curve(30.4, -4, 30.4, 4, 27, 8.4).curve(22, 9.6, 14, 7.2, 5, 0).close()
            sketch.fill(wedge.at(0, 0, i * 40), "lemon.tint(0.18)")
        sketch.circle(0, 0, 3, "paper")


def _label(sketch, cx, cy, rx, ry):
    def plate(by):
        a, b = rx - by, ry - by
        k = 0.74
        path = Path().move(cx, cy - b).curve(cx + a * k, cy - b, cx + a, cy - b * k, cx + a, cy)
        path.curve(cx + a, cy + b * k, cx + a * k, cy + b, cx, cy + b).curve(cx - a * k, cy + b, cx - a, cy + b * k, cx - a, cy)
        return path.curve(cx - a, cy - b * k, cx - a * k, cy - b, cx, cy - b).close()

    sketch.fill(plate(0), "paper")
    sketch.stroke(plate(10), "rim", 1.8)
    sketch.stroke(plate(15), "rim", 0.7)
