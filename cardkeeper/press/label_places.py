"""Which labels of which sheets are taken, and which are left. Labels are counted from 0, row by row."""

from collections.abc import Collection

from cardkeeper.press.papers import LabelSheet


def starting_at(first_free: int) -> frozenset[int]:
    """What is used when labels are peeled off in order and `first_free` is the next."""
    return frozenset(range(first_free))


def places(count: int, sheet: LabelSheet, used: Collection[int] = ()) -> tuple[tuple[int, ...], ...]:
    """For each sheet the positions that `count` labels take; a first sheet without free ones is left out."""
    free = tuple(position for position in range(sheet.per_sheet) if position not in used)
    first = (free[:count],) if free and count else ()
    starts = range(len(free), count, sheet.per_sheet)
    return first + tuple(tuple(range(min(sheet.per_sheet, count - start))) for start in starts)


def used_after(count: int, sheet: LabelSheet, used: Collection[int] = ()) -> frozenset[int]:
    """What is gone from the sheet that remains after printing; empty when the next one is new."""
    laid = places(count, sheet, used)
    gone = frozenset(used) if len(laid) < 2 and len(set(used)) < sheet.per_sheet else frozenset()
    gone |= frozenset(laid[-1]) if laid else frozenset()
    return frozenset() if len(gone) >= sheet.per_sheet else gone
