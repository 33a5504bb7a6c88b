"""Lotus lamps: lights set afloat among lotus flowers at night."""

import random

from motifs import draw_flame, draw_sparkle, scatter
from sketch import Path, Sketch, ellipse


def art():
    return {"lotus": scene(500, 700, ((250, 340, 1.46), (104, 428, 0.84), (402, 444, 0.9)), 276), "lotus-wide": scene(900, 620, ((262, 366, 1.5), (110, 500, 0.88), (424, 524, 0.84)), 270), "lotus-long": scene(1120, 470, ((290, 268, 1.24), (110, 380, 0.72), (470, 396, 0.74)), 190)}


def scene(width, height, flowers, shore):
    rnd = random.Random(6)
    sketch = Sketch(width, height)
    sketch.rect(-2, -2, width + 4, shore + 6, sketch.linear(0, 0, 0, shore, "night", "dusk"))
    sketch.rect(-2, shore, width + 4, height - shore + 4, sketch.linear(0, shore, 0, height, "dusk.mix(night, 0.45)", "night"))
    for x, y in scatter(rnd, int(width / 9), 10, 8, width - 10, shore - 30, 30):
        draw_sparkle(sketch, x, y, rnd.uniform(2, 6), "flame", opacity=round(rnd.uniform(0.3, 0.8), 2))
    for _ in range(int(width / 9)):
        reach = (width, height * 0.72) if width < height else (width * 0.55, height)
        x, y = rnd.uniform(0, reach[0]), rnd.uniform(shore + 12, reach[1])
        w = rnd.uniform(14, 60) * (0.5 + (y - shore) / (height - shore))
        sketch.stroke(Path().move(x - w, y).quad(x, y + 3, x + w, y), "dusk.tint(0.25)", 1.8, 0.4)
    for x, y, size in sorted(flowers, key=lambda flower: flower[1]):
        _pads(sketch, x, y, size)
        with sketch.placed(x, y, 0, size):
            _lotus(sketch)
    return sketch


def _pads(sketch, x, y, size):
    for dx, dy, r in ((-96, 26, 54), (92, 34, 60), (-10, 52, 70)):
        pad = ellipse(x + dx * size, y + dy * size, r * size, r * 0.3 * size)
        sketch.fill(pad, "pad.shade(0.14)" if dx < 0 else "pad")
        for i in range(-3, 4):
            sketch.stroke(Path().move(x + dx * size, y + dy * size).line((x + (dx + i * r * 0.27) * size, y + (dy + (0.27 - 0.03 * abs(i)) * r) * size)), "pad.tint(0.18)", 1.3 * size)


def _petal(length, width):
    return Path().move(0, 0).curve(length * 0.3, -width, length * 0.82, -width * 0.72, length, 0).curve(length * 0.82, width * 0.72, length * 0.3, width, 0, 0).close()


def _lotus(sketch):
    for r in range(46, 132, 11):
        sketch.circle(0, -34, r, "flame", 0.035)
    for angle, length, tone in ((-168, 92, 0.3), (-12, 92, 0.3), (-150, 96, 0.2), (-30, 96, 0.2), (-128, 98, 0.1), (-52, 98, 0.1)):
        sketch.fill(_petal(length, 25).at(0, 26, angle), f"petal.shade({tone})")
    sketch.fill(ellipse(0, -8, 44, 12), "flame", 0.9)
    draw_flame(sketch, 2, -6, 74, "gold", "flame")
    for angle, length, tone in ((-156, 88, "petal"), (-24, 88, "petal"), (-136, 78, "petal.tint(0.16)"), (-44, 78, "petal.tint(0.16)")):
        petal = _petal(length, 24).at(0, 34, angle)
        sketch.fill(petal, tone)
        sketch.stroke(petal, "petal.shade(0.2)", 1.1)
    for angle, length in ((-112, 66), (-68, 66), (-90, 60)):
        petal = _petal(length, 26).at(0, 38, angle)
        sketch.fill(petal, "petal.tint(0.38)")
        sketch.stroke(petal, "petal.shade(0.1)", 1.1)
        sketch.stroke(Path().move(8, 0).line((length * 0.8, 0)).at(0, 38, angle), "petal", 1.2)
