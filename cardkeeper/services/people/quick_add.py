"""A new customer in a few keys: the name read, who that may be, and all in one step."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from cardkeeper.core.changes import Change
from cardkeeper.core.contact import Address, Contact, ContactPoint, DatedOccasion, Related
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind, Relation
from cardkeeper.core.merge import clean
from cardkeeper.errors import CardKeeperError
from cardkeeper.formats import person_names, places, signature
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.importing.matching import Matcher
from cardkeeper.services.people import customers, facts
from cardkeeper.store.connection import transaction


@dataclass(frozen=True, slots=True)
class NewCustomer:
    """What the form for a new customer holds; only the name is needed. `address` may have several lines."""

    name: str = ""
    birthday: PartialDate | None = None
    address: str = ""
    phone: str = ""
    email: str = ""
    organization: str = ""
    title: str = ""
    anniversary: PartialDate | None = None
    child: str = ""
    child_birthday: PartialDate | None = None
    pet: str = ""
    graduation: PartialDate | None = None
    referred_by: int | None = None
    tags: Sequence[str] = field(default_factory=tuple)

    @property
    def is_blank(self) -> bool:
        return self == NewCustomer()


class Alike(NamedTuple):
    """A customer whom the new one resembles."""

    person_id: int
    name: str


def add(new: NewCustomer, today: dt.date) -> Change:
    """Add the customer with all that was typed, in one step; `ids` of the change is the customer.

    Raises CardKeeperError without a name, and for a referral that goes in a circle.
    """
    contact = contact_of(new)
    if not contact.formatted_name:
        raise CardKeeperError(_("Type a name. A first name is enough to begin with."))
    with transaction():
        step = customers.add(contact, referred_by=new.referred_by, today=today)
        person_id = step.ids[0]
        if clean(new.pet):
            step = step.followed_by(facts.add(person_id, "pet", new.pet))
    message = _("{name} is in your customers.").format(name=contact.formatted_name)
    return replace(step, ids=(person_id,), message=message)


def contact_of(new: NewCustomer) -> Contact:
    """What was typed, as a contact; a couple in one line becomes two people who share an envelope."""
    called = person_names.people_in(new.name) if clean(new.name) else person_names.Called()
    related = [Related(clean(new.child), Relation.CHILD)] if clean(new.child) else []
    if called.partner is not None:
        partner = Related(str(called.partner), Relation.SPOUSE, parts=called.partner, lives_here=True)
        related.insert(0, partner)
    return Contact(
        called.formatted,
        called.name,
        organization=called.organization or clean(new.organization),
        title=clean(new.title),
        points=tuple(_points(new)),
        addresses=tuple(_addresses(new.address)),
        occasions=tuple(_dates(new)),
        related=tuple(related),
        categories=tuple(tag for tag in new.tags if clean(tag)),
        household=called.household if called.partner is not None else "",
    )


def pasted(text: str) -> NewCustomer:
    """The form filled from an e-mail signature or an address that was pasted."""
    found = signature.read(text)
    address = found.addresses[0] if found.addresses else Address()
    phones = found.values("mobile") or found.values("phone")
    return NewCustomer(
        found.formatted_name,
        address=_block(address),
        phone=next(iter(phones), ""),
        email=next(iter(found.values("email")), ""),
        organization=found.organization,
        title=found.title,
    )


def is_signature(text: str) -> bool:
    """What is pasted is more than a name: several lines with an e-mail, a phone or an address among them."""
    if len(text.strip().splitlines()) < 2:
        return False
    found = signature.read(text)
    return bool(found.formatted_name and (found.points or found.addresses))


def alike(new: NewCustomer) -> Alike | None:
    """A customer who resembles the new one, by name, e-mail, phone or birthday (R26)."""
    contact = contact_of(new)
    if not contact.formatted_name:
        return None
    entry = next(Matcher(settings.load().country).entries([(0, contact)]))
    if entry is None:
        return None
    known = entry.known or entry.like
    person_id = entry.person_id or entry.like_id
    if known is None or person_id is None:
        return None
    return Alike(person_id, known.formatted_name or str(known.name))


def _points(new: NewCustomer) -> list[ContactPoint]:
    found = []
    if clean(new.phone):
        found.append(ContactPoint("mobile", clean(new.phone)))
    if clean(new.email):
        found.append(ContactPoint("email", clean(new.email)))
    return found


def _addresses(text: str) -> list[Address]:
    """The address as it would stand on an envelope; the country is the shop's where none was typed."""
    if not text.strip():
        return []
    found = places.split_address(text)
    return [replace(found, country=found.country or settings.load().country)]


def _dates(new: NewCustomer) -> list[DatedOccasion]:
    child = clean(new.child)
    told = (
        (OccasionKind.BIRTHDAY, new.birthday, ""),
        (OccasionKind.ANNIVERSARY, new.anniversary, ""),
        (OccasionKind.BIRTHDAY, new.child_birthday if child else None, child),
        (OccasionKind.GRADUATION, new.graduation, child),
    )
    return [DatedOccasion(kind, date, about=about) for kind, date, about in told if date is not None]


def _block(address: Address) -> str:
    """An address in lines again, as `split_address` reads it."""
    town = " ".join(part for part in (address.region, address.postal_code) if part)
    lines = (address.street, ", ".join(part for part in (address.locality, town) if part), address.country)
    return "\n".join(line for line in lines if line)
