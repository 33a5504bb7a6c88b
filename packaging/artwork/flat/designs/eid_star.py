"""Eid star: a crescent and hanging lamps before an eightfold pattern."""

import math

from motifs import draw_sparkle
from sketch import Path, Sketch, circle, polar, polygon, polyline, rect


def art():
    return {"moon": sheet(500, 700, 244, 278, 120, ((86, 168, 0.86), (414, 196, 0.94), (420, 420, 0.62), (80, 414, 0.7))), "moon-wide": sheet(900, 620, 300, 290, 150, ((92, 180, 1.0), (488, 226, 0.88), (178, 452, 0.62))), "moon-long": sheet(1120, 470, 320, 226, 128, ((96, 160, 0.9), (540, 190, 0.84), (212, 380, 0.5)))}


def sheet(width, height, x, y, r, lamps):
    sketch = Sketch(width, height)
    sketch.rect(-2, -2, width + 4, height + 4, sketch.radial(x, y, max(width, height) * 0.62, "glow", "ground"))
    _lattice(sketch, width, height)
    for i in range(9):
        sketch.circle(x, y, r * (1.06 + 0.085 * i), "moon", 0.026)
    _crescent(sketch, x, y, r)
    for lamp in lamps:
        _lantern(sketch, *lamp)
    for i, (a, b, s) in enumerate(((x + r * 0.42, y - r * 0.12, 17), (x + r * 0.86, y - r * 0.72, 9), (x + r * 1.02, y + r * 0.5, 10), (x - r * 1.28, y + r * 0.8, 8), (x - r * 1.1, y - r * 1.06, 9))):
        draw_sparkle(sketch, a, b, s, "moon") if i else sketch.fill(_star8(s * 1.7).at(a, b), "moon")
    return sketch


def _star8(r):
    points = []
    for i in range(16):
        points.append(polar(0, 0, r if i % 2 == 0 else r * 0.74, i * 22.5))
    return polygon(*points)


def _lattice(sketch, width, height):
    """Khatam stars and crosses, hardly lighter than the night."""
    step = 74
    lines = Path()
    for row in range(int(height / step) + 2):
        for column in range(int(width / step) + 2):
            a, b = column * step, row * step
            lines = lines + _star8(step * 0.39).at(a, b)
            lines = lines + polygon(*(polar(a, b, step * 0.16, i * 45 + 22.5) for i in range(8)))
            for turn in (0, 90):
                near, far = polar(a, b, step * 0.39, turn), polar(a, b, step * 0.61, turn)
                lines = lines + polyline(near, far)
    sketch.stroke(lines, "ground.mix(pattern, 0.2)", 1.2, join="miter", cap="butt")


def _crescent(sketch, x, y, r):
    outer = math.degrees(math.acos((1 + 0.38**2 - 0.8**2) / (2 * 0.38)))
    inner = math.degrees(math.atan2(math.sin(math.radians(outer)), math.cos(math.radians(outer)) - 0.38))
    moon = Path().arc(0, 0, r, r, outer, 360 - 2 * outer).arc(r * 0.38, 0, r * 0.8, r * 0.8, 360 - inner, 2 * inner - 360).close()
    moon = moon.at(x, y, -18)
    sketch.fill(moon, "moon")
    with sketch.clipped(moon):
        for i in range(15):
            a = 58 + i * 15
            spot = polar(x - r * 0.03, y, r * 0.86, a)
            sketch.circle(*spot, r * 0.032, "moon.mix(ground, 0.35)")
        sketch.stroke(circle(x, y, r * 0.945), "moon.mix(ground, 0.35)", 1.6)


def _lantern(sketch, x, y, scale):
    sketch.stroke(polyline((x, -4), (x, y - 62 * scale)), "metal", 1.8)
    with sketch.placed(x, y, 0, scale):
        for r in range(38, 90, 7):
            sketch.circle(0, 6, r, "lamp", 0.04)
        sketch.stroke(circle(0, -66, 6), "metal", 2.6)
        dome = Path().move(-26, -30).curve(-26, -50, -8, -52, 0, -62).curve(8, -52, 26, -50, 26, -30).close()
        sketch.fill(dome, "metal")
        sketch.fill(rect(-32, -32, 64, 8, 3), "metal.tint(0.25)")
        glass = Path().move(-26, -24).line((26, -24)).curve(40, 4, 34, 26, 22, 44).line((-22, 44)).curve(-34, 26, -40, 4, -26, -24).close()
        sketch.fill(glass, "lamp")
        with sketch.clipped(glass):
            sketch.fill(_star8(21).at(0, 8), "moon.tint(0.3)")
            for dx in (-16, 16):
                sketch.stroke(Path().move(dx * 0.9, -24).curve(dx * 1.6, 4, dx * 1.4, 26, dx * 0.9, 44), "metal", 3)
        sketch.stroke(glass, "metal", 3.4)
        sketch.fill(rect(-27, 42, 54, 8, 3), "metal.tint(0.25)")
        sketch.fill(Path().move(-19, 50).line((19, 50)).curve(12, 62, 6, 64, 0, 74).curve(-6, 64, -12, 62, -19, 50).close(), "metal")
        sketch.circle(0, 78, 4, "lamp")
