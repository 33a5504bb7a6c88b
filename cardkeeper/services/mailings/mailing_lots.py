"""The lots of a mailing: what is in each, when it is made, and how far it is; the state is kept per card."""

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.kinds import TaskState
from cardkeeper.core.mailing_plan import Part, lot_days
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.cards import stamp_notes
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.mailings import mailing_records
from cardkeeper.services.mailings.mailing_records import Mailing
from cardkeeper.services.printing import batches
from cardkeeper.services.printing.batches import Held
from cardkeeper.store import models
from cardkeeper.store.connection import select, value
from cardkeeper.store.writing import writing

if TYPE_CHECKING:
    from cardkeeper.services.printing.proofs import Proof

MAILED = frozenset({TaskState.MAILED, TaskState.HANDED_OVER, TaskState.RETURNED})
PRINTED = frozenset({TaskState.PRINTED, TaskState.SIGNED})
_WAITING = frozenset({TaskState.PLANNED, TaskState.CHOSEN})
_CARDS = """
SELECT mailing_lot.id, position, part, card_task.id, card_task.state, design_key, palette, not_before,
  make_by, mail_by, undated, done_on,
  coalesce(nullif(family, ''), nullif(formatted_name, ''), nullif(goes_by, ''), nullif(given, ''), (
    SELECT organisation.name FROM employment JOIN organisation ON organisation.id = organisation_id
    WHERE employment.person_id = person.id AND employment.deleted_at IS NULL LIMIT 1), '')
FROM mailing_lot JOIN card_task ON card_task.lot_id = mailing_lot.id JOIN person ON person.id = person_id
WHERE mailing_lot.mailing_id = ? AND card_task.deleted_at IS NULL
  AND (card_task.state IN ('printed', 'signed', 'mailed', 'handed-over', 'returned')
    OR (card_task.state IN ('planned', 'chosen') AND missing = '' AND channel IN ('mail', 'by-hand')))
ORDER BY position, sort_name, card_task.id
"""
# With max() SQLite takes the other columns from the newest row.
_BATCHES = """
SELECT position, max(id), state FROM batch WHERE mailing_id = ? AND deleted_at IS NULL GROUP BY position
"""
_UNPRINTED = """
SELECT card_item.id FROM card_item JOIN card_task ON card_task.id = task_id
JOIN batch ON batch.id = batch_id WHERE batch.mailing_id = ? AND batch.position = ?
  AND batch.deleted_at IS NULL AND card_task.state = 'chosen' ORDER BY card_item.batch_id, card_item.position
"""
_MAILABLE = """
SELECT max(card_item.id) FROM card_item JOIN card_task ON card_task.id = task_id
WHERE lot_id = ? AND card_task.state IN ('chosen', 'printed', 'signed') AND channel = 'mail'
GROUP BY task_id ORDER BY batch_id, card_item.position
"""


class LotRow(NamedTuple):
    """A lot as its row shows it.

    `part` is abroad, early, home, latecomers or new-year. `state` is planned, prepared (a batch is made and
    nobody said yet how it came out), printing (some of it is printed), printed or mailed. `day` is when it
    was mailed, else when it is planned; `mail_by` is the last day for its first card, the same as `day` where
    no day waits for them. `designs` are key, palette and number. `batch_id` is the newest batch made of it.
    """

    id: int
    position: int
    part: str
    title: str
    cards: int
    printed: int
    mailed: int
    designs: tuple[tuple[str, str, int], ...]
    state: str
    day: dt.date
    mail_by: dt.date
    batch_id: int | None


class _Card(NamedTuple):
    """A row of `_CARDS`."""

    lot_id: int
    position: int
    part: str
    task_id: int
    state: str
    design_key: str
    palette: str
    not_before: str
    make_by: str
    mail_by: str
    undated: int
    done_on: str | None
    name: str


class _Batch(NamedTuple):
    """The newest batch made of a lot, and whether somebody said how it came out."""

    id: int
    state: str


def lots(mailing_id: int, today: dt.date) -> list[LotRow]:
    """The lots in their order, each with its day; those that are left are planned from today on."""
    mailing = mailing_records.get(mailing_id)
    found = [_Card(*row) for row in select(_CARDS, mailing_id)]
    grouped = [list(cards) for _lot, cards in groupby(found, key=lambda card: card.lot_id)]
    days = _days(mailing, grouped, today)
    newest = {position: _Batch(id_, state) for position, id_, state in select(_BATCHES, mailing_id)}
    return [_row(cards, days.get(cards[0].lot_id, today), newest, today) for cards in grouped]


def plan_days(mailing_id: int, first_day: dt.date | None, lots_a_day: int) -> Change:
    """Make the lots from this day on, so many a day; None is the first day on which they may be mailed."""
    with writing(_("Plan the batches"), Touched.MAILINGS) as book:
        first = first_day.isoformat() if first_day else None
        book.update(models.Mailing, [mailing_id], first_day=first, lots_a_day=max(1, lots_a_day))
        book.ids = (mailing_id,)
    return book.change()


def waiting(lot_id: int) -> list[int]:
    """The cards of a lot that are still to be printed."""
    sql = (
        "SELECT id FROM card_task WHERE lot_id = ? AND state IN ('planned', 'chosen')"
        " AND channel IN ('mail', 'by-hand') AND missing = '' AND deleted_at IS NULL ORDER BY id"
    )
    return [row[0] for row in select(sql, lot_id)]


def proof(lot_id: int, today: dt.date, progress: Progress = no_progress) -> "Proof":
    """A lot as it would go to paper, by last name; `batches.make` makes the batch of it.

    Raises CardKeeperError when nothing can be printed, and Cancelled when `progress` does: nothing is
    written before.
    """
    from cardkeeper.services.printing import proofs  # brings the press along

    row = get(lot_id, today)
    mailing = mailing_records.get(_mailing_of(lot_id))
    made = proofs.make(waiting(lot_id), today, layout=mailing.format, order=proofs.BY_NAME, progress=progress)
    mail_on = max(row.day, *(first for first, _last in made.mail_days), today)
    locale = settings.load().language
    rows = (
        {
            **columns,
            "note": stamp_notes.words(min(mail_on, max(last, today)), columns["position"], locale),
        }
        for columns, (_first, last) in zip(made.rows, made.mail_days, strict=True)
    )
    place = {"mailing_id": mailing.id, "position": row.position, "mail_on": mail_on.isoformat()}
    return dataclasses.replace(made, rows=tuple(rows), batch={**made.batch, **place})


def prepare(lot_id: int, today: dt.date, progress: Progress = no_progress) -> tuple[Change, list[Held]]:
    """Make the batch of a lot; the change's `ids` is the batch. What must not be printed is told (R19)."""
    made = proof(lot_id, today, progress)
    return batches.make(made, today, label=get(lot_id, today).title), list(made.held)


def mark_printed(lot_id: int, today: dt.date, items: Sequence[int] | None = None) -> Change:
    """The prepared cards of a lot came out well, or these of them; the others wait for another sheet.

    Raises CardKeeperError when none is prepared.
    """
    row = get(lot_id, today)
    prepared = [found[0] for found in select(_UNPRINTED, _mailing_of(lot_id), row.position)]
    wanted = [item for item in prepared if items is None or item in set(items)]
    if row.batch_id is None or not wanted:
        raise CardKeeperError(_("None of these cards is prepared for printing."))
    return batches.mark_printed(row.batch_id, wanted, today)


def mark_mailed(lot_id: int, today: dt.date, progress: Progress = no_progress) -> Change:
    """The prepared and printed cards of a lot are in the letter box. Raises CardKeeperError for none."""
    items = [found[0] for found in select(_MAILABLE, lot_id)]
    if not items:
        raise CardKeeperError(_("None of these cards is printed yet."))
    return batches.mark_mailed(items, today, progress)


def get(lot_id: int, today: dt.date) -> LotRow:
    """One lot. Raises CardKeeperError when no card is left in it."""
    found = next((row for row in lots(_mailing_of(lot_id), today) if row.id == lot_id), None)
    if found is None:
        raise CardKeeperError(_("No card is left in this batch."))
    return found


def _mailing_of(lot_id: int) -> int:
    return int(value("SELECT ifnull(max(mailing_id), 0) FROM mailing_lot WHERE id = ?", lot_id))


def _days(mailing: Mailing, grouped: Iterable[list[_Card]], today: dt.date) -> dict[int, dt.date]:
    """The planned day of every lot that is not printed yet."""
    open_lots = [cards for cards in grouped if any(card.state in _WAITING for card in cards)]
    deadlines = [_deadline(cards) for cards in open_lots]
    calendar = Desk(settings.load(), today).calendar
    welcome = min((_first(card.not_before for card in cards) for cards in open_lots), default=today)
    first = max(today, mailing.first_day or welcome)
    days = lot_days(deadlines, first, calendar, mailing.lots_a_day)
    return {cards[0].lot_id: day for cards, day in zip(open_lots, days, strict=True)}


def _deadline(cards: Sequence[_Card]) -> dt.date | None:
    """The day by which a lot must be made; cards that wait for no day are never late."""
    dated = [card.make_by for card in cards if not card.undated]
    return _first(dated) if dated else None


def _first(days: Iterable[str]) -> dt.date:
    return dt.date.fromisoformat(min(days))


def _row(cards: list[_Card], planned: dt.date, newest: dict[int, _Batch], today: dt.date) -> LotRow:
    first, batch = cards[0], newest.get(cards[0].position)
    mailed = [card for card in cards if card.state in MAILED]
    printed = len(mailed) + sum(card.state in PRINTED for card in cards)
    designs = Counter((card.design_key, card.palette) for card in cards if card.design_key)
    day = planned
    if len(mailed) == len(cards):
        day = dt.date.fromisoformat(max(card.done_on or "" for card in cards))
    elif printed == len(cards):
        day = max(today, dt.date.fromisoformat(max(card.not_before for card in cards)))
    return LotRow(
        first.lot_id,
        first.position,
        first.part,
        _title(first.part, first.name, cards[-1].name),
        len(cards),
        printed,
        len(mailed),
        tuple((*design, number) for design, number in designs.most_common()),
        _state(cards, batch, printed, len(mailed)),
        day,
        day if first.undated else _first(card.mail_by for card in cards),
        batch.id if batch else None,
    )


def _state(cards: Sequence[_Card], batch: _Batch | None, printed: int, mailed: int) -> str:
    """Prepared as long as nobody said how the newest batch came out."""
    if mailed == len(cards):
        return "mailed"
    if printed == len(cards):
        return "printed"
    is_open = batch is not None and batch.state == "open"
    if is_open and any(card.state == TaskState.CHOSEN for card in cards):
        return "prepared"
    return "printing" if printed else "planned"


def _title(part: str, first: str, last: str) -> str:
    """ "Abbott to Bright", "Abroad, Abe to Weber"."""
    names = first if first == last else _("{first} to {last}").format(first=first, last=last)
    prefix = _PARTS.get(Part(part))
    return _("{part}, {names}").format(part=prefix(), names=names) if prefix else names


_PARTS = {
    Part.ABROAD: lambda: _("Abroad"),
    Part.EARLY: lambda: _("To mail first"),
    Part.LATECOMERS: lambda: _("Latecomers"),
    Part.NEW_YEAR: lambda: _("New Year"),
}
