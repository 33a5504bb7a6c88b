"""In which order a table writes its dates, told from all of them together (R27)."""

from collections.abc import Iterator
from dataclasses import dataclass

from cardkeeper.formats import dates
from cardkeeper.formats.table.model import DATE_FIELDS, DateOrder, Mapping, Table
from cardkeeper.i18n import _

# A date's line, its text, and its first two numbers.
_Numeric = tuple[int, str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Sign:
    """A date that can be read in one order only."""

    column: int
    line: int
    text: str
    day_first: bool


def guess_date_order(table: Table, mapping: Mapping, *, default_day_first: bool = False) -> DateOrder:
    """Whether the day comes first, with the row that shows it.

    Where nothing shows it `default_day_first` is taken (the habit of the user's country), and the order is
    ambiguous as soon as one date depends on it.
    """
    columns = [at for at, target in enumerate(mapping.columns) if target and target.field in DATE_FIELDS]
    numbers = {column: _numeric(table, column) for column in columns}
    signs = [sign for column in columns for sign in _signs(numbers[column], column)]
    doubtful = {column: text for column in columns if (text := _doubtful(numbers[column]))}
    if not signs:
        return _without_sign(doubtful, default_day_first)
    by_column = {column: _majority([s for s in signs if s.column == column]) for column in columns}
    day_first = bool(_majority(signs))
    exceptions = {column: order for column, order in by_column.items() if order not in (None, day_first)}
    shown = next(sign for sign in signs if sign.day_first == day_first)
    torn = any(sign.day_first != by_column[sign.column] for sign in signs)
    dotted = (sign.column for sign in signs if dates.has_dots(sign.text) and not sign.day_first)
    return DateOrder(
        day_first,
        _sentence(table, shown),
        is_ambiguous=torn and bool(doubtful),
        exceptions={column: bool(order) for column, order in exceptions.items()},
        dots_month_first=frozenset(dotted),
        doubtful=doubtful,
    )


def _numeric(table: Table, column: int) -> list[_Numeric]:
    """The dates of a column that begin with two numbers."""
    found = []
    for row in table.rows:
        text = row.cells[column] if column < len(row.cells) else ""
        pair = dates.numeric_pair(text) if text else None
        if pair:
            found.append((row.line, text.strip(), pair))
    return found


def _signs(numbers: list[_Numeric], column: int) -> Iterator[_Sign]:
    for line, text, (first, second) in numbers:
        if (first > 12) != (second > 12):
            yield _Sign(column, line, text, first > 12)


def _doubtful(numbers: list[_Numeric]) -> str:
    """The first date that can be read both ways; dots always have the day before them."""
    both_ways = (
        text
        for _line, text, pair in numbers
        if max(pair) <= 12 and pair[0] != pair[1] and min(pair) > 0 and not dates.has_dots(text)
    )
    return next(both_ways, "")


def _majority(signs: list[_Sign]) -> bool | None:
    if not signs:
        return None
    return 2 * sum(sign.day_first for sign in signs) >= len(signs)


def _without_sign(doubtful: dict[int, str], default_day_first: bool) -> DateOrder:
    if not doubtful:
        return DateOrder(default_day_first)
    evidence = _("No date shows whether the day or the month comes first: {value} can be both.")
    said = evidence.format(value=next(iter(doubtful.values())))
    return DateOrder(default_day_first, said, is_ambiguous=True, doubtful=doubtful)


def _sentence(table: Table, sign: _Sign) -> str:
    heading = table.headings[sign.column] if sign.column < len(table.headings) else ""
    if sign.day_first:
        text = _("Row {row} of “{heading}” has {value}, so the day comes first.")
    else:
        text = _("Row {row} of “{heading}” has {value}, so the month comes first.")
    return text.format(row=sign.line, heading=heading, value=sign.text)
