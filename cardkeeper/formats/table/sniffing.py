"""A file to a table: encoding, delimiter and headings found out; nothing is understood yet."""

from collections.abc import Sequence

from cardkeeper.errors import UnreadableFile
from cardkeeper.formats import encoding
from cardkeeper.formats.table import records, workbook
from cardkeeper.formats.table.headings import looks_like_content, target_of
from cardkeeper.formats.table.model import Row, Table
from cardkeeper.i18n import _

# People put a title above their headings.
_HEADINGS_WITHIN = 10


def sniff(content: bytes) -> Table:
    """Read a CSV, TSV or .xlsx file whole. Raises UnreadableFile when there is nothing in it."""
    if content.startswith(b"PK"):
        return _table(workbook.rows(content), "xlsx", "")
    text, name = encoding.decode(content)
    return sniff_text(text, name)


def sniff_text(text: str, encoding_name: str = "utf-8", delimiter: str = "") -> Table:
    """The same for text, with a delimiter the user chose."""
    lines = records.lines_of(text.removeprefix("\ufeff"))
    found, start = records.find_delimiter(lines)
    delimiter = delimiter or found
    return _table(list(records.rows(lines, delimiter, start)), encoding_name, delimiter)


def _table(rows: Sequence[Row], encoding_name: str, delimiter: str) -> Table:
    if not rows:
        raise UnreadableFile(_("There is nothing in this file. Nothing was imported."))
    at = _headings_at(rows)
    width = max(len(row.cells) for row in rows[: 1 + _HEADINGS_WITHIN])
    if at is None:
        return Table(_made_up(width), tuple(rows), encoding_name, delimiter, has_headings=False)
    headings = tuple(cell.strip() for cell in rows[at].cells)
    while len(headings) > 1 and not headings[-1] and not any(_cell(row, len(headings) - 1) for row in rows):
        headings = headings[:-1]
    return Table(headings, tuple(rows[at + 1 :]), encoding_name, delimiter)


def _headings_at(rows: Sequence[Row]) -> int | None:
    """The row with the most words we know as headings, and nothing that only people's rows have."""
    known = [sum(target_of(cell) is not None for cell in row.cells) for row in rows[:_HEADINGS_WITHIN]]
    at = max(range(len(known)), key=lambda index: (known[index], -index))
    if any(looks_like_content(cell) for cell in rows[at].cells):
        return None
    return at if known[at] >= 2 or (known[at] == 1 and at == 0) else None


def _cell(row: Row, index: int) -> str:
    return row.cells[index].strip() if index < len(row.cells) else ""


def _made_up(width: int) -> tuple[str, ...]:
    return tuple(_("Column {number}").format(number=number) for number in range(1, width + 1))
