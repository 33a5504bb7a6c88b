"""A signature from a scan: the paper taken away, trimmed, in the colour of the ink."""

import functools
from typing import Any

from PIL import Image
from reportlab.lib.utils import ImageReader

from cardkeeper.press import artwork, colour
from cardkeeper.press.geometry import MM, Rect

LARGEST = (45 * MM, 18 * MM)

_DPI = 300
GAP = 4.0  # points below the closing
_PAPER, _STROKE = 0.86, 0.45  # of the paper's brightness: lighter is paper, darker is full ink


@functools.lru_cache(maxsize=16)
def cleaned(scan: bytes, ink: str) -> Image.Image:
    """The strokes alone, in one colour on nothing, at 300 dpi of the largest size. Raises UnreadableFile."""
    grey = artwork.open_picture(scan).convert("L")
    grey.thumbnail((1600, 1600))
    paper = _brightness_of_paper(grey)
    low, high = paper * _STROKE, paper * _PAPER
    opacity = grey.point(
        [round(255 * min(1.0, max(0.0, (high - value) / (high - low)))) for value in range(256)]
    )
    strokes = opacity.getbbox()
    if strokes:
        opacity = opacity.crop(strokes)
    scale = min(LARGEST[0] / 72 * _DPI / opacity.width, LARGEST[1] / 72 * _DPI / opacity.height)
    size = max(1, round(opacity.width * scale)), max(1, round(opacity.height * scale))
    red, green, blue = (round(channel * 255) for channel in colour.parse(ink))
    picture = Image.new("RGBA", size, (red, green, blue, 0))
    picture.putalpha(opacity.resize(size, Image.Resampling.LANCZOS))
    return picture


def size(scan: bytes, ink: str, room: Rect) -> tuple[float, float]:
    """Width and height in points: at most 45 x 18 mm, and no more than the room there is."""
    picture = cleaned(scan, ink)
    width, height = picture.width / _DPI * 72, picture.height / _DPI * 72
    scale = min(1.0, room.height * 0.9 / height, room.width / width)
    return width * scale, height * scale


def draw(canvas: Any, scan: bytes, ink: str, width: float, height: float) -> None:
    """Draw it with its lower left corner at the origin."""
    canvas.drawImage(ImageReader(cleaned(scan, ink)), 0, 0, width, height, mask="auto")


def _brightness_of_paper(grey: Image.Image) -> float:
    """What most of the scan looks like; the ink of a signature is a small part of it."""
    histogram = grey.histogram()
    return max(16.0, float(max(range(256), key=lambda value: histogram[value] * (value + 32))))
