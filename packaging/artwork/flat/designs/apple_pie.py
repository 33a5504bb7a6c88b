"""Apple pie: still steaming, on a checked cloth."""

import math

from motifs import draw_leaf, heart
from sketch import Path, Sketch, ellipse, polygon, polyline


def art():
    sketch = Sketch(560, 500)
    _cloth(sketch)
    sketch.fill(ellipse(280, 398, 216, 40), "cloth.shade(0.25)", 0.5)
    _dish(sketch)
    _top(sketch)
    for x, sway, top in ((196, 1, 60), (280, -1, 28), (364, 1, 60)):
        steam = Path().move(x, 156).curve(x - 28 * sway, 130, x + 28 * sway, 104, x, top)
        sketch.stroke(steam, "steam", 9, 0.8)
    _apple(sketch, 86, 410, 40)
    _apple(sketch, 486, 416, 36)
    return {"pie": sketch}


def _cloth(sketch):
    cloth = polygon((40, 372), (520, 372), (556, 478), (4, 478))
    with sketch.clipped(cloth):
        sketch.rect(0, 360, 560, 130, "cloth.tint(0.82)")
        for i in range(-8, 9):
            x0, x1 = 280 + i * 34, 280 + i * 40
            sketch.fill(polygon((x0, 372), (x0 + 17, 372), (x1 + 20, 478), (x1, 478)), "cloth", 0.5)
        for i in range(4):
            sketch.rect(0, 378 + i * 27, 560, 13, "cloth", opacity=0.5)


def _dish(sketch):
    dish = Path().move(78, 252).line((482, 252)).curve(470, 330, 440, 398, 380, 406).line((180, 406)).curve(120, 398, 90, 330, 78, 252).close()
    sketch.fill(dish, "dish")
    with sketch.clipped(dish):
        for i in range(15):
            x = 96 + i * 26
            sketch.stroke(polyline((x, 250), (280 + (x - 280) * 0.74, 410)), "dish.shade(0.12)", 5)
        sketch.rect(60, 372, 440, 10, "dish.tint(0.4)")
    sketch.fill(ellipse(280, 250, 224, 64), "crust.shade(0.18)")
    for i in range(40):
        angle = i * 9
        x, y = 280 + 214 * math.cos(math.radians(angle)), 246 + 57 * math.sin(math.radians(angle))
        sketch.fill(ellipse(x, y, 20, 15), "crust" if i % 2 else "crust.shade(0.07)")
    sketch.fill(ellipse(280, 244, 192, 46), "fruit")


def _top(sketch):
    """A lattice of strips, and a heart in pastry."""
    with sketch.clipped(ellipse(280, 244, 196, 48)):
        for i in range(-5, 6):
            x = 280 + i * 58
            for lean, tone in ((54, "crust"), (-54, "crust.shade(0.06)")):
                sketch.fill(polygon((x - lean - 13, 184), (x - lean + 13, 184), (x + lean + 13, 304), (x + lean - 13, 304)), tone)
                for dx in (-8, 8):
                    sketch.stroke(polyline((x - lean + dx, 184), (x + lean + dx, 304)), "crust.shade(0.16)", 1.6, dash=(5, 5))
    sketch.fill(heart(84).at(280, 246, 0, 1, 0.62), "crust.shade(0.2)")
    sketch.fill(heart(80).at(280, 243, 0, 1, 0.62), "crust.tint(0.15)")


def _apple(sketch, x, y, r):
    body = Path().move(x, y - r * 0.66).curve(x + r * 0.3, y - r * 0.96, x + r * 1.02, y - r * 0.86, x + r, y - r * 0.08).curve(x + r * 0.98, y + r * 0.56, x + r * 0.52, y + r * 1.02, x, y + r * 0.94)
    body.curve(x - r * 0.52, y + r * 1.02, x - r * 0.98, y + r * 0.56, x - r, y - r * 0.08).curve(x - r * 1.02, y - r * 0.86, x - r * 0.3, y - r * 0.96, x, y - r * 0.66).close()
    sketch.fill(body, "apple")
    with sketch.clipped(body):
        sketch.fill(body + body.at(-r * 0.16, -r * 0.1), "apple.shade(0.22)", 0.8, even_odd=True)
    sketch.stroke(Path().move(x, y - r * 0.62).quad(x + 1, y - r * 0.94, x + 8, y - r * 1.16), "crust.shade(0.5)", 4.4)
    draw_leaf(sketch, x + 4, y - r * 0.92, r * 0.7, r * 0.3, -22, "leaf", "leaf.tint(0.4)")
    sketch.fill(ellipse(x - r * 0.5, y - r * 0.34, r * 0.1, r * 0.24, 30), "#ffffff", 0.55)
