"""Sunny spell: a cat asleep on the windowsill, in the first sun after the rain."""

from motifs import cloud, draw_leaf, draw_tulip, ridge
from sketch import Path, Sketch, ellipse, polyline, rect


def art():
    sketch = Sketch(520, 540)
    _window(sketch)
    _curtain(sketch, 1)
    _curtain(sketch, -1)
    sketch.rect(34, 452, 452, 22, "frame", 5)
    sketch.rect(34, 468, 452, 9, "frame.shade(0.14)", 4)
    _pot(sketch, 402, 452)
    _cat(sketch, 206, 452)
    return {"sun": sketch}


def _window(sketch):
    pane = Path().move(98, 452).line((98, 208)).arc(260, 208, 162, 162, 180, 180).line((422, 452)).close()
    with sketch.clipped(pane):
        sketch.fill(rect(90, 40, 340, 420), sketch.linear(0, 46, 0, 452, "rain", "cloud"))
        for r in range(64, 150, 12):
            sketch.circle(318, 176, r, "sun", 0.07)
        sketch.circle(318, 176, 54, "sun")
        for x, y, w in ((188, 190, 128), (380, 262, 120)):
            sketch.fill(cloud(w).at(x, y), "#ffffff", 0.92)
        sketch.fill(ridge(90, 430, ((0, 380), (0.3, 350), (0.62, 384), (1, 356)), 460), "leaf.tint(0.5)")
        sketch.fill(ridge(90, 430, ((0, 408), (0.4, 420), (0.74, 396), (1, 412)), 460), "leaf.tint(0.22)")
        sketch.stroke(polyline((260, 40), (260, 452)) + polyline((98, 208), (422, 208)) + polyline((98, 330), (422, 330)), "frame", 8, cap="butt")
    sketch.stroke(pane, "frame", 13, join="miter")


def _curtain(sketch, side):
    def at(path):
        return path.at(260, 0, 0, side, 1)

    fall = Path().move(112, 34).line((214, 34)).curve(206, 180, 222, 320, 212, 446).line((168, 446)).curve(186, 352, 176, 300, 150, 262).curve(128, 226, 114, 130, 112, 34).close()
    sketch.fill(at(fall), "cheek.tint(0.5)")
    for x0, x1 in ((138, 178), (166, 192), (192, 204)):
        sketch.stroke(at(Path().move(x0, 38).curve(x0 + 4, 160, x1 - 8, 300, x1, 440)), "cheek.tint(0.28)", 2.6)
    sketch.stroke(at(Path().move(140, 292).quad(184, 312, 217, 288)), "gold", 7)
    sketch.stroke(at(polyline((0, 30), (226, 30))), "frame.shade(0.2)", 7)
    sketch.circle(260 + side * 230, 30, 9, "gold")


def _pot(sketch, x, base):
    for dx, tall, size, lean, paint in ((-24, 96, 34, -9, "gold"), (24, 92, 34, 10, "cheek"), (0, 126, 40, 0, "cheek")):
        sketch.stroke(Path().move(x + dx * 0.3, base - 50).quad(x + dx * 0.8, base - tall * 0.7, x + dx, base - tall), "leaf.shade(0.12)", 3.6)
        draw_tulip(sketch, x + dx, base - tall, size, paint, f"{paint}.shade(0.13)", lean)
    for angle, length in ((-128, 66), (-54, 66), (-104, 78), (-78, 74)):
        draw_leaf(sketch, x, base - 46, length, 15, angle, "leaf", "leaf.tint(0.4)")
    sketch.fill(Path().move(x - 34, base - 52).line((x + 34, base - 52)).line((x + 26, base), (x - 26, base)).close(), "sun.shade(0.06)")
    sketch.rect(x - 39, base - 60, 78, 17, "sun", 5)


def _cat(sketch, x, base):
    """Curled up, chin on its paws, the tail round its feet."""
    body = Path().move(x - 92, base).curve(x - 100, base - 66, x - 30, base - 104, x + 34, base - 92).curve(x + 96, base - 80, x + 112, base - 26, x + 96, base).close()
    sketch.fill(body, "cat")
    with sketch.clipped(body):
        for dx in (-4, 26, 56):
            sketch.stroke(Path().move(x + dx, base - 108).quad(x + dx + 14, base - 84, x + dx + 8, base - 62), "cat.shade(0.18)", 9)
        sketch.fill(ellipse(x + 20, base + 8, 90, 26), "cat.shade(0.1)")
    tail = Path().move(x + 92, base - 12).curve(x + 60, base - 2, x - 4, base - 26, x - 34, base - 9)
    sketch.stroke(tail, "cat.shade(0.12)", 19)
    sketch.stroke(Path().move(x - 20, base - 12).quad(x - 30, base - 12, x - 34, base - 9), "#ffffff", 19)
    for side in (-1, 1):
        ear = Path().move(-25, 4).line((-18, -38)).quad(-2, -30, 12, -16).close()
        sketch.fill(ear.at(x - 74 + side * 16, base - 62, side * 10 - 6, side, 1), "cat")
        sketch.fill(ear.at(x - 74 + side * 17, base - 60, side * 10 - 6, side * 0.55, 0.6), "cheek.tint(0.2)")
    sketch.fill(ellipse(x - 74, base - 44, 49, 41), "cat")
    for dx in (-12, 0, 12):
        sketch.stroke(polyline((x - 74 + dx, base - 84 + abs(dx) * 0.2), (x - 74 + dx * 0.7, base - 70)), "cat.shade(0.18)", 5)
    sketch.fill(ellipse(x - 74, base - 29, 25, 18), "#ffffff")
    for side in (-1, 1):
        sketch.stroke(Path().arc(x - 74 + side * 21, base - 49, 9, 8, 20, 140), "ink", 3.2)
        sketch.stroke(Path().arc(x - 74 + side * 6, base - 32, 6, 6, 0, 180 if side > 0 else 180), "ink", 2.2)
        for lift in (-5, 2):
            sketch.stroke(polyline((x - 74 + side * 26, base - 30 + lift * 0.3), (x - 74 + side * 50, base - 32 + lift)), "ink", 1.3)
    sketch.fill(Path().move(x - 79, base - 38).line((x - 69, base - 38), (x - 74, base - 32)).close(), "cheek")
    for dx in (-104, -66):
        sketch.fill(ellipse(x + dx + 12, base - 5, 19, 9), "#ffffff")
