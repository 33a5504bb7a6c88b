"""Paper plane: up and away over the clouds, leaving a loop behind."""

from motifs import cloud, draw_sparkle
from sketch import Path, Sketch, polygon, polyline


def art():
    sketch = Sketch(520, 520)
    sketch.circle(318, 226, 172, "cloud")
    for x, y, w, paint in ((96, 172, 128, "cloud.tint(0.25)"), (438, 372, 150, "cloud.shade(0.05)"), (150, 428, 190, "cloud.shade(0.05)"), (448, 96, 84, "cloud.tint(0.25)")):
        sketch.fill(cloud(w).at(x, y), paint)
    trail = Path().move(20, 486).curve(118, 486, 214, 452, 226, 384).curve(236, 322, 168, 306, 150, 348).curve(134, 388, 196, 416, 244, 366).curve(266, 342, 276, 320, 288, 294)
    sketch.stroke(trail, "trail", 3.4, dash=(12, 9))
    with sketch.placed(318, 214, -4, 0.92):
        _plane(sketch)
    for x, y, r in ((172, 96, 12), (250, 58, 8), (492, 262, 11), (330, 424, 9), (44, 290, 9), (96, 62, 7)):
        draw_sparkle(sketch, x, y, r, "gold")
    return {"plane": sketch}


def _plane(sketch):
    """A folded dart: near wing, keel with its shadow, far wing."""
    nose, near, fold, keel, seam, far = (196, -132), (-204, -22), (-76, 46), (-62, 128), (-30, 68), (70, 146)
    sketch.fill(polygon(nose, fold, keel), "wing.shade(0.16)")
    sketch.fill(polygon(nose, keel, seam), "wing.tint(0.1)")
    sketch.fill(polygon(nose, near, fold), "wing.tint(0.86)")
    sketch.fill(polygon(nose, (-136, 13), fold), "wing.tint(0.74)")
    sketch.fill(polygon(nose, seam, far), "wing.tint(0.6)")
    sketch.fill(polygon(nose, (16, 104), far), "wing.tint(0.72)")
    for start, end in (((-150, -21), (96, -86)), ((50, 106), (136, -50))):
        sketch.stroke(polyline(start, end), "coral", 5)
    for shape in ((nose, near, fold), (nose, seam, far), (nose, fold, keel)):
        sketch.stroke(polygon(*shape), "wing", 2.2)
