"""People for tests: plain functions with readable defaults."""

import datetime as dt
from dataclasses import replace

from cardkeeper.core.contact import Address, Contact, ContactPoint, DatedOccasion, Name, Related
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.cards import senders
from cardkeeper.services.people import customers

TUESDAY = dt.date(2026, 5, 12)
HOME = Address("118 Alder Court", "Maplewood", "NJ", "07040", "US")


def a_contact(name: str = "Priya Raman", **changes) -> Contact:
    """A customer with an address in the United States and nothing else."""
    given, _blank, family = name.partition(" ")
    contact = Contact(name, Name(given, family), addresses=(HOME,))
    return replace(contact, **changes)


def born(month: int, day: int, year: int | None = None, about: str = "") -> DatedOccasion:
    return DatedOccasion(OccasionKind.BIRTHDAY, PartialDate(month, day, year), about=about)


def married(month: int, day: int, year: int | None = None) -> DatedOccasion:
    return DatedOccasion(OccasionKind.ANNIVERSARY, PartialDate(month, day, year))


def spouse(name: str) -> Related:
    return Related(name, "spouse")


def child(name: str) -> Related:
    return Related(name, "child")


def email(value: str) -> ContactPoint:
    return ContactPoint("email", value)


def a_customer(name: str = "Priya Raman", **changes) -> int:
    """A customer in the open book; gives the id."""
    return customers.add(a_contact(name, **changes)).ids[0]


def a_sender(**changes) -> None:
    """The shop the cards are from."""
    senders.save(
        **{
            "name": "Ellen Hartwell",
            "company": "Hartwell Home Loans",
            "street": "20 Chestnut Street",
            "locality": "Maplewood",
            "region": "NJ",
            "postal_code": "07040",
            "country": "US",
            **changes,
        }
    )
