"""A card as an e-mail draft: a file the user's own mail program opens; nothing is sent by us."""

import datetime as dt
from pathlib import Path

from cardkeeper import paths
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.errors import CardKeeperError
from cardkeeper.formats import email_draft
from cardkeeper.formats.email_draft import Attachment, Mailbox
from cardkeeper.i18n import _
from cardkeeper.press.card_job import PrintSetup
from cardkeeper.press.cards import render_card
from cardkeeper.services.book import files
from cardkeeper.services.cards import designs
from cardkeeper.services.cards.composing import Composed, Composer
from cardkeeper.services.due import tasks
from cardkeeper.services.printing import jobs
from cardkeeper.store.connection import value

_TO = """
SELECT value FROM contact_point WHERE person_id = ? AND kind = 'email' AND deleted_at IS NULL
ORDER BY preferred DESC, position LIMIT 1
"""


def address_of(person_id: int) -> str:
    """Where somebody gets e-mail; empty when nobody knows."""
    return str(value(_TO, person_id) or "")


def write(task_id: int, today: dt.date) -> Path:
    """Write the draft of a card, its words as text and the card as a PDF. Gives the file.

    Raises CardKeeperError when the card is gone or cannot be made, CannotWrite when the file cannot.
    """
    found = tasks.load([task_id])
    if task_id not in found:
        raise CardKeeperError(_("This card is not on the list any more."))
    task = found[task_id]
    composer = Composer([task])
    made = composer.compose(task)
    job = made.job
    words = (job.salutation, job.body, job.closing, "\n".join(job.signature))
    to = Mailbox(_usable(task.person_id), made.recipient)
    pdf = Attachment(_("card.pdf"), "application/pdf", _card(made, composer))
    text = "\n\n".join(part for part in words if part)
    draft = email_draft.write(to, _subject(task.occasion_kind), text, attachments=(pdf,))
    path = paths.cache_dir() / "drafts" / f"card-{task_id}-{today.isoformat()}.eml"
    files.write(path, draft)
    return path


def _usable(person_id: int) -> str:
    """Their address. Raises CardKeeperError where there is none, or none a mail program takes."""
    address = address_of(person_id)
    if not address:
        raise CardKeeperError(_("There is no email address yet. Add one on the customer's page first."))
    if not email_draft.is_address(address):
        raise CardKeeperError(
            _("No mail program takes the address {address}. Correct it on the customer's page first.").format(
                address=address
            )
        )
    return address


def _subject(kind: OccasionKind) -> str:
    known = _SUBJECTS.get(kind)
    return known() if known else _("A card for you")


_SUBJECTS = {
    OccasionKind.BIRTHDAY: lambda: _("Happy birthday"),
    OccasionKind.ANNIVERSARY: lambda: _("Happy anniversary"),
    OccasionKind.GRADUATION: lambda: _("Congratulations"),
    OccasionKind.APOLOGY: lambda: _("We are sorry"),
    OccasionKind.SYMPATHY: lambda: _("Thinking of you"),
    OccasionKind.THANK_YOU: lambda: _("Thank you"),
    OccasionKind.REFERRAL: lambda: _("Thank you"),
}


def _card(made: Composed, composer: Composer) -> bytes:
    return render_card(
        made.job,
        PrintSetup(composer.settings.layout),
        jobs.imprint(composer.sender),
        designs=designs.all_designs(),
        cache_folder=designs.art_cache(),
    )
