"""Two rings: linked gold over a branch."""

import random

from motifs import draw_leaf, draw_sparkle, scatter
from sketch import Path, Sketch, along, circle, ring


def art():
    return {"rings": scene(500, 690, 250, 246, 0.9, 3), "rings-wide": scene(900, 620, 244, 246, 0.84, 7), "rings-long": scene(1120, 470, 300, 178, 0.78, 7)}


def scene(width, height, x, y, scale, seed):
    rnd = random.Random(seed)
    sketch = Sketch(width, height)
    sketch.rect(-2, -2, width + 4, height + 4, sketch.radial(x, y + 30, max(width, height) * 0.62, "glow", "ground"))
    clear = lambda a, b: (a - x) ** 2 / (230 * scale) ** 2 + (b - y - 50) ** 2 / (250 * scale) ** 2 > 1 and (b < height * 0.7 if width < height else a < width * 0.56 or b < height * 0.16 or b > height * 0.84)
    for i, (a, b) in enumerate(scatter(rnd, int(width * height / 6200), 14, 14, width - 14, height - 14, 38, clear)):
        if i % 4 == 0:
            draw_sparkle(sketch, a, b, rnd.uniform(5, 9), "pale")
        else:
            sketch.circle(a, b, rnd.uniform(0.9, 2), "gold")
    with sketch.placed(x, y, 0, scale):
        for side in (-1, 1):
            _branch(sketch, side)
        _rings(sketch)
    return sketch


def _branch(sketch, side):
    start, c1, c2, end = (0, 226), (side * 84, 226), (side * 172, 172), (side * 206, 62)
    sketch.stroke(Path().move(*start).curve(*c1, *c2, *end), "gold", 2.4)
    for i in range(13):
        t = 0.07 + 0.92 * i / 12
        a, b, direction = along(start, c1, c2, end, t)
        size = 46 - 20 * t
        for lean in (-44, 44):
            paint = "gold" if lean * side < 0 else "pale.mix(gold, 0.35)"
            draw_leaf(sketch, a, b, size, size * 0.34, direction + lean, paint, "ground.mix(gold, 0.55)", bend=lean * 0.06)
        if i % 3 == 1:
            sketch.circle(a + 15 * side, b - 20 + i, 3, "berry")
    draw_leaf(sketch, *end, 28, 9, along(start, c1, c2, end, 1)[2], "gold")
    sketch.circle(0, 226, 5.5, "berry")


def _rings(sketch):
    gold = sketch.linear(-150, -90, 150, 110, "pale", (0.34, "gold"), (0.52, "gold.shade(0.24)"), (0.7, "gold"), "pale")
    for cx in (-52, 52):
        sketch.fill(ring(cx, 30, 106, 88), gold, even_odd=True)
        sketch.stroke(circle(cx, 30, 106), "gold.shade(0.34)", 0.8)
        sketch.stroke(circle(cx, 30, 88), "gold.shade(0.34)", 0.8)
        sketch.stroke(circle(cx, 30, 99.5), "pale", 1.5, 0.75)
    over = Path().arc(-52, 30, 106, 106, -58, 62).arc(-52, 30, 88, 88, 4, -62).close()
    sketch.fill(over, gold)
    for r in (106, 88):
        sketch.stroke(Path().arc(-52, 30, r, r, -58, 62), "gold.shade(0.34)", 0.8, cap="butt")
    sketch.stroke(Path().arc(-52, 30, 99.5, 99.5, -58, 62), "pale", 1.5, 0.75, cap="butt")
    gem = Path().move(52, -104).line((36, -90), (52, -68), (68, -90)).close()
    sketch.fill(gem, "pale")
    sketch.fill(Path().move(36, -90).line((52, -68), (52, -90)).close(), "pale.shade(0.14)")
    sketch.fill(Path().move(52, -104).line((44, -90), (60, -90)).close(), "#ffffff")
    draw_sparkle(sketch, 74, -108, 11, "pale")
