"""Garden arch: a tiled arch with a lamp, and a garden by moonlight behind it."""

import math
import random

from motifs import draw_sparkle, leaf, scatter
from sketch import Path, Sketch, circle, ellipse, polar, polygon, polyline, rect


def art():
    return {"arch": scene(500, 700, 250, 156, 122, 484, (0, 0, 500, 522)), "arch-wide": scene(900, 620, 250, 196, 150, 556, (0, 0, 488, 620)), "arch-long": scene(1120, 470, 232, 160, 118, 424, (0, 0, 440, 470))}


def scene(width, height, x, top, half, sill, tiled):
    """`x` is the middle of the arch, `top` where it springs, `half` its half width, `sill` its foot."""
    rnd = random.Random(14)
    sketch = Sketch(width, height)
    sketch.sheet("wall")
    with sketch.clipped(rect(*tiled)):
        _tiles(sketch, *tiled[2:])
    _frieze(sketch, *tiled[2:])
    for grow, paint in ((30, "wall"), (22, "tile"), (13, "line"), (7, "wall")):
        sketch.fill(_arch(x, top, half + grow, sill + grow * 0.4, grow), paint)
    inner = _arch(x, top, half, sill, 0)
    with sketch.clipped(inner):
        sketch.sheet(sketch.linear(0, top - half, 0, sill, "night", "dusk"))
        for a, b in scatter(rnd, 26, x - half, top - half, x + half, sill - 170, 24):
            draw_sparkle(sketch, a, b, rnd.uniform(2, 5), "lamp", opacity=0.8)
        _crescent(sketch, x + half * 0.42, top + 6, half * 0.26)
        _garden(sketch, rnd, x, half, sill)
    sketch.stroke(inner, "line", 3)
    _lamp(sketch, x - half * 0.12, top + half * 0.58, half / 118, top - half * 1.2)
    return sketch


def _arch(x, top, half, sill, grow):
    """A pointed horseshoe arch."""
    path = Path().move(x - half, sill).line((x - half, top + 30)).curve(x - half * 1.02, top - half * 0.4, x - half * 0.5, top - half * 0.78, x, top - half * 1.16 - grow * 0.2)
    return path.curve(x + half * 0.5, top - half * 0.78, x + half * 1.02, top - half * 0.4, x + half, top + 30).line((x + half, sill)).close()


def _frieze(sketch, right, below):
    """The border where the tiles end and the plain wall for the words begins."""
    for off, width, paint in ((5, 10, "tile"), (13, 3, "line")):
        end = polyline((-4, below + off), (right + 4, below + off)) if below < 600 and right == 500 else polyline((right + off, -4), (right + off, below + 4))
        sketch.stroke(end, paint, width, cap="butt")


def _tiles(sketch, width, height):
    """Eightfold stars and the crosses between them."""
    step = 46
    for row in range(int(height / step) + 2):
        for column in range(int(width / step) + 2):
            a, b = column * step, row * step
            star = polygon(*(polar(a, b, step * (0.4 if i % 2 == 0 else 0.3), i * 22.5) for i in range(16)))
            sketch.fill(star, "tile.mix(wall, 0.62)")
            sketch.stroke(star, "line.mix(wall, 0.5)", 1.2, join="miter")
            for i in range(4):
                sketch.fill(leaf(step * 0.22, step * 0.13).at(a, b, i * 90 + 45), "line.mix(wall, 0.42)")
            sketch.fill(polygon(*(polar(a + step / 2, b + step / 2, step * 0.13, i * 90) for i in range(4))), "line.mix(wall, 0.5)")


def _crescent(sketch, x, y, r):
    outer = math.degrees(math.acos((1 + 0.38**2 - 0.8**2) / (2 * 0.38)))
    inner = math.degrees(math.atan2(math.sin(math.radians(outer)), math.cos(math.radians(outer)) - 0.38))
    moon = Path().arc(0, 0, r, r, outer, 360 - 2 * outer).arc(r * 0.38, 0, r * 0.8, r * 0.8, 360 - inner, 2 * inner - 360).close()
    sketch.fill(moon.at(x, y, -24), "lamp")


def _garden(sketch, rnd, x, half, sill):
    for i in range(7):
        a = x - half + i * half / 3 + rnd.uniform(-8, 8)
        tall = rnd.uniform(0.8, 1.25) * half * (1.2 if i in (0, 6) else 0.7)
        tree = Path().move(0, 0).curve(-tall * 0.17, -tall * 0.2, -tall * 0.14, -tall * 0.7, 0, -tall).curve(tall * 0.14, -tall * 0.7, tall * 0.17, -tall * 0.2, 0, 0).close()
        sketch.fill(tree.at(a, sill - 40), "night.mix(tile, 0.35)")
    for i in range(16):
        a = x - half + i * half / 7.5
        sketch.fill(ellipse(a, sill - 24, 19, 27), "night.mix(tile, 0.55)" if i % 2 else "night.mix(tile, 0.45)")
        for _ in range(3):
            sketch.circle(a + rnd.uniform(-13, 13), sill - rnd.uniform(16, 46), 2.8, "bloom")
    water = polygon((x - half * 0.34, sill), (x - half * 0.12, sill - 54), (x + half * 0.12, sill - 54), (x + half * 0.34, sill))
    sketch.fill(water, "dusk.tint(0.3)")
    for i in range(3):
        w = half * (0.15 + 0.06 * i)
        sketch.stroke(polyline((x - w, sill - 40 + i * 15), (x + w, sill - 40 + i * 15)), "lamp", 1.8, 0.7)


def _lamp(sketch, x, y, size, hook):
    sketch.stroke(polyline((x, hook + 12), (x, y - 56 * size)), "line", 1.8)
    with sketch.placed(x, y, 0, size):
        for r in range(34, 96, 8):
            sketch.circle(0, 6, r, "lamp", 0.045)
        sketch.stroke(circle(0, -62, 6), "line", 2.4)
        sketch.fill(Path().move(-28, -28).curve(-28, -48, -8, -50, 0, -58).curve(8, -50, 28, -48, 28, -28).close(), "line")
        glass = Path().move(-28, -24).line((28, -24)).curve(42, 4, 34, 28, 22, 46).line((-22, 46)).curve(-34, 28, -42, 4, -28, -24).close()
        sketch.fill(glass, "lamp")
        for dx in (-17, 0, 17):
            sketch.stroke(Path().move(dx * 0.9, -24).curve(dx * 1.6, 4, dx * 1.4, 28, dx * 0.8, 46), "line", 2.6)
        sketch.fill(Path().move(-24, 46).line((24, 46)).curve(14, 62, 6, 64, 0, 78).curve(-6, 64, -14, 62, -24, 46).close(), "line")
