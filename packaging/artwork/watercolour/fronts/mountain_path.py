"""A path up into sunlit mountains: promotion, retirement, a way ahead."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.land import brushed_panel, fir, height_at, mist, under
from shapes.paths import Point, blob, circle, curve, line, polar, polygon, spline
from shapes.pen import far_bird

ID = "mountain-path"

LEFT, TOP, RIGHT, FOOT = 14.0, 12.0, 346.0, 412.0
SUN = (240.0, 104.0)
ROCK = Brush(wobble=0.6, edge=0.2, wash=0.55, wash_scale=16, grain=0.14, under=Under.COVERED)
HILL = Brush(wobble=0.5, edge=0.2, wash=0.5, wash_scale=22, under=Under.COVERED)

FAR = (
    (LEFT, 214),
    (48, 176),
    (84, 192),
    (128, 138),
    (152, 156),
    (196, 112),
    (236, 160),
    (262, 148),
    (306, 186),
    (RIGHT, 168),
)
NEAR = (
    (LEFT, 250),
    (58, 206),
    (92, 226),
    (150, 172),
    (178, 196),
    (214, 220),
    (268, 188),
    (310, 222),
    (RIGHT, 206),
)
# The path from the reader to the pass: centre and half width
PATH = (
    ((164, 404), 40),
    ((196, 366), 26),
    ((168, 334), 16),
    ((150, 310), 11),
    ((178, 288), 7.5),
    ((198, 272), 5.2),
    ((184, 258), 3.6),
    ((180, 248), 2.4),
)


def paint(sheet: Sheet) -> None:
    panel = brushed_panel(sheet, (LEFT, TOP, RIGHT, FOOT - 30), 3)
    sheet.paint(
        panel,
        "sky",
        0.8,
        wobble=0.9,
        edge=0.14,
        wash=0.6,
        wash_scale=46,
        mix=Mix("rose", 90, 3.2),
        fade=Lean(-90, 0.3),
        bloom=2,
    )
    sheet.lift(circle(SUN, 60), 0.5, soft=15)
    sheet.lift(circle(SUN, 24), 1, soft=0.4)
    sheet.paint(circle(SUN, 24), "sun", 0.7, wobble=0.35, pool=Lean(70, 0.3))
    range_of_peaks(sheet, FAR, "haze", 0.72)
    mist(sheet, (180, 214), 150, 0.62, 0.2)
    range_of_peaks(sheet, NEAR, "slate", 0.85)
    mist(sheet, (170, 256), 160, 0.72, 0.18)
    meadows(sheet)
    path(sheet)
    woods(sheet)
    grasses(sheet)
    for at, size in (((104, 92), 8), ((126, 80), 6), ((84, 78), 5.4)):
        far_bird(sheet, at, size, "slate", 0.9)


def range_of_peaks(sheet: Sheet, skyline: tuple[Point, ...], slot: str, strength: float) -> None:
    """Rock with a lit and a shaded side below each summit, and snow near the top."""
    path = polygon([*skyline, (RIGHT, 290), (LEFT, 290)])
    sheet.paint(path, slot, strength, ROCK, fade=Lean(-90, 0.42))
    for before, top, after in zip(skyline, skyline[1:], skyline[2:], strict=False):
        if top[1] >= min(before[1], after[1]):
            continue
        drop = min(64, after[1] - top[1] + 26)
        shade = polygon(
            [
                top,
                (top[0] + 0.30 * drop, top[1] + 0.34 * drop),
                (top[0] + 0.22 * drop, top[1] + 0.55 * drop),
                (top[0] + 0.62 * drop, top[1] + drop),
                (top[0] + 0.16 * drop, top[1] + 0.92 * drop),
                (top[0] - 0.04 * drop, top[1] + 0.5 * drop),
            ]
        )
        sheet.paint(shade, "slate", 0.5 * strength, wobble=0.8, edge=0.15, soft=0.7, wash=0.5, within=path)
        snow = polygon(
            [
                top,
                (top[0] - 0.26 * drop, top[1] + 0.34 * drop),
                (top[0] - 0.12 * drop, top[1] + 0.30 * drop),
                (top[0] - 0.06 * drop, top[1] + 0.46 * drop),
                (top[0] + 0.04 * drop, top[1] + 0.27 * drop),
                (top[0] + 0.15 * drop, top[1] + 0.36 * drop),
                (top[0] + 0.1 * drop, top[1] + 0.14 * drop),
            ]
        )
        sheet.lift(snow, 0.86, soft=0.4, wobble=0.7)


def meadows(sheet: Sheet) -> None:
    for skyline, slot, strength in (
        (
            ((LEFT, 268), (70, 256), (140, 262), (190, 248), (250, 258), (300, 250), (RIGHT, 262)),
            "sage",
            0.62,
        ),
        (((LEFT, 304), (70, 288), (130, 300), (200, 282), (270, 292), (RIGHT, 280)), "green", 0.66),
        (((LEFT, 352), (80, 330), (150, 342), (230, 322), (300, 330), (RIGHT, 318)), "green", 0.82),
    ):
        sheet.paint(
            under(skyline, FOOT - 26), slot, strength, HILL, mix=Mix("sun", 20, 1.8), fade=Lean(-90, 0.55)
        )
    edge = [
        (LEFT - 4, FOOT - 44),
        (60, FOOT - 30),
        (120, FOOT - 40),
        (200, FOOT - 26),
        (270, FOOT - 36),
        (RIGHT + 4, FOOT - 40),
    ]
    sheet.lift(under(edge, FOOT + 30), 1, soft=2.5, wobble=1.2)


def path(sheet: Sheet) -> None:
    """A pale track that winds up to the pass, left free of grass."""
    left = [(x - half, y) for (x, y), half in PATH]
    right = [(x + half, y) for (x, y), half in PATH]
    track = spline([*left, *right[::-1]])
    sheet.lift(track, 0.95, soft=0.5, wobble=0.6)
    sheet.paint(track, "sand", 0.62, wobble=0.6, edge=0.3, wash=0.5, fade=Lean(-90, 0.5))
    for side in (left, right):
        sheet.paint(curve(*side), "slate", 0.3, line=0.8, wobble=0.7, edge=0, dry=0.3)


def woods(sheet: Sheet) -> None:
    rnd = sheet.random
    slope = ((LEFT, 268), (70, 256), (140, 262), (190, 248), (250, 258), (300, 250), (RIGHT, 262))
    for _ in range(44):
        x = rnd.choice((rnd.uniform(22, 140), rnd.uniform(226, 338)))
        fir(
            sheet,
            (x, height_at(slope, x) + rnd.uniform(4, 14)),
            rnd.uniform(14, 25),
            "pine",
            rnd.uniform(0.45, 0.7),
            under=Under.COVERED,
        )
    for x, y, height in (
        (40, 356, 104),
        (68, 360, 74),
        (22, 362, 66),
        (318, 344, 118),
        (288, 350, 80),
        (338, 352, 72),
        (96, 356, 46),
        (264, 346, 50),
    ):
        fir(sheet, (x, y), height, "pine", 0.98, under=Under.COVERED, mix=Mix("green", 20, 2))


def grasses(sheet: Sheet) -> None:
    rnd = sheet.random
    for _ in range(110):
        at = rnd.uniform(LEFT + 6, RIGHT - 6), FOOT - rnd.uniform(28, 60)
        if abs(at[0] - 176) > 44:
            sheet.paint(
                line(at, polar(at, rnd.uniform(5, 12), rnd.uniform(-115, -65))),
                "green",
                0.9,
                line=0.7,
                wobble=0.1,
                edge=0,
            )
    for _ in range(26):
        at = rnd.uniform(LEFT + 10, RIGHT - 10), FOOT - rnd.uniform(36, 62)
        if abs(at[0] - 176) > 46:
            sheet.paint(
                blob(rnd, at, rnd.uniform(1.3, 2.3), corners=7),
                rnd.choice(("rose", "sun")),
                1.1,
                wobble=0.1,
                under=Under.COVERED,
            )


PIECES = {"path": Piece(360, 420, 271, paint)}
