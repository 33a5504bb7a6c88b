"""The queue as a list model: all cards by id, the rows somebody looks at, and headings among them."""

import dataclasses
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QObject

from cardkeeper.gui.painting.marks import Tone
from cardkeeper.gui.today import words
from cardkeeper.gui.views.model import Heading, Index, PaintedModel
from cardkeeper.i18n import _
from cardkeeper.services.due.due import DueRow
from cardkeeper.services.due.waiting import Queue, Section, Waiting

# What a window shows and a little more is read between two frames, from a book of any size.
_PAGE, _PAGES_KEPT = 20, 100
_TONES = {"late": Tone.DANGER}

Fetch = Callable[[Sequence[int]], Sequence[DueRow]]


@dataclass(frozen=True, slots=True)
class GroupHeading(Heading):
    """The heading of a group; `act` is what can be done with all of it, in words."""

    key: str = ""
    ids: tuple[int, ...] = ()
    act: str = ""


class QueueRow(NamedTuple):
    """A card of the queue: what it says, and how it stands."""

    id: int
    row: DueRow
    card: Waiting

    @property
    def status(self) -> str:
        return words.status(self.row, self.card)


class QueueModel(PaintedModel[QueueRow]):
    """`fetch` reads rows by id, at most fifty at a time."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._entries: list[int | GroupHeading] = []
        self._places: dict[int, int] = {}
        self._cards: dict[int, Waiting] = {}
        self._pages: OrderedDict[int, dict[int, DueRow]] = OrderedDict()

    def show_queue(self, queue: Queue) -> None:
        """Show what waits now; where the same cards wait in the same order, only what they say is new."""
        entries: list[int | GroupHeading] = []
        for section in queue.sections:
            entries += [_heading(section), *section.ids]
        if entries == self._entries:
            self._cards = queue.cards
            self._pages.clear()
            self.dataChanged.emit(self.index(0), self.index(max(0, len(entries) - 1)))
            return

        def take() -> None:
            self._entries, self._cards = entries, queue.cards
            self._places = {entry: n for n, entry in enumerate(entries) if isinstance(entry, int)}
            self._pages.clear()

        self._reset(len(entries), take)

    @property
    def ids(self) -> list[int]:
        """All cards in their order."""
        return [entry for entry in self._entries if isinstance(entry, int)]

    def around(self, row_id: int, reach: int) -> list[int]:
        """The cards before and after one, the nearest first."""
        ids = self.ids
        if row_id not in self._places:
            return []
        at = ids.index(row_id)
        order = [at + step * sign for step in range(1, reach + 1) for sign in (1, -1)]
        return [ids[number] for number in order if 0 <= number < len(ids)]

    def is_read(self, ids: Sequence[int]) -> bool:
        """All of these are on pages somebody has looked at, so that they can be painted without the book."""
        return all(id_ in self._places and self._places[id_] // _PAGE in self._pages for id_ in ids)

    def row(self, number: int) -> QueueRow | Heading | None:
        entry = self._entries[number]
        if isinstance(entry, GroupHeading):
            return entry
        found = self._page(number // _PAGE).get(entry)
        return None if found is None else QueueRow(entry, found, self._cards[entry])

    def card_row(self, row_id: int) -> QueueRow | None:
        """The row of a card by its id."""
        found = self.row(self._places[row_id]) if row_id in self._places else None
        return found if isinstance(found, QueueRow) else None

    def id_of(self, number: int) -> int | None:
        entry = self._entries[number] if 0 <= number < len(self._entries) else None
        return entry if isinstance(entry, int) else None

    def index_of(self, row_id: int) -> QModelIndex:
        number = self._places.get(row_id)
        return QModelIndex() if number is None else self.index(number)

    def is_heading(self, number: int) -> bool:
        return isinstance(self._entries[number], GroupHeading)

    def flags(self, index: Index) -> Any:
        """Without reading a row: a view asks for the flags of all."""
        entry = self._entries[index.row()] if index.isValid() else None
        if isinstance(entry, int):
            return super(PaintedModel, self).flags(index)
        return super().flags(index)

    def name(self, row: QueueRow) -> str:
        return row.row.name

    def sentence(self, row: QueueRow) -> str:
        return words.spoken(row.row)

    def status(self, row: QueueRow) -> str:
        """ "Ready, ticked" or "Needs an address, not ticked"."""
        if row.card.is_printed:
            return row.status
        # The pill is a button, and says what it does.
        said = _("Needs an address") if row.card.need == "address" else row.status
        ticked = _("ticked") if row.card.ticked else _("not ticked")
        return _("{status}, {ticked}").format(status=said, ticked=ticked)

    def hint(self, row: QueueRow) -> str:
        return row.row.notice

    def _page(self, number: int) -> dict[int, DueRow]:
        if number not in self._pages:
            wanted = self._entries[number * _PAGE : (number + 1) * _PAGE]
            rows = self._fetch([entry for entry in wanted if isinstance(entry, int)])
            self._pages[number] = {row.id: row for row in rows}
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number]


def _heading(section: Section) -> GroupHeading:
    act = words.group_act(section)
    heading = GroupHeading(section.words, len(section.ids), section.note, _TONES.get(section.key))
    return dataclasses.replace(heading, key=section.key, ids=section.ids, act=act)
