"""Harvest: wheat, pumpkins, leaves and berries gathered in a heap."""

from motifs import draw_leaf
from sketch import Path, Sketch, along, ellipse


def art():
    sketch = Sketch(540, 500)
    sketch.fill(ellipse(272, 446, 250, 22), "wheat.tint(0.7)")
    for end, c in (((70, 92), (150, 270)), ((138, 58), (190, 240)), ((470, 92), (390, 270)), ((402, 58), (350, 240)), ((210, 40), (236, 210)), ((330, 40), (304, 210))):
        _wheat(sketch, (270, 400), c, end)
    for x, y, angle, size, paint in ((80, 300, -160, 96, "rust"), (460, 300, -20, 96, "gold"), (60, 382, 168, 88, "gold"), (480, 382, 12, 88, "rust"), (126, 226, -132, 84, "olive"), (414, 226, -48, 84, "olive"), (210, 176, -112, 74, "rust"), (330, 176, -68, 74, "gold"), (270, 148, -90, 78, "olive")):
        _oak(sketch, 270 + (x - 270) * 0.62, 336 + (y - 330) * 0.5, size, angle, paint)
    _pumpkin(sketch, 160, 370, 84, "rust")
    _pumpkin(sketch, 394, 374, 76, "gold")
    _pumpkin(sketch, 276, 350, 112, "pumpkin")
    for x, y, turn in ((96, 432, -38), (128, 440, 24), (450, 434, 34), (356, 448, -70)):
        _acorn(sketch, x, y, turn)
    for cx, cy in ((68, 446), (236, 452), (482, 450)):
        for dx, dy in ((0, 0), (-11, -7), (11, -6), (-5, -17), (7, -16)):
            sketch.circle(cx + dx, cy + dy, 6.4, "berry")
            sketch.circle(cx + dx - 2, cy + dy - 2, 1.8, "berry.tint(0.5)")
    return {"harvest": sketch}


def _wheat(sketch, start, middle, end):
    c1 = (start[0] + (middle[0] - start[0]) * 0.6, middle[1] + 60)
    stem = (start, c1, middle, end)
    sketch.stroke(Path().move(*start).curve(*c1, *middle, *end), "wheat.shade(0.12)", 3)
    for i in range(9):
        t = 0.62 + 0.37 * i / 8
        x, y, direction = along(*stem, t)
        for side in (-1, 1):
            draw_leaf(sketch, x, y, 27, 11, direction + side * 30, "wheat" if side > 0 else "wheat.shade(0.12)", "wheat.tint(0.4)")
            whisker = Path().move(14, 0).line((46, side * 3))
            sketch.stroke(whisker.at(x, y, direction + side * 26), "wheat.shade(0.1)", 1)
    draw_leaf(sketch, *end, 30, 11, along(*stem, 1)[2], "wheat")


def _oak(sketch, x, y, size, angle, paint):
    """A lobed leaf."""
    upper = ((0.12, 0.1), (0.22, 0.27), (0.34, 0.15), (0.48, 0.33), (0.58, 0.18), (0.74, 0.28), (0.82, 0.12), (1.0, 0.0))
    path = Path().move(0, 0)
    last = (0.0, 0.0)
    for points, side in ((upper, -1), (tuple(reversed(upper[:-1])) + ((0.0, 0.0),), 1)):
        for px, py in points:
            nx, ny = px * size, side * py * size
            path.curve(last[0] + (nx - last[0]) * 0.2, ny * 0.75 + last[1] * 0.25, nx - (nx - last[0]) * 0.3, ny, nx, ny)
            last = (nx, ny)
    sketch.fill(path.close().at(x, y, angle), paint)
    sketch.stroke(Path().move(-size * 0.14, 0).line((size * 0.86, 0)).at(x, y, angle), f"{paint}.shade(0.22)", 2.4)
    for t in (0.26, 0.48, 0.7):
        for side in (-1, 1):
            sketch.stroke(Path().move(t * size, 0).line(((t + 0.12) * size, side * 0.16 * size)).at(x, y, angle), f"{paint}.shade(0.22)", 1.5)


def _pumpkin(sketch, x, y, r, paint):
    stalk = Path().move(x - 9, y - r * 0.66).curve(x - 4, y - r * 0.86, x + 4, y - r * 0.98, x + 20, y - r * 1.04).line((x + 25, y - r * 0.94)).curve(x + 14, y - r * 0.86, x + 10, y - r * 0.76, x + 11, y - r * 0.66).close()
    sketch.fill(stalk, "olive.shade(0.15)")
    for dx, rx, tone in ((-0.62, 0.4, 0.14), (0.62, 0.4, 0.2), (-0.36, 0.42, 0.06), (0.36, 0.42, 0.12), (0, 0.42, 0)):
        sketch.fill(ellipse(x + dx * r, y, rx * r, (0.74 - abs(dx) * 0.16) * r), f"{paint}.shade({tone:g})" if tone else paint)
    sketch.fill(ellipse(x - r * 0.1, y - r * 0.22, r * 0.07, r * 0.3, 6), f"{paint}.tint(0.4)", 0.8)


def _acorn(sketch, x, y, turn):
    with sketch.placed(x, y, turn):
        sketch.fill(Path().move(-13, 0).curve(-13, 22, -3, 28, 0, 33).curve(3, 28, 13, 22, 13, 0).close(), "wheat")
        sketch.fill(Path().move(-17, 1).curve(-18, -16, 18, -16, 17, 1).close(), "rust.shade(0.35)")
        sketch.rect(-2, -20, 4, 9, "rust.shade(0.35)", 2)
