"""Dino party: a long-necked friend with balloons."""

from motifs import draw_leaf, draw_sparkle
from sketch import Path, Sketch, ellipse, polygon


def art():
    sketch = Sketch(520, 580)
    sketch.fill(ellipse(262, 528, 236, 26), "ground")
    for x, y, angle in ((58, 520, -104), (70, 522, -70), (50, 522, -132), (462, 516, -72), (474, 518, -44), (452, 518, -108)):
        draw_leaf(sketch, x, y, 58, 20, angle, "leaf", "leaf.tint(0.35)")
    _balloons(sketch)
    _dino(sketch)
    _hat(sketch)
    for x, y, r in ((60, 210, 11), (118, 118, 9), (486, 330, 10), (244, 40, 9), (90, 330, 8)):
        draw_sparkle(sketch, x, y, r, "gold")
    for x, y, paint in ((40, 280, "coral"), (150, 64, "sky"), (492, 252, "gold"), (92, 166, "sky"), (502, 410, "coral"), (120, 256, "gold")):
        sketch.circle(x, y, 4.4, paint)
    return {"dino": sketch}


def _balloons(sketch):
    knot = (416, 372)
    for x, y, r, paint in ((352, 92, 46, "gold"), (466, 124, 48, "sky"), (412, 54, 44, "coral")):
        sketch.stroke(Path().move(x, y + r * 1.25).curve(x, y + 130, knot[0] + (x - 412) * 0.2, 270, *knot), "line", 2)
        body = Path().move(0, -r * 1.1).curve(r * 0.64, -r * 1.1, r, -r * 0.6, r, -r * 0.06).curve(r, r * 0.58, r * 0.42, r * 1.04, 0, r * 1.18)
        body.curve(-r * 0.42, r * 1.04, -r, r * 0.58, -r, -r * 0.06).curve(-r, -r * 0.6, -r * 0.64, -r * 1.1, 0, -r * 1.1).close()
        sketch.fill(polygon((x - 6, y + r * 1.3), (x + 6, y + r * 1.3), (x, y + r * 1.12)), f"{paint}.shade(0.15)")
        sketch.fill(body.at(x, y), paint)
        rim = body + body.at(-r * 0.14, -r * 0.1)
        with sketch.clipped(body.at(x, y)):
            sketch.fill(rim.at(x, y), f"{paint}.shade(0.12)", even_odd=True)
        sketch.stroke(Path().arc(x, y, r * 0.7, r * 0.8, 192, 62), f"{paint}.tint(0.6)", r * 0.1)


def _dino(sketch):
    tail = Path().move(330, 420).curve(400, 396, 448, 424, 500, 486).curve(446, 478, 400, 500, 336, 510).close()
    sketch.fill(tail, "skin")
    for x in (196, 330):
        sketch.rect(x - 6, 470, 46, 62, "skin.shade(0.2)", 16)
    neck = Path().move(128, 430).curve(126, 330, 152, 252, 150, 190).line((226, 190)).curve(232, 262, 236, 330, 270, 372).curve(320, 352, 388, 384, 398, 440).curve(404, 486, 372, 520, 318, 520).line((204, 520)).curve(156, 520, 130, 486, 128, 430).close()
    sketch.fill(neck, "skin")
    belly = Path().move(132, 420).curve(134, 344, 156, 276, 158, 214).curve(180, 222, 186, 250, 190, 290).curve(196, 372, 240, 410, 300, 440).curve(330, 466, 318, 512, 286, 520).line((204, 520)).curve(156, 520, 130, 486, 132, 420).close()
    sketch.fill(belly, "belly")
    for y, x0, x1 in ((300, 146, 190), (340, 138, 198), (380, 134, 216), (420, 134, 258)):
        sketch.stroke(Path().move(x0, y).quad((x0 + x1) / 2, y + 12, x1, y), "belly.shade(0.1)", 3)
    for x in (158, 286):
        sketch.rect(x, 476, 54, 62, "skin", 20)
        for toe in (12, 27, 42):
            sketch.fill(ellipse(x + toe, 533, 6.4, 6), "belly")
    head = Path().move(232, 196).curve(226, 232, 186, 240, 146, 236).curve(96, 234, 66, 218, 68, 190).curve(70, 164, 104, 160, 128, 156).curve(140, 126, 180, 116, 206, 128).curve(232, 140, 238, 168, 232, 196).close()
    sketch.fill(head, "skin")
    with sketch.clipped(neck):
        for x, y, rx in ((246, 312, 15), (262, 384, 15), (330, 404, 20), (366, 446, 15), (206, 254, 10), (300, 446, 12), (228, 352, 9), (386, 418, 10)):
            sketch.fill(ellipse(x, y, rx, rx * 0.78, 20), "skin.shade(0.14)")
    sketch.circle(176, 168, 13, "#ffffff")
    sketch.circle(173, 170, 8.5, "ink")
    sketch.circle(176, 166, 3, "#ffffff")
    sketch.stroke(Path().move(80, 206).curve(104, 224, 142, 226, 164, 208), "ink", 4)
    sketch.circle(166, 206, 11, "coral", 0.5)
    for x in (84, 97):
        sketch.fill(ellipse(x, 180, 2.8, 3.6), "skin.shade(0.4)")
    arm = Path().move(300, 446).curve(340, 446, 384, 412, 405, 374)
    sketch.stroke(arm, "skin.shade(0.1)", 25)
    sketch.circle(411, 370, 14, "skin.shade(0.1)")


def _hat(sketch):
    cone = polygon((166, 134), (232, 148), (222, 48))
    sketch.fill(cone, "coral")
    with sketch.clipped(cone):
        for i in range(4):
            y = 132 - i * 26
            sketch.stroke(Path().move(150, y).quad(200, y + 14, 250, y + 8), "gold", 8, cap="butt")
    sketch.stroke(Path().move(163, 133).quad(198, 150, 235, 148), "sky", 8)
    sketch.circle(222, 47, 10, "gold")
