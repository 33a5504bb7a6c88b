"""Party letters: confetti inside big letters, and some that fell beside them."""

import random

from motifs import draw_confetti, scatter
from sketch import Sketch

PAINTS = ("one", "two", "three", "four")


def art():
    return {"filling": filling(640, 16, (4, 6)), "loose": loose(500, 150, 3, 1), "loose-up": loose(500, 150, 8, -1), "loose-wide": loose(900, 110, 5, 1), "loose-wide-up": loose(900, 110, 9, -1)}


def filling(count, apart, sizes):
    rnd = random.Random(77)
    sketch = Sketch(600, 420)
    sketch.sheet("base")
    for i, (x, y) in enumerate(scatter(rnd, count, -10, -10, 610, 430, apart, tries=30)):
        draw_confetti(sketch, rnd, x, y, rnd.uniform(*sizes), PAINTS[i % 4], "dstrdtsrd"[i % 9])
    return sketch


def loose(width, height, seed, way):
    """A shower that thins out away from the edge."""
    rnd = random.Random(seed)
    sketch = Sketch(width, height)
    for i, (x, y) in enumerate(scatter(rnd, 220, 6, 6, width - 6, height - 6, 19, tries=30)):
        depth = y / height if way > 0 else 1 - y / height
        if rnd.random() < 1.15 - 1.15 * depth:
            draw_confetti(sketch, rnd, x, y, rnd.uniform(5, 7.5), PAINTS[i % 4], "dstcrsd"[i % 7])
    return sketch
