"""A person as a vCard, a spreadsheet row or the form describes one, in the words of RFC 6350."""

from dataclasses import dataclass, field

from cardkeeper.core.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of N (RFC 6350 section 6.2.2); empty parts are empty strings."""

    given: str = ""
    family: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        parts = (self.prefix, self.given, self.additional, self.family, self.suffix)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address (ADR, RFC 6350 section 6.3.1).

    `street` may hold several lines; `country` is ISO 3166-1 alpha-2 where it was understood, else as written.
    """

    street: str = ""
    locality: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    kind: str = "home"
    po_box: str = ""
    extended: str = ""
    label: str = ""
    preferred: bool = False

    @property
    def is_blank(self) -> bool:
        return not any((self.street, self.locality, self.postal_code, self.po_box, self.extended))


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """A way to reach someone: kind is phone, mobile, fax, email, url or messenger."""

    kind: str
    value: str
    label: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class DatedOccasion:
    """A date to remember: kind is an `OccasionKind`; `about` names a relative, empty is the person."""

    kind: str
    date: PartialDate
    label: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """A person beside the person (RELATED): relation is spouse, child, parent, friend, or as written."""

    name: str
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture as the file carried it; its content is checked before anybody decodes it."""

    content: bytes
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class Property:
    """A property we have no place for, kept for export: name, parameters as written, raw value."""

    name: str
    parameters: str
    value: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Everything a file or a form says of one person."""

    formatted_name: str
    name: Name = field(default_factory=Name)
    uid: str = ""
    nickname: str = ""
    organization: str = ""
    department: str = ""
    title: str = ""
    points: tuple[ContactPoint, ...] = ()
    addresses: tuple[Address, ...] = ()
    occasions: tuple[DatedOccasion, ...] = ()
    related: tuple[Related, ...] = ()
    note: str = ""
    categories: tuple[str, ...] = ()
    photo: Photo | None = None
    language: str = ""
    unknown: tuple[Property, ...] = ()

    def values(self, *kinds: str) -> tuple[str, ...]:
        """The values of the contact points of these kinds, in their order."""
        return tuple(point.value for point in self.points if point.kind in kinds)


@dataclass(frozen=True, slots=True)
class Problem:
    """A record, or part of one, that was not understood: its line, and why, as a sentence."""

    line: int
    reason: str
    text: str = ""
