"""Our street: a row of town houses under a friendly sun."""

from motifs import cloud
from sketch import Path, Sketch, circle, polar, polygon, polyline

HOUSES = (  # x, width, height, paint, roof, roof kind, windows across, rows
    (22, 104, 196, "teal", "gable", 2, 2),
    (126, 112, 262, "brick", "gable", 2, 3),
    (238, 92, 178, "gold", "step", 2, 2),
    (330, 110, 286, "navy", "hip", 2, 3),
    (440, 98, 214, "rose", "gable", 2, 2),
)


def art():
    sketch = Sketch(560, 488)
    _sun(sketch, 446, 92)
    for x, y, w in ((112, 92, 120), (268, 58, 84), (196, 140, 64)):
        sketch.fill(cloud(w).at(x, y), "cloud")
    for house in HOUSES:
        _house(sketch, 470, *house)
    for x, h in ((14, 66), (548, 78)):
        _tree(sketch, x, 470, h)
    for x, r in ((60, 19), (118, 22), (232, 20), (322, 22), (436, 20), (506, 18)):
        for dx, scale in ((-r * 0.8, 0.8), (r * 0.8, 0.76), (0, 1)):
            sketch.circle(x + dx, 470 - r * 0.36, r * scale * 0.72, "leaf" if dx else "leaf.tint(0.14)")
    sketch.rect(-6, 468, 572, 12, "leaf.shade(0.14)", 6)
    sketch.rect(0, 480, 560, 5, "pave", 2)
    return {"street": sketch}


def _sun(sketch, x, y):
    for i in range(16):
        a, b = polar(x, y, 56, i * 22.5), polar(x, y, 72 if i % 2 else 82, i * 22.5)
        sketch.stroke(polyline(a, b), "sun", 4.4)
    sketch.circle(x, y, 44, "sun")
    sketch.circle(x, y, 33, "sun.tint(0.25)")


def _house(sketch, base, x, width, height, paint, roof, across, rows):
    top = base - height
    sketch.rect(x, top, width, height, paint)
    sketch.rect(x + width * 0.86, top, width * 0.14, height, f"{paint}.shade(0.12)")
    if roof == "gable":
        sketch.rect(x + width * 0.7, top - 52, 15, 44, "chimney")
        sketch.rect(x + width * 0.7 - 3, top - 55, 21, 8, "chimney.shade(0.2)")
        sketch.fill(polygon((x, top + 1), (x + width / 2, top - 54), (x + width, top + 1)), paint)
        sketch.stroke(polyline((x - 7, top + 4), (x + width / 2, top - 57), (x + width + 7, top + 4)), "roof", 9, cap="round", join="round")
        sketch.circle(x + width / 2, top - 16, 11, "cream")
        sketch.circle(x + width / 2, top - 16, 7, "glass")
    elif roof == "step":
        for i, (share, up) in enumerate(((1.0, 0), (0.7, 20), (0.4, 40))):
            w = width * share
            sketch.rect(x + (width - w) / 2, top - up - 1, w, 22, paint)
            sketch.rect(x + (width - w) / 2 - 3, top - up - 6, w + 6, 7, "cream")
        sketch.circle(x + width / 2, top - 12, 8.5, "cream")
    else:
        sketch.rect(x + 18, top - 60, 15, 34, "chimney")
        sketch.fill(polygon((x - 8, top + 2), (x + 22, top - 46), (x + width - 22, top - 46), (x + width + 8, top + 2)), "roof")
        for i in (0.36, 0.64):
            cx = x + width * i
            sketch.fill(polygon((cx - 15, top + 1), (cx, top - 24), (cx + 15, top + 1)), paint)
            sketch.rect(cx - 5.5, top - 9, 11, 10, "cream")
    _windows(sketch, x, width, top, base, paint, across, rows)


def _windows(sketch, x, width, top, base, paint, across, rows):
    w, h = 22, 31
    gap_y = (base - top - 82) / rows
    for row in range(rows):
        for column in range(across):
            wx = x + width * (0.3 if column == 0 else 0.7) - w / 2
            wy = top + 16 + row * gap_y
            sketch.rect(wx - 3, wy - 3, w + 6, h + 6, "cream", 2)
            lit = (row + column + int(x)) % 3 == 0
            sketch.rect(wx, wy, w, h, "sun.tint(0.35)" if lit else "glass")
            sketch.rect(wx + w / 2 - 1, wy, 2, h, "cream")
            sketch.rect(wx, wy + h * 0.46, w, 2, "cream")
            if row == rows - 1:
                sketch.rect(wx - 4, wy + h + 2, w + 8, 7, "brick" if paint != "brick" else "gold", 2)
                for i in range(4):
                    sketch.circle(wx - 0.5 + i * 7.6, wy + h + 1, 3.4, ("rose", "gold", "cream")[i % 3] if paint != "rose" else ("gold", "cream", "brick")[i % 3])
    dx, dw, dh = x + width / 2 - 15, 30, 54
    sketch.fill(Path().move(dx - 4, base).line((dx - 4, base - dh + 11)).arc(dx + dw / 2, base - dh + 11, dw / 2 + 4, dw / 2 + 4, 180, 180).line((dx + dw + 4, base)).close(), "cream")
    sketch.fill(Path().move(dx, base).line((dx, base - dh + 15)).arc(dx + dw / 2, base - dh + 15, dw / 2, dw / 2, 180, 180).line((dx + dw, base)).close(), f"{paint}.shade(0.4)")
    sketch.fill(Path().arc(dx + dw / 2, base - dh + 16, dw / 2 - 4, dw / 2 - 4, 180, 180).close(), "sun.tint(0.35)")
    sketch.circle(dx + dw - 6, base - 23, 2.4, "sun")


def _tree(sketch, x, base, h):
    sketch.rect(x - 3, base - h * 0.7, 6, h * 0.7, "chimney.shade(0.2)")
    sketch.fill(Path().arc(x, base - h, h * 0.3, h * 0.52, 0, 360).close(), "leaf.tint(0.1)")
    with sketch.clipped(Path().arc(x, base - h, h * 0.3, h * 0.52, 0, 360).close()):
        sketch.fill(circle(x + h * 0.24, base - h * 0.9, h * 0.44), "leaf.shade(0.1)")
