"""The customers as a list: who is there, in which order, and what a row of the list shows."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, NamedTuple

from cardkeeper.core import names
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.contact import Contact
from cardkeeper.core.contact import Name as NameParts
from cardkeeper.core.filters import EVERYONE, Filter
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import settings
from cardkeeper.services.due.reaching import day
from cardkeeper.services.households.kin import Kin
from cardkeeper.services.life import ending
from cardkeeper.services.occasions import upcoming
from cardkeeper.services.people.entering import Entry
from cardkeeper.services.search.filters import ARCHIVED, CUSTOMERS, Condition, compiled
from cardkeeper.services.touch import referrals
from cardkeeper.store import models, search
from cardkeeper.store.connection import select, value
from cardkeeper.store.lots import in_lots
from cardkeeper.store.writing import writing

_TOUCHED = Touched.PEOPLE | Touched.ADDRESSES | Touched.OCCASIONS | Touched.TAGS
_ORDERS = {
    "name": "person.sort_name, person.id",
    "next": "search_date.on_day IS NULL, search_date.on_day, person.sort_name, person.id",
    "contact": "person.last_personal, person.sort_name, person.id",
    "added": "person.created_at DESC, person.id DESC",
}
_RECENTLY_SENT = dt.timedelta(30)


class CustomerRow(NamedTuple):
    """What a row of the customer list shows.

    `next_kind` and `next_on` tell the next date to remember, `next_who` whose it is when it is not the
    customer's; of an approximate one only the month is known. `card_state` is "late" for a card that should
    have been mailed, "sent" for one mailed these weeks (`card_on` the day), else empty.
    """

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
    next_who: str = ""
    next_is_approximate: bool = False
    last_personal: dt.date | None = None
    card_state: str = ""
    card_kind: str = ""
    card_on: dt.date | None = None


def find(
    text: str = "",
    order_by: str = "name",
    today: dt.date | None = None,
    *,
    where: Filter = EVERYONE,
    archived: bool = False,
) -> list[int]:
    """The ids of the customers who match every word of `text` and the filter, in order.

    `order_by` is "name", "next" (the next date to remember), "contact" (the longest ago first) or "added".
    Whoever has the words in the name comes first. `today` is needed for "next" and for a filter.
    """
    if today is None and (order_by == "next" or where != EVERYONE):
        raise ValueError("today is needed")
    if order_by == "next" and today is not None:
        upcoming.keep(today)
        if not text.strip() and where == EVERYONE and not archived:
            return _ids(_EVERYBODY_BY_NEXT)
    condition = compiled(where, today) if today else Condition("1")
    if not text.strip():
        return _found(condition, (), _ORDERS[order_by], archived=archived)
    for matching in search.stages(text):
        known = Condition(
            f"person.id IN ({matching.everywhere}) AND {condition.sql}", matching.values + condition.values
        )
        order = f"person.id NOT IN ({matching.by_name}), {_ORDERS[order_by]}"
        if found := _found(known, matching.values, order, archived=archived):
            return found
    return []


def _found(condition: Condition, ranked: Sequence[str], order: str, *, archived: bool) -> list[int]:
    there = ARCHIVED if archived else CUSTOMERS
    dated = "LEFT JOIN search_date ON search_date.person_id = person.id" if "search_date" in order else ""
    sql = f"SELECT person.id FROM person {dated} WHERE {there} AND {condition.sql} ORDER BY {order}"
    return _ids(sql, *condition.values, *ranked)


# Both halves as the index has them.
_EVERYBODY_BY_NEXT = """
SELECT id FROM (SELECT person_id AS id FROM search_date WHERE on_day IS NOT NULL
  ORDER BY on_day, sort_name, person_id)
UNION ALL SELECT id FROM (SELECT person_id AS id FROM search_date WHERE on_day IS NULL
  ORDER BY sort_name, person_id)
"""


def deleted() -> list[int]:
    """The customers in Recently deleted, the newest first."""
    return _ids(
        "SELECT id FROM person WHERE deleted_at IS NOT NULL AND is_customer = 1 ORDER BY deleted_at DESC, id"
    )


def count() -> int:
    return int(value(f"SELECT count(*) FROM person WHERE {CUSTOMERS}"))


def are_more_than(number: int) -> bool:
    """Without counting all of them."""
    return bool(select(f"SELECT 1 FROM person WHERE {CUSTOMERS} LIMIT 1 OFFSET ?", number))


def rows(ids: Sequence[int], today: dt.date) -> list[CustomerRow]:
    """The rows for these ids, in their order; ids that are gone are left out."""
    marks = ", ".join("?" * len(ids))
    found = {row[0]: row for row in select(_ROWS.format(marks=marks), *ids)}
    dates = upcoming.of(ids, today)
    cards = _cards(ids, today)
    return [_row(found[id_], dates.get(id_), cards.get(id_)) for id_ in ids if id_ in found]


_ROWS = """
SELECT person.id, formatted_name, given, family, prefix, suffix, goes_by, name_order, language,
  ifnull((SELECT organisation.name FROM employment JOIN organisation ON organisation.id = organisation_id
    WHERE employment.person_id = person.id AND employment.deleted_at IS NULL LIMIT 1), ''),
  ifnull((SELECT job_title FROM employment WHERE employment.person_id = person.id
    AND employment.deleted_at IS NULL LIMIT 1), ''),
  coalesce((SELECT locality FROM address WHERE address.person_id = person.id
    AND address.deleted_at IS NULL ORDER BY preferred DESC, position LIMIT 1),
    (SELECT locality FROM household_member AS mine JOIN address ON address.household_id = mine.household_id
    WHERE mine.person_id = person.id AND mine.deleted_at IS NULL AND mine.until IS NULL
    AND address.deleted_at IS NULL ORDER BY preferred DESC, address.position LIMIT 1), ''),
  EXISTS (SELECT 1 FROM person_photo WHERE person_photo.person_id = person.id), last_personal
FROM person WHERE person.id IN ({marks})
"""


def _row(
    found: Sequence[Any], dated: upcoming.Upcoming | None, card: tuple[str, str, str] | None
) -> CustomerRow:
    (id_, formatted, given, family, prefix, suffix, goes_by, order, language, company, title, town, photo,
     last_personal) = found  # fmt: skip
    parts = NameParts(given, family, "", prefix, suffix)
    person = names.Person(parts, formatted, goes_by, names.NameOrder(order), language)
    state, kind, on = card or ("", "", None)
    return CustomerRow(
        id_,
        names.display_name(person, company),
        names.initials(person, company),
        company,
        title,
        town,
        dated.kind if dated else "",
        dated.label if dated else "",
        dated.on if dated else None,
        bool(photo),
        dated.who if dated else "",
        bool(dated and dated.is_approximate),
        day(last_personal),
        state,
        kind,
        day(on),
    )


def _cards(ids: Sequence[int], today: dt.date) -> dict[int, tuple[str, str, str]]:
    """Of whom a card is late, and to whom one went these weeks: state, kind and day."""
    marks = ", ".join("?" * len(ids))
    since = (today - _RECENTLY_SENT).isoformat()
    sent = select(_SENT.format(marks=marks), *ids, since, today.isoformat())
    late = select(_LATE.format(marks=marks), *ids, today.isoformat())
    found = {id_: ("sent", kind, on) for id_, kind, on in sent}
    return found | {id_: ("late", kind, on) for id_, kind, on in late}


# Few cards are somebody's, most of the book's are mailed: the plus keeps SQLite from the index of states.
_SENT = """
SELECT person_id, kind, done_on FROM card_task WHERE person_id IN ({marks})
  AND +state IN ('mailed', 'handed-over') AND done_on BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY done_on
"""
_LATE = """
SELECT person_id, kind, mail_by FROM card_task WHERE person_id IN ({marks})
  AND +state IN ('planned', 'chosen', 'printed', 'signed') AND mail_by < ? AND deleted_at IS NULL
  AND NOT (undated AND mailing_id IS NOT NULL)
ORDER BY mail_by DESC
"""


def add(contact: Contact, *, referred_by: int | None = None, today: dt.date | None = None) -> Change:
    """Add one customer with everything the contact says; `ids` of the change is the new customer.

    `referred_by` is who sent them: their thanks are planned in the same step, for which `today` is needed.
    """
    shown = contact.formatted_name or str(contact.name)
    with writing(_("Add {name}").format(name=shown), _TOUCHED | Touched.CARDS) as book:
        id_ = Entry(book, settings.load().country).person(contact)
        Kin(book).family(id_, contact)
        if referred_by is not None and today is not None:
            referrals.put(book, referred_by, id_, today)
        book.ids = (id_,)
    return book.change()


def delete(ids: Sequence[int], progress: Progress = no_progress) -> Change:
    """Move customers to Recently deleted, from where `restore` or undo brings them back."""
    label = ngettext("Delete {n} customer", "Delete {n} customers", len(ids)).format(n=len(ids))
    with writing(label, _TOUCHED | Touched.CARDS) as book:
        for lot in in_lots(book, ids, progress):
            book.move_to_trash(models.Person, lot)
            ending.away_with(book, lot)
        book.ids = tuple(ids)
    return book.change()


def restore(ids: Sequence[int], progress: Progress = no_progress) -> Change:
    """Bring customers back from Recently deleted."""
    label = ngettext("Restore {n} customer", "Restore {n} customers", len(ids)).format(n=len(ids))
    with writing(label, _TOUCHED | Touched.CARDS) as book:
        for lot in in_lots(book, ids, progress):
            ending.back_with(book, lot)
            book.update(models.Person, lot, deleted_at=None)
        book.ids = tuple(ids)
    return book.change()


def _ids(sql: str, *parameters: object) -> list[int]:
    return [row[0] for row in select(sql, *parameters)]
