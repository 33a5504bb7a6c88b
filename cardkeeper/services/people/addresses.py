"""Where somebody lives, works or spends the winter: what the form tells, and what the mail brings back."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.contact import Address
from cardkeeper.core.countries import normal
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.merge import clean
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.due import prepared, upkeep
from cardkeeper.services.due.reaching import day
from cardkeeper.services.importing import match_keys
from cardkeeper.services.people.entering import address_values
from cardkeeper.store import models
from cardkeeper.store.connection import records, select
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.ADDRESSES | Touched.CARDS
_OWNERS = ("person_id", "household_id", "organisation_id")
_PLACE = ("po_box", "extended", "street", "locality", "region", "postal_code", "country")
_TEXTS = frozenset({*_PLACE, "kind", "label", "attention"})
_DAYS = frozenset({"valid_from", "valid_until", "verified_on"})
_SEASON = frozenset({"season_from", "season_until"})


class AddressRow(NamedTuple):
    """An address with all that is known of it; exactly one of the three owners is given."""

    id: int
    version: int
    address: Address
    attention: str
    person_id: int | None
    household_id: int | None
    organisation_id: int | None
    valid_from: dt.date | None
    valid_until: dt.date | None
    season_from: PartialDate | None
    season_until: PartialDate | None
    verified_on: dt.date | None
    bad_since: dt.date | None
    bad_reason: str


def of_owner(owner: str, owner_id: int) -> list[AddressRow]:
    """The addresses of a "person_id", "household_id" or "organisation_id", in their order."""
    rows = records(
        f"SELECT * FROM address WHERE {_owner(owner)} = ? AND deleted_at IS NULL ORDER BY position, id",
        owner_id,
    )
    return [_row(row) for row in rows]


def get(address_id: int) -> AddressRow:
    """One address. Raises CardKeeperError when it is gone."""
    rows = records("SELECT * FROM address WHERE id = ? AND deleted_at IS NULL", address_id)
    if not rows:
        raise CardKeeperError(_("This address is not there any more. Nothing was changed."))
    return _row(rows[0])


def add(owner: str, owner_id: int, address: Address, today: dt.date, **more: Any) -> Change:
    """Add an address; `more` are columns `edit` knows. The change's `ids` is the address."""
    with writing(_("Add address"), _TOUCHED) as book:
        book.ids = (put(book, owner, owner_id, address, **more),)
        follow(book, people_of([(owner, owner_id)]), today)
        book.message = _("Address added.")
    return book.change()


def edit(address_id: int, version: int, today: dt.date, **values: Any) -> Change:
    """Change an address by the names of its columns; days are dates, the season two PartialDates or None.

    A new place is a corrected one: what came back from the old is forgotten, and cards that waited for it
    are planned again. Raises ChangedElsewhere.
    """
    with writing(_("Edit address"), _TOUCHED) as book:
        book.expect_version(models.Address, address_id, version)
        correct(book, get(address_id), values)
        follow(book, people_at([address_id]), today)
        book.ids = (address_id,)
        book.message = _("Address updated.")
    return book.change()


def delete(address_id: int, today: dt.date) -> Change:
    """Move an address to the trash."""
    with writing(_("Delete address"), _TOUCHED) as book:
        concerned = people_at([address_id])
        book.move_to_trash(models.Address, [address_id])
        pinned = select("SELECT id FROM occasion WHERE address_id = ?", address_id)
        book.update(models.Occasion, [row[0] for row in pinned], address_id=None)
        follow(book, concerned, today)
    return book.change()


def prefer(address_id: int, today: dt.date) -> Change:
    """Write to this address rather than to the owner's others."""
    row = get(address_id)
    owner, owner_id = _owner_of(row)
    with writing(_("Prefer this address"), _TOUCHED) as book:
        others = select(f"SELECT id FROM address WHERE {owner} = ? AND preferred = 1", owner_id)
        book.update(models.Address, [id_ for (id_,) in others if id_ != address_id], preferred=0)
        book.update(models.Address, [address_id], preferred=1)
        follow(book, people_at([address_id]), today)
    return book.change()


def verify(address_id: int, today: dt.date) -> Change:
    """They said today that this is right; mail that came back before is forgotten."""
    with writing(_("Address is right"), _TOUCHED) as book:
        verified = {"verified_on": today.isoformat(), "bad_since": None, "bad_reason": ""}
        book.update(models.Address, [address_id], **verified)
        follow(book, people_at([address_id]), today)
    return book.change()


def mark_bad(address_id: int, today: dt.date, reason: str = "") -> Change:
    """Mail came back from there: no card goes to it until somebody corrects it (R14)."""
    with writing(_("Mail came back"), _TOUCHED) as book:
        spoil(book, [address_id], today, reason)
        follow(book, people_at([address_id]), today)
    return book.change()


def put(book: Writing, owner: str, owner_id: int, address: Address, **more: Any) -> int:
    """A new address inside a command that does more; gives its id."""
    book.flush()
    position = select(f"SELECT ifnull(max(position) + 1, 0) FROM address WHERE {_owner(owner)} = ?", owner_id)
    values = _columns({**address_values(address), **more})
    values["position"] = position[0][0]
    return book.insert(models.Address, **{owner: owner_id}, **values)


def correct(book: Writing, row: AddressRow, values: Mapping[str, Any]) -> None:
    """New values for an address; with a new place it is good again."""
    columns = _columns(values)
    before = address_values(row.address)
    is_elsewhere = any(columns.get(part, before[part]) != before[part] for part in _PLACE)
    if is_elsewhere:
        columns = {"verified_on": None, **columns, "bad_since": None, "bad_reason": ""}
    book.update(models.Address, [row.id], **columns)


def spoil(book: Writing, ids: Iterable[int], today: dt.date, reason: str) -> None:
    book.update(models.Address, ids, bad_since=today.isoformat(), bad_reason=clean(reason))


def follow(book: Writing, people: Iterable[int], today: dt.date) -> None:
    """What an address has to do with: keys, dates, what is missing, and cards already in a batch."""
    concerned = list(people)
    match_keys.keep(book, concerned)
    upkeep.refresh(book, concerned, today)
    prepared.keep(book, concerned, today)


def people_at(ids: Iterable[int]) -> list[int]:
    """Everybody whose cards may go to these addresses."""
    owners = [_owner_of(get(id_)) for id_ in ids]
    return people_of(owners)


def people_of(owners: Iterable[tuple[str, int]]) -> list[int]:
    """The person, those who live in the household, or those who work at the company."""
    return sorted({row[0] for owner, id_ in owners for row in select(_WHO[_owner(owner)], id_)})


_WHO = {
    "person_id": "SELECT ?",
    "household_id": "SELECT person_id FROM household_member WHERE household_id = ? AND deleted_at IS NULL"
    " AND until IS NULL",
    "organisation_id": "SELECT person_id FROM employment WHERE organisation_id = ? AND deleted_at IS NULL"
    " AND until IS NULL",
}


def _owner(name: str) -> str:
    if name not in _OWNERS:
        raise ValueError(f"nobody owns an address as {name}")
    return name


def _owner_of(row: AddressRow) -> tuple[str, int]:
    return next((name, id_) for name in _OWNERS if (id_ := getattr(row, name)) is not None)


def _columns(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _column(name, value) for name, value in values.items()}


def _column(name: str, value: Any) -> Any:
    if name == "country":
        return normal(clean(value))
    if name in _TEXTS:
        return clean(value)
    if name in _DAYS:
        return value.isoformat() if value else None
    if name in _SEASON:
        return value.month_day if value else None
    if name == "preferred":
        return int(value)
    raise ValueError(f"an address has no {name}")


def _row(row: Mapping[str, Any]) -> AddressRow:
    place = {name: row[name] for name in (*_PLACE, "kind", "label")}
    return AddressRow(
        id=row["id"],
        version=row["version"],
        address=Address(**place, preferred=bool(row["preferred"])),
        attention=row["attention"],
        person_id=row["person_id"],
        household_id=row["household_id"],
        organisation_id=row["organisation_id"],
        valid_from=day(row["valid_from"]),
        valid_until=day(row["valid_until"]),
        season_from=_season(row["season_from"]),
        season_until=_season(row["season_until"]),
        verified_on=day(row["verified_on"]),
        bad_since=day(row["bad_since"]),
        bad_reason=row["bad_reason"],
    )


def _season(number: int | None) -> PartialDate | None:
    return PartialDate(number // 100, number % 100) if number else None
