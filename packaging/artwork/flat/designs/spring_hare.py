"""Spring hare: two hares in the long grass of a meadow in flower."""

import random

from motifs import draw_daisy, draw_leaf, draw_tulip, petals, ridge
from sketch import Path, Sketch, ellipse


def art():
    rnd = random.Random(9)
    sketch = Sketch(560, 520)
    land = Path().arc(280, 262, 244, 244, 0, 360).close()
    with sketch.clipped(land):
        sketch.sheet(sketch.linear(0, 20, 0, 400, "sky", "dawn"))
        sketch.circle(398, 150, 44, "sun")
        sketch.fill(ridge(0, 560, ((0, 320), (0.3, 286), (0.6, 316), (1, 282)), 520), "leaf.tint(0.55)")
        sketch.fill(ridge(0, 560, ((0, 352), (0.4, 376), (0.7, 346), (1, 370)), 520), "leaf.tint(0.32)")
        _grass(sketch, rnd, 24, 536, 404, 40, "leaf.tint(0.15)")
        _hare(sketch, 206, 432, 1, "fur", 0)
        _hare(sketch, 386, 440, -0.86, "fur.shade(0.13)", 9)
        sketch.fill(ridge(0, 560, ((0, 448), (0.5, 436), (1, 450)), 530), "leaf")
        _grass(sketch, rnd, 24, 536, 462, 52, "leaf.shade(0.12)")
        _flowers(sketch, rnd)
    return {"hares": sketch}


def _grass(sketch, rnd, left, right, base, tall, paint):
    for x in range(left, right, 9):
        lean = rnd.uniform(-18, 18)
        draw_leaf(sketch, x + rnd.uniform(-4, 4), base + rnd.uniform(0, 10), tall * rnd.uniform(0.6, 1.2), 6, -90 + lean, paint, bend=lean * 0.3)


def _flowers(sketch, rnd):
    for x, y, tall, kind in ((92, 450, 84, 0), (140, 470, 62, 1), (300, 478, 54, 1), (448, 462, 92, 0), (496, 440, 70, 1), (404, 484, 46, 2), (62, 436, 58, 2), (196, 492, 44, 2), (262, 492, 38, 0), (346, 500, 44, 0)):
        sketch.stroke(Path().move(x, y + 16).quad(x + 6, y - tall * 0.4, x, y - tall), "leaf.shade(0.25)", 3)
        draw_leaf(sketch, x, y, tall * 0.6, 9, -62, "leaf.shade(0.2)", bend=4)
        if kind == 0:
            draw_tulip(sketch, x, y - tall, 30, "rose", "rose.shade(0.14)", rnd.uniform(-6, 6))
        elif kind == 1:
            draw_daisy(sketch, x, y - tall, 19, "#ffffff", "sun", 12, x)
        else:
            sketch.fill(petals(17, 5, 1.1).at(x, y - tall, x), "violet")
            sketch.circle(x, y - tall, 4.4, "sun")


def _hare(sketch, x, base, flip, paint, turn):
    """Sitting up, seen from the side; `flip` is also its size."""
    def at(path):
        return path.at(x, base, turn, flip, abs(flip))

    for dx, lean, tone in ((12, -6, f"{paint}.shade(0.14)"), (-4, -20, paint)):
        ear = Path().move(-13, 0).curve(-26, -50, -20, -110, 0, -134).curve(18, -106, 20, -50, 13, 2).close().at(40 + dx, -166, lean)
        sketch.fill(at(ear), tone)
        lining = Path().move(-5, -8).curve(-11, -46, -9, -88, 0, -110).curve(8, -86, 9, -46, 6, -8).close().at(40 + dx, -166, lean)
        sketch.fill(at(lining), "rose.tint(0.35)")
    body = Path().move(-92, 0).curve(-122, -60, -92, -128, -26, -138).curve(0, -142, 18, -134, 26, -124).curve(62, -100, 60, -40, 54, 0).close()
    sketch.fill(at(body), paint)
    sketch.fill(at(ellipse(-98, -20, 23, 21)), "#ffffff")
    haunch = Path().move(-86, 2).curve(-92, -52, -56, -82, -20, -66).curve(10, -52, 14, -16, 2, 2).close()
    sketch.fill(at(haunch), f"{paint}.shade(0.1)")
    chest = Path().move(36, -118).curve(62, -90, 64, -40, 52, -4).curve(40, -20, 28, -70, 24, -110).close()
    sketch.fill(at(chest), "dawn")
    head = Path().move(8, -150).curve(6, -182, 34, -196, 60, -186).curve(88, -176, 104, -152, 98, -136).curve(90, -118, 50, -112, 28, -120).curve(14, -126, 8, -138, 8, -150).close()
    sketch.fill(at(head), paint)
    sketch.fill(at(ellipse(80, -132, 18, 11)), "dawn")
    sketch.fill(at(ellipse(62, -160, 6.6, 7.6)), "ink")
    sketch.fill(at(ellipse(64, -163, 2.2, 2.4)), "#ffffff")
    sketch.fill(at(ellipse(99, -146, 5.4, 4.2)), "rose")
    for lift in (-6, 0, 6):
        sketch.stroke(at(Path().move(84, -134).quad(104, -134 + lift, 122, -130 + lift * 2)), "ink", 1.3)
