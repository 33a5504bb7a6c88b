"""Somebody of a file who may be in the book already: what both say, and what is decided about them (R26)."""

import dataclasses
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from cardkeeper.core import date_words
from cardkeeper.core.contact import Address, Contact, ContactPoint, DatedOccasion, Name
from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.matching import phone_key
from cardkeeper.core.merging import additions
from cardkeeper.i18n import N_, _
from cardkeeper.services.households import families
from cardkeeper.services.importing import said_bad
from cardkeeper.services.importing.matching import Entry
from cardkeeper.services.people.entering import address_values, person_values, point_values
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing

_PHONES = ("mobile", "phone")
_FIELDS = {
    "name": N_("Name"),
    "birthday": N_("Birthday"),
    "phone": N_("Phone"),
    "email": N_("Email"),
    "address": N_("Street"),
}
_NAME = ("prefix", "given", "additional", "family", "suffix", "formatted_name", "sort_name")


class Line(NamedTuple):
    """One field as the book and as the file have it; empty where one of them does not say."""

    field: str
    words: str
    here: str
    there: str
    is_same: bool


def lines(entry: Entry, locale: str = "en") -> list[Line]:
    """What can be chosen for somebody who may be in the book; what neither says is left out."""
    known = entry.like or Contact("")
    found = []
    for field, words in _FIELDS.items():
        here, there = _said(field, known, locale), _said(field, entry.contact, locale)
        if here or there:
            found.append(Line(field, _(words), here, there, _key(field, known) == _key(field, entry.contact)))
    return found


def evidence(entry: Entry) -> str:
    """Why they may be the same: the other name, or what they have in common."""
    known = entry.like or Contact("")
    if fold(_name(known)) != fold(_name(entry.contact)):
        return _("{name}?").format(name=_name(known))
    return _("Same name")


def first_choice(entry: Entry) -> frozenset[str]:
    """The fields in which the file is taken to be right until somebody chooses: those the book has not."""
    return frozenset(line.field for line in lines(entry) if line.there and not line.here)


def join(entry: Entry, from_file: Collection[str]) -> None:
    """Both are one person: in the fields `from_file` what the file says counts, in all others the book.

    Whatever only one of them says of other things, notes and dates, is kept.
    """
    if entry.like is None:
        raise ValueError("nobody resembles them")
    differ = [line for line in lines(entry) if not line.is_same]
    kept = _without(entry.contact, [line.field for line in differ if line.field not in from_file])
    right = [line.field for line in differ if line.here and line.there and line.field in from_file]
    entry.known, entry.person_id = entry.like, entry.like_id
    entry.news = additions(entry.like, _without(kept, right))
    entry.replaced, entry.is_left_out = tuple(right), False
    said_bad.look(entry)


def keep_apart(entry: Entry) -> None:
    """They are two people: the one of the file comes in as new."""
    entry.known, entry.person_id = None, None
    entry.news, entry.replaced, entry.is_left_out = Contact(""), (), False
    said_bad.look(entry)


def leave_out(entry: Entry) -> None:
    """Nothing of this person comes in."""
    keep_apart(entry)
    entry.is_left_out = True


def put_right(book: Writing, entry: Entry, region: str) -> None:
    """Write what the file says in the fields in which it was chosen, inside the command of the import."""
    if entry.person_id is None or not entry.replaced:
        return
    book.flush()
    for field in entry.replaced:
        _WRITERS[field](book, entry.person_id, entry.contact, region)


def _put_name(book: Writing, person_id: int, contact: Contact, _region: str) -> None:
    values = person_values(contact)
    book.update(models.Person, [person_id], **{column: values[column] for column in _NAME})


def _put_birthday(book: Writing, person_id: int, contact: Contact, _region: str) -> None:
    birthday = _birthday(contact)
    if birthday is not None:
        families.set_date(book, OccasionKind.BIRTHDAY, birthday.date, person_id=person_id)


def _put_address(book: Writing, person_id: int, contact: Contact, _region: str) -> None:
    address = _address(contact)
    first = _first("address", person_id)
    if address is not None and first:
        book.update(models.Address, first, **address_values(address))


def _put_point(*kinds: str) -> Callable[[Writing, int, Contact, str], None]:
    def put(book: Writing, person_id: int, contact: Contact, region: str) -> None:
        point = _point(contact, kinds)
        first = _first("contact_point", person_id, kinds)
        if point is not None and first:
            book.update(models.ContactPoint, first, **point_values(point, region))

    return put


_WRITERS = {
    "name": _put_name,
    "birthday": _put_birthday,
    "phone": _put_point(*_PHONES),
    "email": _put_point("email"),
    "address": _put_address,
}


def _first(table: str, person_id: int, kinds: Sequence[str] = ()) -> list[int]:
    """The first address, phone or e-mail of somebody, as `reading` orders them."""
    among = f"AND kind IN ({', '.join('?' * len(kinds))})" if kinds else ""
    sql = f"SELECT id FROM {table} WHERE person_id = ? {among} AND deleted_at IS NULL ORDER BY position, id"
    return [row[0] for row in select(f"{sql} LIMIT 1", person_id, *kinds)]


def _said(field: str, contact: Contact, locale: str) -> str:
    if field == "name":
        return _name(contact)
    if field == "birthday":
        birthday = _birthday(contact)
        return date_words.known_parts(birthday.date, locale) if birthday else ""
    if field == "address":
        address = _address(contact)
        return ", ".join(part for part in (address.street, address.locality) if part) if address else ""
    point = _point(contact, _PHONES if field == "phone" else ("email",))
    return point.value if point else ""


def _key(field: str, contact: Contact) -> str:
    """What two ways of writing the same thing have in common."""
    said = _said(field, contact, "en")
    if field == "phone":
        return phone_key(said)[-9:]
    address = _address(contact)
    if field == "address" and address is not None:
        return fold(f"{address.street} {address.postal_code} {address.locality}")
    return fold(said)


def _without(contact: Contact, fields: Sequence[str]) -> Contact:
    """The contact without what it says in these fields."""
    for field in fields:
        contact = _emptied(contact, field)
    return contact


def _emptied(contact: Contact, field: str) -> Contact:
    if field == "name":
        return dataclasses.replace(contact, formatted_name="", name=Name())
    if field == "birthday":
        others = tuple(each for each in contact.occasions if each is not _birthday(contact))
        return dataclasses.replace(contact, occasions=others)
    if field == "address":
        elsewhere = tuple(each for each in contact.addresses if each is not _address(contact))
        return dataclasses.replace(contact, addresses=elsewhere)
    point = _point(contact, _PHONES if field == "phone" else ("email",))
    return dataclasses.replace(contact, points=tuple(each for each in contact.points if each is not point))


def _name(contact: Contact) -> str:
    return contact.formatted_name or str(contact.name)


def _birthday(contact: Contact) -> DatedOccasion | None:
    own = (each for each in contact.occasions if each.kind == OccasionKind.BIRTHDAY and not each.about)
    return next(own, None)


def _address(contact: Contact) -> Address | None:
    return next((each for each in contact.addresses if not each.is_blank), None)


def _point(contact: Contact, kinds: Sequence[str]) -> ContactPoint | None:
    return next((each for each in contact.points if each.kind in kinds), None)
