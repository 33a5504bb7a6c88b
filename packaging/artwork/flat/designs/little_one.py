"""Little one: a sleeping moon, hanging stars and a soft cloud."""

from motifs import cloud, draw_sparkle
from sketch import Path, Sketch, circle, ellipse, polyline, star

HANGING = ((64, 226, 15, "rose"), (130, 120, 12, "sea"), (214, 52, 11, "rose"), (330, 74, 15, "gold"), (408, 176, 17, "sea"), (452, 92, 11, "gold"))


def art():
    sketch = Sketch(500, 520)
    for x, y, r, _ in HANGING:
        sketch.stroke(polyline((x, 4), (x, y - r)), "thread", 1.5)
    for x, y, r, paint in HANGING:
        sketch.fill(star(x, y, r, 5, 0.5, (x * 7) % 30 - 15), paint)
        sketch.fill(star(x - r * 0.06, y - r * 0.06, r * 0.5, 5, 0.5, (x * 7) % 30 - 15), f"{paint}.tint(0.3)")
    _moon(sketch)
    for x, y, w, paint in ((398, 452, 190, "cloud"), (110, 468, 170, "cloud"), (270, 492, 260, "cloud.tint(0.4)")):
        sketch.fill(cloud(w).at(x, y), paint)
    for x, y, r in ((40, 330, 8), (470, 300, 9), (86, 396, 7), (300, 168, 8), (476, 392, 7)):
        draw_sparkle(sketch, x, y, r, "gold")
    return {"moon": sketch}


def _moon(sketch):
    """A crescent lying on its back, asleep, in a night cap."""
    moon = Path().arc(0, 0, 142, 142, 46, 268).arc(64, -4, 110, 110, -68, -224).close().at(238, 304, -8)
    sketch.fill(moon, "gold")
    with sketch.clipped(moon):
        sketch.fill(circle(238, 304, 142) + circle(224, 292, 142), "gold.shade(0.16)", 0.8, even_odd=True)
        for x, y, r in ((140, 262, 13), (170, 388, 17), (122, 318, 8), (232, 424, 10)):
            sketch.circle(x, y, r, "gold.shade(0.1)")
    sketch.stroke(Path().move(146, 316).quad(160, 330, 178, 318), "ink", 4)
    for i, (x, y) in enumerate(((149, 322), (160, 327), (171, 324))):
        sketch.stroke(polyline((x, y), (x - 4 + i * 3, y + 8)), "ink", 2.6)
    sketch.circle(172, 350, 15, "rose", 0.7)
    sketch.stroke(Path().move(188, 352).quad(200, 364, 212, 352), "ink", 3.6)
    cap = Path().move(150, 206).curve(180, 140, 250, 118, 318, 168).curve(346, 188, 350, 216, 340, 240).curve(316, 204, 276, 190, 236, 196).curve(204, 200, 182, 214, 168, 232).close()
    sketch.fill(cap, "sea")
    with sketch.clipped(cap):
        for i in range(6):
            sketch.stroke(Path().move(150 + i * 36, 250).quad(176 + i * 36, 180, 220 + i * 36, 130), "sea.tint(0.35)", 9, cap="butt")
    sketch.stroke(Path().move(146, 212).curve(160, 226, 170, 232, 178, 236), "cloud.tint(0.4)", 19)
    sketch.circle(342, 246, 16, "cloud.tint(0.4)")
    sketch.fill(ellipse(338, 242, 5, 4), "cloud")
