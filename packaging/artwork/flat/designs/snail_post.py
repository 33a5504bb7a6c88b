"""Snail post: the letter was on its way all the time, over two hills."""

import math

from motifs import cloud, draw_daisy, draw_leaf, heart, ridge
from sketch import Path, Sketch, circle, ellipse, polygon


def art():
    sketch = Sketch(560, 540)
    land = Path().move(20, 500).curve(6, 330, 90, 120, 280, 104).curve(470, 96, 560, 300, 540, 500).close()
    with sketch.clipped(land):
        _country(sketch)
    for x, lean, tall in ((44, -8, 44), (56, 6, 58), (68, 14, 38), (494, -12, 46), (508, 2, 60), (522, 12, 40)):
        draw_leaf(sketch, x, 506, tall, 9, -90 + lean, "grass")
    for x, tall, r in ((92, 70, 17), (472, 84, 18), (120, 46, 12)):
        sketch.stroke(Path().move(x, 504).quad(x + 5, 504 - tall / 2, x, 504 - tall), "grass.shade(0.12)", 2.6)
        draw_leaf(sketch, x, 504 - tall * 0.4, 22, 8, -40, "grass")
        draw_daisy(sketch, x, 504 - tall, r, "petal", "gold", 11, 8)
    with sketch.placed(-6, 108, 0, 1.0):
        _snail(sketch)
    return {"snail": sketch}


def _country(sketch):
    """Sky, two hills and the dotted way from the post office."""
    sketch.rect(0, 80, 560, 440, sketch.linear(0, 100, 0, 420, "petal.tint(0.35)", "petal.tint(0.75)"))
    sketch.circle(420, 196, 34, "gold.tint(0.25)")
    for x, y, w in ((210, 176, 96), (346, 150, 74)):
        sketch.fill(cloud(w).at(x, y), "#ffffff", 0.9)
    sketch.fill(ridge(0, 560, ((0, 330), (0.3, 268), (0.62, 300), (1, 262)), 520), "grass.tint(0.55)")
    sketch.fill(ridge(0, 560, ((0, 350), (0.26, 386), (0.66, 352), (1, 392)), 520), "grass.tint(0.3)")
    way = Path().move(142, 280).curve(190, 320, 60, 340, 110, 392).curve(150, 430, 60, 450, 48, 496)
    sketch.stroke(way, "#ffffff", 5, dash=(1, 11))
    sketch.rect(118, 238, 42, 36, "coral")
    sketch.fill(polygon((112, 240), (139, 216), (166, 240)), "coral.shade(0.25)")
    sketch.rect(133, 252, 12, 22, "#ffffff")
    sketch.fill(ridge(0, 560, ((0, 492), (0.5, 486), (1, 492)), 530), "grass.tint(0.12)")


def _snail(sketch):
    body = Path().move(60, 392).curve(110, 384, 150, 372, 190, 366).line((352, 366)).curve(392, 366, 398, 328, 402, 290).curve(406, 254, 440, 246, 456, 270).curve(474, 300, 462, 352, 430, 380).curve(420, 390, 404, 394, 388, 394).line((76, 396)).close()
    sketch.fill(body, "body")
    sketch.fill(Path().move(60, 392).curve(160, 386, 300, 388, 430, 380).curve(420, 390, 404, 394, 388, 394).line((76, 396)).close(), "body.shade(0.13)")
    for x, y, dx, dy in ((424, 260, -16, -66), (452, 264, 24, -56)):
        sketch.stroke(Path().move(x, y).quad(x + dx * 0.2, y + dy * 0.6, x + dx, y + dy), "body.shade(0.13)", 8)
        sketch.circle(x + dx, y + dy, 11, "body.shade(0.13)")
        sketch.circle(x + dx + 1, y + dy - 1, 6.4, "ink")
        sketch.circle(x + dx + 3, y + dy - 3, 2.1, "#ffffff")
    sketch.stroke(Path().move(430, 306).quad(446, 320, 462, 304), "ink", 3.4)
    sketch.circle(424, 300, 9, "coral", 0.55)
    _cap(sketch)
    _shell(sketch, 262, 262, 118)
    _letter(sketch)


def _cap(sketch):
    """The cap of the post, between its horns."""
    with sketch.placed(437, 250, 4):
        sketch.fill(Path().move(-30, 4).curve(-40, -26, -22, -36, 2, -36).curve(26, -36, 40, -24, 32, 4).close(), "shell.shade(0.3)")
        sketch.rect(-31, -6, 63, 12, "coral", 3)
        sketch.fill(Path().move(6, 4).quad(40, 0, 52, 12).quad(28, 14, 4, 10).close(), "ink")
        sketch.circle(4, -18, 6, "gold")


def _shell(sketch, x, y, r):
    sketch.circle(x, y, r, "shell")
    sketch.fill(circle(x, y, r) + circle(x - r * 0.1, y - r * 0.08, r * 0.98), "shell.shade(0.2)", even_odd=True)
    spiral = []
    for i in range(74):
        t = i / 73
        angle, radius = 0.5 + t * 5.4 * math.pi, r * (0.04 + 0.86 * t)
        spiral.append((x + radius * math.cos(angle), y + radius * math.sin(angle)))
    sketch.stroke(Path().move(*spiral[0]).line(*spiral[1:]), "shell.tint(0.42)", r * 0.085)
    for i in range(18, 72, 4):
        t = i / 73
        angle, radius = 0.5 + t * 5.4 * math.pi, r * (0.04 + 0.86 * t) - r * 0.13 * (0.5 + t * 0.5)
        sketch.circle(x + radius * math.cos(angle), y + radius * math.sin(angle), r * 0.022 * (0.6 + t), "gold")


def _letter(sketch):
    """On its back, tied with ribbon: the letter, with a stamp."""
    with sketch.placed(244, 132, -7):
        sketch.rect(-80, -92, 160, 104, "#ffffff", 4)
        sketch.stroke(polygon((-80, -92), (80, -92), (80, 12), (-80, 12)), "shell.tint(0.3)", 3)
        sketch.stroke(Path().move(-78, -90).line((0, -26), (78, -90)), "shell.tint(0.3)", 3)
        sketch.fill(heart(34).at(0, -30), "coral")
        sketch.stroke(Path().move(-44, 10).line((-44, 34)) + Path().move(44, 10).line((44, 30)), "coral", 6)
    sketch.fill(ellipse(262, 146, 60, 7), "shell.shade(0.25)", 0.35)
