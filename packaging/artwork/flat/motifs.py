"""Motifs that several designs share: leaves, flowers, flames, trees, clouds, sparkles."""

import math

from sketch import Path, along, circle, polar, polygon, smooth


def leaf(length, width, bend=0.0):
    """A leaf from (0, 0) to (length, 0), `width` across; `bend` sways its tip sideways."""
    path = Path().move(0, 0)
    path.curve(length * 0.22, -width * 0.62, length * 0.68, -width * 0.62 + bend, length, bend)
    return path.curve(length * 0.72, width * 0.5 + bend, length * 0.25, width * 0.56, 0, 0).close()


def vein(length, bend=0.0):
    return Path().move(length * 0.04, 0).curve(length * 0.3, 0, length * 0.62, bend * 0.5, length * 0.86, bend * 0.86)


def draw_leaf(sketch, x, y, length, width, angle, paint, vein_paint=None, bend=0.0, opacity=1.0):
    sketch.fill(leaf(length, width, bend).at(x, y, angle), paint, opacity)
    if vein_paint:
        sketch.stroke(vein(length, bend).at(x, y, angle), vein_paint, max(0.6, width * 0.06))


def petals(radius, count, breadth=0.5, inner=0.12, notch=0.0):
    """A rosette of round petals about (0, 0)."""
    whole = Path()
    for i in range(count):
        petal = Path().move(radius * inner, 0)
        half = radius * breadth * 0.62
        petal.curve(radius * 0.3, -half * 1.15, radius * 0.86, -half * 1.1, radius * (1 - notch), -half * 0.12)
        if notch:
            petal.line((radius * (1 - notch * 1.8), 0))
            petal.line((radius * (1 - notch), half * 0.12))
        petal.curve(radius * 0.86, half * 1.1, radius * 0.3, half * 1.15, radius * inner, 0)
        whole = whole + petal.close().at(angle=360 * i / count)
    return whole


def draw_flower(sketch, x, y, radius, paint, centre, count=6, angle=0.0, shade=None, breadth=0.95, dots=None):
    """A flat flower: petals, a darker throat, a centre with a ring of stamens."""
    sketch.fill(petals(radius, count, breadth).at(x, y, angle), paint)
    if shade:
        sketch.fill(petals(radius * 0.58, count, breadth * 0.62).at(x, y, angle), shade)
    sketch.circle(x, y, radius * 0.24, centre)
    if dots:
        for i in range(count):
            dx, dy = polar(x, y, radius * 0.36, angle + 180 / count + 360 * i / count)
            sketch.circle(dx, dy, max(0.7, radius * 0.05), dots)


def draw_daisy(sketch, x, y, radius, paint, centre, count=11, angle=0.0):
    for i in range(count):
        sketch.fill(leaf(radius, radius * 0.36).at(*polar(x, y, radius * 0.06, angle + 360 * i / count), angle + 360 * i / count), paint)
    sketch.circle(x, y, radius * 0.27, centre)


def draw_tulip(sketch, x, y, size, paint, dark, angle=0.0):
    """A tulip's head, standing on (x, y)."""
    side = Path().move(0, 0).curve(-size * 0.62, -size * 0.05, -size * 0.66, -size * 0.72, -size * 0.42, -size * 1.08)
    side.curve(-size * 0.24, -size * 0.86, -size * 0.06, -size * 0.6, 0, 0).close()
    sketch.fill(side.at(x, y, angle), dark)
    sketch.fill(side.at(x, y, angle, -1, 1), dark)
    middle = Path().move(0, 0).curve(-size * 0.46, -size * 0.12, -size * 0.42, -size * 0.82, 0, -size * 1.16)
    middle.curve(size * 0.42, -size * 0.82, size * 0.46, -size * 0.12, 0, 0).close()
    sketch.fill(middle.at(x, y, angle), paint)


def flame(size):
    """A candle flame standing on (0, 0), `size` high."""
    path = Path().move(0, 0).curve(-size * 0.34, -size * 0.04, -size * 0.36, -size * 0.42, -size * 0.06, -size)
    return path.curve(size * 0.1, -size * 0.62, size * 0.4, -size * 0.4, size * 0.26, -size * 0.14).curve(
        size * 0.2, -size * 0.03, size * 0.1, 0, 0, 0
    ).close()


def draw_flame(sketch, x, y, size, outer, inner, angle=0.0):
    sketch.fill(flame(size).at(x, y, angle), outer)
    sketch.fill(flame(size * 0.56).at(x, y - size * 0.04, angle), inner)


def sparkle(radius, waist=0.16):
    """A four-pointed twinkle with hollow sides."""
    w = radius * waist
    path = Path().move(0, -radius)
    for angle in (0, 90, 180, 270):
        corner = Path().move(0, -radius).curve(w * 0.35, -w, w, -w * 0.35, radius, 0).at(angle=angle)
        path.segments += corner.segments[1:]
    return path.close()


def draw_sparkle(sketch, x, y, radius, paint, angle=0.0, opacity=1.0):
    sketch.fill(sparkle(radius).at(x, y, angle), paint, opacity)


def heart(size):
    """A heart centred on (0, 0), about `size` wide."""
    s = size / 2
    path = Path().move(0, s * 0.95)
    path.curve(-s * 0.35, s * 0.55, -s, s * 0.25, -s, -s * 0.3).curve(-s, -s * 0.95, -s * 0.2, -s, 0, -s * 0.42)
    return path.curve(s * 0.2, -s, s, -s * 0.95, s, -s * 0.3).curve(s, s * 0.25, s * 0.35, s * 0.55, 0, s * 0.95).close()


def cloud(width):
    """A flat-bottomed cloud standing on (0, 0), centred."""
    w = width
    path = Path().move(-w * 0.5, 0)
    path.arc(-w * 0.36, -w * 0.13, w * 0.14, w * 0.13, 110, 150)
    path.arc(-w * 0.13, -w * 0.24, w * 0.19, w * 0.18, 195, 130)
    path.arc(w * 0.16, -w * 0.2, w * 0.15, w * 0.14, 215, 120)
    path.arc(w * 0.37, -w * 0.11, w * 0.13, w * 0.11, 255, 190)
    return path.line((-w * 0.4, 0)).close()


def wave(x0, x1, y, amplitude, length, bottom, phase=0.0):
    """A band from a sine-like crest down to `bottom`."""
    steps = max(8, int((x1 - x0) / length * 8))
    points = []
    for i in range(steps + 1):
        x = x0 + (x1 - x0) * i / steps
        points.append((x, y + amplitude * math.sin((x / length + phase) * 2 * math.pi)))
    return smooth(points, closed=False).line((x1, bottom), (x0, bottom)).close()


def ridge(x0, x1, points, bottom):
    """Land under a soft line; `points` are (share of the width, y)."""
    spots = [(x0 + (x1 - x0) * share, y) for share, y in points]
    return smooth(spots, closed=False).line((x1, bottom), (x0, bottom)).close()


def band(x0, x1, upper, lower):
    """What lies between two soft lines of (share of the width, y); nothing of it peeps out under what follows."""
    top = smooth([(x0 + (x1 - x0) * share, y) for share, y in upper], closed=False)
    back = smooth([(x0 + (x1 - x0) * share, y) for share, y in reversed(lower)], closed=False)
    top.line(back.segments[0][1][0])
    top.segments += back.segments[1:]
    return top.close()


def spray(sketch, start, c1, c2, end, count, leaf_at, paints, stem, stem_width, lean=46, taper=0.35, tip=True, vein=None, first=0.1):
    """A stem with leaves on both sides, larger at the foot; `leaf_at` is (length, width) of the largest."""
    sketch.stroke(Path().move(*start).curve(*c1, *c2, *end), stem, stem_width)
    length, width = leaf_at
    for i in range(count):
        t = first + (0.98 - first) * i / max(1, count - 1)
        x, y, direction = along(start, c1, c2, end, t)
        size = 1 - taper * t
        side = -1 if i % 2 else 1
        draw_leaf(sketch, x, y, length * size, width * size, direction + side * lean, paints[i % len(paints)], vein, bend=-side * width * 0.12)
    if tip:
        x, y, direction = along(start, c1, c2, end, 1.0)
        draw_leaf(sketch, x, y, length * (1 - taper), width * (1 - taper), direction, paints[0], vein)


def scatter(random, count, x0, y0, x1, y1, apart, keep=lambda x, y: True, tries=60):
    """Up to `count` places in a rectangle, none nearer than `apart` to another, where `keep` says yes."""
    places = []
    for _ in range(count * tries):
        if len(places) == count:
            break
        x, y = random.uniform(x0, x1), random.uniform(y0, y1)
        if keep(x, y) and all((x - a) ** 2 + (y - b) ** 2 >= apart * apart for a, b in places):
            places.append((x, y))
    return places


def draw_confetti(sketch, random, x, y, size, paint, kind=None):
    """A piece of paper confetti: dot, strip, triangle, curl or ring."""
    kind = random.choice("dstcr") if kind is None else kind
    angle = random.uniform(0, 360)
    if kind == "d":
        sketch.circle(x, y, size * 0.5, paint)
    elif kind == "s":
        sketch.fill(Path().move(-size, -size * 0.24).line((size, -size * 0.24), (size, size * 0.24), (-size, size * 0.24)).close().at(x, y, angle), paint)
    elif kind == "t":
        sketch.fill(polygon((0, -size * 0.7), (size * 0.66, size * 0.5), (-size * 0.66, size * 0.5)).at(x, y, angle), paint)
    elif kind == "c":
        curl = Path().move(-size * 1.1, 0).curve(-size * 0.5, -size, size * 0.2, size, size * 1.1, 0)
        sketch.stroke(curl.at(x, y, angle), paint, max(1.6, size * 0.3))
    else:
        sketch.stroke(circle(x, y, size * 0.5), paint, max(1.4, size * 0.24))



def draw_pine(sketch, random, x, base, height, dark, light=None, snow=None, tiers=6):
    """A snowy fir: drooping tiers, the right half lit, snow along the boughs."""
    sketch.fill(polygon((x - height * 0.02, base), (x - height * 0.012, base - height * 0.2), (x + height * 0.012, base - height * 0.2), (x + height * 0.02, base)), dark)
    for i in reversed(range(tiers)):
        top = base - height + height * 0.86 * (i / tiers) ** 1.08
        drop = height * (0.17 + 0.11 * i / tiers)
        reach = height * (0.055 + 0.2 * ((i + 0.4) / tiers) ** 0.95) * random.uniform(0.94, 1.06)
        sketch.fill(_bough(reach, drop, 1).at(x, top) + _bough(reach, drop, -1).at(x, top), dark)
        if light:
            sketch.fill(_bough(reach, drop, 1).at(x, top), light)
        if snow:
            sketch.fill(_snow(reach, drop, 1).at(x, top) + _snow(reach * 0.92, drop, -1).at(x, top), snow)


def _bough(reach, drop, side):
    """One half of a tier, hanging from (0, 0)."""
    path = Path().move(0, 0).curve(reach * 0.16, drop * 0.42, reach * 0.5, drop * 0.8, reach, drop * 1.02)
    path.curve(reach * 0.86, drop * 1.1, reach * 0.78, drop * 1.06, reach * 0.7, drop * 0.98)
    path.curve(reach * 0.62, drop * 1.14, reach * 0.5, drop * 1.14, reach * 0.42, drop * 1.03)
    path.curve(reach * 0.34, drop * 1.18, reach * 0.2, drop * 1.18, 0, drop * 1.08).close()
    return path.at(scale=side, scale_y=1)


def _snow(reach, drop, side):
    """Snow along the outer half of a bough."""
    path = Path().move(reach * 0.02, drop * 0.06).curve(reach * 0.18, drop * 0.44, reach * 0.5, drop * 0.8, reach, drop * 1.02)
    path.curve(reach * 0.84, drop * 1.02, reach * 0.78, drop * 0.96, reach * 0.7, drop * 0.9)
    path.curve(reach * 0.62, drop * 1.0, reach * 0.52, drop * 0.92, reach * 0.46, drop * 0.8)
    path.curve(reach * 0.36, drop * 0.86, reach * 0.28, drop * 0.68, reach * 0.2, drop * 0.56)
    path.curve(reach * 0.12, drop * 0.56, reach * 0.04, drop * 0.3, reach * 0.02, drop * 0.06).close()
    return path.at(scale=side, scale_y=1)
