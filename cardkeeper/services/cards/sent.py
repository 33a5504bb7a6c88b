"""What went out before, and who knows whom: the memory behind "never the same card twice" (R16, R17)."""

import datetime as dt
from collections.abc import Iterable, Iterator

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.people.parties import chunks, id_list, marks
from cardkeeper.store.connection import select

# A card on the list has its design and verse spoken for, one that is skipped or missed has not. Most of the
# book's cards are out, few of them somebody's: the plus before "state" below keeps SQLite from its index.
OUT = "('planned', 'chosen', 'printed', 'signed', 'mailed', 'handed-over', 'returned', 'held')"

YEAR_DAYS, MONTH_DAYS = 365, 31
"""So near to each other two people who know each other compare designs, and words."""


def household_people(person_id: int, household_id: int | None) -> set[int]:
    """Everybody who sees the cards on one mantelpiece."""
    home = household_id or 0
    return {person_id, *members((home,)).get(home, ())}


def members(households: Iterable[int]) -> dict[int, list[int]]:
    """Who belongs to each of these households."""
    found: dict[int, list[int]] = {}
    for chunk in chunks(households):
        for home, person in select(
            "SELECT household_id, person_id FROM household_member"
            f" WHERE household_id IN ({marks(chunk)}) AND deleted_at IS NULL",
            *chunk,
        ):
            found.setdefault(home, []).append(person)
    return found


def designs_of_household(people: Iterable[int], kind: OccasionKind, except_task: int) -> dict[str, int]:
    """The designs a household ever had for this kind, each with the ordinal of the day it was last used."""
    return {
        key: _ordinal(day)
        for key, day in select(
            f"SELECT design_key, max(occurs_on) FROM card_task WHERE person_id IN ({id_list(people)})"
            f" AND kind = ? AND id <> ? AND design_key <> '' AND +state IN {OUT} GROUP BY design_key",
            kind,
            except_task,
        )
    }


def texts_of(people: Iterable[int], except_task: int) -> list[str]:
    """Verse ids and text hashes of all that went, or is about to go, to these people; the oldest first."""
    ids = set(people)
    planned = select(
        f"SELECT verse_key, occurs_on FROM card_task WHERE person_id IN ({id_list(ids)}) AND id <> ?"
        f" AND verse_key <> '' AND +state IN {OUT}",
        except_task,
    )
    printed = [(text, day) for task, _person, text, day in printed_texts(ids) if task != except_task]
    return [key for key, _day in sorted((*planned, *printed), key=lambda row: (row[1], row[0]))]


def printed_texts(people: Iterable[int]) -> Iterator[tuple[int, int, str, str]]:
    """What was printed for these people: the task, the person, the hash of the words, the day."""
    for chunk in chunks(people):
        yield from select(
            "SELECT task_id, person_id, text_hash, occurs_on FROM card_item"
            " JOIN card_task ON card_task.id = task_id"
            f" WHERE person_id IN ({marks(chunk)}) AND printed_on IS NOT NULL",
            *chunk,
        )


def last_used_designs() -> dict[str, int]:
    """Each design with the ordinal of the day it was last used for anybody."""
    return {
        key: _ordinal(day)
        for key, day in select(
            "SELECT design_key, max(occurs_on) FROM card_task WHERE design_key <> ''"
            f" AND +state IN {OUT} GROUP BY design_key"
        )
    }


def _ordinal(day: str) -> int:
    return dt.date.fromisoformat(day).toordinal()
