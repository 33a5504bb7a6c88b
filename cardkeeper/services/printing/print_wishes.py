"""How somebody wants a batch printed, and the parts it is printed in, without the press that makes them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Part(StrEnum):
    """A run of pages through the printer."""

    CARDS = "cards"
    OUTSIDES = "outsides"
    INSIDES = "insides"
    ENVELOPES = "envelopes"
    LABELS = "labels"
    SIGNING = "signing"


@dataclass(frozen=True, slots=True)
class Wishes:
    """How somebody wants a batch printed. Empty words mean the shop's own choice or nothing of it.

    `printer` is the system's name of one; `by_hand` that people turn the pile; `labels` a product of
    services.label_sheets, of which the labels in `used` are gone. Without `cards` only what goes with them is
    printed: envelopes for cards that are there already.
    """

    layout: str = ""
    order: str = ""
    by_hand: bool = False
    printer: str = ""
    envelopes: bool = True
    labels: str = ""
    used: frozenset[int] = frozenset()
    signing: bool = True
    cards: bool = True

    @property
    def is_nothing(self) -> bool:
        """No page at all is wanted."""
        return not (self.cards or self.envelopes or self.labels or self.signing)


class Pages(NamedTuple):
    """A part of a batch: its PDF, how many sheets it takes, and of what; of `turns` sides each."""

    part: Part
    name: str
    pdf: bytes
    sheets: int
    words: str
    turns: int = 1

    @property
    def is_cards(self) -> bool:
        """The cards themselves, or one side of them."""
        return self.part in {Part.CARDS, Part.OUTSIDES, Part.INSIDES}
