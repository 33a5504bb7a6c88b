"""A card that came back goes out again: the same words and picture, on the way to where they live now."""

import dataclasses
import datetime as dt
import uuid

from cardkeeper.core.addressing import address_block, one_line
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.kinds import Channel, TaskState
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.cards import stamp_notes
from cardkeeper.services.due import mail_addresses, upkeep
from cardkeeper.services.due.tasks import Locked, TaskRecord, circle_of, load, set_state, unit_of
from cardkeeper.store import models
from cardkeeper.store.connection import records
from cardkeeper.store.writing import writing

_PRINTED = "SELECT * FROM card_item WHERE task_id = ? ORDER BY id DESC LIMIT 1"
_BATCH = "SELECT format, sort_by, sender, setup FROM batch WHERE id = ?"
# What the second card has of its own; everything else is as it was on paper the first time (R21).
_OWN = ("id", "uid", "batch_id", "printed_on", "held")


def address(task_id: int, today: dt.date) -> str:
    """Where the card would go if it were sent again today, in one line.

    Empty while no address is good, and for a card that did not come back or was not printed here.
    """
    task = load([task_id]).get(task_id)
    if task is None or task.state != TaskState.RETURNED or not records(_PRINTED, task_id):
        return ""
    circle = circle_of([task])
    pinned = upkeep.pinned([task]).get(task.id)
    chosen = mail_addresses.choose(circle, unit_of(task, circle), today, pinned).entry
    return one_line(address_block((), chosen.address, settings.load().country), ", ") if chosen else ""


def again(task_id: int, today: dt.date) -> Change:
    """Make a batch of one: the card as it was, and an envelope with the address of today.

    The card is on the list again until somebody says that it came out well. The change's `ids` is the batch.
    Raises CardKeeperError for a card that did not come back, and while there is no good address.
    """
    task = load([task_id]).get(task_id)
    if task is None or task.state != TaskState.RETURNED:
        raise CardKeeperError(_("This card did not come back, so it need not be sent again."))
    if not records(_PRINTED, task_id):
        raise CardKeeperError(_("This card was not printed here, so it cannot be printed again."))
    if not address(task_id, today):
        raise CardKeeperError(
            _("There is no good address to send it to. Put the address right first. Nothing was changed.")
        )
    before = records(_PRINTED, task_id)[0]
    batch = records(_BATCH, before["batch_id"])[0]
    fresh = _fresh(dataclasses.replace(task, channel=str(Channel.MAIL), arrive_by=today.isoformat()), today)
    with writing(_("Send it again"), Touched.CARDS) as book:
        batch_id = book.add(models.Batch, label="", made_on=today.isoformat(), **batch)
        kept = {column: value for column, value in before.items() if column not in _OWN}
        book.add(
            models.CardItem, **{**kept, **fresh, "position": 1}, batch_id=batch_id, uid=str(uuid.uuid4())
        )
        locked = task.locked | Locked.STATE | Locked.CHANNEL
        set_state(book, task, TaskState.CHOSEN, today, locked=locked, channel=str(Channel.MAIL), missing="")
        book.ids = (batch_id,)
        book.message = _("The card is on the list again.")
    return book.change()


def _fresh(task: TaskRecord, today: dt.date) -> dict[str, str]:
    """The columns of the envelope as it is written today."""
    from cardkeeper.services.cards.composing import Composer  # brings the press along

    composed, shop = Composer([task]).compose(task), settings.load()
    return {
        "envelope": "\n".join(composed.envelope.address_lines),
        "return_lines": "\n".join(composed.envelope.return_lines),
        "country": composed.country,
        "note": stamp_notes.words(stamp_notes.mailing_day(task, today, shop), 1, shop.language),
    }
