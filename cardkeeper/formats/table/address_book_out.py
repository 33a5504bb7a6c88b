"""A CSV for other address books, and for reading back: Google's headings, and columns of ours beside them.

Letter for letter what people typed, so a spreadsheet program may take a cell for a formula; `spreadsheet_out`
is for those. Pictures are not in it.
"""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from cardkeeper.core import countries
from cardkeeper.core.contact import Address, Contact, ContactPoint, DatedOccasion, Name, Property, Related
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.formats import wishes
from cardkeeper.formats.table.guessing import OUR_MARK
from cardkeeper.formats.vcard.lines import escaped

T = TypeVar("T")

_PLACES = ("home", "work", "other")
_KINDS = {"mobile": "Mobile", "fax": "Fax"}
# Google puts everybody into this one; with it no single tag can be taken for a list.
_EVERYBODY = "* myContacts"
_FIXED: dict[str, Callable[[Contact], str]] = {
    "Name": lambda contact: contact.formatted_name,
    "First Name": lambda contact: contact.name.given,
    "Middle Name": lambda contact: contact.name.additional,
    "Last Name": lambda contact: contact.name.family,
    "Name Prefix": lambda contact: contact.name.prefix,
    "Name Suffix": lambda contact: contact.name.suffix,
    "Nickname": lambda contact: contact.nickname,
    "Phonetic First Name": lambda contact: contact.pronunciation,
    "Maiden Name": lambda contact: contact.former_name,
    "Organization Name": lambda contact: contact.organization,
    "Organization Title": lambda contact: contact.title,
    "Organization Department": lambda contact: contact.department,
    "Birthday": lambda contact: _date(_birthday(contact)),
    "Notes": lambda contact: contact.note,
    "Labels": lambda contact: " ::: ".join((_EVERYBODY, *contact.categories)),
    "Language": lambda contact: contact.language,
    "Date of death": lambda contact: "deceased" if contact.is_deceased else _date(contact.died),
    "Do not mail": lambda contact: "yes" if contact.wants_no_mail else "",
    OUR_MARK: lambda contact: contact.uid,
    "CardKeeper Household": lambda contact: contact.household,
    "CardKeeper Changed": lambda contact: contact.rev,
    "CardKeeper No Cards": lambda contact: "; ".join(map(wishes.written, contact.wishes)),
}


def write_address_book(contacts: Iterable[Contact]) -> bytes:
    """All contacts as CSV in UTF-8; `sniff`, `guess_mapping` and `contacts` read them back."""
    people = list(contacts)
    groups = [
        _group(people, "E-mail {} - ", ("Label", "Value"), lambda c: _points(c, "email"), _point),
        _group(
            people, "Phone {} - ", ("Label", "Value"), lambda c: _points(c, "phone", "mobile", "fax"), _point
        ),
        _group(people, "Website {} - ", ("Label", "Value"), lambda c: _points(c, "url"), _point),
        _group(people, "IM {} - ", ("Service", "Value"), lambda c: _points(c, "messenger"), _messenger),
        _group(people, "Address {} - ", _ADDRESS, lambda c: c.addresses, _address),
        _group(people, "Event {} - ", ("Label", "Value", "Kind", "About"), _events, _event),
        _group(
            people, "Relation {} - ", ("Label", "Value", "Kind", "Person"), lambda c: c.related, _relation
        ),
        _group(people, "CardKeeper Property {}", ("",), lambda c: c.unknown, _property),
    ]
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\r\n")
    out.writerow([*_FIXED, *(heading for headings, _cells in groups for heading in headings)])
    for at, contact in enumerate(people):
        fixed = [value(contact) for value in _FIXED.values()]
        out.writerow([*fixed, *(cell for _headings, cells in groups for cell in cells[at])])
    return text.getvalue().encode("utf-8", "replace")


_ADDRESS = (
    "Label",
    "Street",
    "City",
    "PO Box",
    "Region",
    "Postal Code",
    "Country",
    "Extended Address",
    "Bad",
)


def _group(
    people: Sequence[Contact],
    heading: str,
    parts: Sequence[str],
    things: Callable[[Contact], Sequence[T]],
    cells: Callable[[T], Sequence[str]],
) -> tuple[list[str], list[list[str]]]:
    """The headings "E-mail 1 - Label" and so on for as many as anybody has, and the cells of each person."""
    most = max((len(things(contact)) for contact in people), default=0)
    headings = [heading.format(number) + part for number in range(1, most + 1) for part in parts]
    filled = [[cell for thing in things(contact) for cell in cells(thing)] for contact in people]
    return headings, [row + [""] * (len(headings) - len(row)) for row in filled]


def _points(contact: Contact, *kinds: str) -> list[ContactPoint]:
    return [point for point in contact.points if point.kind in kinds]


def _point(point: ContactPoint) -> tuple[str, str]:
    words = (_label(point.label), _KINDS.get(point.kind, ""))
    return _starred(" ".join(filter(None, words)), is_preferred=point.preferred), point.value


def _messenger(point: ContactPoint) -> tuple[str, str]:
    return _starred(point.label, is_preferred=point.preferred), point.value


def _address(address: Address) -> tuple[str, ...]:
    label = address.kind.capitalize()
    if address.label:
        label = address.label if address.kind == "other" else f"{address.label} ({label})"
    return (
        _starred(label, is_preferred=address.preferred),
        address.street,
        address.locality,
        address.po_box,
        address.region,
        address.postal_code,
        countries.name_of(address.country),
        address.extended,
        address.bad,
    )


def _label(label: str) -> str:
    return label.capitalize() if label in _PLACES else label


def _starred(label: str, *, is_preferred: bool) -> str:
    return f"* {label}".strip() if is_preferred else label


def _birthday(contact: Contact) -> PartialDate | None:
    return next((o.date for o in contact.occasions if _is_own_birthday(o)), None)


def _is_own_birthday(occasion: DatedOccasion) -> bool:
    return occasion.kind == OccasionKind.BIRTHDAY and not occasion.label and not occasion.about


def _events(contact: Contact) -> list[DatedOccasion]:
    """All dates but the birthday that has its own column."""
    birthday = next((o for o in contact.occasions if _is_own_birthday(o)), None)
    return [occasion for occasion in contact.occasions if occasion is not birthday]


def _event(occasion: DatedOccasion) -> tuple[str, str, str, str]:
    label = occasion.label or event_word(occasion.kind)
    return label, _date(occasion.date), str(occasion.kind), occasion.about


def event_word(kind: str) -> str:
    """What other programs call an occasion without a label: "Anniversary", "Name day"."""
    return kind.replace("-", " ").capitalize()


def _relation(person: Related) -> tuple[str, str, str, str]:
    name = person.parts or Name()
    parts = (
        name.family,
        name.given,
        name.additional,
        name.prefix,
        name.suffix,
        "1" if person.lives_here else "",
    )
    exact = ";".join(map(escaped, parts)) if any(parts) else ""
    return person.label or person.relation.capitalize(), person.written, person.relation, exact


def _property(line: Property) -> tuple[str]:
    group = f"{line.group}." if line.group else ""
    parameters = f";{line.parameters}" if line.parameters else ""
    return (f"{group}{line.name}{parameters}:{line.value}",)


def _date(date: PartialDate | None) -> str:
    """1985-04-12; without a year as Google writes it, with a blank before the dashes."""
    if date is None:
        return ""
    written = str(date)
    return f" {written}" if written.startswith("-") else written
