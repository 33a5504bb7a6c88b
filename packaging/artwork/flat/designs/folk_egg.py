"""Folk egg: one large egg, painted in the manner of old wax-resist eggs, in a ring of willow."""

from motifs import draw_flower, draw_leaf, heart, leaf
from sketch import Path, Sketch, ellipse, polar, polygon

X, Y, SIZE = 260, 268, 206


def art():
    sketch = Sketch(520, 520)
    _willow(sketch)
    egg = _egg(X, Y, SIZE)
    sketch.fill(ellipse(X, Y + SIZE * 0.9, SIZE * 0.5, 14), "shade", 0.7)
    sketch.fill(egg, "ground")
    with sketch.clipped(egg):
        _bands(sketch)
        _rosette(sketch)
        _ends(sketch)
        sketch.fill(egg + egg.at(-20, -10), "ground.shade(0.45)", 0.35, even_odd=True)
    sketch.fill(ellipse(X - 74, Y - 96, 13, 36, 26), "#ffffff", 0.32)
    return {"egg": sketch}


def _egg(x, y, size):
    path = Path().move(0, -size).curve(size * 0.44, -size, size * 0.74, -size * 0.26, size * 0.74, size * 0.18)
    path.curve(size * 0.74, size * 0.64, size * 0.42, size * 0.88, 0, size * 0.88)
    return path.curve(-size * 0.42, size * 0.88, -size * 0.74, size * 0.64, -size * 0.74, size * 0.18).curve(-size * 0.74, -size * 0.26, -size * 0.44, -size, 0, -size).close().at(x, y)


def _bands(sketch):
    for y, bow in ((-92, 16), (104, 20)):
        for dy, paint, width in ((-15, "cream", 2.6), (15, "cream", 2.6), (0, "red", 15)):
            sketch.stroke(Path().move(X - 180, Y + y + dy).quad(X, Y + y + dy + bow * 2, X + 180, Y + y + dy), paint, width, cap="butt")
        for i in range(-7, 8):
            share = i / 7.4
            cx, cy = X + share * 156, Y + y + bow * (1 - share * share)
            sketch.fill(polygon((cx, cy - 8), (cx + 7, cy), (cx, cy + 8), (cx - 7, cy)), "gold")


def _rosette(sketch):
    x, y = X, Y + 8
    for i in range(8):
        a = i * 45
        sketch.fill(leaf(62, 36).at(*polar(x, y, 12, a), a), "red" if i % 2 else "gold")
        sketch.fill(leaf(38, 16).at(*polar(x, y, 20, a), a), "cream" if i % 2 else "red")
        sketch.circle(*polar(x, y, 68, a + 22.5), 5, "cream")
    sketch.circle(x, y, 13, "cream")
    sketch.circle(x, y, 7, "red")
    for side in (-1, 1):
        sketch.fill(heart(40).at(x + side * 104, y, side * 90), "red")
        for turn in (-34, 34):
            sketch.fill(leaf(30, 13).at(x + side * 78, y, (0 if side > 0 else 180) + turn), "leaf")
        for dy in (-34, 34):
            sketch.circle(x + side * 110, y + dy, 4.4, "gold")


def _ends(sketch):
    for y, way, grow in ((Y - 112, -1, 1.0), (Y + 146, 1, 0.36)):
        for dx, reach in ((-62, 30), (0, 52), (62, 30)):
            tall = reach * grow
            lift = abs(dx) * -0.1 * way
            sketch.stroke(Path().move(X + dx, y + lift).line((X + dx * 0.86, y + way * tall)), "leaf", 3.4)
            for turn in (-40, 40):
                sketch.fill(leaf(24, 11).at(X + dx * 0.95, y + way * tall * 0.4, way * 90 + turn), "leaf")
            draw_flower(sketch, X + dx * 0.84, y + way * (tall + 6), 13, "gold" if dx else "red", "cream", 6, 30)


def _willow(sketch):
    """Catkins on two bent twigs."""
    for side in (-1, 1):
        sketch.stroke(Path().arc(X, Y, 232, 238, 90 + side * 6, side * 140), "bark", 4.4)
        for i in range(11):
            angle = 90 + side * (16 + 12.4 * i)
            x, y = X + 232 * _cos(angle), Y + 238 * _sin(angle)
            way = angle + side * 90 + (34 if i % 2 else -34)
            if i % 3 == 2:
                draw_leaf(sketch, x, y, 40, 13, way, "leaf", "leaf.tint(0.4)")
            else:
                bud = Path().move(-3, 0).curve(-14, -9, -12, -30, 0, -36).curve(12, -30, 14, -9, 3, 0).close()
                sketch.fill(bud.at(x, y, way + 90, 0.92), "shade")
                sketch.fill(bud.at(x - 1.5, y - 1.5, way + 90, 0.6), "shade.tint(0.55)")
                sketch.fill(Path().arc(0, 0, 6, 6, 0, 180).close().at(x, y, way + 90), "bark")


def _cos(angle):
    return polar(0, 0, 1, angle)[0]


def _sin(angle):
    return polar(0, 0, 1, angle)[1]
