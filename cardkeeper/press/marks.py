"""Crop and fold marks: only on trimmed layouts, only outside the trim, never on a card."""

from collections.abc import Iterator
from typing import Any

from cardkeeper.press.geometry import MM, Edges, Rect, Segment
from cardkeeper.press.imposition import Layout
from cardkeeper.press.margins import BLEED

OFFSET = max(2 * MM, BLEED)
LENGTH = 6 * MM
_SHORTEST = 2 * MM
_REACH = 4 * MM  # no office printer prints nearer to the edge of the sheet


def crop_marks(layout: Layout) -> tuple[Segment, ...]:
    """Two lines at each corner of a trimmed piece, and arrow heads where a cut is as long as the sheet."""
    if not layout.trimmed:
        return ()
    lines = [mark for piece in layout.pieces for mark in _corner_marks(layout, piece)]
    return tuple(dict.fromkeys([*lines, *_arrow_heads(layout)]))


def fold_marks(layout: Layout) -> tuple[Segment, ...]:
    """A dash beyond each end of a fold, as far from the trim as the crop marks."""
    if not layout.trimmed:
        return ()
    ends = [mark for fold in layout.folds for mark in _beyond_ends(fold)]
    return tuple(mark for kept in ends if (mark := _shortened(layout, kept)))


def draw_marks(canvas: Any, layout: Layout) -> None:
    """Draw all marks of a layout on the page that is shown; the same on both sides."""
    canvas.saveState()
    canvas.setLineWidth(0.25)
    canvas.setStrokeColorRGB(0, 0, 0)
    for mark in crop_marks(layout):
        canvas.line(mark.x0, mark.y0, mark.x1, mark.y1)
    canvas.setStrokeColorRGB(0.45, 0.45, 0.45)
    canvas.setDash(2, 2)
    for mark in fold_marks(layout):
        canvas.line(mark.x0, mark.y0, mark.x1, mark.y1)
    canvas.restoreState()


def _corner_marks(layout: Layout, piece: Rect) -> Iterator[Segment]:
    for edge in piece.edges:
        yield from (mark for end in _beyond_ends(edge) if (mark := _shortened(layout, end)))


def _beyond_ends(line: Segment) -> Iterator[Segment]:
    """Continues a line beyond both ends, after a pause, away from it."""
    near, far = OFFSET, OFFSET + LENGTH
    if line.vertical:
        yield Segment(line.x0, line.y0 - near, line.x0, line.y0 - far)
        yield Segment(line.x0, line.y1 + near, line.x0, line.y1 + far)
    else:
        yield Segment(line.x0 - near, line.y0, line.x0 - far, line.y0)
        yield Segment(line.x1 + near, line.y0, line.x1 + far, line.y0)


def _shortened(layout: Layout, mark: Segment) -> Segment | None:
    """The part of a mark that can be printed; None if it is too short to see or would touch a card."""
    reach = layout.sheet.inset(Edges(_REACH, _REACH, _REACH, _REACH))
    x0, x1 = (min(max(x, reach.x), reach.right) for x in (mark.x0, mark.x1))
    y0, y1 = (min(max(y, reach.y), reach.top) for y in (mark.y0, mark.y1))
    shown = Segment(x0, y0, x1, y1)
    off_line = shown.vertical != mark.vertical or shown.distance(mark) > 0
    if off_line or abs(x1 - x0) + abs(y1 - y0) < _SHORTEST:
        return None
    around = Rect(min(x0, x1) - 0.5, min(y0, y1) - 0.5, abs(x1 - x0) + 1, abs(y1 - y0) + 1)
    return None if any(around.overlaps(piece) for piece in layout.pieces) else shown


def _arrow_heads(layout: Layout) -> Iterator[Segment]:
    """A card as wide as the sheet leaves no room at a cut's ends: arrow heads in the waste point at it."""
    trim, sheet = layout.trim_box, layout.sheet
    across, up = 3 * MM, LENGTH
    if trim.width > sheet.width - 2 * (_REACH + _SHORTEST):
        for x in (15 * MM, sheet.width - 15 * MM):
            for y, away in ((trim.y, -up), (trim.top, up)):
                yield Segment(x, y, x - across, y + away)
                yield Segment(x, y, x + across, y + away)
