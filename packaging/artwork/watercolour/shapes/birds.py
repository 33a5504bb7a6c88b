"""Songbirds and doves, seen from the side."""

from collections.abc import Sequence

from pigment.brush import Brush, Lean, Mix, Under
from pigment.sheet import Sheet
from shapes.paths import Point, blob, curve, line, placed, polygon, spline

PLUMAGE = Brush(wobble=0.3, edge=0.28, wash=0.45, wash_scale=10, under=Under.GAP, gap=0.25)

# A bird of body length 1 that looks to the right; its feet stand at the origin.
_BODY = (
    *(
        (0.28, -0.94),
        (0.45, -0.86),
        (0.53, -0.72),
        (0.49, -0.58),
        (0.47, -0.34),
        (0.32, -0.10),
        (0.04, -0.02),
    ),
    *((-0.28, -0.06), (-0.36, -0.24), (-0.14, -0.48), (0.06, -0.78)),
)
_BREAST = (
    (0.44, -0.66),
    (0.50, -0.50),
    (0.45, -0.30),
    (0.30, -0.12),
    (0.12, -0.10),
    (0.20, -0.34),
    (0.32, -0.56),
)
_TAIL = ((-0.26, -0.22), (-0.62, -0.10), (-1.00, 0.06), (-0.98, 0.15), (-0.66, 0.10), (-0.24, -0.02))
_WING = (
    (0.14, -0.50),
    (0.22, -0.32),
    (0.06, -0.18),
    (-0.28, -0.10),
    (-0.70, -0.02),
    (-0.38, -0.28),
    (-0.10, -0.44),
)
_BEAK = ((0.50, -0.76), (0.70, -0.68), (0.51, -0.64))


def songbird(
    sheet: Sheet,
    feet: Point,
    size: float,
    plumage: tuple[str, str],
    breast: str,
    dark: str,
    *,
    left: bool = False,
) -> None:
    """A small round bird; `plumage` is back and wing."""

    def on_bird(points: Sequence[Point]) -> list[Point]:
        return placed(points, feet, 0, size, flip=left)

    side = 180 if left else 0
    for x in (0.02, 0.16):
        leg = line(*on_bird([(x, -0.08), (x, 0.05)]))
        sheet.paint(leg, dark, 0.9, line=0.035 * size, wobble=0.08, edge=0)
    sheet.paint(spline(on_bird(_TAIL)), plumage[1], 0.85, PLUMAGE, pool=Lean(side, 0.3))
    body, front = spline(on_bird(_BODY)), spline(on_bird(_BREAST))
    sheet.paint(body, plumage[0], 0.8, PLUMAGE, pool=Lean(120, 0.2), bloom=1)
    sheet.paint(front, breast, 0.95, PLUMAGE, under=Under.COVERED, soft=0.035 * size, within=body)
    sheet.paint(polygon(on_bird(_BEAK)), dark, 0.85, wobble=0.12, under=Under.GAP, gap=0.2)
    shading = {"mix": Mix(plumage[0], 180 - side, 2), "pool": Lean(180 - side, 0.3)}
    sheet.paint(spline(on_bird(_WING)), plumage[1], 0.85, PLUMAGE, **shading)
    for lift in (0.0, 0.10, 0.2):
        feather = [(0.08, -0.36 + 0.7 * lift), (-0.16, -0.22 + 0.6 * lift), (-0.50, -0.07 + 0.1 * lift)]
        sheet.paint(curve(*on_bird(feather)), dark, 0.35, line=0.02 * size, wobble=0.1, edge=0)
    _eye(sheet, on_bird([(0.38, -0.74)])[0], size, dark)


def _eye(sheet: Sheet, at: Point, size: float, dark: str) -> None:
    pupil = blob(sheet.random, at, 0.048 * size, jitter=0.05)
    sheet.paint(pupil, dark, 1.2, wobble=0.05, under=Under.GAP, gap=0.25)
    glint = blob(sheet.random, (at[0] + 0.012 * size, at[1] - 0.016 * size), 0.016 * size, corners=6)
    sheet.lift(glint, 1, soft=0, wobble=0)
