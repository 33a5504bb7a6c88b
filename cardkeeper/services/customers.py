"""The customers as a list: who is there, in which order, and what a row of the list shows."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from cardkeeper.core import names
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.contact import Contact
from cardkeeper.core.contact import Name as NameParts
from cardkeeper.i18n import _, ngettext
from cardkeeper.services import settings
from cardkeeper.services.entering import Entry
from cardkeeper.services.kin import Kin
from cardkeeper.store import models, search
from cardkeeper.store.connection import select, value
from cardkeeper.store.writing import writing

_LIVING = "person.deleted_at IS NULL AND person.is_customer = 1 AND person.state = 'active'"
_ORDERS = {
    "name": "person.sort_name, person.id",
    "contact": "person.last_personal, person.sort_name, person.id",
    "added": "person.created_at DESC, person.id DESC",
}
_TOUCHED = Touched.PEOPLE | Touched.ADDRESSES | Touched.OCCASIONS | Touched.TAGS


class CustomerRow(NamedTuple):
    """What a row of the customer list shows; `next_kind` and `next_on` tell the next date to remember."""

    id: int
    name: str
    initials: str
    organization: str
    title: str
    locality: str
    next_kind: str
    next_label: str
    next_on: dt.date | None
    has_photo: bool


def find(text: str = "", order_by: str = "name") -> list[int]:
    """The ids of the customers that match every word of `text`, in order; all of them for no text."""
    order = _ORDERS[order_by]
    if not text.strip():
        return _ids(f"SELECT id FROM person WHERE {_LIVING} ORDER BY {order}")
    for matching in search.stages(text):
        sql = (
            f"SELECT id FROM person WHERE {_LIVING} AND id IN ({matching.everywhere})"
            f" ORDER BY id NOT IN ({matching.by_name}), {order}"
        )
        if found := _ids(sql, *matching.values, *matching.values):
            return found
    return []


def count() -> int:
    return int(value(f"SELECT count(*) FROM person WHERE {_LIVING}"))


def rows(ids: Sequence[int], today: dt.date) -> list[CustomerRow]:
    """The rows for these ids, in their order; ids that are gone are left out."""
    marks = ", ".join("?" * len(ids))
    found = {row[0]: row[1:] for row in select(_ROWS.format(marks=marks), *ids)}
    upcoming = _next_dates(ids, today)
    return [_row(id_, found[id_], upcoming.get(id_)) for id_ in ids if id_ in found]


_ROWS = """
SELECT person.id, formatted_name, given, family, prefix, suffix, goes_by, name_order, language,
  ifnull((SELECT organisation.name FROM employment JOIN organisation ON organisation.id = organisation_id
    WHERE employment.person_id = person.id AND employment.deleted_at IS NULL LIMIT 1), ''),
  ifnull((SELECT job_title FROM employment WHERE employment.person_id = person.id
    AND employment.deleted_at IS NULL LIMIT 1), ''),
  ifnull((SELECT locality FROM address WHERE address.person_id = person.id
    AND address.deleted_at IS NULL ORDER BY preferred DESC, position LIMIT 1), ''),
  EXISTS (SELECT 1 FROM person_photo WHERE person_photo.person_id = person.id)
FROM person WHERE person.id IN ({marks})
"""


def _row(id_: int, found: tuple[str, ...], upcoming: "tuple[dt.date, str, str] | None") -> CustomerRow:
    formatted, given, family, prefix, suffix, goes_by, order, language, company, title, town, photo = found
    person = names.Person(
        NameParts(given, family, "", prefix, suffix),
        formatted,
        goes_by,
        names.NameOrder(order),
        language,
    )
    on, kind, label = upcoming or (None, "", "")
    return CustomerRow(
        id_,
        names.display_name(person, company),
        names.initials(person, company),
        company,
        title,
        town,
        kind,
        label,
        on,
        bool(photo),
    )


def _next_dates(ids: Sequence[int], today: dt.date) -> dict[int, tuple[dt.date, str, str]]:
    from cardkeeper.core.dates import PartialDate

    marks = ", ".join("?" * len(ids))
    upcoming: dict[int, tuple[dt.date, str, str]] = {}
    for id_, kind, label, month, day in select(_DATES.format(marks=marks), *ids, *ids):
        entry = (PartialDate(month, day).next_on_or_after(today), kind, label)
        upcoming[id_] = min(entry, upcoming.get(id_, entry))
    return upcoming


_DATES = """
SELECT person_id, kind, label, month, day FROM occasion
WHERE person_id IN ({marks}) AND deleted_at IS NULL AND month_day IS NOT NULL
UNION ALL SELECT household_member.person_id, kind, label, month, day FROM household_member
JOIN occasion ON occasion.household_id = household_member.household_id
WHERE household_member.person_id IN ({marks}) AND occasion.deleted_at IS NULL AND month_day IS NOT NULL
  AND household_member.deleted_at IS NULL AND household_member.role = 'adult'
"""


def add(contact: Contact) -> Change:
    """Add one customer with everything the contact says; `ids` of the change is the new customer."""
    shown = contact.formatted_name or str(contact.name)
    with writing(_("Add {name}").format(name=shown), _TOUCHED) as book:
        id_ = Entry(book, settings.load().country).person(contact)
        Kin(book).family(id_, contact)
        book.ids = (id_,)
    return book.change()


def delete(ids: Sequence[int]) -> Change:
    """Move customers to Recently deleted, from where `restore` or undo brings them back."""
    label = ngettext("Delete {n} customer", "Delete {n} customers", len(ids)).format(n=len(ids))
    with writing(label, _TOUCHED | Touched.CARDS) as book:
        book.move_to_trash(models.Person, ids)
        book.ids = tuple(ids)
    return book.change()


def restore(ids: Sequence[int]) -> Change:
    """Bring customers back from Recently deleted."""
    label = ngettext("Restore {n} customer", "Restore {n} customers", len(ids)).format(n=len(ids))
    with writing(label, _TOUCHED | Touched.CARDS) as book:
        book.update(models.Person, ids, deleted_at=None)
        book.ids = tuple(ids)
    return book.change()


def _ids(sql: str, *parameters: object) -> list[int]:
    return [row[0] for row in select(sql, *parameters)]
