"""Another trip around the sun: a sailing boat before a low sun."""

from sketch import Path, Sketch, polygon


def art():
    return {"boat": scene(500, 700, 250, 446), "boat-wide": scene(900, 620, 286, 412), "boat-long": scene(1120, 470, 320, 346)}


def scene(width, height, x, sea):
    sketch = Sketch(width, height)
    sketch.rect(-2, -2, width + 4, sea + 40, sketch.linear(0, 0, 0, sea, "sky", "glow"))
    sun_x, sun_y = x + 74, sea - 176
    for r, amount in ((158, 0.16), (126, 0.26)):
        sketch.circle(sun_x, sun_y, r, "sun", amount)
    sketch.circle(sun_x, sun_y, 94, "sun")
    _clouds(sketch, width, sea)
    for bx, by, s in ((x - 170, sea - 258, 1.0), (x - 134, sea - 284, 0.8), (x + 196, sea - 262, 0.9)):
        _bird(sketch, bx, by, s)
    _waves(sketch, width, sea, height, "sea.mix(glow, 0.45)", 0)
    _waves(sketch, width, sea + 26, height, "sea.mix(glow, 0.16)", 22)
    with sketch.placed(x, sea + 22, -2.5, min(1.0, sea / 446)):
        _boat(sketch)
    _waves(sketch, width, sea + 52, height, "sea", 8)
    _waves(sketch, width, sea + 92, height, "sea.mix(deep, 0.5)", 40)
    _waves(sketch, width, sea + 138, height, "deep", 18)
    return sketch


def _waves(sketch, width, y, bottom, paint, shift):
    step = 62
    path = Path().move(-step - shift, y)
    x = -step - shift
    while x < width + step:
        path.curve(x + step * 0.25, y - 17, x + step * 0.75, y - 17, x + step, y)
        x += step
    path.line((x, bottom + 4), (-step - shift, bottom + 4)).close()
    sketch.fill(path, paint)


def _boat(sketch):
    main = Path().move(-10, -306).curve(-34, -210, -92, -120, -146, -34).quad(-78, -44, -10, -34).close()
    sketch.fill(main, "sail")
    sketch.fill(Path().move(-10, -306).curve(-20, -210, -40, -120, -62, -40).quad(-34, -40, -10, -34).close(), "sail.shade(0.06)")
    jib = Path().move(6, -268).curve(36, -180, 76, -100, 106, -36).quad(54, -44, 6, -34).close()
    sketch.fill(jib, "coral")
    for share in (0.42, 0.66):
        y = -268 + 234 * share
        sketch.stroke(Path().move(6, y).quad(6 + 46 * share, y - 5, 6 + 92 * share, y + 1), "coral.tint(0.45)", 7, cap="butt")
    sketch.rect(-6, -318, 8, 312, "hull.shade(0.25)", 2)
    sketch.fill(polygon((2, -318), (44, -306), (2, -294)), "gold")
    hull = Path().move(-140, -18).line((132, -18)).curve(116, 30, 84, 48, 0, 48).curve(-76, 48, -118, 30, -140, -18).close()
    sketch.fill(hull, "hull")
    sketch.fill(Path().move(-140, -18).line((132, -18)).line((129, -6)).line((-134, -6)).close(), "sail")
    for px in (-60, -10, 40):
        sketch.circle(px, 12, 6.5, "gold")


def _clouds(sketch, width, sea):
    for share, y, w in ((0.07, sea - 236, 110), (0.97, sea - 64, 120), (0.12, sea - 70, 90), (0.3, sea - 346, 84)):
        x = width * share
        for dx, dy, length in ((0, 0, w), (-w * 0.22, 11, w * 0.8), (w * 0.26, -11, w * 0.56)):
            sketch.rect(x + dx - length / 2, y + dy, length, 9, "glow.tint(0.5)", 4.5, 0.75)


def _bird(sketch, x, y, scale):
    path = Path().move(-17, -7).quad(-8, -11, 0, 0).quad(8, -11, 17, -7)
    sketch.stroke(path.at(x, y, 0, scale), "hull", 3)
