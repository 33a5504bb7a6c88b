"""Sunny spell: the sun looks out from behind its cloud."""

from motifs import cloud, draw_leaf, draw_tulip
from sketch import Path, Sketch, polar


def art():
    sketch = Sketch(520, 480)
    x, y = 262, 190
    for i in range(18):
        a = i * 20
        long = i % 2 == 0
        ray = Path().move(0, -11 if long else -7).line((48 if long else 30, 0), (0, 11 if long else 7)).close()
        sketch.fill(ray.at(*polar(x, y, 122, a), a), "sun" if long else "gold")
    sketch.circle(x, y, 108, "sun")
    sketch.circle(x, y, 94, "sun.tint(0.22)")
    for side in (-1, 1):
        sketch.stroke(Path().arc(x + side * 36, y - 8, 11, 11, 200, 140), "ink", 5)
        sketch.circle(x + side * 58, y + 20, 14, "cheek", 0.7)
    sketch.stroke(Path().arc(x, y + 2, 34, 28, 25, 130), "ink", 5)
    sketch.fill(cloud(330).at(304, 388), "cloud.shade(0.06)")
    sketch.fill(cloud(300).at(190, 396), "cloud")
    for dx, dy in ((96, 424), (150, 440), (214, 424), (268, 442), (330, 424), (384, 440)):
        drop = Path().move(dx, dy - 16).curve(dx + 9, dy - 3, dx + 8, dy + 9, dx, dy + 9).curve(dx - 8, dy + 9, dx - 9, dy - 3, dx, dy - 16).close()
        sketch.fill(drop, "rain")
    for px, size, paint in ((60, 34, "cheek"), (456, 38, "cheek"), (486, 28, "gold"), (32, 26, "gold")):
        sketch.stroke(Path().move(px, 474).quad(px + 4, 450, px, 426), "leaf", 4)
        draw_leaf(sketch, px, 470, 40, 12, -60, "leaf", "leaf.tint(0.4)")
        draw_leaf(sketch, px, 470, 34, 11, -122, "leaf", "leaf.tint(0.4)")
        draw_tulip(sketch, px, 428, size, paint, f"{paint}.shade(0.14)")
    return {"sun": sketch}
