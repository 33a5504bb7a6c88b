"""The preflight of a finished PDF: what a print shop would send it back for, as sentences."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from cardkeeper.errors import UnreadableFile
from cardkeeper.i18n import _
from cardkeeper.press import preflight, stock
from cardkeeper.services.cards import pictures
from cardkeeper.services.printing.printing import check_layout

_MOST = 500_000_000


class Remark(NamedTuple):
    """`blocks`: it must not be printed like this; else it is worth knowing."""

    kind: str
    blocks: bool
    message: str


def check(path: Path, layout: str = "", expected: Sequence[str] = ()) -> list[Remark]:
    """What is wrong with a PDF; nothing as a rule.

    With the format it was made in, pages and panels are checked too, and that nothing is printed where
    printers leave it out. `expected` are words that must be in it, in this order. Raises UnreadableFile.
    """
    check_layout(layout or None)
    found = preflight.inspect(
        _read(path), stock.layout(layout) if layout else None, expected=expected, render=_pages
    )
    return [Remark(finding.kind, finding.blocks, finding.message) for finding in found]


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST:
            raise UnreadableFile(_("{name} is larger than 500 MB.").format(name=path.name))
        return path.read_bytes()
    except OSError as trouble:
        raise UnreadableFile(_("{name} can’t be read. Is it there?").format(name=path.name)) from trouble


def _pages(pdf: bytes, dpi: int) -> list[Image.Image]:
    return [
        Image.frombuffer("RGB", (page.width, page.height), page.pixels, "raw", "BGRX")
        for page in pictures.pages(pdf, dpi / 72)
    ]
