"""The formats cards can have, in words for a choice: how they fold, how large they are, on which paper."""

import datetime as dt

from cardkeeper.core.planning import MailDates
from cardkeeper.i18n import N_, _
from cardkeeper.press import stock
from cardkeeper.press.geometry import MM
from cardkeeper.press.imposition import Layout
from cardkeeper.press.papers import Envelope
from cardkeeper.services.book.settings import ShopSettings
from cardkeeper.services.due.desk import Desk

_FOLDS = {
    "side": N_("Half-fold"),
    "top": N_("Half-fold, opens upwards"),
    "quarter-side": N_("Quarter-fold"),
    "quarter-top": N_("Quarter-fold, opens upwards"),
    "flat": N_("Postcard"),
}


def offered(shop: ShopSettings) -> dict[str, str]:
    """Every format by its key, those on the shop's own paper first."""
    usual = stock.layout(ShopSettings(country=shop.country).layout).paper
    known = sorted(stock.layouts().values(), key=lambda layout: layout.paper != usual)
    return {layout.key: _words(layout) for layout in known}


def _words(layout: Layout) -> str:
    """ "Quarter-fold, 4¼ × 5½ in, on Letter", and how many are on a sheet."""
    words = _("{fold}, {size}, on {paper}").format(
        fold=_(_FOLDS[layout.fold]),
        size=size_words(layout).partition(",")[0],
        paper=stock.paper(layout.paper).name,
    )
    words = _with_number(words, layout)
    return _("{format}, cut out").format(format=words) if layout.trimmed else words


def prints_both_sides(key: str) -> bool:
    """Its sheets go through the printer twice, unless the printer turns them."""
    return stock.layout(key).duplex is not None


def example(shop: ShopSettings, day: dt.date, today: dt.date) -> MailDates:
    """When a card for a `day` at home would be made, mailed and delivered under these settings (R4 to R6)."""
    return Desk(shop, today).dates(day, "")


def choice_words(layout: Layout) -> str:
    """The size for a choice: "4¼ × 5½ in, folded, 2 on a sheet" is another than one that fills the sheet."""
    return _with_number(size_words(layout), layout)


def _with_number(words: str, layout: Layout) -> str:
    if layout.per_sheet == 1:
        return words
    return _("{format}, {n} on a sheet").format(format=words, n=layout.per_sheet)


def size_words(layout: Layout) -> str:
    """ "5 × 7 in, folded" where paper comes in inches, else in millimetres."""
    width, height = layout.card
    if layout.paper in ("letter", "legal"):
        size = _("{width} × {height} in").format(width=_inches(width), height=_inches(height))
    else:
        size = _("{width} × {height} mm").format(width=round(width / MM), height=round(height / MM))
    return size if layout.fold == "flat" else _("{size}, folded").format(size=size)


def envelope_size(cover: Envelope) -> str:
    """ "5¾ × 4⅜ in (146 × 111 mm)", in inches only where its buyers use them."""
    size = _("{width:.0f} × {height:.0f} mm").format(width=cover.width, height=cover.height)
    if not cover.inches:
        return size
    width, height = (_inches(side) for side in cover.points)
    return _("{width} × {height} in ({millimetres})").format(width=width, height=height, millimetres=size)


def _inches(points: float) -> str:
    whole, eighths = divmod(round(points / 9), 8)
    return f"{whole or ''}{('', '⅛', '¼', '⅜', '½', '⅝', '¾', '⅞')[eighths]}" or "0"
