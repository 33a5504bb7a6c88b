"""Midnight: the hands together, and rockets over the clock."""

import random

from motifs import draw_sparkle
from sketch import Path, Sketch, circle, polar, polygon, polyline, star


def art():
    return {"midnight": sheet(500, 700, 250, 300, 132, 4), "midnight-wide": sheet(900, 620, 280, 310, 150, 2), "midnight-long": sheet(1120, 470, 270, 235, 124, 6)}


def sheet(width, height, x, y, r, seed):
    rnd = random.Random(seed)
    sketch = Sketch(width, height)
    sketch.rect(-2, -2, width + 4, height + 4, sketch.radial(x, y, max(width, height) * 0.66, "glow", "ground"))
    bursts = ((0.16, 0.17, 88, "gold"), (0.83, 0.14, 96, "rose"), (0.92, 0.48, 66, "sky"), (0.08, 0.54, 64, "sky"), (0.5, 0.07, 50, "pale"))
    if width > height:
        bursts = ((0.07, 0.2, 88, "gold"), (0.52, 0.16, 92, "rose"), (0.06, 0.86, 72, "sky"), (0.55, 0.86, 76, "gold"), (0.86, 0.12, 78, "sky"), (0.93, 0.9, 82, "rose"))
    for share_x, share_y, size, paint in bursts:
        _burst(sketch, rnd, width * share_x, height * share_y, size, paint)
    _clock(sketch, x, y, r)
    return sketch


def _burst(sketch, rnd, x, y, size, paint):
    for i in range(24):
        a = i * 15
        far = size * (1 if i % 2 == 0 else 0.68)
        near = size * 0.2
        foot, tip = polar(x, y, near, a), polar(x, y, far, a)
        dx, dy = polar(0, 0, 1.5 if i % 2 == 0 else 1.0, a + 90)
        sketch.fill(polygon(foot, (tip[0] - dx, tip[1] - dy), (tip[0] + dx, tip[1] + dy)), paint if i % 2 == 0 else f"{paint}.mix(ground, 0.3)")
        end = polar(x, y, far + 6, a)
        sketch.circle(*end, 2.6 if i % 2 == 0 else 1.7, paint)
    for i in range(12):
        sketch.circle(*polar(x, y, size * 0.36, i * 30 + 7), 1.5, "pale")
    draw_sparkle(sketch, x, y, size * 0.13, "pale")


def _clock(sketch, x, y, r):
    for share, amount in ((1.5, 0.07), (1.28, 0.11)):
        sketch.circle(x, y, r * share, "gold", amount)
    sketch.circle(x, y, r * 1.09, "gold")
    sketch.circle(x, y, r * 1.03, "ground")
    sketch.circle(x, y, r, "face")
    sketch.stroke(circle(x, y, r * 0.93), "gold", 1.4)
    sketch.stroke(circle(x, y, r * 0.66), "gold.mix(face, 0.4)", 1)
    for i in range(60):
        a = i * 6
        near, width = (0.86, 1.2) if i % 5 else (0.82, 3.4)
        sketch.stroke(polyline(polar(x, y, r * near, a), polar(x, y, r * 0.905, a)), "dial", width, cap="butt")
    for i in range(12):
        a = i * 30 - 90
        px, py = polar(x, y, r * 0.74, a)
        if i % 3 == 0:
            sketch.fill(star(px, py, r * 0.075, 4, 0.42, 0), "dial")
        else:
            sketch.circle(px, py, r * 0.022, "dial")
    for length, width, a in ((0.5, 0.05, -93.5), (0.72, 0.034, -90)):
        hand = polygon((0, -r * width), (r * length * 0.72, -r * width * 1.25), (r * length, 0), (r * length * 0.72, r * width * 1.25), (0, r * width), (-r * 0.14, 0))
        sketch.fill(hand.at(x, y, a), "dial" if length < 0.6 else "rose.shade(0.15)")
    sketch.circle(x, y, r * 0.06, "gold")
    sketch.circle(x, y, r * 0.025, "ground")
    sketch.stroke(Path().arc(x, y, r * 1.06, r * 1.06, 200, 70), "pale", 2.4, 0.7)
