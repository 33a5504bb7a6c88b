"""For Father's Day: the good things on one wall of hooks."""

from motifs import draw_leaf
from sketch import Path, Sketch, circle, ellipse, polygon, polyline, rect


def art():
    sketch = Sketch(520, 440)
    sketch.fill(rect(24, 26, 472, 404, 16), "wall")
    for row in range(9):
        for column in range(11):
            sketch.circle(50 + column * 42, 52 + row * 44, 2.8, "wall.shade(0.14)")
    _cap(sketch, 106, 118)
    _racket(sketch, 236, 136)
    _fish(sketch, 408, 104)
    _saw(sketch, 432, 296)
    _camera(sketch, 104, 254)
    _trowel(sketch, 330, 236)
    sketch.rect(10, 404, 500, 20, "wood", 5)
    sketch.rect(10, 418, 500, 8, "wood.shade(0.2)", 4)
    _mug(sketch, 92, 404)
    _books(sketch, 176, 404)
    _plant(sketch, 372, 404)
    _radio(sketch, 452, 404)
    return {"wall": sketch}


def _hook(sketch, x, y):
    sketch.circle(x, y, 4.6, "metal")
    sketch.circle(x - 1, y - 1, 1.6, "metal.tint(0.5)")


def _cap(sketch, x, y):
    _hook(sketch, x, y - 50)
    sketch.fill(Path().move(x - 50, y + 18).curve(x - 52, y - 38, x + 46, y - 48, x + 48, y + 14).close(), "blue")
    sketch.fill(Path().move(x + 4, y + 16).curve(x + 40, y + 2, x + 84, y + 12, x + 92, y + 30).curve(x + 66, y + 28, x + 30, y + 28, x - 4, y + 26).close(), "blue.shade(0.22)")
    sketch.stroke(Path().move(x - 2, y - 34).curve(x + 14, y - 18, x + 14, y, x + 8, y + 16), "blue.tint(0.3)", 2.4)
    sketch.circle(x - 1, y - 36, 5, "red")


def _racket(sketch, x, y):
    _hook(sketch, x, y - 74)
    head = ellipse(x, y - 18, 44, 54)
    with sketch.clipped(head):
        lines = Path()
        for i in range(-4, 5):
            lines = lines + polyline((x + i * 10, y - 80), (x + i * 10, y + 50)) + polyline((x - 60, y - 18 + i * 11.5), (x + 60, y - 18 + i * 11.5))
        sketch.stroke(lines, "cream", 1.5, cap="butt")
    sketch.stroke(head, "red", 8)
    sketch.fill(polygon((x - 19, y + 30), (x + 19, y + 30), (x + 6, y + 62), (x - 6, y + 62)), "red")
    sketch.rect(x - 7, y + 58, 14, 62, "wood", 5)
    for i in range(5):
        sketch.stroke(polyline((x - 7, y + 70 + i * 10), (x + 7, y + 65 + i * 10)), "wood.shade(0.3)", 2, cap="butt")


def _fish(sketch, x, y):
    _hook(sketch, x - 4, y - 42)
    sketch.stroke(Path().move(x - 4, y - 38).curve(x - 4, y - 20, x - 58, y - 24, x - 60, y - 4), "metal", 1.8)
    body = Path().move(x - 62, y).curve(x - 30, y - 36, x + 24, y - 34, x + 44, y - 4).line((x + 72, y - 26)).curve(x + 64, y - 8, x + 64, y + 10, x + 74, y + 26).line((x + 44, y + 6)).curve(x + 24, y + 34, x - 30, y + 34, x - 62, y).close()
    sketch.fill(body, "green")
    with sketch.clipped(body):
        sketch.fill(ellipse(x - 4, y + 26, 62, 22), "cream", 0.7)
        for i in range(3):
            sketch.stroke(Path().arc(x - 14 + i * 22, y - 2, 13, 15, 100, 160), "green.shade(0.2)", 2.4)
    sketch.fill(Path().move(x - 8, y - 24).curve(x + 2, y - 42, x + 22, y - 40, x + 28, y - 22).close(), "green.shade(0.2)")
    sketch.circle(x - 40, y - 4, 5.4, "cream")
    sketch.circle(x - 41, y - 4, 2.8, "ink")


def _saw(sketch, x, y):
    _hook(sketch, x + 40, y - 34)
    blade = Path().move(x + 18, y - 22).line((x - 78, y + 6), (x - 78, y + 18))
    for i in range(12):
        blade.line((x - 78 + (i + 0.5) * 8, y + 12 + i * 0.6), (x - 78 + (i + 1) * 8, y + 19 + i * 0.6))
    blade.line((x + 18, y + 22)).close()
    sketch.fill(blade, "metal.tint(0.35)")
    handle = Path().move(x + 12, y - 26).curve(x + 34, y - 40, x + 66, y - 30, x + 66, y + 2).curve(x + 66, y + 30, x + 40, y + 40, x + 12, y + 26).close()
    sketch.fill(handle + ellipse(x + 40, y, 13, 15), "wood", even_odd=True)


def _camera(sketch, x, y):
    _hook(sketch, x, y - 74)
    sketch.stroke(Path().move(x - 50, y - 22).curve(x - 40, y - 60, x - 8, y - 70, x, y - 74).curve(x + 8, y - 70, x + 40, y - 60, x + 50, y - 22), "ink", 3.4)
    sketch.fill(rect(x - 58, y - 30, 116, 74, 10), "ink")
    sketch.rect(x - 58, y - 8, 116, 32, "ink.tint(0.22)")
    sketch.fill(rect(x - 26, y - 42, 52, 16, 5), "ink")
    for r, paint in ((29, "metal"), (23, "ink"), (17, "blue"), (9, "ink")):
        sketch.circle(x, y + 8, r, paint)
    sketch.circle(x - 6, y + 1, 4, "#ffffff", 0.8)
    sketch.circle(x + 42, y - 19, 5, "red")


def _trowel(sketch, x, y):
    _hook(sketch, x, y - 66)
    sketch.rect(x - 8, y - 60, 16, 50, "red", 7)
    sketch.rect(x - 3, y - 14, 6, 22, "metal")
    sketch.fill(Path().move(x - 20, y + 6).line((x + 20, y + 6)).curve(x + 20, y + 40, x + 8, y + 56, x, y + 70).curve(x - 8, y + 56, x - 20, y + 40, x - 20, y + 6).close(), "metal.tint(0.25)")
    sketch.stroke(polyline((x, y + 14), (x, y + 54)), "metal", 3)


def _mug(sketch, x, base):
    sketch.stroke(circle(x + 33, base - 34, 17), "red.shade(0.1)", 8)
    sketch.fill(rect(x - 32, base - 68, 64, 68, 8), "red")
    sketch.rect(x - 32, base - 48, 64, 9, "cream")
    for i in range(2):
        sketch.stroke(Path().move(x - 12 + i * 24, base - 78).quad(x - 20 + i * 24, base - 92, x - 12 + i * 24, base - 106), "wall.shade(0.25)", 4)


def _books(sketch, x, base):
    left = x
    for width, tall, paint in ((22, 92, "blue"), (17, 78, "gold"), (25, 98, "green"), (19, 84, "cream"), (21, 90, "red")):
        sketch.rect(left, base - tall, width, tall, paint, 2)
        sketch.rect(left, base - tall + 13, width, 6, f"{paint}.shade(0.22)")
        sketch.rect(left, base - 24, width, 4, f"{paint}.shade(0.22)")
        left += width + 1.5
    with sketch.placed(left + 12, base, 14):
        sketch.rect(-10, -88, 19, 88, "gold", 2)


def _plant(sketch, x, base):
    for angle, length in ((-140, 44), (-115, 62), (-90, 72), (-65, 62), (-40, 44)):
        draw_leaf(sketch, x, base - 42, length, 17, angle, "green" if angle != -90 else "green.tint(0.2)", "green.tint(0.4)")
    sketch.fill(polygon((x - 24, base - 46), (x + 24, base - 46), (x + 18, base), (x - 18, base)), "gold")


def _radio(sketch, x, base):
    sketch.stroke(polyline((x + 20, base - 58), (x + 34, base - 104)), "metal", 3)
    sketch.fill(rect(x - 42, base - 60, 84, 60, 9), "wood")
    sketch.fill(circle(x - 17, base - 30, 18), "wood.shade(0.4)")
    for r in (12, 6):
        sketch.stroke(circle(x - 17, base - 30, r), "wood.tint(0.2)", 2)
    sketch.rect(x + 8, base - 48, 26, 12, "cream", 2)
    for dx in (13, 28):
        sketch.circle(x + dx, base - 20, 5, "gold")
