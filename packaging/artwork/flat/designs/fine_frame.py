"""Fine frame: a small fleuron over a few good words."""

from motifs import draw_leaf
from sketch import Path, Sketch, polygon


def art():
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
    return {"fleuron": sketch}
