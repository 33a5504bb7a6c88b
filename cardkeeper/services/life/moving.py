"""Moved: the old address becomes past, the new one counts from its day, for all who lived there together."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from cardkeeper.core import date_words
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.contact import Address
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.households import memberships
from cardkeeper.services.life import ending
from cardkeeper.services.life.offers import Offer
from cardkeeper.services.people import addresses, parties
from cardkeeper.services.people.addresses import AddressRow
from cardkeeper.services.people.parties import id_list
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.ADDRESSES | Touched.OCCASIONS | Touched.CARDS


class _Owned(NamedTuple):
    """An address with whose it is."""

    owner: str
    owner_id: int
    row: AddressRow


def moved(
    person_id: int, address: Address, on: dt.date, today: dt.date, *, with_household: bool = True
) -> tuple[Change, tuple[Offer, ...]]:
    """Somebody lives elsewhere from `on`, with all of the household that lived at the old address, or alone.

    Cards there before that day still go to the old one. Seasonal and work addresses stay. A card for the new
    home is offered, and the day as an anniversary.
    """
    shown = parties.people([person_id])[person_id].shown_name
    home = memberships.home_of(person_id)
    movers = memberships.members(home) if home and with_household else (person_id,)
    with writing(_("{name} has moved").format(name=shown), _TOUCHED) as book:
        left = _left_behind(person_id, movers, home if with_household else None, on)
        for owned in left:
            _close(book, owned.row, on)
        for owner, owner_id, preferred in _receivers(left, person_id):
            addresses.put(book, owner, owner_id, address, valid_from=on, preferred=preferred)
        _end_home_anniversaries(book, movers, home if with_household else None, on, today)
        addresses.follow(book, sorted({person_id, *movers}), today)
        book.ids = (person_id,)
        day = date_words.day_words(on, today, settings.load().language)
        book.message = _("The new address counts from {day}.").format(day=day)
    return book.change(), _offers(person_id, home if with_household else None, address, on)


def leave_behind(book: Writing, leaving_id: int, home: int, staying: Sequence[int], today: dt.date) -> None:
    """Somebody leaves the home to those who stay: what they had of its address is past, or belongs to it."""
    theirs = [owned for id_ in staying for owned in _homes("person_id", id_, today)]
    places = {_place(owned.row) for owned in (*theirs, *_homes("household_id", home, today))}
    for owned in _homes("person_id", leaving_id, today):
        if _place(owned.row) in places:
            _close(book, owned.row, today)
        elif not places:
            book.update(models.Address, [owned.row.id], person_id=None, household_id=home)


def settle_in(book: Writing, person_id: int, home: int, today: dt.date) -> None:
    """Somebody lives in that home now: where it has an address, the one they lived at alone is past."""
    book.flush()
    living_there = [id_ for id_ in memberships.members(home, "adult") if id_ != person_id]
    theirs = [owned for id_ in living_there for owned in _homes("person_id", id_, today)]
    places = {_place(owned.row) for owned in (*theirs, *_homes("household_id", home, today))}
    for owned in _homes("person_id", person_id, today):
        if places and _place(owned.row) not in places:
            _close(book, owned.row, today)


def _left_behind(person_id: int, movers: Sequence[int], home: int | None, on: dt.date) -> list[_Owned]:
    """The home address of whoever moves, and the same one wherever else it is written down."""
    own = _homes("person_id", person_id, on)
    shared = _homes("household_id", home, on) if home else []
    places = {_place(owned.row) for owned in (*own, *shared)}
    others = [owned for id_ in movers if id_ != person_id for owned in _homes("person_id", id_, on)]
    return [*own, *shared, *(owned for owned in others if _place(owned.row) in places)]


def _homes(owner: str, owner_id: int, on: dt.date) -> list[_Owned]:
    rows = addresses.of_owner(owner, owner_id)
    return [_Owned(owner, owner_id, row) for row in rows if _is_home(row, on)]


def _is_home(row: AddressRow, on: dt.date) -> bool:
    is_past = row.valid_until is not None and row.valid_until < on
    return row.address.kind != "work" and row.season_from is None and not is_past and not row.address.is_blank


def _place(row: AddressRow) -> str:
    return fold(f"{row.address.street} {row.address.po_box} {row.address.postal_code} {row.address.locality}")


def _close(book: Writing, row: AddressRow, on: dt.date) -> None:
    """The day before the move is the last; an address that begins later was never lived at."""
    if row.valid_from is not None and row.valid_from >= on:
        book.move_to_trash(models.Address, [row.id])
    else:
        last = (on - dt.timedelta(1)).isoformat()
        book.update(models.Address, [row.id], valid_until=last)


def _receivers(left: Sequence[_Owned], person_id: int) -> list[tuple[str, int, bool]]:
    """Who gets the new address written down: whoever had the old one."""
    wanted: dict[tuple[str, int], bool] = {}
    for owned in left:
        key = owned.owner, owned.owner_id
        wanted[key] = wanted.get(key, False) or owned.row.address.preferred
    found = [(owner, owner_id, preferred) for (owner, owner_id), preferred in wanted.items()]
    return found or [("person_id", person_id, False)]


def _end_home_anniversaries(
    book: Writing, movers: Sequence[int], home: int | None, on: dt.date, today: dt.date
) -> None:
    """Ten years in a house they have left are no reason for a card."""
    over = [
        row[0]
        for row in select(
            f"SELECT id FROM occasion WHERE kind = 'home-anniversary' AND deleted_at IS NULL"
            f" AND ends_on IS NULL AND (person_id IN ({id_list(movers)}) OR household_id IS ?)",
            home or 0,
        )
    ]
    book.update(models.Occasion, over, ends_on=on.isoformat())
    ending.with_occasions(book, over, today)


def _offers(person_id: int, home: int | None, address: Address, on: dt.date) -> tuple[Offer, ...]:
    street = address.street.splitlines()[0] if address.street else ""
    whose = {"household_id": home} if home else {"person_id": person_id}
    date = PartialDate.of(on)
    card, yearly = OccasionKind.NEW_HOME, OccasionKind.HOME_ANNIVERSARY
    return (
        Offer(card, _("Send them a card for the new home?"), label=street, date=date, **whose),
        Offer(yearly, _("Remember each year the day they moved in?"), label=street, date=date, **whose),
    )
