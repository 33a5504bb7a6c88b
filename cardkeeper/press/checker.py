"""The design checker: draws a design in every palette, size and language, and says what is wrong with it.

Artists use it while they draw (`packaging/artwork/contact_sheets.py`), tests run it over the program's own
designs, and a user's design goes through it when it is added.
"""

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from cardkeeper.core import merge
from cardkeeper.i18n import _
from cardkeeper.press import artwork, design_art, design_contrast
from cardkeeper.press.design import CardDesign
from cardkeeper.press.design_front import Front, compile_front

BRAND = ("#2f6f9f",)
BRANDS = (BRAND, ("#ffd500",), ("#7a3b8f", "#e0a33c"), ("#111111",), ("#c8102e",), ("#f4f1ea",))
"""What users' brand colours may be: also yellow, black and nearly white."""

FINEST_DPI = 250
_COVERAGE_OFF = 0.03
_MARGIN = 17
"""6 mm in points, which are the pixels of a grey page."""
_PAPER = 250


@dataclass(frozen=True, slots=True)
class Panel:
    """A front's size in points, as the layouts of the paper catalogue make it."""

    name: str
    width: float
    height: float


PANELS = (
    Panel("5.5 x 8.5 in", 396, 612),
    Panel("A5", 420.94, 595.28),
    Panel("5 x 7 in", 360, 504),
    Panel("A6", 297.64, 420.94),
    Panel("4.25 x 5.5 in", 306, 396),
    Panel("5.5 x 4.25 in", 396, 306),
    Panel("A6 wide", 420.94, 297.64),
    Panel("6 x 4 in", 432, 288),
    Panel("7 x 5 in", 504, 360),
    Panel("8.5 x 5.5 in", 612, 396),
    Panel("DL", 595.28, 280.63),
)

USUAL: Mapping[str, str] = {
    "first_name": "Margaret",
    "names": "Margaret and Tom",
    "number": "40",
    "year": "2027",
    "years": "25",
    "company": "Harbor Dental",
    "initial": "M",
    "next_year": "2027",
}
LONG: Mapping[str, str] = {
    **USUAL,
    "first_name": "Maximiliane-Josephine",
    "names": "Maximiliane-Josephine and Bartholomew-Alexander",
    "number": "100",
    "years": "65",
    "company": "Rechtsanwaltskanzlei Brandenburg-Hohenstein & Partner",
    "initial": "Ö",
}


def check(design: CardDesign) -> list[str]:
    """Everything that keeps a design from being mailed, in sentences; takes some seconds."""
    problems = [
        *_check_palettes(design),
        *_check_resolution(design),
        *_check_coverage(design),
        *_check_margins(design),
        *_check_words(design),
        *_check_colours(design),
    ]
    return list(dict.fromkeys(problems))


def filled(
    design: CardDesign, language: str, fields: Mapping[str, str], about: tuple[str, ...] = ()
) -> dict[str, str]:
    """The default wording of a design with sample fields."""
    fitting = dict(fields)
    if design.audience == ("child",):
        fitting["number"] = "7" if fields is USUAL else "12"
    if design.milestones and not design.any_number:
        fitting["number"] = str(max(design.milestones, key=lambda number: (len(str(number)), number)))
    return {slot: merge.fill(text, fitting) for slot, text in design.texts(language, *about).items()}


def wordings(design: CardDesign) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each language with each occasion or holiday that has its own words."""
    for language, texts in design.templates.items():
        yield from ((language, (about,) if about else ()) for about in texts)


def contact_sheet(
    design: CardDesign, palettes: Iterable[str] = (), panels: Iterable[Panel] = PANELS
) -> bytes:
    """A PDF with one page: a row for each palette, a column for each panel, then a row of long words."""
    rows = list(palettes) or list(design.palettes)
    columns = list(panels)
    gap = 18.0
    width = sum(panel.width + gap for panel in columns) + gap
    height = (max(panel.height for panel in columns) + gap) * (len(rows) + 1) + gap
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(width, height), invariant=1)
    canvas.setFillGray(0.8)
    canvas.rect(0, 0, width, height, stroke=0, fill=1)
    y = height
    for palette, fields in [*((row, USUAL) for row in rows), (rows[0], LONG)]:
        y -= max(panel.height for panel in columns) + gap
        canvas.saveState()
        canvas.translate(gap, y)
        _row(canvas, design, palette, columns, fields, gap)
        canvas.restoreState()
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def front_page(
    design: CardDesign, palette: str, panel: Panel, texts: Mapping[str, str], photo: bytes | None = None
) -> bytes:
    """A PDF with one page: the front alone."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(panel.width, panel.height), invariant=1)
    _front(design, palette, panel, texts, photo=photo).draw(canvas, texts)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def measured_coverage(design: CardDesign, palette: str) -> float:
    """Mean ink of the front with its usual words on the first panel, 0 to 1."""
    page = front_page(design, palette, PANELS[0], filled(design, "en", USUAL))
    return design_contrast.coverage(design_contrast.grey_page(page))


def _row(  # noqa: PLR0917
    canvas: Canvas,
    design: CardDesign,
    palette: str,
    panels: list[Panel],
    fields: Mapping[str, str],
    gap: float,
) -> None:
    tallest = max(panel.height for panel in panels)
    language = "de" if fields is LONG and "de" in design.templates else "en"
    texts = filled(design, language, fields)
    for panel in panels:
        canvas.saveState()
        canvas.translate(0, tallest - panel.height)
        canvas.setFillGray(1)
        canvas.rect(0, 0, panel.width, panel.height, stroke=0, fill=1)
        _front(design, palette, panel, texts).draw(canvas, texts)
        canvas.restoreState()
        canvas.translate(panel.width + gap, 0)


def _front(
    design: CardDesign,
    palette: str,
    panel: Panel,
    texts: Mapping[str, str],
    *,
    brand: tuple[str, ...] = BRAND,
    language: str = "en",
    photo: bytes | None = None,
) -> Front:
    return compile_front(
        design, palette, panel.width, panel.height, brand=brand, fixed=texts, language=language, photo=photo
    )


def _check_palettes(design: CardDesign) -> Iterator[str]:
    if "brand" not in design.palettes:
        yield _("There is no palette “brand” for the user’s own colours.")
    if len(design.palettes) < 4:
        yield _("There should be three palettes or more, and “brand”.")
    for panel in PANELS:
        if design.layout(panel.width, panel.height).distance(panel.width / panel.height) > 0:
            yield _("There is no layout for {panel}.").format(panel=panel.name)


def _check_resolution(design: CardDesign) -> Iterator[str]:
    """Pictures need 250 dots per inch on the largest panel."""
    for panel in PANELS:
        front = _front(design, "", panel, {})
        for layer, landed in front.pictures():
            width, _height = artwork.size_of(design_art.files(design, layer)[0])
            dpi = width / (landed.width / 72)
            if dpi < FINEST_DPI:
                yield _("“{art}” has only {dpi} dots per inch on {panel}.").format(
                    art=layer.art, dpi=round(dpi), panel=panel.name
                )


def _check_coverage(design: CardDesign) -> Iterator[str]:
    for palette in design.palettes:
        told, measured = design.coverage(palette), measured_coverage(design, palette)
        if palette != "brand" and abs(told - measured) > _COVERAGE_OFF:
            yield _("The ink coverage of “{palette}” is {measured}, not {told}.").format(
                palette=palette, measured=f"{measured:.2f}", told=f"{told:.2f}"
            )


def _check_margins(design: CardDesign) -> Iterator[str]:
    """Office printers leave 6 mm of every edge white; a design that is not trimmed must not reach there."""
    for panel in PANELS if design.paper != "trim" else ():
        page = design_contrast.grey_page(front_page(design, "", panel, filled(design, "en", USUAL)))
        page.paste(255, (_MARGIN, _MARGIN, page.width - _MARGIN, page.height - _MARGIN))
        if any(page.histogram()[:_PAPER]):
            yield _("There is ink within 6 mm of the edge of {panel}.").format(panel=panel.name)


def _check_words(design: CardDesign) -> Iterator[str]:
    """Every wording in every language with usual and long names, on every panel, in the first palette."""
    for language, about in wordings(design):
        for panel in PANELS:
            front = _front(design, "", panel, {}, language=language)
            for fields in (USUAL, LONG):
                for finding in front.judge(filled(design, language, fields, about)):
                    yield f"{panel.name}, {language}: {finding.message}"


def _check_colours(design: CardDesign) -> Iterator[str]:
    """The English wording in every palette, and in the brand colours of many users."""
    dresses = [(palette, BRAND) for palette in design.palettes] + [("brand", brand) for brand in BRANDS]
    texts = filled(design, "en", USUAL)
    for palette, brand in dresses:
        for panel in PANELS[::4]:
            for finding in _front(design, palette, panel, {}, brand=brand).judge(texts):
                name = f"{palette} {' '.join(brand)}" if palette == "brand" else palette
                yield f"{panel.name}, {name}: {finding.message}"
