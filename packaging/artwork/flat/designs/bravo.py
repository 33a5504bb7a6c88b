"""Bravo: rays from behind a round stage."""

from sketch import Sketch, circle, polar, polygon, star


def art():
    return {"rays": sheet(500, 760, 250, 380, 186), "rays-wide": sheet(900, 600, 450, 300, 216), "rays-long": sheet(1120, 470, 560, 235, 186)}


def sheet(width, height, cx, cy, r):
    sketch = Sketch(width, height)
    sketch.sheet("ray")
    far = (width**2 + height**2) ** 0.5
    for i in range(28):
        a = i * 360 / 28
        sketch.fill(polygon((cx, cy), polar(cx, cy, far, a), polar(cx, cy, far, a + 180 / 28)), "beam")
    for i in range(28):
        a = (i + 0.25) * 360 / 28
        for n in range(7):
            sketch.circle(*polar(cx, cy, r + 44 + n * 46, a), 2.4 + n * 0.7, "ray.tint(0.3)")
    for share, paint in ((1.11, "cream"), (1.055, "stage"), (1.015, "cream"), (0.985, "stage")):
        sketch.circle(cx, cy, r * share, paint)
    sketch.stroke(circle(cx, cy, r * 0.9), "gold", 1.6)
    for i in range(40):
        sketch.circle(*polar(cx, cy, r * 0.942, i * 9), 2, "gold")
    for angle, size in ((-90, 20), (-118, 13), (-62, 13)):
        sketch.fill(star(*polar(cx, cy, r * 0.66, angle), size, 5, 0.45), "gold")
    for angle in (90, 72, 108):
        sketch.fill(star(*polar(cx, cy, r * 0.72, angle), 9 if angle == 90 else 6, 5, 0.45), "gold")
    return sketch
