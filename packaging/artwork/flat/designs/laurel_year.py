"""Laurel: a wreath round the year."""

from motifs import draw_leaf
from sketch import Path, Sketch, polar, star


def art():
    sketch = Sketch(520, 520)
    for side in (-1, 1):
        _half(sketch, side)
    sketch.fill(star(260, 470, 20, 5, 0.45), "gold")
    sketch.fill(star(260, 74, 11, 5, 0.45), "gold")
    for x in (226, 294):
        sketch.fill(star(x, 82, 6.5, 5, 0.45), "gold")
    return {"laurel": sketch}


def _half(sketch, side):
    cx, cy, r = 260, 262, 190

    def on(t):
        angle = 90 - side * (14 + 146 * t)
        return (*polar(cx, cy, r, angle), angle - side * 90)

    stem = Path().move(*on(0)[:2])
    for i in range(1, 17):
        stem.line(on(i / 16)[:2])
    sketch.stroke(stem, "leaf", 3.2)
    for i in range(15):
        t = 0.02 + 0.95 * i / 14
        x, y, direction = on(t)
        size = 66 - 22 * t
        draw_leaf(sketch, x, y, size, size * 0.36, direction + side * 36, "leaf", "leaf.tint(0.4)", bend=side * 4)
        draw_leaf(sketch, x, y, size * 0.86, size * 0.34, direction - side * 34, "sage", "sage.tint(0.4)", bend=-side * 4)
        if i % 3 == 1:
            bx, by = polar(cx, cy, r - 21, 90 - side * (14 + 146 * (t + 0.03)))
            sketch.circle(bx, by, 4.2, "berry")
    x, y, direction = on(1)
    draw_leaf(sketch, x, y, 36, 13, direction, "leaf")
