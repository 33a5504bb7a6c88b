"""Up, up: a bunch of big printed balloons."""

from motifs import draw_sparkle
from sketch import Path, Sketch, ellipse, polygon, polar

KNOT = (250, 586)
BALLOONS = (  # x, y, radius, tilt, paint, print
    (96, 196, 58, -12, "peach", "plain"),
    (404, 168, 62, 12, "navy", "dots"),
    (318, 98, 62, 6, "blush", "plain"),
    (184, 118, 72, -6, "gold", "bands"),
    (382, 296, 66, 14, "teal", "bands"),
    (122, 314, 68, -14, "coral", "dots"),
    (258, 248, 86, 2, "coral", "plain"),
    (216, 392, 52, -6, "teal", "plain"),
    (312, 398, 56, 8, "gold", "dots"),
)


def art():
    sketch = Sketch(500, 620)
    for x, y, r, tilt, _, _ in BALLOONS:
        foot = polar(x, y, r * 1.26, 90 + tilt * 0.6)
        string = Path().move(*foot).curve(foot[0], foot[1] + 90, KNOT[0] + (x - 250) * 0.10, 470, *KNOT)
        sketch.stroke(string, "string", 1.7)
    for balloon in BALLOONS:
        _balloon(sketch, *balloon)
    _bow(sketch)
    for x, y, r in ((34, 76, 9), (464, 58, 11), (56, 446, 8), (446, 424, 10), (250, 20, 8)):
        draw_sparkle(sketch, x, y, r, "gold")
    for x, y, paint in ((26, 250, "coral"), (478, 232, "teal"), (108, 56, "teal"), (420, 62, "coral"), (90, 430, "gold"), (404, 430, "blush")):
        sketch.circle(x, y, 4, paint)
    return {"balloons": sketch}


def _body(r):
    path = Path().move(0, -r * 1.1).curve(r * 0.64, -r * 1.1, r * 1.0, -r * 0.62, r * 1.0, -r * 0.08)
    path.curve(r * 1.0, r * 0.56, r * 0.42, r * 1.04, 0, r * 1.18).curve(-r * 0.42, r * 1.04, -r, r * 0.56, -r, -r * 0.08)
    return path.curve(-r, -r * 0.62, -r * 0.64, -r * 1.1, 0, -r * 1.1).close()


def _balloon(sketch, x, y, r, tilt, paint, printed):
    light, dark = f"{paint}.tint(0.24)", f"{paint}.shade(0.13)"
    knot = polygon((0, r * 1.15), (r * 0.1, r * 1.28), (r * 0.0, r * 1.25), (-r * 0.1, r * 1.28))
    sketch.fill(knot.at(x, y, tilt), dark)
    sketch.fill(_body(r).at(x, y, tilt), paint)
    with sketch.clipped(_body(r).at(x, y, tilt)):
        if printed == "bands":
            for share in (-0.62, -0.1, 0.42):
                band = Path().move(-r * 1.2, r * share).curve(-r * 0.5, r * (share + 0.3), r * 0.5, r * (share + 0.3), r * 1.2, r * share)
                sketch.stroke(band.at(x, y, tilt), light, r * 0.2, cap="butt")
        if printed == "dots":
            for row in range(-4, 5):
                for column in range(-3, 4):
                    px = column * r * 0.44 + (r * 0.22 if row % 2 else 0)
                    spot = ellipse(px, row * r * 0.3, r * 0.075, r * 0.075).at(x, y, tilt)
                    sketch.fill(spot, light)
        rim = _body(r) + _body(r).at(-r * 0.13, -r * 0.09)
        sketch.fill(rim.at(x, y, tilt), dark, even_odd=True)
    gleam = Path().move(-r * 0.66, -r * 0.1).curve(-r * 0.72, -r * 0.52, -r * 0.5, -r * 0.82, -r * 0.2, -r * 0.9)
    sketch.stroke(gleam.at(x, y, tilt), f"{paint}.tint(0.62)", r * 0.085)


def _bow(sketch):
    x, y = KNOT
    for side in (-1, 1):
        loop = Path().move(0, 0).curve(side * 14, -22, side * 44, -20, side * 38, -2).curve(side * 34, 12, side * 14, 8, 0, 0).close()
        tail = Path().move(0, 0).curve(side * 6, 12, side * 16, 18, side * 18, 32).line((side * 10, 29), (side * 7, 34)).curve(side * 6, 20, side * 2, 12, 0, 0).close()
        sketch.fill(tail.at(x, y), "coral.shade(0.14)")
        sketch.fill(loop.at(x, y), "coral")
        inner = Path().move(side * 6, -3).curve(side * 16, -14, side * 32, -13, side * 30, -3).curve(side * 26, 4, side * 14, 3, side * 6, -3).close()
        sketch.fill(inner.at(x, y), "coral.shade(0.2)")
    sketch.circle(x, y - 1, 6.5, "coral.tint(0.18)")
