"""Honey and apple: for a sweet year."""

import math

from motifs import draw_daisy, draw_leaf
from sketch import Path, Sketch, ellipse, polar, polygon, rect


def art():
    sketch = Sketch(540, 520)
    sketch.circle(262, 236, 204, "room")
    sketch.fill(ellipse(268, 478, 240, 20), "room.shade(0.1)")
    _jar(sketch, 208, 474)
    _apple(sketch, 408, 384, 92)
    _slice(sketch, 300, 458)
    for x, y, r in ((62, 452, 24), (94, 470, 17), (36, 474, 15), (504, 470, 17)):
        draw_daisy(sketch, x, y, r, "#ffffff" if r > 30 else "bloom", "honey", 11, x)
    _bee(sketch, 402, 118, -14)
    _bee(sketch, 82, 214, 160)
    trail = Path().move(110, 216).curve(150, 230, 150, 170, 118, 172).curve(94, 176, 104, 210, 134, 208)
    sketch.stroke(trail, "ink", 2.2, 0.55, dash=(6, 7))
    sketch.stroke(Path().move(374, 126).curve(330, 140, 320, 96, 352, 96).curve(376, 98, 366, 134, 322, 140), "ink", 2.2, 0.55, dash=(6, 7))
    return {"honey": sketch}


def _jar(sketch, x, base):
    glass = Path().move(x - 70, base - 218).line((x + 70, base - 218)).curve(x + 116, base - 196, x + 122, base - 150, x + 122, base - 100).curve(x + 122, base - 30, x + 108, base, x + 60, base).line((x - 60, base)).curve(x - 108, base, x - 122, base - 30, x - 122, base - 100).curve(x - 122, base - 150, x - 116, base - 196, x - 70, base - 218).close()
    sketch.fill(glass, "honey.tint(0.72)")
    with sketch.clipped(glass):
        sketch.fill(Path().move(x - 140, base - 172).curve(x - 60, base - 184, x + 50, base - 160, x + 140, base - 174).line((x + 140, base + 4), (x - 140, base + 4)).close(), "honey")
        sketch.fill(Path().move(x + 60, base - 180).curve(x + 100, base - 110, x + 90, base - 30, x + 40, base + 4).line((x + 140, base + 4), (x + 140, base - 180)).close(), "honey.shade(0.12)")
        sketch.stroke(Path().move(x - 98, base - 150).curve(x - 104, base - 110, x - 102, base - 70, x - 88, base - 40), "#ffffff", 9, 0.5)
    _dipper(sketch, x + 34, base - 262)
    sketch.rect(x - 78, base - 242, 156, 30, "honey.shade(0.3)", 6)
    sketch.rect(x - 78, base - 226, 156, 5, "honey.shade(0.42)")
    label = rect(x - 62, base - 128, 124, 88, 8)
    sketch.fill(label, "room.tint(0.75)")
    sketch.stroke(label, "honey.shade(0.3)", 2.4)
    for row, count in ((-1, 2), (0, 3), (1, 2)):
        for i in range(count):
            cx, cy = x + (i - (count - 1) / 2) * 30, base - 84 + row * 26
            cell = polygon(*(polar(cx, cy, 15.5, 60 * k - 90) for k in range(6)))
            sketch.fill(cell, "honey" if (row + i) % 2 else "honey.tint(0.35)")
            sketch.stroke(cell, "honey.shade(0.3)", 2)


def _dipper(sketch, x, y):
    with sketch.placed(x, y, 26):
        sketch.rect(-6, -126, 12, 150, "wood", 6)
        for i, w in enumerate((16, 25, 30, 30, 25, 16)):
            sketch.rect(-w, -148 + i * 13, 2 * w, 9, "wood" if i % 2 else "wood.shade(0.14)", 4.5)
        sketch.rect(-6, -150, 12, 82, "wood.shade(0.2)", 5)
        drop = Path().move(18, -90).curve(30, -84, 28, -62, 34, -44).curve(36, -32, 20, -32, 21, -44).curve(22, -58, 12, -70, 8, -76).close()
        sketch.fill(drop, "honey")


def _apple(sketch, x, y, r):
    body = Path().move(x, y - r * 0.66).curve(x + r * 0.3, y - r * 0.96, x + r * 1.02, y - r * 0.86, x + r, y - r * 0.08).curve(x + r * 0.98, y + r * 0.56, x + r * 0.52, y + r * 1.02, x + r * 0.24, y + r * 0.98)
    body.curve(x + r * 0.1, y + r * 0.94, x - r * 0.1, y + r * 0.94, x - r * 0.24, y + r * 0.98).curve(x - r * 0.52, y + r * 1.02, x - r * 0.98, y + r * 0.56, x - r, y - r * 0.08).curve(x - r * 1.02, y - r * 0.86, x - r * 0.3, y - r * 0.96, x, y - r * 0.66).close()
    sketch.fill(body, "apple")
    with sketch.clipped(body):
        sketch.fill(body + body.at(-r * 0.15, -r * 0.08), "apple.shade(0.2)", 0.8, even_odd=True)
        for i in range(9):
            a, b = polar(x - r * 0.1, y + r * 0.1, r * (0.3 + 0.055 * i), i * 137)
            sketch.circle(a, b, 2.2, "apple.tint(0.6)")
    sketch.fill(ellipse(x, y - r * 0.66, r * 0.24, r * 0.08), "apple.shade(0.35)")
    sketch.stroke(Path().move(x, y - r * 0.64).quad(x + 2, y - r * 0.94, x + 16, y - r * 1.16), "wood.shade(0.35)", 6)
    draw_leaf(sketch, x + 8, y - r * 0.96, r * 0.66, r * 0.28, -18, "leaf", "leaf.tint(0.45)", bend=6)
    sketch.fill(ellipse(x - r * 0.52, y - r * 0.36, r * 0.1, r * 0.24, 30), "#ffffff", 0.55)


def _slice(sketch, x, y):
    with sketch.placed(x, y, -10):
        wedge = Path().move(-62, 0).curve(-50, 46, 50, 46, 62, 0).close()
        sketch.fill(wedge, "apple")
        sketch.fill(Path().move(-54, 0).curve(-42, 34, 42, 34, 54, 0).close(), "room.tint(0.8)")
        for dx, turn in ((-12, 20), (12, -20)):
            sketch.fill(ellipse(dx, 12, 4, 8, turn), "wood.shade(0.4)")


def _bee(sketch, x, y, turn):
    with sketch.placed(x, y, turn, 1, 1 if math.cos(math.radians(turn)) > 0 else -1):
        for angle in (-70, -112):
            sketch.fill(ellipse(*polar(0, -8, 17, angle), 18, 9, angle), "room.shade(0.12)", 0.85)
        body = ellipse(0, 0, 24, 15)
        sketch.fill(body, "honey")
        with sketch.clipped(body):
            for dx in (-14, -2, 10):
                sketch.rect(dx - 3, -18, 6.5, 36, "ink")
        sketch.circle(21, -2, 9, "ink")
        for dx in (24, 28):
            sketch.stroke(Path().move(dx - 2, -8).quad(dx + 4, -16, dx + 9, -17), "ink", 1.6)
