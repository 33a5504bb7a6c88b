"""Daffodils: a loose bunch, tied with string."""

from motifs import draw_leaf, leaf
from sketch import Path, Sketch, ellipse, polar

HEADS = ((176, 138, 62, -16), (330, 104, 66, 12), (252, 226, 70, -2), (410, 214, 58, 26), (104, 240, 56, -30))
TIE = (262, 430)


def art():
    sketch = Sketch(520, 600)
    for angle, length, bend in ((-132, 250, -30), (-112, 300, -24), (-96, 330, -8), (-80, 322, 12), (-64, 296, 26), (-46, 240, 34)):
        draw_leaf(sketch, *TIE, length, 25, angle, "leaf" if angle % 4 else "leaf.tint(0.16)", "leaf.tint(0.42)", bend=bend)
    for x, y, _, lean in HEADS:
        sketch.stroke(Path().move(TIE[0] + lean * 0.5, TIE[1]).curve(TIE[0] + (x - TIE[0]) * 0.2, 340, x - lean, y + 90, x - lean * 0.4, y + 4), "stem", 7)
    for i in range(7):
        dx = (i - 3) * 9
        sketch.stroke(Path().move(TIE[0] - dx * 0.3, TIE[1]).line((TIE[0] - dx * 1.6, 560 - abs(dx) * 0.5)), "stem" if i % 2 else "stem.shade(0.14)", 7, cap="butt")
    _bud(sketch, 62, 142, -24)
    _bud(sketch, 454, 108, 26)
    for head in HEADS:
        _head(sketch, *head)
    _bow(sketch)
    return {"bunch": sketch}


def _head(sketch, x, y, r, lean):
    for start, tone in ((-90, "petal.shade(0.08)"), (-30, "petal")):
        for i in range(3):
            _petal(sketch, x, y, r, start + i * 120 + lean, tone)
    _trumpet(sketch, x, y, r, lean)


def _petal(sketch, x, y, r, turn, tone):
    shape = Path().move(0, 0).curve(r * 0.22, -r * 0.5, r * 0.8, -r * 0.46, r * 1.12, 0).curve(r * 0.8, r * 0.46, r * 0.22, r * 0.5, 0, 0).close()
    sketch.fill(shape.at(x, y, turn), tone)
    sketch.stroke(shape.at(x, y, turn), "petal.shade(0.2)", 1.2)
    sketch.stroke(Path().move(r * 0.3, 0).line((r * 0.95, 0)).at(x, y, turn), "petal.shade(0.16)", 1.4)


def _trumpet(sketch, x, y, r, lean):
    """The frilled cup, looking a little to one side."""
    edge = Path()
    for i in range(36):
        spot = polar(0, 0, r * (0.46 if i % 2 else 0.4), i * 10)
        edge.line(spot) if edge.segments else edge.move(*spot)
    edge.close()
    dx, dy = lean * 0.16, r * 0.06
    sketch.fill(edge.at(x + dx, y + dy), "cup")
    sketch.fill(ellipse(x + dx, y + dy, r * 0.34, r * 0.34), "cup.shade(0.16)")
    sketch.fill(ellipse(x + dx * 0.6, y + dy - 1, r * 0.22, r * 0.22), "cup.shade(0.34)")
    for i in range(6):
        sketch.circle(*polar(x + dx * 0.6, y + dy, r * 0.12, i * 60), 2.6, "petal")
    sketch.circle(x + dx * 0.6, y + dy, 2.6, "leaf.tint(0.4)")


def _bud(sketch, x, y, lean):
    sketch.stroke(Path().move(TIE[0] + lean * 0.4, TIE[1]).curve(TIE[0] + (x - TIE[0]) * 0.3, 350, x - lean, y + 110, x, y + 34), "stem", 6)
    sketch.fill(leaf(74, 34).at(x, y + 40, -90 + lean * 0.6), "petal")
    sketch.fill(leaf(70, 15).at(x - 3, y + 40, -92 + lean * 0.6), "petal.shade(0.12)")
    sketch.fill(leaf(34, 20).at(x, y + 46, -90 + lean * 0.6), "stem.tint(0.2)")


def _bow(sketch):
    x, y = TIE
    for side in (-1, 1):
        loop = Path().move(0, 0).curve(side * 14, -34, side * 62, -38, side * 64, -10).curve(side * 62, 12, side * 22, 12, 0, 0).close()
        sketch.stroke(loop.at(x, y + 6), "string", 5)
        sketch.stroke(Path().move(0, 0).curve(side * 12, 24, side * 34, 42, side * 38, 76).at(x, y + 8), "string", 5)
    for dy in (-5, 3, 11):
        sketch.stroke(Path().move(x - 27, y + dy).quad(x, y + dy + 5, x + 27, y + dy), "string", 5.4)
