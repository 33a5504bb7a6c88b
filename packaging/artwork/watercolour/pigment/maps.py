"""Density maps as 8-bit grey pictures: cropped to the paint, coloured for a look, measured for their ink.

A value of 100 is the full colour of the slot: slot colour ** (value / 100), multiplied over all slots.
Values under 4 are bare paper, because lossy pictures leave 1 to 3 there.
"""

from collections.abc import Mapping

import numpy as np
from PIL import Image, ImageChops

from pigment.noise import Field

FULL = 100
BARE = 4


def to_pictures(maps: Mapping[str, Field]) -> dict[str, Image.Image]:
    """One grey picture per slot, all cropped to the box that holds any paint."""
    pictures = {slot: _grey(density) for slot, density in sorted(maps.items())}
    box = _painted_box(pictures)
    return {slot: picture.crop(box) for slot, picture in pictures.items()}


def coloured(pictures: Mapping[str, Image.Image], palette: Mapping[str, str]) -> Image.Image:
    """The picture in a palette of "#rrggbb" colours, on white."""
    sheets = [_tinted(picture, palette[slot]) for slot, picture in pictures.items()]
    result = sheets[0]
    for sheet in sheets[1:]:
        result = ImageChops.multiply(result, sheet)
    return result


def ink(picture: Image.Image) -> float:
    """Mean ink of a picture on white paper: 0 bare, 1 black."""
    return 1 - float(np.asarray(picture.convert("RGB"), np.float64).mean()) / 255


def _grey(density: Field) -> Image.Image:
    return Image.fromarray(np.clip(density * FULL, 0, 255).astype(np.uint8))


def _painted_box(pictures: Mapping[str, Image.Image]) -> tuple[int, int, int, int]:
    painted = np.maximum.reduce([np.asarray(picture) for picture in pictures.values()]) >= BARE
    rows, columns = np.flatnonzero(painted.any(axis=1)), np.flatnonzero(painted.any(axis=0))
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def _tinted(picture: Image.Image, colour: str) -> Image.Image:
    channels = [max(int(colour[i : i + 2], 16), 2) / 255 for i in (1, 3, 5)]
    return Image.merge("RGB", [picture.point(_curve(channel)) for channel in channels])


def _curve(channel: float) -> list[int]:
    return [255 if value < BARE else round(255 * channel ** (value / FULL)) for value in range(256)]
