"""Families into the book: relatives, the household of those who live together, and everybody's dates.

Done after all people of a command are in, because a wife may stand in the file after her husband, and a child
of two customers is one child.
"""

import re
from typing import Any

from cardkeeper.core.contact import Contact, DatedOccasion, Name, Related
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import OccasionKind, Relation
from cardkeeper.core.matching import match_keys
from cardkeeper.core.merging import completes
from cardkeeper.i18n import _
from cardkeeper.services.people.entering import person_values
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing

PARTNERS = frozenset({Relation.SPOUSE, Relation.PARTNER})
_NAMESAKES = """
SELECT person_id, key FROM match_key JOIN person ON person.id = person_id
WHERE key >= 'name:' AND key < 'name;' AND person.deleted_at IS NULL
"""
_DATES = """
SELECT id, year, month, day FROM occasion WHERE kind = ? AND label = ? AND deleted_at IS NULL
  AND (person_id = ?
  OR household_id IN (SELECT household_id FROM household_member WHERE person_id = ? AND deleted_at IS NULL))
"""
_RELATIVES = """
SELECT related_id, trim(given || ' ' || family), kind FROM relation JOIN person ON person.id = related_id
WHERE person_id = ? AND relation.deleted_at IS NULL AND person.deleted_at IS NULL
"""
_HOMES = """
SELECT street || ' ' || po_box, postal_code FROM address
WHERE person_id = ? AND kind <> 'work' AND valid_until IS NULL AND deleted_at IS NULL
"""
_NUMBERS = re.compile(r"\d+")
# Years between a parent and a child, at least.
_GENERATION = 15
_AT_HOME = PARTNERS | {Relation.CHILD}


class Kin:
    """Puts families into the book inside one command."""

    def __init__(self, book: Writing) -> None:
        self._book = book
        self._namesakes: dict[str, set[int]] = {}
        self._homes: dict[int, int] = {}
        self._children: dict[tuple[int, str], int] = {}
        self._places: dict[int, int] = {}
        self._dates: dict[tuple[Any, ...], PartialDate] = {}
        # Who was in the book before: what is known of them is filled, never told a second time (R26).
        self._met: set[int] = set()
        self._has_read = False

    def family(self, person_id: int, contact: Contact, *, was_there: bool = False) -> None:
        """Relatives, household and dates of somebody who is in the book; `was_there` before this command."""
        if not (contact.related or contact.occasions):
            return
        if contact.related:
            self._read()
        partners_first = sorted(contact.related, key=lambda related: related.relation not in PARTNERS)
        known = {related: self._relative(person_id, related) for related in partners_first}
        if was_there:
            known |= _relatives(person_id)
        home = self._home(person_id, known)
        partner = next((id_ for related, id_ in known.items() if related.relation in PARTNERS), None)
        for occasion in contact.occasions:
            about = self._about(person_id, contact, occasion, known)
            is_couples = occasion.kind == OccasionKind.ANNIVERSARY and partner and about == person_id
            is_known = was_there or about in self._met
            if not (is_known and self._complete(occasion, person_id, about)):
                self.occasion(occasion, about, home if is_couples else None)

    def occasion(self, occasion: DatedOccasion, person_id: int, household_id: int | None = None) -> None:
        """Add a date once; a second, different one of the same kind keeps its own label."""
        label = _label(occasion)
        once = "" if OccasionKind(occasion.kind).is_yearly else str(occasion.date)
        key = (occasion.kind, household_id or -person_id, label, once)
        is_second = key in self._dates
        if is_second and self._dates[key] == occasion.date:
            return
        self._dates[key] = occasion.date
        if is_second:
            label = _("{label} (also {date})").format(label=label, date=occasion.date).strip()
        self._book.add(
            models.Occasion,
            person_id=None if household_id else person_id,
            household_id=household_id,
            # Spouses who tell two wedding days get one card; the other day is shown as a conflict.
            remind_only=int(is_second and household_id is not None),
            **occasion_values(occasion, label),
        )

    def _complete(self, occasion: DatedOccasion, person_id: int, about: int) -> bool:
        """Fill what is unknown of a date that is there already; False when there is none of the kind."""
        there = select(_DATES, str(occasion.kind), _label(occasion), about, person_id)
        for id_, year, month, day in there:
            if completes(PartialDate(month, day, year), occasion.date):
                self._book.update(models.Occasion, [id_], **_columns(occasion.date))
        return bool(there) and OccasionKind(occasion.kind).is_yearly

    def _read(self) -> None:
        """The households that are there already, read once and only when somebody has a family."""
        if self._has_read:
            return
        self._has_read = True
        for person_id, home, role, place, given in select(
            "SELECT person_id, household_id, role, position, given FROM household_member"
            " JOIN person ON person.id = person_id"
            " WHERE household_member.deleted_at IS NULL AND household_member.until IS NULL"
        ):
            self._homes[person_id] = home
            self._places[home] = max(place, self._places.get(home, -1))
            if role == "child":
                self._children[home, fold(given)] = person_id
        for kind, home, label, year, month, day in select(
            "SELECT kind, household_id, label, year, month, day FROM occasion"
            " WHERE household_id IS NOT NULL AND deleted_at IS NULL"
        ):
            date = PartialDate(month, day, year)
            once = "" if OccasionKind(kind).is_yearly else str(date)
            self._dates[kind, home, label, once] = date

    def _relative(self, person_id: int, related: Related) -> int:
        name = related.parts or relative_name(related.name)
        related_id = self._known(person_id, related, name) or self._new(related, name)
        if related.relation in PARTNERS and related_id in self._homes:
            self._move_in(self._homes[related_id], person_id, "adult")
        self._book.add(
            models.Relation,
            person_id=person_id,
            related_id=related_id,
            kind=related.relation or Relation.OTHER,
            label=related.label,
        )
        return related_id

    def _known(self, person_id: int, related: Related, name: Name) -> int | None:
        """A relative who is in the book: a child of this home, or the only bearer of a full name.

        A namesake who lives elsewhere is somebody else: the two would share an envelope from then on.
        """
        if related.relation == Relation.CHILD and person_id in self._homes:
            return self._children.get((self._homes[person_id], fold(name.given)))
        if related.relation not in PARTNERS or not (name.given and name.family):
            return None
        bearers = self._bearers(Contact(related.name, name)) - {person_id}
        if len(bearers) != 1 or _live_apart(person_id, *bearers):
            return None
        self._met |= bearers
        return bearers.pop()

    def _bearers(self, contact: Contact) -> set[int]:
        if not self._namesakes:
            self._book.flush()
            for id_, key in select(_NAMESAKES):
                self._namesakes.setdefault(key, set()).add(id_)
        key = next((key for key in match_keys(contact) if key.startswith("name:")), "")
        return set(self._namesakes.get(key, ()))

    def _new(self, related: Related, name: Name) -> int:
        values = person_values(Contact(related.name, name, is_deceased=related.is_deceased))
        return self._book.add(models.Person, **values, is_customer=0)

    def _home(self, person_id: int, known: dict[Related, int]) -> int | None:
        at_home = [(r, id_) for r, id_ in known.items() if r.relation in _AT_HOME or r.lives_here]
        if not at_home:
            return None
        shared = (self._homes[id_] for _r, id_ in at_home if id_ in self._homes)
        home = self._homes.get(person_id) or next(shared, None)
        if home is None:
            home = self._book.add(models.Household, primary_person_id=person_id)
        self._move_in(home, person_id, "adult")
        for related, id_ in sorted(at_home, key=lambda pair: pair[0].relation == Relation.CHILD):
            is_child = related.relation == Relation.CHILD
            self._move_in(home, id_, "child" if is_child else "adult")
            if is_child:
                self._children.setdefault((home, fold(relative_name(related.name).given)), id_)
        return home

    def _move_in(self, home: int, person_id: int, role: str) -> None:
        if self._homes.get(person_id) == home:
            return
        self._homes[person_id] = home
        self._places[home] = self._places.get(home, -1) + 1
        self._book.add(
            models.HouseholdMember,
            household_id=home,
            person_id=person_id,
            role=role,
            position=self._places[home],
        )

    def _about(
        self, person_id: int, contact: Contact, occasion: DatedOccasion, known: dict[Related, int]
    ) -> int:
        if not occasion.about:
            return person_id
        wanted = fold(occasion.about)
        namesakes = list(dict.fromkeys(id_ for each, id_ in known.items() if fold(each.name) == wanted))
        if namesakes:
            return _born_then(contact, occasion, namesakes)
        stranger = Related(occasion.about)
        known[stranger] = self._relative(person_id, stranger)
        return known[stranger]


def _born_then(contact: Contact, occasion: DatedOccasion, namesakes: list[int]) -> int:
    """Which of some with one name a date is about, the partner first: of several birthdays the eldest's.

    A single one is the child's, unless the year is that of somebody as old as the person of the file.
    """
    if len(namesakes) == 1 or occasion.kind != OccasionKind.BIRTHDAY:
        return namesakes[0]
    born = [each for each in contact.occasions if each.kind == OccasionKind.BIRTHDAY]
    told = [each for each in born if fold(each.about) == fold(occasion.about)]
    if len(told) > 1:
        eldest_first = sorted(told, key=lambda each: each.date.year or 0)
        return namesakes[min(eldest_first.index(occasion), len(namesakes) - 1)]
    own = next((each.date.year for each in born if not each.about), None)
    is_of_an_age = own and occasion.date.year and occasion.date.year - own < _GENERATION
    return namesakes[0 if is_of_an_age else -1]


def _live_apart(one: int, other: int) -> bool:
    """Both have a home address, and no two of them can be one, however its street is spelled."""
    here, there = _homes_of(one), _homes_of(other)
    return bool(here and there) and not any(
        numbers == others and (not code or not theirs or code == theirs)
        for numbers, code in here
        for others, theirs in there
    )


def _homes_of(person_id: int) -> set[tuple[tuple[str, ...], str]]:
    """The numbers in the street of each home address of somebody, and its postal code."""
    found = select(_HOMES, person_id)
    return {(tuple(_NUMBERS.findall(street)), fold(code).replace(" ", "")) for street, code in found}


def _label(occasion: DatedOccasion) -> str:
    """A relative's birthday needs no name of its own: it is kept with the relative."""
    return "" if occasion.about and occasion.kind == OccasionKind.BIRTHDAY else occasion.label


def _relatives(person_id: int) -> dict[Related, int]:
    return {Related(name, kind): id_ for id_, name, kind in select(_RELATIVES, person_id)}


def relative_name(text: str) -> Name:
    """What a file says of a relative: one word is what they are called, the last of several the surname."""
    given, _blank, family = text.strip().rpartition(" ")
    return Name(given=given, family=family) if given else Name(given=family)


def occasion_values(occasion: DatedOccasion, label: str) -> dict[str, Any]:
    """The columns of `occasion` that tell its day; what is unknown stays NULL."""
    return {"kind": str(occasion.kind), "label": label, **_columns(occasion.date)}


def _columns(date: PartialDate) -> dict[str, Any]:
    return {"year": date.year, "month": date.month, "day": date.day, "month_day": date.month_day}
