"""The cards of a mailing: one task for each envelope, put into lots by last name."""

import dataclasses
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from cardkeeper.core.holidays import holiday_name
from cardkeeper.core.kinds import Channel
from cardkeeper.core.mailing_plan import Lot, Part, Piece, in_lots, lots
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.core.wording import text_hash
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.cards import sent
from cardkeeper.services.due import mail_addresses, upkeep
from cardkeeper.services.due.standing import Matter, Standing
from cardkeeper.services.due.tasks import Locked, TaskRecord, circle_of, load, unit_of
from cardkeeper.services.mailings.mailing_audience import Seat
from cardkeeper.services.mailings.mailing_records import Mailing
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store import models
from cardkeeper.store.connection import select, value
from cardkeeper.store.writing import Writing

ON_PAPER = (Channel.MAIL, Channel.BY_HAND)
# Still to be given a place: on paper, whole, and not printed, prepared or ended.
_LOOSE = """
SELECT card_task.id FROM card_task JOIN person ON person.id = person_id
WHERE card_task.mailing_id = ? AND card_task.deleted_at IS NULL AND card_task.state = 'planned'
  AND channel IN ('mail', 'by-hand') AND missing = '' {and_more}
ORDER BY person.sort_name, card_task.id
"""
_MEMBERS = "SELECT person_id, id, unit_key, reason FROM mailing_member WHERE mailing_id = ?"
_BEGUN = """
SELECT 1 FROM card_task WHERE mailing_id = ? AND lot_id IS NOT NULL AND deleted_at IS NULL
  AND state IN ('chosen', 'printed', 'signed', 'mailed', 'handed-over', 'returned') LIMIT 1
"""


def add(book: Writing, mailing: Mailing, seats: Iterable[Seat], made: Collection[str] = ()) -> None:
    """Write down who is in the audience, with the reason against each, and a task for each card.

    `made` are the keys of envelopes that have their card already.
    """
    known = {row[0]: row[1:] for row in select(_MEMBERS, mailing.id)}
    for seat in seats:
        for person_id in seat.people:
            enlist(book, mailing, seat, person_id, known.get(person_id))
        if not seat.is_left_out and seat.key not in made:
            book.add(models.CardTask, **_columns(mailing, seat))
    book.flush()


def arrange(book: Writing, mailing: Mailing, part: Part = Part.LATECOMERS) -> int:
    """Put every card that can be printed and has no lot into one; gives how many.

    As long as nothing of the mailing was made, all lots are laid out anew; afterwards lots of this `part`
    follow behind the others.
    """
    book.flush()
    if value(_BEGUN, mailing.id) is None and part is Part.LATECOMERS:
        _clear(book, mailing.id)
        return _lay_out(book, mailing, lots(pieces(loose(mailing.id)), mailing.lot_size))
    ids = loose(mailing.id, f"AND lot_id IS NULL AND (holiday_key = 'new-year' OR {part != Part.NEW_YEAR:d})")
    return _lay_out(book, mailing, in_lots(part, ids, mailing.lot_size))


def greeting_columns(matter: Matter, standing: Standing) -> dict[str, Any]:
    """The columns of a task that tell what is sent and how that stands."""
    return {
        "holiday_key": matter.holiday,
        "label": holiday_name(matter.holiday) if matter.holiday else "",
        "occurs_on": matter.day.isoformat(),
        "undated": int(matter.begun is not None),
        **upkeep.columns(standing),
    }


def put_words(
    book: Writing, mailing: Mailing, tasks: Iterable[TaskRecord], progress: Progress = no_progress
) -> list[TaskRecord]:
    """Give these cards the mailing's own words, but for those a person wrote; gives them as they are then.

    A household that had these very words before is told of on its row (R17). A greeting that was not offered,
    New Year's for latecomers, keeps words of its own.
    """
    known = list(tasks)
    if not mailing.own_text:
        return known
    said = text_hash(mailing.own_text)
    worded = []
    for done, task in enumerate(known, start=1):
        takes = _takes_words(task, mailing)
        worded.append(_with_words(book, mailing, task, said) if takes else task)
        progress(done, len(known))
    return worded


def _with_words(book: Writing, mailing: Mailing, task: TaskRecord, said: str) -> TaskRecord:
    around = sent.household_people(task.person_id, task.household_id)
    notice = _("They had these words before.") if said in sent.texts_of(around, task.id) else ""
    book.update(models.CardTask, [task.id], own_text=mailing.own_text, verse_key="", notice=notice)
    return dataclasses.replace(task, own_text=mailing.own_text, verse_key="", notice=notice)


def _takes_words(task: TaskRecord, mailing: Mailing) -> bool:
    is_offered = not task.holiday_key or task.holiday_key in mailing.holidays
    return is_offered and not task.locked & Locked.TEXT


def enlist(
    book: Writing, mailing: Mailing, seat: Seat, person_id: int, known: tuple[int, str, str] | None
) -> None:
    """Write down in which envelope somebody is, or what speaks against it; `known` is what stands there."""
    if known is None:
        columns = {"household_id": seat.unit.household_id, "unit_key": seat.key, "reason": seat.reason}
        book.add(models.MailingMember, mailing_id=mailing.id, person_id=person_id, **columns)
    elif known[1:] != (seat.key, seat.reason):
        book.update(models.MailingMember, [known[0]], unit_key=seat.key, reason=seat.reason)


def _columns(mailing: Mailing, seat: Seat) -> dict[str, Any]:
    greeting = greeting_columns(seat.matter, seat.standing)
    return {
        "source": "mailing",
        "source_key": f"mailing:{mailing.id}",
        "mailing_id": mailing.id,
        "year": mailing.year,
        "recipient_key": seat.key,
        "kind": str(mailing.kind),
        "person_id": seat.unit.person_id,
        "household_id": seat.unit.household_id,
        **greeting,
        "label": greeting["label"] or mailing.label,
    }


def loose(mailing_id: int, and_more: str = "") -> list[int]:
    """The cards that can be printed and are in no batch yet, by last name; `and_more` limits them."""
    return [row[0] for row in select(_LOOSE.format(and_more=and_more), mailing_id)]


def pieces(ids: Sequence[int]) -> list[Piece]:
    """These cards as they are put into lots: by name, abroad or not."""
    found = load(ids)
    circle = circle_of(found.values())
    home = settings.load().country
    names = _sort_names(found.values())

    def country(task: TaskRecord) -> str:
        entry = mail_addresses.choose(circle, unit_of(task, circle), task.arrival).entry
        return entry.address.country if entry and task.channel == Channel.MAIL else ""

    return [
        Piece(task.id, names[task.person_id], task.mail_day, country(task) not in ("", home))
        for task in found.values()
    ]


def _sort_names(tasks: Iterable[TaskRecord]) -> dict[int, str]:
    found: dict[int, str] = {}
    for chunk in chunks(task.person_id for task in tasks):
        found |= dict(select(f"SELECT id, sort_name FROM person WHERE id IN ({marks(chunk)})", *chunk))
    return found


def _clear(book: Writing, mailing_id: int) -> None:
    placed = select("SELECT id FROM card_task WHERE mailing_id = ? AND lot_id IS NOT NULL", mailing_id)
    book.update(models.CardTask, [row[0] for row in placed], lot_id=None)
    empty = select("SELECT id FROM mailing_lot WHERE mailing_id = ?", mailing_id)
    book.delete(models.MailingLot, [row[0] for row in empty])


def _lay_out(book: Writing, mailing: Mailing, wanted: Sequence[Lot]) -> int:
    last = value("SELECT ifnull(max(position), 0) FROM mailing_lot WHERE mailing_id = ?", mailing.id)
    for position, lot in enumerate(wanted, start=int(last) + 1):
        place = {"mailing_id": mailing.id, "position": position, "part": str(lot.part)}
        lot_id = book.insert(models.MailingLot, **place)
        book.update(models.CardTask, lot.ids, lot_id=lot_id)
    return sum(len(lot.ids) for lot in wanted)
