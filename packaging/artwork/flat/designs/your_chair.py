"""Your chair: an armchair, a lamp, and nobody in it."""

from motifs import draw_leaf
from sketch import Path, Sketch, ellipse, polygon


def art():
    sketch = Sketch(540, 560)
    sketch.fill(Path().move(90, 520).line((90, 250)).arc(270, 250, 180, 180, 180, 180).line((450, 520)).close(), "wall")
    sketch.fill(ellipse(270, 524, 236, 21), "rug")
    sketch.stroke(ellipse(270, 524, 206, 15), "rug.tint(0.45)", 2.4)
    _lamp(sketch)
    _plant(sketch)
    _chair(sketch)
    return {"chair": sketch}


def _lamp(sketch):
    light = Path().move(398, 186).line((490, 186)).line((540, 510), (330, 510)).close()
    sketch.fill(light, "glow", 0.5)
    sketch.rect(440, 184, 7, 330, "wood")
    sketch.fill(ellipse(443, 516, 36, 8), "wood")
    shade = Path().move(412, 92).line((476, 92)).line((504, 186), (384, 186)).close()
    sketch.fill(shade, "lamp")
    sketch.fill(Path().move(452, 92).line((476, 92), (504, 186), (466, 186)).close(), "lamp.shade(0.1)")
    sketch.stroke(Path().move(384, 186).line((504, 186)), "lamp.shade(0.25)", 4)


def _plant(sketch):
    for angle, length in ((-140, 62), (-115, 92), (-92, 112), (-70, 96), (-44, 66), (-160, 44), (-22, 44)):
        draw_leaf(sketch, 74, 444, length, 24, angle, "leaf", "leaf.tint(0.4)", bend=(angle + 90) * 0.12)
    sketch.fill(Path().move(42, 438).line((106, 438)).line((98, 516), (50, 516)).close(), "pot")
    sketch.rect(36, 430, 76, 18, "pot.shade(0.12)", 4)


def _chair(sketch):
    for x, lean in ((150, -8), (352, 8)):
        sketch.fill(polygon((x - 8, 470), (x + 10, 470), (x + 4 + lean, 530), (x - 4 + lean, 530)), "wood")
    back = Path().move(140, 420).curve(126, 320, 128, 226, 158, 198).curve(196, 170, 306, 170, 344, 198).curve(374, 226, 376, 320, 362, 420).close()
    sketch.fill(back, "chair")
    sketch.fill(Path().move(170, 400).curve(158, 316, 160, 244, 182, 222).curve(210, 204, 292, 204, 320, 222).curve(342, 244, 344, 316, 332, 400).close(), "chair.tint(0.14)")
    for x, y in ((210, 262), (251, 256), (292, 262), (230, 308), (272, 308)):
        sketch.circle(x, y, 5, "chair.shade(0.25)")
    sketch.fill(Path().move(146, 404).line((356, 404)).quad(366, 404, 366, 416).line((366, 452), (136, 452), (136, 416)).quad(136, 404, 146, 404).close(), "chair.tint(0.22)")
    sketch.rect(126, 446, 250, 38, "chair.shade(0.12)", 10)
    for side in (-1, 1):
        arm = Path().move(side * 106, 484).line((side * 106, 372)).curve(side * 106, 336, side * 166, 336, side * 166, 372).line((side * 166, 470)).quad(side * 166, 484, side * 152, 484).close()
        sketch.fill(arm.at(251, 0), "chair.shade(0.06)")
        sketch.fill(ellipse(251 + side * 136, 373, 21, 21), "chair.tint(0.18)")
        sketch.stroke(ellipse(251 + side * 136, 373, 11, 11), "chair.shade(0.14)", 3)
    cushion = Path().move(-58, -34).curve(-20, -28, 20, -28, 58, -34).curve(52, -10, 52, 14, 58, 38).curve(20, 32, -20, 32, -58, 38).curve(-52, 14, -52, -10, -58, -34).close()
    sketch.fill(cushion.at(251, 372, -5), "cushion")
    for x in (-30, 0, 30):
        sketch.stroke(Path().move(x, -29).line((x, 32)).at(251, 372, -5), "cushion.tint(0.5)", 5, cap="butt")
