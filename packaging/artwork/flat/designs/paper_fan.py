"""Paper fan: a painted folding fan with peonies, for the lunar new year."""

from motifs import draw_leaf
from sketch import Path, Sketch, polar, polygon, polyline

X, Y = 340, 360
START, END, RIBS = 198, 342, 16


def art():
    sketch = Sketch(680, 470)
    _fan(sketch)
    for x, y, r in ((204, 262, 62), (292, 172, 46), (462, 222, 54)):
        _peony(sketch, x, y, r)
    _tassel(sketch)
    return {"fan": sketch}


def _sector(r0, r1):
    path = Path().arc(X, Y, r1, r1, START, END - START)
    back = [polar(X, Y, r0, END - (END - START) * i / 24) for i in range(25)]
    return path.line(*back).close()


def _fan(sketch):
    step = (END - START) / RIBS
    for i in range(RIBS + 1):
        rib = polyline(polar(X, Y, 14, START + i * step), polar(X, Y, 168, START + i * step))
        sketch.stroke(rib, "wood", 7)
        sketch.stroke(rib, "wood.tint(0.3)", 2)
    leaf = _sector(150, 340)
    sketch.fill(leaf, "paper")
    with sketch.clipped(leaf):
        for i in range(RIBS):
            fold = polygon(polar(X, Y, 140, START + i * step), polar(X, Y, 344, START + i * step), polar(X, Y, 344, START + (i + 0.5) * step), polar(X, Y, 140, START + (i + 0.5) * step))
            sketch.fill(fold, "paper.shade(0.05)")
        _branches(sketch)
        for r, width, paint in ((336, 9, "red"), (325, 2.4, "gold"), (154, 9, "red"), (165, 2.4, "gold")):
            sketch.stroke(Path().arc(X, Y, r, r, START - 2, END - START + 4), paint, width, cap="butt")
    for angle in (START - 1.4, END + 1.4):
        sketch.stroke(polyline(polar(X, Y, 4, angle), polar(X, Y, 343, angle)), "wood.shade(0.25)", 12)
    sketch.circle(X, Y, 11, "gold")
    sketch.circle(X, Y, 5, "red")


def _branches(sketch):
    limb = Path().move(124, 292).curve(204, 212, 340, 180, 572, 156)
    sketch.stroke(limb, "wood.shade(0.3)", 5)
    for x0, y0, x1, y1 in ((270, 197, 310, 112), (390, 177, 428, 96), (486, 166, 540, 118), (440, 172, 490, 226)):
        sketch.stroke(Path().move(x0, y0).quad((x0 + x1) / 2 - 10, (y0 + y1) / 2, x1, y1), "wood.shade(0.3)", 3.4)
    for x, y, angle, size in ((176, 234, -100, 54), (256, 206, 70, 52), (328, 136, -60, 44), (360, 184, 96, 50), (390, 177, -110, 48), (416, 122, -20, 46), (512, 162, 60, 46), (526, 130, -70, 42), (420, 174, 60, 44), (150, 262, 150, 50), (232, 290, 60, 56), (164, 300, 120, 46)):
        draw_leaf(sketch, x, y, size, size * 0.36, angle, "leaf" if size > 46 else "leaf.tint(0.2)", "leaf.tint(0.5)")
    for x, y in ((310, 112), (428, 96), (540, 118), (560, 156), (356, 132)):
        for dx, dy, r in ((0, 0, 9), (-3, -3, 5.4)):
            sketch.circle(x + dx, y + dy, r, "rose" if r > 6 else "rose.tint(0.4)")


def _peony(sketch, x, y, r):
    for share, count, turn, tone in ((1.0, 9, 0, "rose.shade(0.1)"), (0.82, 8, 20, "rose"), (0.62, 7, 5, "rose.tint(0.24)"), (0.42, 6, 24, "rose.tint(0.46)")):
        s = r * share
        for i in range(count):
            cup = Path().move(0, 0).curve(s * 0.2, -s * 0.52, s * 0.8, -s * 0.5, s * 0.97, -s * 0.16).curve(s * 1.04, -s * 0.02, s * 0.94, 0, s, s * 0.14)
            cup.curve(s * 0.86, s * 0.5, s * 0.2, s * 0.52, 0, 0).close()
            sketch.fill(cup.at(x, y, turn + 360 * i / count), tone)
            sketch.stroke(cup.at(x, y, turn + 360 * i / count), "rose.shade(0.22)", 1.1)
    for i in range(9):
        sketch.circle(*polar(x, y, r * 0.14, i * 40), r * 0.045, "gold")
    sketch.circle(x, y, r * 0.07, "gold.shade(0.2)")


def _tassel(sketch):
    sketch.stroke(Path().move(X, Y + 10).curve(X + 12, Y + 30, X - 10, Y + 34, X, Y + 48), "red", 3)
    sketch.circle(X, Y + 48, 7, "gold")
    for i in range(-4, 5):
        sketch.stroke(Path().move(X + i * 1.2, Y + 54).quad(X + i * 1.8, Y + 74, X + i * 2.6, Y + 94), "red" if i % 2 else "red.shade(0.18)", 2.4)
