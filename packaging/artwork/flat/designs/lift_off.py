"""Lift off: a rocket past planets; the largest planet carries the age."""

import random

from motifs import draw_sparkle, scatter
from sketch import Path, Sketch, circle, ellipse, polar, star


def art():
    return {
        "space": scene(500, 720, (300, 330, 24), (122, 168, 82), 3),
        "space-wide": scene(900, 620, (226, 276, 24), (664, 206, 118), 9),
        "space-long": scene(1120, 470, (250, 250, 58), (806, 176, 104), 5),
    }


def scene(width, height, rocket, planet, seed):
    rnd = random.Random(seed)
    sketch = Sketch(width, height)
    sketch.rect(-2, -2, width + 4, height + 4, sketch.radial(rocket[0], rocket[1], max(width, height) * 0.7, "glow", "space"))
    x, y, turn = rocket
    px, py, pr = planet
    words = lambda a, b: b > height * 0.76 if width < height else a > width * 0.46 and b > height * 0.52
    clear = lambda a, b: not words(a, b) and (a - x) ** 2 + (b - y) ** 2 > 120**2 and (a - px) ** 2 + (b - py) ** 2 > (pr + 40) ** 2
    for i, (a, b) in enumerate(scatter(rnd, int(width * height / 6200), 12, 12, width - 12, height - 12, 44, clear)):
        if i % 5 == 0:
            draw_sparkle(sketch, a, b, rnd.uniform(7, 12), "star")
        elif i % 5 == 1:
            sketch.fill(star(a, b, 7, 5, 0.45, rnd.uniform(0, 72)), "gold")
        else:
            sketch.circle(a, b, rnd.uniform(1.3, 2.6), "star", 0.85)
    _planet(sketch, px, py, pr)
    if width < height:
        _small_planet(sketch, 420, 128, 34, "mint", False)
        _small_planet(sketch, 92, 432, 26, "coral", True)
    else:
        _small_planet(sketch, width * 0.46, height * 0.16, 30, "mint", False)
        _small_planet(sketch, width * 0.065, height * 0.3, 24, "coral", True)
    with sketch.placed(x, y, turn, 0.94 if width < height else 0.98 if width < 1000 else 0.86):
        _rocket(sketch)
    return sketch


def _planet(sketch, x, y, r):
    sketch.circle(x, y, r * 1.2, "gold", 0.10)
    sketch.circle(x, y, r, "gold")
    with sketch.clipped(circle(x, y, r)):
        for share, width in ((-0.74, 0.16), (0.72, 0.2), (0.97, 0.12)):
            band = Path().move(x - r * 1.1, y + r * share).quad(x, y + r * (share + 0.13), x + r * 1.1, y + r * share)
            sketch.stroke(band, "gold.mix(coral, 0.32)", r * width, cap="butt")
        sketch.fill(circle(x, y, r) + circle(x - r * 0.16, y - r * 0.1, r * 1.02), "gold.mix(coral, 0.6)", 0.8, even_odd=True)


def _small_planet(sketch, x, y, r, paint, ringed):
    if ringed:
        sketch.stroke(ellipse(x, y, r * 1.75, r * 0.42, -20), "star.mix(space, 0.25)", 3.4)
    sketch.circle(x, y, r, paint)
    with sketch.clipped(circle(x, y, r)):
        for dx, dy, size in ((-0.3, -0.25, 0.26), (0.35, 0.3, 0.2), (-0.1, 0.5, 0.14), (0.4, -0.4, 0.12)):
            sketch.circle(x + dx * r, y + dy * r, size * r, f"{paint}.shade(0.14)")
        sketch.fill(circle(x, y, r) + circle(x - r * 0.2, y - r * 0.12, r * 1.04), f"{paint}.shade(0.25)", 0.8, even_odd=True)
    if ringed:
        sketch.stroke(Path().arc(0, 0, r * 1.75, r * 0.42, 8, 164).at(x, y, -20), "star.mix(space, 0.1)", 3.4)


def _rocket(sketch):
    trail = Path().move(-30, 112).curve(-46, 180, -26, 232, 0, 284).curve(26, 232, 46, 180, 30, 112).close()
    sketch.fill(trail, "coral")
    sketch.fill(trail.at(0, 26, 0, 0.7, 0.78), "gold")
    sketch.fill(trail.at(0, 52, 0, 0.4, 0.55), "star")
    for side in (-1, 1):
        fin = Path().move(side * 44, 26).curve(side * 96, 52, side * 100, 116, side * 84, 148).curve(side * 76, 118, side * 56, 104, side * 36, 98).close()
        sketch.fill(fin, "coral" if side < 0 else "coral.shade(0.14)")
    body = Path().move(0, -168).curve(46, -124, 66, -52, 58, 24).curve(54, 66, 44, 92, 34, 112).line((-34, 112)).curve(-44, 92, -54, 66, -58, 24).curve(-66, -52, -46, -124, 0, -168).close()
    sketch.fill(body, "body")
    with sketch.clipped(body):
        sketch.fill(Path().move(12, -180).curve(60, -90, 44, 60, 20, 120).line((90, 120), (90, -180)).close(), "body.shade(0.1)")
        sketch.fill(Path().move(-70, -98).quad(0, -78, 70, -98).line((70, -190), (-70, -190)).close(), "coral")
        sketch.stroke(Path().move(-70, -98).quad(0, -78, 70, -98), "gold", 7)
        sketch.fill(Path().move(-70, 62).quad(0, 84, 70, 62).line((70, 86)).quad(0, 108, -70, 86).close(), "mint")
    sketch.circle(0, -22, 34, "gold")
    sketch.circle(0, -22, 26, "space")
    sketch.circle(0, -22, 26, "mint", 0.55)
    sketch.stroke(Path().arc(0, -22, 18, 18, 190, 70), "#ffffff", 4.4, 0.85)
    sketch.circle(0, 38, 10, "gold")
    sketch.rect(-26, 108, 52, 14, "space.tint(0.35)", 5)
    for angle in (-34, 214):
        sketch.circle(*polar(0, -22, 30, angle), 2.2, "gold.shade(0.3)")
