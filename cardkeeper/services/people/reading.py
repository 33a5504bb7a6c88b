"""People as contacts again: for lists, exports, and to compare an import with what is known."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from cardkeeper.core.contact import (
    Address,
    Contact,
    ContactPoint,
    DatedOccasion,
    Name,
    Photo,
    Property,
    Related,
    Wish,
)
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.i18n import _
from cardkeeper.services.people.parties import chunks, date_of, marks
from cardkeeper.store.connection import select

_PEOPLE = """
SELECT person.id, uid, formatted_name, given, family, additional, prefix, suffix, goes_by, pronunciation,
  former_name, language, note, deceased, died_year, died_month, died_day,
  EXISTS (SELECT 1 FROM suppression WHERE suppression.person_id = person.id AND what = 'all'
    AND until IS NULL AND suppression.deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM suppression JOIN household_member AS member USING (household_id)
    WHERE member.person_id = person.id AND member.deleted_at IS NULL AND member.until IS NULL
      AND what = 'all' AND suppression.until IS NULL AND suppression.deleted_at IS NULL)
FROM person WHERE id IN ({marks}) AND deleted_at IS NULL
"""
_POINTS = """
SELECT person_id, kind, value, label, preferred FROM contact_point
WHERE person_id IN ({marks}) AND deleted_at IS NULL ORDER BY person_id, position, id
"""
_ADDRESSES = """
SELECT person_id, street, locality, region, postal_code, country, kind, po_box, extended, label, preferred,
  CASE WHEN bad_since IS NULL THEN '' ELSE coalesce(nullif(bad_reason, ''), 'bad') END
FROM address WHERE person_id IN ({marks}) AND deleted_at IS NULL ORDER BY person_id, position, id
"""
_HOME_ADDRESSES = """
SELECT member.person_id, street, locality, region, postal_code, country, kind, po_box, extended, label,
  preferred, CASE WHEN bad_since IS NULL THEN '' ELSE coalesce(nullif(bad_reason, ''), 'bad') END
FROM household_member AS member JOIN address ON address.household_id = member.household_id
WHERE member.person_id IN ({marks}) AND member.deleted_at IS NULL AND until IS NULL
  AND address.deleted_at IS NULL ORDER BY member.person_id, address.position, address.id
"""
_WORK = """
SELECT person_id, ifnull(organisation.name, ''), department, job_title FROM employment
LEFT JOIN organisation ON organisation.id = organisation_id
WHERE person_id IN ({marks}) AND employment.deleted_at IS NULL AND until IS NULL ORDER BY employment.id
"""
_OWN_DATES = """
SELECT person_id, kind, label, year, month, day, '' FROM occasion
WHERE person_id IN ({marks}) AND deleted_at IS NULL ORDER BY person_id, id
"""
_HOME_DATES = """
SELECT household_member.person_id, kind, occasion.label, year, month, day, '' FROM occasion
JOIN household_member ON household_member.household_id = occasion.household_id
WHERE household_member.person_id IN ({marks}) AND role = 'adult' AND occasion.deleted_at IS NULL
  AND household_member.deleted_at IS NULL AND until IS NULL ORDER BY occasion.id
"""
_RELATED_DATES = """
SELECT relation.person_id, occasion.kind, occasion.label, year, month, day,
  trim(other.given || ' ' || other.family) FROM relation
JOIN person AS other ON other.id = related_id JOIN occasion ON occasion.person_id = related_id
WHERE relation.person_id IN ({marks}) AND relation.deleted_at IS NULL AND other.deleted_at IS NULL
  AND occasion.deleted_at IS NULL AND other.is_customer = 0 ORDER BY occasion.id
"""
_RELATED = """
SELECT relation.person_id, trim(other.given || ' ' || other.family), relation.kind, relation.label,
  other.deceased
FROM relation JOIN person AS other ON other.id = related_id
WHERE relation.person_id IN ({marks}) AND relation.deleted_at IS NULL AND other.deleted_at IS NULL
ORDER BY relation.person_id, relation.id
"""
_TAGS = """
SELECT person_id, tag.name FROM person_tag JOIN tag ON tag.id = tag_id
WHERE person_id IN ({marks}) AND tag.deleted_at IS NULL ORDER BY person_id, person_tag.id
"""
_UNKNOWN = """
SELECT person_id, name, parameters, value, property_group FROM unknown_property
WHERE person_id IN ({marks}) ORDER BY person_id, id
"""
# Those of one kind or for a time, their own and of the household they live in.
_WISHES = """
SELECT person_id, what, since, until FROM suppression
WHERE person_id IN ({marks}) AND (what <> 'all' OR until IS NOT NULL) AND deleted_at IS NULL ORDER BY id
"""
_HOME_WISHES = """
SELECT member.person_id, what, suppression.since, suppression.until FROM household_member AS member
JOIN suppression ON suppression.household_id = member.household_id
WHERE member.person_id IN ({marks}) AND member.deleted_at IS NULL AND member.until IS NULL
  AND (what <> 'all' OR suppression.until IS NOT NULL) AND suppression.deleted_at IS NULL
ORDER BY suppression.id
"""
_PHOTOS = "SELECT person_id, image, media_type FROM person_photo WHERE person_id IN ({marks})"


class _Parts(NamedTuple):
    """What belongs to the people of one chunk, by person."""

    points: Mapping[int, list[tuple[Any, ...]]]
    addresses: Mapping[int, list[tuple[Any, ...]]]
    work: Mapping[int, list[tuple[Any, ...]]]
    dates: Mapping[int, list[tuple[Any, ...]]]
    related: Mapping[int, list[tuple[Any, ...]]]
    tags: Mapping[int, list[tuple[Any, ...]]]
    unknown: Mapping[int, list[tuple[Any, ...]]]
    photos: Mapping[int, list[tuple[Any, ...]]]
    wishes: Mapping[int, list[tuple[Any, ...]]]


def contacts(ids: Iterable[int], *, with_photos: bool = True) -> dict[int, Contact]:
    """The people with these ids as contacts, with their families' dates; those in the trash are left out."""
    found: dict[int, Contact] = {}
    for chunk in chunks(ids):
        parts = _parts(chunk, with_photos=with_photos)
        for row in select(_PEOPLE.format(marks=marks(chunk)), *chunk):
            found[row[0]] = _contact(row, parts)
    return found


def _parts(chunk: Sequence[int], *, with_photos: bool) -> _Parts:
    return _Parts(
        _by_person(_POINTS, chunk),
        _of_all(chunk, _ADDRESSES, _HOME_ADDRESSES),
        _by_person(_WORK, chunk),
        _of_all(chunk, _OWN_DATES, _HOME_DATES, _RELATED_DATES),
        _by_person(_RELATED, chunk),
        _by_person(_TAGS, chunk),
        _by_person(_UNKNOWN, chunk),
        _by_person(_PHOTOS, chunk) if with_photos else {},
        _of_all(chunk, _WISHES, _HOME_WISHES),
    )


def _of_all(chunk: Sequence[int], *queries: str) -> dict[int, list[tuple[Any, ...]]]:
    """What several queries tell of the people of a chunk, one after the other."""
    found: dict[int, list[tuple[Any, ...]]] = {}
    for sql in queries:
        for id_, rows in _by_person(sql, chunk).items():
            found.setdefault(id_, []).extend(rows)
    return found


def _by_person(sql: str, chunk: Sequence[int]) -> dict[int, list[tuple[Any, ...]]]:
    found: dict[int, list[tuple[Any, ...]]] = {}
    for id_, *columns in select(sql.format(marks=marks(chunk)), *chunk):
        found.setdefault(id_, []).append(tuple(columns))
    return found


def _contact(row: tuple[Any, ...], parts: _Parts) -> Contact:
    (id_, uid, formatted, given, family, additional, prefix, suffix, goes_by, said, former, language, note,
     deceased, *died, no_mail) = row  # fmt: skip
    organization, department, title = parts.work.get(id_, [("", "", "")])[0]
    photo = parts.photos.get(id_)
    return Contact(
        formatted_name=formatted,
        name=Name(given, family, additional, prefix, suffix),
        uid=uid,
        nickname=goes_by,
        organization=organization,
        department=department,
        title=title,
        points=tuple(ContactPoint(k, v, label, bool(p)) for k, v, label, p in parts.points.get(id_, ())),
        addresses=tuple(Address(*each) for each in parts.addresses.get(id_, ())),
        occasions=tuple(_occasion(date) for date in parts.dates.get(id_, ())),
        related=tuple(_relative(*each) for each in parts.related.get(id_, ())),
        note=note,
        categories=tuple(tag for (tag,) in parts.tags.get(id_, ())),
        photo=Photo(*photo[0]) if photo else None,
        language=language,
        unknown=tuple(Property(*each) for each in parts.unknown.get(id_, ())),
        died=date_of(*died) if deceased else None,
        is_deceased=bool(deceased) and date_of(*died) is None,
        pronunciation=said,
        former_name=former,
        wants_no_mail=bool(no_mail),
        wishes=tuple(dict.fromkeys(_wish(*each) for each in parts.wishes.get(id_, ()))),
    )


def _wish(what: str, since: str | None, until: str | None) -> Wish:
    return Wish(what, *(dt.date.fromisoformat(day) if day else None for day in (since, until)))


def _relative(name: str, kind: str, label: str, has_died: int) -> Related:
    return Related(name, kind, label, is_deceased=bool(has_died))


def _occasion(row: tuple[Any, ...]) -> DatedOccasion:
    kind, label, year, month, day, about = row
    date = date_of(year, month, day)
    if date is None:
        raise AssertionError("the book never holds a date of which nothing is known")
    if about and not label and kind == OccasionKind.BIRTHDAY:
        label = _("{name}'s birthday").format(name=about)
    return DatedOccasion(kind, date, label, about)
