"""A year on one sheet for the wall: twelve columns of days, each with the names that fit."""

from collections.abc import Sequence
from typing import Any

from cardkeeper.i18n import _
from cardkeeper.press import document
from cardkeeper.press.calendar_type import BODY, BOLD, GREEN, INK, SOFT, TITLE, Letters, rule, write
from cardkeeper.press.colour import parse
from cardkeeper.press.geometry import MM, Rect
from cardkeeper.press.papers import PaperSize
from cardkeeper.press.wall_calendar import (
    WallDay,
    WallLook,
    WallMonth,
    draw_entries,
    draw_legend,
    used,
)

_MARGIN = 8 * MM
_HEAD, _NAMES, _FOOT = 12 * MM, 5 * MM, 5 * MM
_ROWS = 31
_DAY_OFF = "#f8f4ec"
_SIZES = (0.41, 0.345)  # of the height of a day: for one line, and for two
_NUMBER = 0.46


def render_year(months: Sequence[WallMonth], paper: PaperSize, look: WallLook) -> bytes:
    """A PDF of one page, landscape. `months` are the twelve of a year, with their own days only."""
    height, width = paper.points
    canvas = document.new_canvas(width, height, title=_("Calendar"))
    page = Rect(_MARGIN, _MARGIN, width - 2 * _MARGIN, height - 2 * _MARGIN)
    y = page.top - _HEAD + 4 * MM
    write(canvas, months[0].year, Letters(TITLE, 24, GREEN), (page.x, y))
    if look.owner:
        write(canvas, look.owner, Letters(BODY, 9, SOFT), (page.x + page.width, y), align="right")
    grid = Rect(page.x, page.y + _FOOT, page.width, page.height - _HEAD - _NAMES - _FOOT)
    wide = grid.width / len(months)
    for number, month in enumerate(months):
        column = Rect(grid.x + number * wide, grid.y, wide, grid.height)
        _draw_month(canvas, column, month)
    right = grid.x + grid.width
    rule(canvas, (right, grid.y), (right, grid.top))
    draw_legend(canvas, Rect(page.x, page.y, page.width, _FOOT), list(used(look.legend, months)))
    canvas.showPage()
    return document.content(canvas)


def _draw_month(canvas: Any, column: Rect, month: WallMonth) -> None:
    write(canvas, month.name, Letters(BOLD, 8.5, INK), (column.x + 2, column.top + 1.6 * MM))
    high = column.height / _ROWS
    for number, day in enumerate(month.days):
        cell = Rect(column.x, column.top - (number + 1) * high, column.width, high)
        _draw_day(canvas, cell, day)
    end = column.top - len(month.days) * high
    rule(canvas, (column.x, end), (column.x + column.width, end))
    rule(canvas, (column.x, end), (column.x, column.top))


def _draw_day(canvas: Any, cell: Rect, day: WallDay) -> None:
    if day.is_off:
        canvas.setFillColorRGB(*parse(_DAY_OFF))
        canvas.rect(cell.x, cell.y, cell.width, cell.height, stroke=0, fill=1)
    rule(canvas, (cell.x, cell.top), (cell.x + cell.width, cell.top))
    size = cell.height * _NUMBER
    base = cell.top - size
    edge = cell.x + 1.25 * size + 2
    write(canvas, day.number, Letters(BOLD, size, INK), (edge, base), align="right")
    small = size * 0.62
    write(canvas, day.weekday, Letters(BODY, small, SOFT), (edge, base - 1.15 * small), align="right")
    left = edge + 3
    room = Rect(left, cell.y + 0.5, cell.x + cell.width - left - 1.5, cell.height - 1)
    share = _SIZES[0 if len(day.entries) == 1 else 1]
    draw_entries(canvas, room, day.entries, (share * cell.height,))
