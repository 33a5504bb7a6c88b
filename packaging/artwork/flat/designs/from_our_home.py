"""From our home: a lit house in the snow, whose snow is the paper."""

import random

from motifs import band, ridge, scatter
from sketch import Path, Sketch, ellipse, polygon, polyline


def art():
    return {"home": scene(500, 700, 250, 500), "home-wide": scene(900, 640, 450, 440), "home-long": scene(1100, 470, 550, 320)}


def scene(width, height, x, ground):
    rnd = random.Random(8)
    sketch = Sketch(width, height)
    back = [(0, ground - 26), (0.3, ground - 44), (0.7, ground - 20), (1, ground - 40)]
    front = [(0, ground + 26), (0.3, ground + 6), (0.62, ground + 22), (1, ground + 2)]
    sketch.fill(band(-4, width + 4, [(0, -4), (1, -4)], [(s, y + 3) for s, y in back]), sketch.linear(0, 0, 0, ground, "night", "dusk"))
    for a, b in scatter(rnd, int(width * 0.2), 4, 6, width - 4, ground - 40, 20):
        sketch.circle(a, b, rnd.uniform(1.2, 3.6), "flake", round(rnd.uniform(0.45, 0.95), 2))
    for share, tall in ((0.07, 120), (0.17, 86), (0.86, 104), (0.95, 138), (0.77, 74)):
        _fir(sketch, width * share, ground - 26, tall * min(1, ground / 500), "dusk.mix(night, 0.35)")
    sketch.fill(band(-4, width + 4, back, [(s, y + 4) for s, y in front]), "snow.mix(dusk, 0.14)")
    scale = min(1.0, ground / 470)
    with sketch.placed(x, ground + 8, 0, scale):
        _glow(sketch)
        _house(sketch)
        for dx, tall in ((-186, 150), (182, 176), (-232, 104), (236, 112)):
            _fir(sketch, dx, 2, tall, "fir", True)
    sketch.fill(ridge(-4, width + 4, front, height + 4), "snow")
    _path(sketch, x, ground, scale)
    return sketch


def _fir(sketch, x, base, tall, paint, snowy=False):
    for j in range(4):
        top = base - tall + j * tall * 0.2
        w = tall * (0.15 + 0.075 * j)
        sketch.fill(polygon((x, top), (x + w, top + tall * 0.36), (x - w, top + tall * 0.36)), paint)
        if snowy:
            sketch.fill(polygon((x, top), (x + w, top + tall * 0.36), (x, top + tall * 0.36)), f"{paint}.tint(0.12)")
            cap = Path().move(x, top).line((x + w * 0.5, top + tall * 0.18)).quad(x + w * 0.24, top + tall * 0.13, x + w * 0.1, top + tall * 0.2)
            cap.quad(x - w * 0.1, top + tall * 0.12, x - w * 0.5, top + tall * 0.18).close()
            sketch.fill(cap, "snow")


def _glow(sketch):
    for r, amount in ((230, 0.06), (176, 0.08)):
        sketch.fill(ellipse(0, -100, r, r * 0.8), "lamp", amount)


def _house(sketch):
    sketch.rect(62, -306, 34, 74, "roof.shade(0.15)", 2)
    sketch.fill(Path().move(56, -300).line((102, -300)).quad(108, -312, 98, -318).quad(80, -326, 62, -318).quad(50, -312, 56, -300).close(), "snow")
    smoke = Path().move(74, -330).curve(66, -352, 96, -364, 86, -390).curve(78, -412, 104, -424, 132, -430)
    smoke.curve(108, -414, 100, -404, 108, -384).curve(116, -360, 84, -350, 90, -330).close()
    sketch.fill(smoke, "flake", 0.3)
    sketch.rect(-112, -188, 224, 190, "wall")
    sketch.rect(72, -188, 40, 190, "wall.shade(0.12)")
    for y in range(-170, 0, 20):
        sketch.stroke(polyline((-112, y), (112, y)), "wall.shade(0.1)", 1.2, cap="butt")
    sketch.fill(polygon((-116, -184), (0, -306), (116, -184)), "wall")
    roof = Path().move(-148, -176).line((0, -330), (148, -176)).curve(150, -162, 134, -158, 128, -168).line((0, -300), (-128, -168)).curve(-134, -158, -150, -162, -148, -176).close()
    sketch.fill(roof, "snow")
    drip = Path().move(-142, -168).curve(-130, -150, -118, -168, -108, -176).curve(-96, -160, -84, -186, -76, -208).line((0, -290), (76, -208)).curve(84, -186, 96, -160, 108, -176).curve(118, -168, 130, -150, 142, -168).line((0, -318)).close()
    sketch.fill(drip, "snow.mix(dusk, 0.1)")
    sketch.circle(0, -226, 19, "snow")
    sketch.circle(0, -226, 14, "lamp")
    sketch.stroke(polyline((-14, -226), (14, -226)) + polyline((0, -240), (0, -212)), "snow", 3)
    for wx, wy in ((-76, -152), (76, -152), (-76, -70), (76, -70)):
        _window(sketch, wx, wy)
    _door(sketch)


def _window(sketch, x, y):
    sketch.rect(x - 24, y - 25, 48, 50, "snow", 3)
    sketch.rect(x - 20, y - 21, 40, 42, "lamp")
    sketch.fill(polygon((x - 20, y - 21), (x - 4, y - 21), (x - 20, y - 4)), "lamp.tint(0.45)")
    sketch.stroke(polyline((x, y - 21), (x, y + 21)) + polyline((x - 20, y), (x + 20, y)), "snow", 3, cap="butt")
    sill = Path().move(x - 30, y + 27).line((x + 30, y + 27)).quad(x + 30, y + 18, x + 20, y + 21).quad(x, y + 14, x - 20, y + 21).quad(x - 30, y + 18, x - 30, y + 27).close()
    sketch.fill(sill, "snow")


def _door(sketch):
    sketch.fill(Path().move(-31, 2).line((-31, -84)).arc(0, -84, 31, 31, 180, 180).line((31, 2)).close(), "snow")
    sketch.fill(Path().move(-25, 2).line((-25, -84)).arc(0, -84, 25, 25, 180, 180).line((25, 2)).close(), "fir")
    sketch.stroke(ellipse(0, -72, 13, 13), "fir.tint(0.35)", 7)
    for dx, dy in ((-9, -80), (10, -76), (0, -59)):
        sketch.circle(dx, dy, 2.6, "berry")
    sketch.fill(polygon((0, -58), (-8, -52), (-6, -62)) + polygon((0, -58), (8, -52), (6, -62)), "berry")
    sketch.circle(17, -38, 3, "lamp")


def _path(sketch, x, ground, scale):
    way = Path().move(x - 20 * scale, ground + 12).curve(x - 30, ground + 30, x - 62, ground + 42, x - 58, ground + 66)
    way.line((x + 34, ground + 66)).curve(x + 44, ground + 40, x + 26, ground + 28, x + 20 * scale, ground + 12).close()
    sketch.fill(way, sketch.linear(0, ground + 14, 0, ground + 64, "snow.mix(dusk, 0.16)", "snow"))
