"""A bunch of tulips tied with a ribbon: Mother's Day, thank you, spring birthdays."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.evergreens import ribbon_bow
from shapes.flowers import PETAL, tulip
from shapes.paths import Point, angle_to, bezier, curve, heading, placed, polar, spline
from shapes.plants import leaf, leaves_along, stem

ID = "tulip-bunch"

TIE = (164.0, 296.0)
BLADE = Brush(
    wobble=0.4, edge=0.3, wash=0.5, wash_scale=18, under=Under.GAP, gap=0.25, vein_width=0.8, vein_depth=0.35
)
STALK = Brush(wobble=0.2, edge=0.25, wash=0.45)
# x, y of the base of a flower, length, pigments; from back to front
TULIPS = (
    *((164, 86, 74, "blush", "coral"), (98, 112, 70, "gold", "coral"), (232, 110, 72, "coral", "wine")),
    *((52, 160, 66, "coral", "wine"), (282, 158, 66, "blush", "coral"), (132, 144, 76, "coral", "wine")),
    *(
        (202, 150, 76, "gold", "coral"),
        (86, 196, 68, "blush", "coral"),
        (248, 196, 68, "coral", "gold"),
        (166, 202, 76, "blush", "wine"),
    ),
)


def paint(sheet: Sheet) -> None:
    blades(sheet, ((-40, 120), (-132, 130), (-20, 92), (-160, 98)))
    filler(sheet)
    for x, y, length, light, deep in TULIPS:
        grow(sheet, (x, y), length, (light, deep))
    blades(sheet, ((-62, 128), (-118, 134), (-90, 96)))
    below(sheet)
    ribbon_bow(sheet, TIE, 44, ("ribbon", "shade"))


def filler(sheet: Sheet) -> None:
    """Fine sprigs between the flowers."""
    for angle, length in ((-104, 238), (-76, 236), (-128, 206), (-50, 206), (-146, 160), (-34, 164)):
        points = stem(sheet, TIE, angle, length, 0, "deep", 0.8)
        leaves_along(
            sheet, points, 12, 13, ("green", "deep"), span=(0.5, 1), ratio=0.45, kind="round", strength=0.75
        )


def grow(sheet: Sheet, base: Point, length: float, slots: tuple[str, str]) -> None:
    sway = 0.18 * (base[0] - TIE[0])
    stalk = bezier(TIE, (TIE[0] + 0.2 * sway, TIE[1] - 60), (base[0] - 0.5 * sway, base[1] + 50), base, 24)
    sheet.paint(curve(*stalk), "green", 0.95, STALK, line=4.0, mix=Mix("deep", 0, 2))
    angle = heading(stalk, 23)
    tulip(sheet, base, angle, length, slots)
    edge = curve(*placed([(0.2 * length, 0), (0.55 * length, 0.03 * length), (0.9 * length, 0)], base, angle))
    sheet.paint(edge, slots[1], 0.35, PETAL, line=0.6, edge=0, under=Under.SHOWS)


def blades(sheet: Sheet, grown: tuple[tuple[float, float], ...]) -> None:
    """Broad tulip leaves that bend over at the tip."""
    for angle, length in grown:
        curl = 0.22 if angle > -90 else -0.22
        base = polar(TIE, 6, angle)
        leaf(
            sheet,
            base,
            angle,
            length,
            0.24 * length,
            sheet.random.choice((("green", "deep"), ("deep", "green"))),
            kind="lance",
            curl=curl,
            brush=BLADE,
            strength=0.95,
            bloom=1,
        )


def below(sheet: Sheet) -> None:
    """The stalks under the ribbon."""
    for i, end in enumerate(
        ((120, 372), (138, 382), (152, 376), (166, 386), (180, 378), (194, 382), (210, 370))
    ):
        top = TIE[0] + 1.8 * (3 - i), TIE[1]
        sheet.paint(
            curve(*bezier(top, polar(top, 30, angle_to(top, end)), end, end, 12)),
            "green",
            0.92,
            STALK,
            line=4.0,
            mix=Mix("deep", 90, 2),
            under=Under.GAP,
            gap=0.2,
        )
        cut = spline(
            [
                (end[0] - 2, end[1]),
                (end[0] + 2, end[1] - 1),
                (end[0] + 1.6, end[1] + 1.4),
                (end[0] - 1.6, end[1] + 1.8),
            ]
        )
        sheet.paint(cut, "gold", 0.6, wobble=0.1, pool=Lean(90, 0.3))


PIECES = {"tulips": Piece(336, 404, 431, paint)}
