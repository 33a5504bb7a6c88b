"""Hello again: rings of a large sun coming round the corner."""

from sketch import Path, Sketch, polar


def art():
    return {"sun": sheet(500, 700, 404, 112, 262), "sun-wide": sheet(900, 600, 800, 110, 300), "sun-long": sheet(1120, 470, 1010, 90, 300)}


def sheet(width, height, x, y, r):
    sketch = Sketch(width, height)
    sketch.sheet("ground")
    for i, paint in enumerate(("ground.mix(spot, 0.5)", "spot", "spot.mix(dot, 0.35)", "spot.mix(dot, 0.7)", "dot")):
        sketch.circle(x, y, r * (1 - i * 0.185), paint)
    for i in range(44):
        a = 70 + i * 3.4
        ray = Path().move(*polar(x, y, r * 1.05, a)).line(polar(x, y, r * (1.13 if i % 2 else 1.19), a))
        sketch.stroke(ray, "spot", 4)
    return sketch
