"""String of lights: lamps on four wires across the evening, over a row of trees."""

import random

from motifs import draw_sparkle, ridge, scatter
from sketch import Path, Sketch, along, ellipse

PAINTS = ("one", "two", "three", "four")


def art():
    return {"lights": scene(500, 700, 0.72), "lights-wide": scene(900, 620, 0.62), "lights-long": scene(1120, 470, 0.56)}


def scene(width, height, foot):
    rnd = random.Random(31)
    sketch = Sketch(width, height)
    sketch.rect(-2, -2, width + 4, height + 4, sketch.linear(0, 0, 0, height, "night", "dusk"))
    for x, y in scatter(rnd, int(width / 11), 10, 8, width - 10, height * foot * 0.86, 30):
        draw_sparkle(sketch, x, y, rnd.uniform(2, 5), "glow", opacity=round(rnd.uniform(0.3, 0.7), 2))
    _trees(sketch, rnd, width, height * (foot + 0.02), height)
    for i, (left, sag, right) in enumerate(((0.1, 0.22, 0.02), (0.16, 0.48, 0.3), (0.5, 0.66, 0.12), (0.34, 0.8, 0.52))):
        _wire(sketch, width, height * foot, (left, sag, right), i)
    return sketch


def _wire(sketch, width, reach, heights, first):
    left, sag, right = (share * reach for share in heights)
    curve = ((-8, left), (width * 0.3, sag), (width * 0.66, sag), (width + 8, right))
    sketch.stroke(Path().move(*curve[0]).curve(*curve[1], *curve[2], *curve[3]), "wire", 2)
    count = round(width / 62)
    for i in range(count):
        x, y, _ = along(*curve, (i + 0.5) / count)
        _lamp(sketch, x, y, PAINTS[(i + first) % 4])


def _lamp(sketch, x, y, paint):
    for r in (15, 20, 26, 33, 41):
        sketch.circle(x, y + 20, r, paint, 0.075)
    sketch.rect(x - 3.6, y, 7.2, 9, "wire", 1.5)
    bulb = Path().move(x - 4, y + 8).curve(x - 13, y + 16, x - 11, y + 33, x, y + 34).curve(x + 11, y + 33, x + 13, y + 16, x + 4, y + 8).close()
    sketch.fill(bulb, paint)
    sketch.fill(ellipse(x - 1, y + 24, 5, 7), "glow", 0.85)


def _trees(sketch, rnd, width, top, height):
    for depth, paint, low in ((0, "night.mix(dusk, 0.55)", 0), (1, "night", 24)):
        points = [(i / 9, top + low + rnd.uniform(-10, 16)) for i in range(10)]
        for i in range(int(width / 38)):
            x = i * 38 + rnd.uniform(-9, 9) + depth * 18
            sketch.fill(ellipse(x, top + low + 6, rnd.uniform(20, 34), rnd.uniform(22, 46)), paint)
        sketch.fill(ridge(-6, width + 6, points, height + 6), paint)
