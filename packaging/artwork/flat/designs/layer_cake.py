"""Layer cake: three tiers, dripping icing, three candles."""

from motifs import draw_daisy, draw_flame, draw_flower, draw_leaf, draw_sparkle
from sketch import Path, Sketch, ellipse, polygon, smooth


def art():
    sketch = Sketch(480, 600)
    sketch.fill(ellipse(240, 566, 176, 13), "plate.tint(0.72)")
    _stand(sketch)
    _tier(sketch, 84, 404, 312, 116, "cream", "berry", 9)
    _tier(sketch, 134, 300, 212, 108, "rose", "cream.shade(0.03)", 6)
    _tier(sketch, 182, 212, 116, 92, "cream", "gold", 4)
    for i in range(9):
        sketch.circle(104 + i * 34, 498, 6.2, ("gold", "teal", "berry")[i % 3])
        sketch.circle(121 + i * 34, 486, 3, ("berry", "gold", "teal")[i % 3]) if i < 8 else None
    for i in range(5):
        _scallop(sketch, 149 + i * 36.5, 386, 36.5)
    for x, tall, paint in ((210, 58, "teal"), (240, 74, "berry"), (270, 58, "teal")):
        _candle(sketch, x, 204, tall, paint)
    _flowers(sketch)
    for x, y, r in ((92, 196, 10), (388, 168, 12), (122, 108, 8), (352, 70, 9), (60, 332, 8), (424, 322, 9)):
        draw_sparkle(sketch, x, y, r, "gold")
    for x, y, paint in ((150, 166, "rose"), (330, 128, "teal"), (98, 268, "teal"), (400, 246, "berry"), (70, 130, "gold"), (404, 96, "rose")):
        sketch.circle(x, y, 4, paint)
    return {"cake": sketch}


def _stand(sketch):
    sketch.fill(Path().move(214, 528).line((266, 528)).curve(258, 540, 262, 548, 276, 556).line((204, 556)).curve(218, 548, 222, 540, 214, 528).close(), "plate.shade(0.1)")
    sketch.rect(170, 553, 140, 11, "plate", 5.5)
    sketch.rect(44, 518, 392, 13, "plate", 6.5)
    sketch.rect(60, 527, 360, 5, "plate.shade(0.16)", 2.5)


def _tier(sketch, x, y, width, height, body, icing, drips):
    sketch.rect(x, y, width, height, body, 8)
    sketch.rect(x + width * 0.84, y, width * 0.16, height, f"{body}.shade(0.06)", 8)
    deep = (34, 22, 42, 27, 38, 20, 31, 44, 25)
    edge = [(x - 3, y + 4)]
    for i in range(drips):
        left, step = x - 3 + i * (width + 6) / drips, (width + 6) / drips
        fall = y + deep[i % 9] * 0.9
        edge += [(left + step * 0.22, fall - 5), (left + step * 0.5, fall), (left + step * 0.78, fall - 5), (left + step, y + 10)]
    path = smooth([*edge, (x + width + 3, y - 4)], closed=False)
    path.curve(x + width + 2, y - 12, x + width - 4, y - 12, x + width - 10, y - 12)
    path.line((x + 10, y - 12)).curve(x + 4, y - 12, x - 3, y - 12, x - 3, y + 4).close()
    sketch.fill(path, icing)
    sketch.stroke(Path().move(x + 12, y - 6).line((x + width * 0.5, y - 6)), f"{icing}.tint(0.35)", 3)


def _scallop(sketch, x, y, width):
    arc = Path().move(x, y).curve(x + width * 0.1, y + 15, x + width * 0.9, y + 15, x + width, y)
    sketch.stroke(arc, "berry", 2.4)
    sketch.circle(x, y, 3.2, "gold")
    sketch.circle(x + width, y, 3.2, "gold")


def _candle(sketch, x, base, tall, paint):
    sketch.rect(x - 5.5, base - tall, 11, tall, paint, 3)
    for n in range(3):
        y = base - tall + 8 + n * 18
        sketch.fill(polygon((x - 5.5, y + 9), (x + 5.5, y), (x + 5.5, y + 6), (x - 5.5, y + 15)), f"{paint}.tint(0.55)")
    draw_flame(sketch, x, base - tall - 3, 32, "gold", "cream")


def _flowers(sketch):
    for angle in (150, 190, 20, -15, 95):
        draw_leaf(sketch, 322, 300, 32, 14, angle, "teal", "teal.tint(0.35)")
    draw_flower(sketch, 322, 296, 25, "berry", "gold", 7, 8, "berry.shade(0.15)", dots="gold")
    draw_daisy(sketch, 352, 312, 15, "cream", "gold", 11, 10)
    draw_flower(sketch, 294, 310, 13, "gold", "berry", 6, 30, "gold.shade(0.12)")
    for angle in (170, 215):
        draw_leaf(sketch, 116, 410, 28, 12, angle - 60, "teal", "teal.tint(0.35)")
    draw_flower(sketch, 110, 404, 18, "rose", "berry", 6, 0, "rose.shade(0.14)", dots="cream")
    draw_daisy(sketch, 132, 414, 11, "cream", "gold", 10, 0)
