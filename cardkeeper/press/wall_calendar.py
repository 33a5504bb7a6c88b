"""Calendars for the wall: a month on a page with everybody's days in it, or a whole year on one sheet.

Days hold what fits: letters grow smaller before names do, and what has no room is counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from cardkeeper.i18n import _, ngettext
from cardkeeper.press import document, occasion_marks
from cardkeeper.press.calendar_type import (
    BODY,
    BOLD,
    GREEN,
    INK,
    PALE,
    SOFT,
    TITLE,
    Letters,
    fitting,
    rule,
    write,
)
from cardkeeper.press.colour import parse
from cardkeeper.press.geometry import MM, Rect
from cardkeeper.press.papers import PaperSize

_MARGIN = 10 * MM  # beyond what any printer leaves white
_HEAD, _WEEKDAYS, _FOOT = 17 * MM, 6 * MM, 7 * MM
_SIZES = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
_PITCH, _ICON = 1.32, 0.95  # of the size of letters
_PADDING = 5.0
_DAY_OFF = "#f8f4ec"


@dataclass(frozen=True, slots=True)
class WallEntry:
    """Something on a day; `forms` are its words from the longest on, `what` says what happens."""

    kind: str
    forms: tuple[str, ...]
    what: str = ""


@dataclass(frozen=True, slots=True)
class WallDay:
    """A day; `is_here` tells it from the days of other months that fill the first and the last week."""

    number: str
    weekday: str
    entries: tuple[WallEntry, ...] = ()
    is_here: bool = True
    is_off: bool = False


@dataclass(frozen=True, slots=True)
class WallMonth:
    """A month in whole weeks; `weekdays` are the seven names above them."""

    name: str
    year: str
    weekdays: tuple[str, ...]
    days: tuple[WallDay, ...]


@dataclass(frozen=True, slots=True)
class WallLook:
    """What stands around the days: whose calendar it is, and what its signs mean, by kind and word."""

    owner: str = ""
    legend: tuple[tuple[str, str], ...] = ()


def render_months(months: Sequence[WallMonth], paper: PaperSize, look: WallLook) -> bytes:
    """A PDF, landscape, with a page for each month. Raises ValueError without months."""
    if not months:
        raise ValueError("nothing to print")
    height, width = paper.points
    canvas = document.new_canvas(width, height, title=_("Calendar"))
    page = Rect(_MARGIN, _MARGIN, width - 2 * _MARGIN, height - 2 * _MARGIN)
    for month in months:
        _draw_head(canvas, page, month, look.owner)
        grid = Rect(page.x, page.y + _FOOT, page.width, page.height - _HEAD - _WEEKDAYS - _FOOT)
        _draw_weekdays(canvas, grid, month.weekdays)
        _draw_weeks(canvas, grid, month.days)
        draw_legend(canvas, Rect(page.x, page.y, page.width, _FOOT), list(used(look.legend, [month])))
        canvas.showPage()
    return document.content(canvas)


def _draw_head(canvas: Any, page: Rect, month: WallMonth, owner: str) -> None:
    y = page.top - _HEAD + 6 * MM
    right = write(canvas, month.name, Letters(TITLE, 32, GREEN), (page.x, y))
    write(canvas, month.year, Letters(TITLE, 32, PALE), (right + 9, y))
    if owner:
        write(canvas, owner, Letters(BODY, 9, SOFT), (page.x + page.width, y), align="right")


def _draw_weekdays(canvas: Any, grid: Rect, names: Sequence[str]) -> None:
    wide = grid.width / 7
    for number, name in enumerate(names):
        at = (grid.x + number * wide + _PADDING, grid.top + 2 * MM)
        write(canvas, name, Letters(BOLD, 9, SOFT), at)


def _draw_weeks(canvas: Any, grid: Rect, days: Sequence[WallDay]) -> None:
    weeks = len(days) // 7
    wide, high = grid.width / 7, grid.height / weeks
    for number, day in enumerate(days):
        row, column = divmod(number, 7)
        cell = Rect(grid.x + column * wide, grid.top - (row + 1) * high, wide, high)
        if day.is_off:
            canvas.setFillColorRGB(*parse(_DAY_OFF))
            canvas.rect(cell.x, cell.y, cell.width, cell.height, stroke=0, fill=1)
        _draw_day(canvas, cell, day)
    for row in range(weeks + 1):
        y = grid.top - row * high
        rule(canvas, (grid.x, y), (grid.x + grid.width, y))
    for column in range(1, 7):
        x = grid.x + column * wide
        rule(canvas, (x, grid.y), (x, grid.top))


def _draw_day(canvas: Any, cell: Rect, day: WallDay) -> None:
    letters = Letters(BOLD, 12, INK) if day.is_here else Letters(BODY, 12, PALE)
    write(canvas, day.number, letters, (cell.x + _PADDING, cell.top - 14.5))
    room = Rect(cell.x + _PADDING, cell.y + 3, cell.width - 2 * _PADDING, cell.height - 19 - 3)
    draw_entries(canvas, room, day.entries, _SIZES)


def draw_entries(canvas: Any, room: Rect, entries: Sequence[WallEntry], sizes: Sequence[float]) -> None:
    """Lines from the top of `room` down, as large as all of them allow; the last counts what has no room."""
    if not entries:
        return
    size = next((each for each in sizes if len(entries) * each * _PITCH <= room.height), sizes[-1])
    lines = max(1, int(room.height // (size * _PITCH)))
    shown = entries if len(entries) <= lines else entries[: lines - 1]
    for number, entry in enumerate(shown):
        line = Rect(room.x, room.top - size * (number * _PITCH + 1), room.width, size)
        _draw_entry(canvas, line, entry)
    hidden = len(entries) - len(shown)
    if hidden:
        said = ngettext("{n} more", "{n} more", hidden).format(n=hidden)
        at = (room.x, room.top - size * (len(shown) * _PITCH + 1))
        write(canvas, said, Letters(BODY, size, SOFT), at)


def _draw_entry(canvas: Any, line: Rect, entry: WallEntry) -> None:
    """Its sign and its words on a line: the baseline is the lower edge, the height the size of letters."""
    size = line.height
    icon = size * _ICON
    occasion_marks.draw(canvas, entry.kind, line.x, line.y - 0.12 * size, icon)
    left = line.x + icon + 0.35 * size
    words, fitted = fitting(entry.forms, BODY, size, line.x + line.width - left)
    colour = occasion_marks.ink(entry.kind) if entry.kind == "holiday" else INK
    write(canvas, words, Letters(BODY, fitted, colour), (left, line.y))


def draw_legend(canvas: Any, room: Rect, legend: Sequence[tuple[str, str]]) -> None:
    """Signs and what they mean, on the lower edge of the page."""
    x, size = room.x, 7.0
    for kind, word in legend:
        occasion_marks.draw(canvas, kind, x, room.y + 0.4, size)
        x = 12 + write(canvas, word, Letters(BODY, size, SOFT), (x + size + 3, room.y + 1.5))


def used(legend: Sequence[tuple[str, str]], months: Sequence[WallMonth]) -> Iterator[tuple[str, str]]:
    """Only the signs that stand on the page, each once."""
    kinds = {entry.kind for month in months for day in month.days for entry in day.entries}
    inks = set()
    for kind, word in legend:
        if kind in kinds and word not in inks:
            inks.add(word)
            yield kind, word
