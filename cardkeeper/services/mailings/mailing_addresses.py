"""The address check list of a mailing: whose card lacks what, who was asked for it, and the asking."""

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from cardkeeper import paths
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.names import first_name
from cardkeeper.errors import CardKeeperError
from cardkeeper.formats import email_draft
from cardkeeper.formats.email_draft import Mailbox
from cardkeeper.i18n import _
from cardkeeper.services.book import files
from cardkeeper.services.cards import senders
from cardkeeper.services.due.circle import shown
from cardkeeper.services.due.due import status_words
from cardkeeper.services.due.reaching import day
from cardkeeper.services.due.standing import NAMES
from cardkeeper.services.due.tasks import circle_of, load, recipient_of
from cardkeeper.services.people.parties import chunks, marks, people
from cardkeeper.services.printing import email_drafts
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import writing

_WANTING = """
SELECT card_task.id, asked_on FROM card_task LEFT JOIN (
  SELECT unit_key, max(asked_on) AS asked_on FROM mailing_member
  WHERE mailing_id = ?1 AND asked_on IS NOT NULL GROUP BY unit_key) ON unit_key = recipient_key
WHERE card_task.mailing_id = ?1 AND card_task.deleted_at IS NULL AND missing <> ''
  AND card_task.state IN ('planned', 'chosen', 'held') AND channel IN ('mail', 'by-hand')
"""
_MEMBERS = """
SELECT mailing_member.id FROM mailing_member JOIN card_task
  ON card_task.mailing_id = mailing_member.mailing_id AND recipient_key = unit_key
WHERE card_task.id IN ({marks})
"""


class AddressCheck(NamedTuple):
    """A card that cannot be printed yet: `missing` is the key of what it lacks, `status` says it in words.

    `email` is where they can be asked, empty when nobody knows; `asked_on` the day they were.
    """

    task_id: int
    person_id: int
    name: str
    missing: str
    status: str
    email: str
    asked_on: dt.date | None

    @property
    def can_be_asked(self) -> bool:
        """Whether a message would help: nobody is asked for their address because we lack their name."""
        return self.missing not in NAMES and email_draft.is_address(self.email)


def to_check(mailing_id: int) -> list[AddressCheck]:
    """Every card of a mailing that lacks an address, a part of one or a name, by name of the receiver."""
    asked = dict(select(_WANTING, mailing_id))
    found = load(asked)
    circle = circle_of(found.values())
    order = {
        person_id: place for place, person_id in enumerate(_by_name(t.person_id for t in found.values()))
    }
    rows = [
        AddressCheck(
            task.id,
            task.person_id,
            shown(recipient_of(task, circle)) or circle.name_of(task.person_id),
            task.missing,
            status_words(task, belongs=False),
            _email_of(task.person_id),
            day(asked[task.id]),
        )
        for task in found.values()
    ]
    return sorted(rows, key=lambda row: order[row.person_id])


def mark_asked(mailing_id: int, task_ids: Sequence[int], today: dt.date) -> Change:
    """They were asked for their address on this day."""
    with writing(_("Ask for addresses"), Touched.MAILINGS) as book:
        for chunk in chunks(task_ids):
            members = select(_MEMBERS.format(marks=marks(chunk)), *chunk)
            book.update(models.MailingMember, [row[0] for row in members], asked_on=today.isoformat())
        book.ids = (mailing_id,)
    return book.change()


def write_draft(rows: Sequence[AddressCheck], today: dt.date) -> Path:
    """An e-mail draft that asks for their address those of these who `can_be_asked`; several in blind copy.

    It is a file for the user's own mail program. Raises CardKeeperError when none has an address that a mail
    program takes, CannotWrite when the file cannot be written.
    """
    reachable = [row for row in rows if row.can_be_asked]
    if not reachable:
        raise CardKeeperError(_("None of them has an email address yet. A call will do, too."))
    content = _to_one(reachable[0]) if len(reachable) == 1 else _to_several(reachable)
    path = paths.cache_dir() / "drafts" / f"ask-for-addresses-{today.isoformat()}.eml"
    files.write(path, content)
    return path


def _to_one(row: AddressCheck) -> bytes:
    known = people([row.person_id]).get(row.person_id)
    greeting = _("Hello {name},").format(name=first_name(known.person) if known else row.name)
    return email_draft.write(Mailbox(row.email, row.name), _("Your address"), _words(greeting))


def _to_several(rows: Sequence[AddressCheck]) -> bytes:
    """To the sender, and to all of them in blind copy: nobody sees the others' addresses."""
    sender = senders.load()
    if not email_draft.is_address(sender.email):
        raise CardKeeperError(
            _("To ask several people at once, put your own email address into your profile first.")
        )
    own = Mailbox(sender.email, sender.name)
    blind = tuple(Mailbox(row.email, row.name) for row in rows)
    return email_draft.write(own, _("Your address"), _words(_("Hello,")), blind=blind)


def _words(greeting: str) -> str:
    sender = senders.load()
    asked = _(
        "I would like to send you a card by mail this year. Which address is best? Street, town and postal"
        " code are all I need."
    )
    signed = "\n".join(line for line in (sender.name, sender.company) if line)
    return "\n\n".join(part for part in (greeting, asked, _("Thank you,"), signed) if part)


def _email_of(person_id: int) -> str:
    return email_drafts.address_of(person_id)


def _by_name(person_ids: Iterable[int]) -> list[int]:
    found: list[tuple[str, int]] = []
    for chunk in chunks(person_ids):
        found += select(f"SELECT sort_name, id FROM person WHERE id IN ({marks(chunk)})", *chunk)
    return [id_ for _name, id_ in sorted(found)]
