"""Whether words can be read where they stand on the art: measured on a picture of the art, not guessed."""

import io
from collections.abc import Sequence

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from cardkeeper.press import colour, pdf_document
from cardkeeper.press.design_layers import Look, Placed
from cardkeeper.press.design_layers import draw as draw_layers

Grey = Sequence[int]
"""How often each grey from 0 to 255 occurs."""

NEEDED = 4.5
NEEDED_LARGE = 3.0
_LARGE = 18.0
_SMALL = 10.0
_WORST = 0.05
_PAINTED = 0.12
_PAINTED_SMALL = 0.03
_DIFFERENT = 1.35
"""Contrast from which a pixel counts as a mark and not as part of an even ground."""
_LUMINANCE = [colour.luminance((grey / 255, grey / 255, grey / 255)) for grey in range(256)]


def picture(look: Look, layers: Sequence[Placed]) -> Image.Image:
    """The art alone in grey, one pixel per point."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(look.width, look.height), invariant=1)
    draw_layers(canvas, look, layers)
    canvas.showPage()
    canvas.save()
    return grey_page(out.getvalue())


def grey_page(pdf: bytes) -> Image.Image:
    """The first page of a PDF in grey, one pixel per point."""
    with pdf_document.opened(pdf) as document:
        rendered: Image.Image = document[0].render(scale=1, grayscale=True).to_pil()
        return rendered.convert("L")


def greys(art: Image.Image, box: tuple[float, float, float, float]) -> Grey:
    """The histogram of the art under a box (x0, y0, x1, y1 in pt from the bottom left)."""
    x0, y0, x1, y1 = box
    left, top = max(0, int(x0)), max(0, int(art.height - y1))
    right, bottom = min(art.width, round(x1) + 1), min(art.height, round(art.height - y0) + 1)
    if right <= left or bottom <= top:
        return [0] * 255 + [1]
    return art.crop((left, top, right, bottom)).histogram()


def needed(size: float) -> float:
    """The contrast text of this size (pt) needs."""
    return NEEDED_LARGE if size >= _LARGE else NEEDED


def readable(under: Grey, ink: str, size: float) -> bool:
    """The worst 5 % of the ground contrasts enough with the ink, and little of it is covered with marks."""
    painted = _PAINTED_SMALL if size < _SMALL else _PAINTED
    return worst_contrast(under, ink) >= needed(size) and marked(under) <= painted


def worst_contrast(under: Grey, ink: str) -> float:
    """Contrast of the ink with the ground at its worst 5 %."""
    tone = colour.luminance(colour.parse(ink))
    return _ratio(tone, _LUMINANCE[worst_ground(under, ink)])


def worst_ground(under: Grey, ink: str) -> int:
    """The grey of the worst 5 % under the ink: the darkest for dark ink, the lightest for light."""
    dark = colour.luminance(colour.parse(ink)) < _LUMINANCE[middle(under)]
    share = sum(under) * _WORST
    passed = 0
    for grey in range(256) if dark else range(255, -1, -1):
        passed += under[grey]
        if passed > share:
            return grey
    return 255


def marked(under: Grey) -> float:
    """The share of pixels that stand out from the ground's middle tone, 0 to 1."""
    ground = _LUMINANCE[middle(under)]
    odd = sum(count for grey, count in enumerate(under) if _ratio(_LUMINANCE[grey], ground) > _DIFFERENT)
    return odd / sum(under)


def middle(under: Grey) -> int:
    """The median grey."""
    half, passed = sum(under) / 2, 0
    for grey, count in enumerate(under):
        passed += count
        if passed >= half:
            return grey
    return 255


def as_colour(grey: int) -> str:
    return f"#{grey:02x}{grey:02x}{grey:02x}"


def coverage(art: Image.Image) -> float:
    """Mean ink: 0 for white paper, 1 for all black."""
    histogram = art.histogram()
    return 1 - sum(grey * count for grey, count in enumerate(histogram)) / (255 * sum(histogram))


def _ratio(first: float, second: float) -> float:
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
