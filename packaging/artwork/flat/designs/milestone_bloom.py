"""Milestone bloom: a meadow at night, printed inside the figures of the age."""

import random

from motifs import draw_daisy, draw_flower, draw_leaf, scatter, spray
from sketch import Sketch, polar


def art():
    return {"bloom": bloom(), "sprig": sprig()}


def bloom():
    rnd = random.Random(40)
    sketch = Sketch(600, 420)
    sketch.sheet("deep")
    for x, y in scatter(rnd, 150, -10, -10, 610, 430, 34):
        _twig(sketch, rnd, x, y)
    blossoms = scatter(rnd, 64, 0, 0, 600, 420, 53)
    for i, (x, y) in enumerate(blossoms):
        for _ in range(3):
            angle = rnd.uniform(0, 360)
            draw_leaf(sketch, *polar(x, y, 14, angle), rnd.uniform(30, 42), 15, angle, rnd.choice(["leaf", "fern"]), "deep")
        _blossom(sketch, rnd, i, x, y)
    for x, y in scatter(rnd, 120, 0, 0, 600, 420, 20, lambda x, y: all((x - a) ** 2 + (y - b) ** 2 > 34**2 for a, b in blossoms)):
        sketch.circle(x, y, rnd.uniform(2.2, 3.6), rnd.choice(["cream", "gold", "coral", "cream"]))
    return sketch


def _twig(sketch, rnd, x, y):
    angle = rnd.uniform(0, 360)
    for side in (-1, 0, 1):
        draw_leaf(sketch, x, y, rnd.uniform(22, 32), rnd.uniform(8, 11), angle + side * 52, rnd.choice(["leaf.shade(0.18)", "fern.mix(deep, 0.45)"]))


def _blossom(sketch, rnd, i, x, y):
    turn = rnd.uniform(0, 90)
    kind = i % 5
    if kind == 0:
        draw_flower(sketch, x, y, rnd.uniform(28, 33), "coral", "gold", 6, turn, "coral.shade(0.16)", dots="gold")
    elif kind == 1:
        draw_daisy(sketch, x, y, rnd.uniform(24, 28), "cream", "gold", 12, turn)
    elif kind == 2:
        draw_flower(sketch, x, y, rnd.uniform(24, 29), "blush", "berry", 5, turn, "blush.mix(coral, 0.45)", dots="cream")
    elif kind == 3:
        draw_flower(sketch, x, y, rnd.uniform(19, 23), "gold", "berry", 7, turn, "gold.mix(coral, 0.4)")
    else:
        draw_flower(sketch, x, y, rnd.uniform(17, 21), "sky", "cream", 5, turn, "sky.shade(0.2)")


def sprig():
    """A small garland that ends the page."""
    sketch = Sketch(240, 44)
    for side in (-1, 1):
        start = (120 + side * 12, 22)
        spray(
            sketch, start, (120 + side * 44, 34), (120 + side * 78, 30), (120 + side * 112, 12), 9, (17, 7),
            ["leaf", "fern"], "leaf", 1.2, lean=side and 44, taper=0.4,
        )
        sketch.circle(120 + side * 30, 14, 2.6, "coral")
        sketch.circle(120 + side * 58, 39, 2.2, "gold")
        sketch.circle(120 + side * 84, 12, 2.2, "coral")
    draw_flower(sketch, 120, 22, 15, "coral", "gold", 6, 10, "coral.shade(0.16)", dots="gold")
    return sketch
