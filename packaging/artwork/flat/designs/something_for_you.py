"""Something for you: a pile of wrapped presents."""

from motifs import draw_sparkle
from sketch import Path, Sketch, ellipse, polygon


def art():
    sketch = Sketch(480, 560)
    sketch.fill(ellipse(240, 540, 214, 13), "ink.tint(0.86)")
    _gift(sketch, 34, 376, 204, 160, "coral", "cream", "dots")
    _gift(sketch, 262, 412, 186, 124, "teal", "gold", "stripes")
    _gift(sketch, 122, 246, 178, 116, "gold", "berry", "checks")
    _gift(sketch, 298, 318, 104, 84, "cream", "coral", "stars")
    _gift(sketch, 168, 146, 96, 88, "rose", "cream", "stripes")
    for x, y, r in ((72, 196, 12), (374, 166, 13), (326, 78, 9), (112, 92, 10), (420, 276, 8), (56, 318, 8), (236, 30, 9)):
        draw_sparkle(sketch, x, y, r, "gold")
    for x, y, paint in ((96, 268, "teal"), (344, 232, "coral"), (400, 108, "rose"), (146, 58, "coral"), (60, 120, "gold"), (300, 128, "teal"), (438, 214, "gold")):
        sketch.circle(x, y, 4, paint)
    return {"presents": sketch}


def _gift(sketch, x, y, width, height, paint, ribbon, printed):
    box = Path().move(x, y).line((x + width, y), (x + width, y + height), (x, y + height)).close()
    sketch.fill(box, paint)
    with sketch.clipped(box):
        _print(sketch, x, y, width, height, paint, printed)
        sketch.rect(x + width * 0.8, y, width * 0.2, height, f"{paint}.shade(0.25)", opacity=0.18)
        sketch.rect(x + width * 0.43, y, width * 0.14, height, ribbon)
        sketch.rect(x + width * 0.545, y, width * 0.025, height, f"{ribbon}.shade(0.14)")
        sketch.rect(x, y, width, 15, f"{paint}.shade(0.3)", opacity=0.22)
    lid = max(18, height * 0.17)
    sketch.rect(x - 7, y - lid + 4, width + 14, lid, f"{paint}.shade(0.1)", 3)
    sketch.rect(x + width * 0.42, y - lid + 4, width * 0.16, lid, f"{ribbon}.shade(0.08)")
    _bow(sketch, x + width / 2, y - lid + 5, width / 190, ribbon)


def _bow(sketch, x, y, scale, paint):
    scale = max(0.72, scale)
    for side in (-1, 1):
        tail = Path().move(0, -4).curve(side * 14, 4, side * 30, 4, side * 46, 14).line((side * 40, 4), (side * 50, -4)).curve(side * 34, -8, side * 16, -8, 0, -4).close()
        loop = Path().move(0, -4).curve(side * 10, -42, side * 58, -54, side * 60, -26).curve(side * 60, -6, side * 24, 0, 0, -4).close()
        inner = Path().move(side * 8, -8).curve(side * 18, -32, side * 46, -38, side * 47, -24).curve(side * 46, -11, side * 22, -7, side * 8, -8).close()
        sketch.fill(tail.at(x, y, 0, scale), f"{paint}.shade(0.16)")
        sketch.fill(loop.at(x, y, 0, scale), paint)
        sketch.fill(inner.at(x, y, 0, scale), f"{paint}.shade(0.2)")
    sketch.fill(ellipse(0, -7, 11, 10).at(x, y, 0, scale), f"{paint}.tint(0.2)")


def _print(sketch, x, y, width, height, paint, printed):
    light = f"{paint}.tint(0.5)" if paint != "cream" else "coral.tint(0.25)"
    if printed == "dots":
        for i in range(int(width / 22) + 1):
            for j in range(int(height / 19) + 1):
                sketch.circle(x + 11 + i * 22 + (11 if j % 2 else 0), y + 12 + j * 19, 3.6, light)
    elif printed == "stripes":
        for i in range(-8, 18):
            a = x + i * 24
            sketch.fill(polygon((a, y), (a + 10, y), (a + 10 - height * 0.55, y + height), (a - height * 0.55, y + height)), light)
    elif printed == "checks":
        for i in range(int(width / 18) + 1):
            sketch.rect(x + i * 18, y, 2.4, height, light)
        for j in range(int(height / 18) + 1):
            sketch.rect(x, y + 7 + j * 18, width, 2.4, light)
    else:
        for i in range(int(width / 24) + 1):
            for j in range(int(height / 21) + 1):
                draw_sparkle(sketch, x + 10 + i * 24 + (12 if j % 2 else 0), y + 13 + j * 21, 6, light)
