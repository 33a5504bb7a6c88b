"""Pages as pictures of their exact size, for printers that are given no PDF."""

from collections.abc import Iterator
from typing import NamedTuple

from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.services.cards import pictures

_MM = 25.4 / 72
_SCALE = (1 - 1e-9) / 72
"""Per dpi; a hair less than exact, because PDFium rounds pixels up: 11 in are 3,300 at 300 dpi, not 3,301."""


class PagePicture(NamedTuple):
    """Rows of blue, green, red and an unused byte for each pixel; width and height of the page in mm."""

    width: int
    height: int
    pixels: bytes
    width_mm: float
    height_mm: float


def of(pdf: bytes, dpi: int = 300, progress: Progress = no_progress) -> Iterator[PagePicture]:
    """Page after page, one in memory at a time: 35 MB for Letter at 300 dpi. For the worker thread."""
    sizes = pictures.page_sizes(pdf)
    for number, (width, height) in enumerate(sizes):
        made = pictures.pages(pdf, dpi * _SCALE, [number])[0]
        yield PagePicture(made.width, made.height, made.pixels, width * _MM, height * _MM)
        progress(number + 1, len(sizes))


def count(pdf: bytes) -> int:
    """How many pages there are."""
    return len(pictures.page_sizes(pdf))
