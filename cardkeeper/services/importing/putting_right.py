"""Somebody of a file made ready for the book: marks beside the name, parts in their places, postal codes."""

from dataclasses import replace

from cardkeeper.core import countries
from cardkeeper.core.contact import Address, Contact, Name, Problem, Property
from cardkeeper.core.name_words import is_nobody
from cardkeeper.core.postal_codes import country_told, with_lost_zero
from cardkeeper.formats import bad_addresses, deaths, name_parts, person_names, wishes
from cardkeeper.formats.table.cells import KEPT
from cardkeeper.formats.vcard.lines import escaped
from cardkeeper.i18n import _

# The length of a ZIP code that lost its zero.
_CUT_SHORT = 4


def put_right(line: int, found: Contact, home: str) -> tuple[Contact | None, list[Problem]]:
    """The contact as it comes in, and what is to be said of it; None for an entry that is nobody.

    `home` is the shop's country (ISO-2).
    """
    contact, remark = name_parts.in_place(wishes.marked(deaths.marked(found)))
    problems = []
    if remark:
        problems.append(Problem(line, name_parts.beside(remark), remark, is_part=True))
        kept = Property(KEPT, "", escaped(remark))
        contact = replace(contact, unknown=(*contact.unknown, kept))
    contact, bad = bad_addresses.marked(contact)
    if bad:
        problems.append(no_card(line, bad))
    if _is_nobody(contact):
        return _without_name(line, contact, home)
    return _located(contact, home), problems


def no_card(line: int, words: str) -> Problem:
    """What is told of an address that the file calls bad in these words."""
    said = _("“{words}”: no card goes to this address until somebody puts it right.").format(words=words)
    return Problem(line, said, words, is_part=True)


def _is_nobody(contact: Contact) -> bool:
    if contact.name.prefix or contact.nickname:
        return False
    return is_nobody(person_names.full(contact.name) or contact.formatted_name)


def _without_name(line: int, contact: Contact, home: str) -> tuple[Contact | None, list[Problem]]:
    """Known by what else there is, and greeted only when somebody types a name (R12)."""
    name = contact.formatted_name
    reached = next(iter(contact.values("email", "mobile", "phone")), "")
    known_by = contact.organization or reached
    if not known_by:
        said = _("“{name}” is nobody's name, so this entry was left out.").format(name=name)
        return None, [Problem(line, said, _shown(contact))]
    said = _("“{name}” is nobody's name, so no card greets them by it.").format(name=name)
    nameless = replace(contact, formatted_name=known_by, name=Name())
    return _located(nameless, home), [Problem(line, said, name, is_part=True)]


def _shown(contact: Contact) -> str:
    where = next(iter(contact.addresses), Address())
    return " | ".join(part for part in (contact.formatted_name, where.street, where.locality) if part)


def _located(contact: Contact, home: str) -> Contact:
    """Addresses with what their postal codes tell: "W1G 9PF" in a list from the US is in the United Kingdom,
    2139 in Massachusetts is 02139.
    """
    located = tuple(_at_its_code(each, home) for each in contact.addresses)
    return contact if located == contact.addresses else replace(contact, addresses=located)


def _at_its_code(address: Address, home: str) -> Address:
    if not address.postal_code or (address.country and len(address.postal_code) != _CUT_SHORT):
        return address
    country = address.country or country_told(address.postal_code, home)
    code = with_lost_zero(address.postal_code, countries.normal(country) or home, address.region)
    return replace(address, country=country, postal_code=code)
