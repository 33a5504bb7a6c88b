"""How alike two pictures of a window are: small and blurred, so that hinting does not matter."""

import math

from PIL import Image, ImageChops, ImageFilter, ImageStat
from PySide6.QtGui import QImage

_SMALL = 0.25
_BLUR = 1.6
_TILE = 12
# The mean difference of a tile, of 255, from which on somebody would see it: hinting and smoothing of letters
# make 1 to 3, a pill in another colour 12, a lost row 20 and more.
TOLERANCE = 9.0


def small(picture: QImage) -> Image.Image:
    """A quarter of the size, in colour, with the letters melted."""
    colours = _image(picture)
    size = (max(1, round(colours.width * _SMALL)), max(1, round(colours.height * _SMALL)))
    return colours.resize(size, Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(_BLUR))


def reduced(picture: QImage, width: int) -> Image.Image:
    """No wider than `width`, sharp."""
    whole = _image(picture)
    if whole.width <= width:
        return whole
    return whole.resize((width, round(whole.height * width / whole.width)), Image.Resampling.LANCZOS)


def _image(picture: QImage) -> Image.Image:
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)
    size = (whole.width(), whole.height())
    return Image.frombuffer("RGB", size, bytes(whole.constBits()), "raw", "BGRX", whole.bytesPerLine())


def difference(now: Image.Image, before: Image.Image) -> float:
    """The worst tile's mean difference, from 0 to 255; infinite for pictures of other sizes."""
    if any(abs(mine - theirs) > 2 for mine, theirs in zip(now.size, before.size, strict=True)):
        return math.inf
    if now.size != before.size:
        now = now.resize(before.size)
    apart = ImageChops.difference(now.convert("RGB"), before.convert("RGB"))
    width, height = apart.size
    tiles = (
        apart.crop((left, top, min(left + _TILE, width), min(top + _TILE, height)))
        for top in range(0, height, _TILE // 2)
        for left in range(0, width, _TILE // 2)
    )
    return max(max(ImageStat.Stat(tile).mean) for tile in tiles)
