"""Confetti night: paper falling past a round label."""

import random

from motifs import draw_confetti, scatter
from sketch import Sketch, circle

PAINTS = ("gold", "coral", "paper", "mint", "blush")


def art():
    return {
        "confetti": sheet(500, 760, 250, 380, 168, 11),
        "confetti-wide": sheet(900, 600, 450, 300, 200, 4),
        "confetti-long": sheet(1120, 470, 560, 235, 176, 6),
    }


def sheet(width, height, cx, cy, radius, seed):
    rnd = random.Random(seed)
    sketch = Sketch(width, height)
    sketch.sheet("ground")
    free = lambda x, y: (x - cx) ** 2 + (y - cy) ** 2 > (radius + 24) ** 2
    for i, (x, y) in enumerate(scatter(rnd, int(width * height / 1750), -6, -6, width + 6, height + 6, 27, free)):
        draw_confetti(sketch, rnd, x, y, rnd.uniform(6.5, 10.5), PAINTS[i % 5], "dscstrsdc"[i * 5 % 9])
    for x, y in scatter(rnd, int(width * height / 2600), 0, 0, width, height, 20, free):
        sketch.circle(x, y, rnd.uniform(1.2, 2.2), rnd.choice(PAINTS))
    sketch.circle(cx, cy, radius, "label")
    sketch.stroke(circle(cx, cy, radius - 11), "rim", 1.6)
    sketch.stroke(circle(cx, cy, radius - 16), "rim", 0.7)
    return sketch
