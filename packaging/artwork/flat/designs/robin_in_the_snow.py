"""Robin in the snow: a small round bird on a berried branch."""

import random

from motifs import draw_leaf, scatter
from sketch import Path, Sketch, along, ellipse, polyline

LIMB = ((10, 424), (140, 372), (330, 446), (548, 356))


def art():
    rnd = random.Random(4)
    sketch = Sketch(560, 520)
    sketch.circle(284, 232, 208, "sky")
    for x, y in scatter(rnd, 46, 20, 14, 540, 500, 34):
        far = ((x - 284) ** 2 + (y - 232) ** 2) ** 0.5
        sketch.circle(x, y, rnd.uniform(2, 5), "#ffffff" if far < 196 else "sky.shade(0.06)", 0.9)
    _branch(sketch)
    _robin(sketch, 282, 296)
    return {"robin": sketch}


def _branch(sketch):
    for start, middle, end in (((120, 396), (96, 440), (60, 474)), ((432, 396), (470, 430), (514, 448)), ((470, 384), (492, 340), (532, 306))):
        sketch.stroke(Path().move(*start).quad(*middle, *end), "bark", 6)
    sketch.stroke(Path().move(*LIMB[0]).curve(*LIMB[1], *LIMB[2], *LIMB[3]), "bark", 12)
    sketch.stroke(Path().move(*LIMB[0]).curve(*LIMB[1], *LIMB[2], *LIMB[3]).at(0, 4), "bark.shade(0.25)", 4)
    snow = Path().move(28, 414).curve(90, 378, 150, 380, 214, 396).curve(170, 400, 150, 402, 128, 400).curve(96, 404, 62, 412, 28, 414).close()
    sketch.fill(snow, "sky.tint(0.45)")
    for t, angle, length in ((0.05, -62, 50), (0.1, 118, 54), (0.2, -84, 44), (0.3, 96, 46), (0.72, 84, 48), (0.8, -70, 52), (0.88, 104, 46), (0.95, -18, 50)):
        x, y, _ = along(*LIMB, t)
        draw_leaf(sketch, x, y, length, length * 0.36, angle, "leaf" if angle > 0 else "leaf.tint(0.2)", "leaf.tint(0.5)")
    for x, y in ((62, 470), (44, 462), (74, 452), (512, 446), (496, 458), (524, 462), (530, 308), (512, 318), (538, 326), (150, 420), (168, 428), (158, 440), (408, 424), (424, 434)):
        sketch.stroke(polyline((x, y), (x - 3, y - 14)), "bark", 2)
        sketch.circle(x, y, 9.5, "berry")
        sketch.circle(x - 3, y - 3, 2.6, "berry.tint(0.65)")


def _robin(sketch, x, y):
    for dx in (-16, 14):
        sketch.stroke(polyline((x + dx, y + 76), (x + dx + 2, y + 104)), "bark.shade(0.2)", 4.4)
        for toe in (-9, 0, 9):
            sketch.stroke(polyline((x + dx + 2, y + 102), (x + dx + 2 + toe, y + 111)), "bark.shade(0.2)", 3.4)
    tail = Path().move(x - 76, y + 10).curve(x - 110, y + 30, x - 144, y + 62, x - 168, y + 92).line((x - 134, y + 94)).curve(x - 104, y + 84, x - 78, y + 66, x - 56, y + 50).close()
    sketch.fill(tail, "coat.shade(0.28)")
    body = Path().move(x - 96, y + 8).curve(x - 92, y - 66, x - 34, y - 116, x + 30, y - 116).curve(x + 82, y - 116, x + 108, y - 78, x + 104, y - 30).curve(x + 102, y + 40, x + 54, y + 88, x - 10, y + 86).curve(x - 60, y + 84, x - 96, y + 54, x - 96, y + 8).close()
    sketch.fill(body, "coat")
    with sketch.clipped(body):
        sketch.fill(ellipse(x + 34, y + 78, 92, 66), "#ffffff")
        breast = Path().move(x + 52, y - 100).curve(x + 10, y - 84, x + 2, y - 40, x + 14, y + 2).curve(x + 30, y + 46, x + 74, y + 48, x + 120, y + 20).line((x + 130, y - 90)).close()
        sketch.fill(breast, "berry.mix(gold, 0.35)")
        for dx, dy in ((46, 22), (62, 8), (78, 22), (36, 2), (58, 34), (88, 2)):
            sketch.stroke(Path().move(x + dx - 5, y + dy).quad(x + dx, y + dy + 6, x + dx + 5, y + dy), "berry.shade(0.05)", 2.2)
    wing = Path().move(x + 2, y - 34).curve(x + 24, y + 6, x - 4, y + 50, x - 60, y + 58).curve(x - 92, y + 62, x - 112, y + 60, x - 128, y + 66).curve(x - 116, y + 40, x - 98, y + 10, x - 70, y - 16).curve(x - 44, y - 38, x - 16, y - 46, x + 2, y - 34).close()
    sketch.fill(wing, "coat.shade(0.18)")
    for i in range(4):
        sketch.stroke(Path().move(x - 16 - i * 19, y + 2 + i * 9).curve(x - 40 - i * 15, y + 24 + i * 6, x - 62 - i * 12, y + 36 + i * 4, x - 84 - i * 9, y + 44 + i * 4), "coat.tint(0.25)", 3)
    sketch.fill(Path().move(x + 98, y - 70).line((x + 128, y - 60), (x + 98, y - 50)).close(), "gold.shade(0.25)")
    sketch.circle(x + 64, y - 74, 9.5, "ink")
    sketch.circle(x + 67, y - 78, 3.2, "#ffffff")
