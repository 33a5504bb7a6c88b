"""Printing a lot into a folder: cards, envelopes and signing sheet in one order; stopped, it is as before."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from cardkeeper.core.changes import Change
from cardkeeper.core.progress import Progress, half, no_progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.mailings import mailing_lots
from cardkeeper.services.printing import batches, printing
from cardkeeper.services.printing.batches import BatchRow, Held
from cardkeeper.services.printing.printing import Materials
from cardkeeper.store.connection import select


class PrintedLot(NamedTuple):
    """The PDFs of a lot: the command that made its batch, the files, what was held back, what it takes."""

    change: Change
    batch_id: int
    files: tuple[Path, ...]
    held: tuple[Held, ...]
    materials: Materials


def to_folder(lot_id: int, folder: Path, today: dt.date, progress: Progress = no_progress) -> PrintedLot:
    """Make the batch of what is still to be printed of a lot, and its PDFs in a folder of its own.

    The batch is written down when the PDFs are made, so a stop before leaves the lot as it was, and going on
    prints nothing twice. Raises Cancelled, CannotWrite, and CardKeeperError when nothing can be printed.
    """
    proof = mailing_lots.proof(lot_id, today, half(progress, 0))
    documents = printing.render(proof, progress=half(progress, 1))
    change = batches.make(proof, today, label=title(lot_id, today))
    try:
        written = printing.save(documents, folder / folder_name(lot_id, today))
    except CardKeeperError:
        if change.undo:
            change.undo()
        raise
    batch_id = change.ids[0]
    return PrintedLot(change, batch_id, tuple(written), proof.held, printing.materials(batch_id))


def batch(batch_id: int) -> BatchRow | None:
    """A batch of a lot as the print dialog takes it; None when it is gone."""
    rows = select(_BATCH, batch_id)
    if not rows:
        return None
    id_, uid, day, format_, state, cards = rows[0]
    return BatchRow(id_, uid, dt.date.fromisoformat(day), format_, state, cards)


def again(
    lot_id: int, folder: Path, today: dt.date, first: int = 1, progress: Progress = no_progress
) -> list[Path]:
    """The PDFs of a lot once more, the same to the byte (R21), from card number `first` of its batch on."""
    written: list[Path] = []
    found = batches_of(lot_id)
    if not found:
        raise CardKeeperError(_("None of these cards is prepared for printing."))
    for number, batch_id in enumerate(found, start=1):
        name = folder_name(lot_id, today) + (f" ({number})" if number > 1 else "")
        written += printing.save(printing.render(batch_id, first, progress), folder / name)
    return written


def batches_of(lot_id: int) -> list[int]:
    """The batches made of a lot that hold cards, the oldest first."""
    return [row[0] for row in select(_BATCHES, lot_id)]


def title(lot_id: int, today: dt.date) -> str:
    """What the lot is called: "Abbott to Bright"."""
    return mailing_lots.get(lot_id, today).title


def folder_name(lot_id: int, today: dt.date) -> str:
    """A name for the folder of its PDFs that every system takes: "04 Grant to Jensen"."""
    row = mailing_lots.get(lot_id, today)
    told = "".join(character for character in row.title if character.isalnum() or character in " -_,")
    return f"{row.position:02d} {told[:60].strip()}".strip()


_BATCH = """
SELECT id, uid, made_on, format, state, (SELECT count(*) FROM card_item WHERE batch_id = batch.id)
FROM batch WHERE id = ? AND deleted_at IS NULL
"""
_BATCHES = """
SELECT batch.id FROM batch JOIN mailing_lot ON mailing_lot.mailing_id = batch.mailing_id
  AND mailing_lot.position = batch.position
WHERE mailing_lot.id = ? AND batch.deleted_at IS NULL
  AND EXISTS (SELECT 1 FROM card_item WHERE batch_id = batch.id) ORDER BY batch.id
"""
