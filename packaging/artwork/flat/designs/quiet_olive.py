"""Olive ring: two olive sprays round a few words, much quiet paper."""

from motifs import draw_leaf
from sketch import Path, Sketch, ellipse, polar

MIDDLE, RADIUS = 250, 196


def art():
    sketch = Sketch(500, 500)
    for side in (-1, 1):
        _spray(sketch, side)
    for side, x, y in ((-1, 7, 0), (1, -7, 0)):
        sketch.stroke(Path().move(MIDDLE + x * 3, MIDDLE + RADIUS + 4).quad(MIDDLE, MIDDLE + RADIUS - 6, MIDDLE - side * -26, MIDDLE + RADIUS + 18), "twig", 2.6)
    return {"olive": sketch}


def _at(side, share):
    """A place on the ring and the way the spray grows there; 0 is its foot below, 1 its tip."""
    angle = 90 + side * (4 + 136 * share)
    return *polar(MIDDLE, MIDDLE, RADIUS, angle), angle + side * 90


def _spray(sketch, side):
    stem = Path().arc(MIDDLE, MIDDLE, RADIUS, RADIUS, 90 + side * 4, side * 136)
    sketch.stroke(stem, "twig", 2.4)
    for i, share in enumerate((0.16, 0.33, 0.5, 0.66)):
        _olive(sketch, side, share, -1 if i % 2 else 1)
    for i in range(23):
        share = 0.03 + 0.95 * i / 22
        x, y, direction = _at(side, share)
        size = (58 - 24 * share) * (1, 0.86, 0.94)[i % 3]
        lean = (1 if i % 2 else -1) * (44 - 14 * share)
        paint = ("leaf", "sage", "leaf.tint(0.18)", "sage.shade(0.08)")[i % 4]
        draw_leaf(sketch, x, y, size, size * 0.27, direction + lean, paint, "sage.tint(0.55)", bend=-lean * 0.12)
    x, y, direction = _at(side, 1)
    draw_leaf(sketch, x, y, 36, 9, direction, "leaf", "sage.tint(0.55)")


def _olive(sketch, side, share, inward):
    x, y, direction = _at(side, share)
    x, y = polar(x, y, 21, direction + inward * 78)
    sketch.fill(ellipse(x, y, 9.5, 13.5, direction + 60), "olive")
    sketch.fill(ellipse(x + 2, y + 2, 6.6, 10, direction + 60), "olive.shade(0.16)")
    sketch.fill(ellipse(x - 3, y - 4, 2, 4, direction + 60), "olive.tint(0.5)")
