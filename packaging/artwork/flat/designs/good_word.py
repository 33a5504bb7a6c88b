"""A good word: two speech bubbles that overlap, with flowers in what they share."""

from motifs import draw_flower, draw_leaf, heart
from sketch import Path, Sketch


def art():
    sketch = Sketch(560, 430)
    left, right = _bubble(206, 184, 178, 142, -1), _bubble(356, 222, 166, 132, 1)
    sketch.fill(right, "right")
    sketch.fill(left, "left")
    with sketch.clipped(left):
        sketch.fill(right, "left.mix(right, 0.55).shade(0.14)")
        with sketch.clipped(right):
            _meadow(sketch)
    for i, y in enumerate((132, 168, 204)):
        sketch.stroke(Path().move(82, y).line((82 + (112, 84, 100)[i], y)), "paper", 9, 0.85)
    sketch.fill(heart(56).at(440, 216, 6), "paper")
    return {"bubbles": sketch}


def _bubble(x, y, rx, ry, side):
    k = 0.6
    path = Path().move(x, y - ry).curve(x + rx * k, y - ry, x + rx, y - ry * k, x + rx, y)
    if side > 0:
        path.curve(x + rx, y + ry * 0.42, x + rx * 0.82, y + ry * 0.76, x + rx * 0.56, y + ry * 0.9)
        path.curve(x + rx * 0.62, y + ry * 1.1, x + rx * 0.72, y + ry * 1.24, x + rx * 0.9, y + ry * 1.36)
        path.curve(x + rx * 0.54, y + ry * 1.34, x + rx * 0.3, y + ry * 1.2, x + rx * 0.12, y + ry)
        path.line((x, y + ry)).curve(x - rx * k, y + ry, x - rx, y + ry * k, x - rx, y)
    else:
        path.curve(x + rx, y + ry * k, x + rx * k, y + ry, x, y + ry)
        path.curve(x - rx * 0.2, y + ry * 1.22, x - rx * 0.42, y + ry * 1.38, x - rx * 0.8, y + ry * 1.42)
        path.curve(x - rx * 0.62, y + ry * 1.26, x - rx * 0.54, y + ry * 1.12, x - rx * 0.54, y + ry * 0.91)
        path.curve(x - rx * 0.84, y + ry * 0.76, x - rx, y + ry * 0.42, x - rx, y)
    return path.curve(x - rx, y - ry * k, x - rx * k, y - ry, x, y - ry).close()


def _meadow(sketch):
    for x, y, angle, size in ((230, 190, -120, 44), (300, 150, -50, 46), (340, 250, 20, 46), (250, 282, 160, 44), (300, 300, 70, 44), (220, 240, 190, 34), (352, 190, -20, 40), (262, 140, -90, 34), (330, 310, 40, 40)):
        draw_leaf(sketch, x, y, size, size * 0.38, angle, "leaf", "leaf.tint(0.4)")
    for x, y, r, paint, count in ((286, 222, 44, "flower", 7), (240, 252, 25, "gold", 6), (336, 178, 26, "paper", 6), (262, 170, 22, "gold", 5), (330, 272, 28, "paper", 7), (276, 296, 20, "flower", 6), (366, 226, 20, "gold", 6), (224, 200, 18, "paper", 5)):
        draw_flower(sketch, x, y, r, paint, "centre", count, x, f"{paint}.mix(flower, 0.35)" if paint != "flower" else "flower.shade(0.16)", dots="gold" if paint == "flower" else None)
