"""A relative on somebody's page: entered, put right and taken out, each in one step."""

import datetime as dt

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.contact import Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind, Relation
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.households import families, memberships, relations
from cardkeeper.services.life import ending, moving
from cardkeeper.services.people import addresses, people
from cardkeeper.store import models
from cardkeeper.store.connection import select, value
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.PEOPLE | Touched.ADDRESSES | Touched.OCCASIONS | Touched.CARDS
_PARTNERS = frozenset({Relation.SPOUSE, Relation.PARTNER})
_AT_HOME = _PARTNERS | {Relation.CHILD}
_BIRTHDAYS = """
SELECT id FROM occasion WHERE person_id = ? AND kind = 'birthday' AND label = '' AND deleted_at IS NULL
"""
# Somebody else knows them: as a relative, as one of a household, or they are a customer.
_KNOWN_ELSEWHERE = """
SELECT EXISTS (SELECT 1 FROM person WHERE id = ?1 AND is_customer = 1)
  OR EXISTS (SELECT 1 FROM relation WHERE deleted_at IS NULL AND (person_id = ?1 OR related_id = ?1))
  OR EXISTS (SELECT 1 FROM household_member WHERE person_id = ?1 AND deleted_at IS NULL AND until IS NULL)
"""


def add(
    person_id: int,
    name: Name,
    relation: Relation,
    today: dt.date,
    *,
    label: str = "",
    birthday: PartialDate | None = None,
) -> Change:
    """Add a relative: a spouse and a child move into the household. The change's `ids` is the new person."""
    with writing(_("Add {name}").format(name=str(name)), _TOUCHED) as book:
        other = relations.new_person(book, name)
        _belong(book, person_id, other, relation, label)
        if birthday is not None:
            families.set_date(book, OccasionKind.BIRTHDAY, birthday, person_id=other)
        _follow(book, [person_id, other], today)
        book.ids = (other,)
    return book.change()


def connect(
    person_id: int, other: int, relation: Relation, today: dt.date, *, label: str = "", together: bool = False
) -> Change:
    """Somebody who is in the book is a relative; `together`: they live with `person_id` from now on.

    Raises CardKeeperError when both are one.
    """
    if person_id == other:
        raise CardKeeperError(_("Nobody is their own relative. Choose somebody else."))
    with writing(_("Add {name}").format(name=people.shown_name(other)), _TOUCHED) as book:
        relations.relate(book, person_id, other, relation, label)
        if together:
            _take_in(book, person_id, other, relation, today)
        _follow(book, [person_id, other], today)
        book.ids = (other,)
        book.message = _("{name} belongs to the family.").format(name=people.shown_name(other))
    return book.change()


def put_right(
    person_id: int,
    other: int,
    name: Name,
    relation: Relation,
    today: dt.date,
    *,
    label: str = "",
    birthday: PartialDate | None = None,
) -> Change:
    """Change a relative's name, what they are to each other, and the birthday (None: it is not known)."""
    with writing(_("Edit {name}").format(name=str(name)), _TOUCHED) as book:
        people.change(book, other, today, given=name.given, family=name.family)
        _belong(book, person_id, other, relation, label)
        if birthday is not None:
            families.set_date(book, OccasionKind.BIRTHDAY, birthday, person_id=other)
        else:
            forgotten = [row[0] for row in select(_BIRTHDAYS, other)]
            ending.with_occasions(book, forgotten, today)
            book.move_to_trash(models.Occasion, forgotten)
        _follow(book, [person_id, other], today)
        book.ids = (other,)
    return book.change()


def remove(person_id: int, other: int, today: dt.date) -> Change:
    """They do not belong together; whom nobody else knows goes to the trash."""
    with writing(_("Remove {name}").format(name=people.shown_name(other)), _TOUCHED) as book:
        ids = select(
            "SELECT id FROM relation WHERE deleted_at IS NULL"
            " AND ((person_id = ?1 AND related_id = ?2) OR (person_id = ?2 AND related_id = ?1))",
            person_id,
            other,
        )
        book.move_to_trash(models.Relation, [row[0] for row in ids])
        home = memberships.home_of(person_id)
        if home and home in (place.household_id for place in memberships.of_person(other)):
            _leave(book, home, other, today)
        book.flush()
        if not value(_KNOWN_ELSEWHERE, other):
            book.move_to_trash(models.Person, [other])
        _follow(book, [person_id], today)
        book.ids = (person_id,)
    return book.change()


def _belong(book: Writing, person_id: int, other: int, relation: Relation, label: str) -> None:
    """Relate the two; who shares the home, and is the other parent's child too, is told there as well."""
    relations.relate(book, person_id, other, relation, label)
    if relation not in _AT_HOME or memberships.of_person(other):
        return
    home = memberships.home_of(person_id) or memberships.found(book, person_id)
    memberships.join(book, home, other, "child" if relation is Relation.CHILD else "adult")
    if relation is Relation.CHILD:
        for parent in memberships.members(home, "adult"):
            if parent != person_id:
                relations.relate(book, parent, other, Relation.CHILD, label)


def _take_in(book: Writing, person_id: int, other: int, relation: Relation, today: dt.date) -> None:
    """One home for both: a grown-up brings the children they live alone with, a child comes alone."""
    home = memberships.home_of(person_id) or memberships.found(book, person_id)
    if relation is Relation.CHILD:
        left = [place.household_id for place in memberships.of_person(other) if place.household_id != home]
        memberships.join(book, home, other, "child", since=today.isoformat())
        for old in left:
            memberships.leave(book, old, other, today)
    else:
        memberships.move_in_with(book, home, other, today)
    moving.settle_in(book, other, home, today)


def _leave(book: Writing, home: int, other: int, today: dt.date) -> None:
    """Out of the household, and of what its other adults call them."""
    for adult in memberships.members(home, "adult"):
        ids = select(
            "SELECT id FROM relation WHERE deleted_at IS NULL AND kind = 'child'"
            " AND person_id = ? AND related_id = ?",
            adult,
            other,
        )
        book.move_to_trash(models.Relation, [row[0] for row in ids])
    memberships.leave(book, home, other, today)


def _follow(book: Writing, concerned: list[int], today: dt.date) -> None:
    book.flush()
    homes = {home for id_ in concerned if (home := memberships.home_of(id_))}
    with_them = (id_ for home in homes for id_ in memberships.members(home))
    addresses.follow(book, sorted({*concerned, *with_them}), today)
