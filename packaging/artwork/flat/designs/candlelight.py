"""Candlelight: a row of tall candles on the edge of a cake, in the dark."""

import random

from motifs import draw_flame, draw_sparkle, scatter
from sketch import Path, Sketch, polygon, polyline

STRIPES = ("coral", "cream", "gold", "rose", "mint", "cream", "coral", "gold", "mint")
HEIGHTS = (178, 236, 206, 268, 226, 250, 190, 240, 200)


def art():
    return {"candles": scene(500, 700, 7, 51, 250, 490), "candles-wide": scene(900, 620, 8, 50, 248, 470), "candles-long": scene(1120, 470, 9, 46, 290, 370)}


def scene(width, height, count, step, middle, base):
    sketch = Sketch(width, height)
    tall = base / 512
    glow_y = base - 250 * tall
    sketch.rect(-2, -2, width + 4, height + 4, sketch.radial(middle, glow_y, max(width, height) * 0.62, "glow", (0.45, "ground.mix(glow, 0.32)"), "ground"))
    _sparks(sketch, width, glow_y)
    first = middle - step * (count - 1) / 2
    for i in range(count):
        _candle(sketch, first + i * step, base, HEIGHTS[i] * tall, 25 * min(1, step / 52), STRIPES[i], i)
    _cake(sketch, first - step * 0.85, first + step * (count - 1) + step * 0.85, base)
    return sketch


def _sparks(sketch, width, below):
    """Twinkles in the dark over the flames."""
    rnd = random.Random(5)
    for x, y in scatter(rnd, int(width / 14), 22, 22, width - 22, below - 30, 40):
        draw_sparkle(sketch, x, y, rnd.uniform(3, 9), "light", opacity=round(rnd.uniform(0.25, 0.75), 2))


def _candle(sketch, x, base, tall, wide, paint, i):
    top = base - tall
    for r in range(18, 64, 5):
        sketch.circle(x, top - 34, r, "light", 0.042)
    body = Path().move(x - wide / 2, base + 6).line((x - wide / 2, top + 3)).quad(x - wide / 2, top, x - wide / 2 + 3, top).line((x + wide / 2 - 3, top)).quad(x + wide / 2, top, x + wide / 2, top + 3).line((x + wide / 2, base + 6)).close()
    sketch.fill(body, paint)
    with sketch.clipped(body):
        if i % 2 == 0:
            for n in range(-1, int(tall / 30) + 2):
                y = top + n * 30
                sketch.fill(polygon((x - wide, y + 26), (x + wide, y - 6), (x + wide, y + 7), (x - wide, y + 39)), f"{paint}.tint(0.42)")
        else:
            for n in range(int(tall / 22) + 1):
                sketch.circle(x + (wide * 0.2 if n % 2 else -wide * 0.2), top + 16 + n * 20, 2.4, f"{paint}.mix(gold, 0.55)")
        sketch.rect(x + wide * 0.22, top - 2, wide * 0.3, tall + 10, "ground", opacity=0.13)
    sketch.stroke(polyline((x, top), (x + 1, top - 11)), "ground.shade(0.3)", 2.6)
    draw_flame(sketch, x + 0.5, top - 9, 44, "gold", "light", angle=(-3, 4, 0, -2, 3)[i % 5])


def _cake(sketch, left, right, base):
    width = right - left
    sketch.rect(left, base, width, 46, "cream", 7)
    scallops = int(width / 37)
    step = width / scallops
    icing = Path().move(left, base + 8)
    for i in range(scallops):
        drop = (26, 19, 30, 22)[i % 4]
        icing.curve(left + i * step + step * 0.04, base + drop + 6, left + (i + 1) * step - step * 0.04, base + drop + 6, left + (i + 1) * step, base + 8)
    icing.line((right, base - 4)).quad(right, base - 10, right - 8, base - 10).line((left + 8, base - 10)).quad(left, base - 10, left, base - 4).close()
    sketch.fill(icing, "rose")
    for i in range(scallops):
        sketch.circle(left + (i + 0.5) * step, base + 38, 3.2, ("coral", "gold", "mint")[i % 3])
    sketch.rect(left - 12, base + 44, width + 24, 8, "cream.shade(0.16)", 4)
