"""Two customers side by side before they become one: what differs, what is the same, who may be meant."""

import json
from collections.abc import Callable, Collection, Iterator
from typing import Any, NamedTuple

from cardkeeper.core import date_words, names
from cardkeeper.core.addressing import address_block, one_line
from cardkeeper.core.contact import Contact
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.holidays import holiday
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.matching import EvidenceKind, same_person
from cardkeeper.i18n import N_, _, ngettext
from cardkeeper.services.book import settings
from cardkeeper.services.importing.import_choices import Line
from cardkeeper.services.merging import merging_people
from cardkeeper.services.merging.merging_people import Difference
from cardkeeper.services.people import parties, reading
from cardkeeper.store.connection import select, value

NAME = frozenset({"prefix", "given", "additional", "family", "suffix", "formatted_name", "name_order"})
_FIELDS = {
    "goes_by": N_("Goes by"),
    "pronunciation": N_("How to say it"),
    "former_name": N_("Former name"),
    "language": N_("Language"),
    "tone": N_("Tone of cards"),
    "formality": N_("Form of address"),
    "tier": N_("Say hello"),
    "source": N_("Came from"),
    "preferred_channel": N_("Prefers"),
    "celebrates": N_("Holidays"),
    "leap_rule": N_("February 29"),
    "salutation": N_("Greeting"),
    "addressee": N_("On the envelope"),
    "died": N_("Died"),
    "since": N_("Customer since"),
}
_LIKELY = """
SELECT DISTINCT theirs.person_id FROM match_key AS mine
CROSS JOIN match_key AS theirs ON theirs.key = mine.key AND theirs.person_id <> mine.person_id
JOIN person ON person.id = theirs.person_id AND person.deleted_at IS NULL
WHERE mine.person_id = ? LIMIT 60
"""
_NOTES = "SELECT count(*) FROM interaction WHERE person_id = ? AND kind <> 'card' AND deleted_at IS NULL"
_CARDS = "SELECT count(*) FROM card_task WHERE person_id = ? AND state = 'mailed' AND deleted_at IS NULL"


_WHY = {
    EvidenceKind.UID: N_("the same entry"),
    EvidenceKind.EMAIL: N_("same email"),
    EvidenceKind.PHONE: N_("same phone"),
    EvidenceKind.NAME_AND_POSTAL_CODE: N_("same name and postal code"),
    EvidenceKind.NAME_AND_BIRTHDAY: N_("same name and birthday"),
    EvidenceKind.POSSIBLE: N_("perhaps"),
}
_OFFERED = 4


class Side(NamedTuple):
    """One of the two: their contact, and how much is known of them in words."""

    id: int
    contact: Contact
    below: str


class Pair(NamedTuple):
    """Both sides; `choices` are lines to decide, `kept` those that need no decision."""

    keep: Side
    other: Side
    choices: tuple[Line, ...]
    kept: tuple[Line, ...]


class Likely(NamedTuple):
    """Somebody in the book who may be the same."""

    id: int
    name: str
    why: str


def likely(person_id: int) -> list[Likely]:
    """Who may be the same, the surest first; the rules are those of an import (R26)."""
    candidates = [row[0] for row in select(_LIKELY, person_id)]
    contacts = reading.contacts([person_id, *candidates], with_photos=False)
    region = settings.load().country
    found = []
    for id_ in candidates:
        evidence = same_person(contacts[person_id], contacts[id_], region) if id_ in contacts else None
        if evidence is not None:
            found.append((list(EvidenceKind).index(evidence.kind), id_, evidence.kind))
    people = parties.people(id_ for _rank, id_, _kind in found)
    return [
        Likely(id_, people[id_].shown_name, _(_WHY[kind])) for _rank, id_, kind in sorted(found)[:_OFFERED]
    ]


def pair(keep_id: int, other_id: int, locale: str) -> Pair:
    """Both of them, read for a window."""
    contacts = reading.contacts([keep_id, other_id], with_photos=False)
    sides = tuple(Side(id_, contacts[id_], _known(id_)) for id_ in (keep_id, other_id))
    differing = merging_people.differences(keep_id, other_id)
    choices = tuple(_choices(differing, sides, locale))
    kept = tuple(_kept(sides, locale, has_name=any(line.field == "name" for line in choices)))
    return Pair(sides[0], sides[1], choices, kept)


def columns(chosen: Collection[str]) -> frozenset[str]:
    """The columns `merging_people.merge` takes from the other, for the lines where the other was chosen."""
    single = frozenset(field for field in chosen if field != "name")
    return single | NAME if "name" in chosen else single


def _choices(differing: list[Difference], sides: tuple[Side, ...], locale: str) -> Iterator[Line]:
    if any(each.column in NAME for each in differing):
        keep, other = (_full_name(side.id) for side in sides)
        yield Line("name", _("Name"), keep, other, is_same=False)
    for each in differing:
        if each.column in _FIELDS:
            keep, other = (_said(each.column, told, locale) for told in (each.kept, each.other))
            yield Line(each.column, _(_FIELDS[each.column]), keep, other, is_same=False)


def _kept(sides: tuple[Side, ...], locale: str, *, has_name: bool) -> Iterator[Line]:
    """What both have alike, or what is kept of both; what neither has is left out."""
    rows: list[tuple[str, Callable[[Side], str]]] = [
        (_("Birthday"), lambda side: _birthday(side.contact, locale)),
        (_("Phone"), lambda side: ", ".join(side.contact.values("mobile", "phone"))),
        (_("Email"), lambda side: ", ".join(side.contact.values("email"))),
        (_("Address"), lambda side: _address(side.contact)),
        (_("Works at"), lambda side: side.contact.organization),
        (_("Tags"), lambda side: ", ".join(side.contact.categories)),
    ]
    if not has_name:
        rows.insert(0, (_("Name"), lambda side: side.contact.formatted_name))
    for words, read in rows:
        keep, other = (read(side) for side in sides)
        if keep or other:
            yield Line("", words, keep, other, is_same=keep == other)


def _full_name(person_id: int) -> str:
    return names.full_name(parties.people([person_id])[person_id].person)


def _birthday(contact: Contact, locale: str) -> str:
    own = (d for d in contact.occasions if d.kind == OccasionKind.BIRTHDAY and not d.about)
    return ", ".join(date_words.known_parts(each.date, locale) for each in own)


def _address(contact: Contact) -> str:
    home = settings.load().country
    return "; ".join(one_line(address_block((), each, home), ", ") for each in contact.addresses)


def _said(column: str, told: Any, locale: str) -> str:
    if isinstance(told, PartialDate):
        return date_words.known_parts(told, locale)
    if column == "celebrates":
        return ", ".join(holiday(key).name for key in json.loads(told)) or _("None")
    if column == "tier" and told:
        return _("Tier {tier}").format(tier=told)
    return _(_WORDS.get(str(told), "")) if str(told) in _WORDS else str(told)


_WORDS = {
    "formal": N_("Formal"),
    "informal": N_("Informal"),
    "warm": N_("Warm"),
    "playful": N_("Playful"),
    "mail": N_("A card by mail"),
    "call": N_("A call"),
    "visit": N_("A visit"),
    "email": N_("An email"),
    "by-hand": N_("By hand"),
    "feb-28": N_("February 28"),
    "mar-1": N_("March 1"),
}


def _known(person_id: int) -> str:
    notes, cards = int(value(_NOTES, person_id)), int(value(_CARDS, person_id))
    return _("{notes}, {cards}").format(
        notes=ngettext("{n} note", "{n} notes", notes).format(n=notes),
        cards=ngettext("{n} card mailed", "{n} cards mailed", cards).format(n=cards),
    )
