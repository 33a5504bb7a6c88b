"""Deco fan: rays over fish-scales round a medallion, in the manner of the nineteen-twenties."""

from sketch import Path, Sketch, circle, polar, polygon, polyline

GROUND, LINE, BRIGHT = "ground", "line", "bright"


def art():
    return {
        "fan": fan(500, 760, 250, 418, 150),
        "fan-wide": fan(900, 600, 450, 312, 186),
        "fan-long": fan(1120, 470, 560, 235, 168),
    }


def fan(width, height, cx, cy, radius):
    sketch = Sketch(width, height)
    far = (width**2 + height**2) ** 0.5
    sketch.fill(rect_path(width, height), sketch.radial(cx, cy - radius * 0.3, far * 0.62, "glow", GROUND))
    _rays(sketch, cx, cy, radius, far)
    _scales(sketch, width, height, cx, cy, radius)
    _medallion(sketch, cx, cy, radius)
    return sketch


def rect_path(width, height):
    return polygon((-2, -2), (width + 2, -2), (width + 2, height + 2), (-2, height + 2))


def _rays(sketch, cx, cy, radius, far):
    """A sunburst over the upper half: long bright wedges, finer and shorter ones between."""
    for i in range(61):
        angle = 180 + 3 * i
        bold = i % 5 == 0
        length = far if bold else radius * (3.1 if i % 5 in (2, 3) else 2.7)
        spread = 0.36 if bold else 0.17
        wedge = polygon(
            polar(cx, cy, radius, angle), polar(cx, cy, length, angle - spread), polar(cx, cy, length, angle + spread)
        )
        sketch.fill(wedge, LINE if bold else "line.mix(ground, 0.52)")
        if not bold:
            sketch.circle(*polar(cx, cy, length + 5, angle), 1.7, "line.mix(ground, 0.25)")


def _scales(sketch, width, height, cx, cy, radius):
    """Domes in rows, each row half a dome aside and over the one above."""
    size, step = radius * 0.235, radius * 0.122
    row, y = 0, cy + radius * 0.42
    while y < height + size:
        x = cx - size * 2 * 14 + (size if row % 2 else 0)
        while x < width + size:
            if x > -size:
                sketch.fill(_dome(x, y, size), GROUND)
                lines = Path()
                for share in (1.0, 0.8, 0.62, 0.44):
                    lines = lines + _dome(x, y, size * share)
                sketch.stroke(lines, "line.mix(ground, 0.12)", 1.05, cap="butt")
                sketch.fill(_dome(x, y, size * 0.2).close(), LINE)
            x += size * 2
        y += step
        row += 1


def _dome(x, y, r):
    return Path().arc(x, y, r, r, 180, 180)


def _medallion(sketch, cx, cy, radius):
    sketch.circle(cx, cy, radius * 1.085, GROUND)
    for share, width in ((1.078, 2.4), (1.03, 0.8), (0.985, 1.3), (0.9, 0.6)):
        sketch.stroke(circle(cx, cy, radius * share), LINE, width)
    for i in range(90):
        sketch.circle(*polar(cx, cy, radius * 1.054, i * 4), radius * 0.0072, LINE)
    for i in range(60):
        angle = i * 6
        tick = polygon(
            polar(cx, cy, radius * 0.9, angle - 2.2), polar(cx, cy, radius * 0.978, angle), polar(cx, cy, radius * 0.9, angle + 2.2)
        )
        sketch.fill(tick, "line.mix(ground, 0.45)")
    _divider(sketch, cx, cy + radius * 0.36, radius)


def _divider(sketch, cx, y, radius):
    for side in (-1, 1):
        sketch.stroke(polyline((cx + side * radius * 0.07, y), (cx + side * radius * 0.42, y)), LINE, 1.2)
    d = radius * 0.032
    sketch.fill(polygon((cx, y - d), (cx + d, y), (cx, y + d), (cx - d, y)), LINE)
