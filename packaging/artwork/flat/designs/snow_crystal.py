"""Snow crystal: one large flake ruled in fine lines, small ones falling round it."""

import random

from motifs import scatter
from sketch import Path, Sketch, circle, polar, polygon, polyline


def art():
    return {"crystal": sheet(500, 690, 250, 262, 196, (58, 24, 442, 666)), "crystal-wide": sheet(900, 620, 268, 310, 214, (20, 50, 778, 570)), "crystal-long": sheet(1120, 470, 276, 235, 184, (20, 26, 1000, 444))}


def sheet(width, height, x, y, r, within):
    """`within` is what no panel cuts off."""
    rnd = random.Random(17)
    sketch = Sketch(width, height)

    def free(a, b):
        words = b > height * 0.76 if width < height else a > width * 0.54 and 0.2 * height < b < 0.8 * height
        return (a - x) ** 2 + (b - y) ** 2 > (r + 30) ** 2 and not words

    for a, b in scatter(rnd, int(width * height / 7800), *within, 56, free):
        _small(sketch, a, b, rnd.uniform(7, 17), rnd.uniform(0, 60))
    for a, b in scatter(rnd, int(width * height / 5200), *within, 40, free):
        sketch.circle(a, b, rnd.uniform(1.6, 3), "pale")
    for i in range(6):
        _arm(sketch, x, y, r, i * 60)
    _heart(sketch, x, y, r)
    return sketch


def _arm(sketch, x, y, r, turn):
    def line(path, paint, width):
        sketch.stroke(path.at(x, y, turn, r / 200), paint, width)

    line(polyline((0, -40), (0, -196)), "line", 3.4)
    for reach, length, width in ((-84, 46, 2.4), (-112, 58, 2.6), (-140, 44, 2.4), (-164, 26, 2)):
        for side in (-1, 1):
            tip = (side * length * 0.8, reach - length * 0.6)
            line(polyline((0, reach), tip), "line", width)
            for share in (0.45, 0.72):
                a, b = side * length * 0.8 * share, reach - length * 0.6 * share
                line(polyline((a, b), (a, b - length * 0.26)), "pale", 1.6)
                line(polyline((a, b), (a + side * length * 0.22, b + length * 0.1)), "pale", 1.6)
            sketch.fill(circle(*tip, 3.4).at(x, y, turn, r / 200), "gold")
    sketch.fill(polygon((0, -216), (6.5, -202), (0, -188), (-6.5, -202)).at(x, y, turn, r / 200), "gold")


def _heart(sketch, x, y, r):
    """The six-sided plate in the middle, ruled like watered silk."""
    for i in range(9):
        ring = polygon(*(polar(x, y, r * (0.07 + 0.037 * i), 60 * k - 90 + (30 if i % 2 else 0)) for k in range(6)))
        sketch.stroke(ring, "line" if i % 3 == 0 else "pale", 1.6 if i % 3 == 0 else 1.1, join="miter")
    for k in range(6):
        x1, y1 = polar(x, y, r * 0.3, 60 * k - 60)
        petal = Path().move(0, 0).curve(r * 0.05, -r * 0.06, r * 0.17, -r * 0.06, r * 0.25, 0).curve(r * 0.17, r * 0.06, r * 0.05, r * 0.06, 0, 0).close()
        sketch.fill(petal.at(x1, y1, 60 * k - 60), "pale")
        sketch.stroke(petal.at(x1, y1, 60 * k - 60), "line", 1.6)
    sketch.circle(x, y, r * 0.035, "gold")


def _small(sketch, x, y, r, turn):
    for i in range(6):
        star = polyline((0, 0), (0, -r)) + polyline((-r * 0.3, -r * 0.82), (0, -r * 0.52), (r * 0.3, -r * 0.82))
        sketch.stroke(star.at(x, y, turn + i * 60), "pale", 1.7)
