"""Eight lights: a branched lamp with every candle burning."""

from motifs import draw_flame, draw_sparkle
from sketch import Path, Sketch, ellipse, polygon

ARMS = (206, 154, 102, 50)


def art():
    sketch = Sketch(520, 500)
    for r, amount in ((232, 0.5), (178, 0.8)):
        sketch.circle(260, 226, r, "halo", amount)
    for reach in ARMS:
        arm = Path().move(260 - reach, 196).curve(260 - reach, 196 + reach * 1.16, 260 + reach, 196 + reach * 1.16, 260 + reach, 196)
        sketch.stroke(arm, "metal", 11, cap="butt")
        sketch.stroke(arm.at(-1, -2), "metal.tint(0.35)", 2.6, cap="butt")
    sketch.rect(254, 168, 12, 270, "metal")
    sketch.rect(256.5, 168, 3, 270, "metal.tint(0.35)")
    for y, r in ((300, 13), (352, 15), (398, 12)):
        sketch.circle(260, y, r, "metal")
        sketch.circle(257, y - 3, r * 0.4, "metal.tint(0.4)")
    foot = Path().move(252, 428).curve(250, 450, 210, 452, 186, 470).line((334, 470)).curve(310, 452, 270, 450, 268, 428).close()
    sketch.fill(foot, "metal")
    sketch.rect(172, 466, 176, 14, "metal.shade(0.14)", 7)
    for i, reach in enumerate(ARMS):
        for side in (-1, 1):
            _candle(sketch, 260 + side * reach, 196, 66, "sky" if i % 2 else "blue")
    _candle(sketch, 260, 168, 78, "gold")
    for x, y, r in ((28, 66, 10), (492, 74, 11), (122, 26, 8), (404, 22, 9), (18, 250, 8), (504, 262, 8), (64, 360, 9), (458, 366, 9)):
        _star(sketch, x, y, r)
    for x, y in ((72, 130), (450, 140), (174, 12), (348, 8), (40, 306), (486, 318)):
        draw_sparkle(sketch, x, y, 7, "gold")
    return {"lights": sketch}


def _candle(sketch, x, y, tall, paint):
    sketch.fill(Path().move(x - 15, y - 2).line((x + 15, y - 2)).curve(x + 14, y + 12, x + 8, y + 14, x, y + 14).curve(x - 8, y + 14, x - 14, y + 12, x - 15, y - 2).close(), "metal.shade(0.1)")
    sketch.rect(x - 18, y - 6, 36, 7, "metal", 3.5)
    sketch.rect(x - 7, y - 6 - tall, 14, tall + 2, paint, 3)
    sketch.rect(x + 2.5, y - 6 - tall, 4.5, tall + 2, f"{paint}.shade(0.16)", 2)
    for n in range(2):
        sketch.fill(polygon((x - 7, y - tall + 16 + n * 24), (x + 7, y - tall + 6 + n * 24), (x + 7, y - tall + 12 + n * 24), (x - 7, y - tall + 22 + n * 24)), f"{paint}.tint(0.5)")
    sketch.fill(ellipse(x, y - tall - 26, 17, 25), "gold", 0.22)
    draw_flame(sketch, x, y - tall - 8, 36, "gold", "halo.tint(0.4)")


def _star(sketch, x, y, r):
    """Two triangles, outlined."""
    for turn in (0, 180):
        sketch.stroke(polygon((0, -r), (r * 0.87, r * 0.5), (-r * 0.87, r * 0.5)).at(x, y, turn), "sky", 2)
