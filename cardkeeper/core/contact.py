"""A person as a vCard, a spreadsheet row or the form describes one, in the words of RFC 6350."""

import datetime as dt
from dataclasses import dataclass, field
from typing import NamedTuple

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
    `bad` is what a list says against it ("moved"); it is the same address all the same.
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
    bad: str = field(default="", compare=False)

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
    """A person beside the person (RELATED): relation is a `Relation` where understood, else as written.

    `label` is the word that was used ("daughter", "Tochter"). `parts` and `lives_here` are given where one
    entry names two people who share an envelope ("Mr & Mrs A and B Surname"): this is the second of them.
    """

    name: str
    relation: str = ""
    label: str = ""
    parts: Name | None = None
    lives_here: bool = False
    is_deceased: bool = False

    @property
    def written(self) -> str:
        """The name as it goes into a file: nobody who reads it takes the dead for the living."""
        return f"{self.name} (deceased)" if self.is_deceased else self.name


class Photo(NamedTuple):
    """A picture as the file carried it; its content is checked before anybody decodes it."""

    content: bytes
    media_type: str = ""


class Property(NamedTuple):
    """A property we have no place for, kept for export: name, parameters as written, raw value."""

    name: str
    parameters: str
    value: str
    group: str = ""


class Wish(NamedTuple):
    """What somebody asked not to be sent: an `OccasionKind`, "happy" or "all" (core.exclusions).

    For ever, or from a day or until one; both are included.
    """

    what: str
    since: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Everything a file or a form says of one person.

    `died` (DEATHDATE, RFC 6474) ends greetings, as does `is_deceased`, where the day is not known.
    `household` is what the file calls the people of one envelope ("Mr & Mrs Paul and Sofia Castillo").
    `pronunciation` is how to say the name, `former_name` the maiden name, `rev` when the file's program last
    changed the entry (REV, as written). Who `wants_no_mail` asked for no cards at all; `wishes` are for one
    kind of card, or for a time.
    """

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
    died: PartialDate | None = None
    pronunciation: str = ""
    former_name: str = ""
    household: str = ""
    rev: str = ""
    is_deceased: bool = False
    wants_no_mail: bool = False
    wishes: tuple[Wish, ...] = ()

    @property
    def has_died(self) -> bool:
        return self.is_deceased or self.died is not None

    def values(self, *kinds: str) -> tuple[str, ...]:
        """The values of the contact points of these kinds, in their order."""
        return tuple(point.value for point in self.points if point.kind in kinds)


class Problem(NamedTuple):
    """A record that was not understood: its line (from 1), and why, as a sentence.

    With `is_part` only a date, picture or line of it was left out, and the rest came in; with `is_doubt` all
    of it came in, and somebody should look.
    """

    line: int
    reason: str
    text: str = ""
    is_part: bool = False
    is_doubt: bool = False
