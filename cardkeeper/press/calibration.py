"""The printer's test: a sheet that explains itself, with all that must be read to make both sides meet.

The front has rulers at each edge, a square to measure and five crosses. The back has two small rulers where
each cross of the front shines through against a window, and a table to note the readings. They go into
`correction.calibrate`; printed again with the correction, the same sheet is the proof.
"""

from collections.abc import Sequence
from typing import Any

from cardkeeper.i18n import _
from cardkeeper.press import document, registration
from cardkeeper.press.colour import parse
from cardkeeper.press.correction import RANGE, PrinterTest, spots, square
from cardkeeper.press.geometry import MM, Rect
from cardkeeper.press.text import Limits, TextStyle, fit, line

_INK, _SOFT, _ACCENT = "#000000", "#6a6660", "#1d6a52"
_TITLE = TextStyle("Fraunces", 600)
_PLAIN = TextStyle("Nunito", leading=1.32, paragraph_gap=0.2)
_STRONG = TextStyle("Nunito", 600)
_EDGE = registration.REACH + 6 * MM
_GAP = 4 * MM
_ROW = 7 * MM
_ARROW = 39 * MM
_EXAMPLE = {False: (30 * MM, 29 * MM), True: (44 * MM, 1 * MM)}  # on large and on small pages


def render_printer_test(test: PrinterTest) -> tuple[bytes, ...]:
    """The test as PDF: one of two pages where the printer turns the sheet, else fronts and backs with two
    pages each.

    Two sheets by hand, because only a pile shows whether turning it puts its last sheet first.
    """
    if not test.manual:
        return (_document(test, [(1, 1), (2, 1)]),)
    return _document(test, [(1, 1), (1, 2)]), _document(test, [(2, 1), (2, 2)])


def _document(test: PrinterTest, pages: Sequence[tuple[int, int]]) -> bytes:
    width, height = test.width * MM, test.height * MM
    canvas = document.new_canvas(
        width, height, title=_("Printer test"), duplex=None if test.manual else test.flip
    )
    for side, sheet in pages:
        if side == 1:
            _draw_front(canvas, test, sheet)
        else:
            canvas.transform(*test.correction.affine(width, height))
            if test.turned:
                canvas.transform(-1, 0, 0, -1, width, height)
            _draw_back(canvas, test, sheet)
        canvas.showPage()
    return document.content(canvas)


def _draw_front(canvas: Any, test: PrinterTest, sheet: int) -> None:
    side = square(test.width, test.height)
    middle_x, middle_y = test.width * MM / 2, test.height * MM / 2
    registration.edge_rulers(canvas, test.width * MM, test.height * MM)
    registration.dimensioned_square(canvas, middle_x - side * MM / 2, middle_y - side * MM / 2, side * MM)
    for x, y in spots(test.width, test.height).values():
        registration.cross(canvas, middle_x + x * MM, middle_y + y * MM)
    _arrow(canvas, test, _("FRONT {number}").format(number=sheet), filled=True)
    above, below = _bands(test)
    _instructions(canvas, above, _("Printer test: front"), _front_steps(side))
    names = (_("Top"), _("Right"), _("Bottom"), _("Left"), _("Wide"), _("High"))
    _table(canvas, below, _("Smallest number visible at each edge, and the square, in mm"), names, ("",))


def _draw_back(canvas: Any, test: PrinterTest, sheet: int) -> None:
    middle_x, middle_y = test.width * MM / 2, test.height * MM / 2
    places = spots(test.width, test.height)
    for spot, (x, y) in places.items():
        registration.spot_rulers(canvas, middle_x + x * MM, middle_y + y * MM, spot, RANGE)
    _arrow(canvas, test, _("BACK {number}").format(number=sheet), filled=False)
    above, below = _bands(test)
    _instructions(canvas, above, _("Printer test: back"), _back_steps(test))
    caption = _("Across {across}, up {up}").format(across="+1.5", up="\u22122")
    x, y = _EXAMPLE[square(test.width, test.height) < 100]
    registration.example(canvas, middle_x + x, middle_y + y, caption)
    _table(canvas, below, _("Where the crosses fall, in mm"), tuple(places), (_("Across"), _("Up")))


def _front_steps(side: float) -> list[str]:
    return [
        _("Print this on both sides of one sheet, at 100 %, without fitting it to the page."),
        _("Measure the square. If it is not {side:g} mm wide and high, something scales the page.").format(
            side=side
        ),
        _("At each edge, find the smallest number that was printed: so far out your printer can reach."),
        _("Turn the sheet over and go on there."),
    ]


def _back_steps(test: PrinterTest) -> list[str]:
    steps = [
        _("Hold the sheet against a window, this side towards you. Crosses shine through from the front."),
        _("At each letter, read where the cross cuts the two rulers. The green one is an example."),
        _("For the quick test C is enough. For the thorough one read all five."),
        _("Do both arrows point the same way? If not, say in CardKeeper that the back is upside down."),
        _("Card too thick to see through? Pierce the middle of each cross with a pin."),
    ]
    if test.manual:
        steps.insert(4, _("Is the number of the front that of the back? If not, the pile was reversed."))
    return steps


def _bands(test: PrinterTest) -> tuple[Rect, Rect]:
    """Above and below the square, between the crosses and inside the edge rulers, in points."""
    outer_x, _outer_y = spots(test.width, test.height)["B"]
    middle_x, middle_y = test.width * MM / 2, test.height * MM / 2
    half = outer_x * MM - registration.ARM - _GAP
    inner = square(test.width, test.height) * MM / 2 + _GAP
    tall = middle_y - _EDGE - inner
    left, width = middle_x - half, 2 * half
    return Rect(left, middle_y + inner, width, tall), Rect(left, middle_y - inner - tall, width, tall)


def _instructions(canvas: Any, band: Rect, title: str, steps: Sequence[str]) -> None:
    """A title, and numbered steps as large as the band allows."""
    heading = fit(title, _TITLE, band.width, 18, Limits(10, 16, 1))
    heading.draw(canvas, band.x, band.top - 16, band.width, 16, align="left", valign="top", colour=_ACCENT)
    text = "\n".join(f"{number}.\u00a0{step}" for number, step in enumerate(steps, start=1))
    height = band.height - 24
    block = fit(text, _PLAIN, band.width, height, Limits(6.5, 10.5, 40, balance=False, step=0.25))
    block.draw(canvas, band.x, band.y, band.width, height, align="left", valign="top", colour=_INK)


def _table(canvas: Any, band: Rect, title: str, columns: Sequence[str], rows: Sequence[str]) -> None:
    """Empty fields to write into, with names above and, when they have any, in front."""
    caption = fit(title, _STRONG, band.width, 12, Limits(6.5, 9, 1))
    caption.draw(canvas, band.x, band.top - 12, band.width, 12, align="left", valign="top", colour=_INK)
    names = 14 * MM if any(rows) else 0
    wide = (band.width - names) / len(columns)
    top = band.top - 12 - 6 * MM
    for index, name in enumerate(columns):
        middle = band.x + names + (index + 0.5) * wide
        line(name, _STRONG, 8.5).draw(canvas, middle, top + 2, align="center", colour=_SOFT)
    canvas.setLineWidth(0.5)
    canvas.setStrokeColorRGB(*parse(_SOFT))
    for row, name in enumerate(rows):
        bottom = top - (row + 1) * _ROW
        if name:
            fit(name, _STRONG, names - 4, _ROW, Limits(5, 8.5, 1)).draw(
                canvas, band.x, bottom, names - 4, _ROW, align="left", colour=_SOFT
            )
        for index in range(len(columns)):
            canvas.rect(band.x + names + index * wide, bottom, wide, _ROW)


def _arrow(canvas: Any, test: PrinterTest, label: str, *, filled: bool) -> None:
    """In the lower left of the square: seen through the sheet, the front's stands beside the back's."""
    side = square(test.width, test.height) * MM
    x, y = test.width * MM / 2 - _ARROW, test.height * MM / 2 - 0.38 * side
    registration.arrow(canvas, x, y, label, filled=filled)
