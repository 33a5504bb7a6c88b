"""Hip hip hooray: three strings of printed bunting."""

import math

from sketch import Path, Sketch

PAINTS = ("coral", "teal", "gold", "rose", "navy")


def art():
    return {"bunting": strings(500, 430, ((18, 78), (150, 88), (286, 76)), 7), "bunting-wide": strings(900, 250, ((14, 74), (120, 58)), 11)}


def strings(width, height, rows, count):
    sketch = Sketch(width, height)
    for r, (y0, sag) in enumerate(rows):
        flip = -1 if r % 2 else 1
        _string(sketch, width, y0, sag, count - r % 2, r, flip)
    return sketch


def _string(sketch, width, y0, sag, count, row, flip):
    def on(t):
        lean = 16 * flip * (t - 0.5)
        return 6 + (width - 12) * t, y0 + lean + sag * 4 * t * (1 - t)

    for i in range(count):
        t0, t1 = (i + 0.1) / count, (i + 0.9) / count
        (x1, y1), (x2, y2) = on(t0), on(t1)
        mx, my = (x1 + x2) / 2, (y1 + y2) / 2
        long = math.hypot(x2 - x1, y2 - y1)
        nx, ny = -(y2 - y1) / long, (x2 - x1) / long
        paint = PAINTS[(i + row * 2) % 5]
        sway = 5 * math.sin(i * 2.1 + row)
        tip = (mx + nx * long * 1.22 + sway, my + ny * long * 1.22)
        bow = on((t0 + t1) / 2)
        flag = Path().move(x1, y1).quad(bow[0], bow[1] + (bow[1] - my), x2, y2).line(tip).close()
        sketch.fill(flag, paint)
        with sketch.clipped(flag):
            _print(sketch, (i * 3 + row * 2) % 4, mx, my, nx, ny, long, paint)
    cord = Path().move(*on(0))
    for i in range(1, 25):
        cord.line(on(i / 24))
    sketch.stroke(cord, "cord", 3)
    for t in (0, 1):
        x, y = on(t)
        sketch.circle(x, y, 5.5, "gold")


def _print(sketch, kind, mx, my, nx, ny, long, paint):
    light = f"{paint}.tint(0.6)"
    ux, uy = ny, -nx
    if kind == 0:
        for row in range(5):
            for column in range(-3, 4):
                shift = column * long * 0.25 + (long * 0.125 if row % 2 else 0)
                sketch.circle(mx + nx * (10 + row * long * 0.23) + ux * shift, my + ny * (10 + row * long * 0.23) + uy * shift, long * 0.055, light)
    elif kind == 1:
        for row in range(5):
            d = long * (0.16 + row * 0.25)
            line = Path().move(mx + nx * d - ux * long, my + ny * d - uy * long).line((mx + nx * d + ux * long, my + ny * d + uy * long))
            sketch.stroke(line, light, long * 0.085, cap="butt")
    elif kind == 2:
        for row in range(4):
            d = long * (0.12 + row * 0.28)
            zig = Path()
            for n in range(-6, 7):
                x = mx + nx * (d + (long * 0.1 if n % 2 else 0)) + ux * n * long * 0.11
                y = my + ny * (d + (long * 0.1 if n % 2 else 0)) + uy * n * long * 0.11
                zig.line((x, y)) if zig.segments else zig.move(x, y)
            sketch.stroke(zig, light, long * 0.055, cap="butt")
    else:
        inner = Path().move(mx + nx * 9 - ux * long * 0.31, my + ny * 9 - uy * long * 0.31).line((mx + nx * 9 + ux * long * 0.31, my + ny * 9 + uy * long * 0.31), (mx + nx * long * 0.86, my + ny * long * 0.86)).close()
        sketch.stroke(inner, light, long * 0.05)
