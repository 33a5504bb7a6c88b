"""Reeds before a lake in the evening mist: sympathy."""

from pigment.brush import Brush, Lean
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.land import wash
from shapes.paths import Point, blob, circle, curve, heading, line, polar, spline
from shapes.pen import far_bird
from shapes.plants import leaf, sweep

ID = "still-lake"

MIDDLE, HORIZON = 172.0, 214.0
SUN = (136.0, 142.0)
HILL = Brush(wobble=0.6, edge=0.18, wash=0.45, wash_scale=26)
BLADE = Brush(wobble=0.2, edge=0.2, wash=0.4)
REED = Brush(wobble=0.15, edge=0.05, wash=0.4)


def paint(sheet: Sheet) -> None:
    sky(sheet)
    hill(
        sheet,
        ((30, -14), (84, -40), (122, -34), (164, -46), (214, -62), (262, -32), (312, -12)),
        "mist",
        0.72,
    )
    hill(sheet, ((4, 4), (58, -14), (110, -28), (160, -20), (208, -32), (262, -10), (336, 4)), "slate", 0.62)
    sheet.lift(blob(sheet.random, (MIDDLE, HORIZON + 8), 150, squash=0.07), 0.65, soft=5)
    water(sheet)
    reeds(sheet)
    for at, size in (((252, 84), 6), ((270, 74), 4.6), ((239, 70), 3.8)):
        far_bird(sheet, at, size, "slate", 0.7)


def sky(sheet: Sheet) -> None:
    wash(sheet, (MIDDLE, 148), 112, "warm", 0.54, stretch=1.15, squash=0.72)
    wash(sheet, (138, 78), 84, "mist", 0.36, stretch=1.3, squash=0.32)
    wash(sheet, (232, 58), 70, "mist", 0.34, stretch=1.2, squash=0.32)
    wash(sheet, (190, 124), 62, "rose", 0.20, stretch=1.5, squash=0.26)
    sheet.lift(circle(SUN, 34), 0.4, soft=10)
    sheet.lift(circle(SUN, 17), 0.92, soft=0.7)


def hill(sheet: Sheet, skyline: tuple[Point, ...], slot: str, strength: float) -> None:
    """A hill that runs out to nothing at both ends, its mirror image paler below the shore."""
    top = [(x, HORIZON + y) for x, y in skyline]
    path = curve(*top)
    path.quadTo(top[-1][0] - 40, HORIZON + 12, MIDDLE, HORIZON + 13)
    path.quadTo(top[0][0] + 40, HORIZON + 12, *top[0])
    path.close()
    sheet.paint(path, slot, strength, HILL, fade=Lean(-90, 0.22))
    mirrored = spline([(x, HORIZON + 12 - 0.5 * y) for x, y in skyline] + [(MIDDLE, HORIZON + 12)])
    sheet.paint(mirrored, slot, 0.26 * strength, HILL, soft=2.5)


def water(sheet: Sheet) -> None:
    """Level strokes, shorter and fewer towards the reader; the sun lies on them."""
    rnd = sheet.random
    for i in range(44):
        down = i / 44
        y = HORIZON + 14 + 96 * down
        length = 136 * (1 - 0.5 * down) * rnd.uniform(0.25, 1)
        x = MIDDLE + rnd.uniform(-1, 1) * 112 * (1 - 0.35 * down)
        thick = rnd.uniform(0.5, 1.6)
        stroke = spline([(x - length / 2, y), (x, y - thick), (x + length / 2, y), (x, y + thick)])
        under_sun = abs(x - SUN[0]) < 30
        slot = "warm" if under_sun or rnd.random() < 0.2 else "mist"
        sheet.paint(stroke, slot, rnd.uniform(0.32, 0.62), wobble=0.4, edge=0.15, dry=0.25)


def reeds(sheet: Sheet) -> None:
    rnd = sheet.random
    foot = 112, 356
    sheet.paint(blob(rnd, (124, 362), 54, stretch=1.3, squash=0.14), "sage", 0.6, soft=4, wash=0.5)
    for i in range(15):
        base = foot[0] + rnd.uniform(-32, 48), foot[1] + rnd.uniform(-6, 8)
        points = sweep(base, rnd.uniform(-99, -77), rnd.uniform(118, 214), rnd.uniform(-4, 24), 24)
        sheet.paint(
            curve(*points),
            rnd.choice(("sage", "slate", "ochre")),
            rnd.uniform(0.7, 1),
            REED,
            line=rnd.uniform(0.7, 1.1),
        )
        cattail(sheet, points) if i % 3 == 0 else plume(sheet, points)
    for _ in range(26):
        base = foot[0] + rnd.uniform(-44, 64), foot[1] + rnd.uniform(-4, 10)
        angle = rnd.uniform(-120, -58)
        slots = rnd.choice((("sage", "slate"), ("slate", "sage"), ("sage", "ochre")))
        leaf(
            sheet, base, angle, rnd.uniform(36, 112), rnd.uniform(2.6, 4.8), slots, kind="lance",
            curl=rnd.uniform(-0.2, 0.2), strength=rnd.uniform(0.5, 0.85), brush=BLADE, fade=Lean(angle, 0.3),
            veins=None,
        )  # fmt: skip


def cattail(sheet: Sheet, points: list[Point]) -> None:
    """The brown head of a bulrush below the tip of its stalk."""
    angle = heading(points, len(points) - 5)
    start, end = points[-7], points[-3]
    sheet.paint(line(start, end), "ochre", 1.15, wobble=0.3, edge=0.4, line=4.2)
    sheet.paint(line(start, polar(start, 3, angle)), "slate", 0.5, wobble=0.2, line=3.2)


def plume(sheet: Sheet, points: list[Point]) -> None:
    """The feathery head of a reed."""
    rnd = sheet.random
    for index in range(len(points) - 9, len(points)):
        for side in (-1, 1):
            angle = heading(points, index) + side * rnd.uniform(14, 32)
            tip = polar(points[index], rnd.uniform(4, 9), angle)
            sheet.paint(line(points[index], tip), "ochre", rnd.uniform(0.5, 0.85), REED, line=0.7)


PIECES = {"lake": Piece(344, 400, 31, paint)}
