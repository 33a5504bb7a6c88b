"""Side by side: two birds on one branch."""

from motifs import draw_flower, draw_leaf, heart
from sketch import Path, Sketch, ellipse


def art():
    sketch = Sketch(560, 470)
    sketch.circle(296, 206, 190, "sun")
    _branch(sketch)
    _bird(sketch, 190, 300, 1, "blue")
    _bird(sketch, 372, 303, -1, "red")
    for x, y, size, paint in ((282, 132, 46, "red"), (322, 96, 24, "blush"), (252, 88, 18, "blush")):
        sketch.fill(heart(size).at(x, y, 8 if x > 280 else -8), paint)
    return {"birds": sketch}


def _branch(sketch):
    limb = Path().move(14, 398).curve(120, 330, 300, 420, 540, 332)
    sketch.stroke(limb, "twig", 9)
    sketch.stroke(Path().move(92, 369).curve(70, 400, 66, 420, 52, 446), "twig", 5)
    sketch.stroke(Path().move(462, 360).curve(490, 392, 500, 404, 524, 424), "twig", 5)
    for x, y, angle, size in ((30, 388, -70, 48), (60, 374, -120, 44), (96, 367, 62, 44), (124, 366, -64, 42), (150, 370, 84, 40), (300, 380, 70, 42), (330, 380, 116, 36), (436, 367, 72, 42), (462, 360, -62, 50), (498, 349, -112, 42), (512, 343, -34, 42), (526, 337, 30, 32), (52, 446, 120, 40), (62, 424, 20, 34), (522, 424, 40, 42), (504, 408, 110, 34)):
        draw_leaf(sketch, x, y, size, size * 0.4, angle, "leaf" if x % 3 else "sage", "sage.tint(0.3)")
    for x, y, r in ((78, 352, 17), (484, 338, 19), (508, 372, 12), (44, 414, 12)):
        draw_flower(sketch, x, y, r, "blush", "gold", 5, x, "blush.mix(red, 0.35)", dots="gold")


def _bird(sketch, x, y, flip, paint):
    def at(path):
        return path.at(x, y, 0, flip, 1)

    for dx in (-6, 12):
        sketch.stroke(at(Path().move(dx, 46).line((dx + 2, 70))), "twig.shade(0.2)", 4)
        for toe in (-7, 0, 8):
            sketch.stroke(at(Path().move(dx + 2, 68).line((dx + 2 + toe, 76))), "twig.shade(0.2)", 3)
    tail = Path().move(-66, 22).curve(-104, 40, -132, 66, -150, 96).line((-122, 92), (-112, 104)).curve(-92, 84, -70, 64, -44, 48).close()
    sketch.fill(at(tail), f"{paint}.shade(0.3)")
    body = Path().move(-74, 30).curve(-60, -26, -14, -74, 40, -74).curve(78, -74, 94, -40, 80, -8).curve(66, 30, 40, 56, 0, 56).curve(-34, 56, -60, 50, -74, 30).close()
    sketch.fill(at(body), paint)
    belly = Path().move(84, -26).curve(82, 20, 46, 56, 0, 56).curve(-16, 56, -30, 54, -42, 50).curve(-6, 44, 24, 26, 40, -2).curve(48, -18, 66, -26, 84, -26).close()
    sketch.fill(at(belly), "cream")
    wing = Path().move(26, -34).curve(44, 0, 20, 40, -30, 44).curve(-58, 46, -86, 44, -104, 54).curve(-92, 30, -76, 6, -50, -16).curve(-26, -36, 6, -50, 26, -34).close()
    sketch.fill(at(wing), f"{paint}.shade(0.2)")
    for share in (0.0, 1.0, 2.0):
        feather = Path().move(-14 - share * 18, 2 + share * 9).curve(-34 - share * 14, 22 + share * 6, -52 - share * 12, 32 + share * 5, -72 - share * 8, 38 + share * 4)
        sketch.stroke(at(feather), f"{paint}.tint(0.25)", 3.2)
    for dx, dy in ((8, -18), (-6, -8), (14, -4)):
        sketch.fill(ellipse(x + flip * dx, y + dy, 3, 3), f"{paint}.tint(0.35)")
    beak = Path().move(84, -50).line((108, -42), (84, -33)).close()
    sketch.fill(at(beak), "gold")
    sketch.fill(ellipse(x + flip * 60, y - 46, 7.5, 7.5), "ink")
    sketch.fill(ellipse(x + flip * 62, y - 49, 2.6, 2.6), "#ffffff")
    sketch.fill(ellipse(x + flip * 50, y - 28, 9, 6), "blush", 0.75)
    for dx, dy, lean in ((26, -78, -18), (36, -80, 4)):
        sketch.fill(at(Path().move(0, 0).curve(-4, -10, -2, -18, 4, -24).curve(8, -16, 8, -8, 6, 2).close().at(dx, dy + 8, lean)), f"{paint}.shade(0.2)")
