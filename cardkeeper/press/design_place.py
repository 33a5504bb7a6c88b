"""Where the parts of a front come to lie, in points with the origin at the panel's bottom left."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cardkeeper.press import vector_path
from cardkeeper.press.design import Box, Layer
from cardkeeper.press.form import BLEED

_SAFE = 22.677
"""Text keeps 8 mm from every edge, or 6.5 % of the short side where that is more (cards.md 1.3)."""
_SAFE_SHARE = 0.065


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle, y upwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def aspect(self) -> float:
        return self.width / self.height

    @property
    def tuple(self) -> tuple[float, float, float, float]:
        return self.x, self.y, self.width, self.height

    def part(self, box: Box) -> "Rect":
        """A share of this rectangle; the box counts from the top left."""
        x, y, width, height = box
        return Rect(
            self.x + x * self.width,
            self.y + (1 - y - height) * self.height,
            width * self.width,
            height * self.height,
        )

    def grown(self, by: float) -> "Rect":
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


def frames(width: float, height: float) -> dict[str, Rect]:
    """The frames every panel has."""
    panel = Rect(0, 0, width, height)
    margin = max(_SAFE, _SAFE_SHARE * min(width, height))
    return {"panel": panel, "safe": panel.grown(-margin), "bleed": panel.grown(BLEED)}


def unit(width: float, height: float) -> float:
    """What sizes are multiplied with: 1 on a 5.5 x 8.5 in panel, upright or lying."""
    short, long = sorted((width, height))
    return min(short / 396, long / 612)


def land(layer: Layer, box: Rect, aspect: float) -> Rect:
    """Where art of an aspect lies for a layer: inside its box, over all of it, or stretched to it."""
    if layer.fit == "fill":
        return box
    wide = aspect > box.aspect
    if wide == (layer.fit == "contain"):
        width, height = box.width, box.width / aspect
    else:
        width, height = box.height * aspect, box.height
    across, down = layer.anchor
    return Rect(
        box.x + (box.width - width) * across, box.y + (box.height - height) * (1 - down), width, height
    )


def outline(shape: str, rect: Rect, corner: float) -> str:
    """The outline of a shape as PDF path operators; `corner` in pt."""
    return _OUTLINES[shape](rect, min(corner, rect.width / 2, rect.height / 2))


def _rect(rect: Rect, _corner: float) -> str:
    return vector_path.rectangle(*rect.tuple)


def _round(rect: Rect, corner: float) -> str:
    return vector_path.rectangle(*rect.tuple, corner)


def _oval(rect: Rect, _corner: float) -> str:
    across, down = rect.width / 2, rect.height / 2
    return vector_path.ellipse(rect.x + across, rect.y + down, across, down)


def _arch(rect: Rect, _corner: float) -> str:
    """Upright sides and a half round top."""
    r = rect.width / 2
    k = r * vector_path.KAPPA
    x, right, foot, spring = rect.x, rect.x + rect.width, rect.y, rect.y + rect.height - r
    return " ".join(
        [
            vector_path.operator("m", x, foot),
            vector_path.operator("l", x, spring),
            vector_path.operator("c", x, spring + k, x + r - k, spring + r, x + r, spring + r),
            vector_path.operator("c", x + r + k, spring + r, right, spring + k, right, spring),
            vector_path.operator("l", right, foot),
            "h",
        ]
    )


def _step(rect: Rect, corner: float) -> str:
    """Corners cut in two steps, as on the frames of the twenties."""
    half = corner / 2
    quarter = [(0, corner), (half, corner), (half, half), (corner, half), (corner, 0)]
    x, y, right, top = rect.x, rect.y, rect.x + rect.width, rect.y + rect.height
    points = [(x + a, y + b) for a, b in quarter]
    points += [(right - a, y + b) for a, b in reversed(quarter)]
    points += [(right - a, top - b) for a, b in quarter]
    points += [(x + a, top - b) for a, b in reversed(quarter)]
    lines = [vector_path.operator("l" if i else "m", *point) for i, point in enumerate(points)]
    return " ".join([*lines, "h"])


_OUTLINES: Mapping[str, Callable[[Rect, float], str]] = {
    "rect": _rect,
    "round": _round,
    "oval": _oval,
    "arch": _arch,
    "step": _step,
}
