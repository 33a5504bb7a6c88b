"""What may follow a change in somebody's life: offered to the user, never done unasked (product.md)."""

import datetime as dt
from typing import NamedTuple

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind


class Offer(NamedTuple):
    """A card to make, or a yearly date to keep, and the question that offers it.

    A kind that comes once is a card (`accepting.accept` makes it), a yearly one a date to add.
    `about_id` is whom a card of sympathy mourns; `label` what stands in the card's words: a name, a street.
    """

    kind: OccasionKind
    words: str
    person_id: int | None = None
    household_id: int | None = None
    label: str = ""
    date: PartialDate | None = None
    about_id: int | None = None

    @property
    def day(self) -> dt.date | None:
        """The day it is about, when all of it is known."""
        date = self.date
        if date is None or date.year is None or date.month is None or date.day is None:
            return None
        return dt.date(date.year, date.month, date.day)
