"""The back of a card: the sender's logo, name, web address and licence, small and centred at the foot."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cardkeeper.press import design_place
from cardkeeper.press.card_job import Imprint
from cardkeeper.press.design_layers import draw_logo
from cardkeeper.press.geometry import MM, Rect
from cardkeeper.press.text import Limits, Placed, TextStyle, fit

LOGO = (28 * MM, 14 * MM)

_NAME = TextStyle("Josefin Sans", 400, tracking=180, case="upper")
_LINE = TextStyle("Josefin Sans", 400, tracking=50)
_LICENCE = TextStyle("Nunito", 400, leading=1.25)
_DARK, _QUIET = "#5f5a54", "#77716a"
_BELOW_LOGO = 2.5 * MM
_AT_THE_FOOT = (0.5, 1.0)


def compose(
    imprint: Imprint, area: Rect, panel: Rect, language: str = "en"
) -> tuple[tuple[Placed, ...], Rect]:
    """The lines of the imprint, placed in the safe `area` of an upright panel, and the logo's box (points).

    The logo stands at the foot of its box, so that a wide and a tall one keep the same distance to the name.
    """
    unit = max(min(panel.width, panel.height) / 396, 0.72)
    rows = list(_rows(imprint, area.width * 0.9, min(unit, 1.0), language))
    height = sum(row.block.height + gap for row, gap in rows)
    middle = panel.x + panel.width / 2
    top = max(area.y + height, panel.y + panel.height * 0.085 + height / 2)
    box = Rect(middle - LOGO[0] / 2, top + _BELOW_LOGO, *LOGO)
    return tuple(_stacked(rows, top, middle, area.width * 0.9)), box


def draw(canvas: Any, imprint: Imprint, area: Rect, panel: Rect, language: str = "en") -> None:
    """Draw the imprint. Raises UnreadableFile when the logo is no picture."""
    placed, box = compose(imprint, area, panel, language)
    if imprint.logo:
        draw_logo(canvas, imprint.logo, design_place.Rect(box.x, box.y, box.width, box.height), _AT_THE_FOOT)
    for part in placed:
        part.draw(canvas)


def _rows(imprint: Imprint, width: float, unit: float, language: str) -> Iterator[tuple[Placed, float]]:
    """Each line with the space below it."""
    parts = [
        (imprint.name, _NAME, Limits(6.5, 8 * unit, 2), _DARK, 5.5 * unit),
        *((text, _LINE, Limits(6, 7.5 * unit, 2), _QUIET, 4.5 * unit) for text in imprint.lines),
        (imprint.licence, _LICENCE, Limits(5.5, 6.5 * unit, 4), _QUIET, 0.0),
    ]
    for text, style, limits, shade, gap in parts:
        if text.strip():
            largest = max(limits.smallest, round(limits.largest * 2) / 2)
            block = fit(text, replace(style, language=language), width, 60, replace(limits, largest=largest))
            yield Placed("back", block, (0, 0, width, block.height), "center", "top", shade), gap


def _stacked(rows: list[tuple[Placed, float]], top: float, middle: float, width: float) -> Iterator[Placed]:
    for part, gap in rows:
        height = part.block.height
        yield replace(part, box=(middle - width / 2, top - height, width, height))
        top -= height + gap
