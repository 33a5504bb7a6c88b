"""The occasions of a month as a list on paper: day after day, a box to tick for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from cardkeeper.i18n import _
from cardkeeper.press import document, occasion_marks
from cardkeeper.press.calendar_type import BODY, BOLD, GREEN, INK, SOFT, TITLE, Letters, fitting, rule, write
from cardkeeper.press.colour import parse
from cardkeeper.press.geometry import MM
from cardkeeper.press.papers import PaperSize
from cardkeeper.press.wall_calendar import WallEntry

_SIDE, _TOP, _BOTTOM = 16 * MM, 16 * MM, 15 * MM
_FIRST_HEAD, _HEAD = 50.0, 20.0
_ROW, _DAY_GAP = 15.5, 5.0
_DAY, _TICK, _MARK = 96.0, 8.0, 9.5
_NAME = 0.46  # of what day and signs leave


@dataclass(frozen=True, slots=True)
class ListedDay:
    """A day in words and everything on it."""

    words: str
    entries: tuple[WallEntry, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """One line; only the first of a day says which."""

    day: str
    entry: WallEntry
    is_first: bool

    @property
    def height(self) -> float:
        return _ROW + (_DAY_GAP if self.is_first else 0)


def render_list(days: Sequence[ListedDay], paper: PaperSize, title: str, *, owner: str = "") -> bytes:
    """A PDF, upright, of as many pages as it takes; without days one that says so."""
    width, height = paper.points
    canvas = document.new_canvas(width, height, title=title)
    pages = list(_paged(list(_rows(days)), height - _TOP - _BOTTOM)) or [[]]
    for number, page in enumerate(pages, start=1):
        below = _draw_head(canvas, width, height - _TOP, title, owner, first=number == 1)
        said = _("Page {number} of {count}").format(number=number, count=len(pages))
        write(canvas, said, Letters(BODY, 8, SOFT), (width - _SIDE, _BOTTOM - 12), align="right")
        if not page:
            write(canvas, _("Nothing on these days."), Letters(BODY, 10, SOFT), (_SIDE, below - 20))
        for place, row in enumerate(page):
            below -= row.height
            _draw_row(canvas, row, below, width - _SIDE, ruled=place > 0)
        canvas.showPage()
    return document.content(canvas)


def _rows(days: Sequence[ListedDay]) -> Iterator[_Row]:
    for day in days:
        for number, entry in enumerate(day.entries):
            yield _Row(day.words, entry, number == 0)


def _paged(rows: Sequence[_Row], height: float) -> Iterator[list[_Row]]:
    """Rows by page; a day that goes on overleaf says again which it is."""
    page: list[_Row] = []
    room = height - _FIRST_HEAD
    for row in rows:
        shown = row
        if row.height > room:
            yield page
            page, room = [], height - _HEAD
            shown = _Row(row.day, row.entry, is_first=True)
        page.append(shown)
        room -= shown.height
    if page:
        yield page


def _draw_head(canvas: Any, width: float, top: float, title: str, owner: str, *, first: bool) -> float:
    """Title and rule; gives where the rows begin."""
    if not first:
        write(canvas, title, Letters(BODY, 9, SOFT), (_SIDE, top - 8))
        rule(canvas, (_SIDE, top - 16), (width - _SIDE, top - 16))
        return top - _HEAD
    write(canvas, title, Letters(TITLE, 22, GREEN), (_SIDE, top - 22))
    if owner:
        write(canvas, owner, Letters(BODY, 10, SOFT), (width - _SIDE, top - 22), align="right")
    rule(canvas, (_SIDE, top - 34), (width - _SIDE, top - 34), GREEN)
    return top - _FIRST_HEAD + 10


def _draw_row(canvas: Any, row: _Row, y: float, right: float, *, ruled: bool) -> None:
    base = y + 4.5
    if row.is_first and ruled:
        above = y + _ROW + _DAY_GAP / 2
        rule(canvas, (_SIDE, above), (right, above))
    if row.is_first:
        words, size = fitting((row.day,), BOLD, 9.5, _DAY - 8)
        write(canvas, words, Letters(BOLD, size, INK), (_SIDE, base))
    canvas.setLineWidth(0.7)
    canvas.setStrokeColorRGB(*parse(SOFT))
    canvas.roundRect(_SIDE + _DAY, base - 1, _TICK, _TICK, 1.3)
    left = _SIDE + _DAY + _TICK + 9
    occasion_marks.draw(canvas, row.entry.kind, left, base - 1.2, _MARK)
    left += _MARK + 7
    name = (right - left) * _NAME
    words, size = fitting(row.entry.forms, BOLD, 10, name - 8)
    write(canvas, words, Letters(BOLD, size, INK), (left, base))
    if row.entry.what:
        words, size = fitting((row.entry.what,), BODY, 9.5, right - left - name)
        write(canvas, words, Letters(BODY, size, SOFT), (left + name, base))
