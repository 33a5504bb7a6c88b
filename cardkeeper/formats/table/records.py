"""Delimited text to rows: delimiters found out by counting, quotes that are never closed survived.

`csv` is not used: one unclosed quote makes it swallow the rest of the file into one record without a word,
and `csv.Sniffer` takes letters for delimiters.
"""

import re
from collections import Counter
from collections.abc import Iterator

from cardkeeper.formats.table.model import Row

_DELIMITERS = ",;\t|"
_EXCEL_HINT = re.compile(r"sep=(.)\s*", re.IGNORECASE)
# Records looked at to find the delimiter, and lines a quoted cell may go on for.
_SAMPLE = 200
_LONGEST_CELL = 2_000


def lines_of(text: str) -> list[str]:
    """The lines of a text with any line end; str.splitlines would cut at U+2028 too."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").split("\n")


def find_delimiter(lines: list[str]) -> tuple[str, int]:
    """The delimiter, and on which line (from 0) the records start: after Excel's "sep=;" if there is one."""
    hint = _EXCEL_HINT.fullmatch(lines[0].strip('"')) if lines else None
    if hint:
        return hint[1], 1
    return max(_DELIMITERS, key=lambda delimiter: _fitness(lines, delimiter)), 0


def rows(lines: list[str], delimiter: str, start: int = 0) -> Iterator[Row]:
    """The records from a line on; blank lines are passed over, cells are trimmed of nothing."""
    at = start
    while at < len(lines):
        line = lines[at]
        first = at
        if '"' not in line:
            cells, at = line.split(delimiter), at + 1
        else:
            cells, at = _quoted(lines, at, delimiter)
        if any(cell.strip() for cell in cells):
            yield Row(first + 1, tuple(cells))


def _fitness(lines: list[str], delimiter: str) -> tuple[float, int]:
    """How many records have the most common number of cells, and how many that is."""
    counts = Counter[int]()
    for record in rows(lines[: 4 * _SAMPLE], delimiter):
        counts[len(record.cells)] += 1
        if counts.total() >= _SAMPLE:
            break
    several = {cells: times for cells, times in counts.items() if cells > 1}
    if not several:
        return 0.0, 0
    cells, times = max(several.items(), key=lambda item: (item[1], item[0]))
    return times / counts.total(), cells


def _quoted(lines: list[str], at: int, delimiter: str) -> tuple[list[str], int]:
    """The cells of a record with quotes, and the line after it."""
    cells: list[str] = []
    line, place = lines[at], 0
    while True:
        start = len(line) - len(line[place:].lstrip(" ")) if place < len(line) else place
        closed = _closing(lines, at, line, start, delimiter) if line.startswith('"', start) else None
        if closed is None:
            end = line.find(delimiter, place)
            cells.append(line[place : end if end >= 0 else None])
        else:
            cell, at, place = closed
            cells.append(cell)
            line = lines[at]
            end = line.find(delimiter, place)
        if end < 0:
            return cells, at + 1
        place = end + 1


def _closing(lines: list[str], at: int, line: str, start: int, delimiter: str) -> tuple[str, int, int] | None:
    """The quoted cell that opens at `start`: its text, and where it ends; None if it never properly does.

    A quote closes only before a delimiter or the end of a line. Whatever else follows shows that the opening
    one was a slip of the pen or part of the text.
    """
    pieces: list[str] = []
    place = start + 1
    for number in range(at, min(at + _LONGEST_CELL, len(lines))):
        line = lines[number]
        while (quote := line.find('"', place)) >= 0:
            pieces.append(line[place:quote])
            place = quote + 2
            if line.startswith('"', quote + 1):
                pieces.append('"')
                continue
            rest = line[quote + 1 :].lstrip(" ")
            return ("".join(pieces), number, quote + 1) if not rest or rest.startswith(delimiter) else None
        pieces += (line[place:], "\n")
        place = 0
    return None
