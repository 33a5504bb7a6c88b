"""A small drawing vocabulary that writes the safe SVG subset of `cardkeeper.press.vector_svg`.

A `Path` is an outline that can be turned, scaled, mirrored and set down; a `Sketch` is a sheet on which paths are
filled and stroked. Paints are palette slots with steps ("leaf", "leaf.tint(0.3)", "sky.mix(moon, 0.2)"), "#rrggbb",
or a gradient made by the sketch. x grows to the right, y downwards; angles are degrees, clockwise.
"""

import math
from contextlib import contextmanager

KAPPA = 0.5522847498


def number(value):
    text = f"{value:.1f}"
    return "0" if text in ("-0.0", "0.0") else text.removesuffix(".0")


def polar(x, y, radius, angle):
    return x + radius * math.cos(math.radians(angle)), y + radius * math.sin(math.radians(angle))


class Path:
    """An outline: a list of (letter, points)."""

    def __init__(self, segments=()):
        self.segments = list(segments)

    def move(self, x, y):
        self.segments.append(("M", ((x, y),)))
        return self

    def line(self, *points):
        for point in points:
            self.segments.append(("L", (point,)))
        return self

    def curve(self, x1, y1, x2, y2, x, y):
        self.segments.append(("C", ((x1, y1), (x2, y2), (x, y))))
        return self

    def quad(self, x1, y1, x, y):
        x0, y0 = self.end
        return self.curve(
            x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3, x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3, x, y
        )

    def arc(self, cx, cy, rx, ry, start, sweep):
        """Along an ellipse from angle `start` by `sweep` degrees; moves there if nothing is drawn yet, else a line."""
        pieces = max(1, math.ceil(abs(sweep) / 90))
        step = math.radians(sweep / pieces)
        k = 4 / 3 * math.tan(step / 4)
        angle = math.radians(start)
        first = (cx + rx * math.cos(angle), cy + ry * math.sin(angle))
        self.line(first) if self.segments else self.move(*first)
        for _ in range(pieces):
            c0, s0, c1, s1 = math.cos(angle), math.sin(angle), math.cos(angle + step), math.sin(angle + step)
            self.curve(
                cx + rx * (c0 - k * s0),
                cy + ry * (s0 + k * c0),
                cx + rx * (c1 + k * s1),
                cy + ry * (s1 - k * c1),
                cx + rx * c1,
                cy + ry * s1,
            )
            angle += step
        return self

    def close(self):
        self.segments.append(("Z", ()))
        return self

    @property
    def end(self):
        return next(points[-1] for _, points in reversed(self.segments) if points)

    def at(self, x=0.0, y=0.0, angle=0.0, scale=1.0, scale_y=None):
        """The same outline scaled, turned and moved; a negative scale mirrors."""
        c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        sy = scale if scale_y is None else scale_y

        def place(point):
            px, py = point[0] * scale, point[1] * sy
            return x + px * c - py * s, y + px * s + py * c

        return Path((letter, tuple(place(point) for point in points)) for letter, points in self.segments)

    def __add__(self, other):
        return Path(self.segments + other.segments)

    @property
    def d(self):
        pieces = []
        for letter, points in self.segments:
            pieces.append(letter + " ".join(f"{number(x)} {number(y)}" for x, y in points))
        return "".join(pieces)


def polygon(*points):
    return Path().move(*points[0]).line(*points[1:]).close()


def polyline(*points):
    return Path().move(*points[0]).line(*points[1:])


def rect(x, y, width, height, corner=0.0):
    corner = min(corner, width / 2, height / 2)
    if corner <= 0:
        return polygon((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    right, bottom = x + width, y + height
    path = Path().move(x + corner, y).line((right - corner, y))
    path.arc(right - corner, y + corner, corner, corner, -90, 90).line((right, bottom - corner))
    path.arc(right - corner, bottom - corner, corner, corner, 0, 90).line((x + corner, bottom))
    path.arc(x + corner, bottom - corner, corner, corner, 90, 90).line((x, y + corner))
    return path.arc(x + corner, y + corner, corner, corner, 180, 90).close()


def ellipse(x, y, rx, ry, angle=0.0):
    return Path().arc(0, 0, rx, ry, 0, 360).close().at(x, y, angle)


def circle(x, y, r):
    return ellipse(x, y, r, r)


def ring(x, y, outer, inner):
    """Two circles; fill with the even-odd rule."""
    return circle(x, y, outer) + circle(x, y, inner)


def smooth(points, closed=True, tension=0.5):
    """A soft curve through all points (Catmull-Rom)."""
    count = len(points)

    def pick(i):
        return points[i % count] if closed else points[max(0, min(count - 1, i))]

    path = Path().move(*points[0])
    for i in range(count if closed else count - 1):
        p0, p1, p2, p3 = pick(i - 1), pick(i), pick(i + 1), pick(i + 2)
        k = tension / 3 * 2
        path.curve(
            p1[0] + (p2[0] - p0[0]) * k / 2,
            p1[1] + (p2[1] - p0[1]) * k / 2,
            p2[0] - (p3[0] - p1[0]) * k / 2,
            p2[1] - (p3[1] - p1[1]) * k / 2,
            *p2,
        )
    return path.close() if closed else path


def star(x, y, radius, points=5, inner=0.42, angle=0.0):
    corners = []
    for i in range(points * 2):
        r = radius if i % 2 == 0 else radius * inner
        corners.append(polar(x, y, r, angle - 90 + 180 * i / points))
    return polygon(*corners)


def along(p0, p1, p2, p3, t):
    """The point of a cubic curve at `t`, and the direction there in degrees."""
    u = 1 - t
    x = u**3 * p0[0] + 3 * u * u * t * p1[0] + 3 * u * t * t * p2[0] + t**3 * p3[0]
    y = u**3 * p0[1] + 3 * u * u * t * p1[1] + 3 * u * t * t * p2[1] + t**3 * p3[1]
    dx = 3 * u * u * (p1[0] - p0[0]) + 6 * u * t * (p2[0] - p1[0]) + 3 * t * t * (p3[0] - p2[0])
    dy = 3 * u * u * (p1[1] - p0[1]) + 6 * u * t * (p2[1] - p1[1]) + 3 * t * t * (p3[1] - p2[1])
    return x, y, math.degrees(math.atan2(dy, dx))


class Sketch:
    """One sheet of art, `width` by `height` units; what lies outside is cut only where the layer says so."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        self._body = []
        self._defs = []
        self._names = 0

    # paints
    def linear(self, x1, y1, x2, y2, *stops):
        """A gradient between points; stops are paints, or (offset, paint)."""
        return self._gradient("linearGradient", {"x1": x1, "y1": y1, "x2": x2, "y2": y2}, stops)

    def radial(self, x, y, r, *stops):
        return self._gradient("radialGradient", {"cx": x, "cy": y, "r": r}, stops)

    def _gradient(self, tag, place, stops):
        name = self._name("g")
        spaced = [s if isinstance(s, tuple) else (i / (len(stops) - 1), s) for i, s in enumerate(stops)]
        where = " ".join(f'{key}="{number(value)}"' for key, value in place.items())
        inner = "".join(f'<stop offset="{offset:.3g}" stop-color="{_paint(paint)}"/>' for offset, paint in spaced)
        self._defs.append(f'<{tag} id="{name}" gradientUnits="userSpaceOnUse" {where}>{inner}</{tag}>')
        return f"url(#{name})"

    # marks
    def fill(self, path, paint, opacity=1.0, even_odd=False):
        self._add(path, fill=paint, opacity=opacity, even_odd=even_odd)

    def stroke(self, path, paint, width, opacity=1.0, cap="round", join="round", dash=()):
        self._add(path, stroke=paint, width=width, opacity=opacity, cap=cap, join=join, dash=dash)

    def circle(self, x, y, r, paint, opacity=1.0):
        extra = f' opacity="{opacity:g}"' if opacity != 1 else ""
        self._body.append(
            f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r) if r >= 1 else f"{r:.2f}"}" fill="{_paint(paint)}"{extra}/>'
        )

    def rect(self, x, y, width, height, paint, corner=0.0, opacity=1.0):
        extra = (f' rx="{number(corner)}"' if corner else "") + (f' opacity="{opacity:g}"' if opacity != 1 else "")
        self._body.append(
            f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" fill="{_paint(paint)}"{extra}/>'
        )

    def sheet(self, paint):
        """Paint the whole sheet, and a little beyond so that no hair of paper shows."""
        self.rect(-2, -2, self.width + 4, self.height + 4, paint)

    @contextmanager
    def clipped(self, path):
        """Everything drawn inside shows only within `path`."""
        name = self._name("c")
        self._defs.append(f'<clipPath id="{name}"><path d="{path.d}"/></clipPath>')
        self._body.append(f'<g clip-path="url(#{name})">')
        yield
        self._body.append("</g>")

    @contextmanager
    def placed(self, x=0.0, y=0.0, angle=0.0, scale=1.0, scale_y=None):
        """Everything drawn inside is scaled, turned and moved."""
        steps = [f"translate({number(x)} {number(y)})"]
        if angle:
            steps.append(f"rotate({number(angle)})")
        if scale != 1 or scale_y is not None:
            steps.append(f"scale({scale:.4g} {scale if scale_y is None else scale_y:.4g})")
        self._body.append(f'<g transform="{"".join(steps)}">')
        yield
        self._body.append("</g>")

    def svg(self):
        defs = f"<defs>{''.join(self._defs)}</defs>" if self._defs else ""
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(self.width)} {number(self.height)}">'
        return head + defs + "\n".join(self._body) + "</svg>\n"

    def _add(self, path, fill=None, stroke=None, width=1.0, opacity=1.0, even_odd=False, cap="butt", join="miter", dash=()):
        look = [f'fill="{_paint(fill) if fill else "none"}"']
        if even_odd:
            look.append('fill-rule="evenodd"')
        if stroke:
            look.append(f'stroke="{_paint(stroke)}" stroke-width="{width:.3g}"')
            look += [f'stroke-linecap="{cap}"'] if cap != "butt" else []
            look += [f'stroke-linejoin="{join}"'] if join != "miter" else []
            look += [f'stroke-dasharray="{" ".join(map(number, dash))}"'] if dash else []
        if opacity != 1:
            look.append(f'opacity="{opacity:g}"')
        self._body.append(f'<path d="{path.d}" {" ".join(look)}/>')

    def _name(self, prefix):
        self._names += 1
        return f"{prefix}{self._names}"


def _paint(paint):
    return paint if paint.startswith(("#", "url(")) else f"slot:{paint}"
