"""Mended mug: cracked, with a plaster on, and steaming again."""

from sketch import Path, Sketch, ellipse, rect


def art():
    sketch = Sketch(480, 520)
    sketch.circle(236, 286, 214, "room")
    sketch.fill(ellipse(236, 474, 176, 15), "room.shade(0.16)")
    _steam(sketch)
    _mug(sketch)
    for angle in (-24, 66):
        _plaster(sketch, 216, 346, angle)
    return {"mug": sketch}


def _mug(sketch):
    sketch.stroke(ellipse(352, 344, 52, 60), "mug.shade(0.16)", 27)
    body = Path().move(96, 240).curve(98, 320, 104, 400, 110, 440).curve(114, 468, 130, 474, 152, 474).line((306, 474)).curve(328, 474, 344, 468, 348, 440).curve(354, 400, 360, 320, 362, 240).close()
    sketch.fill(body, "mug")
    with sketch.clipped(body):
        sketch.fill(Path().move(300, 230).curve(300, 330, 296, 420, 286, 480).line((380, 480), (380, 230)).close(), "mug.shade(0.1)")
        sketch.stroke(Path().move(80, 432).quad(228, 450, 380, 432), "mug.tint(0.35)", 7, cap="butt")
        sketch.stroke(Path().move(120, 276).curve(122, 330, 126, 372, 130, 404), "mug.tint(0.35)", 9)
    sketch.fill(ellipse(229, 240, 133, 24), "mug.shade(0.2)")
    sketch.fill(ellipse(229, 243, 117, 17.5), "coffee")
    sketch.stroke(Path().arc(229, 243, 98, 12.5, 200, 84), "coffee.tint(0.3)", 3)
    crack = Path().move(206, 264).line((192, 298), (222, 326), (204, 372), (226, 402), (216, 430))
    sketch.stroke(crack, "mug.shade(0.42)", 4.2)
    sketch.stroke(Path().move(222, 326).line((246, 338)) + Path().move(204, 372).line((184, 386)), "mug.shade(0.42)", 3)


def _plaster(sketch, x, y, angle):
    with sketch.placed(x, y, angle):
        sketch.fill(rect(-60, -18, 120, 36, 18), "plaster")
        sketch.stroke(rect(-60, -18, 120, 36, 18), "plaster.shade(0.12)", 1.4)
        sketch.rect(-21, -18, 42, 36, "plaster.shade(0.1)")
        for dx in (-10, 0, 10):
            for dy in (-8, 2, 11):
                sketch.circle(dx, dy - 1, 2.1, "plaster.shade(0.26)")
        for dx in (-45, -34, 34, 45):
            sketch.circle(dx, -6, 1.6, "plaster.shade(0.16)")
            sketch.circle(dx, 6, 1.6, "plaster.shade(0.16)")


def _steam(sketch):
    for x, top, sway in ((176, 118, 1), (230, 84, -1), (284, 118, 1)):
        puff = Path().move(x, 208).curve(x - 30 * sway, 178, x + 32 * sway, 152, x, top)
        sketch.stroke(puff, "steam", 8)
