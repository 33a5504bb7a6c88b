"""What the page shows of one mailing, read in one go in the worker."""

import datetime as dt
from typing import NamedTuple

from cardkeeper.errors import CardKeeperError
from cardkeeper.services.mailings import mailing_latecomers, mailing_lots, mailing_progress, mailing_records
from cardkeeper.services.mailings.mailing_lots import LotRow
from cardkeeper.services.mailings.mailing_progress import Given, Stock, Tiles
from cardkeeper.services.mailings.mailing_records import Mailing


class Shown(NamedTuple):
    """A mailing with its numbers, its lots and designs, what is to be bought, and who is too late."""

    mailing: Mailing
    headline: str
    tiles: Tiles
    lots: tuple[LotRow, ...]
    designs: tuple[Given, ...]
    stock: tuple[Stock, ...]
    too_late: int


def read(mailing_id: int, today: dt.date) -> Shown | None:
    """The mailing; None when it is gone."""
    try:
        mailing = mailing_records.get(mailing_id)
    except CardKeeperError:
        return None
    return Shown(
        mailing,
        mailing_progress.headline(mailing_id, today),
        mailing_progress.tiles(mailing_id, today),
        tuple(mailing_lots.lots(mailing_id, today)),
        tuple(mailing_progress.designs_given(mailing_id)),
        tuple(mailing_progress.still_needed(mailing_id)),
        len(mailing_latecomers.too_late(mailing_id, today)) if mailing.state == "open" else 0,
    )
