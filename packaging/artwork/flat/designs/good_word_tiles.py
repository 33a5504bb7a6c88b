"""Tiles: a mid-century pattern of leaves, suns and arcs round a label."""

import random

from sketch import Path, Sketch, polygon, polyline

S = 100


def art():
    return {
        "tiles": sheet(6, 9, (1, 3, 4, 3), 11),
        "tiles-wide": sheet(9, 6, (2, 2, 5, 2), 5),
        "tiles-long": sheet(12, 5, (3, 1, 6, 3), 8),
    }


def sheet(columns, rows, hole, seed):
    """`hole` is the label's column, row, width and height in tiles."""
    rnd = random.Random(seed)
    sketch = Sketch(columns * S, rows * S)
    sketch.sheet("paper")
    x0, y0, w, h = hole
    last = None
    for row in range(rows):
        for column in range(columns):
            if x0 <= column < x0 + w and y0 <= row < y0 + h:
                continue
            kind = rnd.choice([k for k in range(8) if k != last])
            last = kind
            with sketch.placed(column * S + S / 2, row * S + S / 2, rnd.choice((0, 90, 180, 270))):
                _tile(sketch, kind, rnd.randrange(2))
    lines = Path()
    for column in range(1, columns):
        lines = lines + polyline((column * S, 0), (column * S, rows * S))
    for row in range(1, rows):
        lines = lines + polyline((0, row * S), (columns * S, row * S))
    sketch.stroke(lines, "paper", 5, cap="butt", join="miter")
    left, top, width, height = x0 * S, y0 * S, w * S, h * S
    sketch.rect(left + 2, top + 2, width - 4, height - 4, "label")
    frame = polygon((left + 17, top + 17), (left + width - 17, top + 17), (left + width - 17, top + height - 17), (left + 17, top + height - 17))
    sketch.stroke(frame, "sun", 2.4, join="miter")
    return sketch


def _lens(x0, y0, x1, y1):
    path = Path().move(x0, y0).curve(x0 + (x1 - x0) * 0.55, y0, x1, y0 + (y1 - y0) * 0.45, x1, y1)
    return path.curve(x0 + (x1 - x0) * 0.45, y1, x0, y0 + (y1 - y0) * 0.55, x0, y0).close()


def _quarter(r):
    return Path().move(-50, -50).line((-50 + r, -50)).arc(-50, -50, r, r, 0, 90).close()


def _tile(sketch, kind, swap):
    main, other = ("leaf", "brick") if swap else ("brick", "leaf")
    if kind == 0:
        sketch.fill(_lens(-50, -50, 50, 50), "leaf")
        sketch.stroke(polyline((-34, -34), (34, 34)), "paper", 2.6)
        for t in (-0.16, 0, 0.16):
            c = t * 100
            sketch.stroke(polyline((c, c), (c - 16, c + 6)) + polyline((c, c), (c + 6, c - 16)), "paper", 2.2)
    elif kind == 1:
        for r, paint in ((100, "sun"), (73, main), (46, "paper"), (25, "deep")):
            sketch.fill(_quarter(r), paint)
    elif kind == 2:
        for x, y, paint in ((-44, -44, main), (44, -44, other), (44, 44, main), (-44, 44, other)):
            sketch.fill(_lens(0, 0, x, y), paint)
        sketch.circle(0, 0, 9, "deep")
    elif kind == 3:
        for r, paint in ((43, "deep"), (29, "paper"), (17, "sun")):
            sketch.circle(0, 0, r, paint)
    elif kind == 4:
        sketch.fill(polygon((-50, -50), (50, -50), (-50, 50)), main)
        sketch.fill(polygon((50, 50), (0, 50), (50, 0)), "deep")
        sketch.circle(-18, -18, 12, "paper")
    elif kind == 5:
        sketch.fill(Path().arc(0, -50, 50, 50, 0, 180).close(), "sun")
        sketch.fill(Path().arc(0, 50, 50, 50, 180, 180).close(), "deep")
        sketch.fill(Path().arc(0, 50, 24, 24, 180, 180).close(), "paper")
    elif kind == 6:
        for i in range(4):
            sketch.fill(Path().move(0, 0).curve(18, -12, 26, -40, 0, -47).curve(-26, -40, -18, -12, 0, 0).close().at(0, 0, 45 + i * 90), main)
            sketch.fill(Path().move(0, 0).curve(8, -8, 11, -28, 0, -36).curve(-11, -28, -8, -8, 0, 0).close().at(0, 0, i * 90), "sun")
        sketch.circle(0, 0, 6, "deep")
    else:
        for i, paint in enumerate(("deep", "sun", other, "paper", "deep")):
            r = 50 - i * 10.5
            sketch.fill(Path().move(-50, 50).line((-50, 50 - r * 2)).arc(-50, 50, r * 2, r * 2, -90, 90).close(), paint)
