"""Whose birthday nobody knows, and two ways to ask: a reply card on paper, and an e-mail to all of them."""

import datetime as dt
from pathlib import Path

from cardkeeper import paths
from cardkeeper.core.filters import Part
from cardkeeper.errors import CardKeeperError
from cardkeeper.formats import email_draft
from cardkeeper.formats.email_draft import Mailbox
from cardkeeper.i18n import _
from cardkeeper.services.book import files
from cardkeeper.services.cards import senders
from cardkeeper.services.due.next_up import KEEP_BIRTHDAYS
from cardkeeper.services.health import customer_form
from cardkeeper.services.people import parties
from cardkeeper.services.search.filters import missing
from cardkeeper.store.connection import select

_BOXES = f"""
SELECT person.id, (SELECT value FROM contact_point WHERE contact_point.person_id = person.id
  AND kind = 'email' AND contact_point.deleted_at IS NULL ORDER BY preferred DESC, position LIMIT 1) AS box
FROM person WHERE {KEEP_BIRTHDAYS} AND {missing(Part.BIRTHDAY)} AND box IS NOT NULL
ORDER BY sort_name, person.id
"""


def mailboxes() -> list[Mailbox]:
    """Those without a birthday who have an e-mail address a mail program takes."""
    rows = select(_BOXES)
    people = parties.people(row[0] for row in rows)
    found = [Mailbox(box, people[id_].shown_name) for id_, box in rows if id_ in people]
    return [box for box in found if email_draft.is_address(box.address)]


def draft(today: dt.date) -> Path:
    """A message to all of them at once, none of whom sees the others. Gives the file; nothing is sent by us.

    Raises CardKeeperError when there is nobody to ask or no address of the shop to answer to, CannotWrite.
    """
    asked, sender = mailboxes(), senders.load()
    if not asked:
        raise CardKeeperError(_("Nobody without a birthday has an email address. Print reply cards instead."))
    if not email_draft.is_address(sender.email):
        raise CardKeeperError(
            _("Enter your own email address in Preferences first, so that they can answer.")
        )
    own = Mailbox(sender.email, sender.signing_name)
    body = _body().format(name=sender.signing_name or sender.company)
    path = paths.cache_dir() / "drafts" / f"birthdays-{today.isoformat()}.eml"
    files.write(path, email_draft.write(own, _("When is your birthday?"), body, blind=tuple(asked)))
    return path


def save_reply_cards(path: Path) -> None:
    """A sheet with two reply cards, to be cut apart and put in with whatever goes to them. CannotWrite."""
    files.write(path, customer_form.render_reply_cards())


def _body() -> str:
    return _(
        "Hello,\n\nwe like to remember the days that matter to you. When is your birthday? Day and month are"
        " enough: simply answer this message.\n\nThank you, and all the best\n{name}"
    )
