"""Making the PDFs of a batch and writing it down: one task of the worker, all of it or nothing."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from cardkeeper.core.changes import Change
from cardkeeper.core.progress import Progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.printing.proofing import Proofed
from cardkeeper.services.printing import printers
from cardkeeper.services.printing.batches import BatchRow
from cardkeeper.services.printing.print_wishes import Pages, Wishes
from cardkeeper.services.printing.printers import Printer, PrinterTrouble, Run


class Made(NamedTuple):
    """The batch with its parts; `change` is None when it was there before, `files` where they were saved.

    `turning` says how the pile is turned, where it is; `viewer` what to choose in a viewer's print dialog.
    """

    batch_id: int
    change: Change | None
    parts: tuple[Pages, ...]
    runs: tuple[Run, ...]
    files: tuple[Path, ...]
    turning: str
    viewer: str
    turns_like_book: bool


@dataclass(frozen=True, slots=True)
class Order:
    """What to make: from number `first` on or the numbers in `only`; into `folder`, or for the printer."""

    proofed: Proofed
    wishes: Wishes
    folder: Path | None
    first: int = 1
    only: tuple[int, ...] = ()
    opens: bool = False

    @property
    def cards(self) -> int:
        return len(self.only) or len(self.proofed.names) - self.first + 1


def make(order: Order, today: dt.date, progress: Progress) -> Made:
    """The batch of a proof and its PDFs, in a folder of their own within `folder` when there is one.

    Raises Cancelled before anything is written down, CannotWrite, and CardKeeperError when a card was done in
    the meantime.
    """
    from cardkeeper.services.printing import batches, print_plan

    wishes, folder = order.wishes, order.folder
    source, change = order.proofed.source, None
    parts = print_plan.pages(source, wishes, order.first, only=order.only, progress=progress)
    if not isinstance(source, int):
        change = batches.make(source, today)
        source = change.ids[0]
    try:
        saved = print_plan.save(parts, folder / print_plan.folder_name(source)) if folder else []
    except CardKeeperError:
        if change is not None and change.undo is not None:
            change.undo()
        raise
    runs = tuple(print_plan.run(part, wishes) for part in parts) if wishes.printer and not folder else ()
    turns = wishes.by_hand and print_plan.has_two_sides(wishes)
    turning = print_plan.turning(wishes) if turns else ""
    is_book = turns and print_plan.turns_like_book(wishes)
    viewer = print_plan.viewer_words(wishes)
    return Made(source, change, tuple(parts), runs, tuple(saved), turning, viewer, is_book)


def files_again(batch: BatchRow, folder: Path, progress: Progress) -> list[Path]:
    """The PDFs of a batch once more, in a folder of their own within `folder`. Raises CannotWrite."""
    from cardkeeper.services.printing import print_plan

    parts = print_plan.pages(batch.id, Wishes(layout=batch.format), progress=progress)
    return print_plan.save(parts, folder / print_plan.folder_name(batch.id))


class Offers(NamedTuple):
    """The printers of this computer (none if the system does not answer), formats and papers by key."""

    printers: list[Printer]
    layouts: dict[str, str]
    weights: dict[int, str]
    layout: str
    weight: int


def offers() -> Offers:
    """What there is to choose from, and the shop's own format and weight of paper."""
    from cardkeeper.services.book import settings
    from cardkeeper.services.cards import card_formats, postage

    shop = settings.load()
    papers = dict(postage.weights())
    return Offers(_printers(), card_formats.offered(shop), papers, shop.layout, shop.paper_weight)


def _printers() -> list[Printer]:
    """Of the system's print command; elsewhere those Qt knows, which get the pages as pictures."""
    try:
        if printers.is_there():
            return printers.available()
        from cardkeeper.gui.printer_test import sending

        return [Printer(name, is_default=not n, title=name) for n, name in enumerate(sending.names())]
    except PrinterTrouble:
        return []
