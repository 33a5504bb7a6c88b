"""Flames, candles and the glow round them."""

from pigment.brush import Brush, Lean, Mix, Under
from pigment.sheet import Sheet
from shapes.land import wash
from shapes.paths import Point, circle, line, placed, polygon, rectangle, spline

FLAME = Brush(wobble=0.2, edge=0.3, wash=0.25)


def halo(sheet: Sheet, centre: Point, radius: float, slot: str, strength: float = 0.6) -> None:
    """Light that thins the dark round it and warms it."""
    sheet.lift(circle(centre, radius), 0.75, soft=0.3 * radius)
    wash(sheet, centre, 0.8 * radius, slot, strength, wash=0.3, soft=0.26 * radius)
    sheet.lift(circle(centre, 0.42 * radius), 0.6, soft=0.2 * radius)


def flame(sheet: Sheet, foot: Point, height: float, slots: tuple[str, str], lean: float = 0) -> None:
    """A candle flame: `slots` are its rim and its core; `lean` in degrees."""
    form = ((0, 0.10), (0.22, -0.14), (0.16, -0.52), (0.0, -1.0), (-0.14, -0.54), (-0.22, -0.16))
    outer = spline(placed([(x * height, y * height) for x, y in form], foot, lean))
    sheet.lift(outer, 1, soft=0.3)
    sheet.paint(outer, slots[0], 0.98, FLAME, pool=Lean(-90, 0.35))
    inner = spline(placed([(0.6 * x * height, (0.56 * y + 0.02) * height) for x, y in form], foot, lean))
    sheet.lift(inner, 0.8, soft=0.03 * height)
    sheet.paint(inner, slots[1], 0.5, FLAME, edge=0.1)


def candle(
    sheet: Sheet, foot: Point, width: float, height: float, wax: tuple[str, str], lights: tuple[str, str]
) -> None:
    """A candle standing on its foot, lit."""
    x, y = foot
    body = polygon(rectangle(x - width / 2, y - height, width, height))
    sheet.paint(
        body, wax[0], 0.9, wobble=0.3, under=Under.GAP, gap=0.2, pool=Lean(0, 0.4), mix=Mix(wax[1], 90, 2)
    )
    sheet.paint(
        line((x, y - height), (x, y - height - 0.4 * width)), "dark", 0.9, line=0.9, wobble=0.1, edge=0
    )
    flame(sheet, (x, y - height - 0.35 * width), 2.1 * width + 8, lights, sheet.random.uniform(-4, 4))
