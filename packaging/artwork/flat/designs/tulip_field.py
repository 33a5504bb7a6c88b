"""Tulip field: rows of tulips, and a label among them."""

from motifs import draw_leaf, draw_tulip
from sketch import Path, Sketch, polygon

TONES = (("rose", "rose.shade(0.15)"), ("amber", "amber.shade(0.14)"), ("plum", "plum.shade(0.16)"), ("cream", "cream.shade(0.1)"))


def art():
    return {"field": sheet(500, 760, (64, 288, 372, 184), 78), "field-wide": sheet(900, 600, (226, 196, 448, 208), 56), "field-long": sheet(1120, 470, (330, 130, 460, 210), 111)}


def _meets(x, y, label):
    """A tulip with its leaves would stand behind the label."""
    left, top, width, height = label
    return left - 30 < x < left + width + 30 and top - 76 < y < top + height + 62


def sheet(width, height, label, first):
    sketch = Sketch(width, height)
    sketch.sheet("ground")
    across, down = 92, 120
    x0, y0, w, h = label
    for row in range(-1, int(height / down) + 2):
        for column in range(-1, int(width / across) + 2):
            x = column * across + (across / 2 if row % 2 else 0) + 24
            y = row * down + first
            if _meets(x, y, label):
                continue
            tone, dark = TONES[(column * 2 + row * 3) % 4]
            sketch.stroke(Path().move(x, y - 6).curve(x + 4, y + 18, x - 4, y + 40, x, y + 64), "stem", 4)
            draw_leaf(sketch, x, y + 62, 54, 15, -62, "leaf", "leaf.tint(0.4)", bend=5)
            draw_leaf(sketch, x, y + 64, 48, 14, -120, "stem", "leaf.tint(0.4)", bend=-5)
            draw_tulip(sketch, x, y, 48, tone, dark)
            sketch.circle(x + across / 2, y + 28, 3.2, "amber")
    sketch.rect(x0, y0, w, h, "label", 6)
    for by, line in ((8, 1.8), (13, 0.8)):
        frame = polygon((x0 + by, y0 + by), (x0 + w - by, y0 + by), (x0 + w - by, y0 + h - by), (x0 + by, y0 + h - by))
        sketch.stroke(frame, "rim", line, join="miter")
    return sketch
