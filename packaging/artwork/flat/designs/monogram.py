"""Monogram: two fine branches round a letter."""

from motifs import draw_leaf
from sketch import Path, Sketch, polar


def art():
    sketch = Sketch(460, 460)
    for side in (-1, 1):
        stem = Path()
        for i in range(25):
            a = 90 - side * (10 + 138 * i / 24)
            point = polar(230, 226, 168 + 6 * i / 24, a)
            stem.line(point) if stem.segments else stem.move(*point)
        sketch.stroke(stem, "twig", 1.8)
        for i in range(19):
            t = 0.03 + 0.96 * i / 18
            a = 90 - side * (10 + 138 * t)
            x, y = polar(230, 226, 168 + 6 * t, a)
            lean = 42 if i % 2 else -42
            size = 40 - 15 * t
            draw_leaf(sketch, x, y, size, size * 0.3, a - side * 90 + lean, "leaf" if i % 2 else "sage", "paper", bend=lean * 0.06)
            if i % 4 == 2:
                sketch.stroke(Path().move(x, y).line(polar(x, y, 17, a - side * 90 - lean)), "twig", 1)
                sketch.circle(*polar(x, y, 19, a - side * 90 - lean), 3.4, "berry")
        x, y = polar(230, 226, 174, 90 - side * 148)
        draw_leaf(sketch, x, y, 24, 7, 90 - side * 148 - side * 90, "leaf", "paper")
    sketch.circle(230, 396, 4.4, "berry")
    return {"branches": sketch}
