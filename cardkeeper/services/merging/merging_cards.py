"""The cards of two people who are one: of two for the same thing the one that went further stands (R10)."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from cardkeeper.core.exclusions import Reason
from cardkeeper.core.kinds import TaskState
from cardkeeper.services.due import upkeep
from cardkeeper.services.due.made_already import SAME_CARD_DAYS
from cardkeeper.services.due.tasks import load
from cardkeeper.services.life import ending
from cardkeeper.store import models
from cardkeeper.store.connection import records
from cardkeeper.store.writing import Writing

Record = Mapping[str, Any]

_GONE_OUT = (TaskState.MAILED, TaskState.HANDED_OVER, TaskState.DONE_OTHERWISE, TaskState.RETURNED)
# What a card is for, and so what two for the same thing exchange.
_FOR = ("source_key", "year", "recipient_key", "occasion_id", "referral_id")


def take_over_date(book: Writing, kept: int, told: int, *, is_yearly: bool) -> None:
    """Before a date told twice goes: those of its cards that are on paper are the kept date's from now on."""
    mine, theirs = (records("SELECT * FROM card_task WHERE occasion_id = ?", id_) for id_ in (kept, told))
    for card in theirs:
        near = [each for each in mine if not is_yearly or _days_between(each, card) <= SAME_CARD_DAYS]
        if near:
            same = min(near, key=lambda each: _days_between(each, card))
            mine.remove(same)
            _stand_further(book, card, same)
        elif _progress(card) > 0:
            _give(book, card, source_key=f"occasion:{kept}", occasion_id=kept)


def take_over_referral(book: Writing, kept: int, told: int) -> None:
    """The same for somebody sent to us who is there twice: each step is thanked for once (R24)."""
    mine, theirs = (records("SELECT * FROM card_task WHERE referral_id = ?", id_) for id_ in (kept, told))
    for card in theirs:
        step = card["source_key"].rpartition(":")[2]
        key = f"referral:{kept}:{step}"
        same = next((each for each in mine if each["source_key"] == key), None)
        if same is not None:
            _stand_further(book, card, same)
        elif _progress(card) > 0:
            _give(book, card, source_key=key, referral_id=kept)


def rekey(book: Writing, card: Record, recipient_key: str, today: dt.date) -> None:
    """Let a card be for another receiver; of two that would be for the same one is too many."""
    same = _under(card["source_key"], card["year"], recipient_key)
    if same is None or same["id"] == card["id"]:
        book.update(models.CardTask, [card["id"]], recipient_key=recipient_key)
        return
    spare = same if _stand_further(book, card, same) else card
    ending.put_away(book, load([spare["id"]]).values(), Reason.DUPLICATE, today)


def _stand_further(book: Writing, card: Record, same: Record) -> bool:
    """Put a card that went further than the other for the same thing in its place; tells whether it did."""
    if _progress(card) <= _progress(same):
        return False
    # The book holds no two cards for the same thing, not even while they change places.
    book.update(models.CardTask, [same["id"]], recipient_key=f"{same['recipient_key']} {same['id']}")
    book.update(models.CardTask, [card["id"]], **{column: same[column] for column in _FOR})
    book.update(models.CardTask, [same["id"]], **{column: card[column] for column in _FOR})
    return True


def _give(book: Writing, card: Record, **columns: Any) -> None:
    if _under(columns["source_key"], card["year"], card["recipient_key"]) is None:
        book.update(models.CardTask, [card["id"]], **columns)


def _under(source_key: str, year: int, recipient_key: str) -> Record | None:
    sql = "SELECT * FROM card_task WHERE source_key = ? AND year = ? AND recipient_key = ?"
    return next(iter(records(sql, source_key, year, recipient_key)), None)


def _progress(card: Record) -> int:
    """How far a card went: in the trash, on the list, on paper, out of the house."""
    if card["deleted_at"] is not None:
        return -1
    return 2 if card["state"] in _GONE_OUT else int(card["state"] in upkeep.WAITING)


def _days_between(card: Record, other: Record) -> int:
    days = (dt.date.fromisoformat(each["occurs_on"]) for each in (card, other))
    return abs((next(days) - next(days)).days)
