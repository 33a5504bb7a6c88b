"""Everything out again, in open formats: JSON, vCard, CSV. Private notes and facts never leave the screen."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from cardkeeper.core.contact import Address, Contact, DatedOccasion
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.formats import table, vcard
from cardkeeper.services.book import files
from cardkeeper.services.people import customers, reading
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store.connection import select


def everybody() -> list[dict[str, Any]]:
    """Every customer as an object of plain values, in the order of the list."""
    return _objects(customers.find())


def _objects(ids: Sequence[int]) -> list[dict[str, Any]]:
    """What is known of customers, with what was noted of them."""
    found = reading.contacts(ids, with_photos=False)
    noted, asked = _noted(ids), _wishes(ids)
    with_photo = {row[0] for row in select("SELECT person_id FROM person_photo")}
    return [
        as_object(found[id_])
        | noted.get(id_, _NOTHING)
        | {"wishes": asked.get(id_, []), "photo": id_ in with_photo}
        for id_ in ids
        if id_ in found
    ]


_LOT = 500
_NOTHING: dict[str, Any] = {"facts": [], "notes": []}
_FACTS = """
SELECT person_id, kind, text FROM fact WHERE person_id IN ({marks}) AND private = 0 AND deleted_at IS NULL
ORDER BY id
"""
_NOTES = """
SELECT person_id, on_day, kind, text FROM interaction WHERE person_id IN ({marks}) AND private = 0
  AND text <> '' AND deleted_at IS NULL ORDER BY on_day, id
"""

# Their own, and those of the household they live in.
_WISHES = """
SELECT DISTINCT person.id, suppression.id, what, suppression.since, suppression.until FROM person
LEFT JOIN household_member AS member ON member.person_id = person.id AND member.deleted_at IS NULL
  AND member.until IS NULL
JOIN suppression ON suppression.person_id = person.id OR suppression.household_id = member.household_id
WHERE person.id IN ({marks}) AND suppression.deleted_at IS NULL ORDER BY suppression.id
"""


def _wishes(ids: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    """What each asked not to be sent: "all", "happy" or a kind of occasion, and for which days."""
    found: dict[int, list[dict[str, Any]]] = {}
    for chunk in chunks(ids):
        for person_id, _id, what, since, until in select(_WISHES.format(marks=marks(chunk)), *chunk):
            found.setdefault(person_id, []).append({"no": what, "since": since, "until": until})
    return found


def _noted(ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Facts and notes of each who has any."""
    found: dict[int, dict[str, Any]] = {}
    for chunk in chunks(ids):
        for person_id, kind, text in select(_FACTS.format(marks=marks(chunk)), *chunk):
            found.setdefault(person_id, {"facts": [], "notes": []})["facts"].append(
                {"kind": kind, "text": text}
            )
        for person_id, on, kind, text in select(_NOTES.format(marks=marks(chunk)), *chunk):
            found.setdefault(person_id, {"facts": [], "notes": []})["notes"].append(
                {"on": on, "kind": kind, "text": text}
            )
    return found


def as_object(contact: Contact) -> dict[str, Any]:
    """A contact as plain values; unknown parts of a date are None, `photo` tells whether there is one."""
    name = contact.name
    return {
        "uid": contact.uid,
        "formatted_name": contact.formatted_name,
        "prefix": name.prefix,
        "given": name.given,
        "additional": name.additional,
        "family": name.family,
        "suffix": name.suffix,
        "nickname": contact.nickname,
        "language": contact.language,
        "deceased": contact.has_died,
        "organization": contact.organization,
        "title": contact.title,
        "emails": list(contact.values("email")),
        "phones": list(contact.values("phone", "mobile", "fax")),
        "addresses": [_address(address) for address in contact.addresses],
        "occasions": [_occasion(occasion) for occasion in contact.occasions],
        "related": [{"name": each.name, "relation": each.relation} for each in contact.related],
        "urls": list(contact.values("url")),
        "note": contact.note,
        "tags": list(contact.categories),
        "photo": contact.photo is not None,
    }


def write(kind: str, path: Path, ids: Sequence[int] | None = None, progress: Progress = no_progress) -> None:
    """Write customers to a file, whole or not at all; `kind` is json, vcard or csv. Raises CannotWrite.

    Where `progress` raises Cancelled, no file is written and one that was there stays as it is.
    """
    files.write(path, _WRITERS[kind](customers.find() if ids is None else ids, progress))


def _json(ids: Sequence[int], progress: Progress) -> bytes:
    parts = [json.dumps(_objects(lot), ensure_ascii=False, indent=2)[2:-2] for lot in _lots(ids, progress)]
    told = ",\n".join(part for part in parts if part)
    return f"[\n{told}\n]\n".encode() if told else b"[]\n"


def _vcard(ids: Sequence[int], progress: Progress) -> bytes:
    return vcard.write(_contacts(ids, progress, with_photos=True))


def _csv(ids: Sequence[int], progress: Progress) -> bytes:
    return table.write_address_book(_contacts(ids, progress, with_photos=False))


_WRITERS: dict[str, Callable[[Sequence[int], Progress], bytes]] = {
    "json": _json,
    "vcard": _vcard,
    "csv": _csv,
}


def _contacts(ids: Sequence[int], progress: Progress, *, with_photos: bool) -> Iterator[Contact]:
    """In this order; those in the trash are left out."""
    for lot in _lots(ids, progress):
        found = reading.contacts(lot, with_photos=with_photos)
        yield from (found[id_] for id_ in lot if id_ in found)


def _lots(ids: Sequence[int], progress: Progress) -> Iterator[Sequence[int]]:
    """So many at a time as are read together; how far it is is told after each."""
    for start in range(0, len(ids), _LOT):
        lot = ids[start : start + _LOT]
        yield lot
        progress(start + len(lot), len(ids))


def _address(address: Address) -> dict[str, str]:
    return {
        "street": address.street,
        "locality": address.locality,
        "region": address.region,
        "postal_code": address.postal_code,
        "country": address.country,
        "kind": address.kind,
        "bad": address.bad,
    }


def _occasion(occasion: DatedOccasion) -> dict[str, Any]:
    date = occasion.date
    return {
        "kind": str(occasion.kind),
        "label": occasion.label,
        "year": date.year,
        "month": date.month,
        "day": date.day,
    }
