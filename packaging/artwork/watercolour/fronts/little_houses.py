"""A row of little houses in ink and wash: a new home."""

from collections.abc import Callable
from dataclasses import dataclass

from pigment.brush import Brush, Lean, Mix, Under
from pigment.piece import Piece
from pigment.sheet import Sheet
from shapes.land import wash
from shapes.paths import Point, archway, blob, circle, polar, polygon, rectangle, shaken, spline
from shapes.pen import INK, far_bird, pen, pen_curve, pen_round, washed

ID = "little-houses"

GROUND = 236.0
WALL = Brush(
    wobble=0.5, edge=0.28, wash=0.45, wash_scale=18, pool=Lean(80, 0.25), under=Under.COVERED, bloom=1
)
CROWN = Brush(wobble=0.7, edge=0.3, wash=0.45, under=Under.COVERED)


@dataclass(frozen=True, slots=True)
class House:
    """A front of `width` x `height` with its left edge at x; the eaves are at `eaves`."""

    x: float
    width: float
    height: float
    wall: str
    roof: str
    roof_slot: str
    details: Callable[[Sheet, "House"], None]

    @property
    def eaves(self) -> float:
        return GROUND - self.height

    def at(self, across: float, up: float) -> Point:
        """A point on the wall: part of the width, pt above the ground."""
        return self.x + across * self.width, GROUND - up


def paint(sheet: Sheet) -> None:
    wash(sheet, (180, 130), 118, "sky", 0.8, stretch=1.22, squash=0.66, wash=0.7)
    sun(sheet)
    tree(sheet, 24, 66, 19)
    tree(sheet, 338, 86, 25)
    tree(sheet, 318, 58, 15)
    for house in HOUSES:
        build(sheet, house)
    ground(sheet)
    for at, size in (((66, 18), 5), ((88, 30), 4), ((50, 34), 3.6)):
        far_bird(sheet, at, size)


def sun(sheet: Sheet) -> None:
    disc = circle((262, 46), 18)
    sheet.lift(disc, 1)
    sheet.paint(disc, "warm", 0.9, wobble=0.4, pool=Lean(60, 0.4))


def build(sheet: Sheet, house: House) -> None:
    corners = rectangle(house.x, house.eaves, house.width, house.height)
    if house.roof in ("gable", "hip"):
        chimney(sheet, house)
    wall = polygon(shaken(sheet.random, corners, 0.8))
    sheet.paint(wall, house.wall, sheet.random.uniform(0.7, 0.88), WALL)
    pen_round(sheet, shaken(sheet.random, corners, 0.5), 0.8)
    roof(sheet, house)
    house.details(sheet, house)


def roof_line(house: House) -> list[Point]:
    x, y, w = house.x, house.eaves, house.width
    if house.roof == "gable":
        return [(x - 5, y), (x + w / 2, y - 0.54 * w), (x + w + 5, y)]
    if house.roof == "hip":
        return [(x - 5, y), (x + 0.16 * w, y - 0.36 * w), (x + 0.84 * w, y - 0.36 * w), (x + w + 5, y)]
    left = [(x, y)]
    for i in range(4):
        left += [
            (x + w * i / 8, y - 0.13 * w * (i + 1)),
            (x + w * (0.43 if i == 3 else (i + 1) / 8), y - 0.13 * w * (i + 1)),
        ]
    return left + [(2 * x + w - px, py) for px, py in reversed(left)]


def roof(sheet: Sheet, house: House) -> None:
    edge = roof_line(house)
    sheet.paint(
        polygon(shaken(sheet.random, edge, 0.5)), house.roof_slot, 0.92, WALL, wobble=0.4, pool=Lean(80, 0.2)
    )
    pen_round(sheet, edge, 0.85)
    if house.roof != "step":
        tiles(sheet, house)


def tiles(sheet: Sheet, house: House) -> None:
    rnd = sheet.random
    steep = 0.54 if house.roof == "gable" else 0.36
    for _ in range(int(house.width / 2.8)):
        across = rnd.uniform(0.1, 0.9)
        slope = (1 - abs(2 * across - 1)) / (1 if house.roof == "gable" else 0.34)
        top = steep * house.width * min(1, slope)
        if top > 7:
            x, y = house.x + across * house.width, house.eaves - rnd.uniform(0.12, 0.8) * top
            pen_curve(sheet, [(x - 2.4, y), (x, y + 1.6), (x + 2.4, y)], 0.5, strength=0.7)


def chimney(sheet: Sheet, house: House) -> None:
    x, y, w = house.x + 0.68 * house.width, house.eaves - 0.52 * house.width, 0.13 * house.width
    for i in range(5):
        puff = blob(
            sheet.random, (x + w / 2 + 3 * i + 0.9 * i * i, y - 7 - 8 * i), 3.4 + 1.7 * i, squash=0.85
        )
        sheet.lift(puff, 0.7, soft=1.0)
        sheet.paint(puff, "slate", 0.34 - 0.04 * i, wobble=0.5, soft=1.1, wash=0.7)
    washed(sheet, rectangle(x, y, w, 0.4 * house.width), "brick", 0.9)
    pen(sheet, [(x - 1.5, y), (x + w + 1.5, y)], 1.2)


def window(
    sheet: Sheet, at: Point, width: float, height: float, *, lit: bool = True, arched: bool = False
) -> None:
    x, y = at
    path = archway(x, y, width, height, 0.4 * height) if arched else polygon(rectangle(x, y, width, height))
    slot, strength = ("warm", 0.9) if lit else ("slate", 0.62)
    sheet.paint(path, slot, strength, wobble=0.25, edge=0.25, under=Under.COVERED, pool=Lean(70, 0.3))
    sheet.paint(path, "line", 0.9, INK, line=0.7)
    pen(sheet, [(x + width / 2, y + 0.5), (x + width / 2, y + height)], 0.5)
    pen(sheet, [(x, y + height / 2), (x + width, y + height / 2)], 0.5)
    pen(sheet, [(x - 1.4, y + height + 1.2), (x + width + 1.4, y + height + 1.2)], 1.0)


def shutters(sheet: Sheet, at: Point, width: float, height: float, slot: str) -> None:
    for x in (at[0] - 0.52 * width, at[0] + 1.08 * width):
        washed(sheet, rectangle(x, at[1] - 0.5, 0.44 * width, height + 1), slot, 0.9, 0.55)
        for i in range(1, 5):
            level = at[1] + height * i / 5
            pen(sheet, [(x + 0.08 * width, level), (x + 0.36 * width, level)], 0.4)


def window_box(sheet: Sheet, at: Point, width: float, height: float) -> None:
    """Flowers under a window."""
    rnd, y = sheet.random, at[1] + height + 2.5
    washed(sheet, rectangle(at[0] - 1, y, width + 2, 3.6), "brick", 0.8, 0.5)
    for i in range(7):
        spot = at[0] + width * i / 6, y - rnd.uniform(0, 2.6)
        slot = ("green", "rose", "green", "warm", "green", "brick", "green")[i]
        sheet.paint(blob(rnd, spot, 1.9, corners=6), slot, 0.95, wobble=0.1, under=Under.COVERED)


def door(sheet: Sheet, x: float, width: float, height: float, slot: str, arched: bool = False) -> None:
    top = GROUND - height
    path = archway(x, top, width, height, height / 4) if arched else polygon(rectangle(x, top, width, height))
    sheet.paint(path, slot, 1.0, wobble=0.25, edge=0.35, under=Under.COVERED)
    sheet.paint(path, "line", 0.9, INK, line=0.75)
    sheet.paint(
        blob(sheet.random, (x + 0.8 * width, GROUND - 0.42 * height), 0.9, corners=6), "line", 0.9, wobble=0
    )


def pink_house(sheet: Sheet, house: House) -> None:
    for across in (0.18, 0.60):
        window(sheet, house.at(across, house.height - 14), 12, 20)
    window(sheet, house.at(0.60, 42), 13, 20, lit=False)
    window_box(sheet, house.at(0.60, 42), 13, 20)
    door(sheet, house.x + 0.18 * house.width, 17, 37, "blue")


def cream_house(sheet: Sheet, house: House) -> None:
    for across in (0.17, 0.61):
        for storey in range(2):
            window(
                sheet,
                house.at(across, house.height - 12 - 36 * storey),
                14.5,
                22,
                lit=(across < 0.5) != (storey == 1),
            )
    door(sheet, house.x + 0.36 * house.width, 19, 39, "brick", arched=True)
    hood = [house.at(0.26, 42), house.at(0.74, 42), house.at(0.79, 36), house.at(0.21, 36)]
    washed(sheet, hood, "slate", 0.95, 0.7)


def blue_house(sheet: Sheet, house: House) -> None:
    middle = house.x + house.width / 2, house.eaves - 0.17 * house.width
    sheet.paint(circle(middle, 6), "warm", 0.9, under=Under.COVERED)
    pen_round(sheet, [polar(middle, 6, 30 * i) for i in range(12)], 0.7)
    for across in (0.19, 0.59):
        window(sheet, house.at(across, house.height - 16), 14, 24, arched=True)
        window_box(sheet, house.at(across, house.height - 16), 14, 24)
    window(sheet, house.at(0.58, 44), 14, 20)
    door(sheet, house.x + 0.18 * house.width, 18, 38, "green")


def sage_house(sheet: Sheet, house: House) -> None:
    for across in (0.2, 0.62):
        at = house.at(across, house.height - 13)
        window(sheet, at, 12.5, 20, lit=across > 0.5)
        shutters(sheet, at, 12.5, 20, "slate")
    window(sheet, house.at(0.6, 42), 16, 21)
    door(sheet, house.x + 0.17 * house.width, 19, 39, "warm")


def tree(sheet: Sheet, x: float, height: float, radius: float) -> None:
    """Painted before the houses, so that it stands behind them."""
    rnd = sheet.random
    for i, angle in enumerate((200, 340, 90, 270, 20)):
        at = polar((x, GROUND - height), 0.42 * radius, angle)
        second = "warm" if i % 2 else "sage"
        sheet.paint(
            blob(rnd, at, 0.68 * radius, jitter=0.13),
            "green",
            rnd.uniform(0.6, 0.8),
            CROWN,
            mix=Mix(second, 40, 3),
        )
    pen_curve(sheet, [(x, GROUND), (x + 1, GROUND - 0.5 * height), (x, GROUND - 0.78 * height)], 1.3)
    pen(sheet, [(x, GROUND - 0.5 * height), (x - 0.3 * radius, GROUND - 0.84 * height)], 0.7)
    pen(sheet, [(x, GROUND - 0.56 * height), (x + 0.34 * radius, GROUND - 0.9 * height)], 0.7)


def ground(sheet: Sheet) -> None:
    grass = [
        (4, GROUND - 1),
        (100, GROUND - 2),
        (230, GROUND),
        (350, GROUND - 1),
        (338, GROUND + 10),
        (220, GROUND + 14),
    ]
    sheet.paint(spline([*grass, (110, GROUND + 11), (18, GROUND + 12)]), "green", 0.62, soft=1.2, wash=0.5)
    pen_curve(sheet, [(4, GROUND), (110, GROUND + 0.6), (240, GROUND - 0.4), (350, GROUND + 0.4)], 0.9)
    for x, radius in ((46, 6), (94, 8), (106, 6), (163, 7), (171, 5), (236, 7), (244, 6), (309, 7), (318, 8)):
        shrub(sheet, x, radius)
    for x, down, radius in ((125, 10, 9), (132, 24, 11), (126, 40, 13)):
        stone = blob(sheet.random, (x, GROUND + down), radius, stretch=1.35, squash=0.36, jitter=0.1)
        sheet.paint(stone, "slate", 0.5, wobble=0.4, edge=0.4)


def shrub(sheet: Sheet, x: float, radius: float) -> None:
    rnd = sheet.random
    at = x, GROUND - 0.7 * radius
    sheet.paint(blob(rnd, at, radius, squash=0.85), "green", 0.8, CROWN, wobble=0.5, mix=Mix("sage", 60, 3))
    for slot in ("rose", "brick", "warm"):
        spot = at[0] + rnd.uniform(-4, 4), at[1] + rnd.uniform(-3, 3)
        sheet.paint(blob(rnd, spot, 1.0, corners=6), slot, 0.95, wobble=0.05, under=Under.COVERED)


HOUSES = (
    House(30, 66, 92, "rose", "gable", "slate", pink_house),
    House(242, 76, 86, "sage", "hip", "slate", sage_house),
    House(98, 68, 128, "cream", "hip", "brick", cream_house),
    House(168, 72, 112, "blue", "step", "blue", blue_house),
)
PIECES = {"houses": Piece(366, 294, 71, paint)}
