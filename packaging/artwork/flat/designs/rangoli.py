"""Rangoli: rings of petals and lamps round one flame."""

import math

from motifs import draw_flame, leaf
from sketch import Path, Sketch, circle, ellipse, polar


def art():
    return {"rangoli": sheet(500, 700, 250, 272, 0.89), "rangoli-wide": sheet(900, 620, 262, 310, 1.02), "rangoli-long": sheet(1120, 470, 280, 235, 0.95)}


def sheet(width, height, x, y, scale):
    sketch = Sketch(width, height)
    sketch.rect(-2, -2, width + 4, height + 4, sketch.radial(x, y, max(width, height) * 0.6, "glow", "ground"))
    with sketch.placed(x, y, 0, scale):
        _pattern(sketch)
        _lamp(sketch)
    return sketch


def _pattern(sketch):
    for i in range(24):
        a = i * 15
        sketch.fill(leaf(46, 17).at(*polar(0, 0, 160, a), a), "gold" if i % 2 else "coral")
        sketch.circle(*polar(0, 0, 214, a), 3.2 if i % 2 else 4.6, "cream" if i % 2 else "gold")
        sketch.circle(*polar(0, 0, 151, a + 7.5), 3.2, "cream")
    for i in range(12):
        a = i * 30
        arch = Path().arc(0, 0, 17, 17, 180, 180).at(*polar(0, 0, 218, a + 15), a + 105)
        sketch.stroke(arch, "rose", 3)
    sketch.stroke(circle(0, 0, 140), "gold", 1.6)
    for i in range(16):
        a = i * 22.5
        sketch.fill(leaf(40, 18).at(*polar(0, 0, 94, a), a), "rose" if i % 2 else "cream")
        sketch.fill(leaf(24, 9).at(*polar(0, 0, 99, a), a), "ground" if i % 2 else "coral")
        sketch.circle(*polar(0, 0, 130, a + 11.25), 4, "gold")
    for i in range(48):
        sketch.circle(*polar(0, 0, 84, i * 7.5), 1.9, "cream")
    sketch.circle(0, 0, 74, "ground.mix(glow, 0.5)")
    for r, width in ((74, 2.2), (67, 0.9)):
        sketch.stroke(circle(0, 0, r), "gold", width)


def _lamp(sketch):
    for r, amount in ((52, 0.12), (36, 0.2), (22, 0.3)):
        sketch.circle(0, -18, r, "flame", amount)
    bowl = Path().move(-42, 8).curve(-32, 18, 22, 20, 46, 2).curve(44, 34, 20, 44, 0, 44).curve(-22, 44, -40, 32, -42, 8).close()
    sketch.fill(bowl, "clay")
    sketch.fill(Path().move(-42, 8).curve(-32, 18, 22, 20, 46, 2).curve(30, 10, -28, 2, -42, 8).close(), "clay.tint(0.3)")
    for i in range(7):
        sketch.circle(-28 + i * 9.4, 26 + 4 * math.sin(i * math.pi / 6), 2.3, "gold")
    sketch.fill(ellipse(0, 46, 20, 4.4), "clay.shade(0.2)")
    draw_flame(sketch, 4, 10, 56, "flame", "cream")
