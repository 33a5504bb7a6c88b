"""Dino party: a long-necked friend with balloons on its tail."""

from motifs import draw_leaf, draw_sparkle
from sketch import Path, Sketch, ellipse, polygon, smooth

BODY = (
    (96, 214), (86, 186), (98, 156), (134, 138), (168, 116), (208, 116), (232, 142), (236, 184), (228, 236), (232, 292), (262, 322),
    (318, 326), (366, 352), (408, 394), (452, 398), (474, 366), (484, 340), (498, 346), (500, 388), (476, 440), (424, 462), (384, 480),
    (330, 500), (240, 500), (178, 486), (148, 438), (146, 370), (160, 302), (168, 252), (148, 234), (118, 232),
)  # fmt: skip


def art():
    sketch = Sketch(560, 580)
    sketch.fill(ellipse(282, 532, 246, 24), "ground")
    for x, y, angle in ((52, 526, -104), (64, 528, -70), (44, 528, -132), (500, 522, -72), (512, 524, -44), (490, 524, -108)):
        draw_leaf(sketch, x, y, 60, 20, angle, "leaf", "leaf.tint(0.35)")
    _balloons(sketch, (490, 344))
    _dino(sketch)
    _hat(sketch)
    for x, y, r in ((52, 250, 11), (330, 60, 9), (286, 208, 12), (60, 96, 9), (350, 250, 8)):
        draw_sparkle(sketch, x, y, r, "gold")
    for x, y, paint in ((40, 160, "coral"), (120, 60, "sky"), (300, 130, "gold"), (84, 320, "sky"), (320, 180, "coral"), (106, 400, "gold")):
        sketch.circle(x, y, 4.6, paint)
    return {"dino": sketch}


def _balloons(sketch, knot):
    for x, y, r, paint in ((412, 122, 50, "gold"), (510, 146, 48, "sky"), (464, 64, 50, "coral")):
        sketch.stroke(Path().move(x, y + r * 1.25).curve(x, y + 130, knot[0] + (x - knot[0]) * 0.3, knot[1] - 90, *knot), "line", 2)
        body = Path().move(0, -r * 1.1).curve(r * 0.64, -r * 1.1, r, -r * 0.6, r, -r * 0.06).curve(r, r * 0.58, r * 0.42, r * 1.04, 0, r * 1.18)
        body.curve(-r * 0.42, r * 1.04, -r, r * 0.58, -r, -r * 0.06).curve(-r, -r * 0.6, -r * 0.64, -r * 1.1, 0, -r * 1.1).close()
        sketch.fill(polygon((x - 6, y + r * 1.3), (x + 6, y + r * 1.3), (x, y + r * 1.12)), f"{paint}.shade(0.15)")
        sketch.fill(body.at(x, y), paint)
        with sketch.clipped(body.at(x, y)):
            sketch.fill((body + body.at(-r * 0.14, -r * 0.1)).at(x, y), f"{paint}.shade(0.12)", even_odd=True)
        sketch.stroke(Path().arc(x, y, r * 0.7, r * 0.8, 192, 62), f"{paint}.tint(0.6)", r * 0.1)


def _dino(sketch):
    for x in (212, 372):
        sketch.rect(x, 440, 48, 92, "skin.shade(0.2)", 20)
    outline = smooth(BODY)
    for x, y, angle in ((246, 214, 8), (244, 252, 2), (256, 296, 30), (296, 318, 62), (340, 330, 66), (384, 362, 50), (420, 394, 44)):
        fin = Path().move(-17, 6).quad(-4, -30, 2, -24).quad(16, -12, 17, 6).close()
        sketch.fill(fin.at(x - 4, y, angle + (40 if y < 290 else -16)), "skin.shade(0.24)")
    sketch.fill(outline, "skin")
    with sketch.clipped(outline):
        belly = smooth(((150, 240), (176, 300), (172, 376), (212, 440), (300, 476), (300, 520), (120, 520), (120, 260)))
        sketch.fill(belly, "belly")
        for y, x0, x1 in ((296, 140, 176), (336, 130, 174), (378, 130, 176), (420, 130, 204), (458, 130, 258)):
            sketch.stroke(Path().move(x0, y - 4).quad((x0 + x1) / 2, y + 14, x1, y - 6), "belly.shade(0.1)", 3)
        for x, y, rx in ((214, 226, 9), (206, 290, 11), (250, 354, 17), (308, 366, 22), (354, 404, 17), (286, 424, 15), (420, 434, 12), (226, 402, 10), (462, 420, 8)):
            sketch.fill(ellipse(x, y, rx, rx * 0.78, 20), "skin.shade(0.14)")
    for x in (164, 316):
        sketch.rect(x, 446, 54, 92, "skin", 24)
        for toe in (12, 27, 42):
            sketch.fill(ellipse(x + toe, 534, 6.6, 6), "belly")
    _face(sketch)


def _face(sketch):
    sketch.fill(ellipse(180, 160, 15, 17), "#ffffff")
    sketch.fill(ellipse(177, 163, 9, 11), "ink")
    sketch.circle(180, 158, 3.4, "#ffffff")
    sketch.stroke(Path().move(104, 204).curve(124, 218, 152, 216, 170, 200), "ink", 4)
    sketch.fill(ellipse(180, 200, 13, 10), "coral", 0.5)
    for x in (106, 121):
        sketch.fill(ellipse(x, 172, 2.8, 3.8), "skin.shade(0.45)")


def _hat(sketch):
    with sketch.placed(204, 118, 14):
        cone = polygon((-38, 8), (38, 8), (0, -92))
        sketch.fill(cone, "coral")
        with sketch.clipped(cone):
            for i in range(4):
                sketch.stroke(Path().move(-50, 2 - i * 27).quad(0, 16 - i * 27, 50, 2 - i * 27), "gold", 9, cap="butt")
        sketch.stroke(Path().move(-40, 7).quad(0, 22, 40, 7), "sky", 9)
        for angle in range(0, 360, 45):
            draw_leaf(sketch, 0, -92, 15, 6, angle, "gold")
