"""Contacts into the book: a person, and what a file or a form says of them; their family is in `kin`."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from cardkeeper.core import names
from cardkeeper.core.contact import Address, Contact, ContactPoint
from cardkeeper.core.countries import normal
from cardkeeper.core.exclusions import EVERYTHING
from cardkeeper.core.folding import fold
from cardkeeper.core.matching import match_keys, phone_key
from cardkeeper.core.merging import merged
from cardkeeper.i18n import _
from cardkeeper.services.people import photos
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing

_PHONES = frozenset({"phone", "mobile", "fax"})


class Entry:
    """Puts contacts into the book inside one command; keeps what they share (companies, tags) in mind.

    `today` is the day since which an address is bad that a list says so of.
    """

    def __init__(self, book: Writing, region: str, today: dt.date | None = None) -> None:
        self._book = book
        self._today = today
        self._region = region
        self.problems: list[tuple[str, str]] = []
        self._companies = {name: id_ for id_, name in _living("organisation")}
        self._tags = {fold(name): id_ for id_, name in _living("tag")}
        # Somebody in Recently deleted may be brought back: who comes in meanwhile is another entry.
        self._taken = {uid for (uid,) in select("SELECT uid FROM person WHERE deleted_at IS NOT NULL")}

    def person(self, contact: Contact, keys: Sequence[str] = ()) -> int:
        """Add a new customer with all that belongs to them, and return their id.

        `keys` are the `match_keys` of the contact, where they are known already.
        """
        uid = "" if contact.uid in self._taken else contact.uid
        person_id = self._book.add(models.Person, **person_values(contact), uid=uid, is_customer=1)
        self.addresses(person_id, contact.addresses)
        self.points(person_id, contact.points)
        self.employment(person_id, contact)
        self.tags(person_id, contact.categories)
        for key in keys or match_keys(contact, self._region):
            self._book.add(models.MatchKey, person_id=person_id, key=key)
        self.unknown(person_id, contact)
        self.photo(person_id, contact)
        self.wish(person_id, contact)
        return person_id

    def extend(self, person_id: int, known: Contact, news: Contact) -> None:
        """Add to somebody who is in the book what `news` says beyond `known` (core.merging.additions)."""
        filled = merged(known, news)
        old, new = person_values(known), person_values(filled)
        changed = {column: value for column, value in new.items() if value != old[column]}
        if changed:
            self._book.update(models.Person, [person_id], **changed)
        self.addresses(person_id, news.addresses, len(known.addresses))
        self.points(person_id, news.points, len(known.points))
        if not (known.organization or known.title or known.department):
            self.employment(person_id, news)
        self.tags(person_id, news.categories)
        self.unknown(person_id, news)
        self.photo(person_id, news)
        self.wish(person_id, news)

    def wish(self, person_id: int, contact: Contact) -> None:
        """Who asked for no cards gets none (R11)."""
        if contact.wants_no_mail:
            self._book.add(
                models.Suppression, person_id=person_id, what=EVERYTHING, reason=_("A list said so.")
            )
        for wish in contact.wishes:
            days = {"since": _iso(wish.since), "until": _iso(wish.until)}
            self._book.add(
                models.Suppression, person_id=person_id, what=wish.what, reason=_("A list said so."), **days
            )

    def photo(self, person_id: int, contact: Contact) -> None:
        """Store the picture anew; what cannot be decoded is reported and left out."""
        if contact.photo is None:
            return
        try:
            picture = photos.prepare(contact.photo)
        except photos.UnusablePhoto as reason:
            self.problems.append((contact.formatted_name, str(reason)))
            return
        self._book.add(
            models.PersonPhoto,
            person_id=person_id,
            media_type="image/jpeg",
            width=picture.width,
            height=picture.height,
            image=picture.image,
        )

    def addresses(self, person_id: int, addresses: Iterable[Address], start: int = 0) -> None:
        kept = (address for address in addresses if not address.is_blank)
        for position, address in enumerate(kept, start):
            values = {**address_values(address), **_against(address, self._today)}
            self._book.add(models.Address, person_id=person_id, position=position, **values)

    def points(self, person_id: int, points: Iterable[ContactPoint], start: int = 0) -> None:
        for position, point in enumerate(points, start):
            self._book.add(
                models.ContactPoint,
                person_id=person_id,
                position=position,
                **point_values(point, self._region),
            )

    def employment(self, person_id: int, contact: Contact) -> None:
        if contact.organization or contact.title or contact.department:
            self._book.add(
                models.Employment,
                person_id=person_id,
                organisation_id=self._company(contact.organization),
                job_title=contact.title,
                department=contact.department,
            )

    def tags(self, person_id: int, categories: Iterable[str]) -> None:
        wanted = {self._tag(category) for category in categories if category.strip()}
        for tag_id in sorted(wanted):
            self._book.add(models.PersonTag, person_id=person_id, tag_id=tag_id)

    def unknown(self, person_id: int, contact: Contact) -> None:
        for each in contact.unknown:
            self._book.add(
                models.UnknownProperty,
                person_id=person_id,
                name=each.name,
                parameters=each.parameters,
                value=each.value,
                property_group=each.group,
            )

    def _company(self, name: str) -> int | None:
        if not name:
            return None
        if name not in self._companies:
            self._companies[name] = self._book.add(models.Organisation, name=name)
        return self._companies[name]

    def _tag(self, name: str) -> int:
        key = fold(name)
        if key not in self._tags:
            self._tags[key] = self._book.add(models.Tag, name=name.strip())
        return self._tags[key]


def person_values(contact: Contact) -> dict[str, Any]:
    """The columns of `person` that a contact fills."""
    died = contact.died
    return {
        "formatted_name": contact.formatted_name,
        "prefix": contact.name.prefix,
        "given": contact.name.given,
        "additional": contact.name.additional,
        "family": contact.name.family,
        "suffix": contact.name.suffix,
        "goes_by": contact.nickname,
        "pronunciation": contact.pronunciation,
        "former_name": contact.former_name,
        "language": contact.language,
        "note": contact.note,
        "sort_name": sort_name(contact),
        "deceased": int(contact.has_died),
        "died_year": died.year if died else None,
        "died_month": died.month if died else None,
        "died_day": died.day if died else None,
    }


def sort_name(contact: Contact) -> str:
    person = names.Person(contact.name, contact.formatted_name, contact.nickname, language=contact.language)
    return names.sort_key(person, contact.organization)


def address_values(address: Address) -> dict[str, Any]:
    return {
        "kind": address.kind,
        "label": address.label,
        "po_box": address.po_box,
        "extended": address.extended,
        "street": address.street,
        "locality": address.locality,
        "region": address.region,
        "postal_code": address.postal_code,
        "country": normal(address.country),
        "preferred": int(address.preferred),
    }


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _against(address: Address, today: dt.date | None) -> dict[str, str]:
    """The columns of an address that a list knows to be bad (R14)."""
    if not address.bad or today is None:
        return {}
    return {"bad_since": today.isoformat(), "bad_reason": bad_reason(address.bad)}


def bad_reason(words: str) -> str:
    """Why an address is bad that a list calls so; a list of ours may say it in these very words."""
    said = _("A list says “{words}”.")
    before, _words, after = said.partition("{words}")
    return words if words.startswith(before) and words.endswith(after) else said.format(words=words)


def point_values(point: ContactPoint, region: str) -> dict[str, Any]:
    key = phone_key(point.value, region) if point.kind in _PHONES else ""
    return {
        "kind": point.kind,
        "label": point.label,
        "value": point.value,
        "match_key": point.value.casefold() if point.kind == "email" else key,
        "preferred": int(point.preferred),
    }


def _living(table: str) -> list[tuple[int, str]]:
    return [(id_, name) for id_, name in select(f"SELECT id, name FROM {table} WHERE deleted_at IS NULL")]
