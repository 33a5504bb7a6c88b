"""Snapshot: a strip of paper tape that holds the print."""

from sketch import Sketch, polygon, polyline


def art():
    sketch = Sketch(150, 40)
    teeth = [(2 + (4 if i % 2 else 0), 6 + i * 3.5) for i in range(9)]
    strip = polygon(*teeth, *((148 - (4 if i % 2 else 0), 34 - i * 3.5) for i in range(9)))
    with sketch.placed(75, 20, -2.5):
        strip = strip.at(-75, -20)
        sketch.fill(strip, "caption.tint(0.62)", 0.82)
        with sketch.clipped(strip):
            for x in range(-90, 100, 13):
                sketch.stroke(polyline((x, 22), (x + 22, -22)), "frame", 3, 0.55, cap="butt")
    return {"tape": sketch}
