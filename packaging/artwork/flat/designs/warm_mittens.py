"""Warm mittens: a knitted pair, hung up to dry between two firs."""

from motifs import draw_sparkle
from sketch import Path, Sketch, ellipse, polygon, polyline


def art():
    sketch = Sketch(560, 520)
    sketch.stroke(Path().move(4, 52).curve(150, 120, 410, 120, 556, 52), "line", 3.4)
    for x, y, turn, flip in ((178, 98, 7, 1), (382, 98, -7, -1)):
        with sketch.placed(x, y, turn):
            _mitten(sketch, flip)
        for dx in (-26, 30):
            sketch.rect(x + dx - 5, y - 17, 10, 40, "wood", 3)
            sketch.rect(x + dx - 5, y, 10, 3, "wood.shade(0.3)")
    _cord(sketch)
    for x, y, r in ((36, 200, 11), (282, 366, 12), (522, 214, 10), (280, 30, 9), (66, 402, 9), (498, 408, 12), (282, 472, 8)):
        draw_sparkle(sketch, x, y, r, "gold")
    for x, y in ((60, 300), (506, 316), (282, 268), (24, 128), (536, 128), (120, 466), (440, 470)):
        _flake(sketch, x, y, 15)
    return {"mittens": sketch}


def _cord(sketch):
    sketch.stroke(Path().move(206, 116).curve(236, 226, 324, 226, 354, 116), "berry.shade(0.15)", 4)
    for x, y in ((206, 118), (354, 118)):
        sketch.circle(x, y, 8, "berry.shade(0.15)")


def _mitten(sketch, flip):
    def at(path):
        return path.at(0, 0, 0, flip, 1)

    hand = Path().move(-62, 66).curve(-80, 170, -90, 248, -66, 300).curve(-40, 350, 44, 350, 70, 300).curve(88, 262, 80, 200, 72, 150).line((66, 66)).close()
    thumb = Path().move(58, 128).curve(98, 148, 128, 186, 132, 226).curve(134, 262, 98, 270, 84, 240).curve(78, 222, 66, 204, 54, 196).close()
    sketch.fill(at(thumb), "wool.shade(0.12)")
    sketch.fill(at(hand), "wool")
    with sketch.clipped(at(hand)):
        _pattern(sketch)
        sketch.fill(at(Path().move(60, 60).line((120, 60), (120, 360), (40, 360)).curve(84, 280, 76, 160, 60, 60).close()), "wool.shade(0.3)", 0.22)
    cuff = Path().move(-70, 14).quad(0, -2, 74, 14).line((72, 84)).quad(0, 100, -70, 84).close()
    sketch.fill(cuff if flip > 0 else at(cuff), "cream")
    for i in range(10):
        x = -60 + i * 14
        sketch.stroke(polyline((x, 16 + abs(x) * 0.02), (x, 84)), "cream.shade(0.12)", 3.4)


def _pattern(sketch):
    """Nordic bands: zigzag, stars, dots, hearts of squares."""
    for y in (108, 268):
        zig = Path()
        for i in range(-9, 10):
            point = (i * 11, y + (9 if i % 2 else -9))
            zig.line(point) if zig.segments else zig.move(*point)
        sketch.stroke(zig, "cream", 5, join="miter")
        for i in range(-8, 9, 2):
            sketch.fill(polygon((i * 11, y - 6), (i * 11 + 5, y), (i * 11, y + 6), (i * 11 - 5, y)), "berry")
    for x in (-74, 0, 74):
        _star(sketch, x, 188)
    for x in (-37, 37):
        for dy in (-20, 0, 20):
            sketch.fill(polygon((x, 188 + dy - 6), (x + 6, 188 + dy), (x, 188 + dy + 6), (x - 6, 188 + dy)), "gold" if dy == 0 else "cream")
    for y in (132, 244):
        for i in range(-9, 10):
            sketch.rect(i * 11 - 2.6, y - 2.6, 5.2, 5.2, "cream")
    for row in range(3):
        for i in range(-9, 10):
            sketch.rect(i * 11 - 2.2 + (5.5 if row % 2 else 0), 292 + row * 15, 4.4, 4.4, "cream", opacity=0.8)


def _star(sketch, x, y):
    for i in range(8):
        ray = polygon((0, 0), (8, -13), (0, -36), (-8, -13))
        sketch.fill(ray.at(x, y, i * 45, 1 if i % 2 == 0 else 0.82), "cream" if i % 2 == 0 else "berry")


def _flake(sketch, x, y, r):
    for i in range(6):
        for path in (polyline((0, 0), (0, -r)), polyline((-r * 0.3, -r * 0.86), (0, -r * 0.56), (r * 0.3, -r * 0.86))):
            sketch.stroke(path.at(x, y, i * 60), "frost", 2.2)
    sketch.fill(ellipse(x, y, 2, 2), "frost")
