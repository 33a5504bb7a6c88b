"""Year rings: a slice through a tree, one ring for each good year."""

import math
import random

from motifs import draw_leaf
from sketch import Path, Sketch, along, smooth


def art():
    return {"rings": slice_of_wood()}


def slice_of_wood():
    rnd = random.Random(12)
    sketch = Sketch(560, 560)
    waves = [(n, rnd.uniform(-1, 1) * 0.05 / n**0.6, rnd.uniform(0, 6.28)) for n in (2, 3, 5, 7, 11)]

    def outline(radius, knobbly=1.0, shift=0.0):
        points = []
        for i in range(48):
            a = i * 2 * math.pi / 48
            swell = sum(size * math.sin(n * a + phase + shift * n) for n, size, phase in waves)
            r = radius * (1 + swell * knobbly)
            points.append((280 + r * math.cos(a) + (272 - radius) * 0.06, 280 + r * math.sin(a) + (272 - radius) * 0.03))
        return smooth(points)

    sketch.fill(outline(262, 1.15), "bark")
    sketch.fill(outline(246, 1.1), "bark.tint(0.28)")
    sketch.fill(outline(240, 1.08), "wood")
    radius, i = 231, 0
    while radius > 118:
        tone = ("wood.mix(ring, 0.5)", "ring", "wood.mix(ring, 0.32)")[i % 3]
        sketch.stroke(outline(radius, 0.5 + radius / 262 * 0.55, 0.02 * math.sin(i)), tone, (2.2, 3.6, 1.4)[i % 3])
        radius -= rnd.uniform(7.5, 12.5)
        i += 1
    sketch.fill(outline(113, 0.6), "heart")
    sketch.stroke(outline(104, 0.6), "ring.mix(heart, 0.4)", 1.4)
    for a, near, far in ((0.62, 238, 150), (2.4, 240, 176), (4.3, 242, 140), (5.4, 238, 196)):
        crack = Path().move(280 + far * math.cos(a), 280 + far * math.sin(a))
        mid = (near + far) / 2
        crack.quad(280 + mid * math.cos(a + 0.035), 280 + mid * math.sin(a + 0.035), 280 + near * math.cos(a - 0.012), 280 + near * math.sin(a - 0.012))
        sketch.stroke(crack, "ring.shade(0.12)", 2.4)
    _sprig(sketch)
    return sketch


def _sprig(sketch):
    """Young leaves: it is not over."""
    start, c1, c2, end = (388, 534), (444, 516), (492, 470), (516, 398)
    sketch.stroke(Path().move(*start).curve(*c1, *c2, *end), "leaf.shade(0.2)", 3)
    for i in range(9):
        x, y, direction = along(start, c1, c2, end, 0.12 + 0.86 * i / 8)
        size = 62 - 3 * i
        for lean in (-50, 50):
            draw_leaf(sketch, x, y, size, size * 0.42, direction + lean, "leaf" if lean < 0 else "sage", "sage.tint(0.35)", bend=lean * 0.08)
    draw_leaf(sketch, *end, 44, 18, along(start, c1, c2, end, 1)[2], "sage", "sage.tint(0.35)")
