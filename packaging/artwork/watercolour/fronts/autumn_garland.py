"""Pumpkins in a garland of autumn leaves, acorns and wheat: Thanksgiving."""

from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.harvest import acorn, maple_leaf, oak_leaf, pumpkin, wheat
from shapes.land import wash
from shapes.paths import Point
from shapes.plants import berry_sprig, leaves_along, stem
from shapes.sparks import scattered, splatter

ID = "autumn-garland"

MIDDLE, LEVEL = 204.0, 168.0
GOLD, RUST, WINE, GREEN = ("gold", "rust"), ("rust", "wine"), ("wine", "rust"), ("sage", "gold")
# x from the middle, y from the level, angle, size, pigments; the right half is their mirror image
MAPLES = (
    (-112, 8, 200, 56, RUST),
    (-74, -22, 236, 62, GOLD),
    (-126, 40, 166, 46, WINE),
    (-28, -42, 260, 58, RUST),
    (-100, 58, 148, 46, GOLD),
)
OAKS = (
    (-104, -12, 214, 62, GREEN),
    (-44, -44, 250, 58, WINE),
    (-88, 34, 158, 58, GOLD),
    (-40, 52, 116, 48, RUST),
)
WHEATS = ((-70, 10, 204, 112), (-76, 0, 222, 104), (-60, 20, 184, 104))


def paint(sheet: Sheet) -> None:
    wash(sheet, (MIDDLE, LEVEL + 74), 120, "shade", 0.5, stretch=1.15, squash=0.08, soft=3)
    for side in (-1, 1):
        half(sheet, side)
    for x, y, radius, slots in (
        (-80, 34, 47, ("cream", "gold")),
        (84, 32, 50, ("amber", "rust")),
        (0, 26, 68, ("pumpkin", "rust")),
    ):
        pumpkin(sheet, (MIDDLE + x, LEVEL + y), radius, slots, "stalk")
    foreground(sheet)
    splatter(sheet, scattered(sheet, 16, (70, 50, 340, 120)), ("gold", "rust"), 1.5)


def at(side: int, x: float, y: float, angle: float) -> tuple[Point, float]:
    """Mirrored to the right for side 1."""
    return ((MIDDLE - side * x, LEVEL + y), angle if side < 0 else 180 - angle)


def half(sheet: Sheet, side: int) -> None:
    for x, y, angle, length in WHEATS:
        base, turned = at(side, x, y, angle)
        wheat(sheet, base, turned, length, ("gold", "amber"), side * 6)
    for x, y, angle, length in ((-60, -20, 226, 110), (-66, 40, 168, 104), (-20, -40, 254, 88)):
        base, turned = at(side, x, y, angle)
        leaves_along(
            sheet,
            stem(sheet, base, turned, length, 8 * side, "stalk"),
            11,
            21,
            ("sage", "stalk"),
            taper=0.3,
            span=(0.3, 1),
        )
    for x, y, angle, length in ((-84, -8, 208, 62), (-40, -36, 246, 62), (-90, 42, 166, 50)):
        base, turned = at(side, x, y, angle)
        berry_sprig(sheet, base, turned, length, "stalk", "wine", 3.6)
    for x, y, angle, size, slots in OAKS:
        base, turned = at(side, x, y, angle)
        oak_leaf(sheet, base, turned, size, slots)
    for x, y, angle, size, slots in MAPLES:
        base, turned = at(side, x, y, angle)
        maple_leaf(sheet, base, turned, size, slots if side < 0 else slots[::-1])


def foreground(sheet: Sheet) -> None:
    for x, y, angle, size, slots in (
        (-36, 74, 160, 40, GOLD),
        (40, 76, 22, 42, WINE),
        (4, 82, 100, 34, RUST),
    ):
        maple_leaf(sheet, (MIDDLE + x, LEVEL + y), angle, size, slots)
    for x, y, angle in ((-84, 76, 40), (-98, 72, 100), (92, 76, 150), (22, 84, 64), (-12, 88, 120)):
        acorn(sheet, (MIDDLE + x, LEVEL + y), angle, 19, ("amber", "rust"), ("stalk", "wine"))


PIECES = {"garland": Piece(408, 288, 291, paint)}
