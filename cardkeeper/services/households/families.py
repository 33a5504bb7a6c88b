"""The family grid: spouse and children with their birthdays in one command, and the day of the wedding."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.contact import Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import OccasionKind, Relation
from cardkeeper.i18n import _
from cardkeeper.services.households import memberships, relations
from cardkeeper.services.life import ending
from cardkeeper.services.people import addresses, parties
from cardkeeper.services.people.parties import date_columns, date_of, id_list
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.PEOPLE | Touched.ADDRESSES | Touched.OCCASIONS | Touched.CARDS


@dataclass(frozen=True, slots=True)
class Relative:
    """A row of the family grid; `person_id` when it is somebody who is in the book already."""

    name: Name
    birthday: PartialDate | None = None
    person_id: int | None = None


class Telling(NamedTuple):
    """A wedding day, and who told it; `whose` is empty for the couple's own."""

    occasion_id: int
    date: PartialDate
    whose: str


def enter_family(
    person_id: int,
    today: dt.date,
    *,
    spouse: Relative | None = None,
    children: Sequence[Relative] = (),
    wedding: PartialDate | None = None,
) -> Change:
    """Enter a family in one step; who is in the household already is known again by the first name.

    A birthday or wedding day that is there already is set to what the grid says.
    """
    with writing(_("Enter family"), _TOUCHED) as book:
        home = memberships.home_of(person_id) or memberships.found(book, person_id)
        partner = join_partner(book, home, person_id, spouse, today) if spouse else None
        for child in children:
            _child(book, home, [id_ for id_ in (person_id, partner) if id_], child)
        if wedding is not None:
            set_date(book, OccasionKind.ANNIVERSARY, wedding, household_id=home)
        book.flush()
        addresses.follow(book, memberships.members(home), today)
        book.ids = (home,)
    return book.change()


def conflicts(person_id: int) -> list[Telling]:
    """The wedding days told of this person's marriage, when they contradict each other; else nothing."""
    told = _tellings(person_id)
    differ = any(one.date.contradicts(other.date) for one in told for other in told)
    return told if differ else []


def choose_wedding_day(person_id: int, occasion_id: int, today: dt.date) -> Change:
    """This is the day: it becomes the couple's own, and the others go to the trash with their cards."""
    others = [told.occasion_id for told in _tellings(person_id) if told.occasion_id != occasion_id]
    with writing(_("Choose the wedding day"), _TOUCHED) as book:
        home = memberships.home_of(person_id) or memberships.found(book, person_id)
        ending.with_occasions(book, others, today)
        book.move_to_trash(models.Occasion, others)
        couples = {"person_id": None, "household_id": home, "label": "", "remind_only": 0}
        book.update(models.Occasion, [occasion_id], **couples)
    return book.change()


def set_date(
    book: Writing,
    kind: OccasionKind,
    date: PartialDate,
    *,
    person_id: int | None = None,
    household_id: int | None = None,
) -> None:
    """The one date of a kind, inside a command: put right where there is one, else new."""
    book.flush()
    owner, owner_id = ("person_id", person_id) if person_id else ("household_id", household_id)
    there = select(
        f"SELECT id, year, month, day FROM occasion WHERE {owner} = ? AND kind = ? AND label = ''"
        " AND deleted_at IS NULL",
        owner_id,
        kind,
    )
    if not there:
        book.insert(models.Occasion, kind=str(kind), **{owner: owner_id}, **date_columns(date))
        return
    stale = [id_ for id_, *known in there if date_of(*known) != date]
    book.update(models.Occasion, stale, **date_columns(date), remind_only=0)


def join_partner(book: Writing, home: int, person_id: int, spouse: Relative, today: dt.date) -> int:
    """Let a spouse live in a person's household, inside a command; gives their id."""
    others = [id_ for id_ in memberships.members(home, "adult") if id_ != person_id]
    partner = spouse.person_id or _namesake(others, spouse.name) or relations.new_person(book, spouse.name)
    memberships.move_in_with(book, home, partner, today)
    relations.relate(book, person_id, partner, Relation.SPOUSE)
    _birthday(book, partner, spouse.birthday)
    return partner


def _child(book: Writing, home: int, parents: Sequence[int], child: Relative) -> None:
    book.flush()
    there = [id_ for id_ in memberships.members(home, "child") if id_ not in parents]
    known = child.person_id or _namesake(there, child.name)
    child_id = known or relations.new_person(book, child.name)
    if home not in (m.household_id for m in memberships.of_person(child_id)):
        memberships.join(book, home, child_id, "child")
    for parent in parents:
        relations.relate(book, parent, child_id, Relation.CHILD)
    _birthday(book, child_id, child.birthday)


def _birthday(book: Writing, person_id: int, date: PartialDate | None) -> None:
    if date is not None:
        set_date(book, OccasionKind.BIRTHDAY, date, person_id=person_id)


def _namesake(people: Sequence[int], name: Name) -> int | None:
    """The one of these people who bears this first name, and no other last name."""
    found = parties.people(people)
    for id_ in people:
        own = found[id_].person.name
        same_family = not own.family or not name.family or fold(own.family) == fold(name.family)
        if fold(own.given) == fold(name.given) and same_family:
            return id_
    return None


def _tellings(person_id: int) -> list[Telling]:
    home = memberships.home_of(person_id)
    adults = memberships.members(home, "adult") if home else (person_id,)
    if person_id not in adults:
        return []
    people = parties.people(adults)
    # The plus keeps SQLite from reading every anniversary there is by the index of kinds.
    return [
        Telling(id_, date, people[owner].shown_name if owner in people else "")
        for id_, owner, *parts in select(
            "SELECT id, person_id, year, month, day FROM occasion WHERE +kind = 'anniversary' AND"
            f" (person_id IN ({id_list(adults)}) OR household_id = ?) AND ends_on IS NULL"
            " AND deleted_at IS NULL ORDER BY household_id IS NULL, id",
            home,
        )
        if (date := date_of(*parts)) is not None
    ]
