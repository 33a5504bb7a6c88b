"""Fine frame: a fleuron over a few good words, between two engraved braids as on a banknote."""

import math

from motifs import draw_leaf
from sketch import Path, Sketch, polygon, smooth


def art():
    return {"fleuron": fleuron(), "braid": braid()}


def braid():
    """Guilloche: eight waves of one length, each a step further on, under an envelope that swells and fades."""
    sketch = Sketch(600, 44)
    for line in range(8):
        points = []
        for i in range(121):
            x = i * 5
            swell = math.sin(math.pi * x / 600) ** 0.5 * (13.5 + 6 * math.cos(x / 600 * 10 * math.pi))
            points.append((x, 22 + swell * math.sin(x / 600 * 20 * math.pi + line * math.pi / 8)))
        sketch.stroke(smooth(points, closed=False), "line" if line % 4 == 0 else "line.tint(0.25)", 0.9)
    return sketch


def fleuron():
    sketch = Sketch(240, 60)
    for side in (-1, 1):
        def at(path):
            return path.at(120, 30, 0, side, 1)

        curl = Path().move(14, 4).curve(36, 16, 64, 12, 84, -2).curve(96, -11, 110, -6, 106, 4).curve(102, 11, 92, 6, 96, 0)
        sketch.stroke(at(curl), "line", 1.7)
        for i, (x, y, size, angle) in enumerate(((26, 9, 20, -48), (40, 12, 22, 40), (54, 10, 20, -56), (68, 6, 18, 30), (34, 11, 14, 78))):
            direction = angle if side > 0 else 180 - angle
            draw_leaf(sketch, 120 + side * x, 30 + y, size, size * 0.36, direction, "line" if i % 2 else "line.tint(0.3)")
    sketch.fill(polygon((120, 14), (129, 30), (120, 46), (111, 30)), "line")
    sketch.fill(polygon((120, 21), (125, 30), (120, 39), (115, 30)), "line.tint(0.6)")
    return sketch
