"""Front door: somebody lives here now."""

import random

from motifs import draw_daisy, draw_flower, draw_leaf
from sketch import Path, Sketch, ellipse, polar, rect


def art():
    rnd = random.Random(3)
    sketch = Sketch(460, 580)
    sketch.fill(Path().move(76, 548).line((76, 206)).arc(230, 206, 154, 154, 180, 180).line((384, 548)).close(), "wall")
    sketch.fill(Path().move(104, 548).line((104, 210)).arc(230, 210, 126, 126, 180, 180).line((356, 548)).close(), "cream")
    sketch.fill(Path().move(122, 548).line((122, 212)).arc(230, 212, 108, 108, 180, 180).line((338, 548)).close(), "frame")
    _fanlight(sketch)
    _door(sketch)
    _wreath(sketch, rnd)
    for x, y, w in ((52, 548, 356), (30, 562, 400)):
        sketch.rect(x, y, w, 15, "step", 2)
        sketch.rect(x, y + 10, w, 5, "step.shade(0.14)", 2)
    for side in (-1, 1):
        _planter(sketch, rnd, 230 + side * 166)
        _lantern(sketch, 230 + side * 176)
    return {"door": sketch}


def _fanlight(sketch):
    fan = Path().move(134, 204).arc(230, 204, 96, 96, 180, 180).close()
    sketch.fill(fan, "glow")
    for i in range(1, 6):
        sketch.stroke(Path().move(230, 204).line(polar(230, 204, 96, 180 + i * 30)), "frame", 4)
    sketch.fill(Path().arc(230, 204, 30, 30, 180, 180).close(), "frame")
    sketch.fill(Path().arc(230, 204, 21, 21, 180, 180).close(), "glow.tint(0.4)")


def _door(sketch):
    sketch.rect(134, 214, 192, 334, "door")
    sketch.rect(228, 214, 4, 334, "door.shade(0.22)")
    for x in (146, 242):
        for y, h in ((230, 128), (376, 70), (462, 72)):
            sketch.rect(x, y, 72, h, "door.shade(0.14)", 3)
            sketch.rect(x + 5, y + 5, 62, h - 10, "door.tint(0.1)", 2)
    for x in (219, 241):
        sketch.circle(x, 404, 5, "brass")
        sketch.rect(x - 2, 408, 4, 22, "brass.shade(0.1)", 2)
    sketch.rect(252, 486, 52, 10, "brass", 3)


def _wreath(sketch, rnd):
    x, y = 230, 296
    for i in range(54):
        angle = i * 360 / 54
        px, py = polar(x, y, 44 + rnd.uniform(-4, 4), angle)
        draw_leaf(sketch, px, py, rnd.uniform(20, 28), 9, angle + 90 + (34 if i % 2 else -34), "leaf" if i % 3 else "leaf.tint(0.25)")
    for angle, r, paint in ((110, 13, "rose"), (140, 10, "gold"), (80, 10, "cream"), (60, 7, "rose"), (165, 7, "cream"), (300, 9, "rose"), (325, 7, "gold")):
        draw_flower(sketch, *polar(x, y, 44, angle), r, paint, "door.shade(0.3)" if paint != "rose" else "gold", 6, angle)


def _planter(sketch, rnd, x):
    for i in range(3):
        for j in range(20):
            angle = rnd.uniform(0, 360)
            px, py = polar(x, 424 - i * 38, rnd.uniform(2, 30 - i * 6), angle)
            draw_leaf(sketch, px, py, 24, 10, angle, "leaf" if j % 2 else "leaf.tint(0.2)")
    for i in range(7):
        px, py = x + rnd.uniform(-32, 32), 448 + rnd.uniform(-9, 8)
        (draw_daisy if i % 2 else draw_flower)(sketch, px, py, 11, "cream" if i % 2 else "rose", "gold", 9 if i % 2 else 6)
    sketch.fill(Path().move(x - 40, 462).line((x + 40, 462), (x + 31, 548), (x - 31, 548)).close(), "pot")
    sketch.fill(Path().move(x + 14, 462).line((x + 40, 462), (x + 31, 548), (x + 12, 548)).close(), "pot.shade(0.1)")
    sketch.rect(x - 44, 452, 88, 18, "pot.shade(0.06)", 4)


def _lantern(sketch, x):
    sketch.fill(ellipse(x, 258, 30, 40), "glow", 0.45)
    sketch.rect(x - 2, 210, 4, 16, "frame")
    sketch.fill(Path().move(x - 17, 238).line((x, 222), (x + 17, 238)).close(), "frame")
    sketch.fill(Path().move(x - 13, 238).line((x + 13, 238), (x + 9, 278), (x - 9, 278)).close(), "glow")
    sketch.stroke(Path().move(x - 13, 238).line((x - 9, 278), (x + 9, 278), (x + 13, 238)), "frame", 3)
    sketch.fill(rect(x - 6, 278, 12, 6, 2), "frame")
