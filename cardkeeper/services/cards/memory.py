"""What went out to the people around many cards: read for a few hundred at a time (R16, R17)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.cards import sent
from cardkeeper.services.cards.connections import Connections
from cardkeeper.services.due.tasks import TaskRecord
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store.connection import select

# Cards looked at together: few statements for them, and little memory in a book of any size.
_TOGETHER = 500


class _Sent(NamedTuple):
    """A card that went, or is about to go: its day as YYYY-MM-DD, keys empty where nothing is chosen."""

    kind: str
    day: str
    design: str
    verse: str


class Memory:
    """Answers for these tasks, in whose order it reads; `note` tells it what was chosen meanwhile."""

    def __init__(self, tasks: Iterable[TaskRecord]) -> None:
        self._tasks = list(tasks)
        self._places = {task.id: place for place, task in enumerate(self._tasks)}
        self._homes = sent.members(task.household_id for task in self._tasks if task.household_id)
        everybody = {id_ for task in self._tasks for id_ in self.around(task)}
        self._connections = Connections(everybody)
        self._begin = self._end = 0
        self._cards: defaultdict[int, dict[int, _Sent]] = defaultdict(dict)
        self._texts: defaultdict[int, list[tuple[int, str, str]]] = defaultdict(list)

    def around(self, task: TaskRecord) -> set[int]:
        """Everybody who sees the cards on one mantelpiece."""
        return {task.person_id, *self._homes.get(task.household_id or 0, ())}

    def friends(self, task: TaskRecord) -> set[int]:
        """Family, friends, colleagues, referrals and namesakes next door of those around the card."""
        return self._connections.of(self.around(task))

    def note(self, task: TaskRecord, design: str, verse: str) -> None:
        """This is chosen for the card now."""
        self._cards[task.person_id][task.id] = _Sent(task.kind, task.occurs_on, design, verse)

    def designs_of_household(self, task: TaskRecord) -> dict[str, int]:
        """The designs a household had for this kind, each with the ordinal of the day it was last used."""
        self._read_for(task)
        found: dict[str, str] = {}
        for person in self.around(task):
            for id_, (kind, day, design, _verse) in self._cards[person].items():
                if kind == task.kind and design and id_ != task.id and day > found.get(design, ""):
                    found[design] = day
        return {design: dt.date.fromisoformat(day).toordinal() for design, day in found.items()}

    def designs_of_connected(self, task: TaskRecord, friends: Iterable[int], days: int) -> set[str]:
        """The designs sent to these people within so many days of the card's."""
        return {card.design for card in self._near(task, friends, days) if card.design}

    def verses_of_connected(self, task: TaskRecord, friends: Iterable[int]) -> set[str]:
        """The verses people who know each other get within a month of a day."""
        return {card.verse for card in self._near(task, friends, sent.MONTH_DAYS) if card.verse}

    def texts(self, task: TaskRecord) -> list[str]:
        """Verse ids and text hashes of all that went, or is about to go, to those who must not read the same
        twice: the household, for an apology the person; the oldest first."""
        self._read_for(task)
        readers = {task.person_id} if task.occasion_kind is OccasionKind.APOLOGY else self.around(task)
        found: list[tuple[str, str]] = []
        for person in readers:
            cards = self._cards[person].items()
            found += [(card.day, card.verse) for id_, card in cards if card.verse and id_ != task.id]
            found += [(day, text) for id_, text, day in self._texts[person] if id_ != task.id]
        return [key for _day, key in sorted(found)]

    def _near(self, task: TaskRecord, friends: Iterable[int], days: int) -> Iterable[_Sent]:
        self._read_for(task)
        near, cards = dt.timedelta(days), self._cards
        first, last = (task.day - near).isoformat(), (task.day + near).isoformat()
        known = (cards[id_].values() for id_ in friends if id_ in cards)
        return (card for several in known for card in several if first <= card.day <= last)

    def _read_for(self, task: TaskRecord) -> None:
        """Have the past of a task's people at hand, and that of the tasks that follow it."""
        place = self._places[task.id]
        if self._begin <= place < self._end:
            return
        self._begin, self._end = place, place + _TOGETHER
        self._read(self._tasks[self._begin : self._end])

    def _read(self, tasks: Sequence[TaskRecord]) -> None:
        self._cards.clear()
        self._texts.clear()
        around = {id_ for task in tasks for id_ in self.around(task)}
        friends = {id_ for task in tasks for id_ in self.friends(task)} - around
        days = sorted(task.day for task in tasks)
        year = dt.timedelta(sent.YEAR_DAYS)
        self._take(around, "")
        self._take(friends, " AND occurs_on BETWEEN ? AND ?", days[0] - year, days[-1] + year)
        for id_, person, text, day in sent.printed_texts(around):
            self._texts[person].append((id_, text, day))

    def _take(self, people: Iterable[int], when: str, *days: dt.date) -> None:
        for chunk in chunks(people):
            rows = select(
                "SELECT id, person_id, kind, occurs_on, design_key, verse_key FROM card_task"
                f" WHERE person_id IN ({marks(chunk)}){when} AND (design_key <> '' OR verse_key <> '')"
                f" AND +state IN {sent.OUT}",
                *chunk,
                *(day.isoformat() for day in days),
            )
            for id_, person, kind, day, design, verse in rows:
                self._cards[person][id_] = _Sent(kind, day, design, verse)
