"""What autumn brings: maple and oak leaves, acorns, wheat, pumpkins."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.sheet import Sheet
from shapes.paths import Point, blob, curve, ellipse, heading, line, outline, placed, polar, polygon, spline
from shapes.plants import STEM, leaf, sweep

BLADE = Brush(
    wobble=0.4, edge=0.34, wash=0.5, wash_scale=12, under=Under.GAP, gap=0.22, vein_width=0.6, vein_depth=0.5
)
RIND = Brush(wobble=0.4, edge=0.32, wash=0.45, wash_scale=14, under=Under.GAP, gap=0.3)

Pair = tuple[str, str]

_MAPLE = (
    *(
        (0, 0),
        (0.10, -0.10),
        (-0.02, -0.36),
        (0.16, -0.30),
        (0.22, -0.52),
        (0.36, -0.44),
        (0.44, -0.70),
        (0.50, -0.42),
    ),
    *((0.62, -0.46), (0.54, -0.22), (0.74, -0.30), (0.72, -0.16), (0.86, -0.12), (1.0, 0)),
)
_OAK = (
    (0, 0),
    (0.10, -0.05),
    (0.18, -0.20),
    (0.28, -0.08),
    (0.38, -0.28),
    (0.50, -0.10),
    (0.62, -0.27),
    (0.72, -0.09),
    (0.84, -0.17),
    (1.0, 0),
)


def maple_leaf(sheet: Sheet, base: Point, angle: float, size: float, slots: Pair) -> None:
    """Five pointed lobes."""
    rnd = sheet.random
    rim = [(x * rnd.uniform(0.96, 1.04), y * rnd.uniform(0.94, 1.06)) for x, y in _MAPLE]
    whole = [*rim, *[(x, -y) for x, y in reversed(rim[1:-1])]]
    shape = polygon(placed([(size * x, size * y) for x, y in whole], base, angle))
    veins = curve(*placed([(0, 0), (0.5 * size, 0), (0.95 * size, 0)], base, angle))
    for x, y in ((0.02, 0.32), (0.42, 0.62)):
        for side in (-1, 1):
            veins.addPath(line(*placed([(0.08 * size, 0), (x * size, side * y * size)], base, angle)))
    settings = {
        "mix": Mix(slots[1], angle + rnd.uniform(-70, 70), 2),
        "veins": veins,
        "pool": Lean(angle, 0.25),
    }
    sheet.paint(shape, slots[0], rnd.uniform(0.85, 1.02), BLADE, **settings)
    sheet.paint(line(base, polar(base, 0.3 * size, angle + 180)), slots[1], 0.9, STEM, line=1.1)


def oak_leaf(sheet: Sheet, base: Point, angle: float, size: float, slots: Pair) -> None:
    """Rounded lobes on both sides of a midrib."""
    rnd = sheet.random
    rim = [(x, y * rnd.uniform(0.9, 1.1)) for x, y in _OAK]
    whole = [*rim, *[(x + 0.02, -y * rnd.uniform(0.9, 1.1)) for x, y in reversed(rim[1:-1])]]
    shape = spline(placed([(size * x, size * y) for x, y in whole], base, angle))
    rib = curve(*placed([(0, 0), (0.5 * size, 0), (0.94 * size, 0)], base, angle))
    sheet.paint(
        shape,
        slots[0],
        rnd.uniform(0.85, 1),
        BLADE,
        mix=Mix(slots[1], angle, 2.2),
        veins=rib,
        pool=Lean(angle + 180, 0.25),
    )


def acorn(sheet: Sheet, base: Point, angle: float, size: float, nut: Pair, cup: Pair) -> None:
    """A nut in its cup; the base is where it hangs."""
    body = [(0.32, -0.34), (0.62, -0.38), (0.92, -0.22), (1.06, 0), (0.92, 0.22), (0.62, 0.38), (0.32, 0.34)]
    sheet.paint(
        spline(placed([(x * size, y * size) for x, y in body], base, angle)),
        nut[0],
        0.95,
        RIND,
        mix=Mix(nut[1], angle, 2),
        pool=Lean(90, 0.3),
    )
    cap = [(0, -0.08), (0.14, -0.40), (0.40, -0.44), (0.46, 0), (0.40, 0.44), (0.14, 0.40), (0, 0.08)]
    sheet.paint(
        spline(placed([(x * size, y * size) for x, y in cap], base, angle)),
        cup[0],
        1.0,
        RIND,
        mix=Mix(cup[1], 80, 2),
    )
    sheet.paint(line(base, polar(base, 0.3 * size, angle + 180)), cup[1], 1, STEM, line=1.4)


def wheat(sheet: Sheet, base: Point, angle: float, length: float, slots: Pair, bend: float = 0) -> None:
    """An ear of wheat with its beard."""
    points = sweep(base, angle, length, bend, 30)
    sheet.paint(curve(*points), slots[0], 0.85, STEM, line=1.0)
    for index in range(15, 31, 2):
        for side in (-1, 1):
            turn = heading(points, index) + side * 26
            leaf(
                sheet,
                points[index],
                turn,
                10.5,
                4.6,
                slots,
                kind="petal",
                under=Under.GAP,
                gap=0.15,
                strength=0.9,
            )
            beard = polar(points[index], 10, turn)
            sheet.paint(
                line(beard, polar(beard, 11, heading(points, index) + side * 10)),
                slots[0],
                0.7,
                STEM,
                line=0.45,
            )


def pumpkin(sheet: Sheet, centre: Point, radius: float, slots: Pair, stalk: str) -> None:
    """Ribs from the outside in, and a stalk."""
    x, y = centre
    for across, width in ((-0.72, 0.46), (0.72, 0.46), (-0.40, 0.52), (0.40, 0.52), (0, 0.54)):
        rib = ellipse(
            (x + across * radius, y + 0.05 * abs(across) * radius),
            width * radius,
            0.76 * radius * (1 - 0.16 * abs(across)),
        )
        sheet.paint(
            rib,
            slots[0],
            0.92,
            RIND,
            mix=Mix(slots[1], 60 if across >= 0 else 120, 1.8),
            pool=Lean(90, 0.3),
            bloom=int(across == 0),
        )
    stem_shape = outline(
        (x - 0.13 * radius, y - 0.66 * radius),
        [(x - 0.10 * radius, y - 0.86 * radius), (x + 0.04 * radius, y - 1.02 * radius)],
        [(x + 0.18 * radius, y - 0.98 * radius)],
        [(x + 0.08 * radius, y - 0.84 * radius), (x + 0.12 * radius, y - 0.64 * radius)],
    )
    sheet.paint(stem_shape, stalk, 1.0, RIND, pool=Lean(0, 0.3))
    sheet.lift(
        blob(sheet.random, (x - 0.10 * radius, y - 0.32 * radius), 0.10 * radius, squash=1.8, angle=12),
        0.4,
        soft=0.05 * radius,
    )
