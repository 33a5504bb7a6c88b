"""Moonlit pines: a clear night whose snow is the paper itself."""

import random

from motifs import band, draw_pine, draw_sparkle, ridge, scatter
from sketch import Sketch, ellipse


def art():
    return {"pines": night(500, 700, TALL), "pines-wide": night(900, 640, WIDE), "pines-long": night(1100, 470, LONG)}


# Where the ground is and the moon hangs (shares of the sheet), and the near trees: share of the width, how far
# below the ground line they stand, how tall they are.
TALL = (0.775, 0.70, 0.215, ((0.055, 28, 226), (0.20, 22, 158), (0.905, 30, 262), (0.73, 20, 142), (1.0, 44, 196)))
WIDE = (
    0.74, 0.70, 0.31,
    ((0.03, 30, 250), (0.12, 22, 176), (0.205, 14, 120), (0.93, 34, 300), (0.845, 24, 206), (0.775, 14, 132), (1.0, 40, 190)),
)
LONG = (
    0.70, 0.72, 0.30,
    ((0.03, 30, 230), (0.10, 22, 166), (0.165, 14, 110), (0.945, 34, 260), (0.875, 24, 186), (0.82, 14, 122), (1.0, 40, 190)),
)


def night(width, height, place):
    rnd = random.Random(5)
    sketch = Sketch(width, height)
    ground_share, moon_x, moon_y, trees = place
    ground, moon_x, moon_y = height * ground_share, width * moon_x, height * moon_y
    near = [(share, y) for share, y in _drift(ground + 34, 20, 1)]
    far_drift = _drift(ground - 6, 16, 0)
    sky = sketch.linear(0, 0, 0, ground, "night", (0.62, "dusk"), "glow")
    sketch.fill(band(-4, width + 4, [(0, -4), (1, -4)], [(s, y + 3) for s, y in far_drift]), sky)
    _moon(sketch, moon_x, moon_y, 52)
    _stars(sketch, rnd, width, ground, moon_x, moon_y)
    far = [(i / 6, ground - 58 - rnd.uniform(0, 26)) for i in range(7)]
    sketch.fill(band(-4, width + 4, far, [(s, y + 3) for s, y in far_drift]), "dusk.mix(glow, 0.55)")
    _row(sketch, rnd, width, ground - 22, 62, 104, "dusk.mix(night, 0.15)", width // 26)
    _row(sketch, rnd, width, ground + 2, 84, 136, "night.mix(dusk, 0.42)", width // 40)
    sketch.fill(band(-4, width + 4, far_drift, [(s, y + 3) for s, y in near]), "snow.mix(dusk, 0.22)")
    for share, down, tall in trees:
        _shadow(sketch, width * share, ground + down, tall)
        draw_pine(sketch, rnd, width * share, ground + down, tall, "pine", "pine.mix(glow, 0.2)", "snow")
    sketch.fill(ridge(-4, width + 4, near, height + 4), "snow")
    return sketch


def _drift(y, swing, phase):
    rise = ((0, 6), (0.3, -14), (0.62, 12), (1, -8)) if phase == 0 else ((0, -12), (0.28, 6), (0.6, -4), (1, -20))
    return [(share, y + up * swing / 16) for share, up in rise]


def _moon(sketch, x, y, r):
    for share, amount in ((2.9, 0.08), (2.15, 0.14), (1.5, 0.24)):
        sketch.circle(x, y, r * share, "moon", amount * 0.55)
    sketch.circle(x, y, r, "moon")
    for dx, dy, size in ((-0.3, -0.2, 0.2), (0.24, 0.1, 0.26), (-0.14, 0.42, 0.13), (0.2, -0.46, 0.11)):
        sketch.circle(x + r * dx, y + r * dy, r * size, "moon.mix(dusk, 0.1)")


def _stars(sketch, rnd, width, ground, mx, my):
    clear = lambda x, y: (x - mx) ** 2 + (y - my) ** 2 > 112**2
    for x, y in scatter(rnd, int(width * 0.17), 4, 6, width - 4, ground - 120, 17, clear):
        sketch.circle(x, y, rnd.uniform(0.9, 2.3), "snow", round(rnd.uniform(0.55, 1), 2))
    for x, y in scatter(rnd, width // 80, 24, 24, width - 24, ground - 220, 90, clear):
        draw_sparkle(sketch, x, y, rnd.uniform(7, 11), "moon")


def _row(sketch, rnd, width, base, low, high, paint, count):
    for i in range(count + 1):
        x = width * (i + rnd.uniform(-0.3, 0.3)) / count
        draw_pine(sketch, rnd, x, base + rnd.uniform(-3, 8), rnd.uniform(low, high), paint, tiers=5)


def _shadow(sketch, x, y, tall):
    sketch.fill(ellipse(x - tall * 0.1, y - 1, tall * 0.27, tall * 0.03), "snow.mix(dusk, 0.42)")
