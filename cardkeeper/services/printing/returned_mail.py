"""It came back: the card is marked, its address is bad, and what waits for it is held."""

import datetime as dt

from cardkeeper.core.address_choice import AddressEntry
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import TaskState
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.due import mail_addresses
from cardkeeper.services.due.tasks import TaskRecord, circle_of, load, set_state, unit_of
from cardkeeper.services.people import addresses
from cardkeeper.services.touch import notes
from cardkeeper.store import models
from cardkeeper.store.connection import select, value
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.CARDS | Touched.ADDRESSES | Touched.NOTES | Touched.PEOPLE
_NEWEST = "SELECT envelope FROM card_item WHERE task_id = ? ORDER BY id DESC LIMIT 1"


def came_back(task_id: int, today: dt.date, reason: str = "") -> Change:
    """A card came back in the mail: it touched nobody, and its address is bad until it is corrected.

    An address that was corrected since the card was printed stays good. The change's `ids` are the bad
    addresses. Raises CardKeeperError for a card that was never mailed.
    """
    task = load([task_id]).get(task_id)
    if task is None or task.state not in (TaskState.MAILED, TaskState.PRINTED, TaskState.SIGNED):
        raise CardKeeperError(
            _("This card was not mailed, so it cannot have come back. Nothing was changed.")
        )
    with writing(_("It came back"), _TOUCHED) as book:
        set_state(book, task, TaskState.RETURNED, today, reason)
        _forget_touch(book, task)
        bad = [entry.id for entry in _sent_to(task)]
        addresses.spoil(book, bad, today, reason)
        addresses.follow(book, addresses.people_at(bad), today)
        book.ids = tuple(bad)
        book.message = _told(bool(bad))
    return book.change()


def _told(is_bad: bool) -> str:
    if is_bad:
        return _("Cards to this address wait until you correct it.")
    return _("The address was changed since this card was printed, so it was left as it is.")


def _forget_touch(book: Writing, task: TaskRecord) -> None:
    """A card that never arrived is no contact (R22)."""
    rows = select("SELECT id FROM interaction WHERE card_task_id = ? AND deleted_at IS NULL", task.id)
    book.move_to_trash(models.Interaction, [row[0] for row in rows])
    notes.keep_clocks(book, [task.person_id])


def _sent_to(task: TaskRecord) -> list[AddressEntry]:
    """The address on the printed envelope, wherever it is written down."""
    envelope = fold(value(_NEWEST, task.id) or "")
    circle = circle_of([task])
    groups = mail_addresses.groups(circle, unit_of(task, circle))
    every = {entry.id: entry for entries in groups for entry in entries if entry.bad_since is None}
    return [entry for entry in every.values() if _is_on(entry, envelope)]


def _is_on(entry: AddressEntry, envelope: str) -> bool:
    place = entry.address
    lines = [*place.street.splitlines(), place.po_box, place.postal_code]
    told = [fold(line) for line in lines if line.strip()]
    return bool(told) and all(line in envelope for line in told)
