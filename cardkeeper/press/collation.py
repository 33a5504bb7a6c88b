"""The order of sheets: one list drives cards, envelopes, labels and the signing sheet (product.md R20).

A printer that stacks its sheets face up ends with the first one at the bottom, so for it everything is
printed last to first. Jobs are counted from 0; a place on a sheet that stays empty holds None.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from cardkeeper.press.imposition import Layout

Face = Literal["down", "up"]
Pile = Literal["same", "reversed"]
Duplex = Literal["none", "long", "short", "manual"]
Sheet = tuple[int | None, ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page:
    """One side of one sheet: `jobs` by piece, in the order of the layout's pieces."""

    side: int
    jobs: Sheet


def tray_order(pages: Sequence[T], face: Face) -> tuple[T, ...]:
    """Pages in the order of printing that leaves the first on top of the pile."""
    return tuple(reversed(pages)) if face == "up" else tuple(pages)


def sheets(count: int, per_sheet: int = 1, *, cut_as_pile: bool = False) -> tuple[Sheet, ...]:
    """`count` jobs laid on sheets, first sheet first.

    As a rule a sheet holds neighbours, for sheets that are torn apart one by one. With `cut_as_pile` each
    place holds a run of its own, so that a pile cut in one go comes out in order when its parts are laid on
    each other.
    """
    needed = -(-count // per_sheet)
    step, start = (needed, 1) if cut_as_pile else (1, per_sheet)
    places = ([sheet * start + place * step for place in range(per_sheet)] for sheet in range(needed))
    return tuple(tuple(job if job < count else None for job in jobs) for jobs in places)


def passes(layout: Layout, count: int, *, duplex: Duplex, face: Face = "down", pile: Pile = "same",
           cut_as_pile: bool = False) -> tuple[tuple[Page, ...], ...]:  # fmt: skip
    """The pages of a batch, one run of pages for each time the paper goes through the printer.

    One run as a rule: side 1 of every sheet, each followed by side 2 where the layout has one. Two when the
    user turns the pile by hand ("manual"): all outsides, then all insides. The insides come last and decide
    how the pile ends, so they keep the order of `face`; the outsides run the other way when turning the pile
    puts its last sheet first (`pile` "reversed").
    """
    ordered = tray_order(sheets(count, layout.per_sheet, cut_as_pile=cut_as_pile), face)
    if layout.duplex is None:
        return (tuple(Page(1, jobs) for jobs in ordered),)
    if duplex != "manual":
        return (tuple(Page(side, jobs) for jobs in ordered for side in (1, 2)),)
    first = tuple(reversed(ordered)) if pile == "reversed" else ordered
    return tuple(Page(1, jobs) for jobs in first), tuple(Page(2, jobs) for jobs in ordered)
