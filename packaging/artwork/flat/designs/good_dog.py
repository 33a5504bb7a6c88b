"""Good dog: a beagle in a party hat."""

import random

from motifs import draw_confetti, scatter
from sketch import Path, Sketch, circle, ellipse, polygon


def art():
    rnd = random.Random(14)
    sketch = Sketch(500, 560)
    sketch.circle(250, 318, 226, "room")
    free = lambda x, y: abs(x - 250) > 128 or y < 70
    for i, (x, y) in enumerate(scatter(rnd, 46, 12, 22, 488, 470, 44, free)):
        draw_confetti(sketch, rnd, x, y, rnd.uniform(6, 8.5), ("coral", "gold", "teal", "room.shade(0.28)")[i % 4], "dsdcst"[i % 6])
    with sketch.clipped(circle(250, 318, 226) + polygon((0, 0), (500, 0), (500, 330), (0, 330))):
        _body(sketch)
    _head(sketch)
    _hat(sketch)
    return {"dog": sketch}


def _body(sketch):
    chest = Path().move(118, 566).curve(116, 462, 166, 410, 250, 410).curve(334, 410, 384, 462, 382, 566).close()
    sketch.fill(chest, "coat")
    bib = Path().move(184, 566).curve(184, 478, 206, 436, 250, 430).curve(294, 436, 316, 478, 316, 566).close()
    sketch.fill(bib, "cream")
    band = Path().move(166, 426).curve(206, 462, 294, 462, 334, 426).line((342, 448)).curve(298, 490, 202, 490, 158, 448).close()
    sketch.fill(band, "teal")
    sketch.stroke(Path().move(164, 436).curve(206, 472, 294, 472, 336, 436), "teal.tint(0.3)", 2.4, dash=(7, 6))
    sketch.circle(250, 484, 17, "gold")
    sketch.circle(250, 484, 11.5, "gold.tint(0.4)")
    sketch.fill(Path().move(250, 493).curve(238, 485, 243, 476, 250, 481).curve(257, 476, 262, 485, 250, 493).close(), "coral")


def _head(sketch):
    for side in (-1, 1):
        ear = Path().move(70, 236).curve(130, 214, 160, 268, 154, 344).curve(150, 404, 128, 426, 104, 414).curve(84, 402, 80, 340, 78, 300).close()
        sketch.fill(ear.at(250, 0, scale=side, scale_y=1), "coat.shade(0.3)")
        inner = Path().move(96, 262).curve(130, 262, 142, 316, 136, 362).curve(132, 392, 118, 402, 108, 394).curve(96, 372, 98, 310, 96, 262).close()
        sketch.fill(inner.at(250, 0, scale=side, scale_y=1), "coat.shade(0.42)", 0.55)
    skull = Path().move(250, 212).curve(330, 212, 358, 268, 354, 330).curve(350, 372, 330, 392, 316, 410).curve(296, 436, 204, 436, 184, 410).curve(170, 392, 150, 372, 146, 330).curve(142, 268, 170, 212, 250, 212).close()
    sketch.fill(skull, "coat")
    blaze = Path().move(238, 214).curve(240, 268, 226, 300, 206, 336).curve(180, 380, 196, 432, 250, 432).curve(304, 432, 320, 380, 294, 336).curve(274, 300, 260, 268, 262, 214).close()
    sketch.fill(blaze, "cream")
    for side in (-1, 1):
        sketch.fill(ellipse(250 + side * 52, 308, 15, 17.5), "nose")
        sketch.circle(250 + side * 52 + 5, 301, 5.2, "#ffffff")
        sketch.circle(250 + side * 52 - 5, 314, 2.4, "#ffffff", 0.8)
        brow = Path().move(34, 276).quad(52, 262, 68, 272)
        sketch.stroke(brow.at(250, 0, scale=side, scale_y=1), "coat.shade(0.36)", 5)
        sketch.circle(250 + side * 82, 358, 17, "blush", 0.75)
        for dx, dy in ((30, 386), (42, 378), (38, 396)):
            sketch.circle(250 + side * dx, dy, 2.1, "nose", 0.5)
    nose = Path().move(250, 376).curve(232, 372, 220, 356, 228, 346).curve(236, 337, 264, 337, 272, 346).curve(280, 356, 268, 372, 250, 376).close()
    sketch.fill(nose, "nose")
    sketch.fill(ellipse(244, 347, 8, 4, -12), "#ffffff", 0.4)
    tongue = Path().move(233, 399).curve(230, 430, 238, 446, 250, 446).curve(262, 446, 270, 430, 267, 399).close()
    sketch.fill(tongue, "tongue")
    sketch.stroke(Path().move(250, 406).line((250, 428)), "tongue.shade(0.18)", 2.4)
    mouth = Path().move(206, 386).curve(212, 406, 240, 408, 250, 390).curve(260, 408, 288, 406, 294, 386)
    sketch.stroke(Path().move(250, 374).line((250, 391)), "nose", 4.4)
    sketch.stroke(mouth, "nose", 4.6)


def _hat(sketch):
    cone = Path().move(190, 240).quad(250, 206, 314, 236).line((262, 76)).close()
    sketch.fill(cone, "coral")
    with sketch.clipped(cone):
        for i in range(6):
            y = 246 - i * 34
            sketch.stroke(Path().move(160, y + 6).quad(250, y - 34, 340, y - 8), "cream", 11, cap="butt")
        sketch.fill(polygon((300, 60), (350, 260), (286, 240), (258, 70)), "coral.shade(0.3)", 0.28)
    brim = Path().move(184, 238).quad(250, 198, 320, 234)
    sketch.stroke(brim, "gold", 13)
    for t in range(7):
        sketch.circle(192 + t * 20.5, 236 - 26 * (1 - ((t - 3) / 3.2) ** 2), 4.2, "gold.tint(0.55)")
    for i in range(12):
        sketch.fill(ellipse(22, 0, 13, 5.4).at(262, 74, i * 30), "gold" if i % 2 else "gold.tint(0.3)")
    sketch.circle(262, 74, 13, "gold.shade(0.08)")
