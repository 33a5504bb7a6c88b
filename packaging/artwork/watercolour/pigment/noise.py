"""Smooth noise that can be read at any scale, so that a picture looks alike at every resolution."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

Field = NDArray[np.float32]

_TILE = 1024  # px
_FEATURE = 12.0  # px, sigma of the coarsest octave of the tile


class Texture:
    """A tile of noise in three octaves that repeats without a seam."""

    def __init__(self, generator: np.random.Generator) -> None:
        tile = sum(
            amplitude * smooth(generator, (_TILE, _TILE), _FEATURE * amplitude, mode="wrap")
            for amplitude in (1.0, 0.5, 0.25)
        )
        self._tile: Field = np.asarray(tile, np.float32)

    def sample(self, shape: tuple[int, int], feature: float, at: tuple[float, float]) -> Field:
        """Noise of mean 0 and deviation 1; `feature` in px, `at` (0..1, 0..1) says where in the tile."""
        step = _FEATURE / max(feature, 0.5)
        width, height = shape[1] * step, shape[0] * step
        left, top = at[0] * _TILE, at[1] * _TILE
        repeats = (int((top + height) // _TILE) + 1, int((left + width) // _TILE) + 1)
        tile = np.tile(self._tile, repeats) if max(repeats) > 1 else self._tile
        box = (left, top, left + width, top + height)
        picture = Image.fromarray(tile).resize((shape[1], shape[0]), Image.Resampling.BICUBIC, box=box)
        field = np.asarray(picture, np.float32)
        return (field - field.mean()) / (field.std() + 1e-6)


def smooth(
    generator: np.random.Generator, shape: tuple[int, int], sigma: float, mode: str = "reflect"
) -> Field:
    """Gaussian noise of mean 0 and deviation 1 whose features are `sigma` px wide."""
    field = ndimage.gaussian_filter(generator.standard_normal(shape).astype(np.float32), sigma, mode=mode)
    return (field - field.mean()) / (field.std() + 1e-6)


def paper_grain(generator: np.random.Generator, shape: tuple[int, int], scale: float) -> Field:
    """The tooth of cold-pressed paper: mean 0, deviation 1; `scale` in px per pt."""
    grain = sum(
        weight * smooth(generator, shape, max(size * scale, 0.5))
        for weight, size in ((0.6, 0.31), (0.5, 0.77), (0.35, 1.7))
    )
    return np.asarray(grain / np.std(grain), np.float32)
