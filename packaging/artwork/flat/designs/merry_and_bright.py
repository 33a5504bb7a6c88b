"""Merry and bright: glass baubles on long threads."""

import random

from motifs import draw_sparkle
from sketch import Path, Sketch, along, circle, polar, polygon, polyline, rect

TALL = (  # x, y, radius, paint, print
    (74, 196, 44, "red", "diamonds"), (158, 330, 56, "green", "flake"), (250, 172, 52, "gold", "waves"), (344, 304, 60, "red", "band"),
    (430, 186, 44, "navy", "diamonds"), (430, 406, 36, "gold", "waves"), (74, 420, 36, "wine", "dots"), (250, 440, 40, "navy", "star"),
)
WIDE = (
    (70, 150, 46, "red", "diamonds"), (178, 262, 52, "green", "flake"), (286, 132, 50, "gold", "waves"), (396, 226, 54, "red", "band"),
    (508, 138, 46, "navy", "diamonds"), (612, 248, 48, "gold", "waves"), (716, 146, 50, "wine", "dots"), (826, 232, 52, "green", "flake"),
)


def art():
    return {"baubles": hanging(500, 490, TALL), "baubles-wide": hanging(900, 330, WIDE)}


def hanging(width, height, baubles):
    sketch = Sketch(width, height)
    for x, y, r, _, _ in baubles:
        sketch.stroke(Path().move(x, 18).line((x, y - r - 8)), "thread", 1.6)
    _bough(sketch, width)
    for bauble in baubles:
        _bauble(sketch, *bauble)
    for i, (x, y, r, _, _) in enumerate(baubles):
        side = -1 if i % 2 else 1
        draw_sparkle(sketch, x + side * (r + 26), y - r * 0.2 + 30, 8, "gold")
    return sketch


def _bough(sketch, width):
    """A fir garland along the top, drooping between its ties, that everything hangs from."""
    rnd = random.Random(12)
    sag = ((36, 36), (width * 0.34, 12), (width * 0.66, 12), (width - 36, 36))
    sketch.stroke(Path().move(*sag[0]).curve(*sag[1], *sag[2], *sag[3]), "bough.shade(0.35)", 3.4)
    count = int(width / 2.1)
    for i in range(count):
        t = i / (count - 1)
        x, y, direction = along(*sag, t)
        side = 1 if i % 2 else -1
        length = rnd.uniform(22, 36) * min(1, 0.5 + 4 * min(t, 1 - t))
        out = direction if t > 0.5 else direction + 180
        angle = out + side * rnd.uniform(18, 58)
        tone = ("bough", "bough.tint(0.16)", "bough.shade(0.2)")[i % 3]
        sketch.stroke(polyline((x, y), polar(x, y, length, angle)), tone, 2.1)
    for i in range(int(width / 62)):
        x, y, _ = along(*sag, (i + 0.5) / int(width / 62))
        for dx, dy in ((-5, 8), (5, 10), (0, 2)):
            sketch.circle(x + dx, y + dy, 5, "red")
            sketch.circle(x + dx - 1.6, y + dy - 1.6, 1.4, "red.tint(0.6)")


def _bauble(sketch, x, y, r, paint, printed):
    sketch.fill(rect(x - r * 0.19, y - r - 10, r * 0.38, 14, 3), "gold.shade(0.12)")
    sketch.stroke(circle(x, y - r - 13, 4.4), "gold.shade(0.12)", 2)
    sketch.circle(x, y, r, paint)
    with sketch.clipped(circle(x, y, r)):
        _print(sketch, x, y, r, paint, printed)
        sketch.fill(circle(x, y, r) + circle(x - r * 0.14, y - r * 0.12, r * 0.99), f"{paint}.shade(0.35)", 0.5, even_odd=True)
    gleam = Path().arc(x, y, r * 0.76, r * 0.76, 196, 56)
    sketch.stroke(gleam, "#ffffff", r * 0.1, 0.6)


def _print(sketch, x, y, r, paint, printed):
    light = "cream"
    if printed == "diamonds":
        sketch.rect(x - r, y - r * 0.3, 2 * r, r * 0.6, light)
        for i in range(-4, 5):
            cx = x + i * r * 0.28
            sketch.fill(polygon((cx - r * 0.12, y), (cx, y - r * 0.2), (cx + r * 0.12, y), (cx, y + r * 0.2)), paint)
        for dy in (-0.42, 0.42):
            sketch.rect(x - r, y + r * dy - 1.6, 2 * r, 3.2, "gold")
    elif printed == "band":
        for dy, w in ((-0.5, 0.08), (-0.24, 0.34), (0.26, 0.34), (0.72, 0.08)):
            sketch.rect(x - r, y + r * dy, 2 * r, r * w, light if w > 0.1 else "gold")
        for i in range(-5, 6):
            sketch.circle(x + i * r * 0.22, y - r * 0.07, r * 0.06, paint)
            sketch.fill(polygon((x + i * r * 0.24 - r * 0.12, y + r * 0.56), (x + i * r * 0.24, y + r * 0.3), (x + i * r * 0.24 + r * 0.12, y + r * 0.56)), paint)
    elif printed == "flake":
        for a in range(6):
            for path in (Path().move(0, 0).line((0, -r * 0.68)), Path().move(-r * 0.15, -r * 0.62).line((0, -r * 0.44), (r * 0.15, -r * 0.62)), Path().move(-r * 0.12, -r * 0.38).line((0, -r * 0.24), (r * 0.12, -r * 0.38))):
                sketch.stroke(path.at(x, y, a * 60), light, r * 0.062)
    elif printed == "waves":
        for n in range(-3, 4):
            wave = Path().move(x - r * 1.1, y + n * r * 0.34)
            wave.curve(x - r * 0.5, y + n * r * 0.34 - r * 0.2, x + r * 0.4, y + n * r * 0.34 + r * 0.16, x + r * 1.1, y + n * r * 0.34 - r * 0.1)
            sketch.stroke(wave, f"{paint}.tint(0.5)", r * 0.075)
    elif printed == "dots":
        for row in range(-3, 4):
            for column in range(-3, 4):
                sketch.circle(x + column * r * 0.36 + (r * 0.18 if row % 2 else 0), y + row * r * 0.3, r * 0.07, light)
    else:
        for a in range(8):
            sketch.fill(polygon((0, -r * 0.66), (r * 0.1, -r * 0.12), (0, 0), (-r * 0.1, -r * 0.12)).at(x, y, a * 45, 1 if a % 2 == 0 else 0.66), "gold" if a % 2 else light)
