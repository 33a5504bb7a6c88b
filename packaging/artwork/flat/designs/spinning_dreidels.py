"""Spinning dreidels: four tops in a whirl of coins and stars."""

from motifs import draw_sparkle
from sketch import Path, Sketch, ellipse, polar, polygon, polyline

TOPS = ((168, 190, 1.06, -13, "blue", 0), (384, 168, 0.94, 14, "gold", 1), (140, 398, 0.86, 10, "sky", 2), (356, 396, 1.1, -9, "deep", 3))


def art():
    sketch = Sketch(540, 540)
    for x, y, size, _, _, _ in TOPS:
        for i in range(3):
            sketch.stroke(ellipse(x, y + 96 * size, (44 + i * 22) * size, (8 + i * 5) * size), "blue", 2, 0.34 - 0.09 * i)
    for x, y, size, turn, paint, letter in TOPS:
        with sketch.placed(x, y, turn, size):
            _dreidel(sketch, paint, letter)
    for x, y, r in ((262, 82, 26), (272, 300, 30), (484, 300, 24), (48, 300, 22), (250, 500, 22)):
        _star(sketch, x, y, r)
    for x, y, r in ((68, 96, 22), (496, 78, 20), (254, 408, 18), (498, 480, 22), (40, 480, 20), (262, 190, 17)):
        _coin(sketch, x, y, r)
    for x, y, r in ((120, 60, 10), (470, 200, 9), (220, 260, 8), (60, 210, 9), (440, 514, 9), (316, 36, 8)):
        draw_sparkle(sketch, x, y, r, "gold")
    return {"dreidels": sketch}


def _dreidel(sketch, paint, letter):
    sketch.rect(-6, -122, 12, 58, f"{paint}.shade(0.25)", 5)
    sketch.fill(polygon((-48, -58), (20, -58), (20, 20), (-14, 74), (-48, 20)), paint)
    sketch.fill(polygon((20, -58), (52, -70), (52, 6), (-14, 74), (20, 20)), f"{paint}.shade(0.2)")
    sketch.fill(polygon((-48, -58), (-16, -70), (52, -70), (20, -58)), f"{paint}.tint(0.3)")
    sketch.stroke(polygon((-39, -49), (11, -49), (11, 15), (-14, 54), (-39, 15)), "cream", 2, 0.8)
    with sketch.placed(-14, -16, 0, 0.86):
        _letter(sketch, letter)


def _letter(sketch, which):
    """Nun, gimel, he and shin, drawn with a broad pen."""
    shapes = (
        (polyline((-1, -20), (9, -20), (9, 20), (-9, 20)),),
        (polyline((-8, -20), (6, -20), (8, 2), (12, 22)), polyline((7, 2), (-12, 22))),
        (polyline((-15, -20), (14, -20), (14, 22)), polyline((-11, -2), (-11, 22))),
        (polyline((-17, -20), (-14, 20), (14, 20), (18, -20)), polyline((0, -20), (-2, 4), (-13, 12))),
    )
    for stroke in shapes[which]:
        sketch.stroke(stroke, "cream", 7, cap="butt", join="miter")


def _star(sketch, x, y, r):
    for turn in (0, 180):
        triangle = polygon(*(polar(x, y, r, turn - 90 + 120 * k) for k in range(3)))
        sketch.stroke(triangle, "sky", max(2.4, r * 0.13), join="miter")


def _coin(sketch, x, y, r):
    sketch.circle(x, y, r, "gold")
    sketch.stroke(Path().arc(x, y, r * 0.78, r * 0.78, 0, 360).close(), "gold.shade(0.22)", 1.8)
    for i in range(7):
        bowl = polar(x, y - r * 0.1, r * 0.44, 200 + 23.4 * i)
        sketch.stroke(polyline((x, y + r * 0.36), bowl), "gold.shade(0.3)", 1.8)
    sketch.stroke(polyline((x - r * 0.26, y + r * 0.42), (x + r * 0.26, y + r * 0.42)), "gold.shade(0.3)", 2.4)
