"""A sheet of watercolour paper: strokes add pigment to it, a clean damp brush lifts it off again."""

import random
from dataclasses import replace
from typing import Any

import numpy as np
import skia
from scipy import ndimage

from pigment.brush import Brush, Under
from pigment.noise import Field, Texture, paper_grain
from pigment.stroke import Stroke, Surface

WATERCOLOUR = Brush()


class Sheet:
    """Density maps of one picture. Coordinates are points, origin top-left, y down.

    Round the sheet lies a margin, so that a wash that runs over its edge is not cut off.
    """

    def __init__(self, width: float, height: float, dpi: float, seed: int, margin: float = 0) -> None:
        self.width, self.height = width, height
        self.random = random.Random(seed)
        self.maps: dict[str, Field] = {}
        self._seeds = random.Random(f"strokes {seed}")
        self._shape = round((height + 2 * margin) * dpi / 72), round((width + 2 * margin) * dpi / 72)
        self._surface = _surface(self._shape, dpi / 72, margin, seed)

    def paint(
        self, path: skia.Path, slot: str, strength: float = 0.8, brush: Brush = WATERCOLOUR, **changes: Any
    ) -> None:
        """Lay a stroke; `changes` are fields of Brush."""
        brush = replace(brush, **changes)
        stroke = Stroke(self._surface, path, brush, self._seeds.getrandbits(32))
        if stroke.is_empty:
            return
        density = stroke.density() * np.float32(strength)
        if brush.under is not Under.SHOWS:
            self._take(stroke.window, stroke.covers() if brush.under is Under.GAP else stroke.mask)
        for name, share in stroke.shares(slot).items():
            self._map(name)[stroke.window] += density * share

    def lift(
        self, path: skia.Path, amount: float = 1.0, soft: float = 0.2, wobble: float = 0.3, line: float = 0.0
    ) -> None:
        """Take paint off inside the path: highlights, snow, stars, the white of a petal."""
        window = self._surface.window(path, wobble * 3 + soft * 4 + line)
        mask = self._surface.mask(path, window, line, wobble)
        if mask.size:
            blurred = ndimage.gaussian_filter(mask, soft * self._surface.scale) if soft else mask
            self._take(window, amount * blurred)

    def _take(self, window: tuple[slice, slice], amount: Field) -> None:
        for pigment in self.maps.values():
            pigment[window] *= 1 - amount

    def _map(self, slot: str) -> Field:
        return self.maps.setdefault(slot, np.zeros(self._shape, np.float32))


def _surface(shape: tuple[int, int], scale: float, margin: float, seed: int) -> Surface:
    generator = np.random.default_rng(seed)
    texture = Texture(generator)
    places = ((0.11, 0.37), (0.59, 0.83))
    wobble = tuple(texture.sample(shape, 3.6 * scale, at) for at in places)
    return Surface(scale, margin, paper_grain(generator, shape, scale), (wobble[0], wobble[1]), texture)
