"""Olive dove: a white bird with a sprig, flying before a great calm round."""

from motifs import draw_leaf, spray
from sketch import Path, Sketch, along, polar


def art():
    sketch = Sketch(560, 520)
    sketch.fill(Path().arc(280, 256, 214, 214, 0, 360).close(), sketch.linear(0, 42, 0, 470, "sky", "glow"))
    for i in range(24):
        x0, y0 = polar(280, 256, 226, i * 15)
        x1, y1 = polar(280, 256, 236 if i % 2 else 245, i * 15)
        sketch.stroke(Path().move(x0, y0).line((x1, y1)), "gold", 2.2)
    with sketch.placed(42, 46, 0, 0.84):
        _dove(sketch)
        _sprig(sketch)
    return {"dove": sketch}


def _wing(x, y, feathers, turn, flip=1):
    """A fan of long feathers that open from the shoulder at (x, y)."""
    paths = []
    for i in range(feathers):
        length = 190 - abs(i - 1.6) * 17
        f = Path().move(0, -12).curve(length * 0.4, -34, length * 0.86, -22, length, 4).curve(length * 0.8, 20, length * 0.36, 24, 0, 14).close()
        paths.append(f.at(x, y, turn + flip * i * 13, 1, flip))
    return paths


def _dove(sketch):
    for i, feather in enumerate(_wing(300, 262, 6, -74)):
        sketch.fill(feather, "wing.shade(0.1)" if i % 2 else "wing.shade(0.05)")
    for i in range(5):
        tail = Path().move(0, -9).curve(40, -18, 100, -20, 140, -6).quad(146, 6, 134, 14).curve(96, 16, 40, 14, 0, 9).close()
        sketch.fill(tail.at(372, 318, -6 + i * 11), "wing" if i % 2 else "wing.shade(0.07)")
    body = Path().move(150, 214).curve(172, 186, 208, 190, 226, 216).curve(252, 242, 320, 244, 368, 284).curve(400, 310, 400, 336, 376, 340).curve(320, 356, 250, 352, 214, 316).curve(190, 292, 190, 262, 178, 244).curve(166, 240, 154, 232, 150, 214).close()
    sketch.fill(body, "wing")
    shade = Path().move(190, 280).curve(214, 326, 300, 346, 376, 338).curve(320, 356, 250, 352, 214, 316).curve(202, 304, 196, 292, 190, 280).close()
    sketch.fill(shade, "wing.shade(0.08)")
    for i, feather in enumerate(_wing(268, 272, 6, -118, 1)):
        sketch.fill(feather, "wing" if i % 2 else "wing.shade(0.035)")
        sketch.stroke(feather, "wing.shade(0.13)", 1.4)
    sketch.fill(Path().move(152, 216).line((122, 222)).quad(138, 232, 156, 232).close(), "gold.shade(0.15)")
    sketch.circle(181, 212, 5.6, "ink")
    sketch.circle(182.6, 210.4, 1.8, "#ffffff")
    coverts = Path().move(240, 292).curve(236, 262, 250, 236, 268, 222).curve(290, 236, 300, 266, 296, 296).curve(280, 306, 256, 304, 240, 292).close()
    sketch.fill(coverts, "wing")


def _sprig(sketch):
    stem = ((134, 226), (110, 250), (96, 290), (70, 330))
    spray(sketch, *stem, 11, (40, 12), ("leaf", "leaf.tint(0.25)", "leaf.shade(0.1)"), "leaf.shade(0.25)", 2.8, lean=44, vein="leaf.tint(0.5)", first=0.14)
    x, y, _ = along(*stem, 0.1)
    draw_leaf(sketch, x, y, 30, 9, -150, "leaf", "leaf.tint(0.5)")
