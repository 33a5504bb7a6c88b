"""Lunar lanterns: paper lanterns among plum blossom."""

from motifs import draw_flower
from sketch import Path, Sketch, ellipse, polyline, rect

TALL = ((132, 214, 1.12), (330, 300, 1.36), (214, 452, 0.84))
WIDE = ((110, 226, 1.04), (280, 322, 1.14), (416, 196, 0.76))


def art():
    return {"lanterns": sheet(500, 700, TALL), "lanterns-wide": sheet(900, 620, WIDE), "lanterns-long": sheet(1120, 470, ((130, 176, 0.9), (312, 250, 1.0), (470, 150, 0.7)))}


def sheet(width, height, lanterns):
    sketch = Sketch(width, height)
    sketch.rect(-2, -2, width + 4, height + 4, sketch.radial(width * 0.4, height * 0.4, max(width, height) * 0.75, "glow", "ground"))
    _clouds(sketch, width, height)
    _branch(sketch, 0, 0, 1)
    with sketch.placed(width, 0, 0, -0.82, 0.82):
        _branch(sketch, 0, 0, 1)
    for lantern in lanterns:
        _lantern(sketch, *lantern)
    return sketch


def _clouds(sketch, width, height):
    spots = ((0.1, 0.72, 1.0), (0.84, 0.66, 1.1), (0.9, 0.3, 0.8), (0.06, 0.46, 0.7)) if width < height else ((0.06, 0.82, 1.1), (0.9, 0.86, 1.1), (0.95, 0.2, 0.9), (0.56, 0.93, 0.8))
    for share_x, share_y, s in spots:
        x, y = width * share_x, height * share_y
        for dx, dy, w in ((0, 0, 110), (30, 15, 100), (-26, 30, 84)):
            sketch.stroke(polyline((x + (dx - w / 2) * s, y + dy * s), (x + (dx + w / 2) * s, y + dy * s)), "ground.mix(gold, 0.3)", 5 * s)
        sketch.stroke(Path().arc(x - 10 * s, y - 12 * s, 15 * s, 15 * s, 90, 240), "ground.mix(gold, 0.3)", 5 * s)


def _branch(sketch, x, y, _):
    sketch.stroke(Path().move(x - 10, y + 34).curve(60, 54, 110, 18, 196, 62), "bark", 8)
    sketch.stroke(Path().move(x + 40, y + 42).curve(54, 90, 44, 130, 70, 176), "bark", 5.4)
    sketch.stroke(Path().move(118, 36).curve(140, 54, 150, 90, 172, 106), "bark", 4)
    blossoms = ((58, 40, 19), (104, 26, 15), (150, 44, 20), (192, 62, 13), (52, 96, 16), (46, 138, 12), (70, 174, 15), (150, 84, 12), (174, 108, 15), (24, 30, 14), (84, 62, 12))
    for i, (a, b, r) in enumerate(blossoms):
        draw_flower(sketch, a, b, r, "petal", "gold", 5, i * 27, "petal.mix(coral, 0.5)", dots="gold")
    for a, b in ((206, 74), (178, 130), (78, 196), (30, 156), (126, 62)):
        sketch.circle(a, b, 4.4, "coral")


def _lantern(sketch, x, y, scale):
    sketch.stroke(polyline((x, -4), (x, y - 70 * scale)), "gold", 1.8)
    with sketch.placed(x, y, 0, scale):
        sketch.fill(ellipse(0, 0, 92, 74), "gold", 0.12)
        sketch.fill(ellipse(0, 0, 70, 56), "lantern")
        with sketch.clipped(ellipse(0, 0, 70, 56)):
            for rx in (52, 31, 10):
                sketch.stroke(ellipse(0, 0, rx, 57), "lantern.shade(0.2)", 2)
            sketch.fill(ellipse(-22, -12, 20, 34, 12), "lantern.tint(0.22)", 0.6)
        sketch.circle(0, 0, 25, "gold")
        _knot(sketch)
        for dy in (-1, 1):
            sketch.fill(rect(-30, dy * 58 - 7, 60, 14, 4), "gold")
            sketch.stroke(polyline((-28, dy * 58), (28, dy * 58)), "gold.shade(0.2)", 2, cap="butt")
        sketch.stroke(polyline((0, -66), (0, -72)), "gold", 4)
        for i in range(-3, 4):
            sketch.stroke(Path().move(i * 5, 66).quad(i * 6, 92, i * 6.5, 112), "gold" if i % 2 else "coral", 3)
        sketch.fill(rect(-19, 64, 38, 9, 3), "coral")


def _knot(sketch):
    """A luck knot of two crossed loops."""
    for turn in (0, 90):
        loop = Path().move(0, 0).curve(7, -12, 16, -12, 16, 0).curve(16, 12, 7, 12, 0, 0).curve(-7, -12, -16, -12, -16, 0).curve(-16, 12, -7, 12, 0, 0).close()
        sketch.stroke(loop.at(0, 0, turn + 45), "lantern.shade(0.12)", 3.4)
    sketch.circle(0, 0, 3, "lantern.shade(0.12)")
