"""The addresses around some people, and which of them a card goes to (R14)."""

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cardkeeper.core import address_choice
from cardkeeper.core.address_choice import AddressChoice, AddressEntry
from cardkeeper.core.progress import Progress
from cardkeeper.core.units import UnitKind
from cardkeeper.services.due import reaching
from cardkeeper.services.people.parties import HouseholdRecord, PersonRecord

if TYPE_CHECKING:
    from cardkeeper.services.due.circle import Circle, UnitRef


class AddressBook(NamedTuple):
    """All addresses by the id of the person, the household or the organisation they are of."""

    own: Mapping[int, list[AddressEntry]]
    at_home: Mapping[int, list[AddressEntry]]
    at_work: Mapping[int, list[AddressEntry]]


def read(
    people: Mapping[int, PersonRecord], households: Mapping[int, HouseholdRecord], progress: Progress
) -> AddressBook:
    """Those of some people, of the households and of where they work; `progress` may stop it in between."""
    own = reaching.addresses("person_id", people)
    progress(0, len(people))
    at_home = reaching.addresses("household_id", households)
    companies = {record.organisation_id for record in people.values() if record.organisation_id}
    return AddressBook(own, at_home, reaching.addresses("organisation_id", companies))


def choose(circle: "Circle", unit: "UnitRef", arrive_by: dt.date, pinned: int | None = None) -> AddressChoice:
    """The address for a card arriving then: their own, else the household's, else an adult's (R14)."""
    first: AddressChoice | None = None
    for entries in groups(circle, unit):
        chosen = address_choice.choose(entries, arrive_by, pinned)
        if chosen.entry is not None:
            return chosen
        first = first or (chosen if entries else None)
    return first or address_choice.choose((), arrive_by)


def came_back(circle: "Circle", unit: "UnitRef") -> bool:
    """One of the addresses a card could go to is known to be bad."""
    return any(entry.bad_since for entries in groups(circle, unit) for entry in entries)


def groups(circle: "Circle", unit: "UnitRef") -> list[Sequence[AddressEntry]]:
    """All addresses a card to a unit could go to, the first group that has one deciding (R14)."""
    home = circle.home(unit)
    shared = circle.addresses.at_home.get(home.id, []) if home else []
    of_adults = [_of_person(circle, record.id) for record in circle.adults(unit)] if home else []
    if unit.is_single:
        at_company = unit.kind is UnitKind.CONTACT
        return [_of_person(circle, unit.person_id, at_company), shared, *of_adults]
    return [shared, *(of_adults or [_of_person(circle, unit.person_id)])]


def _of_person(circle: "Circle", person_id: int, at_company: bool = False) -> list[AddressEntry]:
    record, book = circle.people.get(person_id), circle.addresses
    own = book.own.get(person_id, [])
    if record is None:
        return own
    works = book.at_work.get(record.organisation_id or 0, [])
    at_work = [dataclasses.replace(e, address=dataclasses.replace(e.address, kind="work")) for e in works]
    here = record.mail_here or at_company
    return [dataclasses.replace(e, mail_here=here) for e in (*own, *at_work)]
