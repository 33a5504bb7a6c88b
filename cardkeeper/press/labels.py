"""Address labels: which label of which sheet, the text fitted into it, and the PDF.

Labels are counted from 0, row by row. A sheet of which labels are gone is used up first: its free labels come
before a new sheet is begun. Nothing but text is printed, no frames.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from typing import Any

from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.i18n import _
from cardkeeper.press import document
from cardkeeper.press.collation import Face, tray_order
from cardkeeper.press.findings import Finding, stop_if_blocked
from cardkeeper.press.geometry import MM, Edges, Matrix, Rect
from cardkeeper.press.label_places import places
from cardkeeper.press.margins import DESIGN_MARGIN
from cardkeeper.press.papers import LabelSheet
from cardkeeper.press.text import Block, Limits, TextStyle, fit
from cardkeeper.press.text.embedding import emit
from cardkeeper.press.text.typecase import SetLine, Unsuitable, typecase

_LEADING = 1.22
_SIZES = (10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7)
_WRAPPED_LINES = 10
_SMALL = (50.0, 20.0)  # mm: below this width or height a label has narrower insets
_BESIDE, _ABOVE = (2.5, 4.0), (1.2, 2.0)


@dataclass(frozen=True, slots=True)
class LabelJob:
    """One label: its lines as they are to be read."""

    lines: tuple[str, ...]
    language: str = "en"


@dataclass(frozen=True, slots=True)
class LabelSetup:
    """Labels gone from the first sheet, and how this printer moves (mm right and up) and scales a page."""

    used: frozenset[int] = frozenset()
    offset_x: float = 0
    offset_y: float = 0
    scale: float = 1
    margin: float = DESIGN_MARGIN / MM
    face: Face = "down"

    def matrix(self, sheet: LabelSheet) -> Matrix:
        """Scales about the middle of the sheet, then moves; for `canvas.transform`."""
        width, height = sheet.paper.points
        spare = 1 - self.scale
        x, y = self.offset_x * MM + spare * width / 2, self.offset_y * MM + spare * height / 2
        return (self.scale, 0, 0, self.scale, x, y)


def label_box(sheet: LabelSheet, position: int) -> Rect:
    """A label on its page, in points from the bottom left."""
    left, top = sheet.position(position)
    y = sheet.paper.height - top - sheet.height
    return Rect(left * MM, y * MM, sheet.width * MM, sheet.height * MM)


def text_box(sheet: LabelSheet, position: int, margin: float = DESIGN_MARGIN / MM) -> Rect:
    """Where the text of a label may stand: inside its insets and what the printer reaches (`margin`, mm)."""
    beside = _BESIDE[sheet.width >= _SMALL[0]] * MM
    above = _ABOVE[sheet.height >= _SMALL[1]] * MM
    width, height = sheet.paper.points
    edge = margin * MM
    reached = Rect(0, 0, width, height).inset(Edges(edge, edge, edge, edge))
    return label_box(sheet, position).inset(Edges(beside, above, beside / 2, above)).common(reached)


def check_labels(jobs: Sequence[LabelJob], sheet: LabelSheet, setup: LabelSetup) -> list[list[Finding]]:
    """For each job what is wrong with it: nothing to print, text that does not fit, a missing glyph."""
    laid = [position for positions in places(len(jobs), sheet, setup.used) for position in positions]
    return [
        _findings(job, text_box(sheet, position, setup.margin))
        for job, position in zip(jobs, laid, strict=True)
    ]


def render_labels(
    jobs: Sequence[LabelJob], sheet: LabelSheet, setup: LabelSetup, progress: Progress = no_progress
) -> bytes:
    """A PDF of the sheets, in the order that leaves the first on top; the used sheet is then fed last.

    Raises CardKeeperError for a job that `check_labels` blocks, ValueError without jobs.
    """
    if not jobs:
        raise ValueError("nothing to print")
    width, height = sheet.paper.points
    canvas = document.new_canvas(width, height, title=_("Labels"))
    boxes = [text_box(sheet, position, setup.margin) for position in range(sheet.per_sheet)]
    laid = places(len(jobs), sheet, setup.used)
    starts = accumulate((len(positions) for positions in laid), initial=0)
    done = 0
    for start, positions in tray_order(list(zip(starts, laid, strict=False)), setup.face):
        canvas.transform(*setup.matrix(sheet))
        for position, job in zip(positions, jobs[start : start + len(positions)], strict=True):
            _draw(canvas, job, boxes[position])
            done += 1
            progress(done, len(jobs))
        canvas.showPage()
    return document.content(canvas)


def compose(job: LabelJob, box: Rect) -> Block:
    """The lines as large as they may be, 10.5 pt down to 7; long ones are broken only in small type."""
    style = _style(job.language)
    lines = [line.strip() for line in job.lines if line.strip()]
    text = "\n".join(lines)
    unbroken = fit(text, style, box.width, box.height, Limits(7, 10.5, max(1, len(lines)), balance=False))
    if unbroken.fits:
        return unbroken
    return fit(text, style, box.width, box.height, Limits(7, 8, _WRAPPED_LINES, balance=False))


@cache
def _style(language: str) -> TextStyle:
    return TextStyle("Nunito", leading=_LEADING, language=language)


def _findings(job: LabelJob, box: Rect) -> list[Finding]:
    if not any(line.strip() for line in job.lines):
        return [Finding("empty", True, _("There is no address to print."), "label")]
    if _by_letter(job, box):
        return []
    return [replace(finding, slot="label") for finding in compose(job, box).findings]


def _draw(canvas: Any, job: LabelJob, box: Rect) -> None:
    known = _by_letter(job, box)
    if known:
        lines, size, height = known
        top = box.y + (box.height + height) / 2
        emit(canvas, typecase(_style(job.language)).operators(canvas, lines, box.x, top, size))
        return
    stop_if_blocked(_findings(job, box))
    compose(job, box).draw(canvas, box.x, box.y, box.width, box.height, align="left")


def _by_letter(job: LabelJob, box: Rect) -> tuple[list[SetLine], float, float] | None:
    """The fast way, with the same result: lines, size and height of their ink in points.

    None for addresses that need shaping or breaking, and for those without lines.
    """
    case = typecase(_style(job.language))
    try:
        lines = [case.line(line) for line in job.lines if line.strip()]
    except Unsuitable:
        return None
    if not lines:
        return None
    widest = max(line.right - line.left for line in lines) / 1000
    letters = (case.top(lines[0]) - case.bottom(lines[-1])) / 1000
    height = letters + _LEADING * (len(lines) - 1)
    size = next((s for s in _SIZES if widest * s <= box.width and height * s <= box.height), None)
    return (lines, size, height * size) if size else None
