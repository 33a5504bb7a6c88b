"""Rangoli: rings of petals and lamps round one flame."""

import math

from motifs import draw_flame, leaf
from sketch import Path, Sketch, circle, ellipse, polar


def art():
    return {"rangoli": sheet(500, 700, 250, 270, 0.87), "rangoli-wide": sheet(900, 620, 236, 310, 0.84), "rangoli-long": sheet(1120, 470, 250, 235, 0.8)}


def sheet(width, height, x, y, scale):
    sketch = Sketch(width, height)
    sketch.rect(-2, -2, width + 4, height + 4, sketch.radial(x, y, max(width, height) * 0.6, "glow", "ground"))
    with sketch.placed(x, y, 0, scale):
        _pattern(sketch)
        _lamp(sketch)
    return sketch


def _pattern(sketch):
    _outer(sketch)
    for i in range(24):
        a = i * 15
        sketch.fill(leaf(58, 27).at(*polar(0, 0, 144, a), a), "gold" if i % 2 else "coral")
        sketch.fill(leaf(34, 12).at(*polar(0, 0, 152, a), a), "cream" if i % 2 else "rose")
        sketch.fill(leaf(24, 11).at(*polar(0, 0, 148, a + 7.5), a + 7.5), "rose" if i % 2 else "cream")
    sketch.stroke(circle(0, 0, 140), "gold", 2)
    for i in range(60):
        sketch.circle(*polar(0, 0, 133, i * 6), 2.1, "cream")
    for i in range(16):
        a = i * 22.5
        sketch.fill(leaf(46, 27).at(*polar(0, 0, 80, a), a), "rose" if i % 2 else "cream")
        sketch.fill(leaf(30, 13).at(*polar(0, 0, 86, a), a), "ground" if i % 2 else "coral")
        sketch.circle(*polar(0, 0, 118, a + 11.25), 4, "gold")
    sketch.circle(0, 0, 78, "ground.mix(glow, 0.5)")
    for i in range(44):
        sketch.circle(*polar(0, 0, 68, i * 360 / 44), 1.8, "cream")
    for r, width in ((77, 2.4), (60, 1)):
        sketch.stroke(circle(0, 0, r), "gold", width)


def _outer(sketch):
    """Scallops and buds round the rim."""
    for i in range(24):
        a = i * 15 + 7.5
        arch = Path().arc(0, 0, 26, 25, 180, 180).at(*polar(0, 0, 199, a), a + 90)
        sketch.stroke(arch, "gold" if i % 2 else "rose", 2.6)
        sketch.circle(*polar(0, 0, 206, a), 4.2, "coral" if i % 2 else "gold")
        sketch.circle(*polar(0, 0, 234, a), 2.8, "cream")
    for i in range(8):
        a = i * 45
        for turn, length in ((-24, 26), (24, 26), (0, 36)):
            sketch.fill(leaf(length, 13).at(*polar(0, 0, 224, a), a + turn), "gold" if turn else "coral")
        sketch.circle(*polar(0, 0, 224, a), 4.4, "cream")


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
