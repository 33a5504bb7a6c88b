"""One stroke of the brush: its window on the sheet and the pigment in every pixel of it."""

import math
import random
from dataclasses import dataclass

import numpy as np
import skia
from scipy import ndimage

from pigment.brush import Brush, Lean
from pigment.noise import Field, Texture


@dataclass(frozen=True, slots=True)
class Surface:
    """What all strokes of a sheet share: its scale (px per pt), margin (pt), paper, wobble and noise."""

    scale: float
    margin: float
    grain: Field
    wobble: tuple[Field, Field]
    texture: Texture

    def window(self, path: skia.Path, reach: float) -> tuple[slice, slice]:
        """The rows and columns a path can touch; empty slices when it lies off the sheet."""
        bounds = path.computeTightBounds()
        height, width = self.grain.shape
        near, far = self.margin - reach, self.margin + reach
        rows = _span(bounds.top() + near, bounds.bottom() + far, self.scale, height)
        columns = _span(bounds.left() + near, bounds.right() + far, self.scale, width)
        return rows, columns

    def mask(self, path: skia.Path, window: tuple[slice, slice], line: float, wobble: float) -> Field:
        """How much of every pixel the path covers, 0..1, its outline shaken by `wobble` pt."""
        rows, columns = window
        cover = np.zeros((rows.stop - rows.start, columns.stop - columns.start), np.uint8)
        corner = self.margin * self.scale - columns.start, self.margin * self.scale - rows.start
        _draw(path, cover, self.scale, corner, line)
        mask = cover.astype(np.float32) / 255
        return self._shaken(mask, window, wobble) if wobble else mask

    def _shaken(self, mask: Field, window: tuple[slice, slice], wobble: float) -> Field:
        y, x = np.mgrid[: mask.shape[0], : mask.shape[1]].astype(np.float32)
        sideways, upward = (field[window] * np.float32(wobble * self.scale) for field in self.wobble)
        return ndimage.map_coordinates(mask, [y + upward, x + sideways], order=1, mode="constant")


class Stroke:
    """The density of a stroke with a brush; `seed` decides its washes and blooms."""

    def __init__(self, surface: Surface, path: skia.Path, brush: Brush, seed: int) -> None:
        self._surface = surface
        self._brush = brush
        self._random = random.Random(seed)
        self.window = surface.window(path, brush.reach)
        self.mask = surface.mask(path, self.window, brush.line, brush.wobble)
        self._inside = self.mask > 0.5 * self.mask.max(initial=0)
        self._measure()
        if brush.soft:
            self.mask = self._bled(self.mask)
        if brush.within is not None:
            self.mask = self.mask * surface.mask(brush.within, self.window, 0, brush.wobble)

    @property
    def is_empty(self) -> bool:
        """Nothing of it lies on the sheet."""
        return not self._inside.any()

    def density(self) -> Field:
        """Pigment per pixel; 1 is the full colour of the slot."""
        brush = self._brush
        density = np.ones_like(self.mask)
        density *= np.clip(1 + 0.6 * brush.wash * self._noise(brush.wash_scale), 0.25, 1.9)
        if brush.pool:
            density *= np.clip(1 + brush.pool.amount * self._along(brush.pool.angle), 0.15, 2.2)
        if brush.fade:
            density *= self._dilution(brush.fade)
        for _ in range(brush.bloom):
            density *= self._backrun()
        if brush.edge and not brush.soft:
            density += self._wet_edge()
        if brush.veins is not None:
            density *= 1 - brush.vein_depth * self._veins()
        return self._on_paper(density) * self.mask

    def shares(self, slot: str) -> dict[str, Field | float]:
        """Which part of the density goes to which slot."""
        mix = self._brush.mix
        if not mix:
            return {slot: 1.0}
        across = self._along(mix.angle) + 0.21 * self._noise(9)
        second = 1 / (1 + np.exp(-mix.hardness * across))
        return {slot: 1 - second, mix.slot: second}

    def covers(self) -> Field:
        """What this stroke takes away from the paint under it, 0..1."""
        size = 2 * max(1, int(self._brush.gap * self._surface.scale)) + 1
        grown = ndimage.grey_dilation(self.mask, size=(size, size))
        return np.clip(ndimage.gaussian_filter(grown, 0.5), 0, 1)

    def _measure(self) -> None:
        rows, columns = np.nonzero(self._inside)
        if not len(rows):
            return
        self._centre = float(columns.mean()), float(rows.mean())
        self._radius = max(np.ptp(rows), np.ptp(columns)) / 2 + 1
        self._y, self._x = np.mgrid[: self.mask.shape[0], : self.mask.shape[1]].astype(np.float32)

    def _noise(self, feature: float) -> Field:
        at = self._random.random(), self._random.random()
        return self._surface.texture.sample(self.mask.shape, feature * self._surface.scale, at)

    def _bled(self, mask: Field) -> Field:
        blurred = ndimage.gaussian_filter(mask, self._brush.soft * self._surface.scale)
        return np.clip(blurred * (1 + 0.25 * self._noise(5) * (1 - blurred)), 0, 1)

    def _along(self, angle: float) -> Field:
        """-1 at one end of the shape, 1 at the end towards `angle`."""
        a = math.radians(angle)
        across = (self._x - self._centre[0]) * math.cos(a) + (self._y - self._centre[1]) * math.sin(a)
        return across / self._radius

    def _dilution(self, fade: Lean) -> Field:
        return np.clip(0.5 + 0.5 * fade.amount + 0.9 * (1 - fade.amount) * self._along(fade.angle), 0.04, 1.4)

    def _backrun(self) -> Field:
        x, y = self._point_inside()
        radius = self._radius * self._random.uniform(0.25, 0.5)
        ragged = np.hypot(self._x - x, self._y - y) / radius + 0.16 * self._noise(4)
        return 1 - 0.5 * np.exp(-((ragged / 0.8) ** 4)) + 0.28 * np.exp(-(((ragged - 1) / 0.1) ** 2))

    def _point_inside(self) -> tuple[float, float]:
        height, width = self.mask.shape
        for _ in range(40):
            x, y = self._random.random() * width, self._random.random() * height
            if self._inside[int(y), int(x)]:
                return x, y
        return self._centre

    def _wet_edge(self) -> Field:
        width = self._brush.edge_width
        depth = ndimage.distance_transform_edt(self._inside).astype(np.float32) / self._surface.scale
        return self._brush.edge * (np.exp(-depth / (0.45 * width)) + 0.35 * np.exp(-depth / (2.2 * width)))

    def _veins(self) -> Field:
        brush = self._brush
        veins = self._surface.mask(brush.veins, self.window, brush.vein_width, brush.wobble)
        return ndimage.gaussian_filter(veins, 0.12 * self._surface.scale)

    def _on_paper(self, density: Field) -> Field:
        grain = self._surface.grain[self.window]
        density = np.clip(density, 0, None) * np.clip(1 + self._brush.grain * grain, 0.2, 2)
        if not self._brush.dry:
            return density
        level = 2.6 * (self._brush.dry - 0.5)
        return density / (1 + np.exp(-6 * (grain - level)))


def _span(low: float, high: float, scale: float, size: int) -> slice:
    start = min(max(0, int(low * scale)), size)
    return slice(start, max(start, min(size, int(high * scale) + 1)))


def _draw(path: skia.Path, cover: np.ndarray, scale: float, corner: tuple[float, float], line: float) -> None:
    if not cover.size:
        return
    picture = skia.ImageInfo.MakeA8(cover.shape[1], cover.shape[0])
    canvas = skia.Surface.MakeRasterDirect(picture, cover).getCanvas()
    canvas.translate(*corner)
    canvas.scale(scale, scale)
    paint = skia.Paint(AntiAlias=True, Color=0xFFFFFFFF)
    if line:
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(line)
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        paint.setStrokeJoin(skia.Paint.kRound_Join)
    canvas.drawPath(path, paint)
