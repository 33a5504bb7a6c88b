"""Mailings: one greeting for many people, made, paused, closed and deleted; the December run is one."""

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.filters import EVERYONE
from cardkeeper.core.holidays import holiday
from cardkeeper.core.kinds import OccasionKind, TaskState
from cardkeeper.core.mailing_plan import LOT_SIZE, MAILING_KINDS, MOST_DESIGNS, Split
from cardkeeper.core.merge import clean
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.due import upkeep
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.tasks import load
from cardkeeper.services.life import ending
from cardkeeper.services.mailings import mailing_cards, mailing_designs, mailing_records
from cardkeeper.services.mailings.mailing_audience import Brief, Preview, Seat, preview, work_out
from cardkeeper.services.mailings.mailing_records import Audience, Mailing, Pick, cards, get
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.lots import in_lots
from cardkeeper.store.writing import Writing, writing

TOUCHED = Touched.MAILINGS | Touched.CARDS
YEAR_END = ("season", "christmas", "hanukkah", "kwanzaa")
"""What year-end cards offer: a neutral greeting, and a feast of their own to those known to keep it."""
_CLOSED = "mailing-closed"
_PRINTED = (*upkeep.WAITING, TaskState.MAILED, TaskState.HANDED_OVER, TaskState.RETURNED)


def create(
    name: str,
    today: dt.date,
    *,
    kind: OccasionKind = OccasionKind.HOLIDAY,
    holidays: Sequence[str] = (),
    year: int | None = None,
    on: dt.date | None = None,
    audience: Audience = EVERYONE,
    label: str = "",
    designs: Sequence[Pick] = (),
    split: Split = Split.TRADITION,
    layout: str = "",
    lot_size: int = LOT_SIZE,
    progress: Progress = no_progress,
) -> Change:
    """Begin a mailing: its audience as it is now, a card for each envelope, designs and verses, and lots.

    `holidays` are the greetings offered, a neutral one and the preferred first; a holiday mailing without any
    offers YEAR_END. `year` is that of its cards. `on` is the day of what is no holiday, `label` what its
    cards are about. Without `designs`, four at most, good ones are picked. The change's `ids` is the mailing.
    Raises CardKeeperError when nobody is left to write to.
    """
    called = _name(name)
    desk = Desk(settings.load(), today)
    offered = _offered(kind, holidays, desk.settings.country)
    people = mailing_records.people(audience, today)
    look = {"designs": json.dumps(designs[:MOST_DESIGNS]), "split": str(split), "format": layout}
    when = _when(today, year, None if offered else on)
    what = {"kind": str(kind), "holidays": json.dumps(offered), "label": clean(label)}
    whom = {"audience": mailing_records.stored(audience)}
    with writing(_("New mailing {name}").format(name=called), TOUCHED) as book:
        mailing_id = book.insert(
            models.Mailing, name=called, lot_size=lot_size, **what, **whom, **when, **look
        )
        mailing = get(mailing_id)
        _make_cards(book, mailing, work_out(mailing.brief, people, desk), today, progress)
        book.ids = (mailing_id,)
        book.message = _("{name} can be looked over.").format(name=called)
    return book.change()


def _when(today: dt.date, year: int | None, on: dt.date | None) -> dict[str, Any]:
    return {
        "year": year or today.year,
        "begun_on": today.isoformat(),
        "occurs_on": on.isoformat() if on else None,
    }


def _make_cards(
    book: Writing, mailing: Mailing, seats: Sequence[Seat], today: dt.date, progress: Progress
) -> None:
    if all(seat.is_left_out for seat in seats):
        raise CardKeeperError(_("Nobody is left to write to. No mailing was made."))
    mailing_cards.add(book, mailing, seats)
    mailing_designs.dress(book, mailing, today, progress)
    mailing_cards.arrange(book, mailing)


def look_ahead(
    today: dt.date,
    *,
    kind: OccasionKind = OccasionKind.HOLIDAY,
    holidays: Sequence[str] = (),
    year: int | None = None,
    on: dt.date | None = None,
    audience: Audience = EVERYONE,
    progress: Progress = no_progress,
) -> Preview:
    """The numbers of such a mailing before it is made; nothing is written, and `progress` may stop it."""
    brief = brief_of(today, kind=kind, holidays=holidays, year=year, on=on)
    people = mailing_records.people(audience, today)
    return preview(brief, people, Desk(settings.load(), today), progress)


def brief_of(
    today: dt.date,
    *,
    kind: OccasionKind = OccasionKind.HOLIDAY,
    holidays: Sequence[str] = (),
    year: int | None = None,
    on: dt.date | None = None,
) -> Brief:
    """What such a mailing would send; raises CardKeeperError for a holiday that is not kept here."""
    offered = _offered(kind, holidays, settings.load().country)
    start = mailing_records.first_day_of(year or today.year, today)
    return Brief(kind, start, offered, None if offered else on)


def rename(mailing_id: int, name: str) -> Change:
    with writing(_("Rename the mailing"), Touched.MAILINGS) as book:
        book.update(models.Mailing, [mailing_id], name=_name(name))
        book.ids = (mailing_id,)
    return book.change()


def pause(mailing_id: int) -> Change:
    """Put it aside; nothing of it is lost."""
    return _set_state(mailing_id, _("Pause the mailing"), "paused")


def resume(mailing_id: int) -> Change:
    """Go on where it was left: every card knows how far it is."""
    return _set_state(mailing_id, _("Continue the mailing"), "open")


def close(mailing_id: int, today: dt.date, progress: Progress = no_progress) -> Change:
    """It is over; what was never printed is left out. Raises CardKeeperError while printed cards wait."""
    if cards(mailing_id, *upkeep.WAITING):
        raise CardKeeperError(
            _("Some printed cards are not marked as mailed yet. Mark them first, then close the mailing.")
        )
    with writing(_("Close the mailing"), TOUCHED) as book:
        unprinted = load(cards(mailing_id, *upkeep.UNPRINTED))
        ending.end(book, unprinted.values(), _CLOSED, today, progress)
        book.update(models.Mailing, [mailing_id], state="closed", closed_on=today.isoformat())
        book.ids = (mailing_id,)
    return book.change()


def delete(mailing_id: int, progress: Progress = no_progress) -> Change:
    """Throw a mailing away of which nothing was printed. Raises CardKeeperError otherwise."""
    if cards(mailing_id, *_PRINTED):
        raise CardKeeperError(_("Some of its cards are printed already. Close the mailing to end it."))
    with writing(_("Delete the mailing"), TOUCHED) as book:
        for lot in in_lots(book, cards(mailing_id), progress, share=1):
            upkeep.recall(book, lot)
            book.move_to_trash(models.CardTask, lot)
        batches = select("SELECT id FROM batch WHERE mailing_id = ? AND deleted_at IS NULL", mailing_id)
        book.move_to_trash(models.Batch, [row[0] for row in batches])
        book.move_to_trash(models.Mailing, [mailing_id])
        book.message = _("The mailing is gone. Nothing of it was printed.")
    return book.change()


def _set_state(mailing_id: int, label: str, state: str) -> Change:
    with writing(label, Touched.MAILINGS) as book:
        book.update(models.Mailing, [mailing_id], state=state, closed_on=None)
        book.ids = (mailing_id,)
    return book.change()


def _name(name: str) -> str:
    tidy = clean(name)
    if not tidy:
        raise CardKeeperError(_("A mailing needs a name."))
    return tidy


def _offered(kind: OccasionKind, holidays: Sequence[str], country: str) -> tuple[str, ...]:
    """The greetings offered; only those kept in the country count."""
    if kind not in MAILING_KINDS:
        raise ValueError(f"{kind} is about a date of one's own")
    if kind is not OccasionKind.HOLIDAY:
        return ()
    wanted = tuple(dict.fromkeys(holidays)) or YEAR_END
    known = tuple(key for key in wanted if holiday(key).is_kept_in(country))
    if not known:
        raise CardKeeperError(_("This holiday isn't kept in your country. No mailing was made."))
    return known
