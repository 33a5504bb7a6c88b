"""Late bloom: a pot plant that flowers after everybody else."""

import math

from motifs import draw_leaf
from sketch import Path, Sketch, ellipse


def art():
    sketch = Sketch(460, 600)
    sketch.fill(ellipse(230, 574, 150, 12), "ink.tint(0.86)")
    sketch.stroke(Path().move(230, 440).curve(224, 360, 236, 280, 230, 176), "stem", 7)
    for x, y, length, angle in ((230, 412, 116, -152), (230, 408, 112, -26), (229, 352, 104, -146), (231, 344, 100, -36), (231, 294, 76, -140), (231, 286, 74, -42)):
        draw_leaf(sketch, x, y, length, length * 0.4, angle, "leaf", "leaf.tint(0.35)", bend=-6 if angle < -90 else 6)
    for x, y, lean in ((150, 236, -1), (312, 222, 1)):
        sketch.stroke(Path().move(230, 300).curve(230, 262, x + lean * -20, y + 44, x, y), "stem", 4.4)
        bud = Path().move(0, 6).curve(-17, 0, -17, -28, 0, -40).curve(17, -28, 17, 0, 0, 6).close()
        sketch.fill(bud.at(x, y, lean * 16), "petal.mix(leaf, 0.25)")
        cup = Path().move(0, 8).curve(-18, 4, -18, -12, -12, -18).curve(-6, -8, 6, -8, 12, -18).curve(18, -12, 18, 4, 0, 8).close()
        sketch.fill(cup.at(x, y, lean * 16), "stem")
    _peony(sketch, 230, 132)
    sketch.circle(230, 132, 20, "gold")
    for i in range(14):
        a = i * 2 * math.pi / 14
        sketch.circle(230 + 13 * math.cos(a), 132 + 13 * math.sin(a), 2.3, "gold.shade(0.25)")
    _pot(sketch)
    _clock(sketch)
    return {"bloom": sketch}


def _peony(sketch, x, y):
    """Ring on ring of cupped petals, each with its shadow and a pale rim."""
    for r, count, turn, tone in ((104, 9, 0, "petal.shade(0.07)"), (88, 9, 20, "petal"), (70, 8, 8, "petal.tint(0.22)"), (52, 7, 30, "petal.tint(0.42)"), (36, 6, 12, "petal.tint(0.6)")):
        for i in range(count):
            cup = Path().move(0, 0).curve(r * 0.2, -r * 0.52, r * 0.8, -r * 0.5, r * 0.97, -r * 0.16).curve(r * 1.04, -r * 0.02, r * 0.94, 0, r, r * 0.14)
            cup.curve(r * 0.86, r * 0.5, r * 0.2, r * 0.52, 0, 0).close()
            sketch.fill(cup.at(x, y, turn + 360 * i / count), tone)
            sketch.stroke(cup.at(x, y, turn + 360 * i / count), "petal.shade(0.16)", 1.3)


def _pot(sketch):
    pot = Path().move(146, 452).line((314, 452)).line((292, 560)).quad(288, 572, 274, 572).line((186, 572)).quad(172, 572, 168, 560).close()
    sketch.fill(pot, "pot")
    with sketch.clipped(pot):
        sketch.fill(Path().move(258, 440).line((340, 440), (310, 580), (246, 580)).close(), "pot.shade(0.1)")
        zig = Path().move(130, 520)
        for i in range(1, 14):
            zig.line((130 + i * 16, 520 - (16 if i % 2 else 0)))
        sketch.stroke(zig, "cream", 6)
    sketch.rect(134, 428, 192, 32, "pot.shade(0.08)", 6)
    sketch.rect(134, 428, 192, 9, "pot.tint(0.16)", 4)


def _clock(sketch):
    """A small alarm clock beside the pot: five past."""
    x, y = 372, 520
    for side in (-1, 1):
        sketch.fill(ellipse(x + side * 25, y - 41, 15, 11, side * 38), "clock")
        sketch.stroke(Path().move(x + side * 22, y + 32).line((x + side * 31, y + 50)), "clock.shade(0.25)", 6)
    sketch.circle(x, y, 42, "clock")
    sketch.circle(x, y, 32, "cream")
    for i in range(12):
        a = i * math.pi / 6
        sketch.circle(x + 26 * math.cos(a), y + 26 * math.sin(a), 1.9 if i % 3 else 2.8, "ink")
    sketch.stroke(Path().move(x, y).line((x, y - 15)), "ink", 4)
    sketch.stroke(Path().move(x, y).line((x + 12, y - 20)), "petal", 3)
    sketch.circle(x, y, 3.2, "ink")
