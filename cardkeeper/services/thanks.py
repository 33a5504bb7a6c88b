"""Thank-you cards for referrals: planned when a name comes in and again for a new customer (R24)."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from cardkeeper.core.contact_clocks import referral_thanks
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services import parties, prompt_cards
from cardkeeper.services.parties import chunks, marks
from cardkeeper.services.reaching import day
from cardkeeper.store import models
from cardkeeper.store.connection import records, select
from cardkeeper.store.writing import Writing


class Unthanked(NamedTuple):
    """Thanks that are still owed: `step` 1 for the name, 2 for the new customer; `state` of the card."""

    referral_id: int
    task_id: int | None
    referrer_id: int
    referrer: str
    referred_id: int
    referred: str
    on: dt.date
    step: int
    state: str


def unthanked() -> list[Unthanked]:
    """The thanks still owed, the oldest first; a card that was skipped on purpose is owed no more."""
    rows = records(_UNTHANKED)
    known = parties.people(row[end] for row in rows for end in ("referrer_id", "referred_id"))
    return [
        Unthanked(
            row["id"],
            row["task_id"],
            row["referrer_id"],
            known[row["referrer_id"]].shown_name,
            row["referred_id"],
            known[row["referred_id"]].shown_name if row["referred_id"] in known else "",
            dt.date.fromisoformat(row["on_day"]),
            row["step"],
            row["state"] or "",
        )
        for row in rows
    ]


_UNTHANKED = """
SELECT referral.id, card_task.id AS task_id, referrer_id, referred_id, step, card_task.state,
  CASE step WHEN 1 THEN on_day ELSE became_customer_on END AS on_day
FROM referral JOIN (SELECT 1 AS step UNION ALL SELECT 2)
JOIN person ON person.id = referrer_id AND person.deleted_at IS NULL AND person.deceased = 0
LEFT JOIN card_task ON card_task.source_key = 'referral:' || referral.id || ':' || step
WHERE referral.deleted_at IS NULL AND (step = 1 OR became_customer_on > on_day)
  AND (card_task.id IS NULL OR (card_task.deleted_at IS NULL
    AND card_task.state IN ('planned', 'chosen', 'held', 'printed', 'signed', 'missed')))
ORDER BY 7, 1
"""


def plan(book: Writing, referral_id: int, today: dt.date, *, label: str = "") -> None:
    """The cards R24 asks for that are not on the list yet."""
    book.flush()
    row = records("SELECT * FROM referral WHERE id = ?", referral_id)[0]
    for thanks in referral_thanks(dt.date.fromisoformat(row["on_day"]), day(row["became_customer_on"])):
        prompt_cards.plan(
            book,
            OccasionKind.REFERRAL,
            row["referrer_id"],
            today,
            source="referral",
            source_key=f"referral:{referral_id}:{thanks.step}",
            about_id=row["referred_id"],
            label=label,
            referral_id=referral_id,
        )


def welcome(book: Writing, referred_ids: Iterable[int], today: dt.date) -> None:
    """Plan the second thanks for people who have just become customers, inside a command that does more."""
    book.flush()
    for chunk in chunks(referred_ids):
        for (referral_id,) in select(_NOT_YET.format(marks=marks(chunk)), *chunk):
            book.update(models.Referral, [referral_id], became_customer_on=today.isoformat())
            plan(book, referral_id, today)


_NOT_YET = """
SELECT id FROM referral WHERE referred_id IN ({marks}) AND became_customer_on IS NULL AND deleted_at IS NULL
"""
