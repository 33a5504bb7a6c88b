"""Party letters: confetti inside big letters, and some that fell beside them."""

import random

from motifs import draw_confetti, scatter
from sketch import Path, Sketch, star

PAINTS = ("one", "two", "three", "four")


def art():
    return {"filling": filling(420, 19, (6, 9))} | showers()


def showers():
    return {"shower": shower(500, 770, 3), "shower-wide": shower(900, 600, 5), "shower-long": shower(1120, 470, 9)}


def filling(count, apart, sizes):
    rnd = random.Random(77)
    sketch = Sketch(600, 420)
    sketch.sheet("base")
    for i, (x, y) in enumerate(scatter(rnd, count, -10, -10, 610, 430, apart, tries=30)):
        draw_confetti(sketch, rnd, x, y, rnd.uniform(*sizes), PAINTS[i % 4], "dstrdtsrd"[i % 9])
    return sketch


def shower(width, height, seed):
    """Confetti over the whole sheet, thick towards its edges, none where the words stand."""
    rnd = random.Random(seed)
    sketch = Sketch(width, height)
    for i, (x, y) in enumerate(scatter(rnd, 900, 8, 8, width - 8, height - 8, 25, tries=12)):
        across, up = abs(x / width - 0.5) * 2, abs(y / height - 0.5) * 2
        away = max(across, up)
        if (away > 0.88 or up > 0.62) and rnd.random() < (away - 0.56) * 3:
            _piece(sketch, rnd, x, y, i)
    return sketch


def _piece(sketch, rnd, x, y, i):
    if i % 9 == 0:
        curl = Path().move(-17, 0).curve(-12, -15, -4, -13, -3, 0).curve(-2, 13, 7, 13, 9, 0).curve(10, -9, 16, -9, 19, -2)
        sketch.stroke(curl.at(x, y, rnd.uniform(0, 360)), PAINTS[i % 4], 3.4)
    elif i % 11 == 0:
        sketch.fill(star(x, y, rnd.uniform(8, 11), angle=rnd.uniform(0, 72)), PAINTS[i % 4])
    else:
        draw_confetti(sketch, rnd, x, y, rnd.uniform(5.5, 8.5), PAINTS[i % 4], "dstrdscst"[i % 9])
