"""Cap and stars: a mortarboard on its way up."""

import random

from motifs import draw_sparkle, scatter
from sketch import Path, Sketch, polar, polygon, polyline, star


def art():
    return {"cap": scene(500, 690, 250, 300, 0.93, 11), "cap-wide": scene(900, 620, 262, 314, 1.0, 3)}


def scene(width, height, x, y, scale, seed):
    rnd = random.Random(seed)
    sketch = Sketch(width, height)
    sketch.fill(polygon((-2, -2), (width + 2, -2), (width + 2, height + 2), (-2, height + 2)), sketch.radial(x, y - 30, max(width, height) * 0.66, "glow", "ground"))
    _rain(sketch, rnd, width, height, x, y, scale)
    with sketch.placed(x, y, -8, scale):
        _trail(sketch)
        _cap(sketch)
    return sketch


def _rain(sketch, rnd, width, height, x, y, scale):
    """Stars and paper bits all over, none on the cap, fewer where the words stand."""
    def free(a, b):
        beside = ((a - x) / (225 * scale)) ** 2 + ((b - y - 10) / (165 * scale)) ** 2 > 1
        words = b > height * 0.735 if width < height else a > width * 0.57 and height * 0.18 < b < height * 0.82
        return beside and not words

    places = scatter(rnd, 74, 14, 14, width - 14, height - 14, 34, free)
    for i, (a, b) in enumerate(places):
        kind = i % 6
        if kind == 0:
            sketch.fill(star(a, b, rnd.uniform(7, 11), 5, 0.45, rnd.uniform(0, 72)), "gold")
        elif kind == 1:
            draw_sparkle(sketch, a, b, rnd.uniform(7, 12), "pale")
        elif kind == 2:
            strip = polyline((-7, 0), (7, 0)).at(a, b, rnd.uniform(0, 180))
            sketch.stroke(strip, rnd.choice(["coral", "sky"]), 4, cap="butt")
        elif kind == 3:
            sketch.circle(a, b, rnd.uniform(2.6, 3.8), rnd.choice(["coral", "gold", "sky"]))
        else:
            sketch.circle(a, b, rnd.uniform(1.2, 2.0), "pale")


def _trail(sketch):
    """The arc the cap came along, in fading stars."""
    for i in range(9):
        t = i / 8
        a, b = polar(-40, 330, 250 - 18 * t, 210 + 44 * t)
        sketch.fill(star(a, b, 3.4 + 5 * t, 5, 0.45, i * 14), "gold.mix(ground, %.2f)" % (0.62 * (1 - t)))


def _cap(sketch):
    skull = Path().move(-104, 34).line((-104, 112)).curve(-70, 156, 70, 156, 104, 112).line((104, 34)).close()
    sketch.fill(skull, "board.shade(0.26)")
    lit = Path().move(20, 34).line((20, 144)).curve(58, 142, 88, 132, 104, 112).line((104, 34)).close()
    sketch.fill(lit, "board.shade(0.16)")
    band = Path().move(-104, 98).line((-104, 112)).curve(-70, 156, 70, 156, 104, 112).line((104, 98)).curve(70, 142, -70, 142, -104, 98).close()
    sketch.fill(band, "gold.shade(0.12)")
    shade = polygon((-104, 34), (104, 34), (104, 62), (0, 104), (-104, 62))
    sketch.fill(shade, "board.shade(0.42)")
    sketch.fill(polygon((-196, 0), (0, 84), (196, 0), (196, 12), (0, 97), (-196, 12)), "board.shade(0.2)")
    sketch.fill(polygon((0, -84), (196, 0), (0, 84), (-196, 0)), "board")
    sketch.fill(polygon((0, -84), (196, 0), (0, 84)), "board.tint(0.12)")
    sketch.stroke(polyline((-170, 0), (0, 73), (170, 0), (0, -73), (-170, 0)), "board.mix(gold, 0.35)", 1.4)
    _tassel(sketch)


def _tassel(sketch):
    cord = Path().move(0, 0).curve(60, 6, 112, 14, 148, 36).curve(160, 44, 162, 62, 161, 92)
    sketch.stroke(cord.at(0, 3), "board.shade(0.35)", 5)
    sketch.stroke(cord, "gold", 4.6)
    sketch.fill(Path().arc(0, 0, 13, 8, 0, 360).close(), "gold.shade(0.18)")
    sketch.fill(Path().arc(0, -2.5, 12, 7, 0, 360).close(), "gold")
    sketch.circle(161, 94, 8.5, "gold")
    skirt = Path().move(152, 104).curve(150, 122, 146, 146, 141, 168).line((151, 163), (157, 170), (164, 164), (171, 170), (182, 165))
    skirt.curve(176, 144, 172, 122, 170, 104).close()
    sketch.fill(skirt, "gold")
    for a, b in ((156, 150), (161, 161), (166, 172)):
        sketch.stroke(polyline((a + 1, 108), (b - 1, 160)), "gold.shade(0.22)", 1.6)
    sketch.rect(150.5, 99, 21, 8, "gold.shade(0.2)", 3)
