"""Easter eggs: printed eggs in a nest of spring leaves."""

from motifs import draw_daisy, draw_leaf, draw_tulip, spray
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
    """Tulips and leafy sprays that rise behind the eggs from one root."""
    for end, c1, c2 in (((44, 236), (150, 420), (60, 330)), ((476, 232), (370, 420), (460, 330)), ((150, 128), (210, 330), (160, 220)), ((372, 122), (310, 330), (364, 220))):
        spray(sketch, (260, 440), c1, c2, end, 12, (50, 20), ("sage", "leaf", "sage.tint(0.2)"), "leaf.shade(0.1)", 3, lean=42, vein="sage.tint(0.45)", first=0.3)
    for x, y, size, lean, paint in ((96, 214, 44, -14, "coral"), (424, 206, 44, 14, "coral"), (204, 146, 40, -6, "lilac"), (318, 140, 40, 6, "lilac"), (262, 112, 46, 0, "coral")):
        sketch.stroke(Path().move(260, 430).quad(260 + (x - 260) * 0.62, 330, x, y - 3), "leaf.shade(0.1)", 4.4)
        draw_tulip(sketch, x, y, size, paint, f"{paint}.shade(0.14)", lean)


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
