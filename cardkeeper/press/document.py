"""Every PDF of the press begins and ends here: exact pages, embedded fonts, equal bytes for equal input.

A page is printed as it is (/PrintScaling /None), and says on which edge it turns. Nothing in the file names a
customer, a user or a time.
"""

import functools
import io

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from cardkeeper import paths
from cardkeeper.i18n import _

# Base 85 would only make files larger and slower.
rl_config.useA85 = 0

_VERSION = (1, 7)  # the first with /Duplex in the viewer's preferences
_DUPLEX = {None: "Simplex", "long": "DuplexFlipLongEdge", "short": "DuplexFlipShortEdge"}
_QUIET_FONT = "CardKeeper"


def new_canvas(width: float, height: float, *, title: str = "", duplex: str | None = None) -> Canvas:
    """A canvas with pages of `width` x `height` points; `duplex` is "long", "short" or None for one side."""
    canvas = Canvas(
        io.BytesIO(),
        pagesize=(width, height),
        pageCompression=1,
        invariant=1,
        pdfVersion=_VERSION,
        initialFontName=_quiet_font(),
    )
    canvas.setTitle(title or _("Cards"))
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("CardKeeper")
    canvas.setProducer("CardKeeper")
    canvas.setViewerPreference("PrintScaling", "None")
    canvas.setViewerPreference("Duplex", _DUPLEX[duplex])
    return canvas


def content(canvas: Canvas) -> bytes:
    """The finished PDF. The canvas cannot be drawn on any more."""
    written: bytes = canvas.getpdfdata()
    return written


@functools.cache
def _quiet_font() -> str:
    """A font nothing is drawn with: without it ReportLab names Helvetica, unembedded, on each page."""
    pdfmetrics.registerFont(TTFont(_QUIET_FONT, paths.resource("fonts/poiret-one/PoiretOne_400Regular.ttf")))
    return _QUIET_FONT
