"""What paper is called on screen: the kind of a card, its size in both measures, how it is folded."""

from cardkeeper.i18n import _
from cardkeeper.press.geometry import MM
from cardkeeper.press.imposition import Layout
from cardkeeper.press.papers import Envelope, LabelSheet, PaperSize
from cardkeeper.press.stock import papers

_EIGHTHS = ("", "⅛", "¼", "⅜", "½", "⅝", "¾", "⅞")
_INCH_PAPERS = ("letter", "legal")


def layout_title(layout: Layout) -> str:
    """For example "Half-fold card, 5½ × 8½ in (139.7 × 215.9 mm), Letter paper"."""
    size = size_text(layout.card[0] / MM, layout.card[1] / MM, inches_first=layout.paper in _INCH_PAPERS)
    return _("{kind}, {size}, {paper} paper").format(
        kind=_kind(layout), size=size, paper=papers()[layout.paper].name
    )


def envelope_title(envelope: Envelope) -> str:
    """For example "A7, 7¼ × 5¼ in (184.2 × 133.4 mm)": the name alone means two sizes."""
    size = size_text(envelope.width, envelope.height, inches_first=envelope.inches)
    return _("{name}, {size}").format(name=envelope.name, size=size)


def label_title(sheet: LabelSheet) -> str:
    """For example "Avery 5160, 30 labels of 2⅝ × 1 in (66.7 × 25.4 mm)"."""
    size = size_text(sheet.width, sheet.height, inches_first=sheet.paper.key in _INCH_PAPERS)
    return _("{name}, {count} labels of {size}").format(name=sheet.name, count=sheet.per_sheet, size=size)


def paper_title(paper: PaperSize) -> str:
    size = size_text(paper.width, paper.height, inches_first=paper.key in _INCH_PAPERS)
    return _("{name}, {size}").format(name=paper.name, size=size)


def size_text(width: float, height: float, *, inches_first: bool) -> str:
    """A size in mm and in inches, the reader's own measure first; `width` and `height` in mm."""
    metric = _("{width} × {height} mm").format(width=_millimetres(width), height=_millimetres(height))
    inches = _("{width} × {height} in").format(width=_inches(width), height=_inches(height))
    first, second = (inches, metric) if inches_first else (metric, inches)
    return f"{first} ({second})"


def folding(layout: Layout) -> str:
    """How to fold the printed sheet, with the front facing the reader; empty where nothing is folded."""
    return {
        "side": _("Fold the left half back, so that the crease is on the left of the front."),
        "top": _("Fold the top half back, so that the crease is above the front."),
        "quarter-side": _("Fold the top half back first, then the left half back."),
        "quarter-top": _("Fold the right half back first, then the top half back."),
        "flat": "",
    }[layout.fold]


def _kind(layout: Layout) -> str:
    count = layout.per_sheet
    if layout.fold == "flat":
        return _("{count} flat cards on a sheet").format(count=count)
    if count > 1:
        return _("{count} folded cards on a sheet").format(count=count)
    if layout.trimmed:
        return _("Folded card to cut out") if layout.fold == "side" else _("Folded card to cut out, top fold")
    return {
        "side": _("Half-fold card"),
        "top": _("Half-fold card, top fold"),
        "quarter-side": _("Quarter-fold card"),
        "quarter-top": _("Quarter-fold card, top fold"),
    }[layout.fold]


def _millimetres(length: float) -> str:
    return f"{length:.1f}".removesuffix(".0")


def _inches(millimetres: float) -> str:
    """Eighths as fractions, as they are printed on the box; anything else with two decimals."""
    eighths = millimetres / 25.4 * 8
    if abs(eighths - round(eighths)) > 0.02:
        return f"{millimetres / 25.4:.2f}"
    whole, part = divmod(round(eighths), 8)
    return f"{whole or ''}{_EIGHTHS[part]}" or "0"
