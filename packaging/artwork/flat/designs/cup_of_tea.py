"""Cup of tea: a flowered cup that is waiting for you."""

from motifs import draw_flower, draw_leaf, heart
from sketch import Path, Sketch, ellipse


def art():
    sketch = Sketch(520, 500)
    sketch.circle(256, 276, 208, "room")
    sketch.fill(ellipse(254, 448, 214, 16), "room.shade(0.14)")
    sketch.fill(ellipse(252, 428, 200, 27), "china")
    sketch.stroke(ellipse(252, 428, 200, 27), "rose", 2.4)
    sketch.fill(ellipse(252, 424, 160, 19), "china.shade(0.08)")
    _steam(sketch)
    for paint, width in (("rose", 25), ("china", 20)):
        sketch.stroke(ellipse(386, 298, 44, 42), paint, width)
    cup = Path().move(104, 232).curve(110, 362, 180, 422, 252, 422).curve(324, 422, 394, 362, 400, 232).close()
    sketch.fill(cup, "china")
    sketch.stroke(cup, "rose", 2.4)
    with sketch.clipped(cup):
        sketch.fill(Path().move(350, 220).curve(346, 330, 310, 396, 262, 430).line((420, 430), (420, 220)).close(), "china.shade(0.06)")
        _pattern(sketch)
    sketch.fill(ellipse(252, 232, 148, 25), "china.shade(0.1)")
    sketch.fill(ellipse(252, 235, 131, 18.5), "tea")
    sketch.fill(ellipse(236, 232, 92, 10), "tea.tint(0.16)")
    sketch.stroke(ellipse(252, 232, 148, 25), "rose", 2.4)
    _tag(sketch)
    return {"cup": sketch}


def _pattern(sketch):
    spots = ((146, 296, 21, "rose"), (196, 324, 17, "blue"), (244, 300, 23, "gold"), (296, 328, 18, "rose"), (344, 296, 21, "blue"), (220, 372, 17, "rose"), (272, 376, 15, "blue"), (176, 364, 13, "gold"), (322, 370, 13, "gold"))
    for x, y, r, _ in spots:
        for angle in (20, 150, 265):
            draw_leaf(sketch, x, y, r * 1.9, r * 0.7, angle + x, "leaf", "leaf.tint(0.4)")
    for x, y, r, paint in spots:
        draw_flower(sketch, x, y, r, paint, "centre", 6, x, f"{paint}.shade(0.14)")
    for x, y in ((170, 280), (218, 276), (270, 342), (320, 286), (128, 274), (372, 276), (246, 402)):
        sketch.circle(x, y, 3.2, "rose")


def _steam(sketch):
    for x, top, sway in ((206, 112, 1), (256, 80, -1), (306, 112, 1)):
        sketch.stroke(Path().move(x, 200).curve(x - 28 * sway, 172, x + 30 * sway, 146, x, top), "steam", 8)


def _tag(sketch):
    sketch.stroke(Path().move(152, 246).curve(140, 276, 128, 300, 118, 330), "centre", 1.8)
    with sketch.placed(114, 352, 12):
        sketch.fill(Path().move(-19, -12).line((0, -24), (19, -12), (19, 28), (-19, 28)).close(), "gold")
        sketch.fill(heart(19).at(0, 8), "china")
        sketch.circle(0, -14, 2.6, "china")
