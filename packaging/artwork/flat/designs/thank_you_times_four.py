"""Thank you, four times: bands that sweep out below the words."""

from sketch import Path, Sketch

BANDS = ("first", "second", "third", "ink")


def art():
    return {"sweep": sweep(500, 250, 100, 24), "sweep-wide": sweep(900, 200, 80, 19), "sweep-long": sweep(1120, 142, 60, 15)}


def sweep(width, height, radius, band):
    """Bands that run along the foot of the card, turn up side by side and leave on its right."""
    sketch = Sketch(width, height)
    turn, level = width - radius * 2.5, height - radius - band * 0.5
    for i, paint in enumerate(BANDS):
        low, high = radius - i * band, radius * 0.45 + i * band
        line = Path().move(-4, level + low).line((turn, level + low)).arc(turn, level, low, low, 90, -90)
        line.arc(turn + low + high, level, high, high, 180, 90).line((width + 4, level - high))
        sketch.stroke(line, paint, band * 0.88, cap="butt")
    return sketch
