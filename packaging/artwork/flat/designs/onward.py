"""Onward: range behind range, and the sun going ahead."""

from motifs import ridge
from sketch import Path, Sketch

TALL = (
    ((0, -14), (0.2, -40), (0.45, 6), (0.72, -46), (1, -16)),
    ((0, 20), (0.24, -18), (0.52, 22), (0.8, -26), (1, 10)),
    ((0, -10), (0.3, 26), (0.6, -22), (0.86, 18), (1, -8)),
    ((0, 16), (0.22, -22), (0.55, 20), (0.84, -18), (1, 14)),
    ((0, -16), (0.34, 18), (0.66, -20), (1, 12)),
)
PAINTS = ("far", "far.mix(near, 0.28)", "far.mix(near, 0.55)", "far.mix(near, 0.8)", "near")


def art():
    return {"hills": scene(500, 700, 250, 252, 300), "hills-wide": scene(900, 620, 300, 226, 280), "hills-long": scene(1120, 470, 300, 150, 196)}


def scene(width, height, sun_x, sun_y, first):
    sketch = Sketch(width, height)
    sketch.rect(-2, -2, width + 4, height + 4, sketch.linear(0, 0, 0, height * 0.6, "sky", "glow"))
    for r, amount in ((150, 0.18), (118, 0.3)):
        sketch.circle(sun_x, sun_y, r, "sun", amount)
    sketch.circle(sun_x, sun_y, 86, "sun")
    for x, y, s in ((sun_x - 128, sun_y - 106, 1), (sun_x - 96, sun_y - 126, 0.8), (sun_x + 126, sun_y - 86, 0.9), (sun_x + 158, sun_y - 104, 0.7)):
        bird = Path().move(-17, -7).quad(-8, -11, 0, 0).quad(8, -11, 17, -7)
        sketch.stroke(bird.at(x, y, 0, s), "near", 3)
    step = (height - first) / 5.4
    for i, (line, paint) in enumerate(zip(TALL, PAINTS)):
        y = first + i * step
        shape = ridge(-6, width + 6, [(share, y + up) for share, up in line], height + 6)
        sketch.fill(shape, paint)
        glint = ridge(-6, width + 6, [(share, y + up + 5) for share, up in line], height + 6)
        sketch.fill(glint, sketch.linear(0, y - 40, 0, y + step * 1.3, f"{paint}", f"{paint}.mix(near, 0.18)"))
    return sketch
