"""A finished PDF checked as a printer's preflight does, before it is believed (cards.md 1, reliability b2).

`inspect` reads the file back and needs nothing but its bytes. Whether there is ink where the printer cannot
print is seen on page pictures only: give it a function that makes them.
"""

import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PIL import Image

from cardkeeper.i18n import _
from cardkeeper.press import page_content
from cardkeeper.press.findings import Finding
from cardkeeper.press.geometry import MM, Point
from cardkeeper.press.imposition import Layout, Panel
from cardkeeper.press.margins import DESIGN_MARGIN
from cardkeeper.press.page_content import Content, Shown
from cardkeeper.press.pdf_objects import Pdf

LEAST_DPI = 200

_READING = ("front", "inside-left", "inside-top", "inside-right", "inside-bottom", "back")
_DUPLEX = ("Simplex", "DuplexFlipShortEdge", "DuplexFlipLongEdge")
_SIZE_TOLERANCE = 0.01  # points
_TURN_TOLERANCE = 3.0  # degrees: a corrected side 2 may stand a little askew
_PAPER = 250  # of 255: darker is ink
_RENDER_DPI = 100
# What reading raises for a file that is damaged, or written in a way the press never does.
_UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, RecursionError, zlib.error)


def inspect(
    pdf: bytes,
    layout: Layout | None = None,
    *,
    expected: Sequence[str] = (),
    render: Callable[[bytes, int], Sequence[Image.Image]] | None = None,
    margin: float = DESIGN_MARGIN,
) -> list[Finding]:
    """What is wrong with a finished file; nothing as a rule.

    With a `layout` (side after side, as `render_cards` gives them) page boxes and panels are checked.
    `expected` are texts that must be found in this order. `render` gives a picture of each page at a
    resolution (dpi); then the outer `margin` (points) of untrimmed sheets must be white.
    """
    try:
        found = _inspected(Pdf(pdf), layout, expected)
    except _UNREADABLE:
        return [Finding("damaged", True, _("The file is not a PDF that can be checked."))]
    if render and layout and not layout.trimmed:
        for number, picture in enumerate(render(pdf, _RENDER_DPI), start=1):
            found += ink_in_margin(picture, margin, number)
    return found


def _inspected(document: Pdf, layout: Layout | None, expected: Sequence[str]) -> list[Finding]:
    contents = [page_content.read(document, page) for page in document.pages]
    found = [*_catalogue(document), *_fonts(document)]
    for number, (page, content) in enumerate(zip(document.pages, contents, strict=True), start=1):
        found += _page(document, page, content, number, layout)
    return [*found, *_expected(contents, expected)]


def ink_in_margin(picture: Image.Image, margin: float, number: int = 1) -> list[Finding]:
    """Ink within `margin` points of the edge of a page picture at 100 dpi, where printers print nothing."""
    width = int(margin / 72 * _RENDER_DPI)
    grey = picture.convert("L").point([255 if value < _PAPER else 0 for value in range(256)])
    grey.paste(0, (width, width, grey.width - width, grey.height - width))
    if grey.getbbox() is None:
        return []
    message = _("Page {page} has ink within {mm} mm of the edge of the sheet, where printers leave it out.")
    return [Finding("margin", True, message.format(page=number, mm=round(margin / MM, 1)))]


def _catalogue(document: Pdf) -> Iterator[Finding]:
    wishes = document.get(document.catalogue.get("ViewerPreferences")) or {}
    if wishes.get("PrintScaling") != "None":
        yield Finding("scaling", True, _("The file does not ask to be printed at its own size."))
    if wishes.get("Duplex") not in _DUPLEX:
        yield Finding("duplex", True, _("The file does not say on which edge its sheets are turned."))
    if {"OpenAction", "AA", "AcroForm", "Names"} & document.catalogue.keys():
        yield Finding("active", True, _("The file does something of its own when it is opened."))
    told = [document.info.get(key) for key in ("Author", "Subject", "Keywords")]
    if any(told) or "Metadata" in document.catalogue:
        yield Finding("metadata", True, _("The file carries notes about who made it."))


def _fonts(document: Pdf) -> Iterator[Finding]:
    seen: dict[str, dict[str, Any]] = {}
    for page in document.pages:
        resources = document.get(page["Resources"])
        seen.update(document.get(resources.get("Font")) or {})
    for reference in seen.values():
        font = document.get(reference)
        name = str(font.get("BaseFont", "?"))
        if not _is_embedded(document, font):
            yield Finding("font", True, _("The font “{name}” is not in the file.").format(name=name))
        elif "+" not in name:
            yield Finding("font", True, _("The font “{name}” is in the file as a whole.").format(name=name))
        elif "ToUnicode" not in font:
            yield Finding("font", True, _("Text in the font “{name}” cannot be read out.").format(name=name))


def _is_embedded(document: Pdf, font: dict[str, Any]) -> bool:
    if font.get("Subtype") == "Type0":
        font = document.get(document.get(font["DescendantFonts"])[0])
    descriptor = document.get(font.get("FontDescriptor")) or {}
    return bool({"FontFile", "FontFile2", "FontFile3"} & descriptor.keys())


def _page(
    document: Pdf, page: dict[str, Any], content: Content, number: int, layout: Layout | None
) -> Iterator[Finding]:
    if page.get("Rotate", 0):
        yield Finding("rotated", True, _("Page {page} asks to be turned.").format(page=number))
    if document.get(page.get("Annots")):
        yield Finding("active", True, _("Page {page} carries links or notes.").format(page=number))
    box = [float(value) for value in document.get(page["MediaBox"])]
    if layout and max(map(abs, _differences(box, layout))) > _SIZE_TOLERANCE:
        message = _("Page {page} is not the size of the sheet.")
        yield Finding("page-size", True, message.format(page=number))
    yield from _texts(content, box, number)
    for picture in content.pictures:
        if picture.dpi < LEAST_DPI - 0.5:
            message = _("A picture on page {page} has only {dpi} dots per inch.")
            yield Finding("resolution", False, message.format(page=number, dpi=round(picture.dpi)))
    if layout:
        yield from _panels(content, layout, number)


def _differences(box: list[float], layout: Layout) -> list[float]:
    return [found - wanted for found, wanted in zip(box, (0, 0, layout.width, layout.height), strict=True)]


def _texts(content: Content, box: list[float], number: int) -> Iterator[Finding]:
    for shown in content.texts:
        if not shown.text.strip():
            continue
        if not shown.visible or not _within(shown.place, box):
            message = _("“{text}” on page {page} is in the file, but cannot be seen.")
            yield Finding("hidden-text", True, message.format(text=shown.text.strip(), page=number))
        if any("\ue000" <= character <= "\uf8ff" or character == "\ufffd" for character in shown.text):
            message = _("Text on page {page} cannot be read out as it was typed.")
            yield Finding("unreadable-text", True, message.format(page=number))


def _within(place: Point, box: list[float]) -> bool:
    return box[0] <= place[0] <= box[2] and box[1] <= place[1] <= box[3]


def _panels(content: Content, layout: Layout, number: int) -> Iterator[Finding]:
    """Every text stands as its panel stands, and the panels of a card are read one after the other."""
    side = 1 if layout.duplex is None else 2 - number % 2
    order: list[tuple[int, int]] = []
    for shown in content.texts:
        panel = _panel_at(layout, side, shown.place)
        if panel is None or not shown.text.strip():
            continue
        order.append((panel.piece, _READING.index(panel.name)))
        if not _stands(shown, panel):
            message = _("“{text}” on page {page} does not stand as its panel does.")
            yield Finding("panel", True, message.format(text=shown.text.strip(), page=number))
    if order != sorted(order):
        yield Finding("reading-order", True, _("Page {page} is not read in order.").format(page=number))


def _stands(shown: Shown, panel: Panel) -> bool:
    off = (shown.direction - panel.rotation + 180) % 360 - 180
    return abs(off) <= _TURN_TOLERANCE


def _panel_at(layout: Layout, side: int, place: Point) -> Panel | None:
    for panel in layout.on_side(side):
        box = panel.box
        if box.x <= place[0] <= box.right and box.y <= place[1] <= box.top:
            return panel
    return None


def _expected(contents: Sequence[Content], expected: Sequence[str]) -> Iterator[Finding]:
    everything = " ".join(shown.text for content in contents for shown in content.texts)
    text, place = " ".join(everything.split()), 0
    for wanted in expected:
        found = text.find(" ".join(wanted.split()), place)
        if found < 0:
            message = _("“{text}” is not in the file where it belongs.")
            yield Finding("missing-text", True, message.format(text=wanted))
        else:
            place = found
