"""Writing vCard 3.0 and 4.0: what `reader` reads comes out again, and no typed text starts a line."""

from collections.abc import Iterable, Iterator
from typing import Literal

from cardkeeper.core import countries
from cardkeeper.core.contact import Address, Contact, ContactPoint, Name, Property
from cardkeeper.formats import wishes
from cardkeeper.formats.vcard.lines import Head, escaped
from cardkeeper.formats.vcard.lines_out import Lines
from cardkeeper.formats.vcard.pictures_out import photo_line
from cardkeeper.formats.vcard.relations_out import add_occasions, add_related

Version = Literal["3.0", "4.0"]

_PRODUCT = "-//CardKeeper//CardKeeper//EN"
_PLACES = ("home", "work", "other")
_PROPERTIES = {
    "phone": "TEL",
    "mobile": "TEL",
    "fax": "TEL",
    "email": "EMAIL",
    "url": "URL",
    "messenger": "IMPP",
}
_TYPES = {"phone": ("voice",), "mobile": ("cell",), "fax": ("fax",)}
# A line of one of these names would be part of the file, not of the person.
_STRUCTURE = frozenset({"BEGIN", "END", "VERSION", "PRODID", "PROFILE", ""})


def write(contacts: Iterable[Contact], version: Version = "3.0") -> bytes:
    """All contacts as one vCard file in UTF-8; 3.0 is what every address book takes."""
    return b"".join(write_cards(contacts, version))


def write_cards(contacts: Iterable[Contact], version: Version = "3.0") -> Iterator[bytes]:
    """Card by card, for files larger than memory."""
    for contact in contacts:
        yield _card(contact, version)


def _card(contact: Contact, version: Version) -> bytes:
    lines = Lines(version, reserved={line.group.lower() for line in contact.unknown})
    lines.add("BEGIN", "VCARD")
    lines.add("VERSION", version)
    lines.add("PRODID", _PRODUCT)
    _add_names(lines, contact)
    for point in contact.points:
        _add_point(lines, point)
    for address in contact.addresses:
        _add_address(lines, address)
    add_related(lines, contact)
    add_occasions(lines, contact)
    if contact.photo is not None and contact.photo.content:
        lines.add(*photo_line(contact.photo, version))
    for line in contact.unknown:
        _add_unknown(lines, line)
    lines.add("END", "VCARD")
    return lines.content()


def _add_names(lines: Lines, contact: Contact) -> None:
    lines.add("UID", escaped(contact.uid))
    lines.add("FN", escaped(contact.formatted_name.replace("\n", " ")))
    lines.add("N", structured(contact.name))
    lines.add("NICKNAME", escaped(contact.nickname))
    lines.add("X-PHONETIC-FIRST-NAME", escaped(contact.pronunciation))
    lines.add("X-MAIDENNAME", escaped(contact.former_name))
    lines.add("X-CARDKEEPER-HOUSEHOLD", escaped(contact.household))
    if contact.organization or contact.department:
        company = (
            (contact.organization, contact.department) if contact.department else (contact.organization,)
        )
        lines.add("ORG", ";".join(map(escaped, company)))
    lines.add("TITLE", escaped(contact.title))
    lines.add("CATEGORIES", ",".join(map(escaped, contact.categories)))
    lines.add("LANG", escaped(contact.language))
    lines.add("NOTE", escaped(contact.note))
    lines.add("X-CARDKEEPER-NO-MAIL", "1" if contact.wants_no_mail else "")
    for wish in contact.wishes:
        lines.add("X-CARDKEEPER-NO-CARDS", escaped(wishes.written(wish)))
    lines.add("REV", escaped(contact.rev))


def structured(name: Name) -> str:
    """The value of N (RFC 6350 section 6.2.2)."""
    return ";".join(map(escaped, (name.family, name.given, name.additional, name.prefix, name.suffix)))


def _add_point(lines: Lines, point: ContactPoint) -> None:
    if point.kind == "messenger":
        # Apple's form: a scheme of its own before any account, so that the account stays as it is.
        account = "x-apple:" + point.value.replace("%", "%25")
        lines.add("IMPP", escaped(account), lines.preferred(point.preferred, ("X-SERVICE-TYPE", point.label)))
        return
    types = _TYPES.get(point.kind, ())
    if point.label in _PLACES:
        types = (*types, point.label)
    group = lines.labelled(point.label) if point.label not in (*_PLACES, "") else ""
    value = escaped(point.value)
    lines.add(_PROPERTIES.get(point.kind, "URL"), value, lines.typed(types, point.preferred), group)


def _add_address(lines: Lines, address: Address) -> None:
    parts = (
        address.po_box,
        address.extended,
        address.street,
        address.locality,
        address.region,
        address.postal_code,
        countries.name_of(address.country),
    )
    if any(parts):
        types = (address.kind,) if address.kind in _PLACES else ("other",)
        group = lines.labelled(address.label) if address.label else lines.group() if address.bad else ""
        lines.add("ADR", ";".join(map(escaped, parts)), lines.typed(types, address.preferred), group)
        lines.add("X-CARDKEEPER-BAD-ADDRESS", escaped(address.bad), group=group)


def _add_unknown(lines: Lines, line: Property) -> None:
    """A line we had no place for; its name and parameters are read again, so that nothing else gets out."""
    name = "".join(c for c in line.name.upper() if c.isascii() and (c.isalnum() or c == "-"))
    name = f"X-{name or 'UNKNOWN'}" if name in _STRUCTURE else name
    head = Head(f"{name};{line.parameters}")
    lines.add_as_read(name, line.value, head.parameters, line.group)
