"""Cards made together: put in order, checked, written down as they go to paper, printed, mailed."""

import datetime as dt
import json
import uuid
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.kinds import TaskState
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _, ngettext
from cardkeeper.press.card_job import PrintSetup
from cardkeeper.press.cards import check_cards
from cardkeeper.press.envelopes import EnvelopeSetup, check_envelopes
from cardkeeper.press.findings import Finding
from cardkeeper.services import designs, jobs, notes, settings, signing, tasks
from cardkeeper.services.composing import Composed, Composer, mailing_day, stamp_note
from cardkeeper.services.parties import id_list
from cardkeeper.services.tasks import TaskRecord, set_state
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.CARDS
_UNPRINTED = (TaskState.PLANNED, TaskState.CHOSEN)


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
    shop = settings.load()
    setup = PrintSetup(layout or shop.layout, duplex=jobs.duplex(shop, layout or shop.layout))
    found = tasks.load(task_ids)
    composer = Composer(found.values())
    composed = [composer.compose(task) for task in found.values() if TaskState(task.state) in _UNPRINTED]
    printable, held = _checked(composed, setup, composer, progress)
    if not printable:
        raise CardKeeperError(_nothing_to_print(held))
    printable.sort(key=lambda card: (card.task.mail_by, card.sort_name, card.task.id))
    name = ngettext("Prepare {n} card", "Prepare {n} cards", len(printable)).format(n=len(printable))
    with writing(name, _TOUCHED) as book:
        batch_id = book.add(
            models.Batch,
            made_on=today.isoformat(),
            label=label,
            format=setup.layout,
            sender=jobs.frozen_sender(composer.sender),
            setup=json.dumps({"country": shop.country, "duplex": setup.duplex}),
        )
        _supersede(book, [card.task for card in printable])
        rows = signing.rows(printable, composer, today)
        for position, card in enumerate(printable, start=1):
            row = {**rows[position - 1], "number": position}
            note = stamp_note(mailing_day(card.task, today), position, shop.language)
            book.add(models.CardItem, batch_id=batch_id, position=position, note=note, **_texts(card, row))
            if card.task.state != TaskState.CHOSEN:
                set_state(book, card.task, TaskState.CHOSEN, today)
        book.ids = (batch_id,)
    return book.change(), held


def items(batch_id: int) -> list[ItemRow]:
    """The cards of a batch in print order."""
    return [
        ItemRow(*row)
        for row in select(
            "SELECT card_item.id, task_id, position, recipient, card_item.design_key, card_item.palette,"
            " printed_on, card_task.state FROM card_item JOIN card_task ON card_task.id = task_id"
            " WHERE batch_id = ? ORDER BY position",
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


def mark_mailed(item_ids: Sequence[int], today: dt.date) -> Change:
    """These cards are in the letter box: history from now on, and a touch of each customer (R21, R22)."""
    found = select(
        f"SELECT card_item.id, batch_id, task_id, printed_on FROM card_item"
        f" WHERE card_item.id IN ({id_list(item_ids)}) ORDER BY batch_id, position"
    )
    label = ngettext("Mark {n} card as mailed", "Mark {n} cards as mailed", len(found)).format(n=len(found))
    with writing(label, _TOUCHED | Touched.NOTES | Touched.PEOPLE) as book:
        for batch_id in sorted({row[1] for row in found}):
            fresh = [row[0] for row in found if row[1] == batch_id and row[3] is None]
            _print(book, batch_id, fresh, today)
        _mail(book, [row[2] for row in found], today)
        _close_finished(book, {row[1] for row in found})
        book.ids = tuple(row[2] for row in found)
        book.message = ngettext(
            "{n} card marked as mailed.", "{n} cards marked as mailed.", len(found)
        ).format(n=len(found))
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


def _checked(
    composed: Sequence[Composed], setup: PrintSetup, composer: Composer, progress: Progress
) -> tuple[list[Composed], list[Held]]:
    """Preflight (R19): each card and envelope on its own, so that one bad one stops nobody else's."""
    imprint = jobs.imprint(composer.sender)
    cover = jobs.cover(setup)
    good = [card for card in composed if not any(f.blocks for f in card.findings)]
    on_card = check_cards(
        [card.job for card in good],
        setup,
        imprint,
        progress,
        designs=designs.all_designs(),
        cache_folder=designs.art_cache(),
    )
    feed = EnvelopeSetup(composer.settings.country)
    on_envelope = check_envelopes([card.envelope for card in good], cover, feed) if cover else []
    found: dict[int, Sequence[Finding]] = {card.task.id: card.findings for card in composed}
    for index, card in enumerate(good):
        also = on_envelope[index] if cover else []
        found[card.task.id] = (*card.findings, *on_card[index], *also)
    printable = [card for card in composed if not any(f.blocks for f in found[card.task.id])]
    held = [
        Held(card.task.id, card.recipient, tuple(f.message for f in found[card.task.id] if f.blocks))
        for card in composed
        if card not in printable
    ]
    return printable, held


def _nothing_to_print(held: Sequence[Held]) -> str:
    if not held:
        return _("No card is waiting to be printed.")
    first = held[0]
    return _("None of these cards can be printed yet. {name}: {reason}").format(
        name=first.recipient, reason=first.reasons[0]
    )


def _supersede(book: Writing, chosen: Sequence[TaskRecord]) -> None:
    """A card that goes into a new batch leaves the older one it was never printed with."""
    ids = ", ".join(str(task.id) for task in chosen)
    stale = select(f"SELECT id FROM card_item WHERE task_id IN ({ids}) AND printed_on IS NULL")
    book.delete(models.CardItem, [row[0] for row in stale])


def _texts(card: Composed, row: dict[str, Any]) -> dict[str, Any]:
    """The columns of card_item that hold what goes to paper."""
    job, task = card.job, card.task
    household = f"household:{task.household_id}" if task.household_id else f"person:{task.person_id}"
    return {
        "uid": str(uuid.uuid4()),
        "task_id": task.id,
        "recipient": card.recipient,
        "design_key": job.design,
        "design_version": job.version,
        "palette": job.palette,
        "verse_key": card.verse_key,
        "front": json.dumps(dict(job.front), ensure_ascii=False),
        "salutation": job.salutation,
        "body": job.body,
        "closing": job.closing,
        "signature": "\n".join(job.signature),
        "inside_left": job.inside_left,
        "language": job.language,
        "country": card.country,
        "envelope": "\n".join(card.envelope.address_lines),
        "return_lines": "\n".join(card.envelope.return_lines),
        "signing": json.dumps(row, ensure_ascii=False),
        "text_hash": card.text_hash,
        "household_key": household,
        "findings": "\n".join(f.message for f in card.findings if not f.blocks),
    }


def _print(book: Writing, batch_id: int, item_ids: Sequence[int], today: dt.date) -> None:
    if not item_ids:
        return
    book.update(models.CardItem, item_ids, printed_on=today.isoformat())
    found = select(
        f"SELECT task_id FROM card_item WHERE id IN ({id_list(item_ids)}) AND batch_id = ?", batch_id
    )
    for task in tasks.load(row[0] for row in found).values():
        if TaskState(task.state) in _UNPRINTED:
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
