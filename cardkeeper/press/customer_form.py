"""The form that customers fill in at the counter: lines to write on, twice on a sheet cut in the middle.

Both halves are alike: A5 from A4, half a sheet from Letter. What is asked comes from outside, in its order.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from cardkeeper.i18n import _
from cardkeeper.press import document
from cardkeeper.press.colour import parse
from cardkeeper.press.geometry import MM, Rect
from cardkeeper.press.papers import PaperSize
from cardkeeper.press.text import Limits, TextStyle, fit

MARGIN = 11 * MM  # beyond what any printer leaves white, and clear of a crooked cut
_TALLEST, _SHORTEST = 17 * MM, 9 * MM  # room to write by hand
_HEAD, _FOOT = 19 * MM, 9 * MM
_GAP, _PIECE_GAP = 5 * MM, 3 * MM  # between fields side by side, and between the pieces of one
_ABOVE, _BELOW = 17.0, 6.5  # from the line to the baselines of label and captions
_ROOM = 15.0
_GREEN, _INK, _SOFT, _LINE = "#1d6a52", "#23272b", "#6a6660", "#8d877d"


class _Kind(NamedTuple):
    """How a piece of text is set: its size is the largest, in points."""

    style: TextStyle
    size: float
    colour: str


_PLAIN = TextStyle("Nunito", leading=1.3)
_TITLE = _Kind(TextStyle("Fraunces", 600, leading=1.1), 19, _GREEN)
_WORD = _Kind(_PLAIN, 9, _INK)
_LABEL = _Kind(TextStyle("Nunito", 600), 7.5, _SOFT)
_CAPTION = _Kind(_PLAIN, 6, _SOFT)
_PROMISE = _Kind(_PLAIN, 7, _SOFT)
_SMALLEST = 4.5


@dataclass(frozen=True, slots=True)
class FormField:
    """A line to write on, its label above it, or none where the line before is continued.

    `share` is its width among those beside it; `parts` are words below the pieces it is cut into (a date's).
    """

    label: str
    share: float = 1
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CustomerForm:
    """Whose the form is, a word to the customer, rows of fields side by side, and a promise at the foot."""

    title: str
    invitation: str
    rows: tuple[tuple[FormField, ...], ...]
    promise: str


def render_customer_form(form: CustomerForm, paper: PaperSize) -> bytes:
    """One page of PDF, landscape, with the form on both halves. Raises ValueError for more rows than fit."""
    height, width = paper.points
    row = _row_height(form, height)
    canvas = document.new_canvas(width, height, title=_("Customer form"))
    for left in (0.0, width / 2):
        room = Rect(left + MARGIN, MARGIN, width / 2 - 2 * MARGIN, height - 2 * MARGIN)
        _draw_head(canvas, form, room)
        for number, fields in enumerate(form.rows, start=1):
            _draw_row(canvas, fields, room, room.top - _HEAD - number * row)
        foot = Rect(room.x, room.y, room.width, _FOOT - 3 * MM)
        _text(canvas, form.promise, _PROMISE, foot, "bottom")
    _cut_line(canvas, width / 2, height)
    canvas.showPage()
    return document.content(canvas)


def _row_height(form: CustomerForm, height: float) -> float:
    each = (height - 2 * MARGIN - _HEAD - _FOOT) / len(form.rows)
    if each < _SHORTEST:
        raise ValueError(f"{len(form.rows)} rows leave no room to write")
    return min(each, _TALLEST)


def _draw_head(canvas: Any, form: CustomerForm, room: Rect) -> None:
    title = Rect(room.x, room.top - 9 * MM, room.width, 9 * MM)
    _text(canvas, form.title, _TITLE, title, "middle")
    words = Rect(room.x, title.y - 9 * MM, room.width, 8 * MM)
    _text(canvas, form.invitation, _WORD, words, "top")


def _draw_row(canvas: Any, fields: Sequence[FormField], room: Rect, y: float) -> None:
    """Fields side by side on the line at `y`."""
    shares = sum(field.share for field in fields)
    free = room.width - _GAP * (len(fields) - 1)
    left = room.x
    for field in fields:
        wide = free * field.share / shares
        _draw_field(canvas, field, left, y, wide)
        left += wide + _GAP


def _draw_field(canvas: Any, field: FormField, left: float, y: float, wide: float) -> None:
    if field.label:
        _label(canvas, field.label, _LABEL, Rect(left, y + _ABOVE, wide, _ROOM))
    pieces = field.parts or ("",)
    each = (wide - _PIECE_GAP * (len(pieces) - 1)) / len(pieces)
    canvas.setLineWidth(0.6)
    canvas.setStrokeColorRGB(*parse(_LINE))
    for number, caption in enumerate(pieces):
        x = left + number * (each + _PIECE_GAP)
        canvas.line(x, y, x + each, y)
        if caption:
            _label(canvas, caption, _CAPTION, Rect(x, y - _BELOW, each, _ROOM))


def _label(canvas: Any, words: str, kind: _Kind, place: Rect) -> None:
    """With its baseline at the foot of `place`, so that words stand on one line, tall letters or not."""
    block = fit(words, kind.style, place.width, place.height, Limits(_SMALLEST, kind.size, 1))
    block.draw(
        canvas, place.x, place.y, place.width, block.rise, align="left", valign="top", colour=kind.colour
    )


def _text(canvas: Any, words: str, kind: _Kind, room: Rect, valign: str) -> None:
    """Words in their room, as large as their kind and as small as it takes."""
    lines = max(1, int(room.height // (kind.size * kind.style.leading)))
    limits = Limits(_SMALLEST, kind.size, lines, balance=False)
    block = fit(words, kind.style, room.width, room.height, limits)
    block.draw(
        canvas, room.x, room.y, room.width, room.height, align="left", valign=valign, colour=kind.colour
    )


def _cut_line(canvas: Any, x: float, height: float) -> None:
    """Dashes from edge to edge; whoever folds and tears follows them too."""
    canvas.setLineWidth(0.5)
    canvas.setStrokeColorRGB(*parse(_LINE))
    canvas.setDash(3, 4)
    canvas.line(x, 0, x, height)
    canvas.setDash()
