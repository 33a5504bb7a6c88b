"""An old key on a ribbon with a little house for a tag: a new home, years in it, years as a customer."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.evergreens import ribbon_bow
from shapes.flowers import blossom, bud
from shapes.land import wash
from shapes.paths import (
    Point,
    arc,
    bezier,
    blob,
    circle,
    curve,
    outline,
    placed,
    polar,
    polygon,
    rectangle,
    spline,
)
from shapes.plants import berry_sprig, leaf, leaves_along, stem

ID = "key-and-ribbon"

BOW = (172.0, 106.0)
BRASS = Brush(wobble=0.25, edge=0.36, wash=0.5, wash_scale=10, under=Under.GAP, gap=0.3)
GREEN, SAGE = ("green", "deep"), ("sage", "deep")
KEY, TILT, SIZE = (134.0, 282.0), 100.0, 1.06


def paint(sheet: Sheet) -> None:
    wash(sheet, (178, 236), 108, "mist", 0.45, squash=1.1, wash=0.8)
    greenery(sheet)
    ribbon_bow(sheet, BOW, 52, ("ribbon", "shade"))
    flowers(sheet)
    cords(sheet)
    key(sheet)
    tag(sheet)


def on_key(points: list[Point]) -> list[Point]:
    """The key is drawn along x from its bow (left) to its bit (right)."""
    return placed(points, KEY, TILT, SIZE)


def key(sheet: Sheet) -> None:
    for centre, radius in (((-88, -17), 17), ((-88, 17), 17), ((-112, 0), 17)):
        ring = spline(on_key(arc(centre, radius, 0, 345, 20)))
        sheet.paint(ring, "brass", 1.0, BRASS, line=6.5, mix=Mix("bronze", 110, 2), under=Under.COVERED)
    shaft = polygon(on_key([(-74, -4), (104, -3.6), (104, 3.6), (-74, 4)]))
    sheet.paint(shaft, "brass", 1.0, BRASS, mix=Mix("bronze", TILT + 90, 2.2))
    for x, half, thick in ((-70, 9, 5), (-60, 7, 4), (84, 6.5, 4)):
        sheet.paint(
            polygon(on_key(rectangle(x, -half, thick, 2 * half))),
            "brass",
            1.1,
            BRASS,
            mix=Mix("bronze", 90, 2),
        )
    for corners in (
        rectangle(70, 3, 8, 24),
        rectangle(86, 3, 8, 18),
        rectangle(64, 20, 16, 7),
        rectangle(86, 15, 14, 7),
    ):
        sheet.paint(polygon(on_key(corners)), "brass", 1.0, BRASS, gap=0.1, mix=Mix("bronze", 90, 2))
    sheet.paint(
        blob(sheet.random, on_key([(106, 0)])[0], 5.6, jitter=0.04),
        "brass",
        1.1,
        BRASS,
        mix=Mix("bronze", 70, 2),
    )
    sheet.lift(curve(*on_key([(-66, -1.6), (20, -1.6), (80, -1.4)])), 0.55, soft=0.4, line=1.1)
    for centre in ((-88, -17), (-88, 17), (-112, 0)):
        sheet.lift(curve(*on_key(arc(centre, 17, 170, 250, 8))), 0.55, soft=0.4, line=1.3)


def cords(sheet: Sheet) -> None:
    """The ribbon from the bow through the key and down to the tag."""
    eye = on_key([(-112, 0)])[0]
    for end, bend in ((eye, -14), ((eye[0] + 4, eye[1] + 2), 12)):
        band = bezier(BOW, (BOW[0] + bend, BOW[1] + 10), (end[0] + bend, end[1] - 8), end, 12)
        sheet.paint(curve(*band), "ribbon", 1.0, BRASS, line=5, mix=Mix("shade", 90, 2))
    string = bezier(BOW, (200, 144), (236, 164), (240, 218), 20)
    sheet.paint(curve(*string), "shade", 0.85, line=1.3, wobble=0.2, edge=0.1)


def tag(sheet: Sheet) -> None:
    """A card in the shape of a house, with a door and two windows."""
    at, angle = (240, 218), 9

    def on_tag(points: list[Point]) -> list[Point]:
        return placed(points, at, angle, 1.22)

    house = polygon(on_tag([(0, -8), (42, 30), (34, 30), (34, 88), (-34, 88), (-34, 30), (-42, 30)]))
    sheet.paint(house, "paper", 0.72, BRASS, mix=Mix("blush", 70, 1.6), pool=Lean(90, 0.25), bloom=1)
    roof = polygon(on_tag([(0, -8), (42, 30), (34, 32), (0, 3), (-34, 32), (-42, 30)]))
    sheet.paint(roof, "ribbon", 1.0, BRASS, gap=0.2)
    sheet.lift(circle(on_tag([(0, 13)])[0], 4), 1, soft=0.1)
    sheet.paint(circle(on_tag([(0, 13)])[0], 4), "bronze", 0.9, line=1.0, wobble=0.1, edge=0)
    start, *rest = on_tag([(-8, 88), (-8, 66), (-8, 57), (0, 57), (8, 57), (8, 66), (8, 88)])
    doorway = outline(start, rest[:1], rest[1:3], rest[3:5], rest[5:])
    sheet.paint(doorway, "shade", 0.95, BRASS, gap=0.15)
    for x in (-25, 11):
        sheet.paint(polygon(on_tag(rectangle(x, 34, 14, 15))), "brass", 0.75, BRASS, gap=0.15)
        for ends in ([(x + 7, 34), (x + 7, 49)], [(x, 41.5), (x + 14, 41.5)]):
            sheet.paint(curve(*on_tag(ends)), "bronze", 0.8, line=0.9, wobble=0.1, edge=0)


def greenery(sheet: Sheet) -> None:
    for angle, length, kind in (
        (196, 118, "round"),
        (222, 104, "olive"),
        (168, 92, "olive"),
        (254, 92, "lance"),
        (-64, 96, "olive"),
        (-34, 116, "round"),
        (-14, 96, "lance"),
        (142, 70, "lance"),
    ):
        ratio = {"olive": 0.34, "lance": 0.22, "round": 0.82}[kind]
        points = stem(sheet, BOW, angle, length, 12 if angle < 90 and angle > -90 else -12, "deep", 0.9)
        leaves_along(
            sheet,
            points,
            10,
            {"olive": 26, "lance": 28, "round": 18}[kind],
            SAGE if kind == "round" else GREEN,
            kind=kind,
            ratio=ratio,
            span=(0.25, 0.97),
            taper=0.3,
        )
        leaf(sheet, points[-1], angle, 18, 18 * ratio, GREEN, kind=kind)
    for angle in (208, 182, -48, -24, 240):
        berry_sprig(sheet, polar(BOW, 40, angle), angle, 46, "deep", "berry", 2.8)


def flowers(sheet: Sheet) -> None:
    for x, y, radius in ((-62, -22, 20), (60, -34, 19), (-34, -46, 17), (-84, 10, 15), (30, -52, 15)):
        blossom(sheet, (BOW[0] + x, BOW[1] + y), radius, ("blush", "berry"), "bronze", 0.92)
    for x, y, angle in ((-104, -16, 200), (88, -44, -20), (-6, -66, 262)):
        bud(sheet, (BOW[0] + x, BOW[1] + y), angle, 16, ("blush", "berry"), GREEN)


PIECES = {"key": Piece(350, 434, 441, paint)}
