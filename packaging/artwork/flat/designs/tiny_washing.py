"""Tiny washing: very small clothes on the line, in the first sun."""

from motifs import cloud, draw_daisy, draw_leaf, draw_sparkle, heart
from sketch import Path, Sketch, ellipse, polygon, star


def art():
    sketch = Sketch(560, 480)
    sketch.circle(280, 236, 196, "sky")
    for x, y, w, paint in ((170, 142, 110, "#ffffff"), (392, 112, 84, "#ffffff"), (470, 300, 96, "sky.shade(0.05)")):
        sketch.fill(cloud(w).at(x, y), paint)
    sketch.circle(392, 158, 30, "sun")
    _meadow(sketch)
    for x in (34, 526):
        sketch.rect(x - 5, 150, 10, 300, "wood", 4)
        sketch.fill(star(x, 146, 12), "sun")
    sketch.stroke(Path().move(34, 176).curve(190, 220, 370, 220, 526, 176), "wood.shade(0.2)", 3)
    _hat(sketch, 106, 200)
    _suit(sketch, 216, 210)
    _socks(sketch, 336, 210)
    _bib(sketch, 446, 198)
    for x, y in ((88, 192), (124, 197), (176, 205), (256, 208), (314, 209), (362, 208), (424, 200), (468, 194)):
        sketch.rect(x - 4, y - 10, 8, 24, "wood", 2.5)
    for x, y, r in ((70, 92, 11), (280, 66, 10), (498, 96, 9), (306, 164, 8)):
        draw_sparkle(sketch, x, y, r, "sun")
    return {"line": sketch}


def _meadow(sketch):
    sketch.fill(ellipse(280, 446, 268, 26), "leaf.tint(0.55)")
    for i in range(30):
        lean = (i * 37 % 34) - 17
        draw_leaf(sketch, 26 + i * 17.5, 452, 26 + i * 13 % 22, 7, -90 + lean, ("leaf", "leaf.tint(0.2)")[i % 2])
    for x, tall, r in ((70, 44, 14), (148, 34, 11), (402, 38, 12), (490, 48, 14), (280, 30, 10)):
        sketch.stroke(Path().move(x, 450).line((x + 2, 450 - tall)), "leaf.shade(0.15)", 2.6)
        draw_daisy(sketch, x + 2, 450 - tall, r, "#ffffff", "sun", 11, x)


def _hat(sketch, x, y):
    cap = Path().move(x - 34, y + 62).curve(x - 36, y + 8, x - 16, y - 4, x, y - 6).curve(x + 16, y - 4, x + 36, y + 8, x + 34, y + 62).close()
    sketch.fill(cap, "two")
    with sketch.clipped(cap):
        for dy in (14, 32, 50):
            sketch.rect(x - 40, y + dy, 80, 7, "two.tint(0.45)")
    sketch.rect(x - 38, y + 54, 76, 18, "two.tint(0.55)", 8)
    for side in (-1, 1):
        sketch.fill(ellipse(x + side * 24, y - 4, 11, 14, side * 24), "two")


def _suit(sketch, x, y):
    """A romper with a heart on its chest."""
    body = Path().move(x - 28, y).quad(x, y + 24, x + 28, y).line((x + 56, y + 14), (x + 82, y + 62), (x + 56, y + 78), (x + 44, y + 58))
    body.line((x + 46, y + 132)).curve(x + 50, y + 158, x + 34, y + 178, x + 16, y + 178).curve(x + 10, y + 164, x - 10, y + 164, x - 16, y + 178).curve(x - 34, y + 178, x - 50, y + 158, x - 46, y + 132)
    body.line((x - 44, y + 58), (x - 56, y + 78), (x - 82, y + 62), (x - 56, y + 14)).close()
    sketch.fill(body, "one")
    with sketch.clipped(body):
        for row in range(9):
            for column in range(-5, 6):
                sketch.circle(x + column * 20 + (10 if row % 2 else 0), y + 14 + row * 20, 2.6, "one.tint(0.55)")
    sketch.stroke(Path().move(x - 28, y).quad(x, y + 24, x + 28, y), "one.shade(0.18)", 5)
    for x0, y0, x1, y1 in ((x + 82, y + 62, x + 56, y + 78), (x - 82, y + 62, x - 56, y + 78)):
        sketch.stroke(Path().move(x0, y0).line((x1, y1)), "one.shade(0.18)", 5)
    sketch.fill(heart(44).at(x, y + 84), "#ffffff")
    sketch.fill(heart(28).at(x, y + 84), "three")
    for dx in (-8, 8):
        sketch.circle(x + dx, y + 158, 3.2, "#ffffff")


def _socks(sketch, x, y):
    for dx, turn in ((-22, 4), (24, -5)):
        with sketch.placed(x + dx, y, turn):
            sock = Path().move(-15, 0).line((15, 0), (16, 50)).curve(18, 66, 38, 66, 38, 82).curve(38, 96, 10, 98, -4, 90).curve(-18, 82, -14, 66, -15, 50).close()
            sketch.fill(sock, "three")
            with sketch.clipped(sock):
                for dy in (20, 34, 48):
                    sketch.rect(-20, dy, 60, 6, "three.tint(0.5)")
                sketch.circle(34, 86, 17, "three.shade(0.16)")
                sketch.circle(-10, 84, 13, "three.shade(0.16)")
            sketch.rect(-17, -1, 34, 12, "three.shade(0.16)", 4)


def _bib(sketch, x, y):
    bib = Path().move(x - 36, y - 2).curve(x - 20, y + 34, x + 20, y + 34, x + 36, y - 2).curve(x + 62, y + 30, x + 54, y + 104, x, y + 108).curve(x - 54, y + 104, x - 62, y + 30, x - 36, y - 2).close()
    sketch.fill(bib, "cream")
    sketch.stroke(bib, "four", 6)
    sketch.fill(polygon((x - 22, y + 76), (x, y + 48), (x + 22, y + 76)), "four")
    sketch.rect(x - 17, y + 74, 34, 20, "four.tint(0.3)")
    sketch.rect(x - 5, y + 80, 10, 14, "cream")
