"""Olive branch: one branch, much quiet paper."""

from motifs import draw_leaf
from sketch import Path, Sketch, along, ellipse

MAIN = ((48, 420), (150, 372), (262, 246), (416, 92))
SIDE = ((170, 340), (236, 336), (300, 318), (372, 262))


def art():
    sketch = Sketch(480, 470)
    for stem, width in ((SIDE, 3), (MAIN, 4.6)):
        sketch.stroke(Path().move(*stem[0]).curve(*stem[1], *stem[2], *stem[3]), "twig", width)
    _leaves(sketch, SIDE, 7, 62, 0.2)
    for x, y, turn in ((196, 372, 8), (252, 316, -4), (306, 332, 14), (318, 236, 4), (132, 402, -6)):
        _olive(sketch, x, y, turn)
    _leaves(sketch, MAIN, 15, 92, 0.06)
    return {"olive": sketch}


def _leaves(sketch, stem, count, length, first):
    for i in range(count):
        t = first + (0.97 - first) * i / (count - 1)
        x, y, direction = along(*stem, t)
        side = -1 if i % 2 else 1
        size = length * (1 - 0.36 * t)
        paint = ("leaf", "sage", "leaf.tint(0.16)", "sage.shade(0.1)")[i % 4]
        draw_leaf(sketch, x, y, size, size * 0.25, direction + side * (38 - 8 * t), paint, "sage.tint(0.5)", bend=-side * 7)
    x, y, direction = along(*stem, 1)
    draw_leaf(sketch, x, y, length * 0.6, length * 0.15, direction, "leaf", "sage.tint(0.5)")


def _olive(sketch, x, y, turn):
    sketch.stroke(Path().move(x - 4, y - 26).quad(x + 2, y - 20, x, y - 12), "twig", 2.6)
    sketch.fill(ellipse(x, y, 13.5, 19, turn), "olive")
    sketch.fill(ellipse(x + 3, y + 2, 9.5, 15, turn), "olive.shade(0.16)")
    sketch.fill(ellipse(x - 4.5, y - 6, 3, 6, turn + 14), "olive.tint(0.5)")
