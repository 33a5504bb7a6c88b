"""A mortarboard in a laurel with a gold tassel and confetti: graduation."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.paths import Point, arc, blob, curve, heading, line, outline, placed, polygon
from shapes.plants import berry, leaf
from shapes.sparks import confetti, scattered, small_stars

ID = "laurel-cap"

CENTRE, RADIUS, TALL = (176.0, 190.0), 128.0, 1.06
CLOTH = Brush(wobble=0.35, edge=0.3, wash=0.42, wash_scale=22)
THREAD = Brush(wobble=0.15, edge=0, wash=0.3, line=0.6)


def paint(sheet: Sheet) -> None:
    for side in (-1, 1):
        branch(sheet, side)
    cap(sheet)
    tassel(sheet)
    spots = scattered(sheet, 84, (6, 4, 346, 262), is_free)
    small_stars(sheet, spots[::4], ("gold", "gold", "amber", "slate"), (3.4, 6.4))
    confetti(
        sheet,
        [spot for i, spot in enumerate(spots) if i % 4],
        ("gold", "gold", "amber", "coral", "slate", "green"),
    )


def is_free(point: Point) -> bool:
    """Above and beside the laurel, and through its opening down to the cap."""
    x, y = (point[0] - CENTRE[0]) / (RADIUS * 1.28), (point[1] - CENTRE[1]) / (RADIUS * 1.36)
    opening = abs(point[0] - CENTRE[0]) < 74 and point[1] < CENTRE[1] - 70
    return (x * x + y * y > 1 and point[1] < 150) or opening


def branch(sheet: Sheet, side: int) -> None:
    rnd = sheet.random
    points = [(CENTRE[0] + side * (x - CENTRE[0]), y) for x, y in arc(CENTRE, RADIUS, 95, -36, 33, TALL)]
    sheet.paint(curve(*points), "twig", 0.8, wobble=0.2, edge=0.1, line=1.4)
    for i in range(15):
        index = 4 + round(i * 28 / 15)
        length = (34 - 12 * (i / 15) ** 1.5) * rnd.uniform(0.92, 1.08)
        for turn in (-1, 1):
            laurel_leaf(
                sheet, points[index], heading(points, index) + turn * rnd.uniform(30, 44), length, turn
            )
        if i % 3 == 1:
            berry(
                sheet,
                (points[index][0] + rnd.uniform(-4, 4), points[index][1] + rnd.uniform(-4, 4)),
                2.8,
                "gold",
                1,
            )
    laurel_leaf(sheet, points[-1], heading(points, len(points) - 1), 26, 0)


def laurel_leaf(sheet: Sheet, base: Point, angle: float, length: float, turn: int) -> None:
    rnd = sheet.random
    slots = rnd.choice((("green", "deep"), ("deep", "green"), ("green", "gold")))
    leaf(
        sheet, base, angle, length, length * 0.34, slots, curl=-turn * rnd.uniform(0.02, 0.12),
        strength=rnd.uniform(0.6, 0.95), vein_depth=0.45, wobble=0.25, under=Under.GAP, gap=0.2,
    )  # fmt: skip


def on_cap(points: list[Point]) -> list[Point]:
    """The cap is drawn round the middle of its board and worn at a tilt."""
    return placed(points, (CENTRE[0], CENTRE[1] - 4), -8, 1.04)


def cap(sheet: Sheet) -> None:
    skull = on_cap([(-47, 6), (-45, 38), (-30, 52), (0, 57), (30, 52), (45, 38), (47, 6), (0, 30)])
    shape = outline(skull[0], skull[1:2], skull[2:4], skull[4:6], skull[6:7], skull[7:8])
    sheet.paint(
        shape, "navy", 1.05, CLOTH, mix=Mix("slate", 15, 3), pool=Lean(200, 0.35), under=Under.COVERED
    )
    board = polygon(on_cap([(0, -46), (92, -4), (0, 38), (-92, -4)]))
    sheet.paint(
        board,
        "navy",
        0.98,
        CLOTH,
        mix=Mix("slate", -60, 2.6),
        pool=Lean(60, 0.35),
        under=Under.GAP,
        gap=0.5,
        bloom=1,
    )
    rim = polygon(on_cap([(-92, -4), (0, 38), (92, -4), (92, 1), (0, 44), (-92, 1)]))
    sheet.paint(rim, "navy", 1.4, CLOTH, edge=0.2, under=Under.GAP, gap=0.35)


def tassel(sheet: Sheet) -> None:
    rnd = sheet.random
    cord = curve(*on_cap([(0, -5), (26, -4), (58, 4), (71, 14), (73, 34), (72, 50)]))
    sheet.lift(cord, 1, soft=0.1, wobble=0.2, line=3.8)
    sheet.paint(cord, "gold", 1.0, wobble=0.25, edge=0.25, line=2.4, mix=Mix("amber", 80, 3))
    knob, knot = on_cap([(0, -5), (72, 53)])
    fringe = polygon(on_cap([(66, 57), (78, 57), (83, 96), (77, 99), (72, 97), (67, 99), (61, 95)]))
    sheet.paint(fringe, "gold", 0.95, wobble=0.4, mix=Mix("amber", 90, 2.5), under=Under.GAP)
    for i in range(9):
        ends = on_cap([(66.5 + 1.4 * i, 59), (62.5 + 2.3 * i, 96 + rnd.uniform(-2, 3))])
        sheet.paint(line(*ends), "amber", 0.75, THREAD)
    button = blob(rnd, knob, 5.4, stretch=1.25, squash=0.8)
    sheet.paint(button, "gold", 1.1, edge=0.4, pool=Lean(70, 0.4), under=Under.GAP)
    sheet.paint(blob(rnd, knot, 5), "amber", 1.0, wobble=0.2, edge=0.4, under=Under.GAP)


PIECES = {"cap": Piece(352, 346, 61, paint)}
