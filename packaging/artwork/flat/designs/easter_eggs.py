"""Easter eggs: printed eggs in a nest of spring leaves."""

from motifs import draw_daisy, draw_leaf, draw_tulip
from sketch import Path, Sketch, ellipse, polygon

EGGS = (  # x, y, size, lean, paint, print
    (150, 322, 98, -16, "sky", "zig"), (372, 318, 98, 15, "blush", "dots"), (262, 286, 122, 0, "gold", "flowers"), (206, 388, 76, -24, "mint", "bands"), (320, 390, 76, 22, "lilac", "zig"),
)


def art():
    sketch = Sketch(520, 500)
    _garden(sketch)
    for egg in EGGS:
        _egg(sketch, *egg)
    _grass(sketch)
    return {"eggs": sketch}


def _garden(sketch):
    for x, y, size, lean, paint in ((74, 214, 40, -10, "coral"), (444, 204, 42, 10, "coral"), (120, 150, 36, -4, "gold"), (398, 140, 36, 5, "lilac"), (30, 290, 32, -18, "blush"), (490, 288, 32, 18, "gold")):
        sketch.stroke(Path().move(260 + (x - 260) * 0.72, 430).quad(x - lean, 330, x, y), "leaf.shade(0.1)", 4)
        draw_leaf(sketch, 260 + (x - 260) * 0.62, 400, 100, 22, -90 + (x - 260) * 0.2, "leaf", "leaf.tint(0.35)", bend=(x - 260) * 0.06)
        draw_tulip(sketch, x, y, size, paint, f"{paint}.shade(0.14)", lean)
    for x, y, length, angle in ((190, 210, 90, -106), (330, 206, 92, -72), (256, 180, 84, -92), (132, 330, 96, -146), (388, 330, 96, -34)):
        draw_leaf(sketch, x, y + 60, length, 24, angle, "sage", "sage.tint(0.4)")


def _shape(size):
    path = Path().move(0, -size).curve(size * 0.46, -size, size * 0.74, -size * 0.22, size * 0.74, size * 0.2)
    path.curve(size * 0.74, size * 0.66, size * 0.42, size * 0.86, 0, size * 0.86)
    return path.curve(-size * 0.42, size * 0.86, -size * 0.74, size * 0.66, -size * 0.74, size * 0.2).curve(-size * 0.74, -size * 0.22, -size * 0.46, -size, 0, -size).close()


def _egg(sketch, x, y, size, lean, paint, printed):
    with sketch.placed(x, y, lean):
        egg = _shape(size)
        sketch.fill(egg, paint)
        with sketch.clipped(egg):
            _print(sketch, size, paint, printed)
            sketch.fill(egg + egg.at(-size * 0.1, -size * 0.05, 0, 0.99), f"{paint}.shade(0.3)", 0.5, even_odd=True)
        sketch.fill(ellipse(-size * 0.3, -size * 0.44, size * 0.09, size * 0.2, 24), "#ffffff", 0.6)


def _print(sketch, size, paint, printed):
    light = "cream"
    if printed == "zig":
        for n, y in enumerate((-0.36, 0.0, 0.36)):
            zig = Path()
            for i in range(-7, 8):
                point = (i * size * 0.13, size * y + (size * 0.1 if i % 2 else 0))
                zig.line(point) if zig.segments else zig.move(*point)
            sketch.stroke(zig, light if n != 1 else "coral", size * 0.07)
        for i in range(-5, 6):
            sketch.circle(i * size * 0.16, size * 0.24, size * 0.035, "coral")
            sketch.circle(i * size * 0.16, -size * 0.14, size * 0.035, light)
    elif printed == "dots":
        for row in range(-5, 6):
            for column in range(-5, 6):
                sketch.circle(column * size * 0.24 + (size * 0.12 if row % 2 else 0), row * size * 0.2, size * 0.05, light if (row + column) % 3 else "coral")
    elif printed == "bands":
        for y, h, tone in ((-0.5, 0.12, light), (-0.22, 0.22, "gold"), (0.14, 0.12, light), (0.4, 0.22, "coral")):
            sketch.rect(-size, size * y, 2 * size, size * h, tone)
        for i in range(-4, 5):
            sketch.circle(i * size * 0.2, -size * 0.11, size * 0.05, light)
    else:
        for y in (-0.44, 0.5):
            sketch.rect(-size, size * y, 2 * size, size * 0.07, light)
        for i in range(-2, 3):
            draw_daisy(sketch, i * size * 0.36, size * 0.06, size * 0.16, light, "coral", 9, i * 10)
            sketch.circle(i * size * 0.36 + size * 0.18, -size * 0.18, size * 0.035, "coral")
            sketch.circle(i * size * 0.36 + size * 0.18, size * 0.3, size * 0.035, "coral")
            sketch.fill(polygon((i * size * 0.24 - size * 0.09, -size * 0.52), (i * size * 0.24, -size * 0.64), (i * size * 0.24 + size * 0.09, -size * 0.52)), "coral")


def _grass(sketch):
    for i in range(46):
        x = 64 + i * 8.7
        lean = (i * 37 % 40) - 20
        draw_leaf(sketch, x, 474, 44 + i * 13 % 28, 9, -90 + lean, ("leaf", "sage", "leaf.shade(0.12)")[i % 3], None, bend=lean * 0.3)
    for x, y, r in ((110, 452, 15), (258, 458, 17), (404, 454, 15), (180, 462, 11), (338, 462, 11)):
        draw_daisy(sketch, x, y, r, "cream", "gold", 11, x)
    sketch.fill(ellipse(260, 476, 216, 10), "leaf.shade(0.1)")
