"""Referrals: who sent whom, and the thanks that follow (R24)."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.contact_clocks import check_referral
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import TaskState
from cardkeeper.core.sentences import joined
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.due import upkeep
from cardkeeper.services.due.tasks import TaskRecord, load, set_state
from cardkeeper.services.life import ending
from cardkeeper.services.people import parties
from cardkeeper.services.people.parties import marks
from cardkeeper.services.touch import thanks
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.PEOPLE | Touched.NOTES | Touched.CARDS


def add(
    referrer_id: int, referred_id: int, today: dt.date, *, note: str = "", name_on_card: bool = False
) -> Change:
    """Note who sent whom; at once a thank-you card for the referrer is due.

    The referred person's name is printed on it only with `name_on_card`. Raises CardKeeperError for oneself,
    for a circle, and when somebody else sent them.
    """
    name = parties.people([referred_id])[referred_id].shown_name
    label = _("Add the referral of {name}").format(name=name)
    with writing(label, _TOUCHED) as book:
        referral_id = put(book, referrer_id, referred_id, today, note=note, name_on_card=name_on_card)
        book.ids = (referral_id,)
        book.message = thanks.is_planned(referrer_id)
    return book.change()


def put(
    book: Writing,
    referrer_id: int,
    referred_id: int,
    today: dt.date,
    *,
    note: str = "",
    name_on_card: bool = False,
) -> int:
    """The same inside a command that does more, such as adding the new customer."""
    book.flush()
    referred = parties.people([referred_id])[referred_id]
    _refuse_impossible(referrer_id, referred_id, referred.shown_name)
    referral_id = book.insert(
        models.Referral,
        referrer_id=referrer_id,
        referred_id=referred_id,
        on_day=today.isoformat(),
        became_customer_on=_since(referred.customer_since, today),
        note=note.strip(),
    )
    book.update(models.Person, [referred_id], referred_by_id=referrer_id)
    thanks.plan(book, referral_id, today, label=referred.shown_name if name_on_card else "")
    return referral_id


def print_name(referral_id: int, today: dt.date, *, printed: bool) -> Change:
    """Let the thank-you cards not yet printed name whom they are for, or not; their words are chosen anew."""
    with writing(_("Change a thank-you card"), Touched.CARDS) as book:
        name = select(_REFERRED_NAME, referral_id)[0][0] if printed else ""
        for task in _tasks([referral_id]):
            if task.state in upkeep.UNPRINTED:
                upkeep.recall(book, [task.id])
                state = TaskState.PLANNED if task.state == TaskState.CHOSEN else TaskState(task.state)
                set_state(book, task, state, today, task.reason, label=name, verse_key="")
    return book.change()


_REFERRED_NAME = """
SELECT formatted_name FROM referral JOIN person ON person.id = referred_id WHERE referral.id = ?
"""


def is_named(referral_id: int) -> bool:
    """Whether a thank-you card that is not printed names whom it is for."""
    return any(task.label for task in _tasks([referral_id]) if task.state in upkeep.UNPRINTED)


def delete(referral_id: int, today: dt.date) -> Change:
    """Take a referral back; thanks that are not printed leave the list with it."""
    with writing(_("Delete a referral"), _TOUCHED) as book:
        referred_id = select("SELECT referred_id FROM referral WHERE id = ?", referral_id)[0][0]
        ending.put_away(book, _tasks([referral_id]), "by-user", today)
        book.move_to_trash(models.Referral, [referral_id])
        book.update(models.Person, [referred_id], referred_by_id=None)
        book.ids = (referral_id,)
    return book.change()


class SentBy(NamedTuple):
    """Who sent somebody, and since when that is known."""

    referral_id: int
    referrer_id: int
    referrer: str
    on: dt.date


def who_sent(person_id: int) -> SentBy | None:
    """Who sent somebody to us; None when nobody did, or who did is gone."""
    rows = select(_SENT_BY, person_id)
    known = parties.people(row[1] for row in rows)
    return next(
        (
            SentBy(id_, referrer_id, known[referrer_id].shown_name, dt.date.fromisoformat(on))
            for id_, referrer_id, on in rows
            if referrer_id in known
        ),
        None,
    )


_SENT_BY = "SELECT id, referrer_id, on_day FROM referral WHERE referred_id = ? AND deleted_at IS NULL"


def _tasks(referral_ids: Sequence[int]) -> list[TaskRecord]:
    rows = select(f"SELECT id FROM card_task WHERE referral_id IN ({marks(referral_ids)})", *referral_ids)
    return list(load(row[0] for row in rows).values())


def _since(since: PartialDate | None, today: dt.date) -> str | None:
    """The day of the referral for somebody who was a customer before it."""
    return today.isoformat() if since and since.year and not since.starts_after(today) else None


def _refuse_impossible(referrer_id: int, referred_id: int, name: str) -> None:
    above = dict(select(_ABOVE, referrer_id))
    try:
        check_referral(referred_id, referrer_id, above, name=name)
    except ValueError as reason:
        raise CardKeeperError(str(reason)) from reason
    known = select(
        "SELECT referrer_id FROM referral WHERE referred_id = ? AND deleted_at IS NULL", referred_id
    )
    if known:
        sender = parties.people([known[0][0]])
        shown = sender[known[0][0]].shown_name if sender else _("somebody who is gone")
        said = _("It was {sender} who sent you {name}").format(sender=shown, name=name)
        raise CardKeeperError(joined(said, _("Delete that referral first.")))


_ABOVE = """
WITH RECURSIVE above (id, sender) AS (
  SELECT referred_id, referrer_id FROM referral WHERE referred_id = ?1 AND deleted_at IS NULL
  UNION SELECT referral.referred_id, referral.referrer_id FROM referral
    JOIN above ON referral.referred_id = above.sender WHERE referral.deleted_at IS NULL
) SELECT id, sender FROM above
"""
