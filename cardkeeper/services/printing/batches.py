"""Cards made together: put in order, checked, written down as they go to paper, printed, mailed."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.kinds import Channel, TaskState
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.due import tasks
from cardkeeper.services.due.tasks import TaskRecord, set_state
from cardkeeper.services.people.parties import id_list
from cardkeeper.services.touch import notes
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.lots import in_lots
from cardkeeper.store.writing import Writing, writing

if TYPE_CHECKING:
    from cardkeeper.services.printing.proofs import Proof

UNPRINTED = (TaskState.PLANNED, TaskState.CHOSEN)
_TOUCHED = Touched.CARDS


class Held(NamedTuple):
    """A card that is not printed, whose it is, and why, in whole sentences."""

    task_id: int
    recipient: str
    reasons: tuple[str, ...]


class ItemRow(NamedTuple):
    """A card of a batch in its place; `position` counts from 1."""

    id: int
    task_id: int
    position: int
    recipient: str
    design_key: str
    palette: str
    printed_on: str | None
    state: str
    channel: str
    not_before: dt.date
    mail_by: dt.date

    def may_be_mailed(self, today: dt.date) -> bool:
        """It goes by mail, and not too early (R6)."""
        return self.channel == Channel.MAIL and self.not_before <= today


class BatchRow(NamedTuple):
    """A batch as the history shows it."""

    id: int
    uid: str
    made_on: dt.date
    format: str
    state: str
    cards: int


def prepare(
    task_ids: Iterable[int],
    today: dt.date,
    *,
    layout: str = "",
    label: str = "",
    progress: Progress = no_progress,
) -> tuple[Change, list[Held]]:
    """Make a batch of these cards in final print order; what must not be printed is held back and told (R19).

    The change's `ids` is the batch. Raises CardKeeperError when nothing can be printed.
    """
    from cardkeeper.services.printing import proofs  # brings the press along

    proof = proofs.make(task_ids, today, layout=layout, progress=progress)
    return make(proof, today, label=label), list(proof.held)


def make(proof: "Proof", today: dt.date, *, label: str = "") -> Change:
    """Make the batch of a proof, word for word; the change's `ids` is the batch.

    Raises CardKeeperError when one of its cards was printed, mailed or taken off the list since.
    """
    waiting = [task for task in tasks.load(proof.task_ids).values() if TaskState(task.state) in UNPRINTED]
    if len(waiting) < len(proof.rows):
        raise CardKeeperError(_("Some of these cards were done in the meantime. Look at the list again."))
    name = ngettext("Prepare {n} card", "Prepare {n} cards", len(waiting)).format(n=len(waiting))
    with writing(name, _TOUCHED) as book:
        batch_id = book.add(models.Batch, label=label, **proof.batch)
        _supersede(book, waiting)
        for row in proof.rows:
            columns = {column: value for column, value in row.items() if column != "kind"}
            book.add(models.CardItem, batch_id=batch_id, **columns)
        for task in waiting:
            if task.state != TaskState.CHOSEN:
                set_state(book, task, TaskState.CHOSEN, today)
        book.ids = (batch_id,)
    return book.change()


def items(batch_id: int) -> list[ItemRow]:
    """The cards of a batch in print order."""
    day = dt.date.fromisoformat
    return [
        ItemRow._make((*row[:9], day(row[9]), day(row[10])))
        for row in select(
            "SELECT card_item.id, task_id, position, recipient, card_item.design_key, card_item.palette,"
            " printed_on, card_task.state, card_task.channel, not_before, mail_by"
            " FROM card_item JOIN card_task ON card_task.id = task_id WHERE batch_id = ? ORDER BY position",
            batch_id,
        )
    ]


def find(uid_or_number: str) -> int:
    """The id of a batch named by its number or uid. Raises CardKeeperError when there is none."""
    number = int(uid_or_number) if uid_or_number.isdecimal() else 0
    rows = select(
        "SELECT id FROM batch WHERE (id = ? OR uid = ?) AND deleted_at IS NULL", number, uid_or_number
    )
    if not rows:
        raise CardKeeperError(_("There is no batch {name}.").format(name=uid_or_number))
    return int(rows[0][0])


def history(limit: int = 50) -> list[BatchRow]:
    """The newest batches first."""
    return [
        BatchRow(id_, uid, dt.date.fromisoformat(day), format_, state, cards)
        for id_, uid, day, format_, state, cards in select(
            "SELECT batch.id, batch.uid, made_on, format, state, (SELECT count(*) FROM card_item"
            " WHERE batch_id = batch.id) FROM batch WHERE deleted_at IS NULL ORDER BY batch.id DESC LIMIT ?",
            limit,
        )
    ]


def mark_printed(batch_id: int, item_ids: Sequence[int], today: dt.date) -> Change:
    """These cards came out well; the others stay on the list, to be printed again."""
    label = ngettext("Mark {n} card as printed", "Mark {n} cards as printed", len(item_ids))
    with writing(label.format(n=len(item_ids)), _TOUCHED) as book:
        _print(book, batch_id, item_ids, today)
        book.ids = (batch_id,)
    return book.change()


def answer(batch_id: int, good: Sequence[int], today: dt.date, *, mailed: bool) -> Change:
    """Which cards came out well, and whether they are in the letter box now.

    Good ones are printed, and mailed unless they go in person or it is too early for them (R6). The others
    stay on the list, to be printed again.
    """
    found = [item for item in items(batch_id) if item.id in set(good)]
    sent = [item for item in found if mailed and item.may_be_mailed(today)]
    with writing(_answer_label(len(sent) or len(found), mailed=bool(sent)), _TOUCHED | _OF_MAIL) as book:
        _print(book, batch_id, [item.id for item in found if item.printed_on is None], today)
        book.update(models.Batch, [batch_id], state="printed")
        _mail(book, [item.task_id for item in sent], today)
        book.flush()
        _close_finished(book, {batch_id})
        book.ids = tuple(item.task_id for item in found)
        book.message = _answer_message(len(found) - len(sent), len(sent))
        book.message_back = _back_in_queue(len(found))
    return book.change()


_OF_MAIL = Touched.NOTES | Touched.PEOPLE


def _answer_label(n: int, *, mailed: bool) -> str:
    if mailed:
        return ngettext("Mark {n} card as mailed", "Mark {n} cards as mailed", n).format(n=n)
    return ngettext("Mark {n} card as printed", "Mark {n} cards as printed", n).format(n=n)


def _answer_message(printed: int, mailed: int) -> str:
    if not mailed:
        said = ngettext(
            "{n} card printed. Mail it on its day", "{n} cards printed. Mail them on their day", printed
        )
        return said.format(n=printed) if printed else ""
    said = ngettext("{n} card marked as mailed", "{n} cards marked as mailed", mailed).format(n=mailed)
    if not printed:
        return said
    rest = ngettext("{said}. {n} waits for its day", "{said}. {n} wait for their day", printed)
    return rest.format(said=said, n=printed)


def _back_in_queue(n: int) -> str:
    return ngettext("{n} card is back in the queue", "{n} cards are back in the queue", n).format(n=n)


def unanswered() -> BatchRow | None:
    """The newest batch of which nobody has said yet how it came out."""
    return next((batch for batch in history(5) if batch.state == "open" and mailable(batch.id)), None)


def mark_mailed(item_ids: Sequence[int], today: dt.date, progress: Progress = no_progress) -> Change:
    """These cards are in the letter box: history from now on, and a touch of each customer (R21, R22)."""
    found = select(
        f"SELECT card_item.id, batch_id, task_id, printed_on FROM card_item"
        f" WHERE card_item.id IN ({id_list(item_ids)}) ORDER BY batch_id, position"
    )
    label = ngettext("Mark {n} card as mailed", "Mark {n} cards as mailed", len(found)).format(n=len(found))
    with writing(label, _TOUCHED | _OF_MAIL) as book:
        for batch_id in sorted({row[1] for row in found}):
            fresh = [row[0] for row in found if row[1] == batch_id and row[3] is None]
            _print(book, batch_id, fresh, today)
        book.ids = tuple(row[2] for row in found)
        for lot in in_lots(book, book.ids, progress):
            _mail(book, lot, today)
        _close_finished(book, {row[1] for row in found})
        book.message = ngettext(
            "{n} card marked as mailed.", "{n} cards marked as mailed.", len(found)
        ).format(n=len(found))
        book.message_back = _back_in_queue(len(found))
    return book.change()


def mailable(batch_id: int) -> list[int]:
    """The items of a batch that are not mailed yet and were not overtaken by a later batch."""
    return [row[0] for row in select(_MAILABLE, batch_id)]


_MAILABLE = """
SELECT card_item.id FROM card_item JOIN card_task ON card_task.id = task_id
WHERE batch_id = ? AND card_task.state IN ('chosen', 'printed', 'signed') ORDER BY position
"""


def to_mail(on: dt.date) -> list[int]:
    """The printed cards whose mailing day is `on` or earlier."""
    return [
        row[0]
        for row in select(
            "SELECT card_item.id FROM card_item JOIN card_task ON card_task.id = task_id"
            " WHERE card_task.state IN ('printed', 'signed') AND printed_on IS NOT NULL AND not_before <= ?"
            " ORDER BY mail_by, position",
            on.isoformat(),
        )
    ]


def _supersede(book: Writing, chosen: Sequence[TaskRecord]) -> None:
    """A card that goes into a new batch leaves the older one it was never printed with."""
    ids = ", ".join(str(task.id) for task in chosen)
    stale = select(f"SELECT id FROM card_item WHERE task_id IN ({ids}) AND printed_on IS NULL")
    book.delete(models.CardItem, [row[0] for row in stale])


def _print(book: Writing, batch_id: int, item_ids: Sequence[int], today: dt.date) -> None:
    if not item_ids:
        return
    book.update(models.CardItem, item_ids, printed_on=today.isoformat())
    found = select(
        f"SELECT task_id FROM card_item WHERE id IN ({id_list(item_ids)}) AND batch_id = ?", batch_id
    )
    for task in tasks.load(row[0] for row in found).values():
        if TaskState(task.state) in UNPRINTED:
            set_state(book, task, TaskState.PRINTED, today)
    book.update(models.Batch, [batch_id], state="printed")


def _mail(book: Writing, task_ids: Sequence[int], today: dt.date) -> None:
    mailed = [task for task in tasks.load(task_ids).values() if TaskState(task.state).is_open]
    for task in mailed:
        set_state(book, task, TaskState.MAILED, today)
        notes.add_card(book, task, today)
    book.flush()
    notes.keep_clocks(book, sorted({task.person_id for task in mailed}))


def _close_finished(book: Writing, batch_ids: Iterable[int]) -> None:
    for batch_id in sorted(batch_ids):
        if not select(_MAILABLE, batch_id):
            book.update(models.Batch, [batch_id], state="closed")
