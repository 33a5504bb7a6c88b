"""Slow snail: the present was on its way all the time."""

import math

from motifs import draw_daisy, draw_leaf
from sketch import Path, Sketch, ellipse


def art():
    sketch = Sketch(560, 430)
    _ground(sketch)
    _snail(sketch)
    _present(sketch)
    _sign(sketch)
    return {"snail": sketch}


def _ground(sketch):
    sketch.fill(ellipse(280, 394, 268, 22), "grass.tint(0.45)")
    for x, lean, tall in ((34, -8, 40), (44, 6, 54), (54, 14, 36), (506, -12, 44), (518, 2, 58), (530, 12, 40), (300, 4, 26), (310, 14, 20)):
        draw_leaf(sketch, x, 398, tall, 8, -90 + lean, "grass")
    for x, tall, r in ((78, 74, 17), (484, 92, 19), (104, 48, 12)):
        sketch.stroke(Path().move(x, 398).quad(x + 5, 398 - tall / 2, x, 398 - tall), "grass.shade(0.12)", 2.6)
        draw_leaf(sketch, x, 398 - tall * 0.4, 22, 8, -40, "grass")
        draw_daisy(sketch, x, 398 - tall, r, "petal", "gold", 11, 8)


def _snail(sketch):
    body = Path().move(60, 392).curve(110, 384, 150, 372, 190, 366).line((352, 366)).curve(392, 366, 398, 328, 402, 290).curve(406, 254, 440, 246, 456, 270).curve(474, 300, 462, 352, 430, 380).curve(420, 390, 404, 394, 388, 394).line((76, 396)).close()
    sketch.fill(body, "body")
    sketch.fill(Path().move(60, 392).curve(160, 386, 300, 388, 430, 380).curve(420, 390, 404, 394, 388, 394).line((76, 396)).close(), "body.shade(0.13)")
    for x, y, dx, dy in ((430, 258, -10, -58), (450, 262, 22, -52)):
        sketch.stroke(Path().move(x, y).quad(x + dx * 0.2, y + dy * 0.6, x + dx, y + dy), "body", 8)
        sketch.circle(x + dx, y + dy, 10.5, "body")
        sketch.circle(x + dx + 1, y + dy - 1, 6.2, "ink")
        sketch.circle(x + dx + 3, y + dy - 3, 2.1, "#ffffff")
    sketch.stroke(Path().move(430, 306).quad(446, 318, 462, 304), "ink", 3.4)
    sketch.circle(424, 300, 9, "coral", 0.55)
    _shell(sketch, 262, 268, 112)


def _shell(sketch, x, y, r):
    sketch.circle(x, y, r, "shell")
    sketch.fill(ellipse(x, y, r, r) + ellipse(x - r * 0.1, y - r * 0.08, r * 0.98, r * 0.98), "shell.shade(0.2)", even_odd=True)
    spiral = []
    for i in range(74):
        t = i / 73
        angle, radius = 0.5 + t * 5.4 * math.pi, r * (0.04 + 0.86 * t)
        spiral.append((x + radius * math.cos(angle), y + radius * math.sin(angle)))
    path = Path().move(*spiral[0]).line(*spiral[1:])
    sketch.stroke(path, "shell.tint(0.42)", r * 0.085)
    for i in range(18, 72, 4):
        t = i / 73
        angle, radius = 0.5 + t * 5.4 * math.pi, r * (0.04 + 0.86 * t) - r * 0.13 * (0.5 + t * 0.5)
        sketch.circle(x + radius * math.cos(angle), y + radius * math.sin(angle), r * 0.022 * (0.6 + t), "gold")


def _present(sketch):
    with sketch.placed(252, 158, -5):
        sketch.rect(-46, -62, 92, 66, "coral", 3)
        sketch.rect(-52, -74, 104, 20, "coral.shade(0.12)", 3)
        sketch.rect(-8, -74, 16, 78, "petal")
        for side in (-1, 1):
            loop = Path().move(0, -74).curve(side * 8, -104, side * 42, -108, side * 40, -88).curve(side * 38, -76, side * 16, -72, 0, -74).close()
            sketch.fill(loop, "petal")
            sketch.fill(loop.at(side * 4, -24, 0, 0.62), "petal.shade(0.16)")
        sketch.circle(0, -76, 7.5, "petal.shade(0.06)")


def _sign(sketch):
    """Dust of great speed behind the snail."""
    for y, x0, x1 in ((312, 30, 112), (340, 54, 130), (284, 66, 128)):
        sketch.stroke(Path().move(x0, y).line((x1, y)), "grass.tint(0.2)", 4, dash=(16, 9))
