"""How alike pictures of a window are: small and blurred, so that hinting does not matter."""

import math
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops, ImageFilter
from PySide6.QtGui import QImage

STORED = Path(__file__).parent / "pictures"
_SUFFIX = ".webp"
# At 80 the file alone would use up half of what may differ.
_QUALITY = 97
_SMALL = 0.25
_BLUR = 1.6
_TILE = 12
_GAP = 2
# The mean difference of a tile, of 255, from which on somebody would see it: hinting and smoothing of letters
# make 1 to 3, a pill in another colour 12, a lost row 20 and more.
TOLERANCE = 9.0


class Sheet(NamedTuple):
    """Small pictures side by side, and where each of them is."""

    whole: Image.Image
    places: Mapping[str, tuple[int, int, int, int]]

    @classmethod
    def of(cls, pictures: Mapping[str, Image.Image]) -> "Sheet":
        """One below the other, in the order they come."""
        places, top = {}, 0
        for name, picture in pictures.items():
            places[name] = (0, top, picture.width, top + picture.height)
            top += picture.height + _GAP
        whole = Image.new("RGB", (max(picture.width for picture in pictures.values()), top))
        for name, picture in pictures.items():
            whole.paste(picture, places[name][:2])
        return cls(whole, places)

    def keep(self, name: str) -> None:
        """Store it, without loss where packing alone would use up half of what may differ."""
        path = STORED / f"{name}{_SUFFIX}"
        self.whole.save(path, quality=_QUALITY, method=6)
        if max(self._apart(name).values()) > TOLERANCE / 2:
            self.whole.save(path, lossless=True, method=6)

    def changes(self, name: str) -> Mapping[str, float]:
        """Which of its pictures look otherwise than those that are stored, and by how much."""
        return {key: each for key, each in self._apart(name).items() if each > TOLERANCE}

    def _apart(self, name: str) -> Mapping[str, float]:
        with Image.open(STORED / f"{name}{_SUFFIX}") as file:
            before = file.convert("RGB")
        if before.size != self.whole.size:
            return {"other sizes": math.inf}
        return {key: difference(self.whole.crop(box), before.crop(box)) for key, box in self.places.items()}


def stored() -> set[str]:
    """The names of the screens that are held against a picture."""
    return {path.stem for path in STORED.glob(f"*{_SUFFIX}")}


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
    """The mean difference of the worst tile, from 0 to 255; infinite for pictures of other sizes."""
    if now.size != before.size:
        return math.inf
    apart = ImageChops.difference(now, before).filter(ImageFilter.BoxBlur((_TILE - 1) / 2))
    return float(max(highest for _lowest, highest in apart.getextrema()))
