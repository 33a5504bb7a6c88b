"""Golden rosette: rings of engraved lines, as on a fine old share certificate, round a few words."""

import math

from sketch import Path, Sketch, circle, polar, smooth

MIDDLE = 300


def art():
    sketch = Sketch(600, 600)
    for turn in range(12):
        _wave(sketch, 262, 22, 12, turn * 30, "line" if turn % 3 == 0 else "soft", 1.0)
    for turn in range(8):
        _wave(sketch, 232, 17, 24, turn * 45, "line" if turn % 4 == 0 else "soft", 0.9)
    for radius, width in ((290, 1.6), (284, 0.8), (208, 1.8), (201, 0.8)):
        sketch.stroke(circle(MIDDLE, MIDDLE, radius), "line", width)
    for i in range(72):
        sketch.circle(*polar(MIDDLE, MIDDLE, 194, i * 5), 1.7 if i % 6 else 3.6, "line")
    for i in range(24):
        _bud(sketch, i * 15)
    return {"rosette": sketch}


def _wave(sketch, radius, swing, lobes, shift, paint, width):
    """A closed line that swings about a circle; many of them, each a step further on, weave the lace."""
    points = []
    for i in range(lobes * 12):
        angle = 360 * i / (lobes * 12)
        points.append(polar(MIDDLE, MIDDLE, radius + swing * math.sin(math.radians(lobes * angle + shift)), angle))
    sketch.stroke(smooth(points), paint, width)


def _bud(sketch, angle):
    bud = Path().move(0, 0).curve(4, -5, 12, -5, 17, 0).curve(12, 5, 4, 5, 0, 0).close()
    x, y = polar(MIDDLE, MIDDLE, 171 if angle % 30 else 164, angle)
    sketch.fill(bud.at(x, y, angle, 1 if angle % 30 else 1.4), "line" if angle % 30 == 0 else "soft")
