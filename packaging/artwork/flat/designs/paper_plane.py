"""Paper plane: up and away, leaving a loop behind."""

from motifs import cloud, draw_sparkle
from sketch import Path, Sketch, polygon


def art():
    sketch = Sketch(520, 500)
    for x, y, w, paint in ((120, 190, 150, "cloud"), (404, 330, 170, "cloud"), (92, 404, 120, "cloud.tint(0.35)"), (420, 128, 90, "cloud.tint(0.35)")):
        sketch.fill(cloud(w).at(x, y), paint)
    trail = Path().move(40, 470).curve(130, 452, 214, 418, 238, 348).curve(258, 286, 206, 250, 172, 282).curve(138, 316, 186, 374, 252, 344).curve(300, 322, 326, 286, 346, 246)
    sketch.stroke(trail, "trail", 4, dash=(11, 11))
    with sketch.placed(382, 190, -6, 1.28):
        _plane(sketch)
    for x, y, r in ((206, 120, 12), (282, 72, 9), (486, 232, 11), (300, 420, 9), (60, 300, 9), (150, 80, 8)):
        draw_sparkle(sketch, x, y, r, "gold")
    for x, y, paint in ((244, 168, "coral"), (330, 118, "gold"), (180, 236, "trail"), (482, 292, "coral"), (358, 394, "trail"), (112, 250, "coral")):
        sketch.circle(x, y, 4, paint)
    return {"plane": sketch}


def _plane(sketch):
    """Nose up to the right, seen from below the left wing."""
    nose, tail_left, tail_right, keel, fold = (98, -92), (-112, -8), (26, 96), (-30, 44), (-14, 22)
    sketch.fill(polygon(nose, tail_left, fold), "wing.tint(0.88)")
    sketch.fill(polygon(nose, fold, tail_right), "wing.tint(0.7)")
    sketch.fill(polygon(nose, fold, keel), "wing.shade(0.22)")
    sketch.fill(polygon(fold, keel, (4, 40)), "wing")
    sketch.stroke(polygon(nose, tail_left, fold), "wing", 2.6)
    sketch.stroke(polygon(nose, fold, tail_right), "wing", 2.6)
    sketch.stroke(Path().move(-62, -18).line((52, -66)), "coral", 5)
    sketch.stroke(Path().move(6, 58).line((76, -62)), "coral", 5)
