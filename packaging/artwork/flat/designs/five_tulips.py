"""Five tulips: in a tall vase."""

from motifs import draw_leaf, draw_tulip, spray
from sketch import Path, Sketch, ellipse

FLOWERS = (  # x, y of the head's foot, size, lean, paint
    (246, 126, 68, 0, "gold"),
    (148, 182, 62, -13, "coral"),
    (338, 176, 62, 13, "rose"),
    (84, 268, 54, -26, "cream"),
    (400, 262, 56, 26, "coral"),
)


def art():
    sketch = Sketch(480, 600)
    sketch.fill(ellipse(240, 578, 140, 12), "vase.tint(0.76)")
    for end, c1, c2 in (((30, 190), (216, 330), (96, 300)), ((452, 186), (264, 330), (386, 300)), ((182, 62), (230, 300), (186, 200)), ((314, 58), (250, 300), (312, 200))):
        spray(sketch, (240, 410), c1, c2, end, 13, (40, 21), ("leaf.tint(0.3)", "stem.tint(0.35)"), "stem.tint(0.1)", 2.4, lean=52, first=0.34)
    for x, y, _, lean, _ in FLOWERS:
        sketch.stroke(Path().move(240 + lean * 0.6, 410).curve(240 + lean, 330, x - lean, y + 96, x, y - 2), "stem", 5.4)
    for x, y, length, angle, bend in ((222, 404, 150, -118, -16), (258, 404, 156, -60, 16), (214, 408, 104, -148, -14), (268, 408, 104, -30, 14), (240, 400, 128, -84, 10)):
        draw_leaf(sketch, x, y, length, length * 0.21, angle, "leaf" if angle % 4 else "stem", "leaf.tint(0.35)", bend=bend)
    for x, y, size, lean, paint in FLOWERS:
        draw_tulip(sketch, x, y, size, paint, f"{paint}.shade(0.14)", lean)
        for dx in (-0.1, 0.12):
            line = Path().move(dx * size, -size * 0.12).curve(dx * size * 1.6, -size * 0.4, dx * size * 1.4, -size * 0.7, dx * size * 0.6, -size * 0.92)
            sketch.stroke(line.at(x, y, lean), f"{paint}.tint(0.35)", 1.8)
    _vase(sketch)
    return {"vase": sketch}


def _vase(sketch):
    vase = Path().move(194, 396).curve(184, 446, 152, 470, 154, 524).curve(156, 566, 184, 578, 240, 578).curve(296, 578, 324, 566, 326, 524).curve(328, 470, 296, 446, 286, 396).close()
    sketch.fill(vase, "vase")
    with sketch.clipped(vase):
        sketch.fill(Path().move(270, 390).curve(286, 450, 310, 480, 300, 590).line((350, 590), (350, 390)).close(), "vase.shade(0.2)")
        for y, w in ((486, 5), (498, 2.4)):
            sketch.stroke(Path().move(140, y).quad(240, y + 20, 340, y), "pale", w, cap="butt")
        for i in range(9):
            sketch.circle(158 + i * 20.5, 522 + 9 * (1 - ((i - 4) / 4) ** 2), 4.2, "pale")
        sketch.stroke(Path().move(140, 542).quad(240, 562, 340, 542), "pale", 2.4, cap="butt")
    sketch.fill(ellipse(240, 396, 46, 9), "vase.shade(0.35)")
    sketch.stroke(Path().move(196, 470).curve(188, 484, 182, 492, 176, 500), "vase.tint(0.4)", 5)
