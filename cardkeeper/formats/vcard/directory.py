"""What cards say of other cards: who a group's members are, and whom a reference means.

iCloud and others export a group as a card of its own with the UIDs of its members; here it becomes a category
of each of them. RELATED may point to a card instead of naming somebody.
"""

import re
from dataclasses import dataclass, field, replace

from cardkeeper.core.contact import Contact, Property, Related
from cardkeeper.formats import labels
from cardkeeper.formats.vcard.cards import split
from cardkeeper.formats.vcard.lines import Head, text

_LINE = re.compile(
    r"(?:[\w-]+\.)?(?P<name>FN|UID|MEMBER|X-ADDRESSBOOKSERVER-MEMBER)\b[^:]*:(?P<value>.*)", re.I
)
_KINDS = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
_GROUP = re.compile(r"(?:[\w-]+\.)?(?:KIND|X-ADDRESSBOOKSERVER-KIND)[^:]*:\s*group\s*", re.IGNORECASE)


@dataclass(slots=True)
class Directory:
    """Names by UID, and the groups each UID is in; empty for a file whose cards don't speak of each other."""

    names: dict[str, str] = field(default_factory=dict)
    groups: dict[str, list[str]] = field(default_factory=dict)

    def completed(self, contact: Contact) -> Contact:
        """The contact with its groups as categories, and with the names of those it refers to."""
        if not (self.names or self.groups):
            return contact
        groups = self.groups.get(bare_uid(contact.uid), [])
        known = [(line, self.names[bare_uid(line.value)]) for line in contact.unknown if self._names(line)]
        if not groups and not known:
            return contact
        named = tuple(Related(name, _relation(line)) for line, name in known)
        rest = tuple(line for line in contact.unknown if not self._names(line))
        categories = dict.fromkeys((*contact.categories, *groups))
        return replace(
            contact, categories=tuple(categories), related=(*contact.related, *named), unknown=rest
        )

    def _names(self, line: Property) -> bool:
        return line.name == "RELATED" and bare_uid(line.value) in self.names


def directory_of(content: bytes) -> Directory:
    """Read the whole file for it, but only if it has groups or references."""
    directory = Directory()
    # Cheap words first: most files need no second reading.
    lowered = content.lower()
    has_groups = b"kind" in lowered and b"group" in lowered
    if not has_groups and not (b"related" in lowered and b"uuid:" in lowered):
        return directory
    for card in split(content):
        facts = [
            (match["name"].upper(), text(match["value"]))
            for line in card.lines
            if (match := _LINE.match(line))
        ]
        name = next((value for kind, value in facts if kind == "FN"), "")
        if any(map(_GROUP.fullmatch, card.lines)):
            members = (bare_uid(value) for kind, value in facts if kind.endswith("MEMBER"))
            for member in members:
                directory.groups.setdefault(member, []).append(name)
        elif name:
            directory.names.update({bare_uid(value): name for kind, value in facts if kind == "UID"})
    return directory


def says_group(line: Property) -> bool:
    """The card lists people and is none."""
    return line.name in _KINDS and line.value.strip().lower() == "group"


def bare_uid(uid: str) -> str:
    """A UID without urn:uuid: before it, as MEMBER and RELATED refer to it."""
    return re.sub(r"^(?:urn:)?(?:uuid:)?", "", uid.strip(), flags=re.IGNORECASE)


def _relation(line: Property) -> str:
    words = [word for word in sorted(Head(f"X;{line.parameters}").types) if word != "pref"]
    return labels.relation(words[0]) if words else ""
