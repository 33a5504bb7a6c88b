"""Looking at a PDF as the printer does: its boxes, its words and where its ink is, in points."""

import io

import pypdf
import pypdfium2

from cardkeeper.press.geometry import Rect

SCALE = 2  # pixels per point


def reader(content):
    return pypdf.PdfReader(io.BytesIO(content))


def sizes(content):
    """Width and height of every page, as its MediaBox says."""
    return [
        (round(float(p.mediabox.width), 2), round(float(p.mediabox.height), 2)) for p in reader(content).pages
    ]


def texts(content):
    """The text of every page, line by line as it was drawn."""
    document = pypdfium2.PdfDocument(content)
    return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]


def pictures(content):
    """Every page in grey, two pixels to a point."""
    return [page.render(scale=SCALE).to_pil().convert("L") for page in pypdfium2.PdfDocument(content)]


def ink(picture, within=None):
    """The box around everything dark, or None: in points from the bottom left, as much of it as lies
    `within`.
    """
    height = picture.height / SCALE
    left, top = (within.x, height - within.top) if within else (0, 0)
    area = (
        (left, top, left + within.width, top + within.height)
        if within
        else (0, 0, picture.width / SCALE, height)
    )
    cut = picture.crop(tuple(round(side * SCALE) for side in area))
    found = cut.point(lambda grey: 255 if grey < 200 else 0).getbbox()
    if found is None:
        return None
    x0, y0, x1, y1 = (side / SCALE for side in found)
    return Rect(left + x0, height - top - y1, x1 - x0, y1 - y0)
