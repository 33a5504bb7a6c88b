"""What comes back to a mailing: cards received from people, and our own returned by the post."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.kinds import TaskState
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.due.circle import shown
from cardkeeper.services.due.reaching import day
from cardkeeper.services.due.tasks import circle_of, load, recipient_of
from cardkeeper.services.mailings.mailing_progress import NOT_ON_LIST
from cardkeeper.services.people import customers
from cardkeeper.services.people.parties import people
from cardkeeper.services.printing import returned_mail
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import writing

_SENT_CARDS = """
SELECT card_task.id, person_id FROM card_task JOIN person ON person.id = person_id
WHERE card_task.mailing_id = ? AND card_task.deleted_at IS NULL
  AND card_task.state IN ('printed', 'signed', 'mailed', 'returned')
ORDER BY sort_name, card_task.id
"""
_RECEIVED = """
SELECT person_id, received_on, reason FROM mailing_member
WHERE mailing_id = ? AND received_on IS NOT NULL ORDER BY received_on DESC, id DESC
"""


class ReceivedRow(NamedTuple):
    """Somebody who sent us a card; `is_on_list` that they are in the mailing's audience."""

    person_id: int
    name: str
    received_on: dt.date
    is_on_list: bool


class SentRow(NamedTuple):
    """A card that is in the mail; `is_returned` that it came back."""

    task_id: int
    person_id: int
    name: str
    done_on: dt.date | None
    is_returned: bool


def received(mailing_id: int) -> list[ReceivedRow]:
    """From whom cards were received, the newest first."""
    rows = select(_RECEIVED, mailing_id)
    known = people(row[0] for row in rows)
    return [
        ReceivedRow(id_, known[id_].shown_name, dt.date.fromisoformat(on), reason != NOT_ON_LIST)
        for id_, on, reason in rows
        if id_ in known
    ]


def mark_received(mailing_id: int, person_ids: Sequence[int], on: dt.date) -> Change:
    """These people sent us a card; those outside the audience can be taken in as latecomers."""
    label = ngettext("Card received from {n} customer", "Cards received from {n} customers", len(person_ids))
    with writing(label.format(n=len(person_ids)), Touched.MAILINGS) as book:
        known = _members(mailing_id)
        there = [known[id_] for id_ in person_ids if id_ in known]
        book.update(models.MailingMember, there, received_on=on.isoformat())
        for id_ in dict.fromkeys(person_ids):
            if id_ not in known:
                book.add(models.MailingMember, **_stranger(mailing_id, id_), received_on=on.isoformat())
        book.ids = (mailing_id,)
    return book.change()


def take_back_received(mailing_id: int, person_ids: Sequence[int]) -> Change:
    """It was a mistake: no card was received from them."""
    with writing(_("No card was received"), Touched.MAILINGS) as book:
        rows = select("SELECT person_id, id, reason FROM mailing_member WHERE mailing_id = ?", mailing_id)
        found = [(id_, reason) for person_id, id_, reason in rows if person_id in set(person_ids)]
        book.delete(models.MailingMember, [id_ for id_, reason in found if reason == NOT_ON_LIST])
        kept = [id_ for id_, reason in found if reason != NOT_ON_LIST]
        book.update(models.MailingMember, kept, received_on=None)
        book.ids = (mailing_id,)
    return book.change()


def may_have_sent(mailing_id: int, text: str, today: dt.date, most: int = 20) -> list[ReceivedRow]:
    """Customers found by a few letters of whom no card was received yet, for marking one that came."""
    told = {row.person_id for row in received(mailing_id)}
    members = _members(mailing_id)
    found = [id_ for id_ in customers.find(text, "name", today) if id_ not in told][:most]
    known = people(found)
    return [ReceivedRow(id_, known[id_].shown_name, today, id_ in members) for id_ in found if id_ in known]


def sent(mailing_id: int, today: dt.date, text: str = "", most: int = 60) -> list[SentRow]:
    """The first cards of a mailing that went out, by name, or those a few letters find; any may come back."""
    order = select(_SENT_CARDS, mailing_id)
    if text.strip():
        wanted = set(customers.find(text, "name", today))
        order = [row for row in order if row[1] in wanted]
    found = load(row[0] for row in order[:most])
    circle = circle_of(found.values())
    return [
        SentRow(
            task.id,
            task.person_id,
            shown(recipient_of(task, circle)) or circle.name_of(task.person_id),
            day(task.done_on),
            task.state == TaskState.RETURNED,
        )
        for task in (found[row[0]] for row in order[:most])
    ]


def came_back(task_id: int, today: dt.date, reason: str = "") -> Change:
    """A card came back in the mail: its address is bad until corrected, then it can be taken in again."""
    return returned_mail.came_back(task_id, today, reason)


def _members(mailing_id: int) -> dict[int, int]:
    return dict(select("SELECT person_id, id FROM mailing_member WHERE mailing_id = ?", mailing_id))


def _stranger(mailing_id: int, person_id: int) -> dict[str, object]:
    return {
        "mailing_id": mailing_id,
        "person_id": person_id,
        "unit_key": f"person:{person_id}",
        "reason": NOT_ON_LIST,
    }
