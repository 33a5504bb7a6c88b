"""Pomegranates: a branch with two fruits, one of them open."""

import random

from motifs import draw_flower, draw_leaf, scatter
from sketch import Path, Sketch, along, circle, ellipse, polygon


def art():
    sketch = Sketch(540, 584)
    with sketch.placed(0, 14):
        _tree(sketch)
    return {"branch": sketch}


def _tree(sketch):
    """The branch, its leaves, blossoms and fruits."""
    limb = ((26, 60), (150, 20), (330, 44), (470, 150))
    sketch.stroke(Path().move(*limb[0]).curve(*limb[1], *limb[2], *limb[3]), "bark", 8)
    for x0, y0, x1, y1, x2, y2 in ((196, 44, 190, 120, 186, 196), (392, 92, 408, 190, 392, 262), (470, 150, 500, 180, 514, 230)):
        sketch.stroke(Path().move(x0, y0).quad(x1, y1, x2, y2), "bark", 5.4)
    for t, angle, length in ((0.04, 118, 74), (0.1, -34, 66), (0.22, 96, 92), (0.3, -58, 70), (0.46, 112, 78), (0.55, -44, 84), (0.68, 60, 88), (0.8, -22, 84), (0.9, 118, 96), (1, 8, 80), (1, 64, 70)):
        x, y, _ = along(*limb, t)
        draw_leaf(sketch, x, y, length, length * 0.3, angle, "leaf" if length > 80 else "leaf.tint(0.16)", "leaf.tint(0.45)", bend=length * 0.08)
    for x, y, angle, length in ((508, 216, 62, 70), (512, 226, 116, 60), (188, 150, 150, 70), (192, 130, 24, 64), (400, 196, 4, 72)):
        draw_leaf(sketch, x, y, length, length * 0.3, angle, "leaf.shade(0.1)", "leaf.tint(0.4)")
    _fruit(sketch, 186, 326, 134)
    _open(sketch, 390, 388, 128)
    draw_flower(sketch, 92, 58, 30, "red", "gold", 6, 12, "red.shade(0.2)", dots="gold")
    draw_flower(sketch, 452, 128, 24, "red", "gold", 6, 40, "red.shade(0.2)", dots="gold")


def _round(x, y, r):
    path = Path().move(x - r * 0.2, y + r * 0.94).curve(x - r * 0.78, y + r * 0.94, x - r * 1.06, y + r * 0.4, x - r, y - r * 0.1)
    path.curve(x - r * 0.96, y - r * 0.7, x - r * 0.42, y - r * 1.02, x, y - r).curve(x + r * 0.42, y - r * 1.02, x + r * 0.96, y - r * 0.7, x + r, y - r * 0.1)
    return path.curve(x + r * 1.06, y + r * 0.4, x + r * 0.78, y + r * 0.94, x + r * 0.2, y + r * 0.94).close()


def _crown(sketch, x, y, r):
    crown = polygon((x - r * 0.2, y + r * 0.88), (x - r * 0.36, y + r * 1.26), (x - r * 0.17, y + r * 1.16), (x, y + r * 1.34), (x + r * 0.17, y + r * 1.16), (x + r * 0.36, y + r * 1.26), (x + r * 0.2, y + r * 0.88))
    sketch.fill(crown, "red.shade(0.22)")


def _fruit(sketch, x, y, r):
    _crown(sketch, x, y, r)
    body = _round(x, y, r)
    sketch.fill(body, "red")
    with sketch.clipped(body):
        sketch.fill(body + body.at(-r * 0.16, -r * 0.1), "red.shade(0.24)", 0.7, even_odd=True)
        for dx, tone in ((-0.5, "red.tint(0.16)"), (0.1, "red.shade(0.1)"), (0.55, "red.shade(0.18)")):
            rib = Path().move(x + dx * r * 0.3, y - r).curve(x + dx * r * 1.3, y - r * 0.4, x + dx * r * 1.3, y + r * 0.4, x + dx * r * 0.3, y + r)
            sketch.stroke(rib, tone, 5, 0.7)
    sketch.fill(ellipse(x - r * 0.5, y - r * 0.36, r * 0.1, r * 0.26, 24), "#ffffff", 0.45)


def _open(sketch, x, y, r):
    """A fruit whose front has split: seeds in their chambers."""
    rnd = random.Random(18)
    _crown(sketch, x, y, r)
    sketch.fill(_round(x, y, r), "red.shade(0.08)")
    cut = _round(x, y, r).at(-x, -y).at(x - r * 0.03, y + r * 0.02, 0, 0.82)
    sketch.fill(cut, "rind")
    with sketch.clipped(cut):
        for angle in (-90, 30, 150):
            wall = polygon((0, -r * 0.05), (r * 1.1, -r * 0.025), (r * 1.1, r * 0.025), (0, r * 0.05)).at(x, y + r * 0.04, angle)
            sketch.fill(wall, "rind.shade(0.12)")
    places = scatter(rnd, 70, x - r * 0.72, y - r * 0.72, x + r * 0.72, y + r * 0.72, r * 0.145, lambda a, b: _inside(a - x, b - y - r * 0.02, r))
    for a, b in places:
        turn = rnd.uniform(0, 180)
        sketch.fill(ellipse(a, b, r * 0.082, r * 0.064, turn), "seed")
        sketch.fill(circle(a - r * 0.022, b - r * 0.024, r * 0.019), "seed.tint(0.7)")


def _inside(dx, dy, r):
    """In the flesh, and clear of the three walls."""
    if dx * dx + dy * dy > (r * 0.7) ** 2:
        return False
    walls = ((0, -1), (0.866, 0.5), (-0.866, 0.5))
    return all(dx * a + dy * b < 0 or abs(dx * b - dy * a) > r * 0.1 for a, b in walls)
