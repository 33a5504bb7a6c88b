"""Thank-you cards for referrals: planned when a name comes in and again for a new customer (R24)."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.contact_clocks import referral_thanks
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind, TaskState
from cardkeeper.core.sentences import closed
from cardkeeper.i18n import _
from cardkeeper.services.due import prompt_cards, reached
from cardkeeper.services.due.reaching import day
from cardkeeper.services.due.tasks import Locked, TaskRecord, load, set_state
from cardkeeper.services.people import parties
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.services.touch import notes
from cardkeeper.store import models
from cardkeeper.store.connection import records, select, value
from cardkeeper.store.writing import Writing, writing


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

    @property
    def has_card(self) -> bool:
        """A card is on the list, and needs nothing but the next batch or the post."""
        return self.state in _UNDER_WAY


_UNDER_WAY = (TaskState.PLANNED, TaskState.CHOSEN, TaskState.PRINTED, TaskState.SIGNED)


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


def make_card(owed: Unthanked, today: dt.date) -> Change:
    """Put the thank-you card on the list that was missed, is held, or never planned; `ids` is its task."""
    with writing(_("Plan a thank-you card"), Touched.CARDS) as book:
        task = _task(book, owed, today)
        if not owed.has_card:
            set_state(book, task, TaskState.PLANNED, today, locked=task.locked | Locked.STATE)
        book.ids = (task.id,)
        book.message = _("A thank-you card for {name} is on the list.").format(name=owed.referrer)
    return book.change()


def in_person(owed: Unthanked, today: dt.date) -> Change:
    """They were thanked face to face: a personal contact of today, and no card is owed any more (R22)."""
    with writing(_("Thanked in person"), Touched.CARDS | Touched.NOTES | Touched.PEOPLE) as book:
        task = _task(book, owed, today)
        reached.close(book, task, TaskState.DONE_OTHERWISE, today)
        said = closed(_("Thanked for sending us {name}.").format(name=owed.referred or _("somebody")))
        notes.put(book, owed.referrer_id, said, today, kind="visit", card_task_id=task.id)
        notes.keep_clocks(book, [owed.referrer_id])
        book.ids = (task.id,)
        book.message = _("{name} is thanked.").format(name=owed.referrer)
    return book.change()


def _task(book: Writing, owed: Unthanked, today: dt.date) -> TaskRecord:
    """The card of this thanks; one that was never planned is planned now."""
    if owed.task_id is None:
        plan(book, owed.referral_id, today)
        book.flush()
    key = f"referral:{owed.referral_id}:{owed.step}"
    task_id = int(value("SELECT id FROM card_task WHERE source_key = ? AND deleted_at IS NULL", key))
    return load([task_id])[task_id]


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


def welcome(
    book: Writing, referred_ids: Iterable[int], today: dt.date, since: PartialDate | None = None
) -> None:
    """Plan the second thanks for people who have just become customers, inside a command that does more.

    Who turns out to have been one before (`since`) gives no second card.
    """
    book.flush()
    for chunk in chunks(referred_ids):
        for referral_id, referrer_id, on_day in select(_NOT_YET.format(marks=marks(chunk)), *chunk):
            known = since is not None and _is_before(since, dt.date.fromisoformat(on_day))
            became = on_day if known else today.isoformat()
            book.update(models.Referral, [referral_id], became_customer_on=became)
            plan(book, referral_id, today)
            if became > on_day:
                book.message = is_planned(referrer_id)


def is_planned(referrer_id: int) -> str:
    """The sentence that tells of a new card."""
    name = parties.people([referrer_id])[referrer_id].shown_name
    return _("A thank-you card for {name} is on the list.").format(name=name)


def _is_before(since: PartialDate, day: dt.date) -> bool:
    """What is not known of the date is taken to be as on the day."""
    known = (since.year or day.year, since.month or day.month, since.day or day.day)
    return known < (day.year, day.month, day.day)


_NOT_YET = """
SELECT referral.id, referrer_id, on_day FROM referral
JOIN person ON person.id = referrer_id AND person.deleted_at IS NULL
WHERE referred_id IN ({marks}) AND became_customer_on IS NULL AND referral.deleted_at IS NULL
"""
