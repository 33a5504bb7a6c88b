"""Phone numbers, e-mail addresses and web pages: which there are, and which one somebody prefers."""

from typing import NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.contact import ContactPoint
from cardkeeper.core.merge import clean
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.importing import match_keys
from cardkeeper.services.people.entering import point_values
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import writing

_TOUCHED = Touched.PEOPLE
_OF_PERSON = """
SELECT id, version, kind, value, label, preferred FROM contact_point
WHERE person_id = ? AND deleted_at IS NULL ORDER BY position, id
"""


class PointRow(NamedTuple):
    """One way to reach somebody; kind is phone, mobile, fax, email, url or messenger."""

    id: int
    version: int
    kind: str
    value: str
    label: str
    preferred: bool


def of_person(person_id: int) -> list[PointRow]:
    """The ways to reach a person, in their order."""
    return [
        PointRow(id_, version, kind, value, label, bool(preferred))
        for id_, version, kind, value, label, preferred in select(_OF_PERSON, person_id)
    ]


def add(person_id: int, point: ContactPoint) -> Change:
    """Add a number or an address. The change's `ids` is the new row."""
    with writing(_("Add {what}").format(what=point.value), _TOUCHED) as book:
        position = len(of_person(person_id))
        values = _values(point)
        book.ids = (book.insert(models.ContactPoint, person_id=person_id, position=position, **values),)
        match_keys.keep(book, [person_id])
    return book.change()


def edit(point_id: int, version: int, point: ContactPoint) -> Change:
    """Put a number or an address right. Raises ChangedElsewhere."""
    with writing(_("Edit {what}").format(what=point.value), _TOUCHED) as book:
        book.expect_version(models.ContactPoint, point_id, version)
        book.update(models.ContactPoint, [point_id], **_values(point))
        match_keys.keep(book, _people(point_id))
    return book.change()


def delete(point_id: int) -> Change:
    """Move a number or an address to the trash."""
    with writing(_("Delete contact detail"), _TOUCHED) as book:
        book.move_to_trash(models.ContactPoint, [point_id])
        match_keys.keep(book, _people(point_id))
    return book.change()


def prefer(point_id: int) -> Change:
    """Use this one rather than the others of its kind; a mobile phone is a phone."""
    with writing(_("Prefer this one"), _TOUCHED) as book:
        person_id, kind = select("SELECT person_id, kind FROM contact_point WHERE id = ?", point_id)[0]
        rivals = [
            row.id
            for row in of_person(person_id)
            if row.preferred and row.id != point_id and _family(row.kind) == _family(kind)
        ]
        book.update(models.ContactPoint, rivals, preferred=0)
        book.update(models.ContactPoint, [point_id], preferred=1)
    return book.change()


def _values(point: ContactPoint) -> dict[str, str | int]:
    value = clean(point.value)
    if not value:
        raise CardKeeperError(_("Type the number or the address first. Nothing was changed."))
    tidy = ContactPoint(point.kind, value, clean(point.label), point.preferred)
    return point_values(tidy, settings.load().country)


def _people(point_id: int) -> list[int]:
    rows = select("SELECT person_id FROM contact_point WHERE id = ? AND person_id IS NOT NULL", point_id)
    return [row[0] for row in rows]


def _family(kind: str) -> str:
    return "phone" if kind == "mobile" else kind
