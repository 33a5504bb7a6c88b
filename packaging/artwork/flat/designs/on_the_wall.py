"""For Father's Day: nine small pictures of good things, hung in rows."""

from motifs import draw_leaf
from sketch import Path, Sketch, circle, ellipse, polar, polygon, polyline, rect

SIDE, GAP = 146, 16


def art():
    pictures = ((_record, "gold"), (_mug, "blue"), (_mountains, "cream"), (_plant, "red"), (_camera, "wall"), (_bicycle, "gold"), (_boat, "wall"), (_book, "green"), (_tools, "cream"))
    sketch = Sketch(3 * SIDE + 2 * GAP + 8, 3 * SIDE + 2 * GAP + 10)
    for i, (draw, ground) in enumerate(pictures):
        x, y = 4 + i % 3 * (SIDE + GAP), 4 + i // 3 * (SIDE + GAP)
        sketch.rect(x + 3, y + 4, SIDE, SIDE, "wall.shade(0.08)", 5)
        sketch.rect(x, y, SIDE, SIDE, "wood" if i % 2 else "wood.shade(0.28)", 4)
        sketch.rect(x + 7, y + 7, SIDE - 14, SIDE - 14, "#ffffff", 2)
        inner = rect(x + 14, y + 14, SIDE - 28, SIDE - 28, 2)
        sketch.fill(inner, ground if ground in ("wall", "cream") else f"{ground}.tint(0.72)")
        with sketch.clipped(inner), sketch.placed(x + SIDE / 2, y + SIDE / 2, 0, 0.86):
            draw(sketch)
    return {"wall": sketch}


def _record(sketch):
    for r, paint in ((54, "ink"), (20, "red"), (4, "cream")):
        sketch.circle(-6, 6, r, paint)
    for r in (47, 40, 33, 26):
        sketch.stroke(circle(-6, 6, r), "ink.tint(0.25)", 1.2)
    sketch.circle(46, -46, 8, "metal")
    sketch.stroke(polyline((46, -46), (48, 14), (22, 34)), "metal", 5)
    sketch.fill(rect(-9, -5, 18, 10, 2).at(20, 36, 130), "ink")


def _mug(sketch):
    for sway, x in ((1, -18), (-1, 4)):
        sketch.stroke(Path().move(x, -34).curve(x - 9 * sway, -44, x + 9 * sway, -52, x, -62), "#ffffff", 5)
    sketch.stroke(circle(34, 12, 17), "blue", 9)
    sketch.fill(Path().move(-46, -24).line((32, -24), (32, 26)).quad(32, 46, 12, 46).line((-26, 46)).quad(-46, 46, -46, 26).close(), "blue")
    sketch.rect(-46, -2, 78, 12, "cream")
    sketch.fill(ellipse(-7, -24, 39, 7), "wood.shade(0.3)")


def _mountains(sketch):
    sketch.circle(34, -34, 16, "gold")
    for x, tall, wide, paint in ((30, 74, 66, "blue.tint(0.35)"), (-20, 92, 74, "blue")):
        sketch.fill(polygon((x - wide, 52), (x, 52 - tall), (x + wide, 52)), paint)
        t = 0.3
        sketch.fill(polygon((x, 52 - tall), (x + wide * t, 52 - tall * (1 - t)), (x + wide * 0.1, 52 - tall * 0.78), (x - wide * 0.08, 52 - tall * 0.66), (x - wide * t, 52 - tall * (1 - t))), "#ffffff")
    for x, tall in ((-56, 40), (-38, 52), (52, 46), (34, 34)):
        for j in range(3):
            w = tall * (0.14 + 0.07 * j)
            top = 62 - tall + j * tall * 0.26
            sketch.fill(polygon((x, top), (x + w, top + tall * 0.42), (x - w, top + tall * 0.42)), "green")
    sketch.rect(-80, 58, 160, 30, "green.tint(0.25)")


def _plant(sketch):
    for angle, length in ((-150, 46), (-124, 62), (-102, 72), (-78, 72), (-56, 62), (-30, 46)):
        draw_leaf(sketch, 0, 18, length, 19, angle, "green" if length != 62 else "green.tint(0.2)", "green.tint(0.45)")
    sketch.fill(polygon((-31, 12), (31, 12), (23, 58), (-23, 58)), "red")
    sketch.rect(-35, 6, 70, 13, "red.shade(0.14)", 4)


def _camera(sketch):
    sketch.rect(-24, -42, 48, 20, "ink", 6)
    sketch.fill(rect(-60, -30, 120, 76, 10), "ink")
    sketch.rect(-60, -12, 120, 38, "wood")
    for r, paint in ((33, "metal.tint(0.3)"), (27, "ink"), (20, "blue"), (11, "ink")):
        sketch.circle(0, 8, r, paint)
    sketch.circle(-8, 0, 5, "#ffffff", 0.8)
    sketch.circle(44, -20, 5.6, "red")
    sketch.rect(-50, -25, 18, 8, "gold", 2)


def _bicycle(sketch):
    for x in (-36, 36):
        sketch.stroke(circle(x, 24, 28), "ink", 4)
        for angle in range(0, 180, 30):
            sketch.stroke(polyline(polar(x, 24, 26, angle), polar(x, 24, 26, angle + 180)), "ink.tint(0.5)", 1)
        sketch.circle(x, 24, 4, "ink")
    sketch.stroke(polyline((-36, 24), (-14, -18), (26, -18), (-2, 24), (-36, 24)) + polyline((-2, 24), (-18, -28)) + polyline((36, 24), (24, -34)), "red", 5)
    sketch.stroke(Path().move(24, -34).line((12, -36)) + Path().move(24, -34).quad(40, -38, 40, -26), "ink", 4.6)
    sketch.fill(Path().move(-34, -34).quad(-18, -36, -4, -31).quad(-10, -26, -20, -26).quad(-32, -27, -34, -34).close(), "wood.shade(0.3)")


def _boat(sketch):
    sketch.circle(-34, -34, 14, "gold")
    sketch.rect(-2, -58, 4, 84, "wood.shade(0.2)")
    sketch.fill(Path().move(6, -54).curve(40, -24, 46, 4, 44, 16).line((6, 16)).close(), "red")
    sketch.fill(Path().move(-6, -46).curve(-22, -18, -34, 4, -38, 16).line((-6, 16)).close(), "#ffffff")
    sketch.fill(Path().move(-50, 24).line((52, 24)).quad(46, 46, 28, 46).line((-30, 46)).quad(-44, 44, -50, 24).close(), "wood")
    for y, tone in ((42, "blue.tint(0.35)"), (56, "blue")):
        wave = Path().move(-80, y)
        for i in range(8):
            wave.quad(-70 + i * 20, y + (9 if i % 2 else -9), -60 + i * 20, y)
        sketch.fill(wave.line((90, 90), (-80, 90)).close(), tone)


def _book(sketch):
    for side in (-1, 1):
        cover = Path().move(0, 42).line((side * 64, 34), (side * 64, -38), (0, -30)).close()
        sketch.fill(cover, "green.shade(0.2)" if side > 0 else "green")
        page = Path().move(0, 34).curve(side * 18, 20, side * 42, 22, side * 57, 26).line((side * 57, -46)).curve(side * 42, -50, side * 18, -50, 0, -36).close()
        sketch.fill(page, "#ffffff" if side < 0 else "cream")
        for i in range(5):
            y = -32 + i * 11
            sketch.stroke(Path().move(side * 9, y + 3).curve(side * 20, y - 4, side * 36, y - 6, side * 48, y - 4), "metal.tint(0.4)", 1.8)
    sketch.fill(polygon((26, -44), (38, -45), (38, 8), (32, 2), (26, 8)), "red")


def _tools(sketch):
    with sketch.placed(0, 0, 42):
        sketch.rect(-7, -24, 14, 84, "wood", 6)
        sketch.fill(Path().move(-30, -44).line((14, -44)).quad(32, -44, 34, -24).line((24, -26)).quad(18, -26, 14, -22).line((-30, -22)).close(), "ink.tint(0.2)")
    with sketch.placed(0, 0, -42):
        sketch.rect(-8, 8, 16, 54, "red", 7)
        sketch.rect(-3.4, -40, 6.8, 50, "metal")
        sketch.fill(polygon((-3.4, -40), (3.4, -40), (6, -56), (-6, -56)), "metal.shade(0.2)")
    for angle in range(0, 360, 90):
        sketch.circle(*polar(0, 0, 56, angle), 4, "metal.tint(0.35)")
