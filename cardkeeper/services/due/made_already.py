"""Cards that went to paper for a day another telling of which would make a second one (R10)."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cardkeeper.services.due.circle import Circle
from cardkeeper.services.households.told_twice import whose
from cardkeeper.services.occasions.occurrences import OccasionRow
from cardkeeper.services.people.parties import id_list
from cardkeeper.store.connection import select

# Twice a year comes no yearly date: a card of the same day nearer than this is the same card.
SAME_CARD_DAYS = 180
_LOT = 500

_MADE = """
SELECT occasion_id, recipient_key, kind, occurs_on, about_id, household_id FROM card_task
WHERE (occasion_id IN ({occasions}) OR about_id IN ({people}) OR household_id IN ({homes}))
  AND source = 'occasion' AND deleted_at IS NULL
  AND state IN ('printed', 'signed', 'mailed', 'handed-over', 'done-otherwise', 'returned')
"""


class _Card(NamedTuple):
    """A card as it is compared with one that is planned."""

    occasion_id: int
    recipient_key: str
    day: dt.date


class MadeAlready:
    """Asked of some dates at once; told of each whether another card is made for its day."""

    def __init__(self, circle: Circle, occasions: Sequence[OccasionRow]) -> None:
        self._circle = circle
        self._cards: dict[object, set[_Card]] = {}
        for start in range(0, len(occasions), _LOT):
            self._read(occasions[start : start + _LOT])

    def covers(self, occasion: OccasionRow, recipient_key: str, day: dt.date) -> bool:
        """Somebody else was written to for this date, or they were for another telling of it."""
        told = whose(self._circle, occasion.kind, occasion.person_id, occasion.household_id)
        known = {*self._cards.get(occasion.id, ()), *self._cards.get(told, ())}
        return any(
            (card.occasion_id, card.recipient_key) != (occasion.id, recipient_key)
            and abs((card.day - day).days) <= SAME_CARD_DAYS
            for card in known
        )

    def _read(self, occasions: Sequence[OccasionRow]) -> None:
        homes = {each.household_id for each in occasions if each.household_id}
        people = {each.person_id for each in occasions if each.person_id} | set(self._adults(homes))
        sql = _MADE.format(
            occasions=id_list(each.id for each in occasions), people=id_list(people), homes=id_list(homes)
        )
        for occasion_id, recipient_key, kind, occurs_on, about_id, household_id in select(sql):
            card = _Card(occasion_id, recipient_key, dt.date.fromisoformat(occurs_on))
            told = whose(self._circle, kind, about_id, None if about_id else household_id)
            for key in (occasion_id, told):
                if key:
                    self._cards.setdefault(key, set()).add(card)

    def _adults(self, homes: Iterable[int]) -> Iterable[int]:
        known = (self._circle.households[home] for home in homes if home in self._circle.households)
        return (id_ for home in known for id_ in home.ids("adult"))
