"""A winter night over snowy firs and a cabin with a light in its window: the season's greeting, neutral."""

import math

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.land import (
    brushed_panel,
    fir,
    height_at,
    moon,
    ridge,
    snow_bank,
    snow_on,
    snowfall,
    sparkle,
    stars,
    under,
    wash,
)
from shapes.paths import Point, circle, line, polygon, rectangle
from shapes.sparks import scattered

ID = "winter-night"

LEFT, TOP, RIGHT, FOOT = 16.0, 10.0, 344.0, 424.0
MOON, MOON_RADIUS = (256.0, 82.0), 25.0
CABIN = (150.0, 364.0)
SKY = Brush(wobble=0.9, edge=0.14, wash=0.5, wash_scale=46, grain=0.12, bloom=3, fade=Lean(-90, 0.16))
HILL = Brush(wobble=0.5, edge=0.15, wash=0.4, wash_scale=24, fade=Lean(-90, 0.35))

# x, height; the nearest trees stand lowest
LEFT_WOOD = ((40, 148), (76, 104), (104, 70), (126, 46))
RIGHT_WOOD = ((322, 118), (290, 170), (252, 94), (224, 56))
BACK_BANK = [(-10, 392), (34, 386), (110, 378), (150, 374), (200, 380), (250, 378), (328, 385), (372, 388)]
FRONT_BANK = [(-10, 414), (44, 404), (130, 414), (190, 420), (250, 412), (320, 404), (372, 416)]


def paint(sheet: Sheet) -> None:
    sky(sheet)
    hills(sheet)
    snow_bank(sheet, BACK_BANK, FOOT + 30, "mist")
    cabin(sheet)
    for x, height in sorted((*LEFT_WOOD, *RIGHT_WOOD), key=lambda tree: -tree[1]):
        tree(sheet, x, height)
    snow_bank(sheet, FRONT_BANK, FOOT + 30, "mist")
    shadows(sheet)
    snowfall(sheet, 80, (LEFT, TOP + 30, RIGHT, FOOT - 30))


def sky(sheet: Sheet) -> None:
    panel = brushed_panel(sheet, (LEFT, TOP, RIGHT, FOOT - 22), 3.0)
    sheet.paint(panel, "night", 1.15, SKY, mix=Mix("teal", 90, 3.6))
    wash(sheet, (180, 338), 104, "rose", 0.5, stretch=1.3, squash=0.5, within=panel)
    moon(sheet, MOON, MOON_RADIUS, "mist")
    dots = scattered(sheet, 150, (LEFT + 6, TOP + 6, RIGHT - 6, 270), lambda p: is_sky(sheet, p))
    stars(sheet, dots)
    for point in scattered(
        sheet, 7, (LEFT + 20, TOP + 16, RIGHT - 20, 190), lambda p: math.dist(p, MOON) > 60
    ):
        sparkle(sheet, point, sheet.random.uniform(3.5, 6))


def is_sky(sheet: Sheet, point: Point) -> bool:
    """Stars keep off the moon and grow fewer towards the horizon."""
    return math.dist(point, MOON) > 1.5 * MOON_RADIUS and sheet.random.random() > (point[1] - TOP) / 330


def hills(sheet: Sheet) -> None:
    for level, slot, strength, rise, height in ((318, "mist", 0.55, 11, 16), (346, "teal", 0.55, 8, 22)):
        skyline = ridge(sheet, LEFT + 1, RIGHT - 1, level, rise)
        sheet.paint(under(skyline, FOOT - 26), slot, strength, HILL)
        for _ in range(46):
            x = sheet.random.uniform(LEFT + 6, RIGHT - 6)
            foot = x, height_at(skyline, x) + sheet.random.uniform(2, 9)
            fir(sheet, foot, height * sheet.random.uniform(0.7, 1.35), slot, 0.85 * strength)


def tree(sheet: Sheet, x: float, height: float) -> None:
    foot = x, height_at(BACK_BANK, x) + 12 + height * 0.1
    fir(sheet, foot, height, "pine", 0.98, under=Under.COVERED)
    snow_on(sheet, foot, height)


def cabin(sheet: Sheet) -> None:
    """A small dark house; its window is the one warm spot of the picture."""
    x, y = CABIN
    sheet.paint(polygon(rectangle(x, y - 2, 38, 22)), "pine", 0.85, under=Under.COVERED, wobble=0.25)
    roof = [(x - 6, y), (x + 7, y - 18), (x + 33, y - 18), (x + 45, y)]
    sheet.paint(polygon(roof), "mist", 0.34, under=Under.COVERED, wobble=0.25, edge=0.5)
    chimney = polygon(rectangle(x + 27, y - 26, 5, 10))
    sheet.paint(chimney, "pine", 0.8, under=Under.COVERED, wobble=0.15)
    for i in range(4):
        puff = circle((x + 30 + 3 * i + i * i * 0.8, y - 31 - 8 * i), 3 + 1.3 * i)
        sheet.lift(puff, 0.5 - 0.07 * i, soft=1.4, wobble=0.5)
    for left in (6, 23):
        window = polygon(rectangle(x + left, y + 5, 8, 8))
        sheet.lift(circle((x + left + 4, y + 9), 10), 0.35, soft=3)
        sheet.paint(window, "warm", 1.0, under=Under.COVERED, wobble=0.12, edge=0.2)
        sheet.paint(
            line((x + left + 4, y + 5), (x + left + 4, y + 13)), "pine", 0.8, line=0.7, wobble=0.05, edge=0
        )
    wash(sheet, (x + 18, y + 29), 17, "warm", 0.30, squash=0.22)


def shadows(sheet: Sheet) -> None:
    """Blue shadows on the snow in front, where the picture runs out into the paper."""
    for x, y, radius in ((70, 420, 46), (190, 430, 60), (300, 419, 48)):
        wash(sheet, (x, y), radius, "mist", 0.3, stretch=1.25, squash=0.13, soft=2.6)


PIECES = {"night": Piece(360, 444, 21, paint)}
