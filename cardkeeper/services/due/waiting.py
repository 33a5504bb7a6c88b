"""The values of the Today page: waiting cards, their groups, and all of them together."""

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from cardkeeper.core.kinds import Channel, TaskState

PRINTED = frozenset({TaskState.PRINTED, TaskState.SIGNED})
UNPRINTED = frozenset({TaskState.PLANNED, TaskState.CHOSEN})
PAPER = frozenset({Channel.MAIL, Channel.BY_HAND})


class Waiting(NamedTuple):
    """A waiting card.

    `need` is a key: what is missing, or `reading`, `decision`, `design`, `message`, `call`, `visit`, `email`;
    empty when it needs nobody. `belongs` means into the batch made now (R7).
    """

    id: int
    person_id: int
    state: str
    channel: str
    need: str
    belongs: bool
    ticked: bool
    belated: bool
    mail_by: dt.date
    arrive_by: dt.date
    occurs_on: dt.date

    @property
    def is_printed(self) -> bool:
        return self.state in PRINTED

    @property
    def is_ready(self) -> bool:
        """It can be printed as it is."""
        return can_be_printed(self.state, self.channel, self.need)


def can_be_printed(state: str, channel: str, need: str) -> bool:
    """As it is, by state, channel and what it still needs."""
    return state in UNPRINTED and channel in PAPER and not need


class Section(NamedTuple):
    """A group of the page: its words, half a sentence beside them, its cards in their order.

    `key` is printed, by-hand, late, mail-today, later-this-week, next-week or needs-you; `day` is the
    mailing day of printed cards.
    """

    key: str
    words: str
    note: str
    ids: tuple[int, ...]
    day: dt.date | None = None


@dataclass(frozen=True)
class Queue:
    """All that waits on one day. `mailed` counts this week's mailed cards, `missed` those lost this week.

    What is asked of all cards is worked out once: a list may have thousands, and the window asks often.
    """

    today: dt.date
    sections: tuple[Section, ...]
    cards: dict[int, Waiting] = field(default_factory=dict)
    mailed: int = 0
    missed: int = 0

    @cached_property
    def ticked(self) -> tuple[int, ...]:
        """The cards that go into the batch, in the order of the page."""
        return tuple(id_ for section in self.sections for id_ in section.ids if self.cards[id_].ticked)

    @cached_property
    def ready(self) -> int:
        """How many can be printed now."""
        return sum(card.belongs and card.is_ready for card in self.cards.values())

    @cached_property
    def ahead(self) -> int:
        """How many of a later batch could be printed already."""
        return sum(not card.belongs and card.is_ready for card in self.cards.values())

    @cached_property
    def needs(self) -> int:
        """How many of this batch need something from somebody first."""
        return sum(card.belongs and bool(card.need) for card in self.cards.values())

    @cached_property
    def printed(self) -> int:
        """How many only have to be mailed or handed over."""
        return sum(card.is_printed for card in self.cards.values())

    @property
    def is_all_mailed(self) -> bool:
        """This week's work is done but for what needs somebody."""
        return self.mailed > 0 and not self.ready and not self.printed
